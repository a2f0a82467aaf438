import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

/// A capability that keeps records in grids says what becomes of them when a grid changes.
@Suite(.serialized)
struct PlacedRowsTests {
    /// Tables with a place that `PlacedRows.all` doesn't know.
    static func unknown(in database: Database) async throws -> [String] {
        try await database.read { db in
            try db.tableNames().filter { name in
                try db.shape(of: name).columns.contains { $0.name == "grid_id" }
            }
        }.filter { name in !PlacedRows.all.contains { $0.name == name } }
    }

    @Test(arguments: Engines.available)
    func `every table with a place says what becomes of its rows when a grid changes`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        #expect(try await Self.unknown(in: database) == [])
        // The fault it guards against: somebody's new table.
        try await database.write { try $0.run("CREATE TABLE made_up (id BIGINT PRIMARY KEY, grid_id BIGINT)") }
        #expect(try await Self.unknown(in: database) == ["made_up"])
    }

    @Test(arguments: Engines.available)
    func `every table of the list is there, once`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let names = try await database.read { try $0.tableNames() }
        for table in PlacedRows.all { #expect(names.contains(table.name), "\(table.name)") }
        #expect(Set(PlacedRows.all.map(\.name)).count == PlacedRows.all.count)
    }

    @Test(arguments: Engines.available, [Area.Level.grid, .community])
    func `what lies in a changed area is found without reading the table`(
        engine: Engine, level: Area.Level
    ) async throws {
        let database = try await TestDatabase.make(engine)
        let area = Area(id: Key(105), parent: nil, level: level, name: "墨子巷网格")
        for table in PlacedRows.following {
            for sql in [table.anchoredSQL(of: area, limit: 300), table.unanchoredSQL(of: area, limit: 300)] {
                guard let sql else { continue }
                var faults = try await HotStatement.faults(sql, small: ["s"], in: database)
                // An estate's own few buildings are counted by community, and those counts sorted.
                if table.name == "estate" {
                    faults.removeAll { $0.contains("Sort") || $0.contains("TEMP B-TREE FOR ORDER BY") }
                }
                #expect(faults == [], "\(table.name): \(faults)")
            }
        }
    }

    /// What is kept in memory of the net is counted from posts, persons and bodies: where none moves, it stands.
    @Test(arguments: Engines.available)
    func `posts and persons that move raise the stamp of the net, what stays does not`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let west = town.grids[0]
        let place = Place(county: town.county, township: town.township, community: town.community, grid: west)
        try await database.write { db in
            try PersonTable.add(
                [Person(id: Key(1), name: try PersonName("李梅"), area: west, place: place)], at: .start, in: db)
            let post = Post(
                id: Key(2), kind: .gridWorker, seat: .area(west), place: place, person: Key(1), from: Town.day)
            try PostTable.add([post], at: .start, in: db)
        }
        /// How many rows moved, and by how much the stamp rose.
        func move(_ table: PlacedRows, _ grids: [Key<Area>], _ posts: Recut.PostsGo) async throws -> [Int64] {
            try await database.write { db in
                let before = try Stamp.net.value(in: db)
                let areas = try grids.map { try #require(try AreaTable.find($0, in: db)) }
                let area = ChangingArea(old: areas[0], heir: areas[1], posts: posts, isWhole: true)
                let rows = try table.move(from: area, on: Town.day, limit: 9, in: db)
                return [Int64(rows.count), try Stamp.net.value(in: db) - before]
            }
        }
        let (there, back) = (town.grids, Array(town.grids.reversed()))
        #expect(try await move(.persons, there, .follow) == [1, 1])
        #expect(try await move(.persons, there, .follow) == [0, 0])
        #expect(try await move(.posts, there, .follow) == [1, 1])
        #expect(try await move(.posts, there, .follow) == [0, 0])
        #expect(try await move(.posts, back, .endAll) == [1, 1])
    }
}
