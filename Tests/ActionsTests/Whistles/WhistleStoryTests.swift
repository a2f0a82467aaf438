import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// A whistle from the community's asking to both sides' rating, on both engines.
@Suite(.serialized)
struct WhistleStoryTests {
    let why = "水管爆裂，路面塌陷"

    @Test(arguments: Engines.available)
    func `a community asks, the township blows, a department comes, and both sides rate each other`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        let whistles = WhistleActions(world: cast.test.world)
        let own = Assignment.Party.organisation(cast.department)
        let id = try await whistles.ask(.init(.quick, at: .area(cast.town.grids[0]), because: why), by: cast.clerk)
        #expect(try await whistles.view(id, by: cast.clerk).offers.isEmpty, "the community doesn't blow")
        await #expect(throws: Problem.self) {
            try await whistles.perform(.blow(calling: [own]), on: id, by: cast.clerk)
        }
        let asked = try await whistles.view(id, by: cast.dispatcher)
        #expect(asked.offers == [.blow, .decline] && asked.callable.contains { $0.party == own })
        #expect(asked.reason == why)
        try await whistles.perform(
            .blow(calling: [own, .area(cast.town.community)]), on: id, by: cast.dispatcher)
        let called = try await whistles.view(id, by: cast.handler)
        #expect(called.units[0].offers == [.arrive, .reply] && called.units[1].offers.isEmpty)
        try await whistles.perform(.arrive(own), on: id, by: cast.handler)
        try await whistles.perform(.arrive(.area(cast.town.community)), on: id, by: cast.clerk)
        try await whistles.perform(.writeRecord("先断水，再回填。"), on: id, by: cast.clerk)
        try await whistles.perform(.report(own, "已断水围挡。"), on: id, by: cast.handler)
        await #expect(throws: Problem.self) {
            try await whistles.perform(.conclude(isSolved: true, because: "好了"), on: id, by: cast.handler)
        }
        try await whistles.perform(.conclude(isSolved: true, because: "路面已平。"), on: id, by: cast.dispatcher)
        await #expect(throws: Problem.self) { try await whistles.perform(.rate(own, .good), on: id, by: cast.handler) }
        try await whistles.perform(.rate(own, .good), on: id, by: cast.dispatcher)
        try await whistles.perform(.rateTownship(by: own, .fair), on: id, by: cast.handler)
        let view = try await whistles.view(id, by: cast.handler)
        #expect(view.story.compactMap(\.text) == [why, "先断水，再回填。", "已断水围挡。", "路面已平。"])
        #expect(view.story.last?.party == "迎江区城管局" && view.offers.isEmpty)
        let told = try await cast.test.world.database.read { try WhistleJournal.events(of: id, limit: 99, in: $0) }
        #expect(Whistle.Flow(told) == view.whistle.flow)
    }

    @Test(arguments: Engines.available)
    func `who has nothing to do with it doesn't know of it, and nobody of another county is called`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        let whistles = WhistleActions(world: cast.test.world)
        let id = try await whistles.ask(
            .init(.quick, at: .area(cast.town.grids[0]), because: why, calling: [.organisation(cast.department)]),
            by: cast.dispatcher)
        let refused = await #expect(throws: Problem.self) { try await whistles.view(id, by: cast.firmsMan) }
        #expect(refused?.kind == .missing)
        await #expect(throws: Problem.self) {
            try await whistles.perform(.callAlso([.organisation(Key(77))]), on: id, by: cast.dispatcher)
        }
        await #expect(throws: Problem.self) {
            _ = try await whistles.ask(.init(.quick, at: .area(cast.town.county), because: why), by: cast.dispatcher)
        }
        await #expect(throws: Whistle.Refusal.reasonMisshapen) {
            _ = try await whistles.ask(.init(.quick, at: .area(cast.town.grids[0]), because: " "), by: cast.clerk)
        }
    }

    @Test(arguments: Engines.available)
    func `a whistle of a case stands on it and is seen by who sees the case`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let whistles = WhistleActions(world: cast.test.world)
        let receipt = try await cast.brought()
        let id = try await whistles.ask(.init(.emergency, at: .file(receipt.id), because: why), by: cast.clerk)
        let lines = try await whistles.whistles(for: receipt.id, by: cast.clerk)
        #expect(lines.map(\.id) == [id] && lines[0].reason == why)
        #expect(try await whistles.whistles(for: receipt.id, by: cast.firmsMan).isEmpty)
        await #expect(throws: Problem.self) {
            _ = try await whistles.ask(.init(.quick, at: .file(receipt.id), because: why), by: cast.firmsMan)
        }
    }

    /// The figures are the lengths of the lists behind them: a whistle that is left out of one is missing in both.
    @Test(arguments: Engines.available)
    func `each figure opens into as many whistles`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let whistles = WhistleActions(world: cast.test.world)
        let own = Assignment.Party.organisation(cast.department)
        for arrives in [true, false] {
            let id = try await whistles.ask(
                .init(.quick, at: .area(cast.town.grids[0]), because: why, calling: [own]), by: cast.dispatcher)
            if arrives { try await whistles.perform(.arrive(own), on: id, by: cast.handler) }
        }
        cast.test.pass(days: 10)
        let (area, since) = (cast.town.township, Instant.start.day)
        let figures = try await whistles.figures(in: area, since: since, by: cast.dispatcher)
        #expect(figures.count == 2 && figures.bodies.map(\.name) == ["迎江区城管局"])
        let counted = figures.bodies[0].tally.figures
        #expect(counted == [.called: 2, .inTime: 1, .overdue: 1])
        for figure in Whistle.Figure.allCases {
            let list = try await whistles.list(
                .figure(figure, of: own, in: area, since: since), after: nil, by: cast.dispatcher)
            #expect(list.lines.count == counted[figure] ?? 0)
        }
        let later = try await whistles.figures(
            in: area, since: cast.test.world.now().day, by: cast.dispatcher)
        #expect(later.count == 0)
        await #expect(throws: Problem.self) {
            _ = try await whistles.figures(in: area, since: since, by: cast.firmsMan)
        }
    }

    @Test(arguments: Engines.available)
    func `a body finds every whistle it was called to, page by page`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let whistles = WhistleActions(world: cast.test.world)
        let own = cast.department
        var asked: [Key<Whistle>] = []
        for _ in 0...WhistleActions.pageLength {
            let draft = WhistleActions.Draft(
                .quick, at: .area(cast.town.grids[0]), because: why, calling: [.organisation(own)])
            asked.append(try await whistles.ask(draft, by: cast.dispatcher))
        }
        let first = try await whistles.list(.body(own), after: nil, by: cast.handler)
        let rest = try await whistles.list(.body(own), after: first.next, by: cast.handler)
        #expect(first.next != nil)
        #expect((first.lines + rest.lines).map(\.id) == asked.sorted(by: >))
        #expect(first.lines.count == WhistleActions.pageLength && rest.next == nil)
    }

    @Test(arguments: Engines.available)
    func `what has ended is told once, the arrivals and the conclusion`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let whistles = WhistleActions(world: cast.test.world)
        let own = Assignment.Party.organisation(cast.department)
        let id = try await whistles.ask(
            .init(.emergency, at: .area(cast.town.grids[0]), because: why, calling: [own]), by: cast.dispatcher)
        #expect(try await whistles.tellWhatIsDue(limit: 10) == 0)
        cast.test.pass(days: 2)
        #expect(try await whistles.tellWhatIsDue(limit: 10) == 1)
        #expect(try await whistles.tellWhatIsDue(limit: 10) == 0)
        let told = try await whistles.view(id, by: cast.dispatcher).story.compactMap { told -> Whistle.Due? in
            if case .told(let due) = told.event.what { due } else { nil }
        }
        #expect(told == [.arrival(own), .conclusion])
    }

    /// The bug: the first that couldn't be told of ended the round, and so it did in the next one.
    @Test(arguments: Engines.available)
    func `a whistle that can't be told of stands in no other's way`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let (whistles, database) = (WhistleActions(world: cast.test.world), cast.test.world.database)
        for _ in 0..<3 {
            _ = try await whistles.ask(
                .init(
                    .emergency, at: .area(cast.town.grids[0]), because: why, calling: [.organisation(cast.department)]),
                by: cast.dispatcher)
        }
        cast.test.pass(days: 2)
        let now = cast.test.world.now()
        func ringing() async throws -> [Key<Whistle>] {
            try await database.read { try WhistleTable.alarms(by: now, after: nil, limit: 9, in: $0).map(\.id) }
        }
        let all = try await ringing()
        #expect(all.count == 3)
        try await database.write { try $0.run("UPDATE whistle SET flow = '{}' WHERE id = \(all[0].number)") }
        await #expect(throws: (any Error).self) { try await whistles.tellWhatIsDue(limit: 1) }
        #expect(try await ringing() == all)
        let failed = Collected<Key<Whistle>>()
        #expect(try await whistles.tellWhatIsDue(limit: 1) { id, _ in failed.add(id) } == 3)
        #expect(failed.all == [all[0]])
        #expect(try await ringing() == [all[0]])
    }

    /// The bug: an alarm whose limit a calendar had moved rang for ever, and the work that tells of them never ended.
    @Test(arguments: Engines.available)
    func `an alarm that rings before its limit is over is moved on`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let whistles = WhistleActions(world: cast.test.world)
        let own = Assignment.Party.organisation(cast.department)
        let id = try await whistles.ask(
            .init(.quick, at: .area(cast.town.grids[0]), because: why, calling: [own]), by: cast.dispatcher)
        try await cast.free(days: 10)
        cast.test.pass(days: 5)
        #expect(try await whistles.tellWhatIsDue(limit: 10) == 1)
        #expect(try await whistles.tellWhatIsDue(limit: 10) == 0)
        #expect(try await whistles.view(id, by: cast.dispatcher).whistle.flow.told.isEmpty)
        cast.test.pass(days: 20)
        #expect(try await whistles.tellWhatIsDue(limit: 10) == 1)
        #expect(try await whistles.view(id, by: cast.dispatcher).whistle.flow.told == [.arrival(own), .conclusion])
    }

    /// The bug: lists and figures went by the days of the whole installation, the page of a whistle by its place's.
    @Test(arguments: Engines.available)
    func `a place with free days of its own is judged by them in lists and figures`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let whistles = WhistleActions(world: cast.test.world)
        let own = Assignment.Party.organisation(cast.department)
        let receipt = try await cast.brought()
        _ = try await whistles.ask(
            .init(.quick, at: .file(receipt.id), because: why, calling: [own]), by: cast.dispatcher)
        try await cast.free(days: 10)
        cast.test.pass(days: 5)
        let (area, since) = (cast.town.community, Instant.start.day)
        let list = try await whistles.list(.area(area), after: nil, by: cast.dispatcher)
        #expect(list.lines.map(\.isLate) == [false])
        #expect(try await whistles.whistles(for: receipt.id, by: cast.dispatcher).map(\.isLate) == [false])
        let figures = try await whistles.figures(in: area, since: since, by: cast.dispatcher)
        #expect(figures.bodies.map(\.tally.figures) == [[.called: 1]])
        let late = try await whistles.list(
            .figure(.overdue, of: own, in: area, since: since), after: nil, by: cast.dispatcher)
        #expect(late.lines.isEmpty)
    }

    @Test(arguments: Engines.available)
    func `a long list behind a figure comes in pages, each whistle once`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let whistles = WhistleActions(world: cast.test.world)
        let own = Assignment.Party.organisation(cast.department)
        var made: Set<Key<Whistle>> = []
        for _ in 0...WhistleActions.pageLength {
            made.insert(
                try await whistles.ask(
                    .init(.quick, at: .area(cast.town.grids[0]), because: why, calling: [own]), by: cast.dispatcher))
        }
        let shown = WhistleActions.Shown.figure(
            .called, of: own, in: cast.town.township, since: Instant.start.day)
        let first = try await whistles.list(shown, after: nil, by: cast.dispatcher)
        let rest = try await whistles.list(shown, after: first.next, by: cast.dispatcher)
        #expect(first.lines.count == WhistleActions.pageLength && rest.lines.count == 1 && rest.next == nil)
        #expect(Set((first.lines + rest.lines).map(\.id)) == made)
        #expect((first.lines + rest.lines).allSatisfy { $0.reason == why })
    }

    /// Both act on what they have just seen: one of them is told that it has changed.
    @Test(arguments: Engines.available)
    func `of two who blow at once one does it`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let whistles = WhistleActions(world: cast.test.world)
        let id = try await whistles.ask(.init(.quick, at: .area(cast.town.grids[0]), because: why), by: cast.clerk)
        let done = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    do {
                        try await whistles.perform(
                            .blow(calling: [.organisation(cast.department)]), on: id, by: cast.dispatcher)
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(done == 1)
    }

    @Test(arguments: Engines.available)
    func `a place says its own limits and who must come, a case and a whistle go by them, and below it is inherited`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        let areas = AreaActions(world: cast.test.world)
        let whistles = WhistleActions(world: cast.test.world)
        let today = cast.test.world.now().day
        let before = try await cast.cases.view(try await cast.brought().id, by: cast.clerk).due
        var rules = CaseRules.standard
        rules[.intake] = .workingDays(2)
        let kinds = [
            Whistle.Kind.quick: WhistleRules.Terms(
                arrive: .urgentMinutes(10), conclude: .workingDays(9), mustCome: [.department("城管")])
        ]
        try await areas.setRules(
            try .init(casework: .init(cases: rules, whistles: WhistleRules(from: today, kinds: kinds))),
            of: cast.town.county, from: today, by: Asking.administrator)
        let after = try await cast.cases.view(try await cast.brought("又堵了", phone: "").id, by: cast.clerk).due
        let (first, second) = (try #require(before), try #require(after))
        #expect(first.at < second.at, "a shelf that never looks again keeps the old limit")
        let id = try await whistles.ask(.init(.quick, at: .area(cast.town.grids[0]), because: why), by: cast.clerk)
        let refused = await #expect(throws: Whistle.Refusal.self) {
            try await whistles.perform(.blow(calling: [.area(cast.town.community)]), on: id, by: cast.dispatcher)
        }
        #expect(refused == .mustBeCalled)
        try await whistles.perform(.blow(calling: [.organisation(cast.department)]), on: id, by: cast.dispatcher)
        #expect(try await whistles.view(id, by: cast.clerk).whistle.flow.limits?.arrive == .urgentMinutes(10))
        let shown = try await areas.rules(of: cast.town.community, by: Asking.worker)
        #expect(shown.sources[.cases]?.area == cast.town.county && shown.rules.cases.intake == .workingDays(2))
        try await areas.inherit(.cases, at: cast.town.county, from: today, by: Asking.administrator)
        #expect(
            try await areas.rules(of: cast.town.community, by: Asking.worker).rules.cases.intake
                == CaseRules.standard.intake)
    }

    @Test func `figures out of their range are refused with a sentence`() {
        var rules = CaseRules.standard
        rules[.warning] = 100
        let refusal = #expect(throws: AreaRules.Refusal.self) {
            try AreaRules.Local(casework: .init(cases: rules))
        }
        #expect(refusal?.problem.field == "case-warning")
    }
}
