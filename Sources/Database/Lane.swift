internal import Foundation
internal import NIOPosix

/// A connection, on the one thread that may use it.
protocol Lane: AnyObject {
    /// Does it and tells `job.finish`.
    func carryOut(_ job: Job)
}

/// Where tasks run that mostly ask the database: on the threads that have its connections. What such a task asks is
/// answered where it runs; no thread wakes another for it and back, which costs as much as a short look
/// (docs/decisions/013-requests-run-on-the-lanes.md).
///
/// A task that waits for something else gives its thread back, as everywhere.
final class LaneExecutor: TaskExecutor {
    private let queue: WorkQueue
    private let turn: Duration
    private let here = ThreadSpecificVariable<Piece>()

    /// What a thread runs just now. `@unchecked Sendable`: no other thread sees it.
    private final class Piece: @unchecked Sendable {
        let lane: any Lane
        let began = ContinuousClock.now
        let isCrowded: Bool

        init(_ lane: any Lane, isCrowded: Bool) {
            self.lane = lane
            self.isCrowded = isCrowded
        }
    }

    /// - Parameter turn: a piece that has run so long lines up for what else it asks.
    init(_ queue: WorkQueue, turn: Duration) {
        self.queue = queue
        self.turn = turn
    }

    /// The connection of the thread that asks; nil on any other thread, and after one's turn.
    ///
    /// - Throws: `overloaded` while too much waits behind what asks.
    var lane: (any Lane)? {
        get throws(DatabaseError) {
            guard let piece = here.currentValue else { return nil }
            guard !piece.isCrowded else { throw .overloaded }
            return piece.began.duration(to: .now) < turn ? piece.lane : nil
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let task = UnownedJob(job)
        guard !queue.add(task) else { return }
        // The threads end: the rest of the task runs elsewhere, and what it asks is refused.
        Thread.detachNewThread { task.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }

    /// Serves the queue with a connection until it is closed; to be called on a thread that the queue started.
    func serve(_ lane: any Lane) {
        queue.serve(upTo: 1) { jobs in
            for job in jobs { lane.carryOut(job) }
        } run: { task, isCrowded in
            here.currentValue = Piece(lane, isCrowded: isCrowded)
            task.runSynchronously(on: asUnownedTaskExecutor())
            here.currentValue = nil
        }
    }
}
