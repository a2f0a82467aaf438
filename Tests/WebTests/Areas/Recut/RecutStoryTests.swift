import Actions
import Core
import Domain
import Fixtures
import Ground
import Testing

/// A community clerk splits a grid of the demo's county; the township's dispatcher approves; the day comes.
@Suite(.serialized)
struct RecutStoryTests {
    let test: TestWorld
    let site: TestSite
    let demo: DemoCityActions.Loaded
    let clerk: Caller
    let dispatcher: Caller
    let grid: Key<Area>

    init() async throws {
        test = try await TestWorld(isDemo: true)
        demo = try await DemoCityActions(world: test.world).load(DemoCity(seed: 1))
        site = try TestSite([AreaRoutes(world: test.world).capability])
        grid = demo.grids[0]
        let line = try await AreaActions(world: test.world).find(grid, after: nil, by: .clock).line
        clerk = Caller(
            id: Key(31), grants: [Grant(.communityClerk, .area(line[line.count - 1].id))], secondFactorAt: .start)
        dispatcher = Caller(
            id: Key(32), grants: [Grant(.townshipDispatcher, .area(line[line.count - 2].id))], secondFactorAt: .start)
    }

    private func begun() async throws -> String {
        let page = await site.get("/areas/\(grid)/recuts", as: clerk)
        #expect(page.status == 200 && page.text.contains("开始一次调整"))
        let answer = await site.post(
            "/areas/\(grid)/recuts",
            [
                ("kind", "split"), ("areas", grid.description), ("count", "2"),
                ("effective", test.world.now().day.description),
            ], as: clerk)
        #expect(answer.status == 303)
        return try #require(answer.location)
    }

    private func view(_ address: String) async throws -> RecutView {
        let id = try #require(Key<Recut>(address.split(separator: "/").last ?? ""))
        return try await RecutActions(world: test.world).find(id, by: clerk)
    }

    @Test func `a grid is split from its page to its lineage, without script`() async throws {
        let address = try await begun()
        let view = try await view(address)
        let plan = view.recut.plan
        let draft = await site.get(address, as: clerk)
        #expect(draft.text.contains("起草中") && draft.text.contains("楼栋归到哪个网格"))
        for part in view.ground.areas[0].parts {
            #expect(draft.text.contains("name=\"part-\(part.area.id)\""), "every building has its list")
        }
        // Everything to the first, then those ticked to the second.
        let parts = view.ground.areas[0].parts.map(\.area.id)
        let fields =
            [("effective", test.world.now().day.description), ("name-\(plan.beginning[0].id)", "甲网格")]
            + [("name-\(plan.beginning[1].id)", "乙网格"), ("bulk", "1"), ("bulk-to", plan.beginning[1].id.description)]
            + parts.map { ("part-\($0)", plan.beginning[0].id.description) }
            + parts.suffix(1).map { ("pick", $0.description) }
        let saved = await site.post("\(address)/plan", fields, as: clerk)
        #expect(saved.status == 303)
        let second = try await self.view(address)
        #expect(second.outcome.map(\.name) == ["甲网格", "乙网格"])
        #expect(second.outcome.map(\.parts.count) == [parts.count - 1, 1])
        let preview = await site.get(address, as: clerk)
        #expect(preview.text.contains("请再看一眼") && preview.text.contains("甲网格"))
        #expect(preview.text.contains("调整前") && preview.text.contains("调整后"))
        let before = await site.get("\(address)/before.json", as: clerk)
        #expect(before.status == 200 && before.text.contains("MultiPolygon"))

        #expect(await site.post("\(address)/submission", as: clerk).status == 303)
        #expect(await site.post("\(address)/approval", as: clerk).status == 403, "a clerk approves nothing")
        #expect(await site.get("/recuts?waiting=1", as: dispatcher).text.contains("等批准"))
        let asked = await site.get(address, as: dispatcher)
        #expect(asked.text.contains("批准这次调整") && asked.text.contains("退回"))
        #expect(await site.post("\(address)/approval", as: dispatcher).status == 303)
        try await RecutActions(world: test.world).apply(second.recut.id, by: .clock)

        let done = await site.get(address, as: clerk)
        #expect(done.text.contains("执行完毕") && done.text.contains("谁变成了谁"))
        let old = await site.get("/areas/\(grid)", as: clerk)
        #expect(old.text.contains("变成了") && old.text.contains("甲网格") && old.text.contains("停用"))
        let new = await site.get("/areas/\(plan.beginning[1].id)", as: clerk)
        #expect(new.text.contains("来自") && new.text.contains("乙网格"))
        let english = await site.get(address, as: clerk, language: .english)
        #expect(english.text.contains("What became of what"))
        #expect(await site.get("/areas/\(grid)/recuts", as: clerk).text.contains("已执行"))
    }

