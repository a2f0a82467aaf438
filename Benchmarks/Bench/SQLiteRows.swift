internal import Foundation
internal import GRDBSQLite

/// SQLite's own C interface over the server's tables: no pool, no queue, no Swift value in between.
enum SQLiteRows {
    /// The rows that one table gained, and the statement that writes one of them.
    struct Added {
        let insert: String
        let rows: [[Value]]
        /// Rows of this table for each write of the server.
        let perWrite: Int
    }

    enum Value {
        case null
        case integer(Int64)
        case real(Double)
        case text(String)
        case bytes(Data)
    }

    /// What the server's writes added, table by table: of each table that grew by a row a write or more, the newest.
    static func added(to before: String, by after: String, writes: Int) throws -> [Added] {
        let old = try Connection(before)
        let new = try Connection(after)
        return try new.tables().compactMap { table in
            let gained = try new.count(table) - old.count(table)
            guard gained * 10 >= writes * 9 else { return nil }
            let columns = try new.columns(table)
            let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
            let rows = try new.rows("SELECT \(list) FROM \"\(table)\" ORDER BY rowid DESC LIMIT \(gained)")
            let marks = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
            return Added(
                insert: "INSERT INTO \"\(table)\" (\(list)) VALUES (\(marks))", rows: rows.reversed(),
                perWrite: max(1, Int((Double(gained) / Double(writes)).rounded())))
        }
    }

    /// Writes of those rows a second into `file`, as many writes in a transaction as `batch` says, each transaction
    /// durable. Ends early when the rows do.
    static func writes(_ added: [Added], into file: String, batch: Int, seconds: Double) throws -> Double {
        guard let writes = added.map({ $0.rows.count / $0.perWrite }).min(), writes > 0 else {
            throw Failure("no table of \(file) gained rows")
        }
        let db = try Connection(file)
        try db.run("PRAGMA journal_mode = WAL")
        try db.run("PRAGMA synchronous = FULL")
        try db.run("PRAGMA foreign_keys = ON")
        let inserts = try added.map { ($0, try db.prepared($0.insert)) }
        let watch = Stopwatch()
        var done = 0
        while done < writes, watch.elapsed < seconds {
            try db.run("BEGIN IMMEDIATE")
            for write in done..<min(done + batch, writes) {
                for (table, insert) in inserts {
                    for row in table.rows[(write * table.perWrite)..<((write + 1) * table.perWrite)] {
                        try db.insert(insert, row)
                    }
                }
            }
            try db.run("COMMIT")
            done = min(done + batch, writes)
        }
        return Double(done) / watch.elapsed
    }

    /// How often a second one connection answers a statement, all of its rows taken.
    static func reads(_ statement: String, from file: String, seconds: Double) throws -> Double {
        let db = try Connection(file)
        let prepared = try db.prepared(statement)
        return try Stopwatch().rate(for: seconds) {
            try db.drain(prepared)
            return 1
        }
    }
}
