public import Core
internal import Database
public import Domain
internal import Storage

/// What whoever runs the city sees of its inside: jobs that failed, how far behind the followers are.
public struct OperationActions: Sendable {
    /// The longest list of failed jobs that is shown; the count says how many there are.
    static let shownJobs = 200

    private let world: World

    public init(world: World) { self.world = world }

    /// A job that waits for a person.
    public struct FailedJob: Hashable, Sendable {
        public let id: Key<FailedJob>
        public let kind: String
        public let attempts: Int
        /// A code or the name of an error's type; nil when nothing was noted.
        public let error: String?
    }

    public struct State: Hashable, Sendable {
        public let waitingJobs: Int
        public let failedJobCount: Int
        /// The oldest first.
        public let failedJobs: [FailedJob]
        /// Of the last sealed entry of the journal.
        public let journalPosition: Int64
        /// Entries that the sealer has yet to take.
        public let unsealed: Int
        /// By name, how many entries each reader of the journal has yet to take in.
        public let followers: [Lag]
    }

    public struct Lag: Hashable, Sendable {
        public let name: String
        public let entries: Int64
    }

    public func state(by caller: Caller) async throws -> State {
        try Permissions.require(.seeOperations, for: caller)
        return try await world.database.read { db in
            let counts = try Jobs.counts(in: db)
            let position = try Journal.headPosition(in: db)
            return State(
                waitingJobs: counts.waiting,
                failedJobCount: counts.failed,
                failedJobs: try Jobs.failed(limit: Self.shownJobs, in: db).map(Self.shown),
                journalPosition: position,
                unsealed: try Journal.unsealedCount(in: db),
                followers: try Followers.all(in: db).map { Lag(name: $0.name, entries: position - $0.position) }
            )
        }
    }

    /// Begins a failed job anew, and records who did.
    public func retry(_ id: Key<FailedJob>, by caller: Caller) async throws {
        try await change(id, "job.retried", by: caller) { try Jobs.retry(id.number, at: $0, in: $1) }
    }

    /// Gives a failed job up for good, and records who did.
    public func discard(_ id: Key<FailedJob>, by caller: Caller) async throws {
        try await change(id, "job.discarded", by: caller) { try Jobs.discard(id.number, in: $1) }
    }

    private func change(
        _ id: Key<FailedJob>, _ kind: String, by caller: Caller,
        _ change: @escaping @Sendable (Instant, Writer) throws -> Bool
    ) async throws {
        try Permissions.require(.seeOperations, for: caller)
        let now = world.now()
        try await world.database.write { db in
            guard try change(now, db) else { throw Self.gone }
            try Journal.record(kind, on: .init("job", id), by: caller, at: now, in: db)
        }
    }

    private static func shown(_ job: Job) -> FailedJob {
        FailedJob(
            id: Key(max(1, job.id)), kind: job.kind, attempts: job.attempts, error: job.lastError)
    }

    private static let gone = Problem(
        .conflict, "job.gone",
        Words("这项任务已不在失败之列，请刷新。", "This job isn't among the failed ones any more. Reload the page.")
    )
}
