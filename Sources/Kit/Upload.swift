package import Actions
internal import FoundationEssentials

/// A file that came with a form.
public struct Upload: Sendable {
    /// The name of the form's field.
    public let field: String
    /// What the sender calls it, without folders; at most 200 characters; for showing, never for opening.
    public let fileName: String
    /// What the sender says it is: a claim, not a fact.
    public let mediaType: String
    /// Bytes.
    public let size: Int
    private let content: Content

    enum Content: Sendable {
        case memory([UInt8])
        case file(TemporaryFile)
    }

    init(field: String, fileName: String, mediaType: String, size: Int, content: Content) {
        self.field = field
        self.fileName = fileName
        self.mediaType = mediaType
        self.size = size
        self.content = content
    }

    public init(field: String, fileName: String, mediaType: String, bytes: [UInt8]) {
        self.init(
            field: field, fileName: fileName, mediaType: mediaType, size: bytes.count, content: .memory(bytes))
    }

    /// All of it. A large file lies on disk until asked for.
    public func bytes() throws -> [UInt8] {
        switch content {
        case .memory(let bytes): bytes
        case .file(let file): try Array(Data(contentsOf: URL(filePath: file.path)))
        }
    }

    /// Where it lies on disk, as long as this value lives; nil when it is small and was kept in memory.
    public var path: String? {
        switch content {
        case .memory: nil
        case .file(let file): file.path
        }
    }
}

extension Request {
    /// The tables that were sent, to be read while the request lives; fields without a file are left out.
    package func sheets() throws -> [SheetFile] {
        try files.filter { $0.size > 0 || !$0.fileName.isEmpty }.map { file in
            try file.path.map { SheetFile(name: file.fileName, path: $0) }
                ?? SheetFile(name: file.fileName, bytes: file.bytes())
        }
    }
}

/// A file that is gone with the last who holds it.
final class TemporaryFile: Sendable {
    let path: String

    init(path: String) { self.path = path }

    deinit {
        // Nothing is lost if it is gone already; a leftover in the temporary directory is the system's to clear.
        try? FileManager.default.removeItem(atPath: path)
    }
}
