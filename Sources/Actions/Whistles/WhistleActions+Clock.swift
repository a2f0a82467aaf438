public import Core
internal import Database
public import Domain
internal import Storage

// What becomes of whistles by itself, as time passes and calendars change.

extension WhistleActions {
    /// Tells of limits that have ended, the oldest first, each once. One round comes to each that is due when it is
    /// read, and to none twice.
    ///
    /// - Parameters:
    ///   - limit: how many are read at a time.
    ///   - failing: hears of a whistle that couldn't be told of, which then stands in nobody's way; throws what is to
    ///     end the round.
    /// - Returns: how many whistles had something due.
    @discardableResult
    public func tellWhatIsDue(
        limit: Int, failing: @Sendable (Key<Whistle>, any Error) throws -> Void = { throw $1 }
    ) async throws -> Int {
        let now = world.now()
        return try await Round.over(limit: limit) { (last: (alarm: UnderWay.Alarm<Whistle>, terms: Terms)?) in
            try await world.database.read { db in
                try WhistleTable.alarms(by: now, after: last?.alarm, limit: limit, in: db).map { one in
                    (one, try terms(in: one.place, on: now.day, in: db))
                }
            }
        } each: {
            try await tell($0.alarm.id, at: now, under: $0.terms)
        } failing: {
            try failing($0.alarm.id, $1)
        }
    }

    private func tell(_ id: Key<Whistle>, at now: Instant, under terms: Terms) async throws {
        try await world.database.write { db in
            guard let before = try WhistleTable.lock(id, in: db) else { return }
            var whistle = before
            for one in before.flow.due(at: now, in: terms.calendar) {
                let told = try whistle.after(.tell(one), by: .clock, at: now, under: terms.rules)
                try WhistleJournal.record(told.event, on: told.whistle, by: .clock, in: db)
                whistle = told.whistle
            }
            // Also when nothing was told: a calendar that came since moves the alarm, or it would ring for ever.
            try WhistleTable.update(whistle, before: before, in: terms.calendar, at: now, in: db)
        }
    }

    /// Works out the limits of every whistle under way anew, in chunks behind waiting commands, as
    /// `CaseActions.reckonDeadlines` does those of cases. Done twice, it does the same twice.
    public func reckonDeadlines() async throws {
        var last: Key<Whistle>?
        while true {
            let start = last
            let found = try await world.database.read { db in
                try WhistleTable.unfinished(after: start, limit: Self.reckoned, in: db).map { id, place in
                    (id, try calendars.calendar(of: place.withoutGrid, in: db))
                }
            }
            guard let end = found.last?.0 else { return }
            try await world.database.writeBulk { db in
                for (id, calendar) in found {
                    guard let whistle = try WhistleTable.lock(id, in: db), !whistle.stage.isOver else { continue }
                    try WhistleTable.reckon(whistle, in: calendar, in: db)
                }
            }
            last = end
        }
    }

    /// So many in one transaction.
    private static let reckoned = 200
}
