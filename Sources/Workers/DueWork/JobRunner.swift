public import Core
public import Database
public import Logging
public import ServiceLifecycle
public import Storage

/// Carries out jobs when they are due, a few at a time.
///
/// At least once: a node that falls over in the middle leaves its jobs to another after `Jobs.claimMinutes`. So a
/// carrier must bear doing the same job twice.
public struct JobRunner: Service {
    /// What carries out the jobs of one kind. What it throws is noted by its code alone, and the job tried again.
    public typealias Carrier = @Sendable (Job) async throws -> Void

    private let database: Database
    private let now: @Sendable () -> Instant
    private let carriers: [String: Carrier]
    private let limit: Int
    private let pause: Duration
    private let logger: Logger

    /// - Parameter carriers: by kind; jobs of other kinds are left to nodes that know them.
    /// - Parameter limit: jobs at the same time.
    /// - Parameter pause: between two looks for jobs.
    public init(
        database: Database, now: @escaping @Sendable () -> Instant, carriers: [String: Carrier], limit: Int = 4,
        pause: Duration = .milliseconds(500), logger: Logger
    ) {
        self.database = database
        self.now = now
        self.carriers = carriers
        self.limit = limit
        self.pause = pause
        self.logger = logger
    }

    public func run() async throws {
        await Loop.run("jobs", logger) { try await step() == limit ? .zero : pause }
    }

    /// Carries out what is due, and returns when it is done.
    ///
    /// - Returns: how many jobs, at most `limit`.
    @discardableResult
    public func step() async throws -> Int {
        let (kinds, limit, now) = (carriers.keys.sorted(), limit, now())
        guard try await database.read({ try Jobs.isDue(at: now, in: $0) }) else { return 0 }
        let jobs = try await database.write { try Jobs.claim(kinds, limit: limit, at: now, in: $0) }
        await withTaskGroup(of: Void.self) { group in
            for job in jobs { group.addTask { await carry(job) } }
        }
        return jobs.count
    }

    private func carry(_ job: Job) async {
        do {
            guard let carrier = carriers[job.kind] else { return }
            do {
                try await carrier(job)
                try await database.write { try Jobs.end(job, in: $0) }
            } catch {
                try await fail(job, Loop.code(of: error))
            }
        } catch {
            // The database is away: the job comes back when its claim is over.
            logger.error(
                "a job's end wasn't noted", metadata: ["job": "\(job.id)", "error": "\(Loop.code(of: error))"])
        }
    }

    private func fail(_ job: Job, _ code: String) async throws {
        logger.warning(
            "a job failed",
            metadata: ["job": "\(job.id)", "kind": "\(job.kind)", "attempt": "\(job.attempts)", "error": "\(code)"])
        let now = now()
        try await database.write { try Jobs.fail(job, because: code, at: now, in: $0) }
    }
}
