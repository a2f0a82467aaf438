internal import Foundation

/// A directory for a test's files, removed with it.
package final class Folder: Sendable {
    private let url: URL

    /// Where it lies.
    package var place: String { url.path }

    package init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "wangge-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        // What is left in the temporary directory harms nobody.
        try? FileManager.default.removeItem(at: url)
    }

    package func path(_ name: String) -> String { url.appending(path: name).path }
    package func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: url.appending(path: name))) }
    package func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: url.appending(path: name))
    }

    /// The names in a directory, none when it isn't there.
    package static func names(_ path: String) throws -> [String] {
        FileManager.default.fileExists(atPath: path) ? try FileManager.default.contentsOfDirectory(atPath: path) : []
    }

    package func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
}
