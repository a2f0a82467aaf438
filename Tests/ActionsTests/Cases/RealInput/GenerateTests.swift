import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

struct GenerateTests {
    /// A ground in the town of the tests, on a catalogue in force.
    private static func ground(_ cast: CaseCast) async throws -> InventedCases.Ground {
        let town = cast.town
        let held = try await cast.cases.matters(by: cast.clerk)
        let matters = try held.map { path in
            let standard = try #require(path.standards.first)
            return (
                name: path.matter.name,
                filing: Case.Filing(
                    matter: path.matter.id, standard: standard.id, limit: standard.limit, levels: standard.levels)
            )
        }
        let spots = town.grids.map { grid in
            InventedCases.Spot(
                grid,
                in: Place(county: town.county, township: town.township, community: town.community, grid: grid))
        }
        return InventedCases.Ground(
            spots: spots, matters: matters, bodies: [cast.department], clerk: cast.clerk.id, handler: cast.handler.id,
            terms: CaseTerms(rules: .standard, calendar: WorkingCalendar(plan: HolidayPlan())))
    }

    private static func demo(_ cast: CaseCast) -> World {
        let real = cast.test.world
        return World(
            database: real.database, now: real.now, freshNumber: real.freshNumber, random: real.random,
            vault: real.vault, longWork: real.longWork, messenger: real.messenger, access: real.access, isDemo: true)
    }

    @Test(arguments: Engines.available)
    func `generated cases are read like any other, and their journal verifies`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let ground = try await Self.ground(cast)
        let until = Instant.start.day.start
        let plan = InventedCases.Plan(count: 1200, from: until.adding(days: -800), until: until, seed: 5)
        try await GenerateActions(world: Self.demo(cast)).run(plan, on: ground)
        let database = cast.test.world.database
        let invented = InventedCases(plan, on: ground)
        for index in [0, 700, 1199] {
            let one = try invented.made(index)
            let (found, reports, events) = try await database.read { db in
                (
                    try CaseTable.find(one.file.id, in: db), try ReportTable.all(of: one.file.id, limit: 9, in: db),
                    try CaseJournal.events(of: one.file.id, limit: 99, in: db)
                )
            }
            #expect(found == one.file && reports == [one.report] && events == one.events)
        }
        let page = try await cast.cases.inbox(.open(cast.town.township), after: nil, by: cast.dispatcher)
        #expect(page.lines.count == CaseActions.pageLength && page.next != nil)
        let ring = try KeyRing.ofTests()
        let folder = try Folder()
        let anchors = AnchorFile(path: folder.path("anchors"))
        try await JournalSealing(database: database, key: ring.sealKey(), anchors: anchors).sealAll(
            holder: 77, now: { .start })
        let report = try await JournalKeeping(database: database, anchors: anchors).verify(keys: [ring.sealKey()])
        #expect(report.isIntact)
        #expect(try await database.read { try Journal.unsealedCount(in: $0) } == 0)
        // The fault it guards against: one entry changed.
        try await database.write { db in
            try db.run("UPDATE journal SET at_ms = at_ms + 1 WHERE kind = 'case.word-given' AND seq % 7 = 0")
        }
        let touched = try await JournalKeeping(database: database, anchors: anchors).verify(keys: [ring.sealKey()])
        #expect(!touched.isIntact)
    }

    @Test func `a second time at the same time is refused with what to do`() async throws {
        let cast = try await CaseCast(.sqlite)
        let until = Instant.start.day.start
        let plan = InventedCases.Plan(count: 20, from: until.adding(days: -30), until: until, seed: 5)
        let (actions, ground) = (GenerateActions(world: Self.demo(cast)), try await Self.ground(cast))
        try await actions.run(plan, on: ground)
        let problem = await #expect(throws: Problem.self) { try await actions.run(plan, on: ground) }
        #expect(problem?.code == "generate.there")
    }

    @Test func `nothing is generated where something else is at work`() async throws {
        let cast = try await CaseCast(.sqlite)
        try await cast.test.world.database.write { db in
            _ = try Nodes.take(for: 1, at: .start, in: db)
        }
        let problem = await #expect(throws: Problem.self) {
            try await GenerateActions(world: Self.demo(cast)).ground(holder: 2)
        }
        #expect(problem?.code == "generate.served")
    }
}
