internal import Foundation

/// Jobs waiting for the threads that carry them out: in order of arrival, commands before bulk, and bounded.
///
/// `@unchecked Sendable`: every access to the state is made under the condition's lock, which Swift can't see.
final class WorkQueue: @unchecked Sendable {
    private let condition = NSCondition()
    private let limit: Int
    private let bulkAtOnce: Int
    private var commands: [Job] = []
    private var bulk: [Job] = []
    private var bulkRunning = 0
    private var isClosed = false
    private var threads = 0
    private var ended: CheckedContinuation<Void, Never>?

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
            commands.append(job)
        case .bulk:
            guard bulk.count < limit else { throw .overloaded }
            bulk.append(job)
        }
        condition.signal()
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

    /// Gives waiting jobs to `body`, at most `upTo` commands or one bulk job at a time, until the queue is closed and
    /// empty.
    func serve(upTo count: Int, _ body: ([Job]) -> Void) {
        while let jobs = next(upTo: count) {
            body(jobs)
            if jobs[0].lane == .bulk { bulkEnded() }
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

    private func next(upTo count: Int) -> [Job]? {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if !commands.isEmpty {
                let jobs = Array(commands.prefix(count))
                commands.removeFirst(jobs.count)
                return jobs
            }
            if !bulk.isEmpty && bulkRunning < bulkAtOnce {
                bulkRunning += 1
                return [bulk.removeFirst()]
            }
            if isClosed && bulk.isEmpty { return nil }
            condition.wait()
        }
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
