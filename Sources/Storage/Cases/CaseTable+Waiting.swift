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

    /// A case whose time for a word is over; one that can't be read stands in nobody's way.
    public struct WordOver: Sendable {
        public let id: Key<Case>
        public let due: Instant
        public let file: Result<Case, any Error>
    }

    /// Cases whose time for a word is over, the longest over first, behind one of them.
    public static func wordOver(
        by now: Instant, after last: WordOver?, limit: Int, in db: Reader
    ) throws -> [WordOver] {
        let behind = last.map { DueCursor(due: $0.due, id: $0.id) }
        return try db.rows(wordOverSQL(by: now, after: behind, limit: limit)) { row in
            WordOver(
                id: Key(try row.integer(0)), due: Instant(milliseconds: try row.integer(10)),
                file: Result { try file(row) })
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
