public import Database
internal import Foundation
internal import Logging
internal import Synchronization

/// Where a test's database lies, for tests that open it more than once. Removed with the last reference.
public final class TestPlace: Sendable {
    public let location: Database.Location
    private let remove: @Sendable () -> Void

    private init(_ location: Database.Location, remove: @escaping @Sendable () -> Void) {
        self.location = location
        self.remove = remove
    }

    deinit {
        remove()
        Permits.give()
    }

    public static func make(_ engine: Engine) async throws -> TestPlace {
        await Permits.take()
        switch engine {
        case .sqlite: return try makeFile()
        case .postgres: return try await makeSchema()
        }
    }

    private static func makeFile() throws -> TestPlace {
        let directory = FileManager.default.temporaryDirectory.appending(path: "wangge-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        return TestPlace(.sqlite(path: directory.appending(path: "city.sqlite").path)) {
            // What is left in the temporary directory harms nobody.
            try? FileManager.default.removeItem(at: directory)
        }
    }

    private static func makeSchema() async throws -> TestPlace {
        guard let server = Engines.postgres else { throw DatabaseError.unavailable("no WANGGE_TEST_POSTGRES") }
        let keeper = try await Schemas.shared.keeper(server)
        let process = ProcessInfo.processInfo.processIdentifier
        let schema = "test_\(process)_\(UUID().uuidString.lowercased().replacing("-", with: ""))"
        try await keeper.writeBulk { db in try db.run("CREATE SCHEMA \(sql: SQL(stringLiteral: schema))") }
        return TestPlace(.postgres(connection: "\(server) options='-c search_path=\(schema)'")) {
            // What isn't dropped when the tests end is dropped by the next run.
            Task.detached { try? await Schemas.drop(schema, keeper) }
        }
    }
}

/// The one connection that makes and drops schemas.
private actor Schemas {
    static let shared = Schemas()
    private var opening: Task<Database, any Error>?

    func keeper(_ server: String) async throws -> Database {
        let task = opening ?? Task { try await Self.open(server) }
        opening = task
        return try await task.value
    }

    static func drop(_ schema: String, _ keeper: Database) async throws {
        try await keeper.writeBulk { db in try db.run("DROP SCHEMA \(sql: SQL(stringLiteral: schema)) CASCADE") }
    }

    private static func open(_ server: String) async throws -> Database {
        var options = Options()
        options.connections = 2
        let keeper = try await Database.open(
            .postgres(connection: server), options: options, logger: Logger(label: "schemas"))
        let names = try await keeper.read { db in
            try db.rows("SELECT nspname::text FROM pg_namespace WHERE nspname LIKE 'test\\_%'") { try $0.text(0) }
        }
        for name in names where isLeftOver(name) { try await drop(name, keeper) }
        return keeper
    }

    /// `test_PROCESS_...` of a process that is gone.
    private static func isLeftOver(_ schema: String) -> Bool {
        guard let process = schema.split(separator: "_").dropFirst().first.flatMap({ Int32($0) }) else { return false }
        return kill(process, 0) != 0
    }
}

/// Keeps hundreds of tests that start at once from opening hundreds of databases.
private enum Permits {
    private static let free = Mutex(24)

    /// Waits for a permit, but not for ever: a test that holds one may need a second.
    static func take() async {
        for _ in 0..<6000 {
            if free.withLock({ $0 > 0 }) { break }
            // Only a cancelled test is not made to wait.
            try? await Task.sleep(for: .milliseconds(10))
        }
        free.withLock { $0 -= 1 }
    }

    static func give() { free.withLock { $0 += 1 } }
}
