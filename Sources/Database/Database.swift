public import Core
public import Logging
internal import Synchronization

/// One database, on either engine: SQLite inside the process, or PostgreSQL (DESIGN.md sections 2 to 5).
///
/// All work is a synchronous closure on one connection; nothing suspends inside a transaction.
public final class Database: Sendable {
    public let engine: Engine
    public let options: Options
    let driver: any Driver
    let logger: Logger
    /// Of commands and looks; bulk work is slow by nature.
    private let slow: SlowStatements

    public enum Location: Sendable {
        /// A file; made if it isn't there. Its directory must be there.
        case sqlite(path: String)
        /// A libpq connection string, passed through as it is: several hosts, `target_session_attrs=read-write`.
        case postgres(connection: String)
    }

    private init(engine: Engine, options: Options, driver: any Driver, logger: Logger) {
        self.engine = engine
        self.options = options
        self.driver = driver
        self.logger = logger
        slow = SlowStatements(limit: options.slow)
    }

    /// Opens the database and makes sure that it answers; `check()` says whether it can be trusted.
    public static func open(
        _ location: Location, options: Options = Options(), logger: Logger
    ) async throws -> Database {
        let database =
            switch location {
            case .sqlite(let path):
                Database(
                    engine: .sqlite, options: options, driver: try SQLiteDriver(path: path, options: options),
                    logger: logger)
            case .postgres(let connection):
                Database(
                    engine: .postgres, options: options,
                    driver: PostgresDriver(connection, options: options, logger: logger), logger: logger)
            }
        _ = try await database.read { db in try db.first("SELECT 1") { try $0.integer(0) } }
        return database
    }

    /// Looks. On SQLite all statements see one moment; on PostgreSQL each sees what is committed when it starts.
    ///
    /// `body` may be run more than once (after a lost connection). It is cut off after `options.readLimit`.
    public func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
        let slow = slow
        return try await perform(.command, options.readLimit) { box in
            .read { db in
                db.slow = slow
                try box.keep(body(db))
            }
        }
    }

    /// Looks for long (an export, a backup) at one moment of the whole database, on both engines.
    public func readSnapshot<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
        try await perform(.bulk, .seconds(86_400)) { box in .snapshot { try box.keep(body($0)) } }
    }

    /// Changes, in one transaction; returns when it is on disk.
    ///
    /// `body` may be run more than once: it has no effect but through the writer, and takes keys, times and random
    /// values from outside (DESIGN.md section 5). It is cut off after `options.writeLimit`.
    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (Writer) throws -> T) async throws -> T {
        let slow = slow
        return try await perform(.command, options.writeLimit) { box in
            .write { db in
                db.slow = slow
                try box.keep(body(db))
            }
        }
    }

    /// One chunk of bulk work, at most 1,000 rows: as `write`, behind all waiting commands and with
    /// `options.bulkLimit`.
    @discardableResult
    public func writeBulk<T: Sendable>(_ body: @escaping @Sendable (Writer) throws -> T) async throws -> T {
        try await perform(.bulk, options.bulkLimit) { box in .write { try box.keep(body($0)) } }
    }

    /// Work that must be whole however long it takes, such as a restore: as `writeBulk`, with a limit of its own.
    @discardableResult
    public func writeWhole<T: Sendable>(
        limit: Duration, _ body: @escaping @Sendable (Writer) throws -> T
    ) async throws -> T {
        try await perform(.bulk, limit) { box in .write { try box.keep(body($0)) } }
    }

    /// Repeats `chunk`, each time in a transaction of its own behind waiting commands, until it answers false.
    ///
    /// The chunk finds by itself where it stopped, so that the work goes on after a restart.
    public func writeInChunks(_ chunk: @escaping @Sendable (Writer) throws -> Bool) async throws {
        while try await writeBulk(chunk) { try Task.checkCancellation() }
    }

    /// The clock of the database's machine: on SQLite this one's.
    public func clock() async throws -> Instant {
        try await read { db in
            Instant(milliseconds: try db.first("SELECT \(sql: Dialect.nowMilliseconds)") { try $0.integer(0) } ?? 0)
        }
    }

    /// The statements of this node that were slow since its start, the worst first; at most 50.
    public var slowStatements: [SlowStatement] { slow.all }

    /// Where a task should run that mostly asks this database, such as the answer to a request: on the threads that
    /// have its connections. What it reads, it reads without changing threads (on PostgreSQL, what it writes too).
    public var executor: any TaskExecutor { driver.lanes }

    /// Takes nothing new, carries out what waits, and gives up the connections.
    public func close() async { await driver.close() }

    func perform<T: Sendable>(
        _ lane: Job.Lane, _ limit: Duration, _ work: (Box<T>) -> Job.Work
    ) async throws -> T {
        let box = Box<T>()
        let work = work(box)
        if lane == .command, let here = try driver.lane(for: work) {
            here.carryOut(Job(work: work, lane: lane, limit: limit) { box.end($0) })
            return try box.answer.get()
        }
        return try await withCheckedThrowingContinuation { continuation in
            let job = Job(work: work, lane: lane, limit: limit) { error in
                box.end(error)
                continuation.resume(with: box.answer)
            }
            do throws(DatabaseError) { try driver.submit(job) } catch { continuation.resume(throwing: error) }
        }
    }
}

/// Where a closure's value waits until it may be told.
final class Box<T: Sendable>: Sendable {
    private let kept = Mutex<(value: T?, error: (any Error)?)>((nil, nil))

    func keep(_ value: T) { kept.withLock { $0.value = value } }

    /// - Parameter error: why the value doesn't count; nil when the work is done.
    func end(_ error: (any Error)?) { kept.withLock { $0.error = error } }

    /// To be asked when the work has ended.
    var answer: Result<T, any Error> {
        kept.withLock { kept in
            if let error = kept.error { return .failure(error) }
            guard let value = kept.value else {
                return .failure(DatabaseError.other(code: "box", message: "the work ended without a value"))
            }
            return .success(value)
        }
    }
}
