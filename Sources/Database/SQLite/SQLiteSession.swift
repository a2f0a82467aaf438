internal import GRDB
internal import GRDBSQLite

/// Statements on one SQLite connection. GRDB keeps the connection and its prepared statements; values go straight
/// between us and the library.
final class SQLiteSession: Session {
    private let database: GRDB.Database
    private let connection: OpaquePointer
    private let deadline: Deadline

    /// - Parameter database: a connection, inside the closure in which GRDB lends it.
    init(_ database: GRDB.Database, limit: Duration) throws(DatabaseError) {
        guard let connection = database.sqliteConnection else { throw .unavailable("the database is closed") }
        self.database = database
        self.connection = connection
        deadline = Deadline(limit)
        // Asked every 1,000 steps of SQLite's machine, some 20 microseconds apart.
        sqlite3_progress_handler(
            connection, 1000,
            { context in
                guard let context else { return 0 }
                return Unmanaged<Deadline>.fromOpaque(context).takeUnretainedValue().isOver ? 1 : 0
            }, Unmanaged.passUnretained(deadline).toOpaque())
    }

    /// To be called before the session goes: SQLite points into it.
    func end() { sqlite3_progress_handler(connection, 0, nil, nil) }

    var isInTransaction: Bool { sqlite3_get_autocommit(connection) == 0 }

    func each(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
        try started(sql) { statement in
            let row = Row(source: .sqlite(statement))
            while try step(statement) {
                guard try body(row) else { return }
            }
        }
    }

    func stream(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try each(sql) { row in
            try body(row)
            return true
        }
    }

    func run(_ sql: SQL) throws -> Int {
        let before = sqlite3_total_changes(connection)
        try started(sql) { statement in while try step(statement) {} }
        // `changes` keeps its last value through statements that change no rows.
        return sqlite3_total_changes(connection) == before ? 0 : Int(sqlite3_changes(connection))
    }

    func send(_ sql: SQL) throws { _ = try run(sql) }

    func plan(_ sql: SQL) throws -> [String] {
        var lines: [String] = []
        try each("EXPLAIN QUERY PLAN " + sql) { row in
            lines.append(try row.text(3))
            return true
        }
        return lines
    }

    /// Runs one of the transaction's own words, which have no values and no time limit.
    static func say(_ text: String, _ database: GRDB.Database) throws {
        let statement = try prepared(text, database)
        defer { sqlite3_reset(statement.sqliteStatement) }
        guard sqlite3_step(statement.sqliteStatement) == SQLITE_DONE else {
            throw SQLiteError.last(on: sqlite3_db_handle(statement.sqliteStatement))
        }
    }

    /// What is over time when its closure ends, was too long.
    func checkDeadline() throws(DatabaseError) {
        if deadline.isOver { throw .interrupted }
    }

    private func started(_ sql: SQL, _ body: (OpaquePointer) throws -> Void) throws {
        try checkDeadline()
        let statement = try Self.prepared(sql.text(for: .sqlite), database)
        try withExtendedLifetime(statement) {
            let pointer = statement.sqliteStatement
            defer {
                sqlite3_reset(pointer)
                sqlite3_clear_bindings(pointer)
            }
            try SQLiteValue.bind(sql.values, to: pointer)
            try body(pointer)
        }
    }

    private func step(_ statement: OpaquePointer) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        default: throw SQLiteError.last(on: connection)
        }
    }

    private static func prepared(_ text: String, _ database: GRDB.Database) throws -> Statement {
        do {
            let cached = try database.cachedStatement(sql: text)
            // A statement that is walked through and asked again inside gets a twin.
            return sqlite3_stmt_busy(cached.sqliteStatement) == 0 ? cached : try database.makeStatement(sql: text)
        } catch let error as GRDB.DatabaseError {
            throw SQLiteError.translated(error.extendedResultCode.rawValue, error.message ?? "")
        }
    }
}

/// The end of a closure's time.
final class Deadline: Sendable {
    private let end: ContinuousClock.Instant

    init(_ limit: Duration) { end = ContinuousClock.now.advanced(by: limit) }

    var isOver: Bool { ContinuousClock.now > end }
}
