internal import NIOPosix

/// A connection, on the one thread that may use it.
protocol Lane: AnyObject {
    /// Does it and tells `job.finish`.
    func carryOut(_ job: Job)
}

/// Where tasks run that mostly ask the database: on the threads that have its connections. What such a task asks is
/// answered where it runs; no thread wakes another for it and back, which costs as much as a short look
/// (DESIGN.md section 4).
///
/// A task that waits for something else gives its thread back, as everywhere.
final class LaneExecutor: TaskExecutor {
    private let queue: WorkQueue
    private let here = ThreadSpecificVariable<Occupied>()

    /// What a thread serves with. `@unchecked Sendable`: no other thread sees it.
    private final class Occupied: @unchecked Sendable {
        let lane: any Lane
        init(_ lane: any Lane) { self.lane = lane }
    }

    init(_ queue: WorkQueue) { self.queue = queue }

    /// The connection of the thread that asks; nil on any other thread.
    var lane: (any Lane)? { here.currentValue?.lane }

    func enqueue(_ job: consuming ExecutorJob) {
        let task = UnownedJob(job)
        // After the close the rest of a task runs on the thread that wakes it: all it can still ask is refused.
        if !queue.add(task) { run(task) }
    }

    /// Serves the queue with a connection until it is closed; to be called on a thread that the queue started.
    func serve(_ lane: any Lane) {
        here.currentValue = Occupied(lane)
        queue.serve(upTo: 1) { jobs in
            for job in jobs { lane.carryOut(job) }
        } run: {
            run($0)
        }
        here.currentValue = nil
    }

    private func run(_ task: UnownedJob) { task.runSynchronously(on: asUnownedTaskExecutor()) }
}
