import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

@Suite(.serialized)
struct StaffingActionsTests {
    @Test(arguments: Engines.available)
    func `the report counts whom each grid lacks, every figure opens into its records, and one post moves it`(
        engine: Engine
    ) async throws {
        let cast = try await PeopleCast(engine)
        let town = cast.town
        try await cast.ruleTeams(town.county)
        let leader = try await cast.person("李梅")
        try await cast.post(.gridLeader, at: town.grids[0], for: leader)
        for name in ["员一", "员二"] {
            try await cast.post(.partTimeWorker, at: town.grids[0], for: try await cast.person(name))
        }
        func report(_ area: Key<Area>) async throws -> Staffing {
            try await cast.staffing.report(of: area, by: PeopleCast.worker).staffing
        }
        let before = try await report(town.county)
        #expect(before.count(.missing) == 2 && before.count(.complete) == 0 && before.count(.worker) == 1)
        #expect(before.heads.wanted == 8 && before.heads.missing == 5)
        try await cast.post(.partTimeWorker, at: town.grids[0], for: try await cast.person("员三"))
        for area in [town.city, town.county, town.township, town.community] {
            let after = try await report(area)
            #expect(after.count(.missing) == 1 && after.count(.complete) == 1 && after.heads.missing == 4, "\(area)")
            for gap in Staffing.Gap.allCases {
                let list = try await cast.staffing.grids(
                    GridsWanted(gap), in: area, after: nil, by: PeopleCast.worker)
                #expect(list.count == after.count(gap) && list.page.items.count == list.count, "\(gap)")
            }
            for (child, own) in try await cast.staffing.report(of: area, by: PeopleCast.worker).children {
                let alone = try await report(child.id)
                #expect(own.heads == alone.heads && own.grids.count == alone.grids.count, "\(child.name)")
            }
            let formula = try #require(after.formulas.first)
            for (index, line) in formula.lines.enumerated() {
                let held = try await cast.staffing.posts(
                    of: index, team: "1+3", in: area, after: nil, by: PeopleCast.worker)
                #expect(held.lines.count == line.held)
                let lacking = try await cast.staffing.grids(
                    GridsWanted(.missing, team: "1+3", line: index), in: area, after: nil, by: PeopleCast.worker)
                #expect(lacking.count == line.lacking)
            }
        }
    }

    @Test(arguments: Engines.available)
    func `the nearest ancestor's formula holds, from its day on`(engine: Engine) async throws {
        let cast = try await PeopleCast(engine)
        try await cast.ruleTeams(cast.town.county)
        let own = try TeamTemplate.reading(name: Words(data: "1+1"), text: "专职网格员：1")
        try await cast.areas.setPeople(
            of: cast.town.grids[1], from: cast.today.adding(days: 2), by: PeopleCast.system
        ) { _ in AreaRules.People(team: own) }
        func teams() async throws -> [String] {
            try await cast.staffing.report(of: cast.town.county, by: PeopleCast.worker).staffing.grids
                .compactMap { $0.team?.name.chinese }
        }
        #expect(try await teams() == ["1+3", "1+3"])
        cast.test.pass(days: 2)
        #expect(try await teams() == ["1+3", "1+1"])
    }

    @Test(arguments: Engines.available)
    func `terms that end soon, posts that don't go together and lent people are listed`(engine: Engine) async throws {
        let cast = try await PeopleCast(engine)
        let (id, other) = (try await cast.person("李梅"), try await cast.person("王芳"))
        let bureau = try await cast.organisations.create(name: "区城管局", by: PeopleCast.system)
        var draft = PostActions.Draft(.gridWorker, at: .area(cast.town.grids[0]), for: id, from: cast.today)
        draft.term = cast.today.adding(days: StaffingActions.dueDays)
        draft.secondedFrom = bureau
        let due = try await cast.posts.give(draft, by: PeopleCast.system)
        draft.person = other
        draft.secondedFrom = nil
        draft.term = cast.today.adding(days: StaffingActions.dueDays + 1)
        try await cast.posts.give(draft, by: PeopleCast.system)
        let terms = try await cast.staffing.due(in: cast.town.community, after: nil, by: PeopleCast.worker)
        #expect(terms.lines.map(\.post.id) == [due])
        #expect(try await cast.staffing.report(of: cast.town.county, by: PeopleCast.worker).due == 1)
        let before = try await cast.staffing.conflicts(in: cast.town.community, by: PeopleCast.clerk)
        #expect(before.holders.isEmpty && before.seconded.map(\.post.id) == [due])
        try await cast.post(.gridWorker, at: cast.town.grids[1], for: id)
        let after = try await cast.staffing.conflicts(in: cast.town.community, by: PeopleCast.clerk)
        #expect(after.holders.count == 1 && after.holders[0].posts.count == 2)
        let far = await refusal {
            try await cast.staffing.conflicts(in: cast.town.community, by: PeopleCast.stranger)
        }
        #expect(far == "access.forbidden")
    }

