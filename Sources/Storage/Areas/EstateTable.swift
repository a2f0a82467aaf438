public import Core
public import Database
public import Domain

/// The only file that knows how an estate and its buildings lie in SQL.
public enum EstateTable {
    public static let migration = Migration(
        209, "estate",
        """
        CREATE TABLE estate (
            id BIGINT PRIMARY KEY,
            name TEXT NOT NULL\(sql: Dialect.byteOrder) CHECK (length(name) BETWEEN 1 AND 100),
            kind TEXT NOT NULL,
            age TEXT CHECK (age IN ('old', 'new')),
            -- Organisations; no references, as a later step (250) makes that table anew.
            property_firm_id BIGINT,
            owners_committee_id BIGINT,
            home_id BIGINT NOT NULL REFERENCES area (id),
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            opened_day BIGINT NOT NULL,
            -- The estate its buildings went to.
            merged_into_id BIGINT REFERENCES estate (id),
            -- The first day on which it no longer stands.
            closed_day BIGINT,
            version BIGINT NOT NULL DEFAULT 0,
            CHECK (merged_into_id IS NULL OR closed_day IS NOT NULL)
        )\(sql: Dialect.strict)
        """,
        "CREATE UNIQUE INDEX estate_name ON estate (home_id, name) WHERE closed_day IS NULL",
        "CREATE INDEX estate_county ON estate (county_id, name, id) WHERE closed_day IS NULL",
        "CREATE INDEX estate_township ON estate (township_id, name, id) WHERE closed_day IS NULL",
        "CREATE INDEX estate_community ON estate (community_id, name, id) WHERE closed_day IS NULL",
        "CREATE INDEX estate_merged ON estate (merged_into_id, closed_day, id) WHERE merged_into_id IS NOT NULL",
        """
        CREATE TABLE estate_building (
            building_id BIGINT NOT NULL REFERENCES area (id),
            estate_id BIGINT NOT NULL REFERENCES estate (id),
            from_day BIGINT NOT NULL,
            -- The first day on which it is no longer one of its; null while it is.
            until_day BIGINT,
            PRIMARY KEY (building_id, estate_id, from_day)
        )\(sql: Dialect.strict)
        """,
        "CREATE UNIQUE INDEX estate_building_now ON estate_building (building_id) WHERE until_day IS NULL",
        "CREATE INDEX estate_building_estate ON estate_building (estate_id, building_id)")

    static let columns: SQL = """
        id, name, kind, age, property_firm_id, owners_committee_id, home_id, county_id, township_id, community_id,
        grid_id, opened_day, merged_into_id, closed_day, version
        """

    /// Many in one statement: at most 1,000. Throws `DatabaseError.unique` where a community has one of that name.
    public static func add(_ estates: [Estate], in db: Writer) throws {
        for start in stride(from: 0, to: estates.count, by: 100) {
            let rows = estates[start..<min(start + 100, estates.count)].map(values)
            try db.run("INSERT INTO estate (\(sql: columns)) VALUES \(sql: .joined(rows))")
        }
    }

    private static func values(_ estate: Estate) -> SQL {
        let end = End(estate.stage)
        return """
            (\(estate.id.number), \(estate.name), \(estate.kind.rawValue), \(estate.age?.rawValue),
            \(estate.propertyFirm?.number), \(estate.ownersCommittee?.number), \(estate.community.number),
            \(estate.place.county?.number), \(estate.place.township?.number), \(estate.place.community?.number),
            \(estate.place.grid?.number), \(estate.opened.number), \(end.into?.number), \(end.day?.number), 0)
            """
    }

    /// Saves a changed estate, unless somebody else saved it since it was read.
    public static func update(_ estate: Estate, in db: Writer) throws {
        let end = End(estate.stage)
        let changed = try db.run(
            """
            UPDATE estate SET name = \(estate.name), kind = \(estate.kind.rawValue), age = \(estate.age?.rawValue),
                property_firm_id = \(estate.propertyFirm?.number),
                owners_committee_id = \(estate.ownersCommittee?.number), merged_into_id = \(end.into?.number),
                closed_day = \(end.day?.number), version = version + 1
            WHERE id = \(estate.id.number) AND version = \(estate.version)
            """)
        guard changed == 1 else { throw Estate.Refusal.outOfTurn }
    }

