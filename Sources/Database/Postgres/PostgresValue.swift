internal import CPostgres

/// Values out of a libpq result in text format.
enum PostgresValue {
    static func isNull(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> Bool {
        PQgetisnull(result, row, column) != 0
    }

    static func integer(_ result: OpaquePointer, _ row: Int32, _ column: Int32) throws -> Int64 {
        guard Kind(PQftype(result, column)) == .number, let value = Int64(try characters(result, row, column)) else {
            throw wrong(column, "integer")
        }
        return value
    }

    static func real(_ result: OpaquePointer, _ row: Int32, _ column: Int32) throws -> Double {
        guard Kind(PQftype(result, column)) == .number, let value = Double(try characters(result, row, column)) else {
            throw wrong(column, "real")
        }
        return value
    }

    static func text(_ result: OpaquePointer, _ row: Int32, _ column: Int32) throws -> String {
        guard Kind(PQftype(result, column)) == .text else { throw wrong(column, "text") }
        return try characters(result, row, column)
    }

    static func bool(_ result: OpaquePointer, _ row: Int32, _ column: Int32) throws -> Bool {
        guard Kind(PQftype(result, column)) == .bool else { return try integer(result, row, column) != 0 }
        return try characters(result, row, column) == "t"
    }

    /// `\x` and two digits a byte.
    static func bytes(_ result: OpaquePointer, _ row: Int32, _ column: Int32) throws -> [UInt8] {
        guard Kind(PQftype(result, column)) == .bytes, !isNull(result, row, column),
            let start = PQgetvalue(result, row, column)
        else { throw wrong(column, "bytes") }
        var count = 0
        guard let plain = PQunescapeBytea(UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), &count) else {
            throw wrong(column, "bytes")
        }
        defer { PQfreemem(plain) }
        return [UInt8](UnsafeBufferPointer(start: plain, count: count))
    }

    static func count(_ result: OpaquePointer) -> Int { Int(PQnfields(result)) }

    static func value(_ result: OpaquePointer, _ row: Int32, _ column: Int32) throws -> SQL.Value {
        if isNull(result, row, column) { return .null }
        let type = PQftype(result, column)
        switch Kind(type) {
        case .bool: return .integer(try bool(result, row, column) ? 1 : 0)
        case .bytes: return .bytes(try bytes(result, row, column))
        case .number where Kind.whole.contains(type): return .integer(try integer(result, row, column))
        case .number: return .real(try real(result, row, column))
        case .text: return .text(try text(result, row, column))
        }
    }

    private static func characters(_ result: OpaquePointer, _ row: Int32, _ column: Int32) throws -> String {
        guard !isNull(result, row, column), let start = PQgetvalue(result, row, column) else {
            throw wrong(column, "a value")
        }
        let count = Int(PQgetlength(result, row, column))
        let bytes = UnsafeRawBufferPointer(start: start, count: count)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func wrong(_ column: Int32, _ expected: String) -> DatabaseError {
        .wrongColumn(Int(column), expected: expected)
    }

    /// Types by what they are read as; the numbers are those of the catalogue `pg_type`, which never change.
    private enum Kind {
        case number, text, bytes, bool

        /// int8, int2, int4, oid.
        static let whole: Set<Oid> = [20, 21, 23, 26]

        init(_ type: Oid) {
            switch type {
            case 16: self = .bool
            case 17: self = .bytes
            // With float4, float8 and numeric, which a sum of BIGINT is.
            case 20, 21, 23, 26, 700, 701, 1700: self = .number
            default: self = .text
            }
        }
    }
}
