import Actions
import Casework
import Core
import Domain
import Fixtures
import Ground
import Testing

/// What the pages say of likely matters, likely duplicates and what recurs.
@Suite(.serialized)
struct LikelyStoryTests {
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
        try await test.enforce(
            TestMatter("垃圾清运", filing: "有人反映垃圾清运", closing: "办好"),
            TestMatter("路灯照明", filing: "有人反映路灯照明", closing: "办好"))
    }

    private var clerk: Caller { Caller(id: Key(31), grants: [Grant(.communityClerk, .area(demo.communities[0]))]) }

    private func report() async throws -> String {
        let sent = await site.post("/report/\(token)", [("text", "楼下垃圾桶满了三天没人清运 13912345678")])
        return try #require(sent.location)
    }

    private func newest() async throws -> String {
        let inbox = await site.get("/cases", as: clerk)
        return String(try #require(inbox.text.firstMatch(of: /href="(\/cases\/[0-9A-Z]{13})[?"]/)).output.1)
    }

    @Test func `the case page suggests matters with why, and one press files it`() async throws {
        _ = try await report()
        let file = try await newest()
        let page = await site.get(file, as: clerk)
        #expect(page.text.contains("可能是哪一项") && page.text.contains("因为提到") && page.text.contains("拿不准"))
        let standard = try #require(page.text.firstMatch(of: /name="standard" value="([0-9A-Z]{13}\.1)"/)).output.1
        #expect(await site.post("\(file)/acts/file", [("standard", String(standard))], as: clerk).status == 303)
        let filed = await site.get(file, as: clerk)
        #expect(filed.text.contains("垃圾清运") && !filed.text.contains("可能是哪一项"))
    }

    @Test func `a stranger is asked whether it is one that is known, without another's words`() async throws {
        _ = try await report()
        let file = try await newest()
        let page = await site.get(file, as: clerk)
        let standard = try #require(page.text.firstMatch(of: /name="standard" value="([0-9A-Z]{13}\.1)"/)).output.1
        #expect(await site.post("\(file)/acts/file", [("standard", String(standard))], as: clerk).status == 303)
        test.pass(days: 2)
        try await test.publish()
        let asked = try await report()
        #expect(asked.hasSuffix("/same"))
        let same = await site.get(asked)
        #expect(same.text.contains("是不是这一件") && same.text.contains("垃圾清运") && !same.text.contains("三天没人"))
        let other = try #require(same.text.firstMatch(of: /name="case" value="([0-9A-Z]{13})"/)).output.1
        // Not the case's own key, which tells the millisecond in which somebody reported.
        #expect(!file.hasSuffix(String(other)) && same.text.contains("已受理"))
        let joined = await site.post(asked, [("case", String(other))])
        #expect(joined.status == 303 && !(joined.location ?? "").hasSuffix("/same"))
        #expect(await site.get(asked).status == 303)
        let english = await site.get("/cases/recurring", as: clerk, language: .english)
        #expect(english.text.contains("Recurring in"))
    }

    @Test func `at entry the form is looked at before it is entered, and keeps what was typed`() async throws {
        _ = try await report()
        let looked = await site.post(
            "/cases/new",
            [("place", demo.grids[0].description), ("text", "楼下垃圾桶满了没人清运"), ("look", "likely")], as: clerk)
        #expect(looked.status == 200 && looked.text.contains("可能是哪一项") && looked.text.contains("可能是同一件"))
        #expect(looked.text.contains("楼下垃圾桶满了没人清运") && !looked.text.contains("13912345678"))
    }

    @Test func `a list of another system is sent, looked at and taken in`() async throws {
        let dispatcher = Caller(id: Key(32), grants: [Grant(.townshipDispatcher, .area(demo.townships[0]))])
        let page = await site.get("/cases/import", as: dispatcher)
        #expect(page.status == 200 && page.text.contains("导入其他系统的案件"))
        #expect(await site.get("/cases/import", as: clerk).status == 403)
    }

    @Test func `columns that were chosen for one list aren't put upon the next`() async throws {
        let dispatcher = Caller(id: Key(32), grants: [Grant(.townshipDispatcher, .area(demo.townships[0]))])
        let first = await send("甲,乙,丙\n1,水管漏水,2026-11-02\n", [], as: dispatcher)
        #expect(first.text.contains("请选出哪一列是"))
        func shape(_ answer: TestAnswer) throws -> String {
            String(try #require(answer.text.firstMatch(of: /name="shape" value="([0-9a-f]{64})"/)).output.1)
        }
        let chosen = [("column-number", "0"), ("column-text", "1"), ("column-opened", "2")]
        let typed = chosen + [("shape", try shape(first))]
        let again = await send("甲,乙,丙\n1,水管漏水,2026-11-02\n", typed, as: dispatcher)
        #expect(again.text.contains("可以导入 1 行"))
        let other = await send("序号,受理时间,诉求内容,工单编号\n7,2026-11-02,水管漏水,R-1\n", typed, as: dispatcher)
        #expect(other.text.contains("可以导入 1 行"))
        #expect(try shape(other) != shape(first))
        // Nor are they kept in the form below it.
        #expect(other.text.contains("<option value=\"3\" selected>工单编号"))
    }

    private func send(_ list: String, _ fields: [(String, String)], as caller: Caller) async -> TestAnswer {
        let all = fields + [("source", "旧系统"), ("place", demo.townships[0].description), ("then", "look")]
        return await site.send("/cases/import", all, files: [TestFile("file", "案件.csv", list)], as: caller)
    }
}
