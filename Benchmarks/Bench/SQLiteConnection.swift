internal import Foundation
internal import GRDBSQLite

/// One connection by SQLite's C functions.
final class Connection {
    private let handle: OpaquePointer
    /// Tells SQLite to copy what is bound.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ path: String) throws {
        var opened: OpaquePointer?
        guard sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK, let opened else {
            throw Failure("\(path) can't be opened")
        }
        handle = opened
    }

    deinit { sqlite3_close_v2(handle) }

    private func check(_ code: Int32, _ wanted: Int32 = SQLITE_OK) throws {
        guard code == wanted else { throw Failure("SQLite: \(String(cString: sqlite3_errmsg(handle)))") }
    }

    func run(_ statement: String) throws {
        try check(sqlite3_exec(handle, statement, nil, nil, nil))
    }

    /// Lives as long as the program: a benchmark prepares a handful.
    func prepared(_ statement: String) throws -> OpaquePointer {
        var prepared: OpaquePointer?
        try check(sqlite3_prepare_v2(handle, statement, -1, &prepared, nil))
        guard let prepared else { throw Failure("'\(statement)' is no statement") }
        return prepared
    }

    func insert(_ statement: OpaquePointer, _ row: [SQLiteRows.Value]) throws {
        for (index, value) in row.enumerated() {
            let place = Int32(index + 1)
            switch value {
            case .null: try check(sqlite3_bind_null(statement, place))
            case .integer(let number): try check(sqlite3_bind_int64(statement, place, number))
            case .real(let number): try check(sqlite3_bind_double(statement, place, number))
            case .text(let text): try check(sqlite3_bind_text(statement, place, text, -1, Self.copied))
            case .bytes(let data):
                try data.withUnsafeBytes {
                    try check(sqlite3_bind_blob(statement, place, $0.baseAddress, Int32($0.count), Self.copied))
                }
            }
        }
        try check(sqlite3_step(statement), SQLITE_DONE)
        try check(sqlite3_reset(statement))
    }

    func drain(_ statement: OpaquePointer) throws {
        while sqlite3_step(statement) == SQLITE_ROW {
            for column in 0..<sqlite3_column_count(statement) { _ = sqlite3_column_text(statement, column) }
        }
        try check(sqlite3_reset(statement))
    }

    func rows(_ statement: String) throws -> [[SQLiteRows.Value]] {
        let prepared = try prepared(statement)
        defer { sqlite3_finalize(prepared) }
        var rows: [[SQLiteRows.Value]] = []
        while sqlite3_step(prepared) == SQLITE_ROW {
            rows.append((0..<sqlite3_column_count(prepared)).map { value(of: prepared, $0) })
        }
        return rows
    }

    private func value(of statement: OpaquePointer, _ column: Int32) -> SQLiteRows.Value {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT: return .text(sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "")
        case SQLITE_BLOB:
            let count = Int(sqlite3_column_bytes(statement, column))
            return .bytes(sqlite3_column_blob(statement, column).map { Data(bytes: $0, count: count) } ?? Data())
        default: return .null
        }
    }

    func count(_ table: String) throws -> Int {
        guard case .integer(let count)? = try rows("SELECT count(*) FROM \"\(table)\"").first?.first else { return 0 }
        return Int(count)
    }

    /// Ordinary tables with a row number; search's virtual tables and what lies under them are left out.
    func tables() throws -> [String] {
        try texts("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND wr = 0")
            .filter { !$0.hasPrefix("sqlite_") }
    }

    func columns(_ table: String) throws -> [String] {
        try texts("SELECT name FROM pragma_table_info('\(table)') ORDER BY cid")
    }

    private func texts(_ statement: String) throws -> [String] {
        try rows(statement).compactMap { row in
            if case .text(let text)? = row.first { text } else { nil }
        }
    }
}
