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

    /// How many areas of `level` stand in `area` and below it.
    public static func count(_ level: Area.Level, below area: Area, in db: Reader) throws -> Int {
        try db.first(countSQL(level, below: area)) { try $0.int(0) } ?? 0
    }

    static func countSQL(_ level: Area.Level, below area: Area) -> SQL {
        "SELECT count(*) FROM area WHERE \(sql: standing(level, below: area))"
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
        try households("grid_id", below: area, in: db)
    }

    /// The households of the buildings directly in each grid and micro-grid in `area`; those without are left out.
    public static func householdsByParent(below area: Area, in db: Reader) throws -> [Key<Area>: Int] {
        try households("parent_id", below: area, in: db)
    }

    private static func households(_ group: SQL, below area: Area, in db: Reader) throws -> [Key<Area>: Int] {
        guard let column = ancestorColumn(area.level) else { return [:] }
        var households: [Key<Area>: Int] = [:]
        try db.each(
            """
            SELECT \(sql: group), CAST(sum(households) AS BIGINT) FROM area
            WHERE \(sql: column) = \(area.id.number) AND level = \(Area.Level.building.rawValue)
            AND closed_day IS NULL AND households IS NOT NULL AND \(sql: group) IS NOT NULL GROUP BY \(sql: group)
            """
        ) { households[Key(try $0.integer(0))] = try $0.int(1) }
        return households
    }

    /// The grids in `area` that have a building.
    public static func gridsWithBuildings(below area: Area, in db: Reader) throws -> Set<Key<Area>> {
        guard let column = ancestorColumn(area.level) else { return [] }
        return Set(
            try db.rows(
                """
                SELECT DISTINCT grid_id FROM area WHERE \(sql: column) = \(area.id.number)
                AND level = \(Area.Level.building.rawValue) AND closed_day IS NULL AND grid_id IS NOT NULL
                """
            ) { Key<Area>(try $0.integer(0)) })
    }
}

extension AreaRulesTable {
    /// Every place that says something itself. Few do: a city, some of its counties.
    public static func places(in db: Reader) throws -> [Key<Area>] {
        try db.rows("SELECT DISTINCT area_id FROM area_rules ORDER BY area_id LIMIT 10000") { Key(try $0.integer(0)) }
    }
}
