import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

@Suite(.serialized)
struct RecutTableTests {
    static func change(_ id: Int64, in town: Town, _ stage: Recut.Stage = .draft) throws -> Recut {
        let plan = Recut.Plan(
            level: .grid, ending: [.init(area: town.grids[0], heir: Key(900), posts: .endSingle)],
            remaining: [.init(area: town.grids[1], outline: try Town.square(1))],
            beginning: [
                .init(
                    id: Key(900),
                    draft: .init(level: .grid, name: "新网格", ordinal: 7, kind: .residential, setting: .urban),
                    code: "340802001001009", outline: try Town.square(0))
            ], moves: [town.buildings[0]: Key(900), town.buildings[1]: town.grids[1]])
        return Recut(
            id: Key(id),
            seat: (town.community, Place(county: town.county, township: town.township, community: town.community)),
            author: Key(7), effective: Day(number: 20_100), plan: plan, stage: (stage, 0))
    }

    static let stages: [Recut.Stage] = [
        .draft, .submitted, .approved(by: Key(8)),
        .applying(Recut.Progress(done: 2, total: 9), approvedBy: Key(8)),
        .applied(Day(number: 20_101), approvedBy: Key(8)), .returned("名称不对"), .withdrawn,
    ]

    @Test(arguments: Engines.available)
    func `a change comes out in every stage as it went in`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        for stage in Self.stages {
            let change = try Self.change(1, in: town, stage)
            try await database.write { db in
                for table in ["recut_move", "recut_area", "recut"] as [SQL] { try db.run("DELETE FROM \(sql: table)") }
                try RecutTable.insert(change, at: .start, in: db)
            }
            #expect(try await database.read { try RecutTable.find(Key(1), in: $0) } == change)
            try await database.write { try RecutTable.update(change, plan: true, at: .start, in: $0) }
            let again = try #require(try await database.read { try RecutTable.find(Key(1), in: $0) })
            #expect(again.stage == stage && again.plan == change.plan && again.version == 1)
            await #expect(throws: Recut.Refusal.outOfTurn.problem) {
                try await database.write { try RecutTable.update(change, plan: false, at: .start, in: $0) }
            }
        }
    }

    @Test(arguments: Engines.available)
    func `an area is in one change at a time, by the index`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let first = try Self.change(1, in: town)
        let second = try Self.change(2, in: town)
        try await database.write { try RecutTable.insert(first, at: .start, in: $0) }
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { try RecutTable.insert(second, at: .start, in: $0) }
        }
        guard case .unique(table: "recut_area", columns: _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(
            try await database.read {
                try RecutTable.conflict(with: [town.grids[0]], under: town.community, but: Key(2), in: $0)
            } == Key(1))
        let gone = try first.after(.withdraw, by: Key(7), on: Day(number: 1))
        try await database.write { db in
            try RecutTable.update(gone, plan: false, at: .start, in: db)
            try RecutTable.insert(second, at: .start, in: db)
        }
        #expect(try await database.read { try RecutTable.open(of: town.grids[0], in: $0) } == Key(2))
    }

    @Test(arguments: Engines.available)
    func `a part moves with all that stands below it, in pieces if need be`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let target = try #require(try await database.read { try AreaTable.find(town.grids[1], in: $0) })
        func move() async throws -> Int {
            try await database.write { try AreaTable.move(town.buildings[0], into: target, limit: 1, in: $0) }
        }
        var moved: [Int] = []
        for _ in 0..<3 { moved.append(try await move()) }
        #expect(moved == [1, 1, 0], "the building, its stairwell, and then nothing")
        let line = try await database.read { try AreaTable.line(to: town.unit, in: $0) }
        #expect(line.suffix(3).map(\.area.id) == [town.grids[1], town.buildings[0], town.unit])
        #expect(line.last?.ancestry.grid == town.grids[1])
    }

    @Test(arguments: Engines.available)
    func `a closed area's codes end and are never issued again`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let code = "340802001001001"
        let grid = try #require(try await database.read { try AreaTable.find(town.grids[0], in: $0) }).area
        // Even one that was opened on that very day.
        try await database.write { try AreaTable.close(grid, on: Town.day, in: $0) }
        let labels = try await database.read { try AreaCodeTable.labels(of: town.grids[0], limit: 9, in: $0) }
        #expect(labels.map(\.code) == [code] && labels.map(\.validTo) == [Town.day])
        #expect(try await database.read { try AreaCodeTable.everIssued([code, "x"], in: $0) } == [code])
        #expect(try await database.read { try AreaSearchTable.search("墨子", limit: 5, in: $0) }.isEmpty)
        let placed = try await database.read { try AreaTable.find(town.grids[0], in: $0) }
        #expect(placed?.area.closed == Town.day)
    }
}
