import Database
import Fixtures
import Testing

/// The same statements on both engines: what goes in comes out.
struct StatementTests {
    static func table(_ engine: Engine) async throws -> Database {
        let database = try await TestDatabase.makeEmpty(engine)
        try await database.write { db in
            try db.run(
                """
                CREATE TABLE thing (
                    id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, size \(sql: Dialect.real),
                    data \(sql: Dialect.bytes), is_red INTEGER NOT NULL CHECK (is_red IN (0, 1)),
                    parent_id BIGINT REFERENCES thing (id),
                    CONSTRAINT thing_size CHECK (size > 0)
                )
                """)
        }
        return database
    }

    @Test(arguments: Engines.available)
    func `every kind of value comes out as it went in`(engine: Engine) async throws {
        let database = try await Self.table(engine)
        let bytes: [UInt8] = [0, 1, 92, 255]
        try await database.write { db in
            try db.run(
                """
                INSERT INTO thing (id, name, size, data, is_red)
                VALUES (\(Int64.max), \("王格 ' \\ \" 🏘"), \(0.1), \(bytes), \(true))
                """)
            try db.run("INSERT INTO thing (id, name, size, data, is_red) VALUES (1, '', NULL, \([UInt8]()), 0)")
        }
        try await database.read { db in
            let rows = try db.rows("SELECT id, name, size, data, is_red, parent_id FROM thing ORDER BY id DESC") { row in
                #expect(row.isNull(5))
                return (
                    try row.integer(0), try row.text(1), try row.optionalReal(2), try row.bytes(3), try row.bool(4)
                )
            }
            #expect(rows.count == 2)
            #expect(rows[0] == (.max, "王格 ' \\ \" 🏘", 0.1, bytes, true))
            #expect(rows[1] == (1, "", nil, [], false))
        }
    }

    @Test(arguments: Engines.available)
    func `what a closure throws undoes all of it`(engine: Engine) async throws {
        struct Refusal: Error {}
        let database = try await Self.table(engine)
        await #expect(throws: Refusal.self) {
            try await database.write { db in
                try db.run("INSERT INTO thing (id, name, is_red) VALUES (1, 'a', 0)")
                throw Refusal()
            }
        }
        #expect(try await Self.count(database) == 0)
    }

    static func count(_ database: Database) async throws -> Int {
        try await database.read { db in try db.first("SELECT count(*) FROM thing") { try $0.int(0) } ?? -1 }
    }
}
