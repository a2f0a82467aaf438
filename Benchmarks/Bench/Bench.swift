internal import Foundation

/// The raw limits that scripts/bench sets beside the server's figures: the disk's flushes, and the engines
/// writing and reading the very rows that the server has just written and read.
@main
enum Bench {
    static let usage = """
        bench flush DIR SECONDS
        bench sqlite-writes BEFORE AFTER WRITES BATCH SECONDS
        bench sqlite-reads FILE SECONDS STATEMENT
        bench postgres-writes CONNECTION SCHEMA WRITES CONNECTIONS SECONDS
        """

    static func main() {
        do {
            let rate = try measured(Array(CommandLine.arguments.dropFirst()))
            print(String(format: "%.1f", rate))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    /// How often a second.
    private static func measured(_ words: [String]) throws -> Double {
        switch (words.first, words.count) {
        case ("flush", 3):
            return try Flushes.rate(in: words[1], seconds: seconds(words[2]))
        case ("sqlite-writes", 6):
            let added = try SQLiteRows.added(to: words[1], by: words[2], writes: number(words[3]))
            return try SQLiteRows.writes(
                added, try SQLiteRows.rewritings(in: words[2]), into: words[1], batch: number(words[4]),
                seconds: seconds(words[5]))
        case ("sqlite-reads", 4):
            return try SQLiteRows.reads(words[3], from: words[1], seconds: seconds(words[2]))
        case ("postgres-writes", 6):
            return try PostgresRows.writes(
                at: words[1], schema: words[2], writes: number(words[3]), connections: number(words[4]),
                seconds: seconds(words[5]))
        default:
            throw Failure(usage)
        }
    }

    private static func number(_ word: String) throws -> Int {
        guard let number = Int(word), number > 0 else { throw Failure("'\(word)' is no count\n\(usage)") }
        return number
    }

    private static func seconds(_ word: String) throws -> Double {
        guard let seconds = Double(word), seconds > 0 else { throw Failure("'\(word)' is no time\n\(usage)") }
        return seconds
    }
}

/// What a person at the terminal is told.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// Repeats a piece of work until the time is over.
struct Stopwatch {
    private let start = ContinuousClock.now

    /// - Returns: `units` of work a second; `work` returns how many it did.
    func rate(for seconds: Double, _ work: () throws -> Int) rethrows -> Double {
        var units = 0
        while elapsed < seconds { units += try work() }
        return Double(units) / elapsed
    }

    /// In seconds.
    var elapsed: Double {
        let passed = (ContinuousClock.now - start).components
        return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
    }
}
