import Actions
import Core
import Domain
import Fixtures
import Foundation
import Testing

/// A clerk registers a worker, posts and moves them; the worker reads it; the report counts it.
@Suite(.serialized)
struct PeopleStoryTests {
    @Test func `somebody is registered, posted, moved, and reads it on their own page`() async throws {
        let cast = try await PeopleSite()
        let (town, clerk) = (cast.town, PeopleSite.clerk)
        let wrong = await cast.site.post(
            "/persons", [("name", "单雄信"), ("area", town.community.description), ("identity", "110105194912310022")],
            as: clerk)
        #expect(wrong.status == 422 && wrong.text.contains("校验码不符") && wrong.text.contains("value=\"单雄信\""))
        let person = try await cast.make(
            [("name", "单雄信"), ("area", town.community.description), ("phone", "13912345678")], "/persons", as: clerk)
        let page = await cast.site.get(person, as: clerk)
        #expect(page.text.contains("139****5678") && !page.text.contains("13912345678"))
        #expect(page.text.contains("/personal/person/"), "the way to open it is beside it")
        let key = String(person.dropFirst("/persons/".count))
        let form = await cast.site.get("/posts/new?area=\(town.grids[0])&who=sxx", as: clerk)
        #expect(form.text.contains("单雄信") && form.text.contains("value=\"\(key)\""))
        let post = try await cast.make(
            [
                ("area", town.grids[0].description), ("person", key), ("kind", "gridWorker"), ("from", cast.today),
            ], "/posts", as: clerk)
        let grid = await cast.site.get("/areas/\(town.grids[0])", as: PeopleSite.worker)
        #expect(grid.text.contains("单雄信") && grid.text.contains("谁在这里"))
        let late = await cast.site.post(
            "\(post)/leave", [("from", cast.today), ("until", "2020-01-01")], as: clerk)
        #expect(late.status == 422 && late.text.contains("value=\"2020-01-01\""))
        let next = try await cast.make(
            [("area", town.grids[1].description), ("kind", "gridWorker"), ("on", cast.today)], "\(post)/move",
            as: clerk)
        #expect(await cast.site.get(post, as: clerk).text.contains("调往别处"))
        try await reads(cast, key: key, next: next)
    }

    private func reads(_ cast: PeopleSite, key: String, next: String) async throws {
        let account = try await AccountActions(world: cast.test.world).create(
            name: "shan.xin", displayName: "单", by: PeopleSite.system
        ).account
        let holder = Caller(id: account, grants: [Grant(.gridWorker, .area(cast.town.grids[1]))])
        #expect(await cast.site.get("/me/posts", as: holder).text.contains("还没有和名册里的人关联"))
        _ = try await cast.make([("account", "shan.xin")], "/persons/\(key)/account")
        for language in Language.allCases {
            let own = await cast.site.get("/me/posts", as: holder, language: language)
            #expect(own.status == 200 && own.text.contains(next) && PageAudit.faults(in: own.text) == [])
        }
        #expect(await cast.site.get("/me/posts", as: holder).text.contains("起调往别处"))
        #expect(await cast.site.get("/persons/\(key)", as: holder).status == 200)
        #expect(await cast.site.get("/persons/\(key)", as: PeopleSite.worker).status == 403)
    }

    @Test func `a formula is taken over, the report counts by it, a figure opens into its records`() async throws {
        let cast = try await PeopleSite()
        let (town, system) = (cast.town, PeopleSite.system)
        let team = "/areas/\(town.county)/team"
        let examples = await cast.site.get(team, as: system)
        for name in ["1+X+N", "1+3", "1+2+N（一长多员）", "1+2+N（专职加民警）", "1+6", "1+4+X"] {
            #expect(examples.text.contains(name), "\(name)")
        }
        #expect(PageAudit.faults(in: examples.text) == [])
        let form = await cast.site.get("\(team)/formula?preset=1-3", as: system)
        #expect(form.text.contains("网格长：1\n兼职网格员：3"))
        let wrong = await cast.site.post(
            "\(team)/formula", [("name", "1+3"), ("from", cast.today), ("lines", "王大爷：1")], as: system)
        #expect(wrong.status == 422 && wrong.text.contains("没有叫“王大爷”的岗位"))
        _ = try await cast.make(
            [("name", "1+3"), ("from", cast.today), ("lines", "网格长：1\n兼职网格员：3")], "\(team)/formula")
        func missing() async -> Int {
            let page = await cast.site.get("/staffing/grids?area=\(town.county)&gap=missing", as: PeopleSite.worker)
            return page.text.components(separatedBy: "<th scope=\"row\"").count - 1
        }
        #expect(await missing() == 2)
        #expect(await cast.site.get("/staffing", as: PeopleSite.worker).text.contains("缺人"))
        let names = ["李梅", "王芳", "赵云", "钱多"]
        for (index, name) in names.enumerated() {
            let person = try await cast.make([("name", name), ("area", town.community.description)], "/persons")
            _ = try await cast.make(
                [
                    ("area", town.grids[0].description), ("person", String(person.dropFirst("/persons/".count))),
                    ("kind", index == 0 ? "gridLeader" : "partTimeWorker"), ("from", cast.today),
                ], "/posts")
        }
        #expect(await missing() == 1)
        let report = await cast.site.get("/staffing?area=\(town.county)", as: PeopleSite.worker)
        #expect(report.text.contains("迎江区有 1 个网格缺人") && PageAudit.faults(in: report.text) == [])
        let english = await cast.site.get("/staffing?area=\(town.community)", as: PeopleSite.worker, language: .english)
        #expect(english.text.contains("3 missing: Part-time grid worker"))
    }

    @Test func `a chain gives units their names, and duties are written and shown`() async throws {
        let cast = try await PeopleSite()
        let (town, system) = (cast.town, PeopleSite.system)
        let form = await cast.site.get("/areas/\(town.county)/team/chain?preset=e", as: system)
        #expect(form.text.contains("楼院党小组 / Courtyard group：党小组；楼栋"))
        let lines = "社区党组织：党委、党总支；社区\n网格党支部：党支部；网格、小区"
        _ = try await cast.make(
            [("name", "本地"), ("from", cast.today), ("levels", lines)], "/areas/\(town.county)/team/chain")
        _ = try await cast.make(
            [("name", "第一支部"), ("kind", "partyBranch"), ("area", town.grids[0].description)], "/organisations")
        #expect(
            await cast.site.get("/organisations?area=\(town.county)", as: PeopleSite.worker).text.contains("网格党支部"))
        let duties = "/areas/\(town.community)/duties/gridWorker"
        _ = try await cast.make(
            [("from", cast.today), ("duties", "每日巡查\n上门走访")], duties, as: PeopleSite.clerk)
        let below = await cast.site.get("/areas/\(town.grids[0])/duties/gridWorker", as: PeopleSite.worker)
        #expect(below.text.contains("上门走访") && below.text.contains("锡麟街社区规定"))
        let refused = await cast.site.post(
            "/areas/\(town.county)/duties/gridWorker", [("from", cast.today), ("duties", "乱写")], as: PeopleSite.clerk)
        #expect(refused.status == 403)
    }
}
