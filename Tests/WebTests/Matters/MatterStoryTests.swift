import Actions
import Casework
import Core
import Domain
import Fixtures
import Kit
import Testing

/// The city's catalogue from an empty page to what is on the grids' list: the supervisor drafts, the leader puts it in
/// force, a department asks, the city decides, and what holds can be found and printed.
@Suite(.serialized)
struct MatterStoryTests {
    static let supervisor = Caller(id: Key(71), grants: [Grant(.supervisor, .everywhere)])
    static let leader = Caller(id: Key(72), grants: [Grant(.leader, .everywhere)])
    static let dispatcher = Caller(
        id: Key(74), grants: [Grant(.townshipDispatcher, .area(Key(103)))], secondFactorAt: .start)

    let test: TestWorld
    let site: TestSite
    let head: Caller

    init() async throws {
        test = try await TestWorld()
        site = try TestSite([.matters(in: test.world)])
        let office = try await OrganisationActions(world: test.world).create(name: "迎江区城市管理局", by: .clock)
        head = Caller(id: Key(73), grants: [Grant(.departmentHead, .organisation(office))])
    }

    private static let standard: [(String, String)] = [
        ("filing-1", "垃圾没有清走"), ("closing-1", "清走，地面干净"), ("limit-1", "4工作时"), ("lead-1", "社区"),
        ("assists-1", "迎江区城市管理局；网格"), ("levels-1", "网格、社区"), ("basis-1", "《条例》"),
    ]

    /// - Returns: the address of the new matter.
    private func say(_ fields: [(String, String)]) async throws -> String {
        let answer = await site.post("/matters", fields, as: Self.supervisor)
        #expect(answer.status == 303, "\(answer.text.suffix(800))")
        return try #require(answer.location)
    }