    /// Estates by key; those that aren't there are left out.
    public static func find(_ ids: [Key<Estate>], in db: Reader) throws -> [Estate] {
        guard !ids.isEmpty else { return [] }
        return try db.rows("SELECT \(sql: columns) FROM estate WHERE id IN \(list: ids.map(\.number))", estate)
    }

    public static func find(_ id: Key<Estate>, in db: Reader) throws -> Estate? {
        try db.first("SELECT \(sql: columns) FROM estate WHERE id = \(id.number)", estate)
    }

    /// Takes estates for this transaction and gives them, in order of key.
    public static func lock(_ ids: [Key<Estate>], in db: Writer) throws -> [Estate] {
        _ = try db.lock("estate", ids.map(\.number))
        return try db.rows(
            "SELECT \(sql: columns) FROM estate WHERE id IN \(list: ids.map(\.number)) ORDER BY id", estate)
    }

    /// The standing estates kept in `area` or below it, in order of name, from behind `cursor` on; none below the
    /// community.
    public static func all(below area: Area, after cursor: Cursor?, limit: Int, in db: Reader) throws -> [Estate] {
        guard let sql = allSQL(below: area, after: cursor, limit: limit) else { return [] }
        return try db.rows(sql, estate)
    }

    static func allSQL(below area: Area, after cursor: Cursor?, limit: Int) -> SQL? {
        let column: SQL
        switch area.level {
        case .county: column = "county_id"
        case .township: column = "township_id"
        case .community: column = "community_id"
        case .province, .city: return wideSQL(of: area, after: cursor, limit: limit)
        case .grid, .microGrid, .building, .unit: return nil
        }
        let behind: SQL = cursor.map { " AND (name, id) > (\($0.value), \($0.key))" } ?? ""
        return """
            SELECT \(sql: columns) FROM estate
            WHERE \(sql: column) = \(area.id.number) AND closed_day IS NULL\(sql: behind)
            ORDER BY \(sql: column), name, id LIMIT \(limit)
            """
    }

    /// Of all communities in a city or a province, whatever stands between.
    private static func wideSQL(of area: Area, after cursor: Cursor?, limit: Int) -> SQL? {
        let behind: SQL = cursor.map { " AND (name, id) > (\($0.value), \($0.key))" } ?? ""
        return AreaTable.ancestorColumn(area.level).map { column in
            """
            SELECT \(sql: columns) FROM estate
            WHERE home_id IN (SELECT id FROM area WHERE \(sql: column) = \(area.id.number)
                AND level = \(Area.Level.community.rawValue))
            AND closed_day IS NULL\(sql: behind) ORDER BY name, id LIMIT \(limit)
            """
        }
    }

