import Actions
import Core
import Database
import Domain
import Fixtures
import Logging
import Storage
import Testing
import Workers

/// What a calendar that changes does to cases that are open.
struct DeadlineTests {
    /// Reads the journal as the server does, and carries out what that makes due.
    ///
    /// - Returns: how many jobs that were.
    static func follow(_ cast: CaseCast) async throws -> Int {
        let world = cast.test.world
        try await Sealed.all(in: world.database)
        let follower = Follower.deadlines(now: world.now, freshNumber: world.freshNumber)
        while try await world.database.write({ try follower.advance(under: nil, in: $0) }) > 0 {}
        let runner = JobRunner(
            database: world.database, now: world.now,
            carriers: [ReckonDeadlines.kind: ReckonDeadlines.carrier(world)], logger: Logger(label: "test"))
        return try await runner.step()
    }

    static func dues(_ cast: CaseCast) async throws -> [Instant?] {
        let lists: [CaseActions.Inbox] = [.open(cast.town.community), .parts(.organisation(cast.department))]
        return try await [
            cast.cases.inbox(lists[0], after: nil, by: cast.clerk).lines.first?.due,
            cast.cases.inbox(lists[1], after: nil, by: cast.handler).lines.first?.due,
        ]
    }

    @Test(arguments: Engines.available)
    func `limits in the lists of desks and bodies move with the calendar, once the job is done`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        _ = try await Self.follow(cast)
        let id = try await cast.brought().id
        try await cast.cases.file(id, under: cast.rubbish, standard: 1, by: cast.clerk)
        try await cast.cases.perform(cast.toDepartment, on: id, by: cast.clerk)
        let before = try await Self.dues(cast)
        try await cast.free(days: 10)
        #expect(try await Self.dues(cast) == before)
        #expect(try await Self.follow(cast) == 1)
        let after = try await Self.dues(cast)
        let worked = cast.test.world.now().day.adding(days: 10).start
        #expect(before.allSatisfy { $0.map { $0 < worked } == true })
        #expect(after.allSatisfy { $0.map { $0 > worked } == true })
        // Whoever has the case open meanwhile isn't turned away.
        try await cast.cases.perform(.on(1, .accept), on: id, by: cast.handler)
        try await cast.cases.reckonDeadlines()
        #expect(try await Self.dues(cast) == after)
    }

    @Test func `a calendar that changes makes the job, and nothing else does`() async throws {
        let cast = try await CaseCast(.sqlite)
        _ = try await Self.follow(cast)
        _ = try await cast.brought()
        #expect(try await Self.follow(cast) == 0)
        try await cast.free(days: 10)
        #expect(try await Self.follow(cast) == 1)
    }
}
