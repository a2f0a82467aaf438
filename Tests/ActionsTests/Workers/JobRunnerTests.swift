import Actions
import Core
import Database
import Fixtures
import Logging
import Storage
import Synchronization
import Testing
import Workers

/// Jobs are carried out, tried again, and left to a person in the end.
struct JobRunnerTests {
    struct Away: Error {}

    static func runner(
        _ database: Database, now: @escaping @Sendable () -> Instant = { .start },
        _ carriers: [String: JobRunner.Carrier]
    ) -> JobRunner {
        JobRunner(database: database, now: now, carriers: carriers, logger: Logger(label: "test"))
    }

    static func add(_ kind: String, _ key: Int64, to database: Database) async throws {
        try await database.write { _ = try Jobs.add(kind, payload: ["n": .key(key)], due: .start, key: key, in: $0) }
    }

    @Test(arguments: Engines.available)
    func `each due job of a known kind is carried out once and goes`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        for key in 1...6 { try await Self.add("a", Int64(key), to: database) }
        try await Self.add("unknown", 7, to: database)
        let done = Mutex<[Int64]>([])
        let runner = Self.runner(database, ["a": { job in done.withLock { $0.append(job.id) } }])
        #expect(try await runner.step() == 4)
        #expect(try await runner.step() == 2)
        #expect(try await runner.step() == 0)
        #expect(done.withLock { $0.sorted() } == Array(1...6))
        #expect(try await database.read { try Jobs.counts(in: $0) } == (waiting: 1, failed: 0))
    }

    @Test(arguments: Engines.available)
    func `one that fails is noted by a code, tried again later, and holds up no other`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        for key in 1...2 { try await Self.add("a", Int64(key), to: database) }
        let time = Mutex(Instant.start)
        let runner = Self.runner(database, now: { time.withLock { $0 } }, ["a": { if $0.id == 1 { throw Away() } }])
        for _ in 1...Jobs.attempts {
            try await runner.step()
            time.withLock { $0 = $0.adding(days: 2) }
        }
        let failed = try await database.read { try Jobs.failed(limit: 9, in: $0) }
        #expect(failed.map(\.id) == [1])
        #expect(failed.first?.lastError?.hasSuffix("JobRunnerTests.Away") == true)
        #expect(try await database.read { try Jobs.counts(in: $0) } == (waiting: 0, failed: 1))
    }

    @Test(arguments: Engines.available)
    func `what comes back by itself always waits once`(engine: Engine) async throws {
        let world = try await TestWorld(engine)
        let database = world.world.database
        let runs = Mutex(0)
        let schedule = Schedule(
            [.init("sweep", every: .seconds(60)) { _ in runs.withLock { $0 += 1 } }], database: database,
            now: world.world.now, freshNumber: world.world.freshNumber, logger: Logger(label: "test"))
        let runner = JobRunner(
            database: database, now: world.world.now, carriers: schedule.carriers, logger: Logger(label: "test"))
        for _ in 1...3 {
            try await schedule.step()
            try await schedule.step()
            #expect(try await database.read { try Jobs.counts(in: $0) } == (waiting: 1, failed: 0))
            #expect(try await runner.step() == 0)
            world.pass(seconds: 60)
            #expect(try await runner.step() == 1)
        }
        #expect(runs.withLock { $0 } == 3)
    }

    @Test(arguments: Engines.available)
    func `a node keeps its number, and takes another when it slept too long`(engine: Engine) async throws {
        let world = try await TestWorld(engine)
        let database = world.world.database
        let health = NodeHealth()
        // The test's clock isn't the database's: that is a difference of its own.
        let mint = try await NodeKeeper.begin(database: database, holder: 5, health: health, now: world.world.now)
        #expect(mint.number == 0 && health.problem?.code == "node.clock-differs")
        let keeper = NodeKeeper(
            database: database, now: world.world.now, mint: mint, health: health, logger: Logger(label: "test"))
        let first = mint.freshNumber(at: world.world.now())
        world.pass(seconds: 30)
        try await keeper.step()
        #expect(mint.number == 0)
        world.pass(seconds: 61)
        try await keeper.step()
        #expect(mint.number == 1, "the old one rests")
        #expect(mint.freshNumber(at: world.world.now()) > first)
    }
}
