public import Core
public import Database
public import Domain

extension Journal {
    /// What one account did in a span of time, oldest first. It exists for `JournalList` alone, which a second
    /// administrator has to approve; no page lists by worker otherwise (DESIGN.md section 6).
    ///
    /// - Parameter end: not included.
    public static func entries(
        by caller: Key<Caller>, from start: Instant, to end: Instant, limit: Int, in db: Reader
    ) throws -> [Entry] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM journal j LEFT JOIN journal_seal s ON s.seq = j.seq
            WHERE j.caller_id = \(caller.number) AND j.at_ms >= \(start.milliseconds) AND j.at_ms < \(end.milliseconds)
            ORDER BY j.seq LIMIT \(limit)
            """,
            entry
        )
    }
}
