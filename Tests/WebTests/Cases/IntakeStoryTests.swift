import Actions
import Casework
import Core
import Domain
import Fixtures
import Foundation
import Ground
import HTTPTypes
import Testing

/// The ways in by pages: pictures, a point on the map, an address alone, two taps, one's own list, a flood.
@Suite(.serialized)
struct IntakeStoryTests {
    let test: TestWorld
    let site: TestSite
    let demo: DemoCityActions.Loaded
    let token: String

    init() async throws {
        test = try await TestWorld(isDemo: true)
        demo = try await DemoCityActions(world: test.world).load(DemoCity(seed: 1))
        site = try TestSite([
            AreaRoutes(world: test.world, publicAddress: "https://grid.example.cn").capability,
            .cases(in: test.world),
        ])
        token = try await PlaceCardActions(world: test.world).issue(for: demo.grids[0], by: .clock).text
        try await test.enforce(TestMatter("楼道堆物", filing: "楼道堆物", closing: "清走"))
    }

    private var clerk: Caller { Caller(id: Key(31), grants: [Grant(.communityClerk, .area(demo.communities[0]))]) }
    private var worker: Caller { Caller(id: Key(33), grants: [Grant(.gridWorker, .area(demo.grids[0]))]) }
    private let resident = Caller(id: Key(35), grants: [Grant(.resident, .everywhere)])

    /// Sends a form with pictures as a browser does.
    private func send(
        _ path: String, _ fields: [(String, String)], _ pictures: [[UInt8]] = [], as caller: Caller? = nil
    ) async -> TestAnswer {
        await site.send(path, fields, files: pictures.map { TestFile("pictures", "IMG_1.jpg", $0) }, as: caller)
    }

