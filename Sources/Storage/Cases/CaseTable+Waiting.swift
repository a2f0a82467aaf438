public import Core
public import Database
public import Domain

extension CaseTable {
    /// What waits for a word is found by when its time is over.
    public static let waitingMigration = Migration(
        342, "cases whose reporter is waited for",
        """
        CREATE INDEX case_word_due ON case_file (due_ms, id) WHERE stage = 'awaitingWord' AND over_ms IS NULL
        """)

    /// Cases whose time for a word is over, the longest over first; one that can't be read stands in nobody's way.
    public static func wordOver(
        by now: Instant, after cursor: DueCursor?, limit: Int, in db: Reader
    ) throws -> [(id: Key<Case>, due: Instant, file: Result<Case, any Error>)] {
        try db.rows(wordOverSQL(by: now, after: cursor, limit: limit)) { row in
            (Key(try row.integer(0)), Instant(milliseconds: try row.integer(10)), Result { try file(row) })
        }
    }

    static func wordOverSQL(by now: Instant, after cursor: DueCursor?, limit: Int) -> SQL {
        """
        SELECT \(sql: columns), due_ms FROM case_file
        WHERE stage = 'awaitingWord' AND over_ms IS NULL AND due_ms <= \(now.milliseconds)\(sql: behind(cursor))
        ORDER BY due_ms, id LIMIT \(limit)
        """
    }
}
