import Database
import Fixtures
import Foundation
import Testing

/// Tasks that run where the connections are.
struct LaneTests {
    private typealias Threads = (task: pthread_t, read: pthread_t)

    /// The thread of a task, and the one that its read was made on.
    private static func threads(_ database: Database, on executor: (any TaskExecutor)?) async throws -> Threads {
        try await withTaskExecutorPreference(executor) {
            let task = pthread_self()
            return (task, try await database.read { _ in pthread_self() })
        }
    }

    @Test(arguments: Engines.available)
    func `a task on the lanes reads where it runs, any other on a thread it waits for`(engine: Engine) async throws {
        let database = try await TestDatabase.makeEmpty(engine)
        let here = try await Self.threads(database, on: database.executor)
        #expect(pthread_equal(here.task, here.read) != 0)
        let there = try await Self.threads(database, on: nil)
        #expect(pthread_equal(there.task, there.read) == 0)
    }

    @Test(arguments: Engines.available)
    func `another database is read on its own threads`(engine: Engine) async throws {
        let (one, other) = (try await TestDatabase.makeEmpty(engine), try await TestDatabase.makeEmpty(engine))
        let threads = try await Self.threads(other, on: one.executor)
        #expect(pthread_equal(threads.task, threads.read) == 0)
    }

    @Test(arguments: Engines.available)
    func `one connection serves many tasks that read, write, look for long and read again`(
        engine: Engine
    ) async throws {
        let database = try await Things.make(engine) {
            $0.readers = 1
            $0.connections = 1
        }
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for id in 1...100 {
                group.addTask(executorPreference: database.executor) {
                    let before = try await Things.ids(in: database).count
                    try await database.write { db in try Things.insert(Int64(id), in: db) }
                    let seen = try await database.readSnapshot { db in
                        try db.first("SELECT count(*) FROM thing") { try $0.int(0) } ?? 0
                    }
                    return seen > before ? 1 : 0
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(counts == 100)
        #expect(try await Things.ids(in: database).count == 100)
    }

    @Test(arguments: Engines.available)
    func `a read on a lane is cut off after its time, and the lane goes on`(engine: Engine) async throws {
        let database = try await TestDatabase.makeEmpty(engine) { $0.readLimit = .milliseconds(200) }
        let error = await #expect(throws: DatabaseError.self) {
            try await withTaskExecutorPreference(database.executor) {
                _ = try await database.read { db in try db.first(WaitingTests.endless) { try $0.integer(0) } }
            }
        }
        #expect(error == .interrupted)
        let answer = try await withTaskExecutorPreference(database.executor) {
            try await database.read { db in try db.first("SELECT 7") { try $0.int(0) } }
        }
        #expect(answer == 7)
    }

    /// One connection, held by a read until it is opened.
    private static func held(_ engine: Engine, waiting: Int = 1000) async throws -> (Database, open: () -> Void) {
        let database = try await Things.make(engine) {
            ($0.readers, $0.connections, $0.waiting) = (1, 1, waiting)
        }
        let (opened, started) = (DispatchSemaphore(value: 0), Collected<Bool>())
        Task {
            try await database.read { _ in
                started.add(true)
                opened.wait()
            }
        }
        while started.all.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        return (database, { opened.signal() })
    }

    @Test(arguments: Engines.available)
    func `while too many tasks wait, the first of them are refused and the last served`(engine: Engine) async throws {
        let (database, open) = try await Self.held(engine, waiting: 3)
        let answers = Collected<Bool>()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...10 {
                group.addTask(executorPreference: database.executor) {
                    do {
                        _ = try await database.read { db in try db.first("SELECT 7") { try $0.int(0) } }
                        answers.add(true)
                    } catch DatabaseError.overloaded { answers.add(false) }
                }
            }
            try await Task.sleep(for: .milliseconds(100))
            open()
            try await group.waitForAll()
        }
        #expect(answers.all == Array(repeating: false, count: 7) + [true, true, true])
    }

    /// Whether a task that asks once is served while another asks on and on.
    private static func isServedMeanwhile(_ engine: Engine, turn: Duration) async throws -> Bool {
        let database = try await TestDatabase.makeEmpty(engine) {
            ($0.readers, $0.connections, $0.turn) = (1, 1, turn)
        }
        let order = Collected<String>()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask(executorPreference: database.executor) {
                let start = ContinuousClock.now
                order.add("begins")
                while start.duration(to: .now) < .milliseconds(500) {
                    _ = try await database.read { db in try db.first("SELECT 7") { try $0.int(0) } }
                }
                order.add("long")
            }
            while order.all.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
            group.addTask(executorPreference: database.executor) {
                _ = try await database.read { db in try db.first("SELECT 7") { try $0.int(0) } }
                order.add("short")
            }
            try await group.waitForAll()
        }
        return order.all == ["begins", "short", "long"]
    }

    @Test(arguments: Engines.available)
    func `a task that asks on and on gives others their turn`(engine: Engine) async throws {
        #expect(try await Self.isServedMeanwhile(engine, turn: .milliseconds(20)))
        #expect(try await !Self.isServedMeanwhile(engine, turn: .seconds(60)))
    }

    /// Whether bulk work is done while commands never cease to wait.
    private static func isBulkDone(_ engine: Engine, patience: Duration) async throws -> Bool {
        let database = try await TestDatabase.makeEmpty(engine) {
            ($0.readers, $0.connections, $0.bulkPatience) = (1, 1, patience)
        }
        let order = Collected<String>()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...4 {
                group.addTask(executorPreference: database.executor) {
                    let start = ContinuousClock.now
                    order.add("begins")
                    while start.duration(to: .now) < .seconds(1) { await Task.yield() }
                    order.add("command")
                }
            }
            while order.all.count < 4 { try await Task.sleep(for: .milliseconds(1)) }
            group.addTask {
                _ = try await database.readSnapshot { db in try db.first("SELECT 7") { try $0.int(0) } }
                order.add("bulk")
            }
            try await group.waitForAll()
        }
        return order.all.firstIndex(of: "bulk") == 4
    }

    @Test(arguments: Engines.available)
    func `bulk work has its turn though commands never cease to wait`(engine: Engine) async throws {
        #expect(try await Self.isBulkDone(engine, patience: .milliseconds(100)))
        #expect(try await !Self.isBulkDone(engine, patience: .seconds(60)))
    }

    @Test(.timeLimit(.minutes(1)), arguments: Engines.available)
    func `a task that outlives the database ends, and what it asks is refused`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let gate = try await Gate(database)
        let last = Task(executorPreference: database.executor) {
            try await database.write { db in try Things.insert(1, in: db) }
            while true { _ = try await database.read { db in try db.first("SELECT 1") { try $0.int(0) } } }
        }
        try await Task.sleep(for: .milliseconds(50))
        async let closing: Void = database.close()
        try await gate.open()
        await closing
        let error = await #expect(throws: DatabaseError.self) { try await last.value }
        #expect(error == .unavailable("the database is closed"))
    }

    @Test(.timeLimit(.minutes(1)), arguments: Engines.available)
    func `a task on the lanes can close them`(engine: Engine) async throws {
        let database = try await TestDatabase.makeEmpty(engine)
        await withTaskExecutorPreference(database.executor) { await database.close() }
        await #expect(throws: DatabaseError.unavailable("the database is closed")) {
            _ = try await database.read { db in try db.first("SELECT 1") { try $0.int(0) } }
        }
    }
}
