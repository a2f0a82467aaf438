public import Core
public import Database
public import Domain

extension Migration {
    static let createExport = Migration(
        154, "create exports",
        """
        CREATE TABLE export (
            id           BIGINT PRIMARY KEY,
            source       TEXT NOT NULL,
            purpose      TEXT NOT NULL,
            persons      BIGINT NOT NULL,
            requester_id BIGINT NOT NULL,
            made_ms      BIGINT NOT NULL,
            stage        TEXT NOT NULL CHECK (stage IN ('awaiting', 'ready', 'refused', 'ended')),
            until_ms     BIGINT,             -- ready: can be fetched until then; ended: since then
            decided_by   BIGINT,             -- ready, refused: the second person
            fetches      BIGINT NOT NULL,
            version      BIGINT NOT NULL
        )
        """,
        "CREATE INDEX export_requester ON export (requester_id, id)",
        "CREATE INDEX export_awaiting ON export (id) WHERE stage = 'awaiting'",
        "CREATE INDEX export_ready ON export (until_ms) WHERE stage = 'ready'",
        "CREATE INDEX export_age ON export (made_ms)"
    )
}

/// Lists of persons that left the platform, or wait to.
public enum ExportTable {
    public static let kept = KeptRows("export", began: "made_ms", nameless: "purpose = ''")

    private static let columns: SQL = """
        id, source, purpose, persons, requester_id, made_ms, stage, until_ms, decided_by, fetches, version
        """
    /// What is read of a row: `columns`, and whether it is frozen.
    private static let read: SQL = "\(sql: columns), frozen_ms"

    public static func find(_ id: Key<Export>, in db: Reader) throws -> Export {
        let found = try db.first("SELECT \(sql: read) FROM export WHERE id = \(id.number)", export)
        guard let found else {
            throw Problem(.missing, "export.missing", Words("没有这份导出。", "There is no such export."))
        }
        return found
    }

    /// Somebody's own, newest first.
    public static func all(by requester: Key<Caller>, limit: Int, in db: Reader) throws -> [Export] {
        try db.rows(
            """
            SELECT \(sql: read) FROM export WHERE requester_id = \(requester.number) AND frozen_ms IS NULL
            ORDER BY id DESC LIMIT \(limit)
            """,
            export
        )
    }

    /// Those that wait for a second person, oldest first.
    public static func awaiting(limit: Int, in db: Reader) throws -> [Export] {
        try db.rows(
            "SELECT \(sql: read) FROM export WHERE stage = 'awaiting' AND frozen_ms IS NULL ORDER BY id LIMIT \(limit)",
            export)
    }

    /// Those whose time is over.
    public static func overdue(at now: Instant, limit: Int, in db: Reader) throws -> [Export] {
        try db.rows(
            """
            SELECT \(sql: read) FROM export WHERE stage = 'ready' AND until_ms <= \(now.milliseconds)
                AND frozen_ms IS NULL
            ORDER BY until_ms LIMIT \(limit)
            """,
            export
        )
    }

    public static func insert(_ export: Export, in db: Writer) throws {
        let stage = ExportStage(export.stage)
        try db.run(
            """
            INSERT INTO export (\(sql: columns)) VALUES (
                \(export.id.number), \(export.source), \(export.purpose), \(export.persons),
                \(export.requester.number), \(export.madeAt.milliseconds), \(stage.name), \(stage.until),
                \(stage.decidedBy), \(export.fetches), \(export.version))
            """
        )
    }

    public static func update(_ export: Export, in db: Writer) throws {
        let stage = ExportStage(export.stage)
        let changed = try db.run(
            """
            UPDATE export SET stage = \(stage.name), until_ms = \(stage.until), decided_by = \(stage.decidedBy),
                fetches = \(export.fetches), version = version + 1
            WHERE id = \(export.id.number) AND version = \(export.version)
            """
        )
        guard changed == 1 else { throw Export.Refusal.outOfTurn }
    }

    private static func export(_ row: Row) throws -> Export {
        Export(
            id: Key(try row.integer(0)), source: try row.text(1), purpose: try row.text(2), persons: try row.int(3),
            requester: Key(try row.integer(4)), madeAt: Instant(milliseconds: try row.integer(5)),
            stage: try stage(row), fetches: try row.int(9), version: try row.int(10),
            isFrozen: !row.isNull(11))
    }

    private static func stage(_ row: Row) throws -> Export.Stage {
        func until() throws -> Instant { Instant(milliseconds: try row.integer(7)) }
        switch try row.text(6) {
        case "awaiting": return .awaiting
        case "ready": return .ready(until: try until(), approvedBy: try row.optionalInteger(8).map { Key($0) })
        case "refused": return .refused(by: Key(try row.integer(8)))
        case "ended": return .ended(at: try until())
        default: throw DatabaseError.wrongColumn(6, expected: "a stage of an export")
        }
    }
}

/// A stage laid flat; the way back is `ExportTable.stage(_:)`.
private struct ExportStage {
    var name: String
    var until: Int64?
    var decidedBy: Int64?

    init(_ stage: Export.Stage) {
        switch stage {
        case .awaiting: name = "awaiting"
        case .ready(let until, let approvedBy):
            name = "ready"
            self.until = until.milliseconds
            decidedBy = approvedBy?.number
        case .refused(let by):
            name = "refused"
            decidedBy = by.number
        case .ended(let at):
            name = "ended"
            until = at.milliseconds
        }
    }
}
