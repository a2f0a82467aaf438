public import Actions
public import Core
internal import Storage

/// Works out the limits and alarms of open cases and whistles anew when a calendar or a place's rules changed.
public enum ReckonDeadlines {
    /// The kind of the job.
    public static let kind = "case.deadlines"

    /// What the job runner needs.
    public static func carrier(_ world: World) -> JobRunner.Carrier {
        let (cases, whistles) = (CaseActions(world: world), WhistleActions(world: world))
        return { _ in
            try await cases.reckonDeadlines()
            try await whistles.reckonDeadlines()
        }
    }
}

extension Follower {
    /// Whatever changes a calendar has one job behind it, and so have rules of a place, on the day they hold from.
    public static func deadlines(
        now: @escaping @Sendable () -> Instant, freshNumber: @escaping @Sendable () -> Int64
    ) -> Follower {
        Follower(name: "case.deadlines") { entries, db in
            let now = now()
            for due in Set(entries.compactMap { $0.moves(at: now) }).sorted() {
                try Jobs.add(ReckonDeadlines.kind, due: due, key: freshNumber(), in: db)
            }
        }
    }
}

extension Journal.Entry {
    /// When limits or alarms are others by it, now or later; nil where it moves none.
    fileprivate func moves(at now: Instant) -> Instant? {
        switch kind {
        case _ where kind.hasPrefix("calendar."): return now
        case "area.rules-set", "area.rule-inherited":
            // What a place says about its people moves no limit.
            guard facts["part"] != .code("people"), case .day(let day)? = facts["from"] else { return nil }
            return max(now, day.start)
        default: return nil
        }
    }
}
