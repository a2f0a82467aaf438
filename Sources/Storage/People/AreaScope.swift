internal import Core
internal import Database
internal import Domain

/// The condition that holds for rows that carry the areas they lie in.
enum AreaScope {
    /// - Parameters:
    ///   - area: nil for everywhere.
    ///   - isFilter: keeps SQLite from going by the area's index, where another has the order that is asked for.
    static func within(_ area: Area?, isFilter: Bool = false) -> SQL {
        guard let area else { return "1 = 1" }
        let id = area.id.number
        let sign: SQL = isFilter ? "+" : ""
        switch area.level {
        case .province: return wide("province_id", id, sign)
        case .city: return wide("city_id", id, sign)
        case .county: return "\(sql: sign)county_id = \(id)"
        case .township: return "\(sql: sign)township_id = \(id)"
        case .community: return "\(sql: sign)community_id = \(id)"
        case .grid: return "\(sql: sign)grid_id = \(id)"
        // Below the grid, what belongs to exactly that place.
        case .microGrid, .building, .unit: return "\(sql: sign)area_id = \(id)"
        }
    }

    /// Records carry no city and no province: they lie in one of its counties, in one of its townships that has no
    /// county above it, or belong to itself.
    private static func wide(_ column: SQL, _ id: Int64, _ sign: SQL) -> SQL {
        func below(_ level: Area.Level, _ more: SQL = "") -> SQL {
            "SELECT id FROM area WHERE \(sql: column) = \(id) AND level = \(level.rawValue)\(sql: more)"
        }
        return """
            (\(sql: sign)county_id IN (\(sql: below(.county)))
                OR \(sql: sign)township_id IN (\(sql: below(.township, " AND county_id IS NULL")))
                OR \(sql: sign)area_id = \(id))
            """
    }

    /// How many rows there are in an area, behind the columns they are grouped by; everywhere for nil. Those of a city
    /// are counted county by county, by the index that a county's list has.
    ///
    /// - Parameters:
    ///   - group: empty for one count of all.
    ///   - condition: of the table's own columns.
    ///   - isOfGrids: whether each group lies in one grid, and so in one county.
    static func counting(
        _ group: [SQL], of table: SQL, where condition: SQL, in area: Area?, isOfGrids: Bool = false
    ) -> SQL {
        let columns: SQL = group.isEmpty ? "" : "\(sql: .joined(group)), "
        let grouped: SQL = group.isEmpty ? "" : " GROUP BY \(sql: .joined(group))"
        guard let area, area.level < .county else {
            return """
                SELECT \(sql: columns)count(*) FROM \(sql: table)
                WHERE \(sql: within(area)) AND \(sql: condition)\(sql: grouped)
                """
        }
        // Grouped by what lies above first, the order is that of an index whose next column it is: nothing is sorted.
        let parts = pieces(of: area, table).map { piece, above -> SQL in
            let groups: SQL = group.isEmpty || above.isEmpty ? grouped : " GROUP BY \(sql: .joined(above + group))"
            return "SELECT \(sql: columns)count(*) AS found FROM \(sql: piece) AND \(sql: condition)\(sql: groups)"
        }
        guard !isOfGrids else { return .joined(parts, by: " UNION ALL ") }
        return """
            SELECT \(sql: columns)CAST(coalesce(sum(found), 0) AS BIGINT)
            FROM (\(sql: .joined(parts, by: " UNION ALL "))) AS part\(sql: grouped)
            """
    }

    /// The rows of a city's counties, of its townships without a county, and its own, as `wide` has them; with the
    /// column of the area above.
    private static func pieces(of area: Area, _ table: SQL) -> [(SQL, above: [SQL])] {
        let (column, id): (SQL, Int64) = (area.level == .city ? "city_id" : "province_id", area.id.number)
        func below(_ level: Area.Level, _ own: SQL, _ more: SQL = "") -> (SQL, above: [SQL]) {
            let piece: SQL = """
                (
                    SELECT id AS above_id FROM area
                    WHERE \(sql: column) = \(id) AND level = \(level.rawValue)\(sql: more)
                ) AS above CROSS JOIN \(sql: table) WHERE \(sql: own) = above_id
                """
            return (piece, ["above_id"])
        }
        return [
            below(.county, "county_id"), below(.township, "township_id", " AND county_id IS NULL"),
            ("\(sql: table) WHERE area_id = \(id) AND county_id IS NULL AND township_id IS NULL", []),
        ]
    }
}
