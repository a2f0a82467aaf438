import Core
import Database
import Fixtures
import Foundation
import Testing

/// A table with one constraint of each kind.
enum Things {
    static func make(_ engine: Engine, options: (inout Options) -> Void = { _ in }) async throws -> Database {
        let database = try await TestDatabase.makeEmpty(engine, options: options)
        try await create(in: database)
        return database
    }

    static func create(in database: Database) async throws {
        try await database.write { db in
            try db.run(
                """
                CREATE TABLE thing (
                    id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, size \(sql: Dialect.real),
                    data \(sql: Dialect.bytes), is_red INTEGER NOT NULL DEFAULT 0 CHECK (is_red IN (0, 1)),
                    parent_id BIGINT REFERENCES thing (id) DEFERRABLE INITIALLY DEFERRED,
                    owner_id BIGINT REFERENCES thing (id),
                    UNIQUE (name, is_red),
                    CONSTRAINT thing_size CHECK (size > 0)
                )
                """)
        }
    }

    static func insert(_ id: Int64, in db: Writer) throws {
        try db.run("INSERT INTO thing (id, name) VALUES (\(id), \("thing \(id)"))")
    }

    static func ids(in database: Database) async throws -> [Int64] {
        try await database.read { db in try db.rows("SELECT id FROM thing ORDER BY id") { try $0.integer(0) } }
    }
}

