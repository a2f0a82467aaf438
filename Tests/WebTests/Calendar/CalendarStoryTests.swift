import Actions
import Core
import Domain
import Fixtures
import Ground
import Testing

/// A clerk looks at the year; the administrator takes in the next one, and a deadline moves.
struct CalendarStoryTests {
    static let clerk = Caller(id: Key(5), grants: [Grant(.communityClerk, .everywhere)])
    static let administrator = Caller(id: Key(6), grants: [Grant(.systemAdministrator, .everywhere)])
    static let year2026 = "2026-01-01,holiday\n2026-02-14,workday\n2026-10-01,holiday\n"
    static let year2027 = "2027-01-01,holiday\n2027-01-02,holiday\n2027-01-03,workday\n2027-10-01,holiday\n"

    private func site() async throws -> TestSite {
        let world = try await TestWorld().world
        try await CalendarActions(world: world).bring(Self.year2026, from: "2026", by: .clock)
        return try TestSite([CalendarRoutes(world: world).capability])
    }

    /// Sends the import's form with a file, as a browser does.
    private func send(_ file: String, to site: TestSite, as caller: Caller) async -> TestAnswer {
        await site.send("/calendar/imports", [("source", "")], files: [TestFile("file", "2027.csv", file)], as: caller)
    }

    @Test(
        arguments: [
            "/calendar", "/calendar?year=2027", "/calendar?year=1", "/calendar/deadline",
            "/calendar/deadline?limit=3+working+days&day=2026-12-30&time=15%3A20",
            "/calendar/deadline?limit=urgent&day=x&time=",
        ], Language.allCases)
    func `every page is well formed, and in English holds no Chinese`(path: String, language: Language) async throws {
        let site = try await site()
        for caller in [Self.clerk, Self.administrator] {
            let page = await site.get(path, as: caller, language: language)
            #expect(page.status == 200)
            #expect(PageAudit.faults(in: page.text) == [])
            if language == .english { #expect(PageAudit.chinese(in: page.text) == []) }
        }
    }

    @Test func `a clerk sees the year and changes nothing`() async throws {
        let site = try await site()
        let page = await site.get("/calendar", as: Self.clerk)
        #expect(page.text.contains("调休上班") && page.text.contains("08:00-12:00,14:00-18:00"))
        #expect(!page.text.contains("/calendar/imports"))
        #expect(await send(Self.year2027, to: site, as: Self.clerk).status == 403)
        let hours = await site.post(
            "/calendar/hours", [("hours", "09:00-17:00"), ("from", "2026-11-23")], as: Self.clerk)
        #expect(hours.status == 403)
        #expect(await site.get("/calendar").status == 303)
    }

    @Test func `the administrator takes in a year and a deadline moves`() async throws {
        let site = try await site()
        let question = "/calendar/deadline?limit=2%E5%B7%A5%E4%BD%9C%E6%97%A5&day=2026-12-30&time=10%3A00"
        let before = await site.get(question, as: Self.clerk)
        #expect(before.text.contains("到期：2027-01-01 18:00") && before.text.contains("暂定"))

        let done = await send(Self.year2027, to: site, as: Self.administrator)
        #expect(done.status == 303 && done.location?.hasSuffix("/calendar?year=2027") == true)
        let after = await site.get(question, as: Self.clerk)
        #expect(after.text.contains("到期：2027-01-03 18:00") && !after.text.contains("暂定"))
        #expect(await site.get("/calendar?year=2027", as: Self.clerk).text.contains("2027.csv"))
    }

    @Test func `a wrong file is told line by line and nothing is taken in`() async throws {
        let site = try await site()
        let wrong = await send(
            Self.year2027 + "2027-02-30,holiday\n2027-03-01,rest\n", to: site, as: Self.administrator)
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("第 5 行：“2027-02-30”不是日期") && wrong.text.contains("第 6 行：“rest”不是种类"))
        #expect(PageAudit.faults(in: wrong.text) == [])
        #expect(await site.get("/calendar?year=2027", as: Self.clerk).text.contains("还没有公布"))
        #expect(await send("", to: site, as: Self.administrator).text.contains("请先选一个文件"))
        #expect(await send("%PDF-1.7", to: site, as: Self.administrator).text.contains("这是 PDF 文件"))
    }

    @Test func `hours are changed from a day on, and wrong ones asked again`() async throws {
        let site = try await site()
        let good = [("hours", "09:00-17:00"), ("from", "2026-11-30")]
        #expect(await site.post("/calendar/hours", good, as: Self.administrator).status == 303)
        let page = await site.get("/calendar", as: Self.administrator)
        #expect(page.text.contains("08:00-12:00,14:00-18:00") && page.text.contains("2026-11-30：09:00-17:00"))
        let wrong = await site.post(
            "/calendar/hours", [("hours", "9-5"), ("from", "2026-11-30")], as: Self.administrator)
        #expect(wrong.status == 422 && wrong.text.contains("“9-5”不是工作时间") && wrong.text.contains("value=\"9-5\""))
        let noDay = await site.post(
            "/calendar/hours", [("hours", "09:00-17:00"), ("from", "soon")], as: Self.administrator)
        #expect(noDay.status == 422)
    }

    @Test func `local days are set for a stretch and taken back`() async throws {
        let site = try await site()
        let eid = [("first", "2026-11-26"), ("last", "2026-11-27"), ("kind", "holiday"), ("area", "")]
        #expect(await site.post("/calendar/local-days", eid, as: Self.administrator).status == 303)
        #expect(await site.get("/calendar", as: Self.clerk).text.contains("day is-off is-local\">26"))
        let back = [("first", "2026-11-26"), ("last", ""), ("kind", "state")]
        #expect(await site.post("/calendar/local-days", back, as: Self.administrator).status == 303)
        let page = await site.get("/calendar", as: Self.clerk)
        #expect(page.text.contains("\"day\">26") && page.text.contains("day is-off is-local\">27"))
        for wrong in [
            [("first", "2026-11-27"), ("last", "2026-11-26"), ("kind", "holiday")],
            [("first", "2026-11-27"), ("kind", "")],
            [("first", ""), ("kind", "holiday")],
        ] {
            #expect(await site.post("/calendar/local-days", wrong, as: Self.administrator).status == 422)
        }
        let nowhere = [("first", "2026-11-26"), ("kind", "holiday"), ("area", "0000000000001")]
        #expect(await site.post("/calendar/local-days", nowhere, as: Self.administrator).status == 404)
        #expect(await site.post("/calendar/local-days", eid, as: Self.clerk).status == 403)
    }

    @Test func `why a deadline is when it is stands there day by day`() async throws {
        let site = try await site()
        let page = await site.get(
            "/calendar/deadline?limit=3%E5%B7%A5%E4%BD%9C%E6%97%A5&day=2026-11-25&time=15%3A20", as: Self.clerk)
        for words in ["到期：2026-11-30 18:00", "3 个工作日", "2026-11-28 周六", "周末", "08:00–18:00"] {
            #expect(page.text.contains(words), "\(words)")
        }
        let wrong = await site.get("/calendar/deadline?limit=soon&day=2026-11-25&time=15%3A20", as: Self.clerk)
        #expect(wrong.text.contains("“soon”不是时限") && wrong.text.contains("value=\"soon\""))
    }
}
