import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// The monthly sample, signals and led matters, on both engines.
@Suite(.serialized)
struct RoundsTests {
    private static let evaluator = Caller(id: Key(27), grants: [Grant(.evaluator, .everywhere)])

    /// Two closed ones: by the reporter's word, and settled on the spot by the worker.
    private static func closed(_ rounds: RoundsCast) async throws -> (word: Key<Case>, spot: Key<Case>) {
        let cast = rounds.cast
        let receipt = try await cast.answered()
        try await cast.cases.say(Case.Word(isSolved: true), by: try #require(receipt.link))
        let draft = CaseActions.Draft(.gridWorker, "楼道堆了纸箱", at: .area(cast.town.grids[0]))
        let spot = try await cast.cases.register(draft, found: true, .settle("搬走了"), by: cast.worker)
        return (receipt.id, spot.id)
    }

    @Test(arguments: Engines.available)
    func `a month is drawn once, by a seed in the journal, and whoever has it draws the same`(
        engine: Engine
    ) async throws {
        let rounds = try await RoundsCast(engine)
        let (word, spot) = try await Self.closed(rounds)
        let samples = SampleActions(world: rounds.world)
        let month = MonthlySample.Month(of: Instant.start.day)
        rounds.test.pass(days: 10)
        #expect(try await samples.drawIfDue() == month)
        #expect(try await samples.drawIfDue() == nil)
        let page = try await samples.page(
            of: month, in: rounds.cast.town.community, .all, after: nil, by: rounds.cast.clerk)
        #expect(page.drawing.pool == 2)
        #expect(page.lines.map(\.item.case) == page.drawing.sample.drawn(among: [word, spot]))
        #expect(page.all == page.lines.count && page.done == 0)
        let seeded = try await rounds.world.database.read { db in
            try Journal.entries(before: nil, limit: 500, in: db).first { $0.kind == "case-sample.seeded" }
        }
        #expect(seeded?.facts["seed"] == .code(page.drawing.sample.seedText))
    }

    /// The bug: what a place said of its samples did nothing.
    @Test(arguments: Engines.available)
    func `a place says of how many in a hundred its cases are drawn`(engine: Engine) async throws {
        let rounds = try await RoundsCast(engine)
        let (word, spot) = try await Self.closed(rounds)
        var rules = CaseRules.standard
        rules[.sample] = 100
        try await AreaActions(world: rounds.world).setRules(
            try .init(casework: .init(cases: rules)), of: rounds.cast.town.county, from: rounds.world.now().day,
            by: Asking.administrator)
        let samples = SampleActions(world: rounds.world)
        rounds.test.pass(days: 10)
        let month = try #require(try await samples.drawIfDue())
        let page = try await samples.page(
            of: month, in: rounds.cast.town.community, .all, after: nil, by: rounds.cast.clerk)
        #expect(Set(page.lines.map(\.item.case)) == [word, spot] && page.percent == 100)
    }

    @Test(arguments: Engines.available)
    func `who handled a drawn case doesn't call, and not solved opens it again`(engine: Engine) async throws {
        let rounds = try await RoundsCast(engine)
        let (word, spot) = try await Self.closed(rounds)
        let samples = SampleActions(world: rounds.world)
        let month = MonthlySample.Month(of: Instant.start.day)
        rounds.test.pass(days: 10)
        try await samples.drawIfDue()
        // Both, whatever the seed said.
        try await rounds.world.database.write { db in
            let (from, until) = month.span
            let pool = try CaseTable.over(from: from, until: until, after: nil, limit: 10, in: db)
                .compactMap { MonthlySample.Item($0) }
            try SampleTable.add(pool, to: month, in: db)
        }
        await #expect(throws: MonthlySample.Refusal.handledIt) {
            try await samples.record(.seenMended, of: spot, in: month, by: rounds.cast.worker)
        }
        await #expect(throws: Problem.self) {
            try await samples.record(.solvedOnly, of: word, in: month, by: rounds.cast.handler)
        }
        try await samples.record(.seenMended, of: spot, in: month, by: rounds.cast.clerk)
        try await samples.record(.notSolved, of: word, in: month, by: rounds.cast.clerk)
        #expect(try await rounds.cast.cases.view(word, by: rounds.cast.clerk).file.stage == .handling)
        let page = try await samples.page(
            of: month, in: rounds.cast.town.county, .result(.notSolved), after: nil, by: Self.evaluator)
        #expect(page.lines.map(\.item.case) == [word] && page.done == 2)
        await #expect(throws: MonthlySample.Refusal.recordedAlready) {
            try await samples.record(.seenMended, of: spot, in: month, by: rounds.cast.clerk)
        }
    }

    @Test(arguments: Engines.available)
    func `signals list cases of a day once, for the evaluator alone`(engine: Engine) async throws {
        let rounds = try await RoundsCast(engine)
        let cast = rounds.cast
        let draft = CaseActions.Draft(.desk, "垃圾没人收", at: .area(cast.town.grids[0]), phone: "19912345678")
        let both = Caller(
            id: cast.clerk.id, grants: cast.clerk.grants.union(cast.handler.grants))
        let quick = try await cast.cases.register(draft, found: false, by: both)
        try await cast.cases.file(quick.id, under: cast.rubbish, standard: 1, by: both)
        try await cast.cases.perform(cast.toDepartment, on: quick.id, by: both)
        try await cast.cases.perform(.on(1, .answer("已清运。")), on: quick.id, by: both)
        try await cast.cases.say(Case.Word(isSolved: true), by: try #require(quick.link))
        let signals = SignalActions(world: rounds.world)
        rounds.test.pass(days: 1)
        #expect(try await signals.lookAtDays() == 1)
        #expect(try await signals.lookAtDays() == 0)
        let page = try await signals.page(in: cast.town.county, after: nil, by: Self.evaluator)
        #expect(page.signals.map(\.found.signal.kind) == [.openedAndClosedAtOnce])
        #expect(page.signals.first?.found.signal.cases == [quick.id])
        await #expect(throws: Problem.self) {
            try await signals.page(in: cast.town.community, after: nil, by: cast.clerk)
        }
    }

    @Test(arguments: Engines.available)
    func `a led matter goes to its end by two people, and a review that is due is told once`(
        engine: Engine
    ) async throws {
        let rounds = try await RoundsCast(engine)
        let (cast, led) = (rounds.cast, LedActions(world: rounds.world))
        let receipt = try await cast.brought()
        let today = rounds.world.now().day
        let id = try await led.take(
            LedActions.Draft(
                .secretaryLed, in: cast.town.community, leader: .area(cast.town.community), title: "改造下水道",
                milestones: [LedMatter.Milestone("开工", due: today.adding(days: 60))], cases: [receipt.id]),
            by: cast.clerk)
        rounds.test.pass(days: 30)
        #expect(try await led.tellOverdueReviews() == 1)
        #expect(try await led.tellOverdueReviews() == 0)
        try await rounds.follow()
        #expect(try await rounds.kinds(cast.dispatcher).contains(.reviewDue))
        try await led.perform(.review, on: id, by: cast.dispatcher)
        try await rounds.follow()
        #expect(try await !rounds.kinds(cast.dispatcher).contains(.reviewDue), "the bug: it stayed unread for ever")
        await #expect(throws: Problem.self) { try await led.perform(.review, on: id, by: cast.clerk) }
        try await led.perform(.reach(0), on: id, by: cast.clerk)
        try await led.perform(.finish, on: id, by: cast.clerk)
        try await led.perform(.confirm, on: id, by: cast.dispatcher)
        let whole = try await led.view(id, by: cast.clerk)
        #expect(whole.shown.matter.stage == .confirmed(by: cast.dispatcher.id))
        #expect(whole.cases.map(\.id) == [receipt.id])
        await #expect(throws: Problem.self) { try await led.view(id, by: cast.handler) }
    }
}
