import Core
import Database
import Fixtures
import Storage
import Testing

/// Work that is due at a time, done at least once.
struct JobsTests {
    static let now = Instant(milliseconds: 1_795_000_000_000)

    static func add(
        _ key: Int64, kind: String = "post.send", due: Instant = now, dedupe: String? = nil, to database: Database
    ) async throws -> Bool {
        try await database.write { db in
            try Jobs.add(kind, payload: ["letter": .key(key)], due: due, key: key, dedupe: dedupe, in: db)
        }
    }

    static func claim(_ database: Database, limit: Int = 10, at now: Instant = now) async throws -> [Job] {
        try await database.write { try Jobs.claim(["post.send"], limit: limit, at: now, in: $0) }
    }

    @Test(arguments: Engines.available)
    func `a job is taken when it is due, by those who know its kind, and by one alone`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        _ = try await Self.add(1, due: Self.now.adding(seconds: -1), to: database)
        _ = try await Self.add(2, due: Self.now.adding(seconds: -2), to: database)
        _ = try await Self.add(3, due: Self.now.adding(seconds: 1), to: database)
        _ = try await Self.add(4, kind: "other", to: database)
        let first = try await Self.claim(database, limit: 1)
        #expect(first.map(\.id) == [2], "the longest due first")
        #expect(first.first?.facts == ["letter": .key(2)] && first.first?.attempts == 1)
        #expect(try await Self.claim(database).map(\.id) == [1])
        #expect(try await Self.claim(database).isEmpty)
    }

    @Test(arguments: Engines.available)
    func `a job whose node died comes back, and the dead node's end of it counts no more`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        _ = try await Self.add(1, to: database)
        let lost = try #require(try await Self.claim(database).first)
        let later = Self.now.adding(minutes: Jobs.claimMinutes)
        let again = try #require(try await Self.claim(database, at: later).first)
        #expect(again.attempts == 2)
        try await database.write { try Jobs.end(lost, in: $0) }
        #expect(try await database.read { try Jobs.counts(in: $0) }.waiting == 1)
        try await database.write { try Jobs.end(again, in: $0) }
        #expect(try await database.read { try Jobs.counts(in: $0) } == (0, 0))
    }

    @Test(arguments: Engines.available)
    func `a job that fails waits longer each time, then for a person`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        _ = try await Self.add(1, to: database)
        var now = Self.now
        var waits: [Int64] = []
        for attempt in 1...Jobs.attempts {
            let job = try #require(try await Self.claim(database, at: now).first, "attempt \(attempt)")
            let failed = now
            try await database.write { try Jobs.fail(job, because: "gateway.away", at: failed, in: $0) }
            if attempt < Jobs.attempts {
                now = try await Self.due(database)
                waits.append(now.milliseconds(since: failed) / 1000)
            }
        }
        #expect(waits == [10, 60, 360, 2160, 12_960, 77_760, 77_760])
        #expect(try await Self.claim(database, at: now.adding(days: 9)).isEmpty)
        let failed = try await database.read { try Jobs.failed(limit: 9, in: $0) }
        #expect(failed.map(\.id) == [1] && failed.first?.lastError == "gateway.away")
        let soon = now
        #expect(try await database.write { try Jobs.retry(1, at: soon, in: $0) })
        #expect(try await Self.claim(database, at: soon).first?.attempts == 1)
    }

    static func due(_ database: Database) async throws -> Instant {
        let due = try await database.read { try $0.first("SELECT due_ms FROM job") { try $0.integer(0) } }
        return Instant(milliseconds: due ?? 0)
    }

    @Test(arguments: Engines.available)
    func `a failed job can be given up, a waiting one can't`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        _ = try await Self.add(1, to: database)
        #expect(try await !database.write { try Jobs.discard(1, in: $0) })
        try await database.write { try $0.run("UPDATE job SET state = 'failed'") }
        #expect(try await database.write { try Jobs.discard(1, in: $0) })
        #expect(try await !database.write { try Jobs.retry(1, at: Self.now, in: $0) })
    }

    @Test(arguments: Engines.available)
    func `of jobs with one dedupe the first stays alone until it is done`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        #expect(try await Self.add(1, dedupe: "daily", to: database))
        #expect(try await !Self.add(2, dedupe: "daily", to: database))
        #expect(try await Self.add(3, dedupe: "weekly", to: database))
        #expect(try await Self.add(4, to: database))
        #expect(try await Self.add(5, to: database))
        let jobs = try await Self.claim(database)
        #expect(jobs.map(\.id) == [1, 3, 4, 5])
        try await database.write { try Jobs.end(jobs[0], in: $0) }
        #expect(try await Self.add(6, dedupe: "daily", to: database))
    }

    @Test(arguments: Engines.available)
    func `an error is noted by a code alone`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        _ = try await Self.add(1, to: database)
        let job = try #require(try await Self.claim(database).first)
        await #expect(throws: (any Error).self) {
            try await database.write { try Jobs.fail(job, because: "张三 13912345678", at: Self.now, in: $0) }
        }
    }

    @Test
    func `looking for due jobs uses an index that has the order`() async throws {
        let database = try await TestDatabase.make(.sqlite)
        let plan = try await database.read { db in
            try db.plan("SELECT id FROM job WHERE state = 'waiting' AND due_ms <= 5 ORDER BY due_ms, id LIMIT 5")
        }
        #expect(plan.allSatisfy { $0.contains("job_due") }, "\(plan)")
    }
}
