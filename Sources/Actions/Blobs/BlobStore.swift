public import Core
internal import Crypto
public import Database
public import Storage

/// Takes content in and gives it out as a stream, wherever the installation keeps it.
public struct BlobStore: Sendable {
    public enum Place: Sendable {
        /// In the database, in chunks: every node sees them. PostgreSQL's standard.
        case database
        /// Beside SQLite, or a directory that all nodes share.
        case directory(BlobDirectory)
    }

    private let database: Database
    private let place: Place
    private let longWork: LongWork

    public init(database: Database, place: Place, longWork: LongWork) {
        self.database = database
        self.place = place
        self.longWork = longWork
    }

    /// Stores content and returns when it is on disk. It has a week to be referred to (`Blobs.refer`).
    ///
    /// - Parameter id: a fresh key.
    /// - Parameter limit: bytes; more is refused with a `Problem` and leaves nothing behind.
    /// - Returns: the blob to refer to; an older one where the same content is known already.
    public func save(
        _ content: some AsyncSequence<[UInt8], any Error> & Sendable, as id: Key<Blob>, limit: Int64, at now: Instant
    ) async throws -> Blob {
        do {
            let blob =
                switch place {
                case .database: try await saveInDatabase(content, id, limit)
                case .directory(let directory): try await save(content, id, limit, in: directory)
                }
            let known = try await database.write { try Blobs.insert(blob, at: now, in: $0) }
            if known.id != id { try await drop(blob) }
            return known
        } catch {
            try await abandon(id)
            throw error
        }
    }

    /// Gives the content piece by piece, and throws at the end when it isn't what was stored.
    public func read(_ blob: Blob, _ give: (_ piece: [UInt8]) async throws -> Void) async throws {
        var digest = SHA256()
        switch place {
        case .database:
            for number in 0..<Self.chunks(of: blob) {
                let piece = try await database.read { try BlobChunks.find(number, of: blob.id, in: $0) }
                guard let piece else { break }
                digest.update(data: piece)
                try await give(piece)
            }
        case .directory(let directory):
            let file = try directory.open(blob)
            while true {
                let piece = try await longWork.run { try file.read(upTo: BlobChunks.size) }
                if piece.isEmpty { break }
                digest.update(data: piece)
                try await give(piece)
            }
        }
        guard Array(digest.finalize()) == blob.digest else { throw Self.damaged(blob) }
    }

    /// Forgets content to which nothing has referred for a week, and what unfinished uploads left a day ago. Due work.
    ///
    /// - Returns: how many blobs are gone.
    @discardableResult
    public func collect(at now: Instant) async throws -> Int {
        var count = 0
        while true {
            let gone = try await database.writeBulk { try Blobs.collect(limit: 100, at: now, in: $0) }
            if gone.isEmpty { break }
            count += gone.count
            for blob in gone { try await drop(blob) }
        }
        try await collectUnfinished(before: now.adding(days: -1))
        return count
    }
}

extension BlobStore {
    private func saveInDatabase(
        _ content: some AsyncSequence<[UInt8], any Error>, _ id: Key<Blob>, _ limit: Int64
    ) async throws -> Blob {
        var upload = Upload(limit: limit)
        var waiting: [UInt8] = []
        var number = 0
        for try await piece in content {
            try upload.take(piece)
            waiting += piece
            while waiting.count >= BlobChunks.size {
                let chunk = Array(waiting.prefix(BlobChunks.size))
                waiting.removeFirst(BlobChunks.size)
                try await append(chunk, number, id)
                number += 1
            }
        }
        if !waiting.isEmpty { try await append(waiting, number, id) }
        return upload.blob(id)
    }

    private func append(_ chunk: [UInt8], _ number: Int, _ id: Key<Blob>) async throws {
        try await database.write { try BlobChunks.append(chunk, number: number, of: id, in: $0) }
    }

    private func save(
        _ content: some AsyncSequence<[UInt8], any Error>, _ id: Key<Blob>, _ limit: Int64, in directory: BlobDirectory
    ) async throws -> Blob {
        var upload = Upload(limit: limit)
        let file = try await longWork.run { try directory.begin(id) }
        for try await piece in content {
            try upload.take(piece)
            try await longWork.run { try file.write(piece) }
        }
        let blob = upload.blob(id)
        try await longWork.run { try directory.finish(file, as: blob) }
        return blob
    }

    /// What is stored under a key that no blob has, or no longer has.
    private func drop(_ blob: Blob) async throws {
        switch place {
        case .database: try await database.write { try BlobChunks.drop(blob.id, in: $0) }
        case .directory(let directory): try await longWork.run { try directory.remove(blob) }
        }
    }

    private func abandon(_ id: Key<Blob>) async throws {
        switch place {
        case .database: try await database.write { try BlobChunks.drop(id, in: $0) }
        case .directory(let directory): try await longWork.run { try directory.abandon(id) }
        }
    }

    private func collectUnfinished(before end: Instant) async throws {
        switch place {
        case .database:
            while try await database.writeBulk({ try BlobChunks.dropUnfinished(before: end, limit: 100, in: $0) }) > 0 {
            }
        case .directory(let directory):
            for (path, id) in try await longWork.run({ try directory.files(before: end) })
            where try await database.read({ try Blobs.find(id, in: $0) }) == nil {
                try await longWork.run { try directory.remove(path: path) }
            }
        }
    }

    private static func chunks(of blob: Blob) -> Int { (Int(blob.size) + BlobChunks.size - 1) / BlobChunks.size }

    private static func damaged(_ blob: Blob) -> Problem {
        Problem(
            .internalFault, "blob.damaged",
            Words(
                "存储的内容已损坏（\(blob.id)）。请管理员从备份恢复。",
                "Stored content is damaged (\(blob.id)). The operator should restore it from a backup."
            )
        )
    }
}

/// What is known of content while it comes in.
private struct Upload {
    let limit: Int64
    private var size: Int64 = 0
    private var digest = SHA256()

    init(limit: Int64) { self.limit = limit }

    mutating func take(_ piece: [UInt8]) throws {
        size += Int64(piece.count)
        guard size <= limit else {
            throw Problem(
                .tooLarge, "blob.too-large",
                Words("内容超过 \(limit / 1024) KB，没有保存。", "The content exceeds \(limit / 1024) KB and wasn't kept."),
                arguments: ["limit": .integer(Int(limit))]
            )
        }
        digest.update(data: piece)
    }

    func blob(_ id: Key<Blob>) -> Blob { Blob(id: id, digest: Array(digest.finalize()), size: size) }
}
