public import Core
public import Database
public import Domain

/// The only file that knows how a pledge lies in SQL.
public enum PledgeTable {
    public static let migration = Migration(
        273, "pledge",
        """
        CREATE TABLE pledge (
            id BIGINT PRIMARY KEY,
            member_id BIGINT NOT NULL REFERENCES person (id),
            -- The community whose board it is on.
            area_id BIGINT NOT NULL REFERENCES area (id),
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            -- Nothing is shown without the member's own word.
            consent_id BIGINT NOT NULL,
            identity TEXT NOT NULL, pledge TEXT NOT NULL, action TEXT NOT NULL, service TEXT NOT NULL,
            result TEXT NOT NULL,
            shown_day BIGINT NOT NULL,
            down_day BIGINT CHECK (down_day >= shown_day),
            made_ms BIGINT NOT NULL,
            version BIGINT NOT NULL DEFAULT 0
        )\(sql: Dialect.strict)
        """,
        "CREATE UNIQUE INDEX pledge_member ON pledge (member_id) WHERE down_day IS NULL",
        "CREATE INDEX pledge_consent ON pledge (consent_id)",
        "CREATE INDEX pledge_county ON pledge (county_id, id) WHERE down_day IS NULL",
        "CREATE INDEX pledge_township ON pledge (township_id, id) WHERE down_day IS NULL",
        "CREATE INDEX pledge_community ON pledge (community_id, id) WHERE down_day IS NULL")

    public static let kept = KeptRows("pledge", began: "down_day", inDays: true)

    private static let columns: SQL = """
        id, member_id, area_id, county_id, township_id, community_id, grid_id, consent_id, identity, pledge, action,
        service, result, shown_day, down_day, version
        """

    /// At most 1,000. Throws `Pledge.Refusal.shownAlready` where one of a member is shown.
    public static func add(_ pledges: [Pledge], at now: Instant, in db: Writer) throws {
        for start in stride(from: 0, to: pledges.count, by: 100) {
            let rows: [SQL] = pledges[start..<min(start + 100, pledges.count)].map { one in
                func text(_ item: Pledge.Item) -> String { one.items[item] ?? "" }
                return """
                    (\(one.id.number), \(one.member.number), \(one.area.number),
                    \(sql: PlaceColumns.values(one.place)), \(one.consent.number), \(text(.identity)),
                    \(text(.pledge)), \(text(.action)), \(text(.service)), \(text(.result)), \(one.shown.number),
                    \(one.down?.number), 0, \(now.milliseconds))
                    """
            }
            do {
                try db.run("INSERT INTO pledge (\(sql: columns), made_ms) VALUES \(sql: .joined(rows))")
            } catch DatabaseError.unique {
                throw Pledge.Refusal.shownAlready
            }
        }
    }

    /// Saves a pledge that was taken down, its words gone, unless somebody else saved it since it was read.
    public static func takeDown(_ one: Pledge, in db: Writer) throws {
        let changed = try db.run(
            """
            UPDATE pledge SET down_day = \(one.down?.number), identity = '', pledge = '', action = '', service = '',
                result = '', version = version + 1
            WHERE id = \(one.id.number) AND version = \(one.version)
            """)
        guard changed == 1 else { throw Pledge.Refusal.outOfTurn.problem }
    }

    /// What there is of a member's.
    public static func erase(_ member: Key<Person>, in db: Writer) throws {
        try db.run("DELETE FROM pledge WHERE member_id = \(member.number)")
    }

    public static func find(_ id: Key<Pledge>, in db: Reader) throws -> Pledge? {
        try db.first("SELECT \(sql: columns) FROM pledge WHERE id = \(id.number)", pledge)
    }

    /// Takes it for this transaction and gives it.
    public static func lock(_ id: Key<Pledge>, in db: Writer) throws -> Pledge? {
        try db.first("SELECT \(sql: columns) FROM pledge WHERE id = \(id.number)\(sql: Dialect.forUpdate)", pledge)
    }

    public static func shown(by consent: Key<Consent>, in db: Reader) throws -> Pledge? {
        try db.first(
            "SELECT \(sql: columns) FROM pledge WHERE consent_id = \(consent.number) AND down_day IS NULL", pledge)
    }

    public static func shown(of member: Key<Person>, in db: Reader) throws -> Pledge? {
        try db.first(
            "SELECT \(sql: columns) FROM pledge WHERE member_id = \(member.number) AND down_day IS NULL", pledge)
    }

    /// The pledges that are shown in an area and below it, in order of key.
    ///
    /// - Parameter day: only those that were put up before it; nil for all.
    public static func shown(
        in area: Area, before day: Day? = nil, after key: Key<Pledge>?, limit: Int, in db: Reader
    ) throws -> [Pledge] {
        try db.rows(shownSQL(in: area, before: day, after: key, limit: limit), pledge)
    }

    static func shownSQL(in area: Area, before day: Day?, after key: Key<Pledge>?, limit: Int) -> SQL {
        let since: SQL = day.map { " AND shown_day < \($0.number)" } ?? ""
        let behind: SQL = key.map { " AND id > \($0.number)" } ?? ""
        return """
            SELECT \(sql: columns) FROM pledge
            WHERE \(sql: PlaceColumns.inside(area)) AND down_day IS NULL\(sql: since)\(sql: behind)
            ORDER BY id LIMIT \(limit)
            """
    }

    public static func count(in area: Area, in db: Reader) throws -> Int {
        try db.first("SELECT count(*) FROM pledge WHERE \(sql: PlaceColumns.inside(area)) AND down_day IS NULL") {
            try $0.int(0)
        } ?? 0
    }

    private static func pledge(_ row: Row) throws -> Pledge {
        var items: [Pledge.Item: String] = [:]
        for (index, item) in Pledge.Item.allCases.enumerated() {
            let text = try row.text(8 + index)
            if !text.isEmpty { items[item] = text }
        }
        return Pledge(
            id: Key(try row.integer(0)), member: Key(try row.integer(1)), area: Key(try row.integer(2)),
            place: try PlaceColumns.read(row, from: 3) ?? Place(), consent: Key(try row.integer(7)), items: items,
            shown: Day(number: try row.int(13)), down: try row.optionalInt(14).map { Day(number: $0) },
            version: try row.int(15))
    }
}
