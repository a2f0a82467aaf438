internal import Core
public import Database
public import Domain

extension Migration {
    static let createCity = Migration(
        55, "create city",
        """
        CREATE TABLE city (
            id         BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),  -- one row: one deployment, one city
            name       TEXT NOT NULL,
            kind       TEXT NOT NULL CHECK (kind IN ('city', 'county')),
            founded_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """
    )
}

/// The only file that knows how the city lies in SQL.
public enum CityTable {
    /// Nil before `wangge init`.
    public static func find(in db: Reader) throws -> City? {
        try db.first("SELECT name, kind, founded_ms FROM city WHERE id = 1") { row in
            City(
                name: try row.text(0), kind: try kind(row.text(1)),
                foundedAt: Instant(milliseconds: try row.integer(2)))
        }
    }

    public static func insert(_ city: City, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO city (id, name, kind, founded_ms)
            VALUES (1, \(city.name), \(name(of: city.kind)), \(city.foundedAt.milliseconds))
            """
        )
    }

    private static func name(of kind: City.Kind) -> String {
        switch kind {
        case .city: "city"
        case .county: "county"
        }
    }

    private static func kind(_ name: String) throws -> City.Kind {
        switch name {
        case "city": .city
        case "county": .county
        default: throw DatabaseError.other(code: "city.kind", message: name)
        }
    }
}
