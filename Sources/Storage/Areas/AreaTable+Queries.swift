public import Core
public import Database
public import Domain

extension AreaTable {
    /// Nil when there is none.
    public static func find(_ id: Key<Area>, in db: Reader) throws -> PlacedArea? {
        try db.first("SELECT \(sql: columns) FROM area WHERE id = \(id.number)", placed)
    }

    /// Those of `ids` that are there, in no order.
    public static func find(_ ids: [Key<Area>], in db: Reader) throws -> [PlacedArea] {
        try db.rows("SELECT \(sql: columns) FROM area WHERE id IN \(list: ids.map(\.number))", placed)
    }

    /// What those of `ids` are called that are there.
    public static func names(of ids: [Key<Area>], in db: Reader) throws -> [Key<Area>: String] {
        let pairs = try db.rows("SELECT id, name FROM area WHERE id IN \(list: ids.map(\.number))") { row in
            (Key<Area>(try row.integer(0)), try row.text(1))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// Takes the area for this transaction and gives it: what is decided under it is decided once.
    public static func lock(_ id: Key<Area>, in db: Writer) throws -> PlacedArea? {
        try db.first("SELECT \(sql: columns) FROM area WHERE id = \(id.number)\(sql: Dialect.forUpdate)", placed)
    }

    /// What stands directly under `parent`, or at the top for nil, the highest level first, then in order.
    public static func children(
        of parent: Key<Area>?, after cursor: Cursor?, limit: Int, in db: Reader
    ) throws -> [PlacedArea] {
        try db.rows(childrenSQL(of: parent, after: cursor, limit: limit), placed)
    }

    static func childrenSQL(of parent: Key<Area>?, after cursor: Cursor?, limit: Int) -> SQL {
        let under: SQL = parent.map { "parent_id = \($0.number)" } ?? "parent_id IS NULL"
        let behind: SQL =
            cursor.flatMap(ChildPosition.init).map {
                " AND (level, ordinal, id) > (\($0.level), \($0.ordinal), \($0.key))"
            } ?? ""
        return """
            SELECT \(sql: columns) FROM area WHERE \(sql: under)\(sql: behind) AND closed_day IS NULL
            ORDER BY level, ordinal, id LIMIT \(limit)
            """
    }

    /// Where a page of children ends.
    public static func cursor(behind placed: PlacedArea) -> Cursor {
        Cursor(value: "\(placed.area.level.rawValue).\(placed.area.ordinal)", key: placed.area.id.number)
    }

    private struct ChildPosition {
        let level: Int
        let ordinal: Int
        let key: Int64

        init?(_ cursor: Cursor) {
            let parts = cursor.value.split(separator: ".").compactMap { Int($0) }
            guard parts.count == 2 else { return nil }
            (level, ordinal, key) = (parts[0], parts[1], cursor.key)
        }
    }

    /// The areas above `id` and itself, the highest first; empty when there is none.
    public static func line(to id: Key<Area>, in db: Reader) throws -> [PlacedArea] {
        try db.rows(lineSQL(to: id), placed).sorted { $0.area.level < $1.area.level }
    }

    static func lineSQL(to id: Key<Area>) -> SQL {
        """
        WITH RECURSIVE above (id, parent_id) AS (
            SELECT id, parent_id FROM area WHERE id = \(id.number)
            UNION ALL SELECT up.id, up.parent_id FROM area up JOIN above ON up.id = above.parent_id
        )
        SELECT \(sql: columns) FROM above JOIN area ON area.id = above.id
        """
    }

    /// How many areas of each level lie below `area`, and the households of the buildings among them.
    public static func counts(below area: Area, in db: Reader) throws -> AreaCounts {
        ancestorColumn(area.level) == nil
            ? try countsBelowGrid(area, in: db) : try AreaTallyTable.counts(of: area.id, in: db)
    }

    /// The column that holds the area of `level` that a row lies in; nil below the grid.
    static func ancestorColumn(_ level: Area.Level) -> SQL? {
        switch level {
        case .province: "province_id"
        case .city: "city_id"
        case .county: "county_id"
        case .township: "township_id"
        case .community: "community_id"
        case .grid: "grid_id"
        case .microGrid, .building, .unit: nil
        }
    }

    /// A micro-grid or a building has at most a few hundred areas below it: walked.
    private static func countsBelowGrid(_ area: Area, in db: Reader) throws -> AreaCounts {
        var areas: [Area.Level: Int] = [:]
        var households = area.level == .building ? area.households ?? 0 : 0
        try db.each(
            """
            WITH RECURSIVE below (id, level, households) AS (
                SELECT id, level, households FROM area WHERE parent_id = \(area.id.number) AND closed_day IS NULL
                UNION ALL SELECT down.id, down.level, down.households FROM area down
                JOIN below ON down.parent_id = below.id WHERE down.closed_day IS NULL
            )
            SELECT level, count(*), CAST(coalesce(sum(households), 0) AS BIGINT) FROM below GROUP BY level
            """
        ) { row in
            guard let level = Area.Level(rawValue: try row.int(0)) else { return }
            areas[level] = try row.int(1)
            households += try row.int(2)
        }
        return AreaCounts(areas: areas, households: households)
    }

    /// The grids of an area that stand now, in order of key; the area itself where it is one.
    public static func grids(below area: Area, in db: Reader) throws -> [PlacedArea] {
        guard let column = ancestorColumn(area.level) else { return [] }
        return try db.rows(
            """
            SELECT \(sql: columns) FROM area WHERE \(sql: column) = \(area.id.number)
            AND level = \(Area.Level.grid.rawValue) AND closed_day IS NULL ORDER BY id
            """, placed)
    }

    /// How many stand directly under each of `parents`; those without any are left out.
    public static func childCounts(of parents: [Key<Area>], in db: Reader) throws -> [Key<Area>: Int] {
        guard !parents.isEmpty else { return [:] }
        let pairs = try db.rows(childCountsSQL(of: parents)) { (Key<Area>(try $0.integer(0)), try $0.int(1)) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    static func childCountsSQL(of parents: [Key<Area>]) -> SQL {
        """
        SELECT parent_id, count(*) FROM area WHERE parent_id IN \(list: parents.map(\.number))
        AND closed_day IS NULL GROUP BY parent_id
        """
    }

    /// What stands under an area now is listed and counted by one index, without looking each up.
    static let openChildren = Migration(
        216, "index open areas below an area",
        """
        CREATE INDEX area_open_children ON area (parent_id, level, ordinal, id, closed_day) WHERE closed_day IS NULL
        """)

    /// The households of the buildings in each of `areas`, down to the grid; those without any are left out.
    public static func households(in areas: [Key<Area>], in db: Reader) throws -> [Key<Area>: Int] {
        try AreaTallyTable.households(in: areas, in: db)
    }

    /// The place behind the last sibling of that level.
    public static func nextOrdinal(under parent: Key<Area>?, _ level: Area.Level, in db: Reader) throws -> Int {
        let under: SQL = parent.map { "parent_id = \($0.number)" } ?? "parent_id IS NULL"
        let last = try db.first(
            """
            SELECT ordinal FROM area WHERE \(sql: under) AND level = \(level.rawValue)
            ORDER BY level DESC, ordinal DESC, id DESC LIMIT 1
            """
        ) { try $0.int(0) }
        return (last ?? 0) + 1
    }
}
