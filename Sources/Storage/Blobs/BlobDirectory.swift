public import Core

/// Content in a directory beside the database, or in one that all nodes share.
///
/// A file is named after its content and its blob's key, `ab/abcd...-KEY`: no two uploads ever write the same name, so
/// one that is collected can't take away one that just came.
public struct BlobDirectory: Sendable {
    public let path: String

    public init(path: String) { self.path = path }

    /// A file for content on its way; its name is in the way of nobody.
    public func begin(_ id: Key<Blob>) throws -> OpenFile {
        try Directory.make(path)
        try Directory.make(incoming)
        return try OpenFile.creating(temporary(id))
    }

    /// Puts the content in its place, on disk.
    public func finish(_ file: OpenFile, as blob: Blob) throws {
        try file.sync()
        let folder = folder(blob)
        if !Directory.exists(folder) {
            try Directory.make(folder)
            try Directory.sync(path)
        }
        try Directory.publish(temporary(blob.id), as: place(of: blob))
    }

    /// Drops content that was on its way.
    public func abandon(_ id: Key<Blob>) throws { try Directory.remove(temporary(id)) }

    public func open(_ blob: Blob) throws -> OpenFile { try OpenFile.reading(place(of: blob)) }

    public func remove(_ blob: Blob) throws { try Directory.remove(place(of: blob)) }

    /// Where a blob's content lies.
    func place(of blob: Blob) -> String { "\(folder(blob))/\(Hexadecimal.text(blob.digest))-\(blob.id)" }

    private func folder(_ blob: Blob) -> String { "\(path)/\(Hexadecimal.text(blob.digest.prefix(1)))" }

    private var incoming: String { "\(path)/incoming" }

    private func temporary(_ id: Key<Blob>) -> String { "\(incoming)/\(id)" }
}

extension BlobDirectory {
    /// The keys of files that began before `end`, in place or on their way: what a crash may have left behind no blob.
    ///
    /// - Returns: path and key of each.
    public func files(before end: Instant) throws -> [(path: String, id: Key<Blob>)] {
        let last = max(0, end.milliseconds - KeyMint.epoch.milliseconds) << 22
        var files: [(path: String, id: Key<Blob>)] = []
        for folder in try Directory.names(path) {
            for name in try Directory.names("\(path)/\(folder)") {
                guard let id = Key<Blob>(name.split(separator: "-").last ?? ""), id.number < last else { continue }
                files.append(("\(path)/\(folder)/\(name)", id))
            }
        }
        return files
    }

    /// Removes a file that `files` named.
    public func remove(path: String) throws { try Directory.remove(path) }
}
