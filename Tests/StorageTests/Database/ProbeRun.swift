import Database
import Fixtures
import Foundation

/// Runs the program `Probe`, which stands beside the tests' own.
struct ProbeRun {
    let place: Database.Location
    var writers = 8
    var writes = 100
    /// `early`, `unflushed`: see `Probe`.
    var faults: [String] = []

    static let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "Probe").path

    var arguments: [String] {
        switch place {
        case .sqlite(let path): ["sqlite", path, "\(writers)", "\(writes)"] + faults
        case .postgres(let connection): ["postgres", connection, "\(writers)", "\(writes)"] + faults
        }
    }

    /// The writes that were answered before the program was killed after `time`.
    func killed(after time: Duration) async throws -> Set<Int64> {
        let output = FileManager.default.temporaryDirectory.appending(path: "wangge-probe-\(UUID().uuidString)")
        try Data().write(to: output)
        defer { try? FileManager.default.removeItem(at: output) }
        let process = Process()
        process.executableURL = URL(filePath: Self.program)
        process.arguments = arguments
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        while try !String(contentsOf: output, encoding: .utf8).hasPrefix("ready") {
            try await Task.sleep(for: .milliseconds(2))
        }
        try await Task.sleep(for: time)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return Self.answered(try String(contentsOf: output, encoding: .utf8))
    }

    static func answered(_ output: String) -> Set<Int64> {
        Set(
            output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                .filter { $0.hasPrefix("answered ") }.compactMap { Int64($0.dropFirst("answered ".count)) })
    }

    /// Writes that were answered and aren't there, and writes of which only a half is there.
    static func faults(answered: Set<Int64>, in database: Database) async throws -> [String] {
        let halves = try await database.read { db in
            try db.rows("SELECT number, count(*), count(DISTINCT half) FROM pair GROUP BY number") { row in
                (number: try row.integer(0), rows: try row.int(1), halves: try row.int(2))
            }
        }
        let whole = Set(halves.filter { $0.rows == 2 && $0.halves == 2 }.map(\.number))
        return answered.subtracting(whole).sorted().map { "lost \($0)" }
            + halves.filter { !whole.contains($0.number) }.map { "half \($0.number)" }
    }
}
