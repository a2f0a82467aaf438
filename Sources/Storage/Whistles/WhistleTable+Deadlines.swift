public import Core
public import Database
public import Domain

extension WhistleTable {
    /// What is under way, in order of key, with the place whose calendar counts.
    public static func unfinished(
        after id: Key<Whistle>?, limit: Int, in db: Reader
    ) throws -> [(id: Key<Whistle>, place: Place)] {
        try UnderWay.unfinished(of: "whistle", after: id, limit: limit, in: db)
    }

    /// Writes the times of a whistle and of those who are still to come anew, where they differ: nothing happened to
    /// it, the calendar is another. Its version stays.
    public static func reckon(_ whistle: Whistle, in calendar: WorkingCalendar, in db: Writer) throws {
        let (due, alarm) = (due(whistle.flow, calendar), alarm(whistle.flow, calendar))
        try db.run(
            """
            UPDATE whistle SET due_ms = \(due), alarm_ms = \(alarm)
            WHERE id = \(whistle.id.number)
                AND (due_ms <> \(due) OR coalesce(alarm_ms, \(never)) <> \(alarm ?? never))
            """)
        for (number, unit) in whistle.flow.units.enumerated() where unit.isAwaited {
            let due = arrives(unit, whistle.flow, calendar)
            try db.run(
                """
                UPDATE whistle_unit SET due_ms = \(due)
                WHERE whistle_id = \(whistle.id.number) AND number = \(number) AND is_open = 1 AND due_ms <> \(due)
                """)
        }
    }
}
