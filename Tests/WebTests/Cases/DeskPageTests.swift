import Actions
import Casework
import Core
import Domain
import Fixtures
import Ground
import Testing

/// The desk by pages alone: the list with its filter is an address, the case stands beside it, views are kept, several
/// cases go by one press.
@Suite(.serialized)
struct DeskPageTests {
    let test: TestWorld
    let site: TestSite
    let demo: DemoCityActions.Loaded
    let ids: [Key<Case>]

    init() async throws {
        test = try await TestWorld(isDemo: true)
        demo = try await DemoCityActions(world: test.world).load(DemoCity(seed: 1))
        site = try TestSite([.cases(in: test.world)])
        let matter = try await test.enforce(TestMatter(filing: "垃圾没清"))[0]
        let cases = CaseActions(world: test.world)
        let clerk = Caller(id: Key(31), grants: [Grant(.communityClerk, .area(demo.communities[0]))])
        var ids: [Key<Case>] = []
        for text in ["垃圾桶满了", "垃圾三天没人收"] {
            let draft = CaseActions.Draft(.scannedCode, text, at: .area(demo.grids[0]))
            let id = try await cases.report(draft, by: nil).id
            try await cases.file(id, under: matter, standard: 1, by: clerk)
            ids.append(id)
        }
        self.ids = ids
    }

    private var clerk: Caller { Caller(id: Key(31), grants: [Grant(.communityClerk, .area(demo.communities[0]))]) }
    private var dispatcher: Caller {
        Caller(id: Key(32), grants: [Grant(.townshipDispatcher, .area(demo.townships[0]))])
    }
    private var list: String { "/cases?area=\(demo.communities[0])&show=filed" }

    @Test func `the list and the case beside it are one address, and the filter stays in it`() async throws {
        let page = await site.get("\(list)&time=soon", as: clerk)
        #expect(page.status == 200 && page.text.contains("24 小时内到期"))
        let file = "/cases/\(ids[0])?area=\(demo.communities[0])&amp;show=filed&amp;time=soon"
        #expect(page.text.contains("href=\"\(file)\""))
        let beside = await site.get(file.replacing("&amp;", with: "&"), as: clerk)
        #expect(beside.text.contains("data-desk-case") && beside.text.contains("data-desk-rows"))
        #expect(beside.text.contains("垃圾三天没人收") && beside.text.contains("反映"))
        let alone = await site.get("/cases/\(ids[0])", as: clerk)
        #expect(alone.status == 200 && !alone.text.contains("data-desk-rows"))
        #expect(PageAudit.faults(in: beside.text) == [])
        let late = await site.get("\(list)&time=late", as: clerk)
        #expect(late.text.contains("放宽条件再看看"))
    }

    /// It was looked for like any other: 2,000 cases were read to show none.
    @Test func `a stage that is none narrows nothing`() async throws {
        let area = demo.communities[0]
        let page = await site.get("/cases?area=\(area)&show=newest&stage=finished", as: clerk)
        #expect(page.text.contains("垃圾三天没人收") && !page.text.contains("去掉这个条件"))
        let filed = await site.get("/cases?area=\(area)&show=newest&stage=filed", as: clerk)
        #expect(filed.text.contains("垃圾三天没人收") && filed.text.contains("去掉这个条件"))
        let handled = await site.get("/cases?area=\(area)&show=newest&stage=handling", as: clerk)
        #expect(handled.text.contains("放宽条件再看看"))
    }

    /// A case opened from the second page stood beside the first, on which it isn't.
    @Test func `a case keeps the page of the list from which it was opened`() async throws {
        let second = "/cases?area=\(demo.communities[0])&show=newest&after=\(Int64.max)~"
        let page = await site.get(second, as: clerk)
        let found = page.text.firstMatch(of: /href="(\/cases\/[0-9A-Z]{13}\?[^"]*)" data-desk-row/)
        let file = String(try #require(found).output.1)
        #expect(file.contains("&amp;after=\(Int64.max)"))
        let beside = await site.get(file.replacing("&amp;", with: "&"), as: clerk)
        let back = second.replacing("&", with: "&amp;")
        #expect(beside.text.contains("<p class=\"desk-back\"><a href=\"\(back)\""))
        #expect(beside.text.contains("\(file)\" data-desk-row aria-current"))
    }

    @Test func `a script that has the list asks for the case alone`() async throws {
        let query = "?area=\(demo.communities[0])&show=filed"
        let only = await site.get("/cases/\(ids[0])\(query)&only=case", as: clerk)
        #expect(only.status == 200 && only.text.contains("data-desk-case") && !only.text.contains("data-desk-rows"))
        #expect(only.text.contains("垃圾桶满了"))
        #expect(only.text.contains("<a href=\"\(list.replacing("&", with: "&amp;"))\""))
        #expect(PageAudit.faults(in: only.text) == [])
    }

    /// Each event of an area made a whole desk, of which the rows were read.
    @Test func `a script that has the list asks for its rows alone, and they are the same`() async throws {
        let rows = /<ul class="case-list" data-desk-rows>(?s:.*?)<\/ul>/
        let whole = await site.get(list, as: clerk)
        let only = await site.get("\(list)&only=rows", as: clerk)
        let (has, gets) = (whole.text.firstMatch(of: rows)?.output, only.text.firstMatch(of: rows)?.output)
        #expect(only.status == 200 && gets == has && gets?.contains("垃圾桶满了") == true)
        #expect(whole.text.contains("desk-search") && !only.text.contains("desk-search"))
        #expect(PageAudit.faults(in: only.text) == [])
        let empty = await site.get("\(list)&time=late&only=rows", as: clerk)
        #expect(empty.text.contains("放宽条件再看看") && !empty.text.contains("data-desk-rows"))
    }

