internal import GRDBSQLite

/// Values out of a SQLite statement that stands on a row, and into one that is about to start.
enum SQLiteValue {
    static func isNull(_ statement: OpaquePointer, _ column: Int32) -> Bool {
        sqlite3_column_type(statement, column) == SQLITE_NULL
    }

    static func integer(_ statement: OpaquePointer, _ column: Int32) throws -> Int64 {
        guard sqlite3_column_type(statement, column) == SQLITE_INTEGER else { throw wrong(column, "integer") }
        return sqlite3_column_int64(statement, column)
    }

    static func real(_ statement: OpaquePointer, _ column: Int32) throws -> Double {
        let type = sqlite3_column_type(statement, column)
        guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { throw wrong(column, "real") }
        return sqlite3_column_double(statement, column)
    }

    static func text(_ statement: OpaquePointer, _ column: Int32) throws -> String {
        guard sqlite3_column_type(statement, column) == SQLITE_TEXT,
            let start = sqlite3_column_text(statement, column)
        else { throw wrong(column, "text") }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    static func bytes(_ statement: OpaquePointer, _ column: Int32) throws -> [UInt8] {
        guard sqlite3_column_type(statement, column) == SQLITE_BLOB else { throw wrong(column, "bytes") }
        // An empty blob has no address.
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }

    static func count(_ statement: OpaquePointer) -> Int { Int(sqlite3_column_count(statement)) }

    static func value(_ statement: OpaquePointer, _ column: Int32) throws -> SQL.Value {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT: .text(try text(statement, column))
        case SQLITE_BLOB: .bytes(try bytes(statement, column))
        default: .null
        }
    }

    private static func wrong(_ column: Int32, _ expected: String) -> DatabaseError {
        .wrongColumn(Int(column), expected: expected)
    }
}

extension SQLiteValue {
    /// Binds the values in order; SQLite copies texts and bytes.
    static func bind(_ values: [SQL.Value], to statement: OpaquePointer) throws {
        for (index, value) in values.enumerated() {
            let code = try bind(value, at: Int32(index + 1), to: statement)
            guard code == SQLITE_OK else {
                throw DatabaseError.other(code: String(code), message: "value \(index + 1) can't be bound")
            }
        }
    }

    private static func bind(_ value: SQL.Value, at index: Int32, to statement: OpaquePointer) throws -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let number): return sqlite3_bind_int64(statement, index, number)
        case .real(let number): return sqlite3_bind_double(statement, index, number)
        case .text(var text):
            // PostgreSQL can't keep a NUL; what one engine refuses, both refuse.
            guard !text.utf8.contains(0) else { throw DatabaseError.unusableText }
            return text.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) { characters in
                    // The empty string has no address, and a null address would bind NULL.
                    sqlite3_bind_text(statement, index, characters.baseAddress ?? empty, Int32(utf8.count), copied)
                }
            }
        case .bytes(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
            return sqlite3_bind_blob(statement, index, bytes, Int32(bytes.count), copied)
        }
    }

    /// SQLITE_TRANSIENT: the library copies before `bind` returns.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    private nonisolated(unsafe) static let empty: UnsafePointer<CChar> = {
        // One zero byte for the life of the process: read only.
        let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
        byte.initialize(to: 0)
        return UnsafePointer(byte)
    }()
}
