import Actions
import Casework
import Core
import Domain
import Fixtures
import Testing

/// The inbox's way to a file of cases: asked for with a purpose, given as a file that nobody keeps.
struct CaseExportPageTests {
    @Test func `who may take cases out gets a file once the purpose says something`() async throws {
        let test = try await TestWorld(isDemo: true)
        let demo = try await DemoCityActions(world: test.world).load(DemoCity(seed: 1))
        let site = try TestSite([.cases(in: test.world)])
        let cases = CaseActions(world: test.world)
        _ = try await cases.report(
            CaseActions.Draft(.scannedCode, "楼下垃圾三天没人收", at: .area(demo.grids[0])), by: nil)
        let leader = Caller(id: Key(41), grants: [Grant(.leader, .area(demo.townships[0]))])
        let worker = Caller(id: Key(42), grants: [Grant(.gridWorker, .area(demo.grids[0]))])
        #expect(await site.get("/cases", as: leader).text.contains("href=\"/cases/export\""))
        #expect(!(await site.get("/cases", as: worker).text.contains("href=\"/cases/export\"")))
        #expect(await site.get("/cases/export", as: worker).status == 403)
        let page = await site.get("/cases/export", as: leader)
        #expect(page.status == 200 && page.text.contains("没有反映人"))
        let today = test.world.now().day.description
        var fields = [
            ("area", demo.townships[0].description), ("from", today), ("until", today), ("purpose", "好"),
            ("format", "csv"),
        ]
        let refused = await site.post("/cases/export", fields, as: leader)
        #expect(refused.status == 422 && refused.text.contains("6 到 200") && refused.text.contains(today))
        fields[3].1 = "月度分析用的表"
        let file = await site.post("/cases/export", fields, as: leader)
        #expect(file.status == 200 && file.text.contains("月度分析用的表") && !file.text.contains("垃圾"))
        fields[1].1 = "2030-01-01"
        #expect(await site.post("/cases/export", fields, as: leader).text.contains("开始的在前"))
    }
}
