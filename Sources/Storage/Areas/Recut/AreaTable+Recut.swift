public import Core
public import Database
public import Domain

extension AreaTable {
    /// What a change of these areas finds: each with what stands directly under it.
    ///
    /// - Parameter ids: areas of one level under `parent`; those that are no more are left out.
    public static func ground(
        under parent: Area, _ ids: [Key<Area>], _ level: Area.Level, in db: Reader
    ) throws -> Recut.Ground {
        let areas = try find(ids, in: db).map(\.area).sorted { ($0.ordinal, $0.id) < ($1.ordinal, $1.id) }
        let parts = try openParts(of: areas.map(\.id), in: db)
        let counts = try counts(of: parts, in: db)
        let shapes = try outlines(of: areas.map(\.id) + (level == .community ? parts.map(\.id) : []), in: db)
        let grouped = Dictionary(grouping: parts) { $0.parent }
        let others = try db.rows(
            """
            SELECT id, name FROM area WHERE parent_id = \(parent.id.number) AND level = \(level.rawValue)
            AND closed_day IS NULL
            """
        ) { (Key<Area>(try $0.integer(0)), try $0.text(1)) }
        let own = Set(ids)
        return Recut.Ground(
            parent: parent,
            areas: areas.map { area in
                Recut.Ground.Old(
                    area: area, outline: shapes[area.id],
                    parts: (grouped[area.id] ?? []).map { part in
                        Recut.Ground.Part(
                            area: part, buildings: counts[part.id]?.buildings ?? 0,
                            households: counts[part.id]?.households ?? 0, outline: shapes[part.id])
                    })
            },
            otherNames: Set(others.filter { !own.contains($0.0) }.map(\.1)))
    }

    private static func openParts(of parents: [Key<Area>], in db: Reader) throws -> [Area] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM area WHERE parent_id IN \(list: parents.map(\.number))
            AND closed_day IS NULL ORDER BY parent_id, level, ordinal, id LIMIT \(Recut.Plan.mostParts + 1)
            """
        ) { try placed($0).area }
    }

    private static func counts(
        of parts: [Area], in db: Reader
    ) throws -> [Key<Area>: (buildings: Int, households: Int)] {
        var counts: [Key<Area>: (buildings: Int, households: Int)] = [:]
        for part in parts where part.level == .building { counts[part.id] = (1, part.households ?? 0) }
        let wide = parts.filter { $0.level != .building }
        guard !wide.isEmpty else { return counts }
        let column: SQL = wide.allSatisfy { $0.level == .grid } ? "grid_id" : "parent_id"
        try db.each(
            """
            SELECT \(sql: column), count(*), CAST(coalesce(sum(households), 0) AS BIGINT) FROM area
            WHERE \(sql: column) IN \(list: wide.map(\.id.number)) AND level = \(Area.Level.building.rawValue)
            AND closed_day IS NULL GROUP BY \(sql: column)
            """
        ) { counts[Key(try $0.integer(0))] = (try $0.int(1), try $0.int(2)) }
        return counts
    }

    private static func outlines(of ids: [Key<Area>], in db: Reader) throws -> [Key<Area>: Boundary] {
        let rows = try db.rows(
            "SELECT area_id, geojson FROM area_outline WHERE area_id IN \(list: ids.map(\.number))"
        ) { (Key<Area>(try $0.integer(0)), try $0.text(1)) }
        return try Dictionary(uniqueKeysWithValues: rows).mapValues { try Boundary(geoJSON: $0) }
    }

    /// Moves a part and what stands below it into another area, as far as it isn't there yet.
    ///
    /// - Returns: at most `limit` rows; fewer when nothing is left.
    public static func move(
        _ part: Key<Area>, into target: PlacedArea, limit: Int, in db: Writer
    ) throws -> Int {
        guard limit > 0 else { return 0 }
        let ancestry = target.ancestry
        let isElsewhere: SQL =
            ancestorColumn(target.area.level).map {
                "(\(sql: $0) IS NULL OR \(sql: $0) <> \(target.area.id.number))"
            } ?? "1 = 0"
        let ids = try db.rows(
            """
            WITH RECURSIVE below (id) AS (
                SELECT id FROM area WHERE id = \(part.number)
                UNION ALL SELECT down.id FROM area down JOIN below ON down.parent_id = below.id
                WHERE down.closed_day IS NULL
            )
            SELECT area.id FROM below JOIN area ON area.id = below.id
            WHERE \(sql: isElsewhere) OR (area.id = \(part.number) AND area.parent_id <> \(target.area.id.number))
            LIMIT \(limit)
            """
        ) { try $0.integer(0) }
        guard !ids.isEmpty else { return 0 }
        let level: SQL =
            target.area.level == .community ? "" : ", grid_id = \(ancestry.grid?.number)"
        try AreaTallyTable.following(ids, in: db) {
            try db.run(
                """
                UPDATE area SET province_id = \(ancestry.province?.number), city_id = \(ancestry.city?.number),
                    county_id = \(ancestry.county?.number), township_id = \(ancestry.township?.number),
                    community_id = \(ancestry.community?.number)\(sql: level),
                    parent_id = CASE WHEN id = \(part.number) THEN \(target.area.id.number) ELSE parent_id END
                WHERE id IN \(list: ids)
                """)
        }
        return ids.count
    }

    /// Closes an area from a day on: its codes end, and it is found by nothing but its key.
    public static func close(_ area: Area, on day: Day, in db: Writer) throws {
        try AreaTallyTable.following([area.id.number], in: db) {
            try db.run("UPDATE area SET closed_day = \(day.number) WHERE id = \(area.id.number) AND closed_day IS NULL")
        }
        try db.run("DELETE FROM area_term WHERE area_id = \(area.id.number)")
        for label in try AreaCodeTable.labels(of: area.id, limit: 100, in: db) where label.validTo == nil {
            try AreaCodeTable.close(label, on: day, in: db)
        }
    }
}

extension AreaCodeTable {
    /// Ends a label and keeps it, even one that began on that very day: ours are never issued again.
    static func close(_ label: AreaCode, on day: Day, in db: Writer) throws {
        let last = max(day, label.validFrom)
        try db.run(
            """
            UPDATE area_code SET valid_to_day = \(last.number) WHERE scheme = \(label.scheme.rawValue)
            AND code = \(label.code) AND valid_to_day IS NULL
            """)
    }

    /// Those of `codes` that somebody has or ever had, in a scheme of ours.
    public static func everIssued(_ codes: [String], in db: Reader) throws -> Set<String> {
        guard !codes.isEmpty else { return [] }
        return Set(
            try db.rows(
                """
                SELECT code FROM area_code WHERE code IN (\(sql: .joined(codes.map { "\($0)" })))
                AND scheme IN ('grid', 'local')
                """
            ) { try $0.text(0) })
    }
}