    @Test func `what is wrong is said, and it goes back with a reason`() async throws {
        let address = try await begun()
        let view = try await view(address)
        let plan = view.recut.plan
        let all = view.ground.areas[0].parts.map { ("part-\($0.area.id)", plan.beginning[0].id.description) }
        let saved = await site.post(
            "\(address)/plan", [("effective", test.world.now().day.description)] + all, as: clerk)
        #expect(saved.status == 303)
        let page = await site.get(address, as: clerk)
        #expect(page.text.contains("一栋楼也没有分到") && !page.text.contains("提交批准"))
        #expect(await site.post("\(address)/submission", as: clerk).status == 422)
        let past = await site.post("\(address)/plan", [("effective", "2020-01-01")], as: clerk)
        #expect(past.status == 422 && past.text.contains("已经过去"))

        let left = [("gone-\(plan.beginning[1].id)", "1"), ("effective", test.world.now().day.description)]
        #expect(await site.post("\(address)/plan", left + all, as: clerk).status == 303)
        #expect(await site.post("\(address)/submission", as: clerk).status == 303)
        let blank = await site.post("\(address)/return", [("reason", "")], as: dispatcher)
        #expect(blank.status == 422)
        #expect(await site.post("\(address)/return", [("reason", "先开居民会")], as: dispatcher).status == 303)
        #expect(await site.get(address, as: clerk).text.contains("先开居民会"))
        #expect(await site.post("\(address)/withdrawal", as: clerk).status == 303)
        #expect(await site.get(address, as: clerk).text.contains("已撤回"))
    }

    @Test func `an outline that doesn't make up the old one is refused with a sentence`() async throws {
        let address = try await begun()
        let id = try await view(address).recut.id
        let file = #"{"type":"Polygon","coordinates":[[[117.1,30.5],[117.2,30.5],[117.2,30.6],[117.1,30.5]]]}"#
        let recuts = RecutActions(world: test.world)
        await #expect(throws: Recut.Plan.Refusal.self, "of none of the grids") {
            try await recuts.draw(id, from: Array(file.utf8), in: .wgs84, by: clerk)
        }
        let names = try await view(address).outcome.map(\.name)
        let shapes = names.map { name in
            #"{"type":"Feature","properties":{"name":"\#(name)"},"geometry":\#(file)}"#
        }
        let both = #"{"type":"FeatureCollection","features":[\#(shapes.joined(separator: ","))]}"#
        await #expect(throws: Recut.Plan.Refusal.outlinesDontFit) {
            try await recuts.draw(id, from: Array(both.utf8), in: .wgs84, by: clerk)
        }
    }

    @Test func `who works elsewhere changes nothing here`() async throws {
        let stranger = Caller(
            id: Key(33), grants: [Grant(.communityClerk, .area(Key(7)))], secondFactorAt: .start)
        let page = await site.get("/areas/\(grid)/recuts", as: stranger)
        #expect(page.status == 200 && !page.text.contains("开始一次调整"))
        let refused = await site.post(
            "/areas/\(grid)/recuts",
            [
                ("kind", "split"), ("areas", grid.description), ("count", "2"),
                ("effective", test.world.now().day.description),
            ], as: stranger)
        #expect(refused.status == 403)
        let resident = Caller(id: Key(35), grants: [Grant(.resident, .everywhere)])
        #expect(await site.get("/recuts", as: resident).status == 403)
        #expect(await !site.get("/areas/\(grid)", as: resident).text.contains("/recuts"))
    }
}
