import Core
import Fixtures
import Foundation
import Logging
import Testing

@testable import Database

/// What a node refuses to start on, each seen red.
struct CheckTests {
    static func codes(_ database: Database, pages: Bool = false) async throws -> Set<String> {
        let findings = try await database.check(pages: pages)
        return Set(findings.filter(\.isFatal).map(\.problem.code))
    }

    @Test(arguments: Engines.available)
    func `a database as it should be has no findings`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        #expect(try await database.check(pages: true) == [])
    }

    @Test func `synchronous is FULL on the connection that writes, and OFF is found`() async throws {
        let good = try await TestDatabase.makeEmpty(.sqlite)
        let value = try await good.write { db in try db.first("PRAGMA synchronous") { try $0.int(0) } }
        #expect(value == 2)
        let bad = try await TestDatabase.makeEmpty(.sqlite) { $0.flushes = false }
        #expect(try await Self.codes(bad) == ["database.synchronous"])
    }

    @Test func `foreign keys that are not checked are found`() async throws {
        let database = try await TestDatabase.makeEmpty(.sqlite)
        let driver = try #require(database.driver as? SQLiteDriver)
        try driver.say("PRAGMA foreign_keys = OFF")
        #expect(try await Self.codes(database) == ["database.foreign-keys"])
    }

    @Test func `a damaged page is found when pages are read`() async throws {
        let place = try await TestPlace.make(.sqlite)
        guard case .sqlite(let path) = place.location else { return }
        let before = try await Self.open(place)
        try await Things.create(in: before)
        try await before.writeBulk { db in for id in 1...500 { try Things.insert(Int64(id), in: db) } }
        let root = try await before.read { db in
            try db.first("SELECT rootpage FROM sqlite_master WHERE name = 'thing'") { try $0.integer(0) } ?? 0
        }
        await before.close()
        let log = FileManager.default.contents(atPath: path + "-wal")
        #expect(log?.isEmpty != false, "closing leaves one whole file")
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seek(toOffset: UInt64(4096 * (root - 1)))
        try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
        try file.close()
        let after = try await Self.open(place)
        #expect(try await Self.codes(after) == [])
        #expect(try await Self.codes(after, pages: true) == ["database.damaged"])
    }

    static func open(_ place: TestPlace) async throws -> Database {
        try await Database.open(place.location, logger: Logger(label: "test"))
    }

    @Test(.enabled(if: TestServer.programs != nil, "no PostgreSQL server programs in /usr/lib/postgresql"))
    func `what a server, database or role has switched off is refused`() async throws {
        let server = try TestServer(settings: "-c fsync=off -c full_page_writes=off")
        try server.say("CREATE ROLE hasty LOGIN")
        try server.say("ALTER ROLE hasty SET synchronous_commit = off")
        try server.say("CREATE DATABASE careless")
        try server.say("ALTER DATABASE careless SET synchronous_commit = off")
        try server.say("CREATE DATABASE bare ENCODING 'SQL_ASCII' TEMPLATE template0")

        let whole: Set = ["database.fsync", "database.full_page_writes"]
        let plain = try await TestServer.open(server.connection())
        #expect(try await Self.codes(plain) == whole)
        let role = try await TestServer.open(server.connection(user: "hasty"))
        #expect(try await Self.codes(role) == whole.union(["database.synchronous_commit"]))
        let careless = try await TestServer.open(server.connection(database: "careless"))
        #expect(try await Self.codes(careless) == whole.union(["database.synchronous_commit"]))
        let bare = try await TestServer.open(server.connection(database: "bare"))
        #expect(try await Self.codes(bare) == whole.union(["database.encoding"]))
        for database in [plain, role, careless, bare] { await database.close() }
    }

    @Test(.enabled(if: TestServer.programs != nil, "no PostgreSQL server programs in /usr/lib/postgresql"))
    func `after the server was away, work goes on by itself, and meanwhile it is told`() async throws {
        let server = try TestServer()
        let database = try await TestServer.open(server.connection())
        try await Things.create(in: database)
        try server.stop()
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { db in try Things.insert(1, in: db) }
        }
        #expect(error?.problem.code == "database.unavailable")
        try server.start()
        // A refused connection is tried again after a second.
        try await Task.sleep(for: .milliseconds(1200))
        try await database.write { db in try Things.insert(2, in: db) }
        #expect(try await Things.ids(in: database) == [2])
        await database.close()
    }

    @Test func `a server too old is refused`() {
        let old = PostgresCheck.Setting(name: "server_version_num", value: "120022", source: "default")
        #expect(PostgresCheck.finding(old)?.problem.code == "database.version")
    }
}
