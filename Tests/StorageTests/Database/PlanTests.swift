import Database
import Fixtures
import Testing

/// A plan that scans or sorts is found on both engines.
struct PlanTests {
    @Test(arguments: Engines.available)
    func `a statement that has its index is clean, and one that hasn't is found`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let good: [SQL] = [
            "SELECT name FROM thing WHERE id = \(1)",
            "SELECT id FROM thing WHERE name = \("x") ORDER BY is_red LIMIT \(10)",
            "SELECT id FROM thing WHERE id > \(5) ORDER BY id LIMIT 50",
        ]
        for statement in good { #expect(try await HotStatement.faults(statement, in: database) == []) }
        let scan: SQL = "SELECT id FROM thing WHERE size = \(1.5)"
        #expect(try await HotStatement.faults(scan, in: database).count == 1)
        #expect(try await HotStatement.faults(scan, small: ["thing"], in: database) == [])
        let sort: SQL = "SELECT id FROM thing WHERE name = \("x") ORDER BY size"
        #expect(try await HotStatement.faults(sort, in: database).count == 1)
    }

    @Test(arguments: Engines.available)
    func `a migrated table is strict and is found by its key without another index`(engine: Engine) async throws {
        let database = try await TestDatabase.makeEmpty(engine)
        let step = Migration(
            1, "area",
            "CREATE TABLE area (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL)\(sql: Dialect.strict)")
        try await database.migrate([step], program: 1)
        #expect(try await HotStatement.faults("SELECT name FROM area WHERE id = 1", in: database) == [])
        await #expect(throws: DatabaseError.self) {
            try await database.write { db in
                try db.run("INSERT INTO area (id, name) VALUES (\("not a number"), 'x')")
            }
        }
        if engine == .sqlite {
            let plan = try await database.read { db in try db.plan("SELECT name FROM area WHERE id = 1") }
            #expect(plan == ["SEARCH area USING INTEGER PRIMARY KEY (rowid=?)"])
        }
    }
}
