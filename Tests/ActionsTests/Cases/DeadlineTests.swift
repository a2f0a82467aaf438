import Actions
import Core
import Database
import Domain
import Fixtures
import Logging
import Storage
import Testing
import Workers

/// What a calendar or a place's rules that change do to cases and whistles that are open.
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

    /// When somebody is next to be told of a case.
    static func alarm(_ cast: CaseCast) async throws -> Instant? {
        let late = cast.test.world.now().adding(days: 99)
        return try await cast.test.world.database.read { db in
            try CaseTable.alarms(by: late, after: nil, limit: 9, in: db).first?.due
        }
    }

    /// The bug: what was said of a place moved no alarm that was set already.
    @Test(arguments: Engines.available)
    func `alarms move with the rules of a place on the day they hold from, once the job is done`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        let areas = AreaActions(world: cast.test.world)
        let id = try await cast.brought().id
        try await cast.cases.file(id, under: cast.rubbish, standard: 1, by: cast.clerk)
        try await cast.cases.perform(cast.toDepartment, on: id, by: cast.clerk)
        _ = try await Self.follow(cast)
        let usual = try #require(try await Self.alarm(cast))
        let tomorrow = cast.test.world.now().day.adding(days: 1)
        var rules = CaseRules.standard
        rules[.warning] = CaseRules.standard.warning / 2
        try await areas.setRules(
            try .init(casework: .init(cases: rules)), of: cast.town.county, from: tomorrow, by: Asking.administrator)
        #expect(try await Self.follow(cast) == 0)
        #expect(try await Self.alarm(cast) == usual)
        cast.test.pass(days: 1)
        #expect(try await Self.follow(cast) == 1)
        let sooner = try #require(try await Self.alarm(cast))
        #expect(sooner < usual)
        try await areas.inherit(.cases, at: cast.town.county, from: tomorrow, by: Asking.administrator)
        #expect(try await Self.follow(cast) == 1)
        #expect(try await Self.alarm(cast) == usual)
    }

    /// The bug: a whistle's times stayed where they were when the calendar moved those of cases.
    @Test(arguments: Engines.available)
    func `alarms of whistles and the times of who is still to come move with the calendar`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        let (whistles, database) = (WhistleActions(world: cast.test.world), cast.test.world.database)
        _ = try await Self.follow(cast)
        let id = try await whistles.ask(
            .init(
                .quick, at: .area(cast.town.grids[0]), because: "水管爆裂", calling: [.organisation(cast.department)]),
            by: cast.dispatcher)
        let late = cast.test.world.now().adding(days: 99)
        func times() async throws -> [Instant] {
            try await database.read { db in
                try WhistleTable.alarms(by: late, after: nil, limit: 9, in: db).map(\.due)
                    + db.rows("SELECT due_ms FROM whistle_unit") { Instant(milliseconds: try $0.integer(0)) }
            }
        }
        let before = try await times()
        try await cast.free(days: 10)
        #expect(try await Self.follow(cast) == 1)
        let after = try await times()
        let worked = cast.test.world.now().day.adding(days: 10).start
        #expect(before.count == 2 && before.allSatisfy { $0 < worked })
        #expect(after.count == 2 && after.allSatisfy { $0 > worked })
        // Whoever has it open meanwhile isn't turned away.
        try await whistles.perform(.arrive(.organisation(cast.department)), on: id, by: cast.handler)
    }

    @Test func `a calendar and rules that change make the job, and nothing else does`() async throws {
        let cast = try await CaseCast(.sqlite)
        _ = try await Self.follow(cast)
        _ = try await cast.brought()
        #expect(try await Self.follow(cast) == 0)
        let areas = AreaActions(world: cast.test.world)
        try await areas.setPeople(
            of: cast.town.county, from: cast.test.world.now().day, by: Asking.administrator
        ) { $0 }
        #expect(try await Self.follow(cast) == 0)
        try await cast.free(days: 10)
        #expect(try await Self.follow(cast) == 1)
    }
}
