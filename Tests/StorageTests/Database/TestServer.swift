import Database
import Fixtures
import Foundation
import Logging

/// A PostgreSQL server of a test's own, for what can't be done to the one that all tests share.
final class TestServer: Sendable {
    let directory: String
    private let settings: String

    /// Where the newest server's programs lie; nil where none is installed.
    static let programs: String? = {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return versions.max { (Int($0) ?? 0) < (Int($1) ?? 0) }.map { "\(root)/\($0)/bin" }
    }()

    /// - Parameter settings: such as `-c fsync=off`.
    init(settings: String = "") throws {
        self.settings = settings
        directory = try Self.shell(
            """
            d=$(mktemp -d /tmp/wangge-pg-XXXXXX)
            "$BIN/initdb" -D "$d/data" -A trust -E UTF8 --no-locale -U postgres >/dev/null
            echo "$d"
            """)
        try start()
    }

    deinit {
        // A server that is stopped already, or a directory that is gone, is what was wanted.
        _ = try? Self.shell(
            """
            "$BIN/pg_ctl" -D '\(directory)/data' -m immediate stop >/dev/null
            rm -rf '\(directory)'
            """)
    }

    /// With nothing of ours left open in the server: Foundation takes a child for running as long as any descendant
    /// has the descriptor it was given.
    func start() throws {
        try Self.shell(
            """
            (
                for open in /proc/self/fd/*; do
                    number=${open##*/}
                    [ "$number" -le 2 ] || eval "exec $number>&-"
                done
                exec "$BIN/pg_ctl" -D '\(directory)/data' -w -l '\(directory)/log' \
                    -o "-c listen_addresses='' -c unix_socket_directories='\(directory)' \(settings)" start
            ) >/dev/null 2>&1
            """)
    }

    func stop() throws { try Self.shell("\"$BIN/pg_ctl\" -D '\(directory)/data' -m fast -w stop >/dev/null") }

    /// Runs statements that can't stand in a transaction.
    func say(_ statement: String) throws {
        try Self.shell(
            """
            "$BIN/psql" -h '\(directory)' -U postgres -d postgres -v ON_ERROR_STOP=1 -qc "\(statement)"
            """)
    }

    func connection(user: String = "postgres", database: String = "postgres") -> String {
        "host=\(directory) user=\(user) dbname=\(database)"
    }

    static func open(_ connection: String) async throws -> Database {
        var options = Options()
        options.connections = 1
        return try await Database.open(
            .postgres(connection: connection), options: options, logger: Logger(label: "test"))
    }

    /// As the user `postgres` where we are root, since a server refuses to run as root.
    @discardableResult
    private static func shell(_ script: String) throws -> String {
        struct Failed: Error { let script: String }
        let process = Process()
        // A file, not a pipe: what is started meanwhile by another test inherits a pipe's end and keeps it open.
        let output = FileManager.default.temporaryDirectory.appending(path: "wangge-shell-\(UUID().uuidString)")
        try Data().write(to: output)
        defer { try? FileManager.default.removeItem(at: output) }
        let command = ["/bin/bash", "-ec", script]
        process.executableURL = URL(filePath: getuid() == 0 ? "/usr/sbin/runuser" : "/usr/bin/env")
        process.arguments = (getuid() == 0 ? ["-u", "postgres", "--"] : []) + command
        process.environment = ["BIN": programs ?? "", "PATH": "/usr/bin:/bin", "LC_ALL": "C"]
        process.currentDirectoryURL = URL(filePath: "/tmp")
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        guard process.terminationStatus == 0 else { throw Failed(script: script) }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
