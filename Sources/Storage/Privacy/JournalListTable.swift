public import Core
public import Database
public import Domain

extension Migration {
    static let createJournalList = Migration(
        155, "create requests for lists of the journal",
        """
        CREATE TABLE journal_list (
            id         BIGINT PRIMARY KEY,
            worker_id  BIGINT NOT NULL,
            incident   TEXT NOT NULL,
            from_day   BIGINT NOT NULL,
            to_day     BIGINT NOT NULL,
            asker_id   BIGINT NOT NULL,
            asked_ms   BIGINT NOT NULL,
            stage      TEXT NOT NULL CHECK (stage IN ('asked', 'approved', 'refused')),
            decided_by BIGINT,
            until_ms   BIGINT,
            version    BIGINT NOT NULL
        )
        """,
        "CREATE INDEX journal_list_worker ON journal_list (worker_id, id)",
        "CREATE INDEX journal_list_age ON journal_list (asked_ms)"
    )
}

/// Requests to list what one worker did.
public enum JournalListTable {
    public static let kept = KeptRows("journal_list", began: "asked_ms", nameless: "incident = ''")

    private static let columns: SQL = """
        id, worker_id, incident, from_day, to_day, asker_id, asked_ms, stage, decided_by, until_ms, version
        """
    /// What is read of a row: `columns`, and whether it is frozen.
    private static let read: SQL = "\(sql: columns), frozen_ms"

    public static func find(_ id: Key<JournalList>, in db: Reader) throws -> JournalList {
        let found = try db.first("SELECT \(sql: read) FROM journal_list WHERE id = \(id.number)", list)
        guard let found else {
            throw Problem(.missing, "journal-list.missing", Words("没有这份申请。", "There is no such request."))
        }
        return found
    }

    /// All requests, newest first.
    public static func all(limit: Int, in db: Reader) throws -> [JournalList] {
        try db.rows(
            "SELECT \(sql: read) FROM journal_list WHERE frozen_ms IS NULL ORDER BY id DESC LIMIT \(limit)", list)
    }

    /// Those that were made about a worker, for that worker, newest first.
    public static func all(about worker: Key<Caller>, limit: Int, in db: Reader) throws -> [JournalList] {
        try db.rows(
            """
            SELECT \(sql: read) FROM journal_list WHERE worker_id = \(worker.number) ORDER BY id DESC LIMIT \(limit)
            """,
            list
        )
    }

    public static func insert(_ list: JournalList, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO journal_list (\(sql: columns)) VALUES (
                \(list.id.number), \(list.worker.number), \(list.incident), \(list.days.lowerBound.number),
                \(list.days.upperBound.number), \(list.asker.number), \(list.askedAt.milliseconds), 'asked',
                \(Int64?.none), \(Int64?.none), \(list.version))
            """
        )
    }

    public static func update(_ list: JournalList, in db: Writer) throws {
        let flat: (stage: String, by: Int64?, until: Int64?) =
            switch list.stage {
            case .asked: ("asked", nil, nil)
            case .approved(let by, let until): ("approved", by.number, until.milliseconds)
            case .refused(let by): ("refused", by.number, nil)
            }
        let changed = try db.run(
            """
            UPDATE journal_list SET stage = \(flat.stage), decided_by = \(flat.by), until_ms = \(flat.until),
                version = version + 1
            WHERE id = \(list.id.number) AND version = \(list.version)
            """
        )
        guard changed == 1 else { throw JournalList.Refusal.outOfTurn }
    }

    /// Removes the requests about a worker.
    @discardableResult
    public static func erase(_ worker: Key<Caller>, in db: Writer) throws -> Int {
        try db.run("DELETE FROM journal_list WHERE worker_id = \(worker.number)")
    }

    private static func list(_ row: Row) throws -> JournalList {
        JournalList(
            id: Key(try row.integer(0)), worker: Key(try row.integer(1)), incident: try row.text(2),
            days: Day(number: try row.int(3))...Day(number: try row.int(4)), asker: Key(try row.integer(5)),
            askedAt: Instant(milliseconds: try row.integer(6)), stage: try stage(row), version: try row.int(10),
            isFrozen: !row.isNull(11))
    }

    private static func stage(_ row: Row) throws -> JournalList.Stage {
        switch try row.text(7) {
        case "asked": return .asked
        case "approved":
            return .approved(by: Key(try row.integer(8)), until: Instant(milliseconds: try row.integer(9)))
        case "refused": return .refused(by: Key(try row.integer(8)))
        default: throw DatabaseError.wrongColumn(7, expected: "a stage of a request")
        }
    }
}
