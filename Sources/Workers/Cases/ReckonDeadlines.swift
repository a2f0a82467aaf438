public import Actions
public import Core
internal import Storage

/// Works out the limits of open cases anew when a calendar changed.
public enum ReckonDeadlines {
    /// The kind of the job.
    public static let kind = "case.deadlines"

    /// What the job runner needs.
    public static func carrier(_ world: World) -> JobRunner.Carrier {
        let cases = CaseActions(world: world)
        return { _ in try await cases.reckonDeadlines() }
    }
}

extension Follower {
    /// Whatever changes a calendar has one job behind it.
    public static func deadlines(
        now: @escaping @Sendable () -> Instant, freshNumber: @escaping @Sendable () -> Int64
    ) -> Follower {
        Follower(name: "case.deadlines") { entries, db in
            guard entries.contains(where: { $0.kind.hasPrefix("calendar.") }) else { return }
            try Jobs.add(ReckonDeadlines.kind, due: now(), key: freshNumber(), in: db)
        }
    }
}
