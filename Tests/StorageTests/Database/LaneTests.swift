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
            $0.connections = 2
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

    @Test(arguments: Engines.available)
    func `a task that outlives the database ends, and what it asks is refused`(engine: Engine) async throws {
        let database = try await TestDatabase.makeEmpty(engine)
        await database.close()
        let error = await #expect(throws: DatabaseError.self) {
            try await withTaskExecutorPreference(database.executor) {
                _ = try await database.read { db in try db.first("SELECT 1") { try $0.int(0) } }
            }
        }
        #expect(error == .unavailable("the database is closed"))
    }
}
