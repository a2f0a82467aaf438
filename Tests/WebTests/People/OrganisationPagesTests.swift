import Core
import Domain
import Fixtures
import Testing

struct OrganisationPagesTests {
    @Test func `an organisation is made on the page, and a name twice is told beside the field`() async throws {
        let cast = try await PeopleSite()
        let system = PeopleSite.system
        #expect(await cast.site.get("/organisations", as: system).text.contains("还没有单位"))
        let made = await cast.site.post("/organisations", [("name", "Water Works")], as: system)
        #expect(made.status == 303)
        let page = await cast.site.get(try #require(made.location), as: system)
        #expect(page.status == 200 && page.text.contains("Water Works"))
        let again = await cast.site.post("/organisations", [("name", "Water Works")], as: system)
        #expect(again.status == 409 && again.text.contains("已有同名的单位"))
        #expect(again.text.contains("value=\"Water Works\""), "what was typed is still there")
        #expect(PageAudit.faults(in: again.text) == [])
    }

    @Test func `bodies are filtered by place and kind, drawn under each other, and ended`() async throws {
        let cast = try await PeopleSite()
        let (system, area) = (PeopleSite.system, cast.town.community)
        let committee = try await cast.make(
            [("name", "锡麟街社区党委"), ("kind", "partyCommittee"), ("area", area.description)], "/organisations")
        let branch = try await cast.make(
            [
                ("name", "墨子巷党支部"), ("kind", "partyBranch"), ("area", cast.town.grids[0].description),
                ("parent", String(committee.dropFirst("/organisations/".count))),
            ], "/organisations")
        let list = await cast.site.get("/organisations?area=\(area)&kind=partyBranch", as: PeopleSite.worker)
        #expect(list.text.contains("墨子巷党支部") && PageAudit.faults(in: list.text) == [])
        let tree = await cast.site.get("/organisations/tree?area=\(area)", as: PeopleSite.worker)
        #expect(tree.text.contains("unit-tree") && tree.text.contains("墨子巷党支部"))
        let uncovered = await cast.site.get("/organisations/uncovered?area=\(area)", as: PeopleSite.worker)
        #expect(uncovered.text.contains("龙山路网格") && !uncovered.text.contains(">墨子巷网格<"))
        let inUse = await cast.site.post("\(committee)/end", [("on", "2026-11-23")], as: system)
        #expect(inUse.status == 409 && inUse.text.contains("下面还有 1 个单位或岗位"))
        #expect(await cast.site.post("\(branch)/end", [("on", "2026-11-23")], as: PeopleSite.worker).status == 403)
        #expect(await cast.site.post("\(branch)/end", [("on", "2026-11-23")], as: system).status == 303)
        #expect(await cast.site.get(branch, as: PeopleSite.worker).text.contains("撤销"))
    }
}
