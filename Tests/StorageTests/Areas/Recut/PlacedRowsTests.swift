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
}
