import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// What operators see and do about jobs that failed.
struct OperationsActionsTests {
    private static let operate = Caller(id: Key(7), grants: [Grant(.systemAdministrator, .everywhere)])

    /// A world with one job that was tried as often as it may be.
    private func worldWithFailedJob(_ engine: Engine) async throws -> TestWorld {
        let world = try await TestWorld(engine)
        try await world.world.database.write { db in
            try Jobs.add("message.send", due: .start, key: 11, in: db)
            try db.run("UPDATE job SET state = 'failed', attempts = 8, last_error = 'gateway.refused'")
        }
        return world
    }

    @Test(arguments: Engines.available)
    func `a failed job is shown, and begun anew once`(engine: Engine) async throws {
        let world = try await worldWithFailedJob(engine)
        let operations = OperationsActions(world: world.world)
        let state = try await operations.state(by: Self.operate)
        #expect(state.failedJobs == 1)
        #expect(state.failed.map(\.reason) == ["gateway.refused"])
        let id = try #require(state.failed.first?.id)
        try await operations.retry(id, by: Self.operate)
        #expect(try await operations.state(by: Self.operate).waitingJobs == 1)
        await #expect(throws: Problem.self) { try await operations.retry(id, by: Self.operate) }
    }

    @Test(arguments: Engines.available)
    func `a job given up is gone, and the journal knows who did it`(engine: Engine) async throws {
        let world = try await worldWithFailedJob(engine)
        let operations = OperationsActions(world: world.world)
        try await operations.discard(Key(11), by: Self.operate)
        #expect(try await operations.state(by: Self.operate).failedJobs == 0)
        let entries = try await world.world.database.read { db in
            try Journal.entries(on: Journal.Subject("job", number: 11), limit: 10, in: db)
        }
        #expect(entries.map(\.kind) == ["job.discarded"])
    }

    @Test func `who doesn't operate sees nothing and does nothing`() async throws {
        let world = try await worldWithFailedJob(.sqlite)
        let operations = OperationsActions(world: world.world)
        for role in Role.allCases where ![.systemAdministrator, .clock].contains(role) {
            let caller = Caller(id: Key(8), grants: [Grant(role, .everywhere)])
            await #expect(throws: Problem.self) { try await operations.state(by: caller) }
            await #expect(throws: Problem.self) { try await operations.retry(Key(11), by: caller) }
            await #expect(throws: Problem.self) { try await operations.discard(Key(11), by: caller) }
        }
    }
}
