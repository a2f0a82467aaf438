internal import Core
public import Database
public import Domain

/// The only file that knows how an area lies in SQL. Its codes, search terms and outline have tables of their own.
public enum AreaTable {
    public static let migration = Migration(
        200, "area",
        """
        CREATE TABLE area (
            id BIGINT PRIMARY KEY,
            parent_id BIGINT REFERENCES area (id),
            level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 9),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
            -- Its place among its siblings.
            ordinal BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'residential', 'specialPurpose', 'reserved')),
            setting TEXT CHECK (setting IN ('urban', 'rural')),
            households BIGINT CHECK (households >= 0),
            opened_day BIGINT NOT NULL,
            closed_day BIGINT,
            -- The areas it lies in, itself among them, so that what is below one is an equality.
            province_id BIGINT, city_id BIGINT, county_id BIGINT,
            township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            -- Its extent in 10^-7 degrees and square metres; null while nobody has drawn it.
            west BIGINT, south BIGINT, east BIGINT, north BIGINT, label_longitude BIGINT, label_latitude BIGINT,
            square_metres BIGINT
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX area_children ON area (parent_id, level, ordinal, id)",
        "CREATE INDEX area_province ON area (province_id, level, closed_day, households) WHERE province_id IS NOT NULL",
        "CREATE INDEX area_city ON area (city_id, level, closed_day, households) WHERE city_id IS NOT NULL",
        "CREATE INDEX area_county ON area (county_id, level, closed_day, households) WHERE county_id IS NOT NULL",
        "CREATE INDEX area_township ON area (township_id, level, closed_day, households) WHERE township_id IS NOT NULL",
        "CREATE INDEX area_community ON area (community_id, level, closed_day, households) WHERE community_id IS NOT NULL",
        "CREATE INDEX area_grid ON area (grid_id, level, closed_day, households) WHERE grid_id IS NOT NULL")

    static let columns: SQL = """
        area.id, area.parent_id, area.level, area.name, area.ordinal, area.kind, area.setting, area.households,
        area.opened_day, area.closed_day, area.province_id, area.city_id, area.county_id, area.township_id,
        area.community_id, area.grid_id, area.west, area.south, area.east, area.north, area.label_longitude,
        area.label_latitude, area.square_metres
        """

    /// How many of `columns` there are: what a statement selects behind them begins here.
    static let width = 23

    static func placed(_ row: Row) throws -> PlacedArea {
        PlacedArea(area: try area(row), ancestry: try ancestry(row), extent: try extent(row))
    }

    private static func area(_ row: Row) throws -> Area {
        guard let level = Area.Level(rawValue: try row.int(2)), let kind = Area.Kind(rawValue: try row.text(5)) else {
            throw DatabaseError.wrongColumn(2, expected: "a level and a kind of area")
        }
        return Area(
            id: Key(try row.integer(0)), parent: try row.optionalInteger(1).map { Key($0) }, level: level,
            name: try row.text(3), ordinal: try row.int(4), kind: kind,
            setting: try row.optionalText(6).flatMap(Area.Setting.init), households: try row.optionalInt(7),
            opened: Day(number: try row.int(8)), closed: try row.optionalInt(9).map { Day(number: $0) })
    }

    private static func ancestry(_ row: Row) throws -> Ancestry {
        func key(_ column: Int) throws -> Key<Area>? { try row.optionalInteger(column).map { Key($0) } }
        return Ancestry(
            province: try key(10), city: try key(11), county: try key(12), township: try key(13),
            community: try key(14),
            grid: try key(15))
    }

    private static func extent(_ row: Row) throws -> PlacedArea.Extent? {
        guard !row.isNull(16) else { return nil }
        return PlacedArea.Extent(
            box: Box(west: try row.int(16), south: try row.int(17), east: try row.int(18), north: try row.int(19)),
            label: Position(longitude: try row.int(20), latitude: try row.int(21)), squareMetres: try row.int(22))
    }
}

extension AreaTable {
    /// Adds areas with their search terms, parents before children; many in one statement. Their outlines come after.
    ///
    /// - Parameter areas: at most 1,000, as DESIGN.md section 5 asks of bulk work.
    public static func add(_ areas: [PlacedArea], in db: Writer) throws {
        for start in stride(from: 0, to: areas.count, by: 100) {
            let rows = areas[start..<min(start + 100, areas.count)].map(values)
            try db.run(
                """
                INSERT INTO area (id, parent_id, level, name, ordinal, kind, setting, households,
                    opened_day, closed_day,
                    province_id, city_id, county_id, township_id, community_id, grid_id)
                VALUES \(sql: .joined(rows))
                """)
        }
        try AreaTallyTable.add(areas, in: db)
        try AreaSearchTable.add(areas.map(\.area), in: db)
        try Stamp.net.raise(in: db)
    }

    private static func values(_ placed: PlacedArea) -> SQL {
        let (area, ancestry) = (placed.area, placed.ancestry)
        return """
            (\(area.id.number), \(area.parent?.number), \(area.level.rawValue), \(area.name), \(area.ordinal),
            \(area.kind.rawValue), \(area.setting?.rawValue), \(area.households), \(area.opened.number),
            \(area.closed?.number), \(ancestry.province?.number), \(ancestry.city?.number), \(ancestry.county?.number),
            \(ancestry.township?.number), \(ancestry.community?.number), \(ancestry.grid?.number))
            """
    }

    /// Gives it another name, and makes it found by that.
    public static func rename(_ area: Area, to name: String, in db: Writer) throws {
        try db.send("UPDATE area SET name = \(name) WHERE id = \(area.id.number)")
        try AreaSearchTable.renew(area, called: name, in: db)
        try Stamp.net.raise(in: db)
    }

    static func setExtent(_ extent: PlacedArea.Extent, of id: Key<Area>, in db: Writer) throws {
        try db.run(
            """
            UPDATE area SET west = \(extent.box.west), south = \(extent.box.south), east = \(extent.box.east),
                north = \(extent.box.north), label_longitude = \(extent.label.longitude),
                label_latitude = \(extent.label.latitude), square_metres = \(extent.squareMetres)
            WHERE id = \(id.number)
            """)
    }
}
