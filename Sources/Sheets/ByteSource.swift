internal import Foundation

#if canImport(Glibc)
internal import Glibc
#endif

/// Bytes that can be read from the start as often as needed, in chunks of at most 64 KiB.
struct ByteSource {
    private enum Origin {
        case memory([UInt8])
        case file(String)
    }

    private let origin: Origin
    /// Bytes in all.
    let count: Int

    static let chunk = 65_536

    init(_ bytes: [UInt8]) {
        origin = .memory(bytes)
        count = bytes.count
    }

    /// - Throws: `SheetRefusal.missing` where there is no such file.
    init(path: String) throws {
        // Whatever kept it from being looked at, it is told as a file that isn't there.
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let size = attributes?[.size] as? Int else { throw SheetRefusal.missing(path).problem }
        origin = .file(path)
        count = size
    }

    /// A reader at the start; each gives the next chunk, empty at the end.
    func reader() throws -> () throws -> ArraySlice<UInt8> {
        switch origin {
        case .memory(let bytes):
            var position = 0
            return {
                let chunk = bytes[position..<min(position + Self.chunk, bytes.count)]
                position = chunk.endIndex
                return chunk
            }
        case .file(let path):
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            return { ArraySlice(try handle.read(upToCount: Self.chunk) ?? Data()) }
        }
    }

    /// The first bytes, at most a chunk.
    func head() throws -> [UInt8] { Array(try reader()()) }

    /// Lends the path of a file with these bytes; for bytes in memory one that is gone afterwards.
    func onDisk() throws -> FileOnDisk {
        switch origin {
        case .file(let path): return FileOnDisk(path: path, isOurs: false)
        case .memory(let bytes):
            let url = FileManager.default.temporaryDirectory.appending(path: "wangge-sheet-\(UUID().uuidString)")
            let path = url.path(percentEncoded: false)
            guard
                FileManager.default.createFile(
                    atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
            else { throw SheetRefusal.missing(path).problem }
            return FileOnDisk(path: path, isOurs: true)
        }
    }
}

/// A file that goes when its last reader goes, if it was made for them.
final class FileOnDisk {
    let path: String
    private let isOurs: Bool

    init(path: String, isOurs: Bool) {
        self.path = path
        self.isOurs = isOurs
    }

    deinit { if isOurs { unlink(path) } }
}
