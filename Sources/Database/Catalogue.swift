// What copies tables without knowing them: backup and restore.

/// A table as the database describes it.
public struct TableShape: Hashable, Sendable {
    public let name: String
    /// In the order they were made, without those the engine computes itself.
    public let columns: [Column]

    public struct Column: Hashable, Sendable {
        public let name: String
        public let kind: Kind
        /// From 1 in the primary key; 0 outside it.
        public let keyPlace: Int
        /// Whether the engine counts it up.
        public let isCounter: Bool
    }

    public enum Kind: String, Hashable, Sendable { case integer, real, text, bytes }
}

extension Reader {
    /// The names of all tables but the engine's own, in byte order.
    public func tableNames() throws -> [String] { try rows(Dialect.tableNames) { try $0.text(0) } }

    public func shape(of table: String) throws -> TableShape {
        let columns = try rows(Dialect.columns(of: table)) { row in
            TableShape.Column(
                name: try row.text(0), kind: try Self.kind(row.text(1)), keyPlace: try row.int(2),
                isCounter: try row.bool(3))
        }
        return TableShape(name: table, columns: columns)
    }

    /// Gives each row of the table, in order of its key, with the values of `columns` in their order.
    public func eachRow(
        of shape: TableShape, columns: [TableShape.Column], _ body: ([SQL.Value]) throws -> Void
    ) throws {
        let key = shape.columns.filter { $0.keyPlace > 0 }.sorted { $0.keyPlace < $1.keyPlace }
        let order = (key.isEmpty ? shape.columns : key).map { column -> SQL in
            let name = SQL(name: column.name)
            return column.kind == .text ? name + Dialect.byteOrder : name
        }
        let names: SQL = .joined(columns.map { SQL(name: $0.name) })
        try each("SELECT \(sql: names) FROM \(sql: SQL(name: shape.name)) ORDER BY \(sql: .joined(order))") { row in
            try body(columns.indices.map { try row.value($0) })
        }
    }

    private static func kind(_ type: String) throws -> TableShape.Kind {
        switch type.lowercased() {
        case "integer", "bigint", "smallint": .integer
        case "text": .text
        case "blob", "bytea": .bytes
        case "real", "double precision": .real
        default: throw DatabaseError.other(code: "type", message: "a column of a type that isn't copied: \(type)")
        }
    }
}

extension Writer {
    /// Puts rows into a table as they are, also into columns the engine would count up itself.
    public func insert(into table: String, columns: [String], rows: [[SQL.Value]]) throws {
        guard !rows.isEmpty else { return }
        let names: SQL = .joined(columns.map { SQL(name: $0) })
        // Built piece by piece: joining fragments would copy all of them for each.
        var parts = SQL.Parts(literalCapacity: 0, interpolationCount: rows.count * columns.count)
        parts.appendInterpolation(
            sql: "INSERT INTO \(sql: SQL(name: table)) (\(sql: names))\(sql: Dialect.keepingCounters) VALUES ")
        for (number, row) in rows.enumerated() {
            for (column, value) in row.enumerated() {
                parts.appendLiteral(column > 0 ? ", " : number > 0 ? ", (" : "(")
                parts.appendInterpolation(value)
            }
            parts.appendLiteral(")")
        }
        try run(SQL(stringInterpolation: parts))
    }

    public func deleteAll(from table: String) throws { try run("DELETE FROM \(sql: SQL(name: table))") }

    /// Lets the engine count on behind what was put in.
    public func continueCounters(of shape: TableShape) throws {
        for column in shape.columns where column.isCounter {
            try each(Dialect.continueCounter(shape.name, column.name)) { _ in }
        }
    }

    /// Runs `body` while rows may name others that aren't there yet; behind it, all of them must be there.
    ///
    /// SQLite then looks at the end of the transaction. PostgreSQL would only for constraints that were made
    /// deferrable, so there they are taken off and put on again, which the transaction makes one.
    public func withForeignKeysLater(_ body: () throws -> Void) throws {
        let constraints = try rows(Dialect.foreignKeys) { (try $0.text(0), try $0.text(1), try $0.text(2)) }
        for (table, name, _) in constraints {
            try run("ALTER TABLE \(sql: SQL(name: table)) DROP CONSTRAINT \(sql: SQL(name: name))")
        }
        try run(Dialect.deferForeignKeys)
        try body()
        for (table, name, definition) in constraints {
            let definition = SQL(stringLiteral: definition)
            try run(
                "ALTER TABLE \(sql: SQL(name: table)) ADD CONSTRAINT \(sql: SQL(name: name)) \(sql: definition)")
        }
    }

