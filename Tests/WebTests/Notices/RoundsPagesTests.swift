import Actions
import Casework
import Core
import Database
import Domain
import Fixtures
import Ground
import Storage
import Testing

/// Notices, the sample, signals and led matters, by pages alone.
@Suite(.serialized)
struct RoundsPagesTests {
    let test: TestWorld
    let site: TestSite
    let town: Town

    init() async throws {
        test = try await TestWorld()
        town = try await Town.build(in: test.world.database)
        site = try TestSite([
            .cases(in: test.world), .rounds(in: test.world), .notices(in: test.world),
        ])
    }

    private var clerk: Caller { Caller(id: Key(31), grants: [Grant(.communityClerk, .area(town.community))]) }
    private var dispatcher: Caller {
        Caller(id: Key(32), grants: [Grant(.townshipDispatcher, .area(town.township))])
    }
    private var evaluator: Caller { Caller(id: Key(33), grants: [Grant(.evaluator, .area(town.county))]) }

    @Test func `a notice leads to its case and is read by opening it`() async throws {
        let account = try Account.staff(clerk.id, name: "clerk.one", displayName: "某人", at: .start)
        try await test.world.database.write { db in
            try AccountTable.insert(account, in: db)
            try NoticeTable.add(
                Notice(to: account.id, position: 7, .lateAtUnit, about: .file(Key(4000)), at: .start), in: db)
        }
        let page = await site.get("/notices", as: clerk)
        #expect(page.status == 200 && page.text.contains("已逾期，请单位负责人过问"))
        #expect(page.text.contains("data-live=\"/events?about=notice\""))
        // A look reads nothing: only opening does.
        #expect(await site.get("/notices", as: clerk).text.contains("已逾期，请单位负责人过问"))
        let id = Key<Case>(4000).description
        let opened = await site.post("/notices/reading", [("position", "7"), ("case", id)], as: clerk)
        #expect(opened.status == 303 && opened.location == "/cases/\(id)")
        #expect(await site.get("/notices", as: clerk).text.contains("没有要看的提醒"))
        #expect(await site.get("/notices?show=all", as: clerk).text.contains("已逾期"))
        #expect(await site.post("/notices/reading", [("position", "x")], as: clerk).status == 404)
        #expect(!(await site.get("/notices", as: dispatcher).text.contains("已逾期，请")))
    }

    @Test func `a led matter is taken on, brought on and confirmed by somebody else`() async throws {
        let form = await site.get("/led/new", as: clerk)
        #expect(form.status == 200 && form.text.contains("锡麟街社区"))
        let leader = "a.\(town.community)"
        let fields = [
            ("place", town.community.description), ("kind", "secretaryLed"), ("leader", leader),
            ("title", "改造老旧下水道"),
        ]
        let wrong = await site.post("/led/new", fields + [("milestones", "下个月开工")], as: clerk)
        #expect(wrong.status == 422 && wrong.text.contains("看不出日期") && wrong.text.contains("改造老旧下水道"))
        let taken = await site.post("/led/new", fields + [("milestones", "2026-12-20 开工")], as: clerk)
        let led = try #require(taken.location)
        #expect(taken.status == 303 && led.hasPrefix("/led/"))
        #expect(await site.get("/led", as: dispatcher).text.contains("改造老旧下水道"))
        let early = await site.post("\(led)/end", as: clerk)
        #expect(early.status == 409 && early.text.contains("notice is-danger"))
        // The bug: who planned one milestone anew lost the others, which the form didn't show.
        #expect(await site.get(led, as: clerk).text.contains("2026-12-20 开工</textarea>"))
        // The bug: after a refusal the form was shut and what was typed was lost.
        let plan = await site.post("\(led)/plan", [("milestones", "下个月完工")], as: clerk)
        #expect(plan.status == 422 && plan.text.contains("data-dialog open") && plan.text.contains("下个月完工</textarea>"))
        // It was said twice.
        #expect(!plan.text.contains("notice is-danger"))
        let other = await site.post("\(led)/cases", [("case", "不是编号")], as: clerk)
        #expect(other.text.contains("data-dialog open") && other.text.contains("value=\"不是编号\""))
        #expect(await site.post("\(led)/milestones", [("milestone", "0")], as: clerk).status == 303)
        #expect(await site.post("\(led)/review", as: clerk).status == 403)
        #expect(await site.post("\(led)/review", as: dispatcher).status == 303)
        #expect(await site.post("\(led)/end", as: clerk).status == 303)
        #expect(await site.post("\(led)/confirmation", as: dispatcher).status == 303)
        #expect(await site.get(led, as: clerk).text.contains("已确认办成"))
    }

    @Test func `the sample and the signals say why they are empty, and a stranger to them is turned away`() async {
        #expect(await site.get("/samples", as: evaluator).text.contains("还没有抽样"))
        #expect(await site.get("/samples/202610", as: evaluator).status == 404)
        #expect(await site.get("/samples/202699", as: evaluator).status == 404)
        #expect(await site.get("/signals", as: evaluator).text.contains("没有线索"))
        #expect(await site.get("/signals", as: clerk).status == 403)
    }

    /// The bug: they offered every place whose cases the reader sees, and turned the reader away from some.
    @Test func `signals are offered in the places where the reader sees them`() async {
        let both = Caller(
            id: Key(34),
            grants: [Grant(.evaluator, .area(town.community)), Grant(.gridWorker, .area(town.grids[0]))])
        let page = await site.get("/signals", as: both)
        #expect(page.status == 200 && page.text.contains("锡麟街社区异常线索") && !page.text.contains("墨子巷网格"))
    }

    @Test func `a drawn case is counted, listed and recorded`() async throws {
        let file = try SampleCase(
            5000, at: Place(county: town.county, township: town.township, community: town.community)
        ).dispatched().closed().file
        let month = MonthlySample.Month(of: Instant.start.day)
        try await test.world.database.write { db in
            try CaseTable.insert(file, under: SampleCase.terms, at: .start, in: db)
            _ = try SampleTable.begin(MonthlySample(seed: 3, percent: 5), for: month, at: .start, in: db)
            let pool = try CaseTable.over(
                from: month.span.from, until: month.span.until, after: nil, limit: 10, in: db
            ).compactMap { MonthlySample.Item($0) }
            try SampleTable.add(pool, to: month, in: db)
            try SampleTable.finish(month, pool: pool.count, in: db)
        }
        let page = await site.get("/samples/202611", as: clerk)
        #expect(page.text.contains("0 / 1") && page.text.contains("记回访"))
        let call = "/samples/202611/cases/\(Key<Case>(5000))?area=\(town.community)"
        #expect(page.text.contains("action=\"\(call)\""))
        #expect(await site.post(call, [], as: clerk).text.contains("请选回访结果"))
        #expect(await site.post(call, [("result", "seenMended")], as: clerk).text.contains("请打电话回访"))
        // The bug: whoever has several places went on in the first of them.
        let called = await site.post(call, [("result", "solvedOnly")], as: clerk)
        #expect(called.status == 303 && called.location == "/samples/202611?area=\(town.community)&show=open")
        let done = await site.get("/samples/202611?show=solvedOnly", as: evaluator)
        #expect(done.text.contains("1 / 1") && done.text.contains("已解决，不满意"))
    }
}
