import Actions
import Casework
import Core
import Domain
import Fixtures
import Foundation
import Ground
import Testing

/// A stranger reports by the code at a door, the community takes it on and sends it, the department answers, and the
/// stranger closes it: by pages alone.
@Suite(.serialized)
struct CaseStoryTests {
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
        try await test.enforce(TestMatter(filing: "垃圾没清"))
    }

    private var clerk: Caller { Caller(id: Key(31), grants: [Grant(.communityClerk, .area(demo.communities[0]))]) }
    private var dispatcher: Caller {
        Caller(id: Key(32), grants: [Grant(.townshipDispatcher, .area(demo.townships[0]))])
    }

    @Test func `from the code at the door to the reporter's word`() async throws {
        let place = await site.get("/q/\(token)")
        #expect(place.text.contains("/report/\(token)"))
        let wrong = await site.post("/report/\(token)", [("text", " ")])
        #expect(wrong.status == 422 && wrong.text.contains("请写明是什么事"))
        let sent = await site.post("/report/\(token)", [("text", "楼下垃圾三天没人收 13912345678")])
        let link = try #require(sent.location)
        #expect(sent.status == 303 && link.hasPrefix("/r/"))
        #expect(await site.get(link).text.contains("已收到"))

        let inbox = await site.get("/cases", as: clerk)
        #expect(inbox.text.contains("楼下垃圾三天没人收") && !inbox.text.contains("13912345678"))
        let file = try #require(inbox.text.firstMatch(of: /href="(\/cases\/[0-9A-Z]{13})\?/)).output.1
        let page = await site.get(String(file), as: clerk)
        let standard = try #require(page.text.firstMatch(of: /value="([0-9A-Z]{13}\.1)"/)).output.1
        #expect(await site.post("\(file)/acts/file", [("standard", String(standard))], as: clerk).status == 303)
        // Filed once more, the story says what that is: it read as if the case had been taken on twice.
        #expect(await site.post("\(file)/acts/file", [("standard", String(standard))], as: clerk).status == 303)
        let filed = await site.get(String(file), as: clerk)
        #expect(filed.text.components(separatedBy: "已受理立案").count == 2 && filed.text.contains("改了立案的事项"))
        // The bug: to file it again was the next thing to do, and sending it stood behind that.
        let (sending, filing) = (filed.text.firstRange(of: "/acts/dispatch"), filed.text.firstRange(of: "改事项"))
        #expect(try #require(sending).lowerBound < (try #require(filing)).lowerBound && !page.text.contains("改事项"))
        let lead = try #require(filed.text.firstMatch(of: /value="(a\.[0-9A-Z]{13}\.township)"/)).output.1
        let empty = await site.post("\(file)/acts/dispatch", [], as: clerk)
        #expect(empty.status == 422 && empty.text.contains("请选主办单位"))
        // Its dialog says it, and nothing says it twice.
        #expect(empty.text.contains("data-dialog open") && !empty.text.contains("notice is-danger"))
        #expect(await site.post("\(file)/acts/dispatch", [("lead", String(lead))], as: clerk).status == 303)
        // The bug: an act that a colleague was faster with, or that asks nothing, was refused without a word.
        let late = await site.post("\(file)/acts/dispatch", [("lead", String(lead))], as: clerk)
        #expect(late.status == 409 && late.text.contains("notice is-danger") && !late.text.contains("data-dialog open"))
        #expect(PageAudit.faults(in: late.text) == [])
        #expect(await site.get(link).text.contains("正在处理"))

        #expect(await site.post("\(file)/parts/1/accept", [], as: dispatcher).status == 303)
        let again = await site.post("\(file)/parts/1/accept", [], as: dispatcher)
        #expect(again.status == 409 && again.text.contains("notice is-danger"))
        #expect(await site.post("\(file)/parts/1/answer", [("text", "已清运。")], as: dispatcher).status == 303)
        let asked = await site.get(link)
        #expect(asked.text.contains("请您看看是否解决") && asked.text.contains("已清运。"))
        #expect(await site.post("\(link)/word", [("solved", "yes"), ("satisfied", "yes")]).status == 303)
        #expect(await site.get(link).text.contains("反映人确认结案"))
        #expect(await site.get("/r/0000").status == 404)
    }

    @Test func `a worker enters what was settled on the spot in one page`() async throws {
        let worker = Caller(id: Key(33), grants: [Grant(.gridWorker, .area(demo.grids[0]))])
        let done = await site.post(
            "/cases/new",
            [
                ("place", demo.grids[0].description), ("text", "楼道堆了纸箱"), ("from", "found"), ("then", "settled"),
                ("done", "搬走了"),
            ], as: worker)
        #expect(done.status == 303)
        let page = await site.get(try #require(done.location), as: worker)
        #expect(page.text.contains("现场解决") && page.text.contains("搬走了"))
    }

    @Test func `in English no word is left in Chinese but what people wrote`() async throws {
        let page = await site.get("/report/\(token)", language: .english)
        #expect(page.text.contains("Report a matter") && page.text.contains("What is it about?"))
    }
}
