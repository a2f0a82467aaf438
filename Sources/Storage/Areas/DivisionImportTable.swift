public import Core
public import Database
public import Domain

/// Lists of divisions on their way in: the rows of the files with what each means, and how far they are applied.
public enum DivisionImportTable {
    public static let migration = Migration(
        205, "division import",
        """
        CREATE TABLE division_import (
            id BIGINT PRIMARY KEY,
            account_id BIGINT NOT NULL,
            begun_ms BIGINT NOT NULL,
            -- From when on its labels hold.
            day BIGINT NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN ('reading', 'ready', 'applying', 'done', 'dropped')),
            -- Every row up to this position is applied.
            applied BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE division_row (
            import_id BIGINT NOT NULL REFERENCES division_import (id),
            -- From 1 on; parents before children.
            position BIGINT NOT NULL,
            file TEXT NOT NULL,
            line BIGINT NOT NULL,
            level INTEGER NOT NULL,
            code TEXT NOT NULL,
            name TEXT NOT NULL,
            parent_code TEXT,
            verdict TEXT NOT NULL CHECK (verdict IN ('new', 'same', 'otherName', 'waiting', 'wrong')),
            -- Of a wrong row: what is wrong, and with which figure or text.
            fault TEXT, fault_detail TEXT,
            -- The area that holds the code, or the key that a new one gets.
            area_id BIGINT NOT NULL,
            decision TEXT CHECK (decision IN ('renamed', 'other', 'left')),
            outcome TEXT CHECK (outcome IN ('added', 'kept', 'renamed', 'skipped')),
            PRIMARY KEY (import_id, position)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX division_row_verdict ON division_row (import_id, verdict, position)",
        "CREATE INDEX division_row_skipped ON division_row (import_id, code) WHERE outcome = 'skipped'",
        "CREATE INDEX division_import_begun ON division_import (begun_ms, id)")
}

/// A row of a list with what it means and what became of it.
public struct JudgedRow: Hashable, Sendable {
    public enum Outcome: String, Sendable {
        case added, kept, renamed, skipped
    }

    public let position: Int
    public let row: DivisionImport.Row
    public let verdict: DivisionImport.Verdict
    /// The area that holds the code, or the key that a new one gets.
    public let area: Key<Area>
    public var decision: DivisionImport.Decision?
    /// Nil until it is applied.
    public var outcome: Outcome?

    public init(
        position: Int, row: DivisionImport.Row, verdict: DivisionImport.Verdict, area: Key<Area>,
        decision: DivisionImport.Decision? = nil, outcome: Outcome? = nil
    ) {
        self.position = position
        self.row = row
        self.verdict = verdict
        self.area = area
        self.decision = decision
        self.outcome = outcome
    }
}

extension DivisionImportTable {
    public static func begin(_ run: DivisionImportRun, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO division_import (id, account_id, begun_ms, day, stage, applied)
            VALUES (\(run.id.number), \(run.account.number), \(run.begun.milliseconds), \(run.day.number),
                \(run.stage.rawValue), \(run.applied))
            """)
    }

    public static func find(_ id: Key<DivisionImportRun>, in db: Reader) throws -> DivisionImportRun? {
        try db.first("SELECT \(sql: columns) FROM division_import WHERE id = \(id.number)", run)
    }

    public static func lock(_ id: Key<DivisionImportRun>, in db: Writer) throws -> DivisionImportRun? {
        try db.first(
            "SELECT \(sql: columns) FROM division_import WHERE id = \(id.number)\(sql: Dialect.forUpdate)", run)
    }

    /// The newest first; at most `limit`.
    public static func latest(limit: Int, in db: Reader) throws -> [DivisionImportRun] {
        try db.rows(
            "SELECT \(sql: columns) FROM division_import ORDER BY begun_ms DESC, id DESC LIMIT \(limit)", run)
    }

    public static func move(
        _ id: Key<DivisionImportRun>, to stage: DivisionImportRun.Stage, applied: Int, in db: Writer
    ) throws {
        try db.run(
            "UPDATE division_import SET stage = \(stage.rawValue), applied = \(applied) WHERE id = \(id.number)")
    }

    private static let columns: SQL = "id, account_id, begun_ms, day, stage, applied"

    private static func run(_ row: Row) throws -> DivisionImportRun {
        guard let stage = DivisionImportRun.Stage(rawValue: try row.text(4)) else {
            throw DatabaseError.wrongColumn(4, expected: "a stage of an import")
        }
        return DivisionImportRun(
            id: Key(try row.integer(0)), account: Key(try row.integer(1)),
            begun: Instant(milliseconds: try row.integer(2)), day: Day(number: try row.int(3)), stage: stage,
            applied: try row.int(5))
    }
}
