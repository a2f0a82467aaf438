internal import Foundation

extension PostgresLane {
    /// How long it is waited for transactions that may still see what was deleted. A backup reads for longer: then the
    /// scrubbing fails, and is tried again.
    private static let patience: Duration = .seconds(60)

    /// Writes the tables and their indexes anew, with what is there and nothing else. A plain VACUUM isn't enough: it
    /// closes gaps by moving rows together, and leaves the bytes of the last ones standing behind them.
    func scrub(_ tables: [String], _ connection: PostgresConnection) throws {
        try connection.say("SET default_transaction_read_only = off; SET statement_timeout = 0")
        defer {
            // A connection that can't be set back is broken, and made anew for the next job.
            _ = try? connection.say(PostgresConnection.manners(options))
        }
        try waitForReaders(connection)
        for table in tables { try connection.say("VACUUM (FULL) \"\(table)\"") }
    }

    /// Rows that an open transaction may still see would be copied, dead as they are. Those of the server's other
    /// databases count as well: a snapshot goes back to the oldest write that is under way anywhere.
    private func waitForReaders(_ connection: PostgresConnection) throws {
        let session = PostgresSession(connection, limit: Self.patience + .seconds(1), mayCancel: false)
        var horizon = ""
        try session.each("SELECT CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text)") { row in
            horizon = try row.text(0)
            return false
        }
        let end = ContinuousClock.now.advanced(by: Self.patience)
        while true {
            var older: Int64 = 0
            let sql: SQL = """
                SELECT (SELECT count(*) FROM pg_stat_activity
                        WHERE (datname = current_database() OR datname IS NULL) AND pid <> pg_backend_pid()
                        AND age(backend_xmin) > age(CAST(CAST(CAST(\(horizon) AS text) AS xid8) AS xid)))
                    + CASE WHEN pg_snapshot_xmin(pg_current_snapshot()) < CAST(CAST(\(horizon) AS text) AS xid8)
                        THEN 1 ELSE 0 END
                """
            try session.each(sql) { row in
                older = try row.integer(0)
                return false
            }
            if older == 0 { return }
            guard ContinuousClock.now < end else { throw DatabaseError.overloaded }
            Thread.sleep(forTimeInterval: 0.05)
        }
    }
}
