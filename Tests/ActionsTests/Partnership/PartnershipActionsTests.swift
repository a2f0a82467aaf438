import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

@testable import Actions

@Suite(.serialized)
struct PartnershipActionsTests {
    static let secretary = Caller(
        id: Key(21), grants: [Grant(.communitySecretary, .area(Key(104)))], secondFactorAt: .start)
    static let leader = Caller(id: Key(22), grants: [Grant(.leader, .everywhere)])
    static let neighbour = Caller(id: Key(23), grants: [Grant(.communitySecretary, .area(Key(999)))])
    static let resident = Caller(id: Key(24), grants: [Grant(.resident, .everywhere)])

    struct Stage {
        let test: TestWorld
        let town: Town
        let actions: PartnershipActions

        init(_ engine: Engine) async throws {
            test = try await TestWorld(engine)
            town = try await Town.build(in: test.world.database)
            actions = PartnershipActions(world: test.world)
            let town = town
            let place = Place(county: town.county, township: town.township, community: town.community)
            let persons = try [(1, "周文慧"), (2, "马国强"), (3, "李梅")].map { id, name in
                Person(id: Key(Int64(id)), name: try PersonName(name), area: town.community, place: place)
            }
            try await test.world.database.write { try PersonTable.add(persons, at: .start, in: $0) }
        }

        func link(_ person: Int64, _ grid: Int, by caller: Caller = secretary) async throws -> Key<Undertaking> {
            try await actions.undertake(
                PartnershipActions.Draft(
                    kind: .cadreContract, party: .person(Key(person)), area: town.grids[grid],
                    owes: Undertaking.Kind.cadreContract.customary, from: Instant.start.day), by: caller)
        }

