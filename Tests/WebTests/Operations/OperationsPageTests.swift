import Actions
import Core
import Database
import Domain
import Fixtures
import Ground
import Kit
import Storage
import Testing

/// The operators' page.
struct OperationsPageTests {
    private static let operate = Caller(id: Key(7), grants: [Grant(.systemAdministrator, .everywhere)])

    private func site(_ world: TestWorld, isWell: Bool = true) throws -> TestSite {
        let readiness: @Sendable () async -> [Readiness] = {
            [Readiness("clock", isReady: isWell, Words("时钟相差 3 秒", "The clocks differ by 3 s"))]
        }
        return try TestSite(
            [OperationsRoutes(world: world.world, readiness: readiness, version: "1.2.3").capability],
            readiness: readiness)
    }

    @Test(arguments: Language.allCases)
    func `what failed is shown and retried`(language: Language) async throws {
        let world = try await TestWorld()
        try await world.world.database.write { db in
            try Jobs.add("message.send", due: .start, key: 11, in: db)
            try db.run("UPDATE job SET state = 'failed', attempts = 8, last_error = 'gateway.refused'")
        }
        let site = try site(world)
        let page = await site.get("/operations", as: Self.operate, language: language)
        #expect(PageAudit.faults(in: page.text) == [])
        #expect(page.text.contains("gateway.refused"))
        #expect(page.text.contains("1.2.3"))
        if language == .english { #expect(PageAudit.chinese(in: page.text) == []) }
        let key = Key<Caller>(11)
        #expect(await site.post("/operations/jobs/\(key)/retry", as: Self.operate).status == 303)
        #expect(await site.post("/operations/jobs/\(key)/retry", as: Self.operate).status == 409)
        #expect(await !site.get("/operations", as: Self.operate).text.contains("gateway.refused"))
    }

    @Test func `what is not well is said here and at the address for machines`() async throws {
        let site = try site(try await TestWorld(), isWell: false)
        #expect(await site.get("/operations", as: Self.operate, language: .english).text.contains("The clocks differ"))
        let ready = await site.get("/ready", language: .english)
        #expect(ready.status == 503)
        #expect(try JSON(reading: ready.bytes)["ready"] == false)
        #expect(await site.get("/health").status == 200)
    }
}
