public import Core
internal import Crypto
public import Database

extension Migration {
    static let createBlob = Migration(
        30, "create blobs",
        """
        CREATE TABLE blob (
            id BIGINT PRIMARY KEY,
            digest \(sql: Dialect.bytes) NOT NULL UNIQUE,   -- SHA-256 of the content
            size BIGINT NOT NULL CHECK (size >= 0),         -- bytes
            loose_ms BIGINT                               -- since when nothing refers to it; NULL while something does
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX blob_loose ON blob (loose_ms) WHERE loose_ms IS NOT NULL",
        """
        CREATE TABLE blob_reference (
            blob_id BIGINT NOT NULL REFERENCES blob (id),
            owner_kind TEXT NOT NULL,                       -- 'visit'
            owner_id BIGINT NOT NULL,
            PRIMARY KEY (owner_kind, owner_id, blob_id)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX blob_reference_blob ON blob_reference (blob_id)",
        // The content, where it is kept in the database; empty where it lies in a directory.
        """
        CREATE TABLE blob_chunk (
            blob_id BIGINT NOT NULL,
            number BIGINT NOT NULL,                         -- 0, 1, 2 ...
            content \(sql: Dialect.bytes) NOT NULL,         -- 256 KiB, the last one less
            PRIMARY KEY (blob_id, number)
        )\(sql: Dialect.strict)
        """
    )
}

/// A piece of content: a photo, a document, a sheet. Two with the same content are one.
public struct Blob: Hashable, Sendable {
    public let id: Key<Blob>
    /// SHA-256, 32 bytes.
    public let digest: [UInt8]
    /// In bytes.
    public let size: Int64

    public init(id: Key<Blob>, digest: [UInt8], size: Int64) {
        self.id = id
        self.digest = digest
        self.size = size
    }
}

extension Blob {
    /// What content is addressed by: its SHA-256.
    public static func digest(of content: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: content)) }
}

/// The rows of blobs and who refers to them. Content lies in `BlobChunks` or `BlobDirectory`.
public enum Blobs {
    /// How long content to which nothing refers is kept.
    public static let looseDays = 7

    public static func find(_ id: Key<Blob>, in db: Reader) throws -> Blob? {
        try db.first("SELECT id, digest, size FROM blob WHERE id = \(id.number)", blob)
    }

    /// Makes the stored content known, or finds that the same is known already and renews its week.
    ///
    /// - Returns: the blob to refer to; another id than `blob`'s means that its content isn't needed.
    public static func insert(_ blob: Blob, at now: Instant, in db: Writer) throws -> Blob {
        let inserted = try db.run(
            """
            INSERT INTO blob (id, digest, size, loose_ms)
            VALUES (\(blob.id.number), \(blob.digest), \(blob.size), \(now.milliseconds))
            ON CONFLICT (digest) DO NOTHING
            """
        )
        if inserted == 1 { return blob }
        let known = try db.first(
            """
            UPDATE blob SET loose_ms = CASE WHEN loose_ms IS NULL THEN NULL ELSE \(now.milliseconds) END
            WHERE digest = \(blob.digest) RETURNING id, digest, size
            """,
            self.blob
        )
        // Collected between the two statements; on PostgreSQL only.
        return try known ?? insert(blob, at: now, in: db)
    }

    /// From now on something refers to it, and it stays.
    public static func refer(_ owner: Journal.Subject, to id: Key<Blob>, in db: Writer) throws {
        try Code.check(owner.kind)
        try db.run("UPDATE blob SET loose_ms = NULL WHERE id = \(id.number)")
        try db.run(
            """
            INSERT INTO blob_reference (blob_id, owner_kind, owner_id)
            VALUES (\(id.number), \(owner.kind), \(owner.number)) ON CONFLICT DO NOTHING
            """
        )
    }

    /// The owner refers to it no more; with its last reference, its week begins.
    public static func release(_ owner: Journal.Subject, from id: Key<Blob>, at now: Instant, in db: Writer) throws {
        _ = try db.lock("blob", [id.number])
        try db.run(
            """
            DELETE FROM blob_reference
            WHERE owner_kind = \(owner.kind) AND owner_id = \(owner.number) AND blob_id = \(id.number)
            """
        )
        try db.run(
            """
            UPDATE blob SET loose_ms = \(now.milliseconds) WHERE id = \(id.number) AND loose_ms IS NULL
                AND NOT EXISTS (SELECT 1 FROM blob_reference WHERE blob_id = \(id.number))
            """
        )
    }

