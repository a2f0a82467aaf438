internal import Core
public import Database
internal import Domain

/// How many areas of each level stand below an area, and their households: kept with every change of the tree, in its
/// transaction, so that the page of a city costs what it shows (DESIGN.md section 2, principle 6). Areas below the
/// grid have none; what lies below them is walked.
public enum AreaTallyTable {
    public static let migration = Migration(
        213, "area tally",
        """
        CREATE TABLE area_tally (
            area_id BIGINT NOT NULL REFERENCES area (id),
            level INTEGER NOT NULL,
            areas BIGINT NOT NULL,
            households BIGINT NOT NULL,
            PRIMARY KEY (area_id, level)
        )\(sql: Dialect.strict)
        """,
        """
        INSERT INTO area_tally (area_id, level, areas, households)
        SELECT above, level, count(*), CAST(coalesce(sum(households), 0) AS BIGINT) FROM (
            \(sql: .joined(columns.map(pairs), by: " UNION ALL "))
        ) AS pair WHERE above IS NOT NULL AND above <> id GROUP BY above, level
        """)

    /// Lists of a level come in order of key; nothing is counted by these any more.
    public static let ordered = Migration(
        214, "order areas below an area",
        "DROP INDEX area_province",
        "CREATE INDEX area_province ON area (province_id, level, id) WHERE province_id IS NOT NULL",
        "DROP INDEX area_city",
        "CREATE INDEX area_city ON area (city_id, level, id) WHERE city_id IS NOT NULL",
        "DROP INDEX area_county",
        "CREATE INDEX area_county ON area (county_id, level, id) WHERE county_id IS NOT NULL",
        "DROP INDEX area_township",
        "CREATE INDEX area_township ON area (township_id, level, id) WHERE township_id IS NOT NULL",
        "DROP INDEX area_community",
        "CREATE INDEX area_community ON area (community_id, level, id) WHERE community_id IS NOT NULL",
        "DROP INDEX area_grid",
        "CREATE INDEX area_grid ON area (grid_id, level, id) WHERE grid_id IS NOT NULL")

    private static let columns: [SQL] = [
        "province_id", "city_id", "county_id", "township_id", "community_id", "grid_id",
    ]

    private static func pairs(_ column: SQL) -> SQL {
        "SELECT id, \(sql: column) AS above, level, households FROM area WHERE closed_day IS NULL"
    }

    /// Counts what was added.
    static func add(_ areas: [PlacedArea], in db: Writer) throws {
        var change = Change()
        for placed in areas where placed.area.closed == nil {
            let one = Amount(areas: 1, households: placed.area.households ?? 0)
            for above in placed.ancestry.keys where above != placed.area.id {
                change.amounts[Line(area: above.number, level: placed.area.level.rawValue), default: .none] += one
            }
        }
        try save(change, in: db)
    }

    /// Carries out what closes or moves the areas `ids`, and counts them where they stand then.
    ///
    /// - Parameter ids: at most 1,000.
    static func following(_ ids: [Int64], in db: Writer, _ change: () throws -> Void) throws {
        var difference = Change()
        try difference.count(ids, sign: -1, in: db)
        try change()
        try difference.count(ids, sign: 1, in: db)
        try save(difference, in: db)
        try Stamp.net.raise(in: db)
    }

    /// In order of key, so that two who write never wait for each other in a circle.
    private static func save(_ change: Change, in db: Writer) throws {
        let moved = change.amounts.filter { $0.value != .none }.sorted { $0.key < $1.key }
        for start in stride(from: 0, to: moved.count, by: 200) {
            let rows: [SQL] = moved[start..<min(start + 200, moved.count)].map { line, amount in
                "(\(line.area), \(line.level), \(amount.areas), \(amount.households))"
            }
            try db.send(
                """
                INSERT INTO area_tally (area_id, level, areas, households) VALUES \(sql: .joined(rows))
                ON CONFLICT (area_id, level) DO UPDATE SET areas = area_tally.areas + excluded.areas,
                    households = area_tally.households + excluded.households
                """)
        }
    }

    /// The levels below an area of which there are any.
    static func counts(of area: Key<Area>, in db: Reader) throws -> AreaCounts {
        var areas: [Area.Level: Int] = [:]
        var households = 0
        try db.each(countsSQL(of: area)) { row in
            guard let level = Area.Level(rawValue: try row.int(0)) else { return }
            areas[level] = try row.int(1)
            households += try row.int(2)
        }
        return AreaCounts(areas: areas, households: households)
    }

    static func countsSQL(of area: Key<Area>) -> SQL {
        "SELECT level, areas, households FROM area_tally WHERE area_id = \(area.number) AND areas > 0"
    }

    /// The households of the buildings in each of `areas`; those without any are left out.
    static func households(in areas: [Key<Area>], in db: Reader) throws -> [Key<Area>: Int] {
        guard !areas.isEmpty else { return [:] }
        let pairs = try db.rows(
            """
            SELECT area_id, households FROM area_tally WHERE area_id IN \(list: areas.map(\.number))
            AND level = \(Area.Level.building.rawValue) AND households > 0
            """
        ) { (Key<Area>(try $0.integer(0)), try $0.int(1)) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

extension AreaTallyTable {
    private struct Line: Hashable, Comparable {
        let area: Int64
        let level: Int

        static func < (a: Line, b: Line) -> Bool { (a.area, a.level) < (b.area, b.level) }
    }

    private struct Amount: Hashable {
        var areas: Int
        var households: Int

        static let none = Amount(areas: 0, households: 0)

        static func += (a: inout Amount, b: Amount) {
            a.areas += b.areas
            a.households += b.households
        }
    }

    /// What is to be added to the tallies.
    private struct Change {
        var amounts: [Line: Amount] = [:]

        mutating func count(_ ids: [Int64], sign: Int, in db: Reader) throws {
            guard !ids.isEmpty else { return }
            try db.each(
                """
                SELECT level, count(*), CAST(coalesce(sum(households), 0) AS BIGINT),
                    \(sql: .joined(columns)), CASE WHEN level <= \(Area.Level.grid.rawValue)
                    THEN id END AS own FROM area
                WHERE id IN \(list: ids) AND closed_day IS NULL
                GROUP BY level, own, \(sql: .joined(columns))
                """
            ) { row in
                let amount = Amount(areas: sign * (try row.int(1)), households: sign * (try row.int(2)))
                let own = try row.optionalInteger(3 + columns.count)
                for column in columns.indices {
                    guard let above = try row.optionalInteger(3 + column), above != own else { continue }
                    amounts[Line(area: above, level: try row.int(0)), default: .none] += amount
                }
            }
        }
    }
}
