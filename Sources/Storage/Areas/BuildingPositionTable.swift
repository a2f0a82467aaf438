public import Core
public import Database
public import Domain

/// Where buildings stand: the middle of a building, by which a grid's outline is found around it.
public enum BuildingPositionTable {
    public static let migration = Migration(
        208, "building position",
        """
        CREATE TABLE building_position (
            area_id BIGINT PRIMARY KEY REFERENCES area (id),
            -- WGS 84 / CGCS2000, in 10^-7 degrees.
            longitude BIGINT NOT NULL CHECK (longitude BETWEEN -1800000000 AND 1800000000),
            latitude BIGINT NOT NULL CHECK (latitude BETWEEN -900000000 AND 900000000),
            -- What the degrees meant from which it came.
            frame TEXT NOT NULL CHECK (frame IN ('wgs84', 'cgcs2000', 'gcj02', 'bd09')),
            saved_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """)

    /// Says where buildings stand, perhaps anew; at most 1,000.
    public static func set(
        _ positions: [(building: Key<Area>, position: Position)], from frame: Frame, at now: Instant, in db: Writer
    ) throws {
        for start in stride(from: 0, to: positions.count, by: 200) {
            let rows: [SQL] = positions[start..<min(start + 200, positions.count)].map { building, position in
                """
                (\(building.number), \(position.longitude), \(position.latitude), \(frame.rawValue),
                \(now.milliseconds))
                """
            }
            try db.run(
                """
                INSERT INTO building_position (area_id, longitude, latitude, frame, saved_ms)
                VALUES \(sql: .joined(rows)) ON CONFLICT (area_id) DO UPDATE SET longitude = excluded.longitude,
                    latitude = excluded.latitude, frame = excluded.frame, saved_ms = excluded.saved_ms
                """)
        }
    }

    /// Nil while nobody has said.
    public static func find(_ building: Key<Area>, in db: Reader) throws -> (position: Position, frame: Frame)? {
        try db.first(
            "SELECT longitude, latitude, frame FROM building_position WHERE area_id = \(building.number)"
        ) { row in
            guard let frame = Frame(rawValue: try row.text(2)) else {
                throw DatabaseError.wrongColumn(2, expected: "a frame")
            }
            return (Position(longitude: try row.int(0), latitude: try row.int(1)), frame)
        }
    }

    /// The buildings in `area`, each with where it stands as far as that is known, in order of key; at most `limit`.
    public static func buildings(
        below area: Area, limit: Int, in db: Reader
    ) throws -> [(building: PlacedArea, position: Position?)] {
        guard let column = AreaTable.ancestorColumn(area.level) else { return [] }
        return try db.rows(
            """
            SELECT \(sql: AreaTable.columns), longitude, latitude FROM area
            LEFT JOIN building_position ON building_position.area_id = area.id
            WHERE \(sql: column) = \(area.id.number) AND level = \(Area.Level.building.rawValue)
            AND closed_day IS NULL ORDER BY area.id LIMIT \(limit)
            """
        ) { row in
            let placed = try AreaTable.placed(row)
            let width = AreaTable.width
            guard !row.isNull(width) else { return (placed, placed.extent?.label) }
            return (placed, Position(longitude: try row.int(width), latitude: try row.int(width + 1)))
        }
    }
}
