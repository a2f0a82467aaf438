import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

@testable import Actions

/// Boards, by consent alone; and duties, released by whoever holds or keeps them.
@Suite(.serialized)
struct PledgeActionsTests {
    typealias Cast = PartnershipActionsTests
    static let member = Caller(id: Key(26), grants: [Grant(.gridWorker, .area(Key(105)))])

    static func draft(_ stage: Cast.Stage, agreed: Int? = 1) -> PartnershipActions.PledgeDraft {
        PartnershipActions.PledgeDraft(
            member: Key(3), area: stage.town.community, items: [.pledge: "帮邻居跑腿", .identity: "楼栋党小组长"],
            agreed: agreed)
    }

    /// Who of the stage's persons signs in as `member`.
    private static func link(_ stage: Cast.Stage) async throws {
        let account = try Account.staff(Self.member.id, name: "li.mei", displayName: "李梅", at: .start)
        try await stage.test.world.database.write { db in
            try AccountTable.insert(account, in: db)
            let person = try #require(try PersonTable.lock(Key(3), in: db))
            try PersonTable.update(try person.linked(to: Self.member.id), in: db)
        }
    }

    private static func board(_ stage: Cast.Stage) async throws -> [String] {
        try await stage.actions.publicBoard(of: stage.town.community, after: nil).page.items.flatMap(\.parties)
    }

