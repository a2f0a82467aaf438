/// One result row, read by column position (from 0) in the order the statement names them.
///
/// Valid only inside the closure it is given to: it points into the engine's own memory.
public struct Row {
    enum Source {
        /// A statement that stands on a row.
        case sqlite(OpaquePointer)
        /// A result and the row's index in it.
        case postgres(OpaquePointer, Int32)
    }

    let source: Source
}

extension Row {
    public func isNull(_ column: Int) -> Bool {
        switch source {
        case .sqlite(let statement): SQLiteValue.isNull(statement, Int32(column))
        case .postgres(let result, let row): PostgresValue.isNull(result, row, Int32(column))
        }
    }

    public func integer(_ column: Int) throws -> Int64 {
        switch source {
        case .sqlite(let statement): try SQLiteValue.integer(statement, Int32(column))
        case .postgres(let result, let row): try PostgresValue.integer(result, row, Int32(column))
        }
    }

    public func text(_ column: Int) throws -> String {
        switch source {
        case .sqlite(let statement): try SQLiteValue.text(statement, Int32(column))
        case .postgres(let result, let row): try PostgresValue.text(result, row, Int32(column))
        }
    }

    /// Also reads a whole number, as SQLite gives for `1.0` in some expressions.
    public func real(_ column: Int) throws -> Double {
        switch source {
        case .sqlite(let statement): try SQLiteValue.real(statement, Int32(column))
        case .postgres(let result, let row): try PostgresValue.real(result, row, Int32(column))
        }
    }

    public func bytes(_ column: Int) throws -> [UInt8] {
        switch source {
        case .sqlite(let statement): try SQLiteValue.bytes(statement, Int32(column))
        case .postgres(let result, let row): try PostgresValue.bytes(result, row, Int32(column))
        }
    }

    /// A column of 0 and 1, or a comparison.
    public func bool(_ column: Int) throws -> Bool {
        switch source {
        case .sqlite(let statement): try SQLiteValue.integer(statement, Int32(column)) != 0
        case .postgres(let result, let row): try PostgresValue.bool(result, row, Int32(column))
        }
    }

    public func int(_ column: Int) throws -> Int { Int(try integer(column)) }

    public func optionalInteger(_ column: Int) throws -> Int64? { isNull(column) ? nil : try integer(column) }
    public func optionalInt(_ column: Int) throws -> Int? { isNull(column) ? nil : try int(column) }
    public func optionalText(_ column: Int) throws -> String? { isNull(column) ? nil : try text(column) }
    public func optionalReal(_ column: Int) throws -> Double? { isNull(column) ? nil : try real(column) }
    public func optionalBytes(_ column: Int) throws -> [UInt8]? { isNull(column) ? nil : try bytes(column) }
    public func optionalBool(_ column: Int) throws -> Bool? { isNull(column) ? nil : try bool(column) }

    /// How many columns the row has.
    public var count: Int {
        switch source {
        case .sqlite(let statement): SQLiteValue.count(statement)
        case .postgres(let result, _): PostgresValue.count(result)
        }
    }

    /// Whatever the column holds, for what copies tables without knowing them (backup).
    public func value(_ column: Int) throws -> SQL.Value {
        switch source {
        case .sqlite(let statement): try SQLiteValue.value(statement, Int32(column))
        case .postgres(let result, let row): try PostgresValue.value(result, row, Int32(column))
        }
    }
}
