import Core
import Domain
import Fixtures
import HTTPTypes
import Testing

/// Victor's neighbours walk through the pages of privacy.
struct PrivacyStoryTests {
    static let victor = Caller(id: Neighbourhood.victor, grants: [Grant(.resident, .everywhere)])
    static let worker = Caller(
        id: Key(62), grants: [Grant(.gridWorker, .area(Key(41)))], secondFactorAt: .start)
    static let hotline = Caller(id: Key(66), grants: [Grant(.hotlineClerk, .everywhere)], secondFactorAt: .start)
    static let system = Caller(
        id: Key(63), grants: [Grant(.systemAdministrator, .everywhere)], secondFactorAt: .start)
    static let security = Caller(
        id: Key(67), grants: [Grant(.securityAdministrator, .everywhere)], secondFactorAt: .start)
    static let auditor = Caller(id: Key(64), grants: [Grant(.auditAdministrator, .everywhere)])

    static let card = "/personal/account/\(Neighbourhood.victor)"

    @Test func `a worker opens a phone for a purpose, and Victor reads who looked and why`() async throws {
        let city = try await Neighbourhood()
        let asked = await city.site.get(Self.card, as: Self.worker)
        #expect(asked.status == 200 && asked.text.contains("139****5678"))
        let form = [("kinds", "phone"), ("purpose", "visit"), ("reason", "约好周五修水管")]
        let opened = await city.site.post(Self.card, form, as: Self.worker)
        #expect(opened.status == 200 && opened.text.contains(Neighbourhood.phone))
        #expect(!opened.text.contains(Neighbourhood.identity))
        #expect(opened.headers[.cacheControl]?.contains("no-store") == true)
        let seen = await city.site.get("/me/opened", as: Self.victor).text
        #expect(seen.contains("约好周五修水管") && seen.contains("网格员"))
    }

    @Test func `without a purpose or a reason the form comes back with what is missing and what was typed`()
        async throws
    {
        let city = try await Neighbourhood()
        let form = [("kinds", "phone"), ("purpose", "visit"), ("reason", "看看")]
        let answer = await city.site.post(Self.card, form, as: Self.worker)
        #expect(answer.status == 422 && answer.text.contains("看看") && answer.text.contains("4 到 200"))
        #expect(!answer.text.contains(Neighbourhood.phone))
        let none = await city.site.post(Self.card, [("kinds", "phone"), ("reason", "约好周五修水管")], as: Self.worker)
        #expect(none.status == 422 && none.text.contains("为什么要看"))
    }

    @Test func `a whole number finds its person, masked, and a part of it finds nobody`() async throws {
        let city = try await Neighbourhood()
        let asker = Self.townshipDispatcher
        let form = [("kind", "phone"), ("value", Neighbourhood.phone)]
        let found = await city.site.post("/personal/look-up", form, as: asker)
        #expect(found.status == 200 && found.text.contains("139****5678") && found.text.contains(Self.card))
        let part = await city.site.post("/personal/look-up", [("kind", "phone"), ("value", "1391")], as: asker)
        #expect(part.status == 422 && part.text.contains("一部分"))
        let nobody = await city.site.post(
            "/personal/look-up", [("kind", "phone"), ("value", "13800000000")], as: asker)
        #expect(nobody.text.contains("没有登记"))
    }

    @Test func `somebody suggests without a name, is answered, and says more`() async throws {
        let city = try await Neighbourhood()
        let made = await city.site.post("/suggestions", [("text", "按钮太小，老人点不中")])
        let link = try #require(made.location)
        #expect(made.status == 303 && link.hasPrefix("/suggestions/by-link/"))
        #expect(await city.site.get("/suggestions/inbox", as: Self.hotline).text.contains("按钮太小"))
        let open = await city.site.get(link).text
        #expect(open.contains("等待答复"))
        let short = await city.site.post("/suggestions", [("text", "啊")])
        #expect(short.status == 422 && short.text.contains("4 到 2000"))
    }

