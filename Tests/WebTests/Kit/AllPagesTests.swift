import Core
import Domain
import Fixtures
import HTTPTypes
import Kit
import Testing
import Web

/// Every page without a parameter, of every capability, for every role.
struct AllPagesTests {
    @Test(arguments: Language.allCases)
    func `every page that can be asked for is well formed`(language: Language) async throws {
        let world = try await TestWorld(isDemo: true)
        let site = try TestSite(Capabilities.all(in: world.world), isDemo: true)
        for route in site.reception.routes where route.method == .get && !route.pattern.contains(":") {
            for role in Role.allCases where role != .clock {
                let caller = Caller(id: Key(1000), grants: [Grant(role, .everywhere)], secondFactorAt: .start)
                let answer = await site.get(route.pattern, as: caller, language: language)
                #expect(answer.status < 500, "\(route.pattern) for \(role): \(answer.status)")
                guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
                #expect(PageAudit.faults(in: answer.text) == [], "\(route.pattern) for \(role)")
                guard language == .english, route.pattern != "/design" else { continue }
                #expect(PageAudit.chinese(in: answer.text) == [], "\(route.pattern) for \(role)")
            }
        }
    }

    @Test func `a resident's page weighs at most 60 kB in all, without script`() async throws {
        let site = try TestSite([])
        let page = await site.get("/")
        var weight = page.bytes.count
        for address in page.text.split(separator: "\"").filter({ $0.hasPrefix("/static/") && $0.hasSuffix(".css") }) {
            weight += await site.get(String(address)).bytes.count
        }
        #expect(weight > 10_000)
        #expect(weight <= 60_000)
    }
}
