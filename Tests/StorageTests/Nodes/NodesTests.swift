import Core
import Database
import Fixtures
import Storage
import Testing

/// Each node has a number of its own, and a clock that agrees with the others'.
struct NodesTests {
    static let now = Instant(milliseconds: 1_795_000_000_000)

    static func take(_ holder: Int64, from database: Database, at now: Instant = now) async throws -> Int? {
        try await database.write { try Nodes.take(for: holder, at: now, in: $0) }
    }

    @Test(arguments: Engines.available)
    func `no two nodes have one number, and a number rests before another gets it`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        #expect(try await Self.take(1, from: database) == 0)
        #expect(try await Self.take(2, from: database) == 1)
        let ended = Self.now.adding(seconds: Nodes.leaseSeconds)
        #expect(try await Self.take(3, from: database, at: ended) == 2, "0 has run out but not rested")
        #expect(try await Self.take(4, from: database, at: ended.adding(minutes: 10)) == 0)
    }

    @Test(arguments: Engines.available)
    func `who slept through the end of the lease has no number any more`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let number = try #require(try await Self.take(1, from: database))
        let soon = Self.now.adding(seconds: 10)
        #expect(try await database.write { try Nodes.renew(number, for: 1, at: soon, in: $0) })
        #expect(try await !database.write { try Nodes.renew(number, for: 2, at: soon, in: $0) })
        let late = soon.adding(seconds: Nodes.leaseSeconds)
        #expect(try await !database.write { try Nodes.renew(number, for: 1, at: late, in: $0) })
    }

    @Test(arguments: Engines.available)
    func `nodes that begin in the same moment get different numbers`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let numbers = try await withThrowingTaskGroup(of: Int?.self) { group in
            for holder in 1...20 { group.addTask { try await Self.take(Int64(holder), from: database) } }
            return try await group.reduce(into: Set<Int>()) { numbers, number in
                if let number { numbers.insert(number) }
            }
        }
        #expect(numbers.count == 20)
    }

    @Test
    func `all numbers taken is told`() async throws {
        let database = try await TestDatabase.make(.sqlite)
        try await database.write { db in
            for number in 0...1023 {
                try db.run("INSERT INTO node VALUES (\(number), 1, \(Self.now.milliseconds))")
            }
        }
        #expect(try await Self.take(1, from: database) == nil)
    }

    @Test(arguments: [(0, nil), (1999, nil), (-1999, nil), (2001, "node.clock-differs"), (-2001, "node.clock-differs")])
    func `a clock more than two seconds off stops writes`(difference: Int, code: String?) {
        let health = NodeHealth()
        let database = Self.now
        let here = database.adding(milliseconds: Int64(difference))
        health.compared(before: here, database: database, after: here)
        #expect(health.clockDifference == Int64(difference))
        #expect(health.problem?.code == code)
        #expect(health.problem.map { $0.kind == .unavailable } ?? true)
    }

    @Test
    func `the time a comparison takes is no difference`() {
        let health = NodeHealth()
        health.compared(before: Self.now, database: Self.now.adding(seconds: 4), after: Self.now.adding(seconds: 5))
        #expect(health.clockDifference == 0 && health.problem == nil)
    }

    @Test
    func `a lost number stops writes until there is another`() {
        let health = NodeHealth()
        health.owns(number: false)
        #expect(throws: Problem.self) { try health.requireWritable() }
        health.owns(number: true)
        #expect(throws: Never.self) { try health.requireWritable() }
    }

    @Test(arguments: Engines.available)
    func `the database's clock is near this machine's`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let one = try await database.clock()
        #expect(one > Instant(milliseconds: 1_577_836_800_000))
        #expect(try await database.clock() >= one)
    }
}
