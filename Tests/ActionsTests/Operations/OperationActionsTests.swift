import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// Operators see what failed and decide about it; nobody else does.
struct OperationActionsTests {
    static let operators = Caller(
        id: Key(50), grants: [Grant(.systemAdministrator, .everywhere)], secondFactorAt: .start)
    static let stranger = Caller(id: Key(51), grants: [Grant(.resident, .everywhere)])

    static func make(_ engine: Engine) async throws -> (TestWorld, OperationActions) {
        let world = try await TestWorld(engine)
        try await world.world.database.write { db in
            for key in Int64(1)...3 { try Jobs.add("post.send", due: .start, key: key, in: db) }
            try db.run("UPDATE job SET state = 'failed', last_error = 'gateway.away' WHERE id < 3")
            _ = try Followers.take("search", in: db)
        }
        return (world, OperationActions(world: world.world))
    }

    @Test(arguments: Engines.available)
    func `what failed is listed, tried again or given up, and the journal says by whom`(engine: Engine) async throws {
        let (world, actions) = try await Self.make(engine)
        let state = try await actions.state(by: Self.operators)
        #expect(state.waitingJobs == 1 && state.failedJobCount == 2)
        #expect(state.failedJobs.map(\.id.number) == [1, 2] && state.failedJobs.first?.error == "gateway.away")
        #expect(state.followers.map(\.name) == ["search"])
        try await actions.retry(Key(1), by: Self.operators)
        try await actions.discard(Key(2), by: Self.operators)
        let after = try await actions.state(by: Self.operators)
        #expect(after.waitingJobs == 2 && after.failedJobs.isEmpty && after.unsealed == 2)
        let entries = try await world.world.database.read { try Journal.entries(before: nil, limit: 9, in: $0) }
        #expect(entries.map(\.kind) == ["job.discarded", "job.retried"])
        #expect(entries.allSatisfy { $0.caller == Self.operators.id })
        let problem = await #expect(throws: Problem.self) { try await actions.retry(Key(2), by: Self.operators) }
        #expect(problem?.kind == .conflict)
    }

    @Test
    func `who doesn't run the city sees and does nothing`() async throws {
        let (_, actions) = try await Self.make(.sqlite)
        await #expect(throws: (any Error).self) { _ = try await actions.state(by: Self.stranger) }
        await #expect(throws: (any Error).self) { try await actions.discard(Key(1), by: Self.stranger) }
        #expect(try await actions.state(by: Self.operators).failedJobCount == 2)
    }
}
