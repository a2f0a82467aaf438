public import Database
internal import Foundation
public import Logging

/// The engines that this run of the tests can reach.
public enum Engines {
    /// SQLite always; PostgreSQL when `WANGGE_TEST_POSTGRES` holds a libpq connection string.
    public static let available: [Engine] = postgres == nil ? [.sqlite] : [.sqlite, .postgres]

    /// The connection string of the test server.
    public static let postgres = ProcessInfo.processInfo.environment["WANGGE_TEST_POSTGRES"]
}

/// Fresh databases for tests: a file in a directory of its own, or a schema of its own. Each is removed when the test
/// lets go of it.
public enum TestDatabase {
    /// A migrated, empty database.
    public static func make(_ engine: Engine) async throws -> Database {
        try await open(engine, isMigrated: true, logger: Logger(label: "test")) { _ in }
    }

    /// A database without any table.
    public static func makeEmpty(
        _ engine: Engine, logger: Logger = Logger(label: "test"), options change: (inout Options) -> Void = { _ in }
    ) async throws -> Database {
        try await open(engine, isMigrated: false, logger: logger, change)
    }

    /// Time limits are wide, as the machine that runs the tests may be busy.
    private static func open(
        _ engine: Engine, isMigrated: Bool, logger: Logger, _ change: (inout Options) -> Void
    ) async throws -> Database {
        var options = Options()
        options.writeLimit = .seconds(180)
        options.readLimit = .seconds(180)
        options.bulkLimit = .seconds(300)
        options.connections = 3
        change(&options)
        let place = try await TestPlace.make(engine, isMigrated: isMigrated)
        options.keepsake = place
        return try await Database.open(place.location, options: options, logger: logger)
    }
}
