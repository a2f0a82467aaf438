public import Core
public import Database
public import Domain

/// The only file that knows how a membership of a party unit lies in SQL.
public enum MembershipTable {
    public static let migration = Migration(
        274, "membership",
        """
        CREATE TABLE membership (
            id BIGINT PRIMARY KEY,
            person_id BIGINT NOT NULL REFERENCES person (id),
            organisation_id BIGINT NOT NULL REFERENCES organisation (id),
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            kind TEXT NOT NULL,
            from_day BIGINT NOT NULL,
            -- The first day on which it no longer holds.
            until_day BIGINT CHECK (until_day >= from_day),
            made_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        """
        CREATE UNIQUE INDEX membership_standing ON membership (organisation_id, person_id) WHERE until_day IS NULL
        """,
        "CREATE INDEX membership_person ON membership (person_id, from_day, id)",
        "CREATE INDEX membership_county ON membership (county_id, kind) WHERE until_day IS NULL",
        "CREATE INDEX membership_township ON membership (township_id, kind) WHERE until_day IS NULL",
        "CREATE INDEX membership_community ON membership (community_id, kind) WHERE until_day IS NULL",
        "CREATE INDEX membership_grid ON membership (grid_id, kind) WHERE until_day IS NULL")

    private static let columns: SQL = """
        id, person_id, organisation_id, county_id, township_id, community_id, grid_id, kind, from_day, until_day
        """

    /// At most 1,000. Throws `DatabaseError.unique` where the person is a member of the unit already.
    public static func add(_ memberships: [Membership], at now: Instant, in db: Writer) throws {
        for start in stride(from: 0, to: memberships.count, by: 100) {
            let rows: [SQL] = memberships[start..<min(start + 100, memberships.count)].map { one in
                """
                (\(one.id.number), \(one.person.number), \(one.organisation.number),
                \(sql: PlaceColumns.values(one.place)), \(one.kind.rawValue), \(one.from.number), \(one.until?.number),
                \(now.milliseconds))
                """
            }
            try db.run("INSERT INTO membership (\(sql: columns), made_ms) VALUES \(sql: .joined(rows))")
        }
    }

    /// Saves the end of a membership; refused where it ended before.
    public static func end(_ one: Membership, in db: Writer) throws {
        let changed = try db.run(
            """
            UPDATE membership SET until_day = \(one.until?.number)
            WHERE id = \(one.id.number) AND until_day IS NULL
            """)
        guard changed == 1 else { throw Membership.Refusal.outOfTurn.problem }
    }

    public static func find(_ id: Key<Membership>, in db: Reader) throws -> Membership? {
        try db.first("SELECT \(sql: columns) FROM membership WHERE id = \(id.number)", membership)
    }

    /// A person's memberships, the latest first; at most `limit`.
    public static func all(of person: Key<Person>, limit: Int, in db: Reader) throws -> [Membership] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM membership WHERE person_id = \(person.number)
            ORDER BY from_day DESC, id DESC LIMIT \(limit)
            """, membership)
    }

    /// The memberships that hold in an area and below it, in order of key.
    public static func standing(
        in area: Area, after key: Key<Membership>?, limit: Int, in db: Reader
    ) throws -> [Membership] {
        try db.rows(standingSQL(in: area, after: key, limit: limit), membership)
    }

    static func standingSQL(in area: Area, after key: Key<Membership>?, limit: Int) -> SQL {
        """
        SELECT \(sql: columns) FROM membership WHERE \(sql: PlaceColumns.inside(area)) AND until_day IS NULL
        AND id > \(key?.number ?? 0) ORDER BY id LIMIT \(limit)
        """
    }

    /// Lists come in order of key.
    public static let ordered = Migration(
        276, "order memberships in an area",
        "CREATE INDEX membership_county_list ON membership (county_id, id) WHERE until_day IS NULL",
        "CREATE INDEX membership_township_list ON membership (township_id, id) WHERE until_day IS NULL",
        "CREATE INDEX membership_community_list ON membership (community_id, id) WHERE until_day IS NULL",
        "CREATE INDEX membership_grid_list ON membership (grid_id, id) WHERE until_day IS NULL")

    /// How many members of each kind the units in an area and below it have.
    public static func counts(in area: Area, in db: Reader) throws -> [Membership.Kind: Int] {
        let pairs = try db.rows(
            """
            SELECT kind, count(*) FROM membership WHERE \(sql: PlaceColumns.inside(area)) AND until_day IS NULL
            GROUP BY kind
            """
        ) { (Membership.Kind(rawValue: try $0.text(0)), try $0.int(1)) }
        return pairs.reduce(into: [:]) { counts, pair in if let kind = pair.0 { counts[kind] = pair.1 } }
    }

    private static func membership(_ row: Row) throws -> Membership {
        guard let kind = Membership.Kind(rawValue: try row.text(7)) else {
            throw DatabaseError.wrongColumn(7, expected: "a kind of member")
        }
        return Membership(
            id: Key(try row.integer(0)), person: Key(try row.integer(1)), organisation: Key(try row.integer(2)),
            place: try PlaceColumns.read(row, from: 3), kind: kind, from: Day(number: try row.int(8)),
            until: try row.optionalInt(9).map { Day(number: $0) })
    }
}
