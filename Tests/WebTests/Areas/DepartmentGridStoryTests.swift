import Actions
import Core
import Domain
import Fixtures
import Ground
import Testing

/// A department's net is laid on ours.
@Suite(.serialized)
struct DepartmentGridStoryTests {
    @Test func `what is doubled and what is left out is shown`() async throws {
        let test = try await TestWorld(isDemo: true)
        let demo = try await DemoCityActions(world: test.world).load(DemoCity(seed: 1))
        let site = try TestSite([AreaRoutes(world: test.world).capability])
        let (worker, admin) = (AreaStoryTests.worker, AreaStoryTests.administrator)
        let list = "/areas/\(demo.county)/departments"
        #expect(await site.get(list, as: worker).text.contains("还没有登记条线网格"))
        let path = try #require(await site.post(list, [("name", "党建网格")], as: admin).location)
        let first = [("grid", "第一党建网格"), ("code", "D1"), ("ours", "990101001001001，990101001001002")]
        #expect(await site.post("\(path)/grids", first, as: admin).status == 303)
        let second = [("grid", "第二党建网格"), ("code", "D2"), ("ours", "990101001001001")]
        #expect(await site.post("\(path)/grids", second, as: admin).status == 303)
        let wrong = await site.post(
            "\(path)/grids", [("grid", "第三党建网格"), ("code", ""), ("ours", "12345")], as: admin)
        #expect(wrong.status == 422 && wrong.text.contains("12345") && wrong.text.contains("第三党建网格"))
        let page = await site.get(path, as: worker)
        #expect(page.text.contains("一格多网：1 个") && page.text.contains("没有覆盖的网格：38 个"))
        #expect(!page.text.contains("登记一个网格"))
        #expect(await site.get(path, as: admin, language: .english).text.contains("Several on one grid: 1"))
        #expect(await site.post("\(path)/grids", second, as: worker).status == 403)
        #expect(await site.get("/departments/00000000000ZZ", as: worker).status == 404)
    }
}
