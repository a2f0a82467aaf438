import Actions
import Core
import Domain
import Fixtures
import Ground
import HTTPTypes
import Testing

/// A card is printed and scanned; a place's rules are read and changed; outlines are taken along.
@Suite(.serialized)
struct PlaceCardStoryTests {
    let test: TestWorld
    let site: TestSite
    let demo: DemoCityActions.Loaded

    init() async throws {
        test = try await TestWorld(isDemo: true)
        demo = try await DemoCityActions(world: test.world).load(DemoCity(seed: 1))
        let routes = AreaRoutes(world: test.world, publicAddress: "https://grid.example.cn")
        site = try TestSite([routes.capability])
    }

    @Test func `whoever scans the code sees the place without signing in, until it is revoked`() async throws {
        let card = "/areas/\(demo.grids[0])/card"
        #expect(await site.get(card, as: AreaStoryTests.worker).text.contains("还没有二维码"))
        let phones = [
            ("from-phones", test.world.now().day.description), ("phone", "0556-5000000"), ("supervision", "12345"),
        ]
        let saved = await site.post("/areas/\(demo.county)/rules/phones", phones, as: AreaStoryTests.administrator)
        #expect(saved.status == 303)
        #expect(await site.post(card, as: AreaStoryTests.worker).status == 403)
        #expect(await site.post(card, as: AreaStoryTests.administrator).status == 303)
        let page = await site.get(card, as: AreaStoryTests.worker)
        let address = try #require(page.text.firstMatch(of: /https:\/\/grid\.example\.cn(\/q\/[0-9A-Z]{16})/))
        let path = String(address.output.1)
        #expect(page.text.contains("<path d=\"M") && page.text.contains("0556-5000000"))
        #expect(page.text.contains("990101001001001"))
        let scanned = await site.get(path)
        #expect(scanned.status == 200 && scanned.text.contains("tel:05565000000") && scanned.text.contains("12345"))
        #expect(scanned.text.contains("澄渚县") && scanned.bytes.count < 20_000)
        #expect(await site.get(path, language: .english).text.contains("What you can do here"))
        _ = await site.post("\(card)/revocation", as: AreaStoryTests.administrator)
        let gone = await site.get(path)
        #expect(gone.status == 404 && gone.text.contains("已经失效"))
        #expect(await site.get("/q/%3Cscript%3E").status == 404)
    }

    @Test func `the rules say where each comes from, and one changes from a day on`() async throws {
        let rules = "/areas/\(demo.communities[0])/rules"
        let before = await site.get(rules, as: AreaStoryTests.worker)
        #expect(before.status == 200 && before.text.contains("平台默认") && !before.text.contains("保存规则"))
        let today = test.world.now().day
        let codes = [
            ("from-codes", today.description), ("pattern", "{community}-{serial:3}"), ("micro", "{grid}.{serial:2}"),
        ]
        let county = "/areas/\(demo.county)/rules"
        #expect(await site.post("\(county)/codes", codes, as: AreaStoryTests.administrator).status == 303)
        let later = [
            ("from-households", today.adding(days: 9).description), ("households-residential", "100"),
            ("most-residential", "250"),
        ]
        #expect(await site.post("\(county)/households", later, as: AreaStoryTests.administrator).status == 303)
        let after = await site.get(rules, as: AreaStoryTests.worker)
        #expect(after.text.contains("{community}-{serial:3}") && after.text.contains("以后生效"))
        #expect(after.text.contains("300–500"), "the other range holds until then")
        let wrong = await site.post(
            "\(county)/codes", [("from-codes", today.description), ("pattern", "{street}{serial:3}"), ("micro", "x")],
            as: AreaStoryTests.administrator)
        #expect(wrong.status == 422 && wrong.text.contains("street"))
        #expect(await site.post("\(county)/nothing", codes, as: AreaStoryTests.administrator).status == 404)
        #expect(await site.post("\(county)/codes", codes, as: AreaStoryTests.worker).status == 403)
    }

    @Test func `outlines taken along can be read in again`() async throws {
        let file = await site.get("/areas/\(demo.communities[0])/outlines.geojson", as: AreaStoryTests.worker)
        #expect(file.status == 200 && file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
        let features = try GeoJSONReader.read(file.bytes, frame: .cgcs2000)
        let drawn = try await AreaActions(world: test.world).outlines(
            under: demo.communities[0], nil, by: AreaStoryTests.worker)
        #expect(drawn.count > 1)
        #expect(features.count == drawn.count && features.allSatisfy { $0.code?.hasPrefix("990101001001") == true })
        let report = try await OutlineActions(world: test.world).draw(
            demo.communities[0], from: file.bytes, in: .cgcs2000, by: AreaStoryTests.administrator)
        #expect(report.drawn.count == drawn.count && report.doubts.isEmpty)
    }
}
