public import Core
public import Database
public import Domain

/// Who stands in for whom, and when. Its table is made beside `role_grant`.
public enum DeputyTable {
    static let columns: SQL = "id, absent_id, stand_in_id, from_ms, until_ms, ended_ms"

    public static func insert(_ deputy: Deputy, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO deputy (\(sql: columns)) VALUES (\(deputy.id.number), \(deputy.absent.number),
                \(deputy.standIn.number), \(deputy.from.milliseconds), \(deputy.until.milliseconds),
                \(deputy.endedAt?.milliseconds))
            """)
    }

    public static func find(_ id: Key<Deputy>, in db: Reader) throws -> Deputy? {
        try db.first("SELECT \(sql: columns) FROM deputy WHERE id = \(id.number)", deputy)
    }

    /// - Returns: false when somebody was faster.
    public static func end(_ deputy: Deputy, in db: Writer) throws -> Bool {
        try db.run(
            """
            UPDATE deputy SET ended_ms = \(deputy.endedAt?.milliseconds)
            WHERE id = \(deputy.id.number) AND ended_ms IS NULL
            """) == 1
    }

    /// Not ended and not over: named by the account (for its leave), newest first.
    public static func named(by absent: Key<Caller>, at now: Instant, in db: Reader) throws -> [Deputy] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM deputy
            WHERE absent_id = \(absent.number) AND ended_ms IS NULL AND until_ms > \(now.milliseconds)
            ORDER BY id DESC LIMIT 100
            """, deputy)
    }

    /// Not ended and not over: where the account stands in, newest first.
    public static func standingIn(_ account: Key<Caller>, at now: Instant, in db: Reader) throws -> [Deputy] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM deputy
            WHERE stand_in_id = \(account.number) AND ended_ms IS NULL AND until_ms > \(now.milliseconds)
            ORDER BY id DESC LIMIT 100
            """, deputy)
    }

    private static func deputy(_ row: Row) throws -> Deputy {
        Deputy(
            id: Key(try row.integer(0)), absent: Key(try row.integer(1)), standIn: Key(try row.integer(2)),
            from: Instant(milliseconds: try row.integer(3)), until: Instant(milliseconds: try row.integer(4)),
            endedAt: try row.optionalInteger(5).map(Instant.init(milliseconds:)))
    }
}
