internal import CPostgres
internal import Database
internal import Foundation

/// The server that all tests share, by the one connection that makes and drops databases: no transaction may.
final class SharedServer: Sendable {
    private let place: String
    /// The only user of `handle`.
    private let queue = DispatchQueue(label: "shared server")
    /// Used on `queue` alone, which the compiler can't see.
    private nonisolated(unsafe) let handle: OpaquePointer

    private init(_ place: String) throws {
        self.place = place
        guard let handle = PQconnectdb(place) else { throw DatabaseError.full }
        self.handle = handle
        for name in try Self.query("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'", handle)
        where Self.isLeftOver(name) {
            _ = try Self.query("DROP DATABASE \(name) WITH (FORCE)", handle)
        }
    }

    private static let opened = Result { try Engines.postgres.map(SharedServer.init) }

    static func shared() throws -> SharedServer {
        guard let server = try opened.get() else { throw DatabaseError.unavailable("no WANGGE_TEST_POSTGRES") }
        return server
    }

    static func freshName() -> String {
        let process = ProcessInfo.processInfo.processIdentifier
        return "test_\(process)_\(UUID().uuidString.lowercased().replacing("-", with: ""))"
    }

    /// Of two names in a connection string the later wins.
    func connection(to name: String) -> String { "\(place) dbname=\(name)" }

    func run(_ sql: String) async throws {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [self] in
                continuation.resume(with: Result { _ = try Self.query(sql, handle) })
            }
        }
    }

    private static func query(_ sql: String, _ handle: OpaquePointer) throws -> [String] {
        let result = PQexec(handle, sql)
        defer { PQclear(result) }
        guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
            throw DatabaseError.unavailable(String(cString: PQerrorMessage(handle)))
        }
        return (0..<PQntuples(result)).map { String(cString: PQgetvalue(result, $0, 0)) }
    }

    /// `test_PROCESS_...` of a process that is gone.
    private static func isLeftOver(_ name: String) -> Bool {
        guard let process = name.split(separator: "_").dropFirst().first.flatMap({ Int32($0) }) else { return false }
        return kill(process, 0) != 0
    }
}
