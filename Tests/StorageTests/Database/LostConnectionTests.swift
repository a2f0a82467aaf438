import Core
import Database
import Fixtures
import Foundation
import Testing

/// PostgreSQL: connections that are lost, transactions that meet, statements that grow old.
struct LostConnectionTests {
    static let engines = Engines.available.filter { $0 == .postgres }

    static func kill(_ process: Int64, with database: Database) async throws {
        _ = try await database.read { db in
            try db.first("SELECT pg_terminate_backend(\(process)::int)") { try $0.bool(0) }
        }
    }

    static let ownProcess: SQL = "SELECT pg_backend_pid()"

    @Test(arguments: engines)
    func `a connection lost while idle is made again without anybody noticing`(engine: Engine) async throws {
        let killer = try await TestDatabase.makeEmpty(engine)
        let database = try await Things.make(engine) { $0.connections = 1 }
        for _ in 1...3 {
            let process = try await database.read { db in try db.first(Self.ownProcess) { try $0.integer(0) } ?? 0 }
            try await Self.kill(process, with: killer)
            try await Task.sleep(for: .milliseconds(50))
            try await database.write { db in
                try db.run("INSERT INTO thing (id, name) VALUES (\(process), \("thing \(process)"))")
            }
        }
        #expect(try await Things.ids(in: database).count == 3)
    }

    @Test(arguments: engines)
    func `a connection lost before the commit costs another run of the closure`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let runs = Collected<Int>()
        try await database.write { db in
            runs.add(1)
            try Things.insert(1, in: db)
            guard runs.all.count == 1 else { return }
            _ = try db.first("SELECT pg_terminate_backend(pg_backend_pid())") { try $0.bool(0) }
        }
        #expect(runs.all.count == 2)
        #expect(try await Things.ids(in: database) == [1])
    }

    @Test(arguments: engines)
    func `a connection lost in the commit is told as such, and nothing is repeated`(engine: Engine) async throws {
        let killer = try await TestDatabase.makeEmpty(engine)
        let database = try await Things.make(engine)
        try await database.write { db in
            try db.run(
                """
                CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN PERFORM pg_sleep(3); RETURN NULL; END'
                """)
            try db.run(
                """
                CREATE CONSTRAINT TRIGGER linger AFTER INSERT ON thing DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION linger()
                """)
        }
        let processes = Collected<Int64>()
        let write = Task {
            try await database.write { db in
                try Things.insert(1, in: db)
                processes.add(try db.first(Self.ownProcess) { try $0.integer(0) } ?? 0)
            }
        }
        while processes.all.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        // By now the closure is over and the commit is on its way.
        try await Task.sleep(for: .milliseconds(200))
        try await Self.kill(processes.all[0], with: killer)
        let error = await #expect(throws: DatabaseError.self) { try await write.value }
        #expect(error?.problem.code == "database.outcome-unknown")
        #expect(processes.all.count == 1)
    }

    @Test(arguments: engines)
    func `a statement whose table has changed is prepared anew`(engine: Engine) async throws {
        let database = try await Things.make(engine) { $0.connections = 1 }
        try await database.write { db in try Things.insert(1, in: db) }
        let columns: @Sendable (Reader) throws -> Int? = { db in try db.first("SELECT * FROM thing") { $0.count } }
        let before = try await database.read(columns)
        try await database.write { db in try db.run("ALTER TABLE thing ADD COLUMN height BIGINT") }
        let after = try await database.read(columns)
        #expect(after == before.map { $0 + 1 })
        // Inside a write as well, where the failure dooms the transaction.
        try await database.write { db in _ = try columns(db) }
        try await database.write { db in try db.run("ALTER TABLE thing ADD COLUMN depth BIGINT") }
        try await database.write { db in
            let now = try columns(db)
            #expect(now == after.map { $0 + 1 })
            try Things.insert(2, in: db)
        }
        #expect(try await Things.ids(in: database) == [1, 2])
    }

    @Test func `a server that isn't there is told with a sentence`() async throws {
        let error = await #expect(throws: DatabaseError.self) {
            _ = try await TestServer.open("host=/nowhere port=1 dbname=x user=x")
        }
        #expect(error?.problem.code == "database.unavailable")
    }
}
