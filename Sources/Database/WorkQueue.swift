internal import Foundation

/// What waits for the threads that have the connections: jobs, and the pieces of tasks that run on these threads; in
/// order of arrival, commands and tasks before bulk, and jobs bounded.
///
/// `@unchecked Sendable`: every access to the state is made under the condition's lock, which Swift can't see.
final class WorkQueue: @unchecked Sendable {
    private let condition = NSCondition()
    private let limit: Int
    private let bulkAtOnce: Int
    private var commands: [Waiting] = []
    private var bulk: [Job] = []
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
        case task(UnownedJob)
    }

    /// - Parameters:
    ///   - limit: how many jobs of one lane may wait.
    ///   - bulkAtOnce: how many threads may be busy with bulk work, so that one is always left for commands.
    init(limit: Int, bulkAtOnce: Int) {
        self.limit = limit
        self.bulkAtOnce = bulkAtOnce
    }

    func add(_ job: Job) throws(DatabaseError) {
        condition.lock()
        defer { condition.unlock() }
        guard !isClosed else { throw .unavailable("the database is closed") }
        switch job.lane {
        case .command:
            guard commands.count < limit else { throw .overloaded }
            commands.append(.job(job))
        case .bulk:
            guard bulk.count < limit else { throw .overloaded }
            bulk.append(job)
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
    func serve(upTo count: Int, _ body: ([Job]) -> Void, run: (UnownedJob) -> Void = { _ in }) {
        while let next = next(upTo: count) {
            switch next {
            case .task(let task): run(task)
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
            if let next = nextCommands(upTo: count) { return next }
            if !bulk.isEmpty && bulkRunning < bulkAtOnce {
                bulkRunning += 1
                return .jobs([bulk.removeFirst()])
            }
            if isClosed && bulk.isEmpty { return nil }
            condition.wait()
        }
    }

    private func nextCommands(upTo count: Int) -> Next? {
        var jobs: [Job] = []
        for waiting in commands.prefix(count) {
            guard case .job(let job) = waiting else { break }
            jobs.append(job)
        }
        if !jobs.isEmpty {
            commands.removeFirst(jobs.count)
            return .jobs(jobs)
        }
        guard case .task(let task)? = commands.first else { return nil }
        commands.removeFirst()
        return .task(task)
    }

    private func bulkEnded() {
        condition.withLock {
            bulkRunning -= 1
            condition.broadcast()
        }
    }

    private func threadEnded() {
        condition.withLock {
            threads -= 1
            guard threads == 0 else { return }
            ended?.resume()
            ended = nil
        }
    }
}
