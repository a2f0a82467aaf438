import Actions
import Core
import Domain
import Fixtures
import Foundation
import Ground
import HTTPTypes
import Testing

/// A grid worker looks around the demo's county; the system administrator changes it.
@Suite(.serialized)
struct AreaStoryTests {
    static let worker = Caller(id: Key(21), grants: [Grant(.gridWorker, .everywhere)])
    static let administrator = Caller(
        id: Key(22), grants: [Grant(.systemAdministrator, .everywhere)], secondFactorAt: .start)

    let test: TestWorld
    let site: TestSite
    let demo: DemoCityActions.Loaded

    init() async throws {
        test = try await TestWorld(isDemo: true)
        demo = try await DemoCityActions(world: test.world).load(DemoCity(seed: 1))
        site = try TestSite([AreaRoutes(world: test.world).capability])
    }

    @Test func `the tree is walked from the county to a building`() async throws {
        let top = await site.get("/areas", as: Self.worker)
        #expect(top.status == 200 && top.text.contains("澄渚县"))
        let county = await site.get("/areas/\(demo.county)", as: Self.worker)
        #expect(county.text.contains("青禾街道") && county.text.contains("杏渚镇"))
        #expect(county.text.contains("data-map"))
        let grid = await site.get("/areas/\(demo.grids[0])", as: Self.worker)
        #expect(grid.text.contains("号楼") && grid.text.contains("澄渚县"), "its buildings and the way up")
        #expect(!grid.text.contains("新增下级"), "a grid worker changes nothing")
        let english = await site.get("/areas/\(demo.grids[0])", as: Self.worker, language: .english)
        #expect(english.text.contains("Households"))
    }

    @Test func `a stranger sees nothing and a wrong address is told`() async {
        #expect(await site.get("/areas").status != 200)
        #expect(await site.get("/areas/outline.json").status != 200)
        #expect(await site.get("/areas/00000000000ZZ", as: Self.worker).status == 404)
        #expect(await site.get("/areas/nonsense", as: Self.worker).status == 404)
    }

    @Test func `search works without script and for programs`() async throws {
        let page = await site.get("/areas/search?q=qhjd", as: Self.worker)
        #expect(page.text.contains("青禾街道"))
        let one = await site.get("/areas/search?q=\(Self.escaped("禾"))", as: Self.worker)
        #expect(one.text.contains("青禾街道"))
        let none = await site.get("/areas/search?q=\(Self.escaped("<没有>"))", as: Self.worker)
        #expect(none.status == 200 && none.text.contains("没有找到") && !none.text.contains("<没有>"))
        let found = await site.get("/api/v1/areas?q=990101", as: Self.worker)
        #expect(found.text.contains("\"澄渚县\""))
    }

    @Test func `the map draws what the list says, and is kept until it changes`() async throws {
        let page = await site.get("/map?area=\(demo.county)&level=grid", as: Self.worker)
        #expect(page.status == 200)
        #expect(page.text.components(separatedBy: "data-area=").count - 1 == 40)
        #expect(page.text.contains("data-kind=\"reserved\""))
        let outline = await site.get("/areas/\(demo.county)/outline.json?level=grid", as: Self.worker)
        #expect(outline.text.components(separatedBy: "\"MultiPolygon\"").count - 1 == 40)
        let features = try GeoJSONReader.read(outline.bytes, frame: .wgs84)
        #expect(features.count == 40)
        let tag = try #require(outline.headers[.eTag])
        let again = await site.get(
            "/areas/\(demo.county)/outline.json?level=grid", as: Self.worker, headers: [.ifNoneMatch: tag])
        #expect(again.status == 304 && again.bytes.isEmpty)
    }

    @Test func `every count of a place opens into as many areas`() async throws {
        let page = await site.get("/areas/\(demo.county)", as: Self.worker)
        let counts = page.text.matches(of: /href="(\/areas\/[0-9A-Z]{13}\/every\?level=[a-zA-Z]+)">(\d+)</)
        #expect(counts.count == 6, "townships, communities, grids, micro-grids, buildings, stairwells")
        for count in counts {
            var (path, found) = (String(count.output.1), 0)
            while !path.isEmpty {
                let list = await site.get(path.replacing("&amp;", with: "&"), as: Self.worker)
                #expect(list.status == 200)
                found += list.text.matches(of: /<a href="\/areas\/[0-9A-Z]{13}" data-area=/).count
                path = list.text.firstMatch(of: /rel="next" href="([^"]*)"/).map { String($0.1) } ?? ""
            }
            #expect(String(found) == count.output.2, "\(count.output.1)")
        }
        #expect(await site.get("/areas/\(demo.county)/every?level=province", as: Self.worker).status == 404)
        #expect(await site.get("/areas/\(demo.county)/every", as: Self.worker).status == 404)
    }

    @Test func `a child is added by the form, and what is wrong is said beside it`() async throws {
        let parent = demo.communities[0]
        let blank = await site.post(
            "/areas/\(parent)/children", [("level", "grid"), ("name", " "), ("code", "")], as: Self.administrator)
        #expect(blank.status == 422 && blank.text.contains("请写上名称"))
        let taken = await site.post(
            "/areas/\(parent)/children", [("level", "grid"), ("name", "新网格"), ("code", "990101001001001")],
            as: Self.administrator)
        #expect(taken.status == 409 && taken.text.contains("新网格"), "what was typed is still there")
        let added = await site.post(
            "/areas/\(parent)/children", [("level", "grid"), ("name", "新网格"), ("code", "")], as: Self.administrator)
        #expect(added.status == 303)
        let page = await site.get(try #require(added.location), as: Self.worker)
        #expect(page.text.contains("新网格") && page.text.contains("新增了这个区域"))
        let refused = await site.post(
            "/areas/\(parent)/children", [("level", "grid"), ("name", "别的")], as: Self.worker)
        #expect(refused.status == 403)
    }

    @Test func `what a place calls its grids is read on its pages`() async throws {
        let today = test.world.now().day.description
        let rules = "/areas/\(demo.county)/rules"
        let names = [("from-names", today), ("name-grid", "全科网格"), ("english-grid", "all-purpose grid")]
        #expect(await site.post("\(rules)/names", names, as: Self.administrator).status == 303)
        let range = [("from-households", today), ("households-residential", "100"), ("most-residential", "250")]
        #expect(await site.post("\(rules)/households", range, as: Self.administrator).status == 303)
        let page = await site.get("/areas/\(demo.communities[0])", as: Self.worker)
        #expect(page.text.contains("全科网格") && page.text.contains("多于 250 户"))
        let wrong = await site.post(
            "\(rules)/households",
            [("from-households", today), ("households-residential", "9"), ("most-residential", "3")],
            as: Self.administrator)
        #expect(wrong.status == 422)
    }

    @Test func `a position is answered with its grid`() async throws {
        let placed = try await AreaActions(world: test.world).find(demo.grids[7], after: nil, by: Self.worker).placed
        let place = try #require(placed.extent).label.degrees
        let answer = await site.get(
            "/api/v1/grid?longitude=\(place.longitude)&latitude=\(place.latitude)", as: Self.worker)
        #expect(answer.text.contains(demo.grids[7].description))
        #expect(await site.get("/api/v1/grid?longitude=x", as: Self.worker).status == 422)
    }

    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
