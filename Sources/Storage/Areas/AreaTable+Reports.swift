public import Core
public import Database
public import Domain

extension AreaTable {
    /// The areas of `level` in `area` and below it, in order of key, behind the key `last`; at most `limit`.
    public static func all(
        _ level: Area.Level, below area: Area, after last: Int64 = 0, limit: Int, in db: Reader
    ) throws -> [PlacedArea] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM area WHERE \(sql: standing(level, below: area)) AND id > \(last)
            ORDER BY id LIMIT \(limit)
            """, placed)
    }

    /// How many areas of `level` stand below `area`.
    public static func count(_ level: Area.Level, below area: Area, in db: Reader) throws -> Int {
        try counts(below: area, in: db).areas[level] ?? 0
    }

    private static func standing(_ level: Area.Level, below area: Area) -> SQL {
        let id = area.id.number
        // Below a micro-grid lie buildings and their stairwells, and nothing deeper.
        let within: SQL =
            ancestorColumn(area.level).map { "\(sql: $0) = \(id)" }
            ?? "(parent_id = \(id) OR parent_id IN (SELECT b.id FROM area b WHERE b.parent_id = \(id)))"
        return "\(sql: within) AND level = \(level.rawValue) AND closed_day IS NULL"
    }

    /// The households of the buildings in each grid in `area`; grids without any are left out.
    public static func householdsByGrid(below area: Area, in db: Reader) throws -> [Key<Area>: Int] {
        guard let column = ancestorColumn(area.level) else { return [:] }
        return try households(
            """
            SELECT tally.area_id, tally.households FROM \(sql: built(column, area)) AND tally.households > 0
            """, in: db)
    }

    /// The households of the buildings directly in each grid and micro-grid in `area`; those without are left out.
    public static func householdsByParent(below area: Area, in db: Reader) throws -> [Key<Area>: Int] {
        guard let column = ancestorColumn(area.level) else { return [:] }
        return try households(
            """
            SELECT parent_id, CAST(sum(households) AS BIGINT) FROM area
            WHERE \(sql: column) = \(area.id.number) AND level = \(Area.Level.building.rawValue)
            AND closed_day IS NULL AND households IS NOT NULL AND parent_id IS NOT NULL GROUP BY parent_id
            """, in: db)
    }

    private static func households(_ sql: SQL, in db: Reader) throws -> [Key<Area>: Int] {
        var households: [Key<Area>: Int] = [:]
        try db.each(sql) { households[Key(try $0.integer(0))] = try $0.int(1) }
        return households
    }

    /// The grids in `area` that have a building.
    public static func gridsWithBuildings(below area: Area, in db: Reader) throws -> Set<Key<Area>> {
        guard let column = ancestorColumn(area.level) else { return [] }
        return Set(
            try db.rows("SELECT tally.area_id FROM \(sql: built(column, area)) AND tally.areas > 0") {
                Key<Area>(try $0.integer(0))
            })
    }

    /// The grids of an area with what is counted of their buildings.
    private static func built(_ column: SQL, _ area: Area) -> SQL {
        """
        area JOIN area_tally tally ON tally.area_id = area.id AND tally.level = \(Area.Level.building.rawValue)
        WHERE area.\(sql: column) = \(area.id.number) AND area.level = \(Area.Level.grid.rawValue)
        AND area.closed_day IS NULL
        """
    }
}

extension AreaRulesTable {
    /// Every place that says something itself. Few do: a city, some of its counties.
    public static func places(in db: Reader) throws -> [Key<Area>] {
        try db.rows("SELECT DISTINCT area_id FROM area_rules ORDER BY area_id LIMIT 10000") { Key(try $0.integer(0)) }
    }
}