    /// The owner is erased: it refers to nothing any more, and what nobody else refers to goes with the next
    /// collection, without its week.
    ///
    /// - Returns: how many references there were.
    public static func erase(_ owner: Journal.Subject, in db: Writer) throws -> Int {
        let ids = try db.rows(
            "SELECT blob_id FROM blob_reference WHERE owner_kind = \(owner.kind) AND owner_id = \(owner.number)"
        ) { try $0.integer(0) }
        guard !ids.isEmpty else { return 0 }
        _ = try db.lock("blob", ids)
        try db.run("DELETE FROM blob_reference WHERE owner_kind = \(owner.kind) AND owner_id = \(owner.number)")
        try db.run(
            """
            UPDATE blob SET loose_ms = 0 WHERE id IN \(list: ids) AND loose_ms IS NULL
                AND NOT EXISTS (SELECT 1 FROM blob_reference r WHERE r.blob_id = blob.id)
            """
        )
        return ids.count
    }

    /// What an owner refers to, in order of key.
    public static func blobs(of owner: Journal.Subject, limit: Int, in db: Reader) throws -> [Blob] {
        try db.rows(
            """
            SELECT b.id, b.digest, b.size FROM blob_reference r JOIN blob b ON b.id = r.blob_id
            WHERE r.owner_kind = \(owner.kind) AND r.owner_id = \(owner.number) ORDER BY b.id LIMIT \(limit)
            """,
            blob
        )
    }

    /// Every blob behind a key, in order: what a backup goes through.
    public static func all(behind id: Int64, limit: Int, in db: Reader) throws -> [Blob] {
        try db.rows(
            "SELECT id, digest, size FROM blob WHERE id > \(id) ORDER BY id LIMIT \(limit)", blob)
    }

    /// Whether nothing refers to it.
    static func isLoose(_ id: Key<Blob>, in db: Reader) throws -> Bool {
        try db.first("SELECT 1 FROM blob WHERE id = \(id.number) AND loose_ms IS NOT NULL") { _ in true } ?? false
    }

    /// Forgets blobs to which nothing has referred for a week, their chunks with them.
    ///
    /// - Returns: those that are gone, at most `limit`; the files of those in a directory are to be removed now.
    public static func collect(limit: Int, at now: Instant, in db: Writer) throws -> [Blob] {
        let before = now.adding(days: -looseDays).milliseconds
        let gone = try db.rows(
            """
            DELETE FROM blob WHERE loose_ms <= \(before) AND id IN
                (SELECT id FROM blob WHERE loose_ms <= \(before) ORDER BY loose_ms LIMIT \(limit))
                AND NOT EXISTS (SELECT 1 FROM blob_reference r WHERE r.blob_id = blob.id)
            RETURNING id, digest, size
            """,
            blob
        )
        try db.run("DELETE FROM blob_chunk WHERE blob_id IN \(list: gone.map(\.id.number))")
        return gone
    }

    private static func blob(_ row: Row) throws -> Blob {
        let id = try row.integer(0)
        guard id > 0 else { throw StoredFault.key }
        return Blob(id: Key(id), digest: try row.bytes(1), size: try row.integer(2))
    }
}

/// Content in the database, in pieces that no statement is too small for.
public enum BlobChunks {
    /// 256 KiB.
    public static let size = 262_144

    public static func append(_ content: [UInt8], number: Int, of id: Key<Blob>, in db: Writer) throws {
        try db.run(
            "INSERT INTO blob_chunk (blob_id, number, content) VALUES (\(id.number), \(number), \(content))")
    }

    public static func find(_ number: Int, of id: Key<Blob>, in db: Reader) throws -> [UInt8]? {
        try db.first(
            "SELECT content FROM blob_chunk WHERE blob_id = \(id.number) AND number = \(number)"
        ) { try $0.bytes(0) }
    }

    /// Drops what was stored under a key that no blob has.
    public static func drop(_ id: Key<Blob>, in db: Writer) throws {
        try db.run("DELETE FROM blob_chunk WHERE blob_id = \(id.number)")
    }

    /// Drops chunks of uploads that were never finished and began before `end`: a key says when it was made.
    ///
    /// - Returns: how many uploads, at most `limit`.
    public static func dropUnfinished(before end: Instant, limit: Int, in db: Writer) throws -> Int {
        let last = max(0, end.milliseconds - KeyMint.epoch.milliseconds) << 22
        let unfinished = try db.rows(
            """
            SELECT c.blob_id FROM blob_chunk c LEFT JOIN blob b ON b.id = c.blob_id
            WHERE c.number = 0 AND c.blob_id < \(last) AND b.id IS NULL ORDER BY c.blob_id LIMIT \(limit)
            """
        ) { try $0.integer(0) }
        try db.run("DELETE FROM blob_chunk WHERE blob_id IN \(list: unfinished)")
        return unfinished.count
    }
}
