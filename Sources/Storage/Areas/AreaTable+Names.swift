internal import Core
public import Database
public import Domain

extension AreaTable {
    /// The names of what stands in `area` and below it, from the township to the building; everywhere for nil. At most
    /// `limit`, the highest levels first.
    public static func names(
        in area: Area?, downTo level: Area.Level, limit: Int, in db: Reader
    ) throws -> [PlaceNames.Named] {
        try db.rows(namesSQL(in: area, downTo: level, limit: limit)) { row in
            PlaceNames.Named(
                id: Key(try row.integer(0)), parent: try row.optionalInteger(1).map { Key($0) },
                level: Area.Level(rawValue: try row.int(2)) ?? .grid, name: try row.text(3))
        }
    }

    static func namesSQL(in area: Area?, downTo level: Area.Level, limit: Int) -> SQL {
        let within: SQL =
            area.map { area in
                ancestorColumn(area.level).map { "\(sql: $0) = \(area.id.number)" } ?? "id = \(area.id.number)"
            } ?? "1 = 1"
        return """
            SELECT id, parent_id, level, name FROM area WHERE \(sql: within)
            AND level BETWEEN \(Area.Level.county.rawValue) AND \(level.rawValue) AND closed_day IS NULL
            ORDER BY level, id LIMIT \(limit)
            """
    }
}