    @Test func `a suggestion shows numbers of persons masked to who answers it`() async throws {
        let city = try await Neighbourhood()
        let made = await city.site.post("/suggestions", [("text", "请打 13911112222 告诉我")], as: Self.victor)
        let address = try #require(made.location)
        #expect(await city.site.get(address, as: Self.victor).text.contains("13911112222"))
        let read = await city.site.get(address, as: Self.hotline).text
        #expect(read.contains("139****2222") && !read.contains("13911112222"))
        let answer = await city.site.post(address, [("text", "已联系，谢谢。")], as: Self.hotline)
        #expect(answer.status == 303)
        #expect(await city.site.get(address, as: Self.victor).text.contains("已联系"))
    }

    @Test func `Victor agrees and takes it back`() async throws {
        let city = try await Neighbourhood()
        let agreed = await city.site.post(
            "/me/consents", [("matter", "textMessages"), ("wording", "1")], as: Self.victor)
        #expect(agreed.status == 303)
        let page = await city.site.get("/me/consents", as: Self.victor).text
        #expect(page.contains("已同意"))
        let back = await city.site.post("/me/consents/\(city.keys.consent)/withdrawal", as: Self.victor)
        #expect(back.status == 303)
        #expect(await city.site.get("/me/consents", as: Self.victor).text.contains("撤回过的"))
    }

    @Test func `a list is exported with its mark, and erasing asks twice`() async throws {
        let city = try await Neighbourhood()
        let file = await city.site.post("/exports/\(city.keys.export)/file", [("format", "csv")], as: Self.system)
        #expect(file.status == 200 && file.text.contains(city.keys.export.description))
        let unsure = await city.site.post(
            "/erasures", [("account", Key<Caller>(65).description), ("basis", "askedByPerson")], as: Self.security)
        #expect(unsure.status == 422)
        let sure = [("account", Key<Caller>(65).description), ("basis", "askedByPerson"), ("sure", "yes")]
        #expect(await city.site.post("/erasures", sure, as: Self.security).status == 303)
    }

    @Test func `the city's limits are set by one and read by all`() async throws {
        let city = try await Neighbourhood()
        let fields = PrivacyRules.Limit.allCases.map { ($0.rawValue, String($0.standard)) }
        let wrong = await city.site.post(
            "/privacy/limits", fields.map { $0.0 == "exportHours" ? ($0.0, "500") : $0 }, as: Self.security)
        #expect(wrong.status == 422 && wrong.text.contains("1 到 168") && wrong.text.contains("500"))
        let set = await city.site.post(
            "/privacy/limits", fields.map { $0.0 == "exportHours" ? ($0.0, "37") : $0 }, as: Self.security)
        #expect(set.status == 303)
        #expect(await city.site.get("/about/data").text.contains(">37<"))
        #expect(await city.site.get("/exports", as: Self.system).text.contains("37 小时内有效"))
    }

    static let pages: [(String, Caller?)] = [
        ("/about", nil), ("/about/data", nil), ("/about/notice", nil), ("/permissions", nil), ("/suggestions", nil),
        ("/suggestions", victor), ("/suggestions/inbox", hotline), ("/me/opened", victor), ("/me/opened", worker),
        ("/me/consents", victor), (card, worker), ("/personal/look-up", townshipDispatcher), ("/exports", system),
        ("/exports", security), ("/erasures", security), ("/privacy/limits", security),
        ("/journal", auditor),
        ("/journal?kind=account&number=\(Neighbourhood.victor)", auditor), ("/journal/anchors", auditor),
        ("/journal/lists", auditor), ("/journal/lists", security),
    ]
    static let townshipDispatcher = Caller(
        id: Key(68), grants: [Grant(.townshipDispatcher, .everywhere)], secondFactorAt: .start)

    @Test(arguments: pages.indices)
    func `every page is sound, and holds no Chinese in English but what is data`(index: Int) async throws {
        let city = try await Neighbourhood()
        let (path, caller) = Self.pages[index]
        for language in Language.allCases {
            let page = await city.site.get(path, as: caller, language: language)
            #expect(page.status == 200, "\(path)")
            #expect(PageAudit.faults(in: page.text) == [], "\(path)")
        }
        let english = await city.site.get(path, as: caller, language: .english)
        let data = ["维克多", "测试县", "中文", "请", "核对", "文"]
        let foreign = PageAudit.chinese(in: english.text).filter { text in !data.contains(where: text.contains) }
        #expect(foreign == [], "\(path)")
    }
}
