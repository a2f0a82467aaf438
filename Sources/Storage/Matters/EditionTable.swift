public import Core
public import Database
public import Domain

/// The only file that knows how an edition of the catalogue lies in SQL; what it says is in `MatterTable.swift`.
public enum EditionTable {
    public static let migration = Migration(
        300, "edition",
        """
        CREATE TABLE edition (
            id BIGINT PRIMARY KEY,
            title TEXT NOT NULL,
            basis TEXT NOT NULL,
            author_id BIGINT NOT NULL,
            made_ms BIGINT NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN ('draft', 'inForce', 'dropped')),
            from_day BIGINT CHECK ((from_day IS NOT NULL) = (stage = 'inForce')),
            version BIGINT NOT NULL DEFAULT 0
        )\(sql: Dialect.strict)
        """,
        "CREATE UNIQUE INDEX edition_draft ON edition (stage) WHERE stage = 'draft'",
        "CREATE INDEX edition_in_force ON edition (from_day, id) WHERE stage = 'inForce'",
        """
        -- Raised by every change of what is in force, and of the grids' list; one row.
        CREATE TABLE catalogue_stamp (
            id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
            stamp BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        "INSERT INTO catalogue_stamp (id, stamp) VALUES (1, 0)")

    static let columns: SQL = "id, title, basis, author_id, made_ms, stage, from_day, version"

    /// Throws `DatabaseError.unique` where there is a draft already.
    public static func insert(_ edition: Edition, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO edition (\(sql: columns))
            VALUES (\(edition.id.number), \(edition.title), \(edition.basis), \(edition.author.number),
                \(edition.made.milliseconds), \(stage(edition)), \(edition.from?.number), 0)
            """)
    }

    /// Saves the stage of an edition, unless somebody else saved it since it was read.
    public static func update(_ edition: Edition, in db: Writer) throws {
        let changed = try db.run(
            """
            UPDATE edition SET stage = \(stage(edition)), from_day = \(edition.from?.number), version = version + 1
            WHERE id = \(edition.id.number) AND version = \(edition.version)
            """)
        guard changed == 1 else { throw Edition.Refusal.outOfTurn.problem }
    }

    public static func find(_ id: Key<Edition>, in db: Reader) throws -> Edition? {
        try db.first("SELECT \(sql: columns) FROM edition WHERE id = \(id.number)", edition)
    }

    /// The draft there is, if any.
    public static func draft(in db: Reader) throws -> Edition? {
        try db.first("SELECT \(sql: columns) FROM edition WHERE stage = 'draft'", edition)
    }

    /// Takes the draft for this transaction and gives it.
    public static func lockDraft(in db: Writer) throws -> Edition? {
        try db.first("SELECT \(sql: columns) FROM edition WHERE stage = 'draft'\(sql: Dialect.forUpdate)", edition)
    }

    /// Those in force or to be, the last first; at most `limit`.
    public static func inForce(limit: Int, in db: Reader) throws -> [Edition] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM edition WHERE stage = 'inForce' ORDER BY from_day DESC, id DESC LIMIT \(limit)
            """, edition)
    }

    private static func stage(_ edition: Edition) -> String {
        switch edition.stage {
        case .draft: "draft"
        case .inForce: "inForce"
        case .dropped: "dropped"
        }
    }

    static func edition(_ row: Row) throws -> Edition {
        let stage: Edition.Stage
        switch try row.text(5) {
        case "draft": stage = .draft
        case "inForce": stage = .inForce(from: Day(number: try row.int(6)))
        case "dropped": stage = .dropped
        default: throw DatabaseError.wrongColumn(5, expected: "a stage of an edition")
        }
        return Edition(
            id: Key(try row.integer(0)), title: try row.text(1), basis: try row.text(2),
            author: Key(try row.integer(3)), made: Instant(milliseconds: try row.integer(4)), stage: stage,
            version: try row.int(7))
    }
}
