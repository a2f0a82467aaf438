import Actions
import Core
import Domain
import Fixtures
import Foundation
import Ground
import HTTPTypes
import Testing

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
        try await DemoPartnershipActions(world: test.world).load(net, into: areas, people)
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

    @Test func `a pledge is put up with the member's consent, read by anybody, and comes down with the consent`()
        async throws
    {
        let community = areas.communities[0]
        let secretary = try #require(net.posts.first { $0.kind == .communitySecretary })
        let name = net.persons[secretary.person].name
        let list = "/partnership/pledges?area=\(community)"
        var form = [("member", name), ("pledge", "周末帮忙修水管"), ("area", community.description)]
        let refused = await site.post("/partnership/pledges", form, as: dispatcher)
        #expect(refused.status == 409 && refused.text.contains("周末帮忙修水管") && refused.text.contains("同意后再勾选"))
        form.append(("agreed", "on"))
        #expect(await site.post("/partnership/pledges", form, as: dispatcher).status == 303)
        #expect(await site.get(list, as: dispatcher).text.contains("周末帮忙修水管"))
        #expect(await !site.get("/boards/\(community)").text.contains("周末帮忙修水管"), "a day late")
        test.pass(days: 1)
        for language in Language.allCases {
            let board = await site.get("/boards/\(community)", language: language)
            #expect(board.status == 200 && board.text.contains("周末帮忙修水管") && board.text.contains(name))
            #expect(PageAudit.faults(in: board.text) == [])
        }
        let page = await site.get(list, as: dispatcher).text
        let card = try #require(page.components(separatedBy: "<section").first { $0.contains("周末帮忙修水管") })
        let act = try #require(
            card.components(separatedBy: "action=\"").map { String($0.prefix { $0 != "\"" }) }
                .first { $0.hasSuffix("/withdrawal") })
        #expect(await site.post(act, as: dispatcher).status == 303)
        #expect(await !site.get("/boards/\(community)").text.contains("周末帮忙修水管"))
        #expect(await site.get("/boards/\(areas.county)").status == 404)
    }

    @Test func `a member's link is entered on the team's page and ended there`() async throws {
        let teams = await site.get("/partnership/teams?area=\(areas.communities[0])", as: dispatcher).text
        let team = try #require(
            teams.components(separatedBy: "href=\"").map { String($0.prefix { $0 != "\"" }) }
                .first { $0.hasPrefix("/partnership/teams/") })
        let grid = areas.grids[0]
        let secretary = try #require(net.posts.first { $0.kind == .communitySecretary })
        let name = net.persons[secretary.person].name
        let form = [("member", name), ("area", grid.description), ("from", "2026-11-23")]
        let wrong = await site.post(
            "\(team)/links", [("member", "没有这个人"), ("area", grid.description), ("from", "2026-11-23")], as: dispatcher)
        #expect(wrong.status == 422 && wrong.text.contains("没有这个人"))
        #expect(await site.post("\(team)/links", form, as: dispatcher).status == 303)
        let page = await site.get(team, as: dispatcher)
        #expect(page.text.contains(name) && PageAudit.faults(in: page.text) == [])
        let row = try #require(page.text.components(separatedBy: "<tr>").first { $0.contains(name) })
        let end = try #require(
            row.components(separatedBy: "action=\"").map { String($0.prefix { $0 != "\"" }) }.first {
                $0.hasSuffix("/end")
            }
        )
        #expect(await site.post(end, as: dispatcher).status == 303)
        #expect(await !site.get(team, as: dispatcher).text.contains(name))
    }

    @Test func `what is wrong is said beside the form, and what was typed is still there`() async {
        let answer = await site.post(
            "/partnership/undertakings",
            [("kind", "leaderLink"), ("party", "没有这个人"), ("from", "2026-11-23"), ("area", areas.grids[0].description)],
            as: dispatcher)
        #expect(answer.status == 422)
        #expect(answer.text.contains("没有这个人") && answer.text.contains("请选一个人"))
    }

    @Test(arguments: ["", "/undertakings", "/teams", "/plates", "/duties", "/pledges"])
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
