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

    /// What one renaming of an area writes anew, beside the rows it adds: its name, what it is found by, its label.
    struct Rewriting {
        let id: Value
        let name: Value
        /// Rows of `area_term`.
        let terms: [[Value]]
        /// Rows of `area_code`.
        let labels: [[Value]]
    }

    /// Of every area that the server renamed in `file`, what it writes at each renaming.
    static func rewritings(in file: String) throws -> [Rewriting] {
        let db = try Connection(file)
        let areas = try db.rows(
            "SELECT id, name FROM area WHERE id IN (SELECT subject_id FROM journal WHERE kind = 'area.renamed')")
        return try areas.map { area in
            guard case .integer(let id) = area[0] else { throw Failure("an area without a number") }
            return Rewriting(
                id: area[0], name: area[1],
                terms: try db.rows("SELECT piece, term, level, area_id FROM area_term WHERE area_id = \(id)"),
                labels: try db.rows(
                    """
                    SELECT scheme, code, valid_from_day, area_id, name FROM area_code
                    WHERE area_id = \(id) AND valid_to_day IS NULL
                    """))
        }
    }

    /// The statements of a renaming, prepared.
    private struct Renaming {
        let name, noTerms, term, noLabel, label: OpaquePointer

        init(_ db: Connection) throws {
            name = try db.prepared("UPDATE area SET name = ?1 WHERE id = ?2")
            noTerms = try db.prepared("DELETE FROM area_term WHERE area_id = ?1")
            term = try db.prepared("INSERT INTO area_term (piece, term, level, area_id) VALUES (?1, ?2, ?3, ?4)")
            noLabel = try db.prepared("DELETE FROM area_code WHERE area_id = ?1 AND valid_to_day IS NULL")
            label = try db.prepared(
                "INSERT INTO area_code (scheme, code, valid_from_day, area_id, name) VALUES (?1, ?2, ?3, ?4, ?5)")
        }

        func write(_ new: Rewriting, in db: Connection) throws {
            try db.insert(name, [new.name, new.id])
            try db.insert(noTerms, [new.id])
            for row in new.terms { try db.insert(term, row) }
            try db.insert(noLabel, [new.id])
            for row in new.labels { try db.insert(label, row) }
        }
    }

    /// Such writes a second into `file`, as many in a transaction as `batch` says, each transaction durable. Ends early
    /// when the rows to add do.
    static func writes(
        _ added: [Added], _ rewritings: [Rewriting], into file: String, batch: Int, seconds: Double
    ) throws -> Double {
        guard let writes = added.map({ $0.rows.count / $0.perWrite }).min(), writes > 0 else {
            throw Failure("no table of \(file) gained rows")
        }
        let db = try Connection(file)
        try db.run("PRAGMA journal_mode = WAL")
        try db.run("PRAGMA synchronous = FULL")
        // Where cases grew, a row may come before the one it names: theirs go unchecked, which favours the engine.
        try db.run("PRAGMA foreign_keys = \(rewritings.isEmpty ? "OFF" : "ON")")
        let inserts = try added.map { ($0, try db.prepared($0.insert)) }
        let renaming = try Renaming(db)
        let watch = Stopwatch()
        var done = 0
        while done < writes, watch.elapsed < seconds {
            try db.run("BEGIN IMMEDIATE")
            for write in done..<min(done + batch, writes) {
                if !rewritings.isEmpty { try renaming.write(rewritings[write % rewritings.count], in: db) }
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
