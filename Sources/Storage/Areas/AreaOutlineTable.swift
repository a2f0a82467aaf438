public import Core
public import Database
public import Domain

/// The outlines of areas as GeoJSON, WGS 84 / CGCS2000, and the cells of a lattice that each touches.
///
/// A point is looked up by its cell, then tested exactly: a handful of outlines, whatever the size of the city, on both
/// engines alike.
public enum AreaOutlineTable {
    public static let migration = Migration(
        203, "area outline",
        """
        CREATE TABLE area_outline (
            area_id BIGINT PRIMARY KEY REFERENCES area (id),
            geojson TEXT NOT NULL,
            saved_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE area_cell (
            level INTEGER NOT NULL,
            cell BIGINT NOT NULL,
            area_id BIGINT NOT NULL REFERENCES area (id),
            PRIMARY KEY (level, cell, area_id)
        )\(sql: Dialect.strictWithoutRowID)
        """,
        "CREATE INDEX area_cell_area ON area_cell (area_id)")

    /// How an outline looks from afar, made once when it is drawn: thousands on one map cost what they hold.
    public static let coarse = Migration(
        215, "outlines from afar",
        "ALTER TABLE area_outline ADD COLUMN coarse TEXT",
        backfill: { db in
            let waiting = try db.rows(
                """
                SELECT area_id, area.level, geojson FROM area_outline JOIN area ON area.id = area_id
                WHERE coarse IS NULL ORDER BY area_id LIMIT 500
                """
            ) { (try $0.integer(0), Area.Level(rawValue: try $0.int(1)) ?? .grid, try $0.text(2)) }
            for (id, level, geoJSON) in waiting {
                let far = try Boundary(geoJSON: geoJSON).fromAfar(level)
                try db.send("UPDATE area_outline SET coarse = \(far.geoJSON) WHERE area_id = \(id)")
            }
            return !waiting.isEmpty
        })

    /// Draws the area, perhaps anew.
    ///
    /// - Parameter frame: what the degrees meant from which `boundary` was made.
    /// - Throws: `Boundary.Refusal.tooWide` for an outline that no area of the level has.
    public static func set(
        _ boundary: Boundary, of area: Area, from frame: Frame = .cgcs2000, at now: Instant, in db: Writer
    ) throws {
        let extent = PlacedArea.Extent(of: boundary)
        let lattice = Lattice(area.level)
        guard lattice.count(in: extent.box) <= 10_000 else { throw Boundary.Refusal.tooWide }
        let text = boundary.geoJSON
        try db.run(
            """
            INSERT INTO area_outline (area_id, geojson, coarse, frame, saved_ms)
            VALUES (\(area.id.number), \(text), \(boundary.fromAfar(area.level).geoJSON), \(frame.rawValue),
                \(now.milliseconds))
            ON CONFLICT (area_id) DO UPDATE SET geojson = excluded.geojson, coarse = excluded.coarse,
                frame = excluded.frame, saved_ms = excluded.saved_ms
            """)
        try AreaTable.setExtent(extent, of: area.id, in: db)
        try db.run("DELETE FROM area_cell WHERE area_id = \(area.id.number)")
        let cells = lattice.cells(of: extent.box)
        for start in stride(from: 0, to: cells.count, by: 500) {
            let rows: [SQL] = cells[start..<min(start + 500, cells.count)].map {
                "(\(area.level.rawValue), \($0), \(area.id.number))"
            }
            try db.run("INSERT INTO area_cell (level, cell, area_id) VALUES \(sql: .joined(rows))")
        }
    }

    /// Nil while nobody has drawn it.
    public static func find(_ area: Key<Area>, in db: Reader) throws -> Boundary? {
        try db.first("SELECT geojson FROM area_outline WHERE area_id = \(area.number)") {
            try Boundary(geoJSON: try $0.text(0))
        }
    }

    /// What the degrees meant from which the area was drawn; nil while nobody has.
    public static func frame(of area: Key<Area>, in db: Reader) throws -> Frame? {
        try db.first("SELECT frame FROM area_outline WHERE area_id = \(area.number)") {
            Frame(rawValue: try $0.text(0))
        } ?? nil
    }

