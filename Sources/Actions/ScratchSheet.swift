internal import Foundation

/// A workbook that is written to be given away: the library writes to a path alone, so it lies for a moment in a
/// directory that nobody else can read.
enum ScratchSheet {
    /// The bytes of what `write` puts at the path it is given. It blocks: long work.
    ///
    /// - Parameter scratch: a random name, for the directory.
    static func bytes(scratch: String, _ write: (_ path: String) throws -> Void) throws -> [UInt8] {
        let files = FileManager.default
        let directory = files.temporaryDirectory.appending(path: "wangge-\(scratch)")
        try files.createDirectory(
            at: directory, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        // What can't be removed lies in the system's temporary directory, readable for us alone.
        defer { try? files.removeItem(at: directory) }
        let path = directory.appending(path: "sheet.xlsx").path
        try write(path)
        return Array(try Data(contentsOf: URL(filePath: path)))
    }
}