    /// The bug: it opened in every part that offers the act.
    @Test func `what came back of one part is asked again in that part alone`() async throws {
        let office = try await OrganisationActions(world: test.world).create(
            OrganisationActions.Draft(name: "城市管理局", kind: .department, area: demo.county), by: .clock)
        let sent = Case.Act.dispatch(
            lead: .area(demo.townships[0], at: .township), assists: [.organisation(office)])
        try await CaseActions(world: test.world).perform(sent, on: ids[0], by: clerk)
        let wrong = await site.post("/cases/\(ids[0])/parts/2/recall", [("reason", " ")], as: clerk)
        #expect(
            wrong.status == 422 && wrong.text.contains("parts/1/recall") && !wrong.text.contains("notice is-danger"))
        let open = wrong.text.matches(of: /data-dialog open>(?s:.*?)action="([^"]*)"/).map { String($0.output.1) }
        #expect(open == ["/cases/\(ids[0])/parts/2/recall"])
    }

    @Test func `who does something beside the list comes back beside it`() async throws {
        let query = "?area=\(demo.communities[0])&show=filed"
        let done = await site.post(
            "/cases/\(ids[0])/acts/reject\(query)", [("rejection", "beyondDuties"), ("reason", "不归本市管")], as: clerk)
        #expect(done.status == 303 && done.location == "/cases/\(ids[0])\(query)")
        let wrong = await site.post("/cases/\(ids[1])/acts/dispatch\(query)", [], as: clerk)
        #expect(wrong.status == 422 && wrong.text.contains("data-desk-rows") && wrong.text.contains("请选主办单位"))
    }

    @Test func `a view is kept, opens the desk, is renamed and removed`() async throws {
        let wrong = await site.post(
            "/case-views",
            [("name", " "), ("list-area", demo.communities[0].description), ("list-show", "filed")], as: clerk)
        #expect(wrong.status == 422 && wrong.text.contains("1 到 20 个字"))
        let kept = await site.post(
            "/case-views",
            [
                ("name", "待派的"), ("start", "yes"), ("list-area", demo.communities[0].description),
                ("list-show", "filed"), ("list-q", "垃圾"),
            ], as: clerk)
        #expect(kept.status == 303 && kept.location == list)
        #expect(await site.get("/cases", as: clerk).location == list)
        let views = await site.get("/case-views", as: clerk)
        #expect(views.text.contains("待派的") && PageAudit.faults(in: views.text) == [])
        let view = try #require(views.text.firstMatch(of: /(\/case-views\/[0-9A-Z]{13})\/name/)).output.1
        #expect(await site.post("\(view)/name", [("name", "要派的")], as: clerk).status == 303)
        #expect(await site.post("\(view)/start", [("start", "no")], as: clerk).status == 303)
        #expect(await site.get("/cases", as: clerk).status == 200)
        #expect(await site.get("/case-views", as: dispatcher).text.contains("您还没有保存列表"))
        #expect(await site.post("\(view)/removal", [], as: clerk).status == 303)
        #expect(await site.get("/case-views", as: clerk).text.contains("您还没有保存列表"))
    }

    @Test func `several are dispatched and accepted together, and what didn't go says why`() async throws {
        let both = ids.map { ("case", $0.description) }
        let asked = await site.get("/together?\(both.map { "\($0.0)=\($0.1)" }.joined(separator: "&"))", as: clerk)
        #expect(asked.status == 200 && asked.text.contains("派出 2 件"))
        let standard = try #require(asked.text.firstMatch(of: /name="standard" value="([0-9A-Z]{13})"/)).output.1
        let wrong = await site.post("/together/dispatch", both + [("standard", String(standard))], as: clerk)
        #expect(wrong.status == 422 && wrong.text.contains("请选主办单位"))
        let fields = both + [("standard", String(standard)), ("lead", "standard")]
        let sent = await site.post("/together/dispatch", fields, as: clerk)
        #expect(sent.status == 200 && sent.text.contains("2 件都办好了") && sent.text.contains("撤回这次派遣"))
        let again = await site.post("/together/dispatch", fields, as: clerk)
        #expect(again.text.contains("2 件没有办") && !again.text.contains("撤回这次派遣"))

        let parts = ids.map { ("case", "\($0).1") }
        let mine = await site.get("/cases?area=\(demo.townships[0])&show=mine", as: dispatcher)
        #expect(mine.text.contains("一起接收勾选的") && mine.text.contains("value=\"\(ids[0]).1\""))
        let accepted = await site.post("/together/acceptance", [parts[0]], as: dispatcher)
        #expect(accepted.text.contains("1 件都办好了"))
        let back = await site.post("/together/taking-back", both, as: clerk)
        #expect(back.text.contains("1 件办好了，1 件没有办") && back.text.contains("对方已经接手"))
        #expect(PageAudit.faults(in: back.text) == [])
    }

    @Test func `in English no word of the desk is left in Chinese but what people wrote`() async throws {
        for address in ["/cases?area=\(demo.communities[0])&show=newest&time=late&rework=yes", "/case-views"] {
            let page = await site.get(address, as: clerk, language: .english)
            #expect(page.status == 200 && page.text.contains("Cases"))
        }
    }
}
