internal import Core
internal import Sheets

/// A table that somebody sent: .csv or .xlsx, in memory or on disk.
public struct SheetFile: Sendable {
    /// For showing.
    public let name: String
    private let source: Source

    private enum Source: Sendable {
        case path(String)
        case bytes([UInt8])
    }

    public init(name: String, path: String) {
        self.name = name
        source = .path(path)
    }

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        source = .bytes(bytes)
    }

    /// Blocks, as what it gives does: inside long work.
    func reader() throws -> SheetReader {
        switch source {
        case .path(let path): try SheetReader(path: path, limits: .usual)
        case .bytes(let bytes): try SheetReader(bytes, limits: .usual)
        }
    }
}

extension Problem {
    /// The same, its sentence beginning with the file's name.
    func about(file: String) -> Problem {
        Problem(
            kind, code, field: "file", Words("\(file)：\(words.chinese)", "\(file): \(words.english)"),
            arguments: arguments.merging(["file": .text(file)]) { mine, _ in mine })
    }
}
