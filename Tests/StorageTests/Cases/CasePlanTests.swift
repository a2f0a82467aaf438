import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

/// What the lists of cases cost at size: the plans of the engines' own choice over some thousand invented cases, after
/// the tables were counted.
@Suite(.serialized)
struct CasePlanTests {
    private static let until = Instant.start

    private static func filled(_ engine: Engine) async throws -> (Database, Town) {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let spots = town.grids.map { grid in
            InventedCases.Spot(
                grid,
                in: Place(county: town.county, township: town.township, community: town.community, grid: grid))
        }
        let ground = InventedCases.Ground(
            spots: spots,
            matters: (1...5).map { number in
                (
                    name: "事项\(number)",
                    filing: Case.Filing(
                        matter: Key(Int64(300 + number)), standard: Key(Int64(400 + number)), limit: .workingDays(5),
                        levels: Set(Matter.Level.allCases))
                )
            },
            bodies: [SampleCase.roads, SampleCase.water], clerk: Key(71), handler: Key(72), terms: SampleCase.terms)
        let invented = InventedCases(
            InventedCases.Plan(count: 6000, from: until.adding(days: -800), until: until, seed: 3), on: ground)
        for start in stride(from: 0, to: 6000, by: 500) {
            let cases = try (start..<start + 500).map { index in
                let one = try invented.made(index)
                return (one, link: (0..<8).map { UInt8(truncatingIfNeeded: one.report.id.number >> ($0 * 8)) })
            }
            try await database.writeBulk { db in
                try CaseBulk.insert(cases, under: SampleCase.terms, at: until, in: db)
            }
        }
        try await database.writeBulk { try $0.run("ANALYZE") }
        return (database, town)
    }

    @Test(arguments: Engines.available)
    func `no list of cases reads a whole table or sorts, whatever the engine knows of its size`(
        engine: Engine
    ) async throws {
        let (database, town) = try await Self.filled(engine)
        func area(_ id: Key<Area>, _ level: Area.Level) -> Area { Area(id: id, parent: nil, level: level, name: "地方") }
        let cursor = CaseTable.DueCursor(due: .start, id: Key(5))
        var statements: [SQL] = [
            CaseTable.alarmedSQL(by: .start, limit: 9),
            CaseTable.alarmedSQL(by: .start, after: .init(id: Key(5), due: .start, place: Place()), limit: 9),
        ]
        for (id, level, desk) in [
            (town.county, Area.Level.county, Matter.Level.county), (town.township, .township, .township),
            (town.community, .community, .community), (town.grids[0], .grid, .grid),
        ] {
            statements += [
                CaseTable.openSQL(in: area(id, level), after: cursor, limit: 50),
                CaseTable.newestSQL(in: area(id, level), before: nil, limit: 50),
                CaseTable.deskSQL(of: area(id, level), at: desk, .handling, after: nil, limit: 50),
            ]
            // No hot list: the planner may sort a month of a small place, and never has to.
            let export = CaseTable.exportedSQL(
                in: area(id, level), days: Self.until.day.adding(days: -30)...Self.until.day, after: nil, limit: 500)
            #expect(try await HotStatement.faults(export, in: database) == [])
        }
        for party in [Assignment.Party.organisation(SampleCase.roads), .area(town.grids[0])] {
            statements += [
                CasePartTable.inboxSQL(of: party, after: nil, limit: 50),
                CasePartTable.newestSQL(of: party, before: nil, limit: 50),
            ]
        }
        let inGrid = try #require(try await database.read { try AreaWords.scope(of: town.grids[0], in: $0) })
        statements.append(CaseSearch.namingSQL(inGrid, behind: 5, limit: 500))
        for statement in statements {
            let plan = try await database.read { try $0.plan(statement) }
            #expect(!plan.contains { $0.contains("Seq Scan") || $0.hasPrefix("SCAN") }, "\(plan)")
            #expect(try await HotStatement.faults(statement, in: database) == [], "\(plan)")
        }
    }

    @Test(arguments: Engines.available)
    func `the lists give what is there`(engine: Engine) async throws {
        let (database, town) = try await Self.filled(engine)
        let township = Area(id: town.township, parent: nil, level: .township, name: "街道")
        let (newest, open, inbox) = try await database.read { db in
            (
                try CaseTable.newest(in: township, before: nil, limit: 50, in: db),
                try CaseTable.open(in: township, after: nil, limit: 9000, in: db),
                try CasePartTable.inbox(of: .organisation(SampleCase.roads), after: nil, limit: 50, in: db)
            )
        }
        #expect(newest.count == 50 && newest.map(\.id) == newest.map(\.id).sorted(by: >))
        #expect(open.count > 200 && open.allSatisfy { $0.closing == nil })
        let due = open.map { $0.due?.milliseconds ?? .max }
        #expect(due == due.sorted() && inbox.count == 50)
    }
}
