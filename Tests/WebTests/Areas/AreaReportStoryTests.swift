import Actions
import Core
import Domain
import Fixtures
import Foundation
import Ground
import Testing

/// What is read and done at an area besides its own page.
@Suite(.serialized)
struct AreaReportStoryTests {
    let test: TestWorld
    let site: TestSite
    let demo: DemoCityActions.Loaded

    init() async throws {
        test = try await TestWorld(isDemo: true)
        demo = try await DemoCityActions(world: test.world).load(DemoCity(seed: 1))
        site = try TestSite([AreaRoutes(world: test.world).capability])
    }

    /// The figure that stands in the link to `query`.
    static func figure(_ page: TestAnswer, _ query: String) -> Int? {
        let parts = page.text.components(separatedBy: "\(query)\">")
        return parts.count < 2 ? nil : Int(parts[1].prefix { $0.isNumber })
    }

    @Test func `every count of the size report opens into as many grids`() async throws {
        let page = await site.get("/areas/\(demo.county)/sizes", as: AreaStoryTests.worker)
        #expect(page.status == 200)
        for query in [
            "level=grid&amp;setting=urban", "level=grid&amp;verdict=within&amp;kind=residential",
            "level=grid&amp;kind=reserved", "level=grid&amp;band=300&amp;setting=rural", "level=grid",
        ] {
            let figure = try #require(Self.figure(page, query), "\(query)")
            let address = query.replacing("&amp;", with: "&")
            let list = await site.get("/areas/\(demo.county)/sizes?\(address)", as: AreaStoryTests.worker)
            #expect(list.text.contains("名单：\(figure) 个"), "\(query)")
        }
        #expect(Self.figure(page, "level=grid") == 40)
        let none = await site.get(
            "/areas/\(demo.communities[5])/sizes?level=microGrid", as: AreaStoryTests.worker)
        #expect(none.status == 200 && none.text.contains("这里还没有这一级"))
        #expect(await site.get("/areas/\(demo.grids[0])/sizes", as: AreaStoryTests.worker).status == 404)
        #expect(await site.get("/areas/\(demo.county)/sizes").status != 200)
    }

    @Test func `the coverage report says what is missing, and each thing opens`() async throws {
        let page = await site.get("/areas/\(demo.county)/coverage", as: AreaStoryTests.worker)
        #expect(page.status == 200 && !page.text.contains("没有写位置的楼栋"))
        #expect(!page.text.contains("空白和重叠"))
        _ = await site.post(
            "/areas/\(demo.communities[0])/children", [("level", "grid"), ("name", "空网格"), ("code", "")],
            as: AreaStoryTests.administrator)
        _ = await site.post(
            "/areas/\(demo.grids[0])/children",
            [("level", "building"), ("name", "99号楼"), ("code", ""), ("households", "12")],
            as: AreaStoryTests.administrator)
        let after = await site.get("/areas/\(demo.communities[0])/coverage", as: AreaStoryTests.worker)
        #expect(after.text.contains("没有写位置的楼栋：1 个"))
        #expect(after.text.contains("没有边界的网格：1 个") && after.text.contains("没有楼栋的网格：1 个"))
    }

    @Test func `a code is given, another one follows, and the first is never given again`() async throws {
        let parent = demo.communities[0]
        let added = await site.post(
            "/areas/\(parent)/children", [("level", "grid"), ("name", "新网格"), ("code", "")],
            as: AreaStoryTests.administrator)
        let path = try #require(added.location)
        let page = await site.get(path, as: AreaStoryTests.administrator)
        let code = try #require(page.text.firstMatch(of: /990101001001\d{3}/)?.output)
        #expect(page.text.contains("换发编码"))
        _ = await site.post("\(path)/code", as: AreaStoryTests.administrator)
        let next = await site.get(path, as: AreaStoryTests.worker)
        #expect(next.text.contains("编码和名称的历史") && next.text.contains(code))
        let again = await site.post(
            "/areas/\(parent)/children", [("level", "grid"), ("name", "又一个"), ("code", String(code))],
            as: AreaStoryTests.administrator)
        #expect(again.status == 409 && again.text.contains("编码不重复使用"))
        #expect(await site.post("\(path)/code", as: AreaStoryTests.worker).status == 403)
    }

    @Test func `doubtful outlines have a page`() async throws {
        let empty = await site.get("/areas/\(demo.county)/doubts", as: AreaStoryTests.administrator)
        #expect(empty.status == 200 && empty.text.contains("没有待定的边界"))
        let file = OutlineDoubtFile.text(name: demo.county.description)
        _ = try await OutlineActions(world: test.world).draw(
            demo.county, from: Array(file.utf8), in: .wgs84, by: AreaStoryTests.administrator)
        let page = await site.get("/areas/\(demo.county)/doubts", as: AreaStoryTests.administrator)
        let act = try #require(page.text.firstMatch(of: /action="(\/areas\/[^"]+\/doubts\/[^"]+)"/)?.output.1)
        #expect(page.text.contains("990101001") && page.text.contains("另一个名称"))
        let done = await site.post(String(act), [("area", "")], as: AreaStoryTests.administrator)
        #expect(done.status == 303)
        #expect(await site.get("/areas/\(demo.county)/doubts", as: AreaStoryTests.worker).status == 403)
    }

    @Test func `a building's position is written in the frame one has`() async throws {
        let grid = await site.get("/areas/\(demo.grids[0])", as: AreaStoryTests.administrator)
        let path = try #require(
            grid.text.firstMatch(of: /href="(\/areas\/[0-9A-Z]{13})"[^>]*>[^<]*号楼/)?.output.1)
        let wrong = await site.post(
            "\(path)/position", [("longitude", "东经"), ("latitude", "31"), ("datum", "bd09")],
            as: AreaStoryTests.administrator)
        #expect(wrong.status == 422 && wrong.text.contains("东经"))
        let saved = await site.post(
            "\(path)/position", [("longitude", "123.11"), ("latitude", "31.29"), ("datum", "bd09")],
            as: AreaStoryTests.administrator)
        #expect(saved.status == 303)
        let report = await site.get("/areas/\(demo.county)/coverage", as: AreaStoryTests.worker)
        #expect(report.status == 200)
    }
}

private enum OutlineDoubtFile {
    static func text(name: String) -> String {
        #"{"type":"Feature","properties":{"name":"\#(name)","id":"990101001"},"geometry":{"type":"Polygon","#
            + #""coordinates":[[[123.1,31.2],[123.2,31.2],[123.2,31.3],[123.1,31.2]]]}}"#
    }
}
