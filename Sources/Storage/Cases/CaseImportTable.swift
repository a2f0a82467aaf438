public import Core
public import Database
public import Domain

/// Which cases came from another system, with the number each had there, and which column of its lists holds what.
public enum CaseImportTable {
    public static let migration = Migration(
        366, "imported cases",
        """
        CREATE TABLE case_foreign (
            case_id BIGINT NOT NULL PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
            -- What the other system is called: a file of another one may use the same numbers.
            source TEXT NOT NULL,
            number TEXT NOT NULL
        )\(sql: Dialect.strict)
        """,
        "CREATE UNIQUE INDEX case_foreign_number ON case_foreign (source, number)",
        """
        CREATE TABLE case_mapping (
            -- SHA-256 of the names at the head of the list.
            shape TEXT NOT NULL PRIMARY KEY,
            mapping TEXT NOT NULL,
            used_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """)

    /// Where a case came from.
    public struct Foreign: Hashable, Sendable {
        public let source: String
        public let number: String

        public init(source: String, number: String) {
            self.source = source
            self.number = number
        }
    }

    /// Throws `DatabaseError.unique` where the number came in before.
    public static func add(_ foreign: Foreign, of file: Key<Case>, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO case_foreign (case_id, source, number)
            VALUES (\(file.number), \(foreign.source), \(foreign.number))
            """)
    }

    public static func foreign(of file: Key<Case>, in db: Reader) throws -> Foreign? {
        try db.first("SELECT source, number FROM case_foreign WHERE case_id = \(file.number)") { row in
            Foreign(source: try row.text(0), number: try row.text(1))
        }
    }

    /// Those of the numbers that came in from a source before.
    public static func known(_ numbers: [String], from source: String, in db: Reader) throws -> Set<String> {
        var known: Set<String> = []
        for start in stride(from: 0, to: numbers.count, by: 500) {
            let some: [SQL] = numbers[start..<min(start + 500, numbers.count)].map { "\($0)" }
            known.formUnion(
                try db.rows(
                    "SELECT number FROM case_foreign WHERE source = \(source) AND number IN (\(sql: .joined(some)))"
                ) { try $0.text(0) })
        }
        return known
    }

    public static func mapping(ofShape shape: String, in db: Reader) throws -> CaseMapping? {
        try db.first("SELECT mapping FROM case_mapping WHERE shape = \(shape)") { try $0.text(0) }.flatMap {
            CaseMapping(text: $0)
        }
    }

    public static func remember(_ mapping: CaseMapping, forShape shape: String, at now: Instant, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO case_mapping (shape, mapping, used_ms) VALUES (\(shape), \(mapping.text), \(now.milliseconds))
            ON CONFLICT (shape) DO UPDATE SET mapping = excluded.mapping, used_ms = excluded.used_ms
            """)
    }
}
