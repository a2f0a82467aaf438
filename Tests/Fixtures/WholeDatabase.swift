public import Database

/// Looks through every table and every column of a database for a text, as a thief of the file would.
public struct WholeDatabase: Sendable {
    private let database: Database

    public init(_ database: Database) { self.database = database }

    /// A table and its columns.
    public struct Table: Hashable, Sendable {
        public let name: String
        public let columns: [Column]
    }

    public struct Column: Hashable, Sendable {
        public let name: String
        /// As the engine names it, upper case.
        public let type: String
    }

    /// Every table, by name; on SQLite the inner tables of the text index too.
    public func tables() async throws -> [Table] {
        let engine = database.engine
        return try await database.read { db in
            let names = try db.rows(engine == .sqlite ? Self.sqliteTables : Self.postgresTables) { try $0.text(0) }
            return try names.map { name in
                let columns: SQL = engine == .sqlite ? Self.sqliteColumns(name) : Self.postgresColumns(name)
                return Table(
                    name: name,
                    columns: try db.rows(columns) { Column(name: try $0.text(0), type: try $0.text(1).uppercased()) })
            }
        }
    }

    /// Where a text lies in clear, as `table.column`; by its UTF-8 bytes, also inside columns of bytes.
    public func places(of text: String) async throws -> [String] {
        let wanted = Array(text.utf8)
        var found: [String] = []
        for table in try await tables() {
            let columns = SQL.joined(table.columns.map { SQL(stringLiteral: "\"\($0.name)\"") })
            let hits = try await database.read { db in
                var hits: Set<Int> = []
                try db.each("SELECT \(sql: columns) FROM \(sql: SQL(stringLiteral: "\"\(table.name)\""))") { row in
                    for index in table.columns.indices where try Self.holds(row.value(index), wanted) {
                        hits.insert(index)
                    }
                }
                return hits
            }
            found += hits.sorted().map { "\(table.name).\(table.columns[$0].name)" }
        }
        return found
    }

    private static func holds(_ value: SQL.Value, _ wanted: [UInt8]) -> Bool {
        switch value {
        case .null, .real: false
        case .integer(let number): Array(String(number).utf8).contains(wanted)
        case .text(let text): Array(text.utf8).contains(wanted)
        case .bytes(let bytes): bytes.contains(wanted)
        }
    }

    private static let sqliteTables: SQL = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    private static let postgresTables: SQL = """
        SELECT CAST(table_name AS TEXT) FROM information_schema.tables
        WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name
        """

    private static func sqliteColumns(_ table: String) -> SQL {
        "SELECT name, type FROM pragma_table_info(\(table)) ORDER BY cid"
    }

    private static func postgresColumns(_ table: String) -> SQL {
        """
        SELECT CAST(column_name AS TEXT), CAST(data_type AS TEXT) FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = \(table) ORDER BY ordinal_position
        """
    }
}