    /// The outlines of what stands directly under `parent`, in order, as GeoJSON geometries; at most `limit`.
    public static func geometries(
        under parent: Key<Area>?, limit: Int, in db: Reader
    ) throws -> [(area: Area, geoJSON: String)] {
        try db.rows(geometriesSQL(under: parent, limit: limit), geometry)
    }

    static func geometriesSQL(under parent: Key<Area>?, limit: Int) -> SQL {
        let under: SQL = parent.map { "parent_id = \($0.number)" } ?? "parent_id IS NULL"
        return """
            SELECT \(sql: AreaTable.columns), geojson FROM area JOIN area_outline ON area_outline.area_id = area.id
            WHERE \(sql: under) AND closed_day IS NULL ORDER BY level, ordinal, id LIMIT \(limit)
            """
    }

    /// The outlines of the areas of `level` below `area`, in order of id; at most `limit`. None below the grid.
    ///
    /// - Parameter afar: as `Boundary.fromAfar` draws them.
    public static func geometries(
        of level: Area.Level, below area: Area, afar: Bool = false, limit: Int, in db: Reader
    ) throws -> [(area: Area, geoJSON: String)] {
        guard let column = AreaTable.ancestorColumn(area.level) else { return [] }
        let shape: SQL = afar ? "coalesce(coarse, geojson)" : "geojson"
        return try db.rows(
            """
            SELECT \(sql: AreaTable.columns), \(sql: shape)
            FROM area JOIN area_outline ON area_outline.area_id = area.id
            WHERE \(sql: column) = \(area.id.number) AND level = \(level.rawValue) AND closed_day IS NULL
            ORDER BY id LIMIT \(limit)
            """, geometry)
    }

    private static func geometry(_ row: Row) throws -> (area: Area, geoJSON: String) {
        (try AreaTable.placed(row).area, try row.text(AreaTable.width))
    }

    /// The area of `level` that `position` lies in; the first in order of id where outlines overlap, nil in a gap.
    public static func area(_ level: Area.Level, at position: Position, in db: Reader) throws -> PlacedArea? {
        let candidates = try db.rows(candidatesSQL(level, at: position)) {
            (try AreaTable.placed($0), try $0.text(AreaTable.width))
        }
        return try candidates.first { try Boundary(geoJSON: $0.1).contains(position) }?.0
    }

    static func candidatesSQL(_ level: Area.Level, at position: Position) -> SQL {
        """
        SELECT \(sql: AreaTable.columns), geojson FROM area_cell JOIN area ON area.id = area_cell.area_id
        JOIN area_outline ON area_outline.area_id = area.id
        WHERE area_cell.level = \(level.rawValue) AND cell = \(Lattice(level).cell(of: position))
        AND west <= \(position.longitude) AND east >= \(position.longitude)
        AND south <= \(position.latitude) AND north >= \(position.latitude) AND closed_day IS NULL
        ORDER BY area_cell.area_id
        """
    }
}

/// Squares of degrees, so wide that an area of the level touches a few of them.
struct Lattice {
    /// In 10⁻⁷ degrees.
    let step: Int

    init(_ level: Area.Level) {
        switch level {
        case .province: step = 20_000_000
        case .city: step = 5_000_000
        case .county: step = 2_000_000
        case .township: step = 500_000
        case .community: step = 200_000
        case .grid, .microGrid, .building, .unit: step = 100_000
        }
    }

    func cell(of position: Position) -> Int64 { cell(column(position.longitude), column(position.latitude)) }

    func cells(of box: Box) -> [Int64] {
        (column(box.south)...column(box.north)).flatMap { row in
            (column(box.west)...column(box.east)).map { cell($0, row) }
        }
    }

    func count(in box: Box) -> Int {
        (column(box.north) - column(box.south) + 1) * (column(box.east) - column(box.west) + 1)
    }

    /// From 0 on at the south pole and the date line, as no coordinate is below -1,800,000,000.
    private func column(_ value: Int) -> Int { (value + 1_800_000_000) / step }

    private func cell(_ column: Int, _ row: Int) -> Int64 { Int64(row) << 32 | Int64(column) }
}
