import Actions
import Core
import Database
import Domain
import Fixtures
import Ground
import Kit
import Storage
import Testing

/// Webhooks as a system administrator keeps them, told in order.
@Suite(.serialized)
struct HookPagesTests {
    private static let admin = Caller(
        id: Key(7), grants: [Grant(.systemAdministrator, .everywhere)], secondFactorAt: .start)
    private static let security = Caller(
        id: Key(8), grants: [Grant(.securityAdministrator, .everywhere)], secondFactorAt: .start)

    private let test: TestWorld
    private let site: TestSite

    init() async throws {
        test = try await TestWorld()
        site = try TestSite([HookRoutes(world: test.world).capability])
        try await test.world.database.write { db in
            try AccountTable.insert(
                Account.staff(Key(61), name: "hot.line", displayName: "城市热线", at: .start), in: db)
        }
    }

    private func create(
        _ more: [(String, String)] = [], address: String = "https://partner.example.cn/hook"
    ) async
        -> TestAnswer
    {
        let fields = [("name", "热线的系统"), ("address", address), ("kinds", "case.over"), ("kinds", "case.moved")]
        let whose = more.isEmpty ? [("about", "requests"), ("account", "hot.line")] : more
        return await site.post("/hooks", fields + whose, as: Self.admin)
    }

    private func only() async throws -> Key<Hook> {
        try #require(try await HookActions(world: test.world).all(by: Self.admin).first).hook.id
    }

    @Test(arguments: Language.allCases)
    func `a hook is registered, its secret shown once, and both pages read well`(language: Language) async throws {
        let new = await site.get("/hooks/new", as: Self.admin, language: language)
        #expect(PageAudit.faults(in: new.text) == [])
        let empty = await site.get("/hooks", as: Self.admin, language: language)
        #expect(PageAudit.faults(in: empty.text) == [])
        let made = await create()
        #expect(made.status == 200 && made.text.contains("whsec_"))
        #expect(PageAudit.faults(in: made.text) == [])
        let id = try await only()
        #expect(await site.post("/hooks/\(id)/test", as: Self.admin).status == 303)
        for path in ["/hooks", "/hooks/\(id)"] {
            let page = await site.get(path, as: Self.admin, language: language)
            #expect(PageAudit.faults(in: page.text) == [], "\(path)")
            #expect(page.text.contains("https://partner.example.cn/hook") && !page.text.contains("whsec_"))
            #expect(page.text.contains("城市热线"))
        }
        if language == .english {
            #expect(PageAudit.chinese(in: new.text) == [] && PageAudit.chinese(in: empty.text) == [])
        }
    }

    @Test func `what is wrong stands beside what was typed`() async throws {
        for (field, answer) in [
            ("in clear", await create(address: "http://partner.example.cn/hook")),
            ("closed", await create(address: "https://169.254.169.254/")),
            ("this machine", await create(address: "http://127.0.0.1:8080/")),
            ("no account", await create([("about", "requests"), ("account", "nobody.here")])),
            ("no area", await create([("about", "cases"), ("area", "没有的街道")])),
            ("nobody's", await create([("about", "else")])),
        ] {
            #expect(answer.status == 422, "\(field)")
            #expect(answer.text.contains("热线的系统"), "\(field)")
            #expect(PageAudit.faults(in: answer.text) == [], "\(field)")
        }
        #expect(try await HookActions(world: test.world).all(by: Self.admin).isEmpty)
    }

    @Test func `it is switched off and on, gets a new secret, and is removed`() async throws {
        let first = await create([("about", "everything")]).text
        let id = try await only()
        #expect(await site.post("/hooks/\(id)/off", as: Self.admin).status == 303)
        #expect(await site.post("/hooks/\(id)/off", as: Self.admin).status == 409)
        #expect(await site.post("/hooks/\(id)/test", as: Self.admin).status == 409)
        #expect(await site.post("/hooks/\(id)/on", as: Self.admin).status == 303)
        let second = await site.post("/hooks/\(id)/secret", as: Self.admin).text
        #expect(second.contains("whsec_") && Self.secret(in: first) != Self.secret(in: second))
        #expect(await site.post("/hooks/\(id)/removal", as: Self.admin).status == 303)
        #expect(await site.get("/hooks/\(id)", as: Self.admin).status == 404)
        let entries = try await test.world.database.read {
            try Journal.entries(on: Journal.Subject("hook", id), limit: 10, in: $0).reversed().map(\.kind)
        }
        #expect(
            entries == ["hook.created", "hook.switched-off", "hook.switched-on", "hook.rotated", "hook.removed"])
    }

    private static func secret(in text: String) -> Substring? {
        text.firstRange(of: "whsec_").map { text[$0.lowerBound...].prefix { $0 != "<" } }
    }

    @Test func `a message is sent again from its line`() async throws {
        _ = await create()
        let id = try await only()
        let one = Key<HookDelivery>(900)
        try await test.world.database.write { db in
            try HookDeliveryTable.add(
                HookDelivery(
                    id: one, to: id, .over,
                    of: HookDelivery.Handle(number: "N1", stage: .closed, path: "/api/v1/reports/N1"), at: .start,
                    made: .start, stage: .waiting(until: .start)), position: 3, in: db)
            try db.run("UPDATE hook_delivery SET state = 'givenUp', attempts = 10, answer = '503', answered_ms = 1")
        }
        let page = await site.get("/hooks/\(id)", as: Self.admin)
        #expect(page.text.contains("没送到") && page.text.contains("503") && page.text.contains("再发一次"))
        #expect(PageAudit.faults(in: page.text) == [])
        #expect(await site.post("/hooks/\(id)/messages/\(one)/again", as: Self.admin).status == 303)
        #expect(await site.post("/hooks/\(id)/messages/\(one)/again", as: Self.admin).status == 404)
        #expect(await !site.get("/hooks/\(id)", as: Self.admin).text.contains("再发一次"))
    }

    @Test func `nobody else comes in`() async throws {
        _ = await create()
        let id = try await only()
        for path in ["/hooks", "/hooks/new", "/hooks/\(id)"] {
            #expect(await site.get(path, as: Self.security).status == 403)
            #expect(await site.get(path).status != 200)
        }
        for act in ["secret", "on", "off", "removal", "test", "messages/\(id)/again"] {
            #expect(await site.post("/hooks/\(id)/\(act)", as: Self.security).status == 403, "\(act)")
        }
    }
}