    /// The stamp put back is what a forgotten raise would be: it has to show.
    @Test(arguments: Engines.available)
    func `what is kept in memory follows every change of the net`(engine: Engine) async throws {
        let cast = try await PeopleCast(engine)
        let town = cast.town
        let keeping = cast.staffing
        func kept() async throws -> Staffing {
            try await keeping.report(of: town.city, by: PeopleCast.worker).staffing
        }
        func reckoned() async throws -> Staffing {
            try await cast.staffing.report(of: town.city, by: PeopleCast.worker).staffing
        }
        func stamp() async throws -> Int64 { try await cast.world.database.read { try Stamp.net.value(in: $0) } }
        var last = try await kept()
        func follows(_ what: String, _ act: () async throws -> Void) async throws {
            try await act()
            let (now, truth) = (try await kept(), try await reckoned())
            #expect(now == truth && now != last, "\(what)")
            last = now
        }
        let person = try await cast.person("李梅")
        var post = Key<Post>(1)
        try await follows("a formula") { try await cast.ruleTeams(town.county) }
        try await follows("a post given") { post = try await cast.post(.gridLeader, at: town.grids[0], for: person) }
        try await follows("a post moved") {
            post = try await cast.posts.move(
                post, to: .gridWorker, at: .area(town.grids[1]), on: cast.today, by: PeopleCast.system)
        }
        try await follows("a post ended") {
            try await cast.posts.perform(.end(on: cast.today, .resigned), on: post, by: PeopleCast.system)
        }
        try await follows("a grid renamed") {
            try await cast.areas.rename(town.grids[0], to: "新名", by: PeopleCast.system)
        }
        try await follows("a grid added") {
            _ = try await cast.areas.add(
                Area.Draft(level: .grid, name: "第三网格", ordinal: 3), code: "", under: town.community,
                by: PeopleCast.system)
        }
        let before = try await stamp()
        try await cast.post(.gridLeader, at: town.grids[0], for: person)
        try await cast.world.database.write { try $0.run("UPDATE net_stamp SET stamp = \(before)") }
        let (told, truth) = (try await kept(), try await reckoned())
        #expect(told == last && told != truth, "without the stamp it would go on telling of then")
    }

    /// A version says everything its place says: setting one part of a day must not drop another.
    @Test(arguments: Engines.available)
    func `what a place says of its people and of its sizes on one day stands beside each other`(
        engine: Engine
    ) async throws {
        let cast = try await PeopleCast(engine)
        let area = cast.town.county
        try await cast.areas.setRules(
            AreaRules.Local(gridHouseholds: (200, 400)), of: area, from: cast.today, by: PeopleCast.system)
        try await cast.ruleTeams(area)
        try await cast.areas.setRules(
            AreaRules.Local(gridHouseholds: (250, 450)), of: area, from: cast.today, by: PeopleCast.system)
        try await cast.areas.setPeople(of: area, from: cast.today, by: PeopleCast.system) { people in
            AreaRules.People(postNames: [.gridLeader: Words("组长", "Head")], team: people.team, chain: people.chain)
        }
        let rules = try await cast.areas.peopleRules(of: cast.town.grids[0], by: PeopleCast.worker)
        #expect(rules.rules.gridHouseholds == 250...450)
        #expect(rules.rules.team?.name.chinese == "1+3" && rules.teamFrom?.id == area)
        #expect(rules.rules.name(of: .gridLeader).chinese == "组长")
    }

    @Test(arguments: Engines.available)
    func `duties of a place hold below it, and a place adds its own`(engine: Engine) async throws {
        let cast = try await PeopleCast(engine)
        let duties = DutySheetActions(world: cast.world)
        let county = try DutySheet.made(.gridWorker, in: cast.town.county, from: cast.today, text: "每日巡查\n走访")
        let own = try DutySheet.made(.gridWorker, in: cast.town.grids[0], from: cast.today, text: "看护古树")
        try await duties.save(county, by: PeopleCast.system)
        try await duties.save(own, by: PeopleCast.clerk)
        let far = await refusal { try await duties.save(county, by: PeopleCast.clerk) }
        #expect(far == "access.forbidden")
        let view = try await duties.view(.gridWorker, in: cast.town.grids[0], by: PeopleCast.worker)
        #expect(view.sheets.map(\.duties) == [["每日巡查", "走访"], ["看护古树"]])
        let there = try await duties.overview(of: cast.town.grids[1], by: PeopleCast.worker)
        #expect(there.counts == [.gridWorker: 2])
    }
}