    /// The addresses of pictures on a page.
    private func pictures(_ page: TestAnswer) -> [String] {
        page.text.components(separatedBy: "<img src=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    @Test func `a stranger's pictures are shown by the link and to the desk, and to nobody else`() async throws {
        let sent = await send("/report/\(token)", [("text", "楼道灯坏了")], [TestPicture.jpegWithNote])
        let link = try #require(sent.location)
        #expect(sent.status == 303 && link.hasPrefix("/r/"))
        let followed = await site.get(link)
        #expect(PageAudit.faults(in: followed.text) == [])
        let small = try #require(pictures(followed).first)
        let picture = await site.get(small)
        #expect(picture.status == 200 && picture.headers[.contentType] == "image/jpeg")
        #expect(picture.headers[.cacheControl] == "private, no-cache")
        #expect(!picture.text.contains("SECRETNOTE"))

        let inbox = await site.get("/cases", as: clerk)
        let file = try #require(inbox.text.firstMatch(of: #/href="(/cases/[0-9A-Z]{13})[?"]/#)).1
        let page = await site.get(String(file), as: clerk)
        let own = try #require(pictures(page).first)
        #expect(await site.get(own, as: clerk).status == 200)
        #expect(await site.get(own).status == 303)
        #expect(await site.get(own, as: resident).status == 403)
        let elsewhere = Caller(id: Key(36), grants: [Grant(.communityClerk, .area(demo.communities[1]))])
        #expect(await site.get(own, as: elsewhere).status == 404)
    }

    @Test func `whoever brought it adds pictures by the link`() async throws {
        let sent = await send("/report/\(token)", [("text", "楼道灯坏了")], [TestPicture.jpegWithNote])
        let link = try #require(sent.location)
        let more = await send("\(link)/pictures", [], [TestPicture.png])
        #expect(more.status == 303)
        #expect(pictures(await site.get(link)).count == 2)
        let none = await send("\(link)/pictures", [])
        #expect(none.status == 422 && none.text.contains("请先选图片"))
    }

    @Test func `what is wrong with a picture is said, and the words typed stay`() async throws {
        for (bytes, words) in [
            (TestPicture.bomb, "像素"), (TestPicture.script, "不是 JPEG"), (Array(TestPicture.jpeg.prefix(200)), "没有传完整"),
        ] {
            let answer = await send("/report/\(token)", [("text", "楼道灯坏了三天")], [bytes])
            #expect([413, 422].contains(answer.status) && answer.text.contains(words))
            #expect(answer.text.contains("楼道灯坏了三天") && answer.text.contains("重新选"))
            #expect(PageAudit.faults(in: answer.text) == [])
        }
        let long = await site.post("/report/\(token)", [("text", String(repeating: "灯", count: 350_000))])
        #expect(long.status == 422 && long.text.contains("最多写 2000 个字"))
        #expect(await site.get("/cases", as: clerk).text.contains("楼道灯坏了三天") == false)
    }

    @Test func `a point goes to its grid, one outside gets a sentence, and without one nothing is lacking`()
        async throws
    {
        let map = await site.get("/report/\(token)?map=yes")
        #expect(map.text.contains("data-point-map=\"/report/\(token)/map.json\""))
        #expect(PageAudit.faults(in: map.text) == [])
        let json = await site.get("/report/\(token)/map.json")
        #expect(json.status == 200 && json.text.contains("\"FeatureCollection\"") && json.text.contains("网格"))
        let outline = try #require(json.text.firstMatch(of: #/\[(\d+\.\d+), ?(\d+\.\d+)\]/#))
        let far = await site.post("/report/\(token)", [("text", "灯坏了"), ("point", "12.5,41.9")])
        #expect(far.status == 422 && far.text.contains("不在本市的网格里") && far.text.contains("灯坏了"))
        let torn = await site.post("/report/\(token)", [("text", "灯坏了"), ("point", "这里")])
        #expect(torn.status == 422 && torn.text.contains("读不出来"))
        let inside = "\((Double(outline.1) ?? 0) + 0.00005),\((Double(outline.2) ?? 0) + 0.00005)"
        let sent = await site.post("/report/\(token)", [("text", "灯坏了"), ("point", inside)])
        #expect([303, 422].contains(sent.status))
    }

    @Test func `an address alone is enough, with the township it is in`() async throws {
        let page = await site.get("/report")
        #expect(page.status == 200 && PageAudit.faults(in: page.text) == [])
        let township = demo.townships[0].description
        let lacking = await site.post("/report", [("text", "路灯不亮"), ("place", township)])
        #expect(lacking.status == 422 && lacking.text.contains("请写地址"))
        #expect(await site.post("/report", [("text", "路灯不亮"), ("address", "人民路 12 号")]).status == 422)
        let sent = await site.post("/report", [("text", "路灯不亮"), ("place", township), ("address", "人民路 12 号")])
        let link = try #require(sent.location)
        #expect(await site.get(link).text.contains("人民路 12 号"))
    }

    @Test func `a worker notes what was settled by one press, with a picture`() async throws {
        let page = await site.get("/cases/found", as: worker)
        #expect(PageAudit.faults(in: page.text) == [])
        let matter = try #require(page.text.firstMatch(of: #/name="matter" value="([0-9A-Z]{13})"/#)).1
        let place =
            page.text.firstMatch(of: #/value="([0-9A-Z]{13})" selected/#)?.1
            ?? Substring(demo.grids[0].description)
        let done = await send(
            "/cases/found", [("place", String(place)), ("matter", String(matter)), ("text", "")], [TestPicture.jpeg],
            as: worker)
        let file = try #require(done.location)
        let shown = await site.get(file, as: worker)
        #expect(shown.text.contains("楼道堆物") && shown.text.contains("现场解决") && pictures(shown).count == 1)
        // Neither a press nor a word: what it was is asked.
        #expect(await site.post("/cases/found", [("place", String(place))], as: worker).status == 422)
        #expect(await site.get("/cases/found", as: resident).status == 403)
    }

    @Test func `a resident finds what they reported on their own page, and says their word there`() async throws {
        let sent = await site.post("/report/\(token)", [("text", "我家门口的灯坏了")], as: resident)
        #expect(sent.status == 303)
        let list = await site.get("/my-reports", as: resident)
        #expect(list.text.contains("我家门口的灯坏了") && PageAudit.faults(in: list.text) == [])
        let own = try #require(list.text.firstMatch(of: #/href="(/my-reports/[0-9A-Z]{13})"/#)).1
        #expect(await site.get(String(own), as: resident).text.contains("已收到"))
        let neighbour = Caller(id: Key(38), grants: [Grant(.resident, .everywhere)])
        #expect(await site.get(String(own), as: neighbour).status == 404)
        #expect(!(await site.get("/my-reports", as: neighbour).text.contains("我家门口的灯坏了")))
        #expect(await site.get("/my-reports", as: clerk).status == 403)
        #expect(await site.post("\(own)/withdrawal", as: resident).status == 303)
        #expect(await site.get(String(own), as: resident).text.contains("您已撤回"))
    }

    @Test func `a flood waits in a quiet list, and who brought it is told so`() async throws {
        let cases = CaseActions(world: test.world)
        for number in 0..<200 {
            _ = try await cases.report(
                CaseActions.Draft(.scannedCode, "反映 \(number)", at: .code(token)), by: nil)
        }
        let sent = await send("/report/\(token)", [("text", "第二百零一条")], [TestPicture.jpeg])
        let link = try #require(sent.location)
        #expect(sent.status == 303)
        let followed = await site.get(link)
        #expect(followed.text.contains("要等人看过再办") && PageAudit.faults(in: followed.text) == [])
        let inbox = await site.get("/cases", as: clerk)
        #expect(inbox.text.contains("有 1 条先收下") && !inbox.text.contains("第二百零一条"))
        let address = "/cases/held?area=\(demo.communities[0])"
        let list = await site.get(address, as: clerk)
        #expect(list.text.contains("第二百零一条") && PageAudit.faults(in: list.text) == [])
        let report = String(try #require(list.text.firstMatch(of: #/name="report" value="([0-9A-Z]{13})"/#)).1)
        #expect(await site.get(address, as: worker).status == 403)
        #expect(await site.post(address, [("then", "in")], as: clerk).text.contains("请先选中几条"))
        let aside = await site.post(address, [("then", "aside"), ("report", report)], as: clerk)
        #expect(aside.status == 422 && aside.text.contains("请选搁置的原因"))
        #expect(await site.post(address, [("then", "in"), ("report", report)], as: clerk).status == 303)
        #expect(await site.get(link).text.contains("已收到"))
        #expect(pictures(await site.get(link)).count == 1)
    }
}