    /// The estates whose buildings went to `id`, the first merger first; at most 50.
    public static func merged(into id: Key<Estate>, in db: Reader) throws -> [Estate] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM estate WHERE merged_into_id = \(id.number)
            ORDER BY merged_into_id, closed_day, id LIMIT 50
            """, estate)
    }

    /// The estates of a community, or of a whole township, that went into others, the latest first; none elsewhere.
    public static func mergers(in area: PlacedArea, limit: Int, in db: Reader) throws -> [Estate] {
        guard let township = area.ancestry.township, let column = AreaTable.ancestorColumn(area.area.level),
            area.area.level == .township || area.area.level == .community
        else { return [] }
        return try db.rows(
            """
            SELECT \(sql: columns) FROM estate
            WHERE township_id = \(township.number) AND merged_into_id IS NOT NULL
            AND \(sql: column) = \(area.area.id.number)
            ORDER BY township_id DESC, closed_day DESC, id DESC LIMIT \(limit)
            """, estate)
    }

    private static func estate(_ row: Row) throws -> Estate {
        guard let kind = Estate.Kind(rawValue: try row.text(2)), let place = try PlaceColumns.read(row, from: 7) else {
            throw DatabaseError.wrongColumn(2, expected: "a kind and a place of an estate")
        }
        let closed = try row.optionalInt(13).map { Day(number: $0) }
        let into = try row.optionalInteger(12).map { Key<Estate>($0) }
        let draft = Estate.Draft(
            name: try row.text(1), kind: kind, age: try row.optionalText(3).flatMap(Estate.Age.init),
            propertyFirm: try row.optionalInteger(4).map { Key($0) },
            ownersCommittee: try row.optionalInteger(5).map { Key($0) })
        return Estate(
            id: Key(try row.integer(0)), draft: draft, community: Key(try row.integer(6)), place: place,
            opened: Day(number: try row.int(11)),
            stage: closed.map { day in into.map { .merged(into: $0, on: day) } ?? .closed(on: day) } ?? .standing,
            version: try row.int(14))
    }

    private struct End {
        var into: Key<Estate>?
        var day: Day?

        init(_ stage: Estate.Stage) {
            switch stage {
            case .standing: break
            case .merged(let other, let on): (into, day) = (other, on)
            case .closed(let on): day = on
            }
        }
    }
}

extension EstateTable {
    /// Puts buildings into an estate from a day on. Throws `Estate.Refusal.buildingTaken` where one is in another.
    public static func add(
        _ buildings: [Key<Area>], to estate: Key<Estate>, from day: Day, in db: Writer
    ) throws {
        for start in stride(from: 0, to: buildings.count, by: 200) {
            let rows: [SQL] = buildings[start..<min(start + 200, buildings.count)].map {
                "(\($0.number), \(estate.number), \(day.number))"
            }
            do {
                // One that left on the same day comes back as if it had never left.
                try db.run(
                    """
                    INSERT INTO estate_building (building_id, estate_id, from_day) VALUES \(sql: .joined(rows))
                    ON CONFLICT (building_id, estate_id, from_day) DO UPDATE SET until_day = NULL
                    """)
            } catch DatabaseError.unique {
                throw Estate.Refusal.buildingTaken
            }
        }
    }

    /// Takes one building out, or all for nil.
    public static func remove(
        _ building: Key<Area>?, from estate: Key<Estate>, on day: Day, in db: Writer
    ) throws {
        let only: SQL = building.map { " AND building_id = \($0.number)" } ?? ""
        try db.run(
            """
            UPDATE estate_building SET until_day = \(day.number)
            WHERE estate_id = \(estate.number) AND until_day IS NULL\(sql: only)
            """)
    }

    /// The buildings that are in it now, in order of key; at most `limit`.
    public static func buildings(of estate: Key<Estate>, limit: Int, in db: Reader) throws -> [PlacedArea] {
        try db.rows(
            """
            SELECT \(sql: AreaTable.columns) FROM estate_building JOIN area ON area.id = building_id
            WHERE estate_id = \(estate.number) AND until_day IS NULL ORDER BY building_id LIMIT \(limit)
            """, AreaTable.placed)
    }

    /// The estate each of `buildings` is in now; those in none are left out.
    public static func estates(of buildings: [Key<Area>], in db: Reader) throws -> [Key<Area>: Key<Estate>] {
        guard !buildings.isEmpty else { return [:] }
        let pairs = try db.rows(
            """
            SELECT building_id, estate_id FROM estate_building
            WHERE building_id IN \(list: buildings.map(\.number)) AND until_day IS NULL
            """
        ) { (Key<Area>(try $0.integer(0)), Key<Estate>(try $0.integer(1))) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// How many buildings and households each of `estates` has; those without buildings are left out.
    public static func counts(of estates: [Key<Estate>], in db: Reader) throws -> [Key<Estate>: (Int, Int)] {
        guard !estates.isEmpty else { return [:] }
        let rows = try db.rows(
            """
            SELECT estate_id, count(*), CAST(coalesce(sum(households), 0) AS BIGINT) FROM estate_building
            JOIN area ON area.id = building_id
            WHERE estate_id IN \(list: estates.map(\.number)) AND until_day IS NULL GROUP BY estate_id
            """
        ) { (Key<Estate>(try $0.integer(0)), (try $0.int(1), try $0.int(2))) }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
