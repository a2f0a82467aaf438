import Actions
import Core
import Domain
import Fixtures
import Foundation
import HTTPTypes
import Testing
import Web

/// The demo's county is opened figure by figure; its township enters a link, and the figure moves.
@Suite(.serialized)
struct PartnershipStoryTests {
    static let leader = Caller(id: Key(31), grants: [Grant(.leader, .everywhere)])

    let test: TestWorld
    let site: TestSite
    let city = DemoCity(seed: 1)
    let net: DemoNet
    let areas: DemoCityActions.Loaded
    let dispatcher: Caller

    init() async throws {
        test = try await TestWorld(isDemo: true)
        net = DemoNet(in: city, seed: 1)
        areas = try await DemoCityActions(world: test.world).load(city)
        let people = try await DemoPeopleActions(world: test.world).load(net, into: areas, accounts: [:])
        let owners = net.plates.map { PersonalValue.Owner(.person, people.persons[$0.person].number) }
        let consents = try await ConsentActions(world: test.world).giveInDemo(.doorPlate, of: owners)
        try await DemoPartnershipActions(world: test.world).load(net, into: areas, people, consents: consents)
        site = try TestSite([PartnershipRoutes(world: test.world).capability, AreaRoutes(world: test.world).capability])
        dispatcher = Caller(
            id: Key(32), grants: [Grant(.townshipDispatcher, .area(areas.townships[0]))], secondFactorAt: .start)
    }

    private func figure(_ link: String) async -> Int? {
        let page = await site.get("/partnership?area=\(areas.county)", as: Self.leader)
        guard let start = page.text.range(of: "href=\"\(link)\">") else { return nil }
        return Int(page.text[start.upperBound...].prefix { $0.isNumber })
    }

    @Test func `each figure opens into its records, and one more link moves it by one`() async throws {
        let contracts = "/partnership/undertakings?area=\(areas.county)&amp;kind=cadreContract"
        #expect(await figure("/partnership/plates?area=\(areas.county)") == net.plates.count)
        #expect(await figure("/partnership/teams?area=\(areas.county)") == net.teams.count)
        #expect(await figure(contracts) == 0)
        let secretary = try #require(net.posts.first { $0.kind == .communitySecretary })
        let name = net.persons[secretary.person].name
        let made = await site.post(
            "/partnership/undertakings",
            [
                ("kind", "cadreContract"), ("party", name), ("from", "2026-11-23"),
                ("area", areas.grids[0].description),
            ], as: dispatcher)
        #expect(made.status == 303, "\(made.text.suffix(600))")
        #expect(await figure(contracts) == 1)
        let page = await site.get(made.headers[.location] ?? "", as: dispatcher)
        #expect(page.text.contains(name) && page.text.contains("还差 1 次"))
        #expect(PageAudit.faults(in: page.text) == [])
    }

    @Test func `what is wrong is said beside the form, and what was typed is still there`() async {
        let answer = await site.post(
            "/partnership/undertakings",
            [("kind", "leaderLink"), ("party", "没有这个人"), ("from", "2026-11-23"), ("area", areas.grids[0].description)],
            as: dispatcher)
        #expect(answer.status == 422)
        #expect(answer.text.contains("没有这个人") && answer.text.contains("请选一个人"))
    }

    @Test(arguments: ["", "/undertakings", "/teams", "/plates", "/duties"])
    func `every list is read in both languages, with names masked for a leader`(part: String) async {
        for language in Language.allCases {
            let page = await site.get(
                "/partnership\(part)?area=\(areas.county)", as: Self.leader, language: language)
            #expect(page.status == 200)
            #expect(PageAudit.faults(in: page.text) == [])
        }
        let plates = await site.get("/partnership/plates?area=\(areas.county)", as: Self.leader)
        #expect(net.plates.allSatisfy { !plates.text.contains(">\($0.door)<") }, "a door would unmask a name")
    }
}
