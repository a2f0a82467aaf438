public import Core
public import Database
public import Domain
internal import FoundationEssentials

/// Lists of matters on their way in: their rows with what each means, and how far they are applied.
public enum MatterImportTable {
    public static let migration = Migration(
        304, "matter import",
        """
        CREATE TABLE matter_import (
            id BIGINT PRIMARY KEY,
            account_id BIGINT NOT NULL,
            begun_ms BIGINT NOT NULL,
            file TEXT NOT NULL,
            -- The key of the draft that says it once it is applied; there is none before.
            edition_id BIGINT NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN ('reading', 'ready', 'applying', 'done', 'dropped')),
            -- Every row up to this position is applied.
            applied BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE matter_import_row (
            import_id BIGINT NOT NULL REFERENCES matter_import (id),
            -- From 1 on, in the file's order.
            position BIGINT NOT NULL,
            line BIGINT NOT NULL,
            verdict TEXT NOT NULL CHECK (verdict IN ('new', 'changed', 'same', 'wrong')),
            -- JSON: the names, the cells, what is wrong, what the edition would say.
            content TEXT NOT NULL,
            PRIMARY KEY (import_id, position)
        )\(sql: Dialect.strictWithoutRowID)
        """,
        "CREATE INDEX matter_import_row_verdict ON matter_import_row (import_id, verdict, position)")

    private static let columns: SQL = "id, account_id, begun_ms, file, edition_id, stage, applied"

    public static func begin(_ run: MatterImportRun, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO matter_import (\(sql: columns))
            VALUES (\(run.id.number), \(run.account.number), \(run.begun.milliseconds), \(run.file),
                \(run.edition.number), \(run.stage.rawValue), \(run.applied))
            """)
    }

    public static func find(_ id: Key<MatterImportRun>, in db: Reader) throws -> MatterImportRun? {
        try db.first("SELECT \(sql: columns) FROM matter_import WHERE id = \(id.number)", run)
    }

    public static func lock(_ id: Key<MatterImportRun>, in db: Writer) throws -> MatterImportRun? {
        try db.first("SELECT \(sql: columns) FROM matter_import WHERE id = \(id.number)\(sql: Dialect.forUpdate)", run)
    }

    /// The newest first; at most `limit`.
    public static func latest(limit: Int, in db: Reader) throws -> [MatterImportRun] {
        try db.rows("SELECT \(sql: columns) FROM matter_import ORDER BY id DESC LIMIT \(limit)", run)
    }

    public static func move(
        _ id: Key<MatterImportRun>, to stage: MatterImportRun.Stage, applied: Int, in db: Writer
    ) throws {
        try db.run(
            "UPDATE matter_import SET stage = \(stage.rawValue), applied = \(applied) WHERE id = \(id.number)")
    }

    private static func run(_ row: Row) throws -> MatterImportRun {
        guard let stage = MatterImportRun.Stage(rawValue: try row.text(5)) else {
            throw DatabaseError.wrongColumn(5, expected: "a stage of an import")
        }
        return MatterImportRun(
            id: Key(try row.integer(0)), account: Key(try row.integer(1)),
            begun: Instant(milliseconds: try row.integer(2)), file: try row.text(3), edition: Key(try row.integer(4)),
            stage: stage, applied: try row.int(6))
    }
}

/// A verdict without what it carries, for lists.
public enum MatterVerdict: String, CaseIterable, Sendable {
    case new, changed, same, wrong

    init(_ verdict: MatterImport.Verdict) {
        switch verdict {
        case .new: self = .new
        case .changed: self = .changed
        case .same: self = .same
        case .wrong: self = .wrong
        }
    }
}

extension MatterImportTable {
    /// - Parameters:
    ///   - findings: at most 1,000.
    ///   - first: the position of the first of them.
    public static func add(
        _ findings: [MatterImport.Finding], from first: Int, to id: Key<MatterImportRun>, in db: Writer
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for start in stride(from: 0, to: findings.count, by: 200) {
            let rows: [SQL] = try findings[start..<min(start + 200, findings.count)].enumerated().map {
                index, finding in
                let content = String(decoding: try encoder.encode(RowContent(finding)), as: UTF8.self)
                return """
                    (\(id.number), \(first + start + index), \(finding.row.line),
                    \(MatterVerdict(finding.verdict).rawValue), \(content))
                    """
            }
            try db.run(
                """
                INSERT INTO matter_import_row (import_id, position, line, verdict, content)
                VALUES \(sql: .joined(rows))
                """)
        }
    }

    /// Rows behind `position`, of one verdict or of all, in order; at most `limit`.
    public static func rows(
        of id: Key<MatterImportRun>, _ verdict: MatterVerdict?, after position: Int, limit: Int, in db: Reader
    ) throws -> [(position: Int, finding: MatterImport.Finding)] {
        guard let run = try find(id, in: db) else { return [] }
        let decoder = JSONDecoder()
        return try db.rows(rowsSQL(id, verdict, after: position, limit: limit)) { row in
            let content = try decoder.decode(RowContent.self, from: Data(try row.text(3).utf8))
            guard let verdict = MatterVerdict(rawValue: try row.text(2)) else {
                throw DatabaseError.wrongColumn(2, expected: "a verdict on a row")
            }
            return (try row.int(0), try content.finding(line: try row.int(1), verdict, in: run.edition))
        }
    }

    static func rowsSQL(
        _ id: Key<MatterImportRun>, _ verdict: MatterVerdict?, after position: Int, limit: Int
    ) -> SQL {
        let only: SQL = verdict.map { " AND verdict = \($0.rawValue)" } ?? ""
        return """
            SELECT position, line, verdict, content FROM matter_import_row
            WHERE import_id = \(id.number)\(sql: only) AND position > \(position) ORDER BY position LIMIT \(limit)
            """
    }

    /// How many rows there are of each verdict; those without any are left out.
    public static func counts(of id: Key<MatterImportRun>, in db: Reader) throws -> [MatterVerdict: Int] {
        let pairs = try db.rows(
            "SELECT verdict, count(*) FROM matter_import_row WHERE import_id = \(id.number) GROUP BY verdict"
        ) { (MatterVerdict(rawValue: try $0.text(0)), try $0.int(1)) }
        return pairs.reduce(into: [:]) { counts, pair in if let verdict = pair.0 { counts[verdict] = pair.1 } }
    }
}
