public import Core
internal import Crypto
public import Database
public import Domain

extension Journal {
    /// An old personal value that must be kept for a time, or the salt of its digest alone.
    ///
    /// It lies in a row of its own, so that it can go while the entry that names its digest stays as it was sealed.
    public struct Kept: Hashable, Sendable {
        public let key: Int64
        /// Whom or what it is about; erasure goes by this.
        public let subject: Subject
        /// A code: `phone`.
        public let field: String
        /// 16 random bytes or more. Without it, nobody can try values against the digest.
        public let salt: [UInt8]
        /// Encrypted by the caller; nil where only the digest is to stay.
        public let sealed: [UInt8]?
        /// When it goes by itself.
        public let until: Instant

        public init(
            key: Int64, subject: Subject, field: String, salt: [UInt8], sealed: [UInt8]?, until: Instant
        ) {
            self.key = key
            self.subject = subject
            self.field = field
            self.salt = salt
            self.sealed = sealed
            self.until = until
        }
    }

    /// Keeps a value and gives the digest that the entry holds instead of it: SHA-256 over salt and value.
    ///
    /// - Parameter value: the value itself; it isn't stored, only `kept.sealed` is.
    public static func keep(_ value: [UInt8], as kept: Kept, in db: Writer) throws -> Fact {
        try Code.check(kept.subject.kind)
        try Code.check(kept.field)
        guard kept.salt.count >= 16 else { throw Fact.Refusal.digestLength(kept.salt.count) }
        try db.run(
            """
            INSERT INTO journal_kept (id, subject_kind, subject_id, field, salt, sealed, until_ms)
            VALUES (\(kept.key), \(kept.subject.kind), \(kept.subject.number), \(kept.field), \(kept.salt),
                \(kept.sealed), \(kept.until.milliseconds))
            """
        )
        return .digest(Array(SHA256.hash(data: kept.salt + value)))
    }

    /// What is kept about one thing, the oldest first.
    public static func kept(about subject: Subject, limit: Int, in db: Reader) throws -> [Kept] {
        try db.rows(
            """
            SELECT id, field, salt, sealed, until_ms FROM journal_kept
            WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.number) ORDER BY id LIMIT \(limit)
            """
        ) { row in
            Kept(
                key: try row.integer(0), subject: subject, field: try row.text(1), salt: try row.bytes(2),
                sealed: try row.optionalBytes(3), until: Instant(milliseconds: try row.integer(4))
            )
        }
    }

    /// Erases everything kept about one thing, salts too, and records that it was done and on what basis. The entries
    /// stay, and with them digests that nothing can be tried against any more.
    ///
    /// - Parameter basis: a code for the legal basis: `withdrawn-consent`, `retention-over`.
    /// - Returns: how many values were erased.
    @discardableResult
    public static func erase(
        _ subject: Subject, basis: String, in place: Place?, by caller: Caller, at now: Instant, in db: Writer
    ) throws -> Int {
        let erased = try db.run(
            "DELETE FROM journal_kept WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.number)"
        )
        try record(
            "\(subject.kind).erased", on: subject, in: place, by: caller, at: now,
            ["basis": .code(basis), "values": .count(erased)], in: db
        )
        return erased
    }

    /// Drops kept values whose time is over.
    ///
    /// - Returns: how many there were, at most `limit`.
    public static func dropOverdue(at now: Instant, limit: Int, in db: Writer) throws -> Int {
        try db.run(
            """
            DELETE FROM journal_kept WHERE id IN
                (SELECT id FROM journal_kept WHERE until_ms <= \(now.milliseconds) ORDER BY until_ms LIMIT \(limit))
            """
        )
    }
}
