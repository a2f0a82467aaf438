import Actions
import Core
import Database
import Domain
import Fixtures
import Foundation
import Ground
import Kit
import Storage
import Testing
import Web
import Workers

/// Somebody looks for something in the one box.
struct SearchStoryTests {
    static let worker = Caller(id: Key(21), grants: [Grant(.gridWorker, .everywhere)])

    private func page(_ text: String, _ site: TestSite, as caller: Caller? = worker) async -> TestAnswer {
        await site.get(
            "/search?q=\(text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")", as: caller)
    }

    @Test func `areas are found by characters, initials and codes, each a link, at most twenty`() async throws {
        let test = try await TestWorld(isDemo: true)
        let demo = try await DemoCityActions(world: test.world).load(DemoCity(seed: 1))
        let site = try TestSite(Capabilities.all(in: test.world))
        #expect(await site.get("/areas", as: Self.worker).text.contains("href=\"/search\""), "the box is in the header")
        for text in ["澄渚", "czx", "990101"] {
            #expect(await page(text, site).text.contains("href=\"/areas/\(demo.county)\""), "\(text)")
        }
        let many = await page("网格", site).text
        #expect(many.components(separatedBy: "<li><a href=\"/areas/").count - 1 == 20)
        let none = await page("<没有>", site)
        #expect(none.status == 200 && none.text.contains("没有找到") && !none.text.contains("<没有>"))
        #expect(PageAudit.faults(in: many) == [])
        #expect(await page("澄渚", site, as: nil).status == 303)
    }

    @Test(arguments: Engines.available)
    func `what was called otherwise before is found by that, too, once the journal was followed`(
        engine: Engine
    ) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let site = try TestSite(Capabilities.all(in: test.world))
        let administrator = Caller(
            id: Key(22), grants: [Grant(.systemAdministrator, .everywhere)], secondFactorAt: .start)
        try await AreaActions(world: test.world).rename(town.county, to: "宜秀区", by: administrator)
        #expect(await !page("迎江", site).text.contains("/areas/\(town.county)"))
        try await Sealed.all(in: test.world.database)
        let follower = Follower.search(
            SearchSource.all, now: test.world.now, freshNumber: test.world.freshNumber)
        _ = try await test.world.database.write { try follower.advance(under: nil, in: $0) }
        let found = await page("迎江", site).text
        #expect(found.contains("/areas/\(town.county)") && found.contains("曾用名"))
        let now = await page("宜秀", site).text
        #expect(now.contains("/areas/\(town.county)") && !now.contains("曾用名"))
        // The index made anew says the same.
        let rebuild = SearchRebuild.carrier(SearchSource.all, database: test.world.database)
        let job = try await test.world.database.write { db in
            try Jobs.add(SearchRebuild.kind, due: .start, key: 1, in: db)
            return try Jobs.claim([SearchRebuild.kind], limit: 1, at: .start, in: db)
        }
        try await rebuild(try #require(job.first))
        #expect(await page("迎江", site).text.contains("曾用名"))
    }

    @Test func `a kind is looked for only where its permission is held, and shows no more than its finder gives`()
        async throws
    {
        let secret = Finder(Words("谁看过", "Openings"), permission: .openPersonalData) { _, _, _ in
            [Finder.Hit(AreaAddress.top, title: "秘密")]
        }
        let capability = Capability(routes: [], finders: [secret])
        let site = try TestSite([capability, SearchRoutes([capability]).capability])
        #expect(await page("密", site).text.contains("秘密"))
        let leader = Caller(id: Key(5), grants: [Grant(.leader, .everywhere)])
        #expect(await !page("密", site, as: leader).text.contains("秘密"))
    }
}
