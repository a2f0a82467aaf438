internal import CPostgres
internal import Foundation
internal import Logging

/// PostgreSQL by libpq: as many threads as connections, each thread with a connection of its own.
final class PostgresDriver: Driver {
    let lanes: LaneExecutor
    private let queue: WorkQueue

    init(_ connection: String, options: Options, logger: Logger) {
        queue = WorkQueue(
            limit: options.waiting, bulkAtOnce: max(1, options.connections / 2), bulkPatience: options.bulkPatience)
        lanes = LaneExecutor(queue, turn: options.turn)
        for number in 1...max(1, options.connections) {
            queue.start("postgres \(number)") { [lanes] in
                lanes.serve(PostgresLane(connection, options: options, logger: logger))
            }
        }
    }

    deinit { queue.abandon() }

    func submit(_ job: Job) throws(DatabaseError) { try queue.add(job) }

    func lane(for work: Job.Work) throws(DatabaseError) -> (any Lane)? { try lanes.lane }

    func close() async { await queue.close() }
}

/// One thread's connection: made when it is needed, and made again when it was lost.
final class PostgresLane: Lane {
    private let string: String
    let options: Options
    private let logger: Logger
    private var connection: PostgresConnection?
    /// While the server can't be reached, jobs are refused at once and it is tried again every second.
    private var refused: (until: ContinuousClock.Instant, error: DatabaseError)?

    /// How often a closure is run when it keeps losing against others.
    private static let attempts = 6

    init(_ string: String, options: Options, logger: Logger) {
        self.string = string
        self.options = options
        self.logger = logger
    }

    func carryOut(_ job: Job) {
        var wasLost = false
        for attempt in 1... {
            do {
                try once(job)
                return job.finish(nil)
            } catch {
                let failure = connection?.failure
                recover()
                if case .outcomeUnknown? = error as? DatabaseError { return job.finish(error) }
                // Before the commit nothing is done: on a fresh connection the closure may run once more.
                if failure?.isLost == true, !wasLost {
                    wasLost = true
                    continue
                }
                guard failure?.isRepeatable == true, attempt < Self.attempts else { return job.finish(error) }
                // Two that keep meeting part at different speeds.
                Thread.sleep(forTimeInterval: .random(in: 0...0.005) * Double(attempt))
            }
        }
    }

    private func once(_ job: Job) throws {
        let connection = try current()
        connection.failure = nil
        // What a write that failed may have left.
        connection.waiting = []
        switch job.work {
        case .read(let body):
            try body(Reader(PostgresSession(connection, limit: job.limit, mayCancel: true), .postgres))
        case .snapshot(let body):
            try connection.say("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0")
            try body(Reader(PostgresSession(connection, limit: job.limit, mayCancel: true), .postgres))
            try connection.say("COMMIT")
        case .write(let body):
            try write(body, job.limit, connection)
        case .scrub(let tables):
            try scrub(tables, connection)
        }
    }

    private func write(
        _ body: (Writer) throws -> Void, _ limit: Duration, _ connection: PostgresConnection
    ) throws {
        try connection.begin(limit: limit)
        let session = PostgresSession(connection, limit: limit, mayCancel: false)
        let writer = Writer(session, .postgres)
        try body(writer)
        if let failure = writer.failure { throw failure }
        try session.checkDeadline()
        try connection.commit()
    }

    /// Leaves the connection fit for the next job, or without one.
    private func recover() {
        guard let connection else { return }
        let failure = connection.failure
        do {
            if failure?.isLost == true || connection.isBroken { throw DatabaseError.unavailable("lost") }
            if connection.isInTransaction { try connection.say("ROLLBACK") }
            if failure?.isStale == true { try connection.forgetStatements() }
        } catch {
            self.connection = nil
        }
    }

    private func current() throws(DatabaseError) -> PostgresConnection {
        if let connection { return connection }
        if let refused, ContinuousClock.now < refused.until { throw refused.error }
        do throws(DatabaseError) {
            let new = try PostgresConnection(string, options: options)
            connection = new
            refused = nil
            return new
        } catch {
            logger.warning("no connection to PostgreSQL", metadata: ["reason": "\(error)"])
            refused = (.now.advanced(by: .seconds(1)), error)
            throw error
        }
    }
}
