public import Core
public import Database
public import Domain

/// Lists of people on their way into the register, and the mappings that are remembered. What their rows say is
/// `PeopleImportTable+Rows.swift`.
public enum PeopleImportTable {
    public static let migration = Migration(
        280, "import of people",
        """
        CREATE TABLE people_import (
            id BIGINT PRIMARY KEY,
            account_id BIGINT NOT NULL,
            begun_ms BIGINT NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN
                ('reading', 'mapping', 'judging', 'ready', 'applying', 'done', 'dropped')),
            area_id BIGINT REFERENCES area (id),
            file_name TEXT NOT NULL,
            format TEXT NOT NULL CHECK (format IN ('csv', 'xlsx')),
            sheet TEXT NOT NULL,
            -- Sheets of the file that weren't read.
            others BIGINT NOT NULL,
            heading BIGINT NOT NULL,
            mapping TEXT,
            from_day BIGINT NOT NULL,
            row_count BIGINT NOT NULL,
            -- Every row up to this number is judged, or applied.
            reached BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX people_import_account ON people_import (account_id, begun_ms, id)",
        "CREATE INDEX people_import_age ON people_import (begun_ms)",
        "CREATE INDEX people_import_applying ON people_import (id) WHERE stage = 'applying'",
        """
        CREATE TABLE people_import_row (
            id BIGINT PRIMARY KEY,
            import_id BIGINT NOT NULL REFERENCES people_import (id) ON DELETE CASCADE,
            -- As the sheet's user counts it.
            number BIGINT NOT NULL,
            -- The cells; empty once the row is taken over.
            sealed \(sql: Dialect.bytes),
            -- What a new person and a new post get: the same however often the row is done.
            person_key BIGINT NOT NULL,
            post_key BIGINT NOT NULL,
            -- As `PeopleImport.Finding`; NULL before the row is judged.
            kind TEXT CHECK (kind IN ('wrong', 'doubt', 'new', 'post', 'numbers', 'same')),
            person_id BIGINT,
            detail TEXT NOT NULL DEFAULT '',
            -- What a person said, with dots between.
            decisions TEXT NOT NULL DEFAULT '',
            outcome TEXT CHECK (outcome IN ('done', 'same', 'left', 'wrong')),
            -- By these rows of one list are compared, and found when a person is erased: digests of the vault.
            phone_mark \(sql: Dialect.bytes), identity_mark \(sql: Dialect.bytes),
            name_mark \(sql: Dialect.bytes), seat_mark \(sql: Dialect.bytes),
            made_ms BIGINT NOT NULL,
            UNIQUE (import_id, number)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX people_import_row_kind ON people_import_row (import_id, kind, number)",
        "CREATE INDEX people_import_row_person ON people_import_row (person_id) WHERE person_id IS NOT NULL",
        "CREATE INDEX people_import_row_phone ON people_import_row (phone_mark, import_id, number)",
        "CREATE INDEX people_import_row_identity ON people_import_row (identity_mark, import_id, number)",
        "CREATE INDEX people_import_row_name ON people_import_row (name_mark, import_id, number)",
        "CREATE INDEX people_import_row_seat ON people_import_row (seat_mark, import_id, number)",
        "CREATE INDEX people_import_row_age ON people_import_row (made_ms)",
        """
        CREATE TABLE people_mapping (
            -- Where whoever remembers it keeps people; 0 for everywhere.
            scope_id BIGINT NOT NULL,
            -- SHA-256 of the headings' names.
            shape TEXT NOT NULL,
            mapping TEXT NOT NULL,
            saved_ms BIGINT NOT NULL,
            PRIMARY KEY (scope_id, shape)
        )\(sql: Dialect.strict)
        """)

    private static let columns: SQL = """
        id, account_id, begun_ms, stage, area_id, file_name, format, sheet, others, heading, mapping, from_day,
        row_count, reached
        """

    public static func add(_ run: PeopleImportRun, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO people_import (\(sql: columns)) VALUES (
                \(run.id.number), \(run.account.number), \(run.begun.milliseconds), \(run.stage.rawValue),
                \(run.area?.number), \(run.file.name), \(run.file.format.rawValue), \(run.file.sheet),
                \(run.file.others), \(run.heading), \(run.mapping?.text), \(run.from.number), \(run.rows),
                \(run.reached))
            """)
    }

    public static func update(_ run: PeopleImportRun, in db: Writer) throws {
        try db.run(
            """
            UPDATE people_import SET stage = \(run.stage.rawValue), area_id = \(run.area?.number),
                file_name = \(run.file.name), sheet = \(run.file.sheet), others = \(run.file.others),
                heading = \(run.heading), mapping = \(run.mapping?.text), from_day = \(run.from.number),
                row_count = \(run.rows), reached = \(run.reached)
            WHERE id = \(run.id.number)
            """)
    }

    public static func find(_ id: Key<PeopleImportRun>, in db: Reader) throws -> PeopleImportRun? {
        try db.first("SELECT \(sql: columns) FROM people_import WHERE id = \(id.number)", run)
    }

    /// Takes the list for this transaction and gives it.
    public static func lock(_ id: Key<PeopleImportRun>, in db: Writer) throws -> PeopleImportRun? {
        try db.first(
            "SELECT \(sql: columns) FROM people_import WHERE id = \(id.number)\(sql: Dialect.forUpdate)", run)
    }

    /// Takes all lists that are being applied, this one among them: of two with the same person the second sees what
    /// the first has registered.
    public static func lockApplying(in db: Writer) throws {
        _ = try db.rows("SELECT id FROM people_import WHERE stage = 'applying' ORDER BY id\(sql: Dialect.forUpdate)") {
            try $0.integer(0)
        }
    }

    /// Somebody's own, the newest first.
    public static func all(of account: Key<Caller>, limit: Int, in db: Reader) throws -> [PeopleImportRun] {
        try db.rows(allSQL(of: account, limit: limit), run)
    }

    static func allSQL(of account: Key<Caller>, limit: Int) -> SQL {
        """
        SELECT \(sql: columns) FROM people_import WHERE account_id = \(account.number)
        ORDER BY account_id DESC, begun_ms DESC, id DESC LIMIT \(limit)
        """
    }

    /// Keeps which column holds what in lists of this shape, in place of what was said before.
    public static func remember(
        _ mapping: PeopleMapping, shape: String, scope: Key<Area>?, at now: Instant, in db: Writer
    ) throws {
        try db.run(
            """
            INSERT INTO people_mapping (scope_id, shape, mapping, saved_ms)
            VALUES (\(scope?.number ?? 0), \(shape), \(mapping.text), \(now.milliseconds))
            ON CONFLICT (scope_id, shape) DO UPDATE SET mapping = excluded.mapping, saved_ms = excluded.saved_ms
            """)
    }

    /// What was said of lists of this shape, there or else by whoever keeps everywhere.
    public static func remembered(shape: String, scope: Key<Area>?, in db: Reader) throws -> PeopleMapping? {
        try db.first(
            """
            SELECT mapping FROM people_mapping WHERE scope_id IN (\(scope?.number ?? 0), 0) AND shape = \(shape)
            ORDER BY scope_id DESC LIMIT 1
            """
        ) { PeopleMapping(text: try $0.text(0)) } ?? nil
    }

    private static func run(_ row: Row) throws -> PeopleImportRun {
        guard let stage = PeopleImportRun.Stage(rawValue: try row.text(3)),
            let format = PeopleImportRun.File.Format(rawValue: try row.text(6))
        else { throw DatabaseError.wrongColumn(3, expected: "a list of people") }
        let file = PeopleImportRun.File(
            name: try row.text(5), format: format, sheet: try row.text(7), others: try row.int(8))
        var run = PeopleImportRun(
            id: Key(try row.integer(0)), account: Key(try row.integer(1)),
            begun: Instant(milliseconds: try row.integer(2)), file: file, stage: stage)
        run.area = try row.optionalInteger(4).map { Key($0) }
        run.heading = try row.int(9)
        run.mapping = try row.optionalText(10).flatMap { PeopleMapping(text: $0) }
        run.from = Day(number: try row.int(11))
        run.rows = try row.int(12)
        run.reached = try row.int(13)
        return run
    }
}