    @Test(arguments: Engines.available)
    func `a pledge goes up by the member's own word alone, and everybody reads it a day later`(
        engine: Engine
    ) async throws {
        let stage = try await Cast.Stage(engine)
        await #expect(throws: Pledge.Refusal.noConsent) {
            try await stage.actions.putUp(Self.draft(stage, agreed: nil), by: Cast.secretary)
        }
        await #expect(throws: Consent.Refusal.wordingChanged) {
            try await stage.actions.putUp(Self.draft(stage, agreed: 99), by: Cast.secretary)
        }
        for stranger in [Cast.leader, Cast.neighbour, Cast.resident, Self.member] {
            await #expect(throws: Problem.self) {
                try await stage.actions.putUp(Self.draft(stage), by: stranger)
            }
        }
        let id = try await stage.actions.putUp(Self.draft(stage), by: Cast.secretary)
        #expect(try await Self.board(stage) == [])
        let listed = try await stage.actions.pledges(in: stage.town.county, after: nil, by: Cast.leader)
        #expect(listed.items.map(\.thing.id) == [id])
        stage.test.pass(days: 1)
        #expect(try await Self.board(stage) == ["李梅"])
        await #expect(throws: Pledge.Refusal.shownAlready) {
            try await stage.actions.putUp(Self.draft(stage, agreed: nil), by: Cast.secretary)
        }
        for place in [stage.town.county, stage.town.township, stage.town.buildings[0]] {
            await #expect(throws: Problem.self) { try await stage.actions.publicBoard(of: place, after: nil) }
        }
        try await stage.actions.takeDown(id, by: Cast.secretary)
        #expect(try await Self.board(stage) == [])
        #expect(
            try await WholeDatabase(stage.test.world.database).places(of: "帮邻居跑腿") == [],
            "its words go as it comes down")
    }

    @Test(arguments: Engines.available)
    func `whoever takes the consent back, the pledge comes down in that moment`(engine: Engine) async throws {
        let stage = try await Cast.Stage(engine)
        try await Self.link(stage)
        let consents = ConsentActions(world: stage.test.world)
        let id = try await stage.actions.putUp(Self.draft(stage), by: Cast.secretary)
        stage.test.pass(days: 1)
        #expect(try await Self.board(stage) == ["李梅"])
        await #expect(throws: Problem.self) { try await stage.actions.withdrawConsent(of: id, by: Cast.neighbour) }
        // The office enters what it was told.
        try await stage.actions.withdrawConsent(of: id, by: Cast.secretary)
        #expect(try await Self.board(stage) == [])
        // The member themselves, on their own page.
        try await stage.actions.putUp(Self.draft(stage), by: Cast.secretary)
        stage.test.pass(days: 1)
        #expect(try await Self.board(stage) == ["李梅"])
        let own = try await consents.own(Self.member)
        let standing = try #require(own.consents.first { $0.isStanding && $0.matter == .publishPledge })
        await #expect(throws: Problem.self) { try await consents.perform(.withdraw, on: standing.id, by: Cast.leader) }
        try await consents.perform(.withdraw, on: standing.id, by: Self.member)
        #expect(try await Self.board(stage) == [])
    }

    /// Withdrawing and putting up at once: whichever comes first, nothing is shown without a consent.
    @Test(arguments: Engines.available)
    func `a pledge put up while its consent is taken back isn't left standing`(engine: Engine) async throws {
        let stage = try await Cast.Stage(engine)
        let consents = ConsentActions(world: stage.test.world)
        for _ in 0..<20 {
            let owner = PersonalValue.Owner(.person, 3)
            try await consents.give(.publishPledge, wording: 1, of: owner, by: Cast.frontLine)
            let given = try await consents.all(of: owner, by: Cast.frontLine)
            let standing = try #require(given.first { $0.isStanding })
            // Either may be refused, being the second.
            async let up = try? stage.actions.putUp(Self.draft(stage, agreed: nil), by: Cast.secretary)
            async let back: Void? = try? consents.perform(.withdraw, on: standing.id, by: Cast.frontLine)
            _ = await (up, back)
            let shown = try await stage.test.world.database.read { try PledgeTable.shown(of: Key(3), in: $0) }
            #expect(shown == nil)
        }
    }

    @Test(arguments: Engines.available)
    func `a duty is released by its holder or by the office of its place`(engine: Engine) async throws {
        let stage = try await Cast.Stage(engine)
        try await Self.link(stage)
        let day = Instant.start.day
        let duty = try await stage.actions.offer(
            .dutyPost, name: "助老服务岗", duty: "每周看望", in: stage.town.grids[0], capacity: 2,
            period: day...day.adding(days: 30), by: Cast.secretary)
        for person in [Int64(1), 3] {
            try await stage.actions.claim(duty, for: .person(Key(person)), by: Cast.secretary)
        }
        func line(_ caller: Caller) async throws -> PartnershipActions.DutyLine {
            let found = try await stage.actions.duties(in: stage.town.county, nil, after: nil, by: caller)
            return try #require(found.items.first)
        }
        #expect(try await line(Cast.secretary).holders.map(\.mayRelease) == [true, true])
        #expect(try await line(Cast.leader).holders.map(\.mayRelease) == [false, false])
        #expect(try await line(Self.member).holders.map(\.mayRelease) == [false, true])
        let own = try await stage.actions.ownDuties(by: Self.member)
        let mine = try #require(own.first?.holders.first)
        #expect(own.count == 1 && own[0].holders.count == 1)
        let others = try #require(try await line(Cast.secretary).holders.first { $0.claim != mine.claim })
        for stranger in [Cast.leader, Cast.neighbour, Self.member] {
            await #expect(throws: Problem.self) { try await stage.actions.release(others.claim, by: stranger) }
        }
        try await stage.actions.release(mine.claim, by: Self.member)
        await #expect(throws: DutyPost.Refusal.outOfTurn) {
            try await stage.actions.release(mine.claim, by: Self.member)
        }
        try await stage.actions.release(others.claim, by: Cast.secretary)
        #expect(try await line(Cast.secretary).holders.isEmpty)
        #expect(try await stage.actions.ownDuties(by: Self.member).isEmpty)
    }

    @Test(arguments: Engines.available)
    func `who acts for a body releases what the body claimed`(engine: Engine) async throws {
        let stage = try await Cast.Stage(engine)
        let day = Instant.start.day
        let library = Organisation(
            id: Key(51), name: "图书馆", kind: .partnerUnit, area: stage.town.county,
            place: Place(county: stage.town.county), founded: day)
        try await stage.test.world.database.write { try OrganisationTable.add([library], at: .start, in: $0) }
        let duty = try await stage.actions.offer(
            .modelZone, name: "读书示范区", duty: "", in: stage.town.grids[0], capacity: 1,
            period: day...day.adding(days: 30), by: Cast.secretary)
        try await stage.actions.claim(duty, for: .organisation(library.id), by: Cast.secretary)
        let other = Caller(id: Key(27), grants: [Grant(.partnerUnit, .organisation(Key(52)))])
        let unit = Caller(id: Key(28), grants: [Grant(.partnerUnit, .organisation(library.id))])
        #expect(try await stage.actions.ownDuties(by: other).isEmpty)
        let claim = try #require(try await stage.actions.ownDuties(by: unit).first?.holders.first?.claim)
        await #expect(throws: Problem.self) { try await stage.actions.release(claim, by: other) }
        try await stage.actions.release(claim, by: unit)
    }

    @Test(arguments: Engines.available)
    func `a team's page lists its links, and a link stays in the team's community`(engine: Engine) async throws {
        let stage = try await Cast.Stage(engine)
        let team = try await stage.actions.formTeam(
            name: "锡麟街工作队", in: stage.town.community, head: Key(1), deputy: nil, from: Instant.start.day,
            by: Cast.secretary)
        func link(_ team: Key<WorkTeam>) async throws -> Key<Undertaking> {
            try await stage.actions.undertake(
                PartnershipActions.Draft(
                    kind: .teamMember, party: .person(Key(3)), area: stage.town.grids[0], team: team,
                    owes: Undertaking.Kind.teamMember.customary, from: Instant.start.day), by: Cast.secretary)
        }
        let elsewhere = WorkTeam(
            id: Key(77), name: "别处工作队", area: stage.town.township, place: Place(county: stage.town.county),
            head: Key(1), deputy: nil, from: Instant.start.day)
        try await stage.test.world.database.write { try WorkTeamTable.add([elsewhere], at: .start, in: $0) }
        await #expect(throws: WorkTeam.Refusal.notHere) { _ = try await link(Key(77)) }
        let id = try await link(team)
        let view = try await stage.actions.team(team, by: Cast.secretary)
        #expect(view.links.map(\.thing.id) == [id] && view.grids.map(\.id) == stage.town.grids && view.mayChange)
        #expect(try await !stage.actions.team(team, by: Cast.leader).mayChange)
        try await stage.actions.end(id, on: Instant.start.day, by: Cast.secretary)
        try await stage.actions.dissolve(team, on: Instant.start.day, by: Cast.secretary)
        await #expect(throws: WorkTeam.Refusal.notHere) { _ = try await link(team) }
    }
}