    @Test func `a matter is drafted, put in force, found, and put on the grids' list`() async throws {
        #expect(await site.get("/matters", as: Self.dispatcher).text.contains("目录里还没有事项"))
        #expect(
            await site.post("/matters/editions", [("title", "第一版")], as: Self.supervisor).location == "/matters/draft")
        let top = try await say([("name", "环境")])
        let key = try #require(top.split(separator: "/").last.map(String.init))
        let wrong = await site.post(
            "/matters", [("name", "垃圾清运"), ("parent", key), ("filing-1", "垃圾没有清走"), ("limit-1", "很快")],
            as: Self.supervisor)
        #expect(wrong.status == 422 && wrong.text.contains("写了标准就要写“主办”") && wrong.text.contains("很快"))
        let rubbish = try await say([("name", "垃圾清运"), ("parent", key), ("code", "0110")] + Self.standard)
        #expect(await site.get(rubbish, as: Self.dispatcher).status == 404)
        let draft = await site.get("/matters/draft", as: Self.leader)
        #expect(draft.text.contains("环境 › 垃圾清运") && PageAudit.faults(in: draft.text) == [])
        #expect(
            await site.post("/matters/draft/enforcement", [("from", "2026-11-23")], as: Self.leader).status == 303)

        for (address, text) in [
            ("/matters", "垃圾清运"), ("/matters?q=ljqy", "环境 › 垃圾清运"), ("/matters?q=%E6%B8%85%E8%BF%90", "4 个工作时"),
            (rubbish, "迎江区城市管理局"), ("/matters/editions", "第一版"), ("/matters/reportable", "垃圾清运"),
            ("/matters/catalogue.csv", "0110"),
        ] {
            let page = await site.get(address, as: Self.dispatcher)
            #expect(page.status == 200 && page.text.contains(text), "\(address)")
            if !address.hasSuffix(".csv") { #expect(PageAudit.faults(in: page.text) == [], "\(address)") }
        }
        #expect(await site.get("/matters/reportable").text.contains("垃圾清运"))
        #expect(await site.get(rubbish, as: Self.dispatcher).text.contains("不能派给网格和社区"))
        try await admit(rubbish)
    }

    private func admit(_ rubbish: String) async throws {
        let matter = try #require(rubbish.split(separator: "/").last.map(String.init))
        let form = await site.get("/matters/admissions/new?matter=\(matter)", as: head)
        let office = try #require(form.text.firstMatch(of: #/value="([0-9A-Z]{13})"[^>]*>迎江区城市管理局/#)?.1)
        var asked = [
            ("matter", matter), ("organisation", String(office)), ("level", "grid"), ("work", "巡查时看一看"), ("basis", ""),
            ("hours", "2"), ("yuan", "50000"),
        ]
        let refused = await site.post("/matters/admissions", asked, as: head)
        #expect(refused.status == 422 && refused.text.contains("请写明依据") && refused.text.contains("巡查时看一看"))
        asked[4].1 = "《条例》第三条"
        let request = try #require(await site.post("/matters/admissions", asked, as: head).location)
        #expect(await site.get(request, as: Self.dispatcher).status == 404)
        let page = await site.get(request, as: Self.leader)
        #expect(page.text.contains("50000") && PageAudit.faults(in: page.text) == [])
        #expect(await site.post("\(request)/refusal", [("reason", "")], as: Self.leader).status == 422)
        #expect(await site.post("\(request)/approval", [("day", "2026-11-23")], as: head).status == 403)
        #expect(await site.post("\(request)/approval", [("day", "2026-11-23")], as: Self.leader).status == 303)
        let list = await site.get("/matters/grid-list", as: Self.dispatcher)
        #expect(list.text.contains("环境 › 垃圾清运") && list.text.contains("《条例》第三条"))
        #expect(await site.get("/matters/grid-list?on=2026-11-22", as: Self.dispatcher).text.contains("清单上没有事项"))
        #expect(await site.get(rubbish, as: Self.dispatcher).text.contains("网格可办"))
        #expect(await site.post("\(request)/ending", [("day", "2026-11-23")], as: Self.leader).status == 303)
        #expect(await site.get("/matters/grid-list", as: Self.dispatcher).text.contains("清单上没有事项"))
    }

    /// Sends a file as the form does.
    private func send(_ name: String, _ text: String) async -> TestAnswer {
        await site.send("/matters/import", files: [TestFile("file", name, text)], as: Self.supervisor)
    }

    @Test func `a list is sent, looked at, put into a draft and put in force`() async throws {
        let sent = await send("事项.csv", "level1,level2\n环境,垃圾\n环境,噪音\n纠纷,噪音\n")
        let address = try #require(sent.location)
        let preview = await site.get(address, as: Self.supervisor)
        #expect(preview.text.contains("没有错误") && preview.text.contains("纠纷 › 噪音"))
        #expect(PageAudit.faults(in: preview.text) == [])
        #expect(await site.post("\(address)/application", as: Self.supervisor).status == 303)
        #expect(await site.get(address, as: Self.supervisor).text.contains("正在放进草稿"))
        let key = try #require(Key<MatterImportRun>(address.suffix(13)))
        try await MatterImportActions(world: test.world).apply(key, by: .clock)
        #expect(await site.get(address, as: Self.supervisor).text.contains("已放进草稿"))
        #expect(
            await site.post("/matters/draft/enforcement", [("from", "2026-11-24")], as: Self.supervisor).status == 303)
        #expect(await site.get("/matters?on=2026-11-24", as: Self.dispatcher).text.contains("噪音"))
        #expect(!(await site.get("/matters", as: Self.dispatcher).text.contains("噪音")))
    }

    @Test func `wrong rows are told one by one, and no file is told too`() async throws {
        let sent = await send("事项.csv", "一级,二级,清单\n环境,,其他\n,噪音,\n")
        let address = try #require(sent.location)
        let page = await site.get(address, as: Self.supervisor)
        #expect(page.text.contains("有 2 行有错") && page.text.contains("名称不能为空"))
        #expect(await site.get("\(address)/wrong.csv", as: Self.supervisor).text.contains("其他"))
        #expect(await site.post("\(address)/application", as: Self.supervisor).status == 409)
        #expect(await site.post("\(address)/withdrawal", as: Self.supervisor).status == 303)
        #expect(await send("leer.csv", "").text.contains("leer.csv"))
    }

    @Test(arguments: [
        "/matters/draft", "/matters/import", "/matters/new", "/matters/admissions/new",
    ])
    func `who only reads finds no way to write`(address: String) async {
        #expect(await site.get(address, as: Self.dispatcher).status == 403)
    }
}
