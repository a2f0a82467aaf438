internal import Foundation

/// What waits for the threads that have the connections: jobs, and the pieces of tasks that run on these threads; in
/// order of arrival, commands and tasks before bulk. Jobs are bounded; a task's piece can't be refused, but is told
/// that too many wait.
///
/// `@unchecked Sendable`: every access to the state is made under the condition's lock, which Swift can't see.
final class WorkQueue: @unchecked Sendable {
    private let condition = NSCondition()
    private let limit: Int
    private let bulkAtOnce: Int
    private let bulkPatience: Duration
    private var commands: [Waiting] = []
    /// Of `commands`, those that are jobs.
    private var commandJobs = 0
    private var bulk: [(job: Job, since: ContinuousClock.Instant)] = []
    private var bulkRunning = 0
    private var isClosed = false
    private var threads = 0
    private var ended: CheckedContinuation<Void, Never>?

    private enum Waiting {
        case job(Job)
        case task(UnownedJob)
    }

    private enum Next {
        /// Of one lane.
        case jobs([Job])
        /// With whether as many more wait as jobs may.
        case task(UnownedJob, isCrowded: Bool)
    }

    /// - Parameters:
    ///   - limit: how many jobs of one lane may wait.
    ///   - bulkAtOnce: how many threads may be busy with bulk work, so that one is always left for commands.
    ///   - bulkPatience: how long bulk work lets commands go first.
    init(limit: Int, bulkAtOnce: Int, bulkPatience: Duration) {
        self.limit = limit
        self.bulkAtOnce = bulkAtOnce
        self.bulkPatience = bulkPatience
    }

    func add(_ job: Job) throws(DatabaseError) {
        condition.lock()
        defer { condition.unlock() }
        guard !isClosed else { throw .unavailable("the database is closed") }
        switch job.lane {
        case .command:
            guard commandJobs < limit else { throw .overloaded }
            commands.append(.job(job))
            commandJobs += 1
        case .bulk:
            guard bulk.count < limit else { throw .overloaded }
            bulk.append((job, .now))
        }
        condition.signal()
    }

    /// - Returns: whether the threads will run it; false once the queue is closed.
    func add(_ task: UnownedJob) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard !isClosed else { return false }
        commands.append(.task(task))
        condition.signal()
        return true
    }

    /// Starts a thread that runs `body`, which is to call `serve`.
    func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
        condition.withLock { threads += 1 }
        let thread = Thread { [self] in
            body()
            threadEnded()
        }
        thread.name = name
        thread.start()
    }

    /// Gives waiting jobs to `body`, at most `upTo` commands or one bulk job at a time, and pieces of tasks to `run`,
    /// until the queue is closed and empty.
    func serve(
        upTo count: Int, _ body: ([Job]) -> Void, run: (UnownedJob, _ isCrowded: Bool) -> Void = { _, _ in }
    ) {
        while let next = next(upTo: count) {
            switch next {
            case .task(let task, let isCrowded): run(task, isCrowded)
            case .jobs(let jobs):
                body(jobs)
                if jobs[0].lane == .bulk { bulkEnded() }
            }
        }
    }

    /// Takes nothing new and returns when the threads have carried out what waited.
    func close() async {
        await withCheckedContinuation { continuation in
            condition.lock()
            isClosed = true
            condition.broadcast()
            if threads > 0 && ended == nil { ended = continuation } else { continuation.resume() }
            condition.unlock()
        }
    }

    /// As `close`, without waiting.
    func abandon() {
        condition.withLock {
            isClosed = true
            condition.broadcast()
        }
    }

    private func next(upTo count: Int) -> Next? {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if bulkRunning == 0, let first = bulk.first, first.since.duration(to: .now) >= bulkPatience {
                return nextBulk()
            }
            if let next = nextCommands(upTo: count) { return next }
            if !bulk.isEmpty && bulkRunning < bulkAtOnce { return nextBulk() }
            if isClosed && bulk.isEmpty { return nil }
            condition.wait()
        }
    }

    private func nextBulk() -> Next {
        bulkRunning += 1
        return .jobs([bulk.removeFirst().job])
    }

    private func nextCommands(upTo count: Int) -> Next? {
        var jobs: [Job] = []
        for waiting in commands.prefix(count) {
            guard case .job(let job) = waiting else { break }
            jobs.append(job)
        }
        if !jobs.isEmpty {
            commands.removeFirst(jobs.count)
            commandJobs -= jobs.count
            return .jobs(jobs)
        }
        guard case .task(let task)? = commands.first else { return nil }
        commands.removeFirst()
        return .task(task, isCrowded: commands.count - commandJobs >= limit)
    }

    private func bulkEnded() {
        condition.withLock {
            bulkRunning -= 1
            condition.broadcast()
        }
    }

    private func threadEnded() {
        let waiting = condition.withLock {
            threads -= 1
            guard threads == 0 else { return nil as CheckedContinuation<Void, Never>? }
            defer { ended = nil }
            return ended
        }
        // Whoever waits may be a task of these threads: it is added to this queue, under its lock.
        waiting?.resume()
    }
}
