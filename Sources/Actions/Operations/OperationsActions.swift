public import Core
internal import Database
public import Domain
internal import Storage

/// What an operator looks after: jobs that failed, statements that are slow.
public struct OperationsActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// How the platform is, as far as the database knows.
    public struct State: Sendable {
        /// Whether the database is PostgreSQL; else it is SQLite.
        public let isOnPostgres: Bool
        public let waitingJobs: Int
        public let failedJobs: Int
        /// The oldest first, at most 50.
        public let failed: [FailedJob]
        /// Of this node, since its start, the worst first; at most 50.
        public let slow: [SlowStatement]
        /// What takes at least this long is slow.
        public let slowMilliseconds: Int
    }

    /// A statement that took long, by its text; values are bound and never part of it.
    public struct SlowStatement: Hashable, Sendable {
        public let text: String
        /// How often it was slow.
        public let count: Int
        /// Milliseconds.
        public let worst: Int
        /// Milliseconds.
        public let last: Int
    }

    /// A job that was tried as often as it may be and waits for a person.
    public struct FailedJob: Hashable, Sendable {
        public let id: Key<FailedJob>
        /// A code: `message.send`.
        public let kind: String
        public let attempts: Int
        public let due: Instant
        /// A code or the name of an error's type; nil when the job's node fell over.
        public let reason: String?
    }

    public func state(by caller: Caller) async throws -> State {
        try Permissions.require(.seeOperations, for: caller)
        let isOnPostgres = world.database.engine == .postgres
        let limit = world.database.options.slow.components
        let slowMilliseconds = Int(limit.seconds) * 1000 + Int(limit.attoseconds / 1_000_000_000_000_000)
        let slow = world.database.slowStatements.map {
            SlowStatement(text: $0.text, count: $0.count, worst: $0.worst, last: $0.last)
        }
        return try await world.database.read { db in
            let counts = try Jobs.counts(in: db)
            let failed = try Jobs.failed(limit: 50, in: db).map { job in
                FailedJob(
                    id: Key(job.id), kind: job.kind, attempts: job.attempts, due: job.due, reason: job.lastError)
            }
            return State(
                isOnPostgres: isOnPostgres, waitingJobs: counts.waiting, failedJobs: counts.failed, failed: failed,
                slow: slow, slowMilliseconds: slowMilliseconds)
        }
    }

    /// Begins a failed job anew, at once.
    public func retry(_ id: Key<FailedJob>, by caller: Caller) async throws {
        let now = world.now()
        try await change(id, "job.retried", by: caller, at: now) { try Jobs.retry($0, at: now, in: $1) }
    }

    /// Gives a failed job up for good.
    public func discard(_ id: Key<FailedJob>, by caller: Caller) async throws {
        try await change(id, "job.discarded", by: caller, at: world.now()) { try Jobs.discard($0, in: $1) }
    }

    private func change(
        _ id: Key<FailedJob>, _ event: String, by caller: Caller, at now: Instant,
        _ act: @escaping @Sendable (Int64, Writer) throws -> Bool
    ) async throws {
        try Permissions.require(.seeOperations, for: caller)
        try await world.database.write { db in
            guard try act(id.number, db) else {
                throw Problem(
                    .conflict, "operations.job-gone",
                    Words("这项任务已经不在失败之列，可能别人先处理了", "This job is no longer among the failed; somebody saw to it first"))
            }
            try Journal.record(event, on: Journal.Subject("job", id), by: caller, at: now, in: db)
        }
    }
}
