import Actions
import Core
import Domain
import Fixtures
import Ground
import Testing

/// A clerk of the community keeps its estates; the system administrator says what a grid is.
@Suite(.serialized)
struct EstateStoryTests {
    let test: TestWorld
    let site: TestSite
    let demo: DemoCityActions.Loaded
    let clerk: Caller

    init() async throws {
        test = try await TestWorld(isDemo: true)
        demo = try await DemoCityActions(world: test.world).load(DemoCity(seed: 1))
        site = try TestSite([AreaRoutes(world: test.world).capability])
        clerk = Caller(
            id: Key(31), grants: [Grant(.communityClerk, .area(demo.communities[0]))], secondFactorAt: .start)
    }

    @Test func `an estate is entered, filled, merged and found again`() async throws {
        let list = "/areas/\(demo.communities[0])/estates"
        #expect(await site.get(list, as: clerk).text.contains("登记一个小区"))
        #expect(!(await site.get(list, as: AreaStoryTests.worker).text.contains("登记一个小区")))
        let blank = await site.post(list, [("name", " "), ("kind", "commodity")], as: clerk)
        #expect(blank.status == 422 && blank.text.contains("请写上小区名称"))
        let made = await site.post(list, [("name", "玫瑰园"), ("kind", "mixed"), ("age", "old")], as: clerk)
        let path = try #require(made.location)
        let other = try #require(await site.post(list, [("name", "甲区"), ("kind", "workUnit")], as: clerk).location)
        let page = await site.get(path, as: clerk)
        let boxes = page.text.matches(of: /name="buildings" value="([0-9A-Z]{13})"/).map { String($0.output.1) }
        #expect(page.text.contains("老旧小区") && boxes.count > 10)
        _ = await site.post("\(path)/buildings", boxes.prefix(2).map { ("buildings", $0) }, as: clerk)
        _ = await site.post("\(other)/buildings", [("buildings", boxes[2])], as: clerk)
        let taken = await site.post("\(other)/buildings", [("buildings", boxes[0])], as: clerk)
        #expect(taken.status == 409 && taken.text.contains("一栋楼只属于一个小区"))
        let id = try #require(other.split(separator: "/").last)
        #expect(await site.post("\(path)/merger", [("estates", String(id))], as: clerk).status == 303)
        let merged = await site.get(path, as: AreaStoryTests.worker)
        #expect(merged.text.contains("由这些小区合并而来") && merged.text.contains("甲区"))
        #expect(await site.get(other, as: AreaStoryTests.worker).text.contains("起已并入别的小区"))
        let building = await site.get("/areas/\(boxes[2])/details", as: AreaStoryTests.worker)
        #expect(building.text.contains("玫瑰园"))
        #expect(await site.post("\(path)/buildings/\(boxes[0])/removal", as: clerk).status == 303)
        #expect(await site.post("\(path)/closure", as: clerk).status == 409, "buildings are in it")
        #expect(await site.post("\(path)/closure", as: AreaStoryTests.worker).status == 403)
    }

    @Test func `a community says what kind it is, a grid what it is for`() async throws {
        let community = "/areas/\(demo.communities[5])/details"
        let saved = await site.post(
            community, [("community", "resettlement"), ("origin", "上游水库"), ("moved", "294")],
            as: AreaStoryTests.administrator)
        #expect(saved.status == 303)
        let page = await site.get(community, as: AreaStoryTests.worker)
        #expect(page.text.contains("易地扶贫搬迁集中安置社区") && page.text.contains("294"))
        let wrong = await site.post(
            community, [("community", "village"), ("origin", "上游水库")], as: AreaStoryTests.administrator)
        #expect(wrong.status == 422 && wrong.text.contains("只有安置社区"))
        let reserved = try #require(
            await site.get("/map?area=\(demo.county)&level=grid", as: AreaStoryTests.worker).text.firstMatch(
                of: /data-kind="reserved"><a href="(\/areas\/[0-9A-Z]{13})"/)?.output.1)
        #expect(await site.get("\(reserved)/details", as: AreaStoryTests.administrator).text.contains("启用预留网格"))
        let started = await site.post(
            "\(reserved)/start", [("kind", "residential")], as: AreaStoryTests.administrator)
        #expect(started.status == 303)
        #expect(await site.get(String(reserved), as: AreaStoryTests.worker).text.contains("住宅网格"))
        #expect(await site.post("\(reserved)/start", [("kind", "residential")], as: clerk).status == 403)
    }
}