        func agree(_ member: Int64) async throws -> Key<Consent> {
            try await ConsentActions(world: test.world).give(
                .doorPlate, wording: 1, of: PersonalValue.Owner(.person, member), by: PartnershipActionsTests.frontLine)
            return try #require(
                try await ConsentActions(world: test.world).all(
                    of: PersonalValue.Owner(.person, member), by: PartnershipActionsTests.frontLine
                ).first?.id)
        }
    }

    /// Consents of persons without a sealed value belong nowhere in particular; the clock records them here.
    static let frontLine = Caller(id: Key(25), grants: [Grant(.townshipDispatcher, .everywhere)])

    @Test(arguments: Engines.available)
    func `a figure of the board moves with one more link, and opens into as many records`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        func figures() async throws -> PartnershipActions.Figures {
            try await stage.actions.figures(of: stage.town.county, by: Self.leader)
        }
        #expect(try await figures().undertakings[.cadreContract] == nil)
        _ = try await stage.link(1, 0)
        #expect(try await figures().undertakings[.cadreContract] == 1)
        let id = try await stage.link(2, 1)
        #expect(try await figures().undertakings[.cadreContract] == 2)
        let listed = try await stage.actions.undertakings(
            in: stage.town.county, .cadreContract, after: nil, by: Self.leader)
        #expect(listed.items.count == 2)
        try await stage.actions.end(id, on: Instant.start.day, by: Self.secretary)
        #expect(try await figures().undertakings[.cadreContract] == 1)
    }

    @Test(arguments: Engines.available)
    func `who may not see members reads their names masked`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        _ = try await stage.link(1, 0)
        func names(_ caller: Caller) async throws -> [String] {
            try await stage.actions.undertakings(in: stage.town.county, nil, after: nil, by: caller)
                .items.flatMap(\.parties)
        }
        #expect(try await names(Self.secretary) == ["周文慧"])
        #expect(try await names(Self.leader) == ["周*慧"])
        #expect(try await names(Self.neighbour) == ["周*慧"])
        await #expect(throws: Problem.self) { try await names(Self.resident) }
    }

    @Test(arguments: Engines.available)
    func `only the place's own office changes what stands there`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        for caller in [Self.leader, Self.neighbour, Self.resident] {
            await #expect(throws: Problem.self) { try await stage.link(1, 0, by: caller) }
        }
        let id = try await stage.link(1, 0)
        await #expect(throws: Problem.self) {
            try await stage.actions.end(id, on: Instant.start.day, by: Self.neighbour)
        }
    }

    @Test(arguments: Engines.available)
    func `a deed counts for what is owed in its quarter`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let id = try await stage.link(1, 0)
        #expect(try await stage.actions.find(id, by: Self.secretary).balances.map(\.left) == [1])
        try await stage.actions.record(
            .visit, on: Instant.start.day, note: "看望王奶奶", for: id, by: Self.secretary)
        let view = try await stage.actions.find(id, by: Self.secretary)
        #expect(view.balances.map(\.left) == [0])
        #expect(view.deeds.map(\.note) == ["看望王奶奶"])
        await #expect(throws: Deed.Refusal.inTheFuture) {
            try await stage.actions.record(
                .visit, on: Instant.start.day.adding(days: 1), note: "", for: id, by: Self.secretary)
        }
    }

    @Test(arguments: Engines.available)
    func `a plate hangs by consent and comes down in the moment that is withdrawn`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        func plates() async throws -> Int {
            try await stage.actions.figures(of: stage.town.county, by: Self.leader).plates
        }
        func putUp() async throws {
            try await stage.actions.putUp(
                PartnershipActions.PlateDraft(
                    member: Key(3), area: stage.town.buildings[0], door: "1单元101室", day: Instant.start.day),
                by: Self.secretary)
        }
        await #expect(throws: Plate.Refusal.noConsent) { try await putUp() }
        let consent = try await stage.agree(3)
        try await putUp()
        #expect(try await plates() == 1)
        func read(by caller: Caller) async throws -> [String] {
            try await stage.actions.plates(in: stage.town.county, after: nil, by: caller).items.flatMap(\.parties)
        }
        #expect(try await read(by: Self.secretary) == ["李梅", "1单元101室"])
        #expect(try await read(by: Self.leader) == ["李*"], "a door would unmask the name")
        await #expect(throws: Plate.Refusal.hangsAlready) { try await putUp() }
        try await ConsentActions(world: stage.test.world).perform(.withdraw, on: consent, by: Self.frontLine)
        #expect(try await plates() == 0)
    }

    @Test(arguments: Engines.available)
    func `of two who claim the last place of a duty one gets it`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let day = Instant.start.day
        let duty = try await stage.actions.offer(
            .pioneerPost, name: "文明劝导岗", duty: "", in: stage.town.grids[0], capacity: 1,
            period: day...day.adding(days: 30), by: Self.secretary)
        let results = await withTaskGroup(of: Bool.self) { group in
            for person in [Int64(1), 2] {
                group.addTask {
                    (try? await stage.actions.claim(duty, for: .person(Key(person)), by: Self.secretary)) != nil
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count { $0 } == 1)
        let rows = try await stage.actions.duties(in: stage.town.county, nil, after: nil, by: Self.secretary)
        #expect(rows.items.first?.holders.count == 1)
    }

    @Test(arguments: Engines.available)
    func `a team is formed in its community and dissolved when nobody links for it`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let team = try await stage.actions.formTeam(
            name: "锡麟街工作队", in: stage.town.community, head: Key(1), deputy: Key(2), from: Instant.start.day,
            by: Self.secretary)
        let link = try await stage.actions.undertake(
            PartnershipActions.Draft(
                kind: .teamMember, party: .person(Key(3)), area: stage.town.grids[0], team: team,
                owes: Undertaking.Kind.teamMember.customary, from: Instant.start.day), by: Self.secretary)
        await #expect(throws: WorkTeam.Refusal.membersLinked(count: 1)) {
            try await stage.actions.dissolve(team, on: Instant.start.day, by: Self.secretary)
        }
        try await stage.actions.end(link, on: Instant.start.day, by: Self.secretary)
        try await stage.actions.dissolve(team, on: Instant.start.day, by: Self.secretary)
        #expect(try await stage.actions.figures(of: stage.town.county, by: Self.leader).teams == 0)
    }

    @Test(arguments: Engines.available)
    func `a person is named by a name that one has, or by their number`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        #expect(try await stage.actions.person(named: "李梅", by: Self.secretary) == Key(3))
        #expect(try await stage.actions.person(named: Key<Person>(2).description, by: Self.secretary) == Key(2))
        let twin = Person(
            id: Key(4), name: try PersonName("李梅"), area: stage.town.community,
            place: Place(county: stage.town.county, township: stage.town.township, community: stage.town.community))
        try await stage.test.world.database.write { try PersonTable.add([twin], at: .start, in: $0) }
        for text in ["李梅", "没有这个人"] {
            await #expect(throws: Problem.self) { try await stage.actions.person(named: text, by: Self.secretary) }
        }
        await #expect(throws: Problem.self, "a leader sees no names, and so finds nobody by one") {
            try await stage.actions.person(named: "马国强", by: Self.leader)
        }
    }
}
