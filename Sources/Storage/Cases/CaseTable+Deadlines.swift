public import Core
public import Database
public import Domain

extension CaseTable {
    /// What is open, in order of key, with the place whose calendar counts.
    public static func unfinished(
        after id: Key<Case>?, limit: Int, in db: Reader
    ) throws -> [(id: Key<Case>, place: Place)] {
        try UnderWay.unfinished(of: "case_file", after: id, limit: limit, in: db)
    }

    /// Writes the times of a case and its open parts anew, where they differ: nothing happened to it, the calendar is
    /// another. Its version stays, so that nobody who is just acting is turned away.
    public static func reckon(_ file: Case, under terms: CaseTerms, at now: Instant, in db: Writer) throws {
        let shown = Shown(file.flow, terms, now)
        try db.run(
            """
            UPDATE case_file SET due_ms = \(shown.due), alarm_ms = \(shown.alarm)
            WHERE id = \(file.id.number)
                AND (due_ms <> \(shown.due) OR coalesce(alarm_ms, \(never)) <> \(shown.alarm ?? never))
            """)
        try CasePartTable.reckon(file, terms.calendar, in: db)
    }
}
