public import Core
public import Database
public import Domain

extension Migration {
    static let createOrganisations = Migration(
        108, "organisations",
        """
        CREATE TABLE organisation (
            id BIGINT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            made_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """)
}

/// Departments, firms and partner units.
public enum OrganisationTable {
    public static func insert(_ organisation: Organisation, at now: Instant, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO organisation (id, name, made_ms)
            VALUES (\(organisation.id.number), \(organisation.name), \(now.milliseconds))
            """)
    }

    public static func find(_ id: Key<Organisation>, in db: Reader) throws -> Organisation? {
        try db.first("SELECT id, name FROM organisation WHERE id = \(id.number)", organisation)
    }

    /// In order of name.
    public static func all(after name: String?, limit: Int, in db: Reader) throws -> [Organisation] {
        let behind: SQL = name.map { "WHERE name > \($0) " } ?? ""
        return try db.rows("SELECT id, name FROM organisation \(sql: behind)ORDER BY name LIMIT \(limit)", organisation)
    }

    private static func organisation(_ row: Row) throws -> Organisation {
        Organisation(id: Key(try row.integer(0)), name: try row.text(1))
    }
}
