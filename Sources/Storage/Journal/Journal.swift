public import Core
public import Database
public import Domain

/// What happened, in order, one entry a command, written in the transaction that made it happen.
///
/// It is audit trail and feed in one: state tables say what is, the journal says what happened, and what is derived
/// follows it (DESIGN.md section 2, principle 1; section 5).
public enum Journal {
    /// What something happened to: `Subject("area", key)`.
    public struct Subject: Hashable, Sendable {
        /// A code, singular: the name of the table where it has one.
        public let kind: String
        public let number: Int64

        public init<Entity>(_ kind: String, _ key: Key<Entity>) { self.init(kind, number: key.number) }

        /// - Parameter number: of a key, above 0.
        public init(_ kind: String, number: Int64) {
            self.kind = kind
            self.number = number
        }
    }

    /// As the one with a place, for what has none.
    public static func record(
        _ kind: String, on subject: Subject, by caller: Caller, at now: Instant, _ facts: Facts = [:], in db: Writer
    ) throws {
        try record(kind, on: subject, in: nil, by: caller, at: now, facts, in: db)
    }

    /// Writes that something happened. Throws a `Problem` of ours where a kind, a name or a fact isn't a code: the
    /// journal takes no text.
    ///
    /// - Parameter kind: what happened, in the past tense: `area.created`.
    /// - Parameter now: the command's time, taken outside the write.
    public static func record(
        _ kind: String, on subject: Subject, in place: Place?, by caller: Caller, at now: Instant,
        _ facts: Facts = [:], in db: Writer
    ) throws {
        let draft = Draft(kind, on: subject, in: place, by: caller.id, at: now, facts)
        try db.send("INSERT INTO journal (\(sql: written)) VALUES \(sql: try values(of: draft))")
    }
}

extension Journal {
    /// One thing that happened.
    public struct Entry: Hashable, Sendable {
        /// Order of writing; unlike a position it has holes and moves never.
        public let sequence: Int64
        /// Its place in the sealed chain, from 1 without a gap; nil until it is sealed, some 50 ms after the command.
        public let position: Int64?
        public let at: Instant
        public let caller: Key<Caller>
        public let place: Place
        public let kind: String
        public let subject: Subject
        public let facts: Facts

        /// Whether it tells an event of its subject's life, and not something beside it.
        var tellsEvent: Bool { facts.keys.contains { $0.hasPrefix("what.") } }
    }

    /// What happened to one thing, the newest first.
    public static func entries(on subject: Subject, limit: Int, in db: Reader) throws -> [Entry] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM journal j LEFT JOIN journal_seal s ON s.seq = j.seq
            WHERE j.subject_kind = \(subject.kind) AND j.subject_id = \(subject.number)
            ORDER BY j.seq DESC LIMIT \(limit)
            """,
            entry
        )
    }

    /// Everything that happened, the newest first, for the audit page. There is no list by caller on purpose
    /// (DESIGN.md section 6).
    ///
    /// - Parameter sequence: only what was written before this one; nil from the newest on.
    public static func entries(before sequence: Int64?, limit: Int, in db: Reader) throws -> [Entry] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM journal j LEFT JOIN journal_seal s ON s.seq = j.seq
            WHERE j.seq < \(sequence ?? .max) ORDER BY j.seq DESC LIMIT \(limit)
            """,
            entry
        )
    }

    /// The sealed entries behind a position, in order: what followers read.
    public static func entries(behind position: Int64, limit: Int, in db: Reader) throws -> [Entry] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM journal_seal s JOIN journal j ON j.seq = s.seq
            WHERE s.position > \(position) ORDER BY s.position LIMIT \(limit)
            """,
            entry
        )
    }

    /// Of the last sealed entry; 0 before the first.
    public static func headPosition(in db: Reader) throws -> Int64 {
        try db.first("SELECT position FROM journal_head WHERE id = 1") { try $0.integer(0) } ?? 0
    }

    static let columns: SQL = "\(sql: StoredEntry.columns), s.position"

    static func entry(_ row: Row) throws -> Entry {
        try entry(StoredEntry(row), at: row.optionalInteger(StoredEntry.columnCount))
    }

    static func entry(_ stored: StoredEntry, at position: Int64?) throws -> Entry {
        Entry(
            sequence: stored.sequence,
            position: position,
            at: Instant(milliseconds: stored.atMilliseconds),
            caller: try key(stored.caller),
            place: Place(
                county: try stored.places[0].map(key), township: try stored.places[1].map(key),
                community: try stored.places[2].map(key), grid: try stored.places[3].map(key)
            ),
            kind: stored.kind,
            subject: Subject(stored.subjectKind, number: stored.subject),
            facts: try FactsText.read(stored.payload)
        )
    }

    /// A number read from a column somebody may have changed: a key is positive.
    private static func key<Entity>(_ number: Int64) throws -> Key<Entity> {
        guard number > 0 else { throw StoredFault.key }
        return Key(number)
    }
}
