import Database
import Foundation
import Logging

/// A small program for the tests of durability: writes pairs of rows from many tasks at once and says, on standard
/// output, which writes were answered. A test records its system calls, or kills it.
///
///     Probe sqlite|postgres PLACE WRITERS WRITES [early] [unflushed]
///
/// Each line is one system call: `ran 17` when the closure of write 17 has run, `answered 17` when the write was
/// answered. With `early` it answers as soon as the closure has run, and with `unflushed` SQLite doesn't flush: the
/// faults that the tests must find.
@main
enum Probe {
    static func main() async throws {
        let words = CommandLine.arguments
        guard words.count >= 5, let writers = Int(words[3]), let writes = Int(words[4]) else {
            FileHandle.standardError.write(Data("Probe sqlite|postgres PLACE WRITERS WRITES\n".utf8))
            exit(64)
        }
        var options = Options()
        options.writeLimit = .seconds(60)
        if words.contains("unflushed") { options.flushes = false }
        let location: Database.Location =
            words[1] == "sqlite" ? .sqlite(path: words[2]) : .postgres(connection: words[2])
        let database = try await Database.open(location, options: options, logger: Logger(label: "probe"))
        try await makeTable(in: database)
        say("ready")
        let answersEarly = words.contains("early")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    for number in stride(from: writer, to: writes, by: writers) {
                        try await write(Int64(number), database, answersEarly)
                    }
                }
            }
            try await group.waitForAll()
        }
        // Without closing: the end is a power cut as well.
        exit(0)
    }

    static func makeTable(in database: Database) async throws {
        try await database.write { db in
            try db.run("CREATE TABLE IF NOT EXISTS pair (number BIGINT NOT NULL, half BIGINT NOT NULL, filler TEXT)")
        }
    }

    static func write(_ number: Int64, _ database: Database, _ answersEarly: Bool) async throws {
        let filler = String(repeating: "x", count: 300)
        try await database.write { db in
            for half in 0..<2 {
                try db.run("INSERT INTO pair (number, half, filler) VALUES (\(number), \(half), \(filler))")
            }
            say("ran \(number)")
            if answersEarly {
                say("answered \(number)")
                // As long as a slow disk takes to flush, so that the gap is there on a fast one as well.
                Thread.sleep(forTimeInterval: 0.003)
            }
        }
        if !answersEarly { say("answered \(number)") }
    }

    static func say(_ line: String) {
        let bytes = Array("\(line)\n".utf8)
        _ = Foundation.write(1, bytes, bytes.count)
    }
}
