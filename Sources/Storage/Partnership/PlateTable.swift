public import Core
public import Database
public import Domain

/// The only file that knows how a plate lies in SQL.
public enum PlateTable {
    public static let migration = Migration(
        271, "plate",
        """
        CREATE TABLE plate (
            id BIGINT PRIMARY KEY,
            -- The building.
            area_id BIGINT NOT NULL REFERENCES area (id),
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            door TEXT NOT NULL CHECK (length(door) BETWEEN 1 AND 40),
            member_id BIGINT NOT NULL REFERENCES person (id),
            -- No plate without the member's own word.
            consent_id BIGINT NOT NULL,
            put_up_day BIGINT NOT NULL,
            down_day BIGINT CHECK (down_day >= put_up_day),
            down_reason TEXT,
            made_ms BIGINT NOT NULL,
            version BIGINT NOT NULL DEFAULT 0,
            CHECK ((down_day IS NULL) = (down_reason IS NULL))
        )\(sql: Dialect.strict)
        """,
        "CREATE UNIQUE INDEX plate_member ON plate (member_id) WHERE down_day IS NULL",
        "CREATE INDEX plate_consent ON plate (consent_id)",
        "CREATE INDEX plate_area ON plate (area_id, id) WHERE down_day IS NULL",
        "CREATE INDEX plate_county ON plate (county_id, id) WHERE down_day IS NULL",
        "CREATE INDEX plate_township ON plate (township_id, id) WHERE down_day IS NULL",
        "CREATE INDEX plate_community ON plate (community_id, id) WHERE down_day IS NULL",
        "CREATE INDEX plate_grid ON plate (grid_id, id) WHERE down_day IS NULL")

    public static let kept = KeptRows("plate", began: "down_day", inDays: true)

    private static let columns: SQL = """
        id, area_id, county_id, township_id, community_id, grid_id, door, member_id, consent_id, put_up_day, down_day,
        down_reason, version
        """

    /// At most 1,000. Throws `DatabaseError.unique` where a member's plate hangs already.
    public static func add(_ plates: [Plate], at now: Instant, in db: Writer) throws {
        for start in stride(from: 0, to: plates.count, by: 100) {
            let rows: [SQL] = plates[start..<min(start + 100, plates.count)].map { one in
                let down = downColumns(one)
                return """
                    (\(one.id.number), \(one.area.number), \(sql: PlaceColumns.values(one.place)), \(one.door),
                    \(one.member.number), \(one.consent.number), \(one.putUp.number), \(down.day), \(down.reason), 0,
                    \(now.milliseconds))
                    """
            }
            try db.run("INSERT INTO plate (\(sql: columns), made_ms) VALUES \(sql: .joined(rows))")
        }
    }

    /// Saves a plate that was taken down, unless somebody else saved it since it was read.
    public static func update(_ one: Plate, in db: Writer) throws {
        let down = downColumns(one)
        let changed = try db.run(
            """
            UPDATE plate SET down_day = \(down.day), down_reason = \(down.reason), version = version + 1
            WHERE id = \(one.id.number) AND version = \(one.version)
            """)
        guard changed == 1 else { throw Plate.Refusal.outOfTurn.problem }
    }

    private static func downColumns(_ plate: Plate) -> (day: Int?, reason: String?) {
        switch plate.stage {
        case .up: (nil, nil)
        case .down(let day, let reason): (day.number, reason.rawValue)
        }
    }

    /// What there is of a member's.
    public static func erase(_ member: Key<Person>, in db: Writer) throws {
        try db.run("DELETE FROM plate WHERE member_id = \(member.number)")
    }

    /// Takes it for this transaction and gives it.
    public static func lock(_ id: Key<Plate>, in db: Writer) throws -> Plate? {
        try db.first("SELECT \(sql: columns) FROM plate WHERE id = \(id.number)\(sql: Dialect.forUpdate)", plate)
    }

    /// The plates that hang because of a consent; at most one.
    public static func hanging(by consent: Key<Consent>, in db: Reader) throws -> Plate? {
        try db.first(
            "SELECT \(sql: columns) FROM plate WHERE consent_id = \(consent.number) AND down_day IS NULL", plate)
    }

    public static func hanging(of member: Key<Person>, in db: Reader) throws -> Plate? {
        try db.first(
            "SELECT \(sql: columns) FROM plate WHERE member_id = \(member.number) AND down_day IS NULL", plate)
    }

    /// The plates that hang in an area and below it, in order of key, from behind `key` on.
    public static func hanging(in area: Area, after key: Key<Plate>?, limit: Int, in db: Reader) throws -> [Plate] {
        try db.rows(hangingSQL(in: area, after: key, limit: limit), plate)
    }

    static func hangingSQL(in area: Area, after key: Key<Plate>?, limit: Int) -> SQL {
        let behind: SQL = key.map { " AND id > \($0.number)" } ?? ""
        return """
            SELECT \(sql: columns) FROM plate
            WHERE \(sql: PlaceColumns.inside(area)) AND down_day IS NULL\(sql: behind) ORDER BY id LIMIT \(limit)
            """
    }

    public static func count(in area: Area, in db: Reader) throws -> Int {
        try db.first("SELECT count(*) FROM plate WHERE \(sql: PlaceColumns.inside(area)) AND down_day IS NULL") {
            try $0.int(0)
        } ?? 0
    }

    private static func plate(_ row: Row) throws -> Plate {
        let stage: Plate.Stage =
            if let day = try row.optionalInt(10), let reason = Plate.Reason(rawValue: try row.text(11)) {
                .down(on: Day(number: day), reason)
            } else {
                .up
            }
        return Plate(
            id: Key(try row.integer(0)), area: Key(try row.integer(1)),
            place: try PlaceColumns.read(row, from: 2) ?? Place(), door: try row.text(6),
            member: Key(try row.integer(7)), consent: Key(try row.integer(8)), putUp: Day(number: try row.int(9)),
            stage: stage, version: try row.int(12))
    }
}