/// The same statements on both engines: what goes in comes out.
struct StatementTests {
    @Test(arguments: Engines.available)
    func `every kind of value comes out as it went in`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let bytes: [UInt8] = [0, 1, 92, 255]
        let name = "王格 ' \\ \" 🏘"
        try await database.write { db in
            try db.run(
                """
                INSERT INTO thing (id, name, size, data, is_red)
                VALUES (\(Int64.max), \(name), \(0.1), \(bytes), \(true))
                """)
            try db.run("INSERT INTO thing (id, name, size, data) VALUES (1, '', NULL, \([UInt8]()))")
        }
        try await database.read { db in
            let rows = try db.rows("SELECT id, name, size, data, is_red, parent_id FROM thing ORDER BY id DESC") {
                row in
                #expect(row.isNull(5))
                #expect(row.count == 6)
                return (
                    try row.integer(0), try row.text(1), try row.optionalReal(2), try row.bytes(3), try row.bool(4)
                )
            }
            #expect(rows.count == 2)
            #expect(rows[0] == (.max, name, 0.1, bytes, true))
            #expect(rows[1] == (1, "", nil, [], false))
        }
    }

    @Test(arguments: Engines.available)
    func `a value copied without knowing its column is the same value`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        try await database.write { db in
            try db.run("INSERT INTO thing (id, name, size, data) VALUES (7, 'x', 2.5, \([1, 2] as [UInt8]))")
        }
        let values = try await database.read { db in
            try db.first("SELECT id, name, size, data, parent_id FROM thing") { row in
                try (0..<row.count).map { try row.value($0) }
            }
        }
        #expect(values == [.integer(7), .text("x"), .real(2.5), .bytes([1, 2]), .null])
    }

    @Test(arguments: Engines.available)
    func `a column that holds something else than was read from it is told`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        try await database.write { db in try Things.insert(1, in: db) }
        let wrong: [@Sendable (Row) throws -> Void] = [
            { _ = try $0.integer(1) }, { _ = try $0.text(0) }, { _ = try $0.text(2) },
        ]
        for read in wrong {
            await #expect {
                try await database.read { db in try db.rows("SELECT id, name, size FROM thing", read) }
            } throws: { error in
                guard case .wrongColumn? = error as? DatabaseError else { return false }
                return true
            }
        }
    }

    @Test(arguments: Engines.available)
    func `run counts the rows it changed, and nothing else`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let counts = try await database.write { db in
            try Things.insert(1, in: db)
            try Things.insert(2, in: db)
            return [
                try db.run("UPDATE thing SET size = 1"),
                try db.run("UPDATE thing SET size = 2 WHERE id = 9"),
                try db.run("CREATE TABLE other (id BIGINT)"),
                try db.run("SELECT id FROM thing"),
                try db.run("INSERT INTO thing (id, name) VALUES (1, 'other') ON CONFLICT (id) DO NOTHING"),
                try db.run("DELETE FROM thing"),
            ]
        }
        #expect(counts == [2, 0, 0, 0, 0, 2])
    }

    @Test(arguments: Engines.available)
    func `a list of any length finds its rows`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        try await database.write { db in for id in 1...9 { try Things.insert(Int64(id), in: db) } }
        for wanted in [[], [3], [1, 2, 3], [1, 2, 3, 4, 5, 99]] as [[Int64]] {
            let found = try await database.read { db in
                try db.rows("SELECT id FROM thing WHERE id IN \(list: wanted) ORDER BY id") { try $0.integer(0) }
            }
            #expect(found == wanted.filter { $0 < 10 })
        }
    }

    @Test(arguments: Engines.available)
    func `a statement asked again while its rows are walked gives all rows of both`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        try await database.write { db in for id in 1...3 { try Things.insert(Int64(id), in: db) } }
        let pairs = try await database.read { db in
            try db.rows("SELECT id FROM thing ORDER BY id") { outer in
                try db.rows("SELECT id FROM thing ORDER BY id") { try $0.integer(0) }.count + (try outer.int(0)) * 10
            }
        }
        #expect(pairs == [13, 23, 33])
    }

    @Test(arguments: Engines.available)
    func `each gives all rows, refuses statements inside, and leaves the connection fit`(engine: Engine) async throws {
        struct Enough: Error {}
        let database = try await Things.make(engine) {
            $0.connections = 1
            $0.readers = 1
        }
        try await database.writeBulk { db in for id in 1...5000 { try Things.insert(Int64(id), in: db) } }
        let sum = try await database.read { db in
            var sum: Int64 = 0
            try db.each("SELECT id FROM thing") { sum += try $0.integer(0) }
            return sum
        }
        #expect(sum == 12_502_500)
        await #expect(throws: DatabaseError.self) {
            try await database.read { db in
                try db.each("SELECT id FROM thing") { _ in _ = try db.first("SELECT 1") { try $0.int(0) } }
            }
        }
        await #expect(throws: Enough.self) {
            try await database.read { db in try db.each("SELECT id FROM thing") { _ in throw Enough() } }
        }
        await #expect(throws: Enough.self) {
            try await database.write { db in try db.each("SELECT id FROM thing") { _ in throw Enough() } }
        }
        #expect(try await Things.ids(in: database).count == 5000)
    }

    @Test(arguments: Engines.available)
    func `a read changes nothing, whatever its statement says`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        await #expect(throws: DatabaseError.self) {
            try await database.read { db in
                try db.rows("INSERT INTO thing (id, name) VALUES (1, 'x') RETURNING id") { try $0.integer(0) }
            }
        }
        #expect(try await Things.ids(in: database) == [])
    }

    @Test(arguments: Engines.available)
    func `a snapshot sees one moment, whatever is written meanwhile`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        try await database.write { db in try Things.insert(1, in: db) }
        let counts = try await database.readSnapshot { db in
            let before = try db.rows("SELECT id FROM thing") { try $0.integer(0) }.count
            Self.wait(for: { try await database.write { db in try Things.insert(2, in: db) } })
            return [before, try db.rows("SELECT id FROM thing") { try $0.integer(0) }.count]
        }
        #expect(counts == [1, 1])
        #expect(try await Things.ids(in: database) == [1, 2])
    }

    @Test(arguments: Engines.available)
    func `text with a NUL character is refused with a sentence`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { db in try db.run("INSERT INTO thing (id, name) VALUES (1, \("a\0b"))") }
        }
        #expect(error == .unusableText)
        #expect(error?.problem.kind == .invalid)
    }

    @Test(arguments: Engines.available)
    func `the clock of the database is this machine's`(engine: Engine) async throws {
        let database = try await TestDatabase.makeEmpty(engine)
        let before = Self.now
        let clock = try await database.clock().milliseconds
        // julianday counts in whole milliseconds, rounded.
        #expect(before - 2 <= clock && clock <= Self.now + 2)
    }

    private static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

    /// Waits on a database thread, not on one of Swift's, for work that another thread of the database does.
    private static func wait(for work: @escaping @Sendable () async throws -> Void) {
        let done = DispatchSemaphore(value: 0)
        Task {
            do { try await work() } catch { Issue.record(error) }
            done.signal()
        }
        done.wait()
    }
}
