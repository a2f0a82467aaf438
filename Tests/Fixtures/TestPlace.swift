public import Database
internal import Foundation
internal import Logging
internal import Storage
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

    /// - Parameter isMigrated: whether every table of the program is there already.
    public static func make(_ engine: Engine, isMigrated: Bool = false) async throws -> TestPlace {
        await Permits.take()
        switch engine {
        case .sqlite: return try await makeFile(isMigrated)
        case .postgres: return try await makeDatabase(isMigrated)
        }
    }

    private static func makeFile(_ isMigrated: Bool) async throws -> TestPlace {
        let directory = FileManager.default.temporaryDirectory.appending(path: "wangge-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let file = directory.appending(path: "city.sqlite")
        if isMigrated { try await Models.shared.file().write(to: file) }
        return TestPlace(.sqlite(path: file.path)) {
            // What is left in the temporary directory harms nobody.
            try? FileManager.default.removeItem(at: directory)
        }
    }

    private static func makeDatabase(_ isMigrated: Bool) async throws -> TestPlace {
        let model = isMigrated ? try await Models.shared.database() : "template0"
        let server = try SharedServer.shared()
        let name = SharedServer.freshName()
        try await server.run("CREATE DATABASE \(name) TEMPLATE \(model)")
        return TestPlace(.postgres(connection: server.connection(to: name))) {
            // What isn't dropped when the tests end is dropped by the next run.
            Task.detached { try? await server.run("DROP DATABASE \(name) WITH (FORCE)") }
        }
    }
}

/// Migrated databases, one an engine, that tests get copies of: hundreds of them migrate nothing.
private actor Models {
    static let shared = Models()
    private var sqlite: Task<Data, any Error>?
    private var postgres: Task<String, any Error>?

    func file() async throws -> Data {
        let task = sqlite ?? Task { try await Self.makeFile() }
        sqlite = task
        return try await task.value
    }

    func database() async throws -> String {
        let task = postgres ?? Task { try await Self.makeDatabase() }
        postgres = task
        return try await task.value
    }

    private static func makeFile() async throws -> Data {
        let directory = FileManager.default.temporaryDirectory.appending(path: "wangge-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = directory.appending(path: "city.sqlite")
        try await migrate(.sqlite(path: file.path))
        return try Data(contentsOf: file)
    }

    private static func makeDatabase() async throws -> String {
        let server = try SharedServer.shared()
        let name = SharedServer.freshName()
        try await server.run("CREATE DATABASE \(name) TEMPLATE template0")
        try await migrate(.postgres(connection: server.connection(to: name)))
        return name
    }

    /// Closed at the end: all of it lies in the file, and nobody holds the model.
    private static func migrate(_ place: Database.Location) async throws {
        let database = try await Database.open(place, logger: Logger(label: "model"))
        try await database.migrate(Migration.all, program: Migration.program)
        await database.close()
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
