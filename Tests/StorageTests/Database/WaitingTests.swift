import Core
import Database
import Fixtures
import Foundation
import Testing

/// How long work may take, how much may wait, and who goes first.
struct WaitingTests {
    /// Runs until it is cut off.
    static let endless: SQL = """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
        """

    @Test(arguments: Engines.available)
    func `a write is cut off after its time, and the next goes on`(engine: Engine) async throws {
        let database = try await Things.make(engine) { $0.writeLimit = .milliseconds(200) }
        let start = ContinuousClock.now
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { db in
                try Things.insert(1, in: db)
                _ = try db.first(Self.endless) { try $0.integer(0) }
            }
        }
        #expect(error == .interrupted)
        #expect(ContinuousClock.now - start < .seconds(3))
        try await database.writeBulk { db in try Things.insert(2, in: db) }
        #expect(try await Things.ids(in: database) == [2])
    }

    @Test(arguments: Engines.available)
    func `a write that spends its time outside statements is not kept`(engine: Engine) async throws {
        let database = try await Things.make(engine) { $0.writeLimit = .milliseconds(200) }
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { db in
                try Things.insert(1, in: db)
                Thread.sleep(forTimeInterval: 0.3)
            }
        }
        #expect(error == .interrupted)
        #expect(try await Things.ids(in: database) == [])
    }

    @Test(arguments: Engines.available)
    func `a read is cut off after its time`(engine: Engine) async throws {
        let database = try await TestDatabase.makeEmpty(engine) { $0.readLimit = .milliseconds(200) }
        let error = await #expect(throws: DatabaseError.self) {
            _ = try await database.read { db in try db.first(Self.endless) { try $0.integer(0) } }
        }
        #expect(error == .interrupted)
        #expect(try await database.read { db in try db.first("SELECT 7") { try $0.int(0) } } == 7)
    }

    @Test(arguments: Engines.available)
    func `when too much waits, the next is refused at once and nothing waiting is lost`(engine: Engine) async throws {
        let database = try await Things.make(engine) {
            $0.waiting = 3
            $0.connections = 1
        }
        let gate = try await Gate(database)
        let refused = Collected<DatabaseError>()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for id in 1...10 {
                group.addTask {
                    do {
                        try await database.write { db in try Things.insert(Int64(id), in: db) }
                    } catch let error as DatabaseError { refused.add(error) }
                }
            }
            while refused.all.count < 7 { try await Task.sleep(for: .milliseconds(5)) }
            try await gate.open()
            try await group.waitForAll()
        }
        #expect(refused.all == Array(repeating: .overloaded, count: 7))
        #expect(try await Things.ids(in: database).count == 3)
    }

    @Test(arguments: Engines.available)
    func `bulk work waits behind commands that came later`(engine: Engine) async throws {
        let database = try await Things.make(engine) {
            $0.connections = 1
            $0.bulkPatience = .seconds(60)
        }
        let gate = try await Gate(database)
        let order = Collected<String>()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...2 {
                group.addTask {
                    try await database.writeBulk { _ in order.add("bulk \(number)") }
                }
                try await Task.sleep(for: .milliseconds(20))
            }
            for number in 1...2 {
                group.addTask { try await database.write { _ in order.add("command \(number)") } }
                try await Task.sleep(for: .milliseconds(20))
            }
            try await gate.open()
            try await group.waitForAll()
        }
        #expect(order.all == ["command 1", "command 2", "bulk 1", "bulk 2"])
    }

    @Test(arguments: Engines.available)
    func `work in chunks goes on until its chunk says that nothing is left`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        try await database.writeInChunks { db in
            let count = try db.first("SELECT count(*) FROM thing") { try $0.integer(0) } ?? 0
            guard count < 5 else { return false }
            try Things.insert(count, in: db)
            return true
        }
        #expect(try await Things.ids(in: database) == [0, 1, 2, 3, 4])
    }

    @Test(arguments: Engines.available)
    func `closing carries out what waits and refuses what comes`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let gate = try await Gate(database)
        async let waiting: Void = database.write { db in try Things.insert(1, in: db) }
        try await Task.sleep(for: .milliseconds(50))
        async let closing: Void = database.close()
        try await gate.open()
        try await waiting
        await closing
        await #expect(throws: DatabaseError.self) { try await database.write { _ in } }
    }
}