    /// Removes every table, as one does whose filling failed.
    public func dropAllTables() throws {
        try run(Dialect.deferForeignKeys)
        let references = try rows(Dialect.references) { (child: try $0.text(0), parent: try $0.text(1)) }
        var left = try rows(Dialect.droppableNames) { try $0.text(0) }
        while !left.isEmpty {
            // SQLite empties a table before it drops it, and looks for whatever its rows are referred to by.
            let held = Set(references.filter { $0.child != $0.parent && left.contains($0.child) }.map(\.parent))
            let table = left.remove(at: left.firstIndex { !held.contains($0) } ?? 0)
            try run("DROP TABLE IF EXISTS \(sql: SQL(name: table))\(sql: Dialect.cascade)")
        }
    }
}

extension SQL {
    /// A name of a table, column or constraint that the database itself gave us.
    fileprivate init(name: String) {
        self.init(stringLiteral: "\"\(name.replacing("\"", with: "\"\""))\"")
    }
}

extension Dialect {
    fileprivate static let tableNames = SQL(
        sqlite: """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
            """,
        postgres: """
            SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename COLLATE "C"
            """
    )
    /// Virtual tables first: what they are made of goes with them.
    fileprivate static let droppableNames = SQL(
        sqlite: """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
            ORDER BY type = 'table', name
            """,
        postgres: "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"
    )
    /// Who refers to whom, where dropping doesn't see to it by itself.
    fileprivate static let references = SQL(
        sqlite: """
            SELECT DISTINCT child.name, f."table"
            FROM pragma_table_list child JOIN pragma_foreign_key_list(child.name) f
            WHERE child.schema = 'main' AND child.type = 'table'
            """,
        postgres: "SELECT '', '' WHERE 1 = 0")
    fileprivate static let cascade = SQL(sqlite: "", postgres: " CASCADE")
    fileprivate static let keepingCounters = SQL(sqlite: "", postgres: " OVERRIDING SYSTEM VALUE")
    fileprivate static let deferForeignKeys = SQL(
        sqlite: "PRAGMA defer_foreign_keys = ON", postgres: "SET CONSTRAINTS ALL DEFERRED")
    fileprivate static let foreignKeys = SQL(
        sqlite: "SELECT '', '', '' WHERE 1 = 0",
        postgres: """
            SELECT c.relname::text, f.conname::text, pg_get_constraintdef(f.oid)
            FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
            WHERE f.contype = 'f' AND f.connamespace = current_schema()::regnamespace ORDER BY f.oid
            """
    )

    /// Name, type, place in the key from 1, whether it is a counter.
    fileprivate static func columns(of table: String) -> SQL {
        let before = SQL(
            sqlite: "SELECT name, type, pk, 0 FROM pragma_table_xinfo(",
            postgres: """
                SELECT a.attname::text, format_type(a.atttypid, NULL),
                    (coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0))::bigint,
                    (CASE WHEN a.attidentity <> '' THEN 1 ELSE 0 END)::bigint
                FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
                WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                    AND a.attrelid = (SELECT c.oid FROM pg_class c
                        WHERE c.relnamespace = current_schema()::regnamespace AND c.relname =
                """
        )
        let after = SQL(sqlite: ") WHERE hidden = 0 ORDER BY cid", postgres: ") ORDER BY a.attnum")
        return "\(sql: before) \(table)\(sql: after)"
    }

    fileprivate static func continueCounter(_ table: String, _ column: String) -> SQL {
        let last: SQL = "SELECT max(\(sql: SQL(name: column))) FROM \(sql: SQL(name: table))"
        let before = SQL(sqlite: "SELECT length(", postgres: "SELECT setval(pg_get_serial_sequence(quote_ident(")
        let between = SQL(sqlite: ") + length(", postgres: "), ")
        let after = SQL(sqlite: ") + (", postgres: "), coalesce((")
        let end = SQL(sqlite: ")", postgres: "), 1))")
        return "\(sql: before)\(table)\(sql: between)\(column)\(sql: after)\(sql: last)\(sql: end)"
    }
}
