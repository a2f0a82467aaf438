import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing
import Web

/// The system administrator sees a job that failed, tries it again, and gives another up.
struct OperationStoryTests {
    static let administrator = Caller(
        id: Key(6), grants: [Grant(.systemAdministrator, .everywhere)], secondFactorAt: .start)
    static let clerk = Caller(id: Key(5), grants: [Grant(.communityClerk, .everywhere)])

    private func site() async throws -> TestSite {
        let world = try await TestWorld().world
        try await world.database.write { db in
            for key in Int64(1)...2 { try Jobs.add("post.send", due: .start, key: key, in: db) }
            try db.run("UPDATE job SET state = 'failed', last_error = 'gateway.away'")
        }
        return try TestSite([OperationRoutes(world: world).capability])
    }

    @Test(arguments: Language.allCases)
    func `the page is well formed, and in English holds no Chinese`(language: Language) async throws {
        let page = await (try await site()).get("/operations", as: Self.administrator, language: language)
        #expect(page.status == 200)
        #expect(PageAudit.faults(in: page.text) == [])
        if language == .english { #expect(PageAudit.chinese(in: page.text) == []) }
    }

    @Test func `a failed job is tried again or given up`() async throws {
        let site = try await site()
        let page = await site.get("/operations", as: Self.administrator)
        #expect(page.text.contains("gateway.away"))
        let (one, two) = ("\(Key<Never>(1))", "\(Key<Never>(2))")
        #expect(await site.post("/operations/jobs/\(one)/retry", [], as: Self.administrator).status == 303)
        #expect(await site.post("/operations/jobs/\(two)/discard", [], as: Self.administrator).status == 303)
        #expect(await site.post("/operations/jobs/\(two)/discard", [], as: Self.administrator).status == 409)
        let after = await site.get("/operations", as: Self.administrator)
        #expect(!after.text.contains("gateway.away"))
    }

    @Test func `a clerk has nothing to see here`() async throws {
        #expect(await (try await site()).get("/operations", as: Self.clerk).status == 403)
    }
}
