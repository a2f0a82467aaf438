internal import GRDB
internal import GRDBSQLite

/// SQLite's result codes in our words.
enum SQLiteError {
    static func last(on connection: OpaquePointer) -> DatabaseError {
        translated(sqlite3_extended_errcode(connection), String(cString: sqlite3_errmsg(connection)))
    }

    /// - Parameter code: extended. See https://www.sqlite.org/rescode.html.
    static func translated(_ code: Int32, _ message: String) -> DatabaseError {
        switch code {
        // SQLITE_CONSTRAINT_UNIQUE, _PRIMARYKEY, _ROWID; the numbers' names are macros that Swift can't import.
        case 2067, 1555, 2579: unique(message)
        case 787: .foreignKey
        case 275: .check(afterColon(message))
        case 1299: notNull(message)
        default: plain(code & 0xff, code, message)
        }
    }

    /// Whether an `other` error's code says that the file holds what SQLite never wrote.
    static func isDamage(_ code: String) -> Bool { Int32(code).map { $0 & 0xff == SQLITE_CORRUPT } ?? false }

    private static func plain(_ primary: Int32, _ code: Int32, _ message: String) -> DatabaseError {
        switch primary {
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_INTERRUPT: .interrupted
        case SQLITE_FULL: .full
        case SQLITE_CANTOPEN, SQLITE_NOTADB: .unavailable(message)
        default: .other(code: String(code), message: message)
        }
    }

    /// `UNIQUE constraint failed: area.level, area.code`, or `...: index 'name'`.
    private static func unique(_ message: String) -> DatabaseError {
        let parts = afterColon(message).split(separator: ", ").map { $0.split(separator: ".", maxSplits: 1) }
        guard let table = parts.first?.first, parts.allSatisfy({ $0.count == 2 }) else {
            return .unique(table: "", columns: [])
        }
        return .unique(table: String(table), columns: parts.map { String($0[1]) })
    }

    /// `NOT NULL constraint failed: area.name`.
    private static func notNull(_ message: String) -> DatabaseError {
        let parts = afterColon(message).split(separator: ".", maxSplits: 1).map(String.init)
        return parts.count == 2 ? .notNull(table: parts[0], column: parts[1]) : .notNull(table: "", column: "")
    }

    private static func afterColon(_ message: String) -> String {
        guard let colon = message.firstIndex(of: ":") else { return message }
        return String(message[colon...].dropFirst().drop { $0 == " " })
    }
}

extension SQLiteError {
    /// GRDB's own errors (of a statement that can't be prepared) in our words; others as they are.
    static func told(_ error: any Error) -> any Error {
        guard let error = error as? GRDB.DatabaseError else { return error }
        return translated(error.extendedResultCode.rawValue, error.message ?? "\(error)")
    }
}

/// The library this program runs with.
enum SQLiteLibrary {
    /// 3040001 for 3.40.1.
    static var version: Int32 { sqlite3_libversion_number() }
}
