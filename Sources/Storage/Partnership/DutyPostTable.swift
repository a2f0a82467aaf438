public import Core
public import Database
public import Domain

/// The only file that knows how a duty that may be claimed, and its claims, lie in SQL.
public enum DutyPostTable {
    public static let migration = Migration(
        272, "duty post",
        """
        CREATE TABLE duty_post (
            id BIGINT PRIMARY KEY,
            kind TEXT NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
            area_id BIGINT NOT NULL REFERENCES area (id),
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            duty TEXT NOT NULL CHECK (length(duty) <= 500),
            capacity BIGINT NOT NULL CHECK (capacity BETWEEN 1 AND 100),
            from_day BIGINT NOT NULL,
            until_day BIGINT NOT NULL CHECK (until_day >= from_day),
            made_ms BIGINT NOT NULL,
            version BIGINT NOT NULL DEFAULT 0
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX duty_post_area ON duty_post (area_id, kind, id)",
        "CREATE INDEX duty_post_county ON duty_post (county_id, kind, id)",
        "CREATE INDEX duty_post_township ON duty_post (township_id, kind, id)",
        "CREATE INDEX duty_post_community ON duty_post (community_id, kind, id)",
        "CREATE INDEX duty_post_grid ON duty_post (grid_id, kind, id)",
        """
        CREATE TABLE duty_claim (
            id BIGINT PRIMARY KEY,
            duty_id BIGINT NOT NULL REFERENCES duty_post (id),
            person_id BIGINT REFERENCES person (id),
            organisation_id BIGINT REFERENCES organisation (id),
            from_day BIGINT NOT NULL,
            -- The day from which it is free again.
            released_day BIGINT CHECK (released_day >= from_day),
            made_ms BIGINT NOT NULL,
            CHECK ((person_id IS NULL) <> (organisation_id IS NULL))
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX duty_claim_duty ON duty_claim (duty_id, from_day, id)",
        "CREATE INDEX duty_claim_person ON duty_claim (person_id, from_day, id) WHERE person_id IS NOT NULL",
        """
        CREATE INDEX duty_claim_organisation ON duty_claim (organisation_id, from_day, id)
        WHERE organisation_id IS NOT NULL
        """)

    private static let columns: SQL = """
        id, kind, name, area_id, county_id, township_id, community_id, grid_id, duty, capacity, from_day, until_day,
        version
        """

    /// At most 1,000.
    public static func add(_ posts: [DutyPost], at now: Instant, in db: Writer) throws {
        for start in stride(from: 0, to: posts.count, by: 100) {
            let rows: [SQL] = posts[start..<min(start + 100, posts.count)].map { one in
                """
                (\(one.id.number), \(one.kind.rawValue), \(one.name), \(one.area.number),
                \(sql: PlaceColumns.values(one.place)), \(one.duty), \(one.capacity), \(one.period.lowerBound.number),
                \(one.period.upperBound.number), 0, \(now.milliseconds))
                """
            }
            try db.run("INSERT INTO duty_post (\(sql: columns), made_ms) VALUES \(sql: .joined(rows))")
        }
    }

    public static func find(_ id: Key<DutyPost>, in db: Reader) throws -> DutyPost? {
        try db.first("SELECT \(sql: columns) FROM duty_post WHERE id = \(id.number)", duty)
    }

    /// Takes it for this transaction and gives it: its claims are decided one at a time.
    public static func lock(_ id: Key<DutyPost>, in db: Writer) throws -> DutyPost? {
        try db.first("SELECT \(sql: columns) FROM duty_post WHERE id = \(id.number)\(sql: Dialect.forUpdate)", duty)
    }

    /// The duties in an area and below it, of one kind or of all, by kind and key.
    public static func all(
        in area: Area, _ kind: DutyPost.Kind?, after cursor: Cursor?, limit: Int, in db: Reader
    ) throws -> [DutyPost] {
        try db.rows(allSQL(in: area, kind, after: cursor, limit: limit), duty)
    }

    static func allSQL(in area: Area, _ kind: DutyPost.Kind?, after cursor: Cursor?, limit: Int) -> SQL {
        let only: SQL = kind.map { " AND kind = \($0.rawValue)" } ?? ""
        let behind: SQL = cursor.map { " AND (kind, id) > (\($0.value), \($0.key))" } ?? ""
        return """
            SELECT \(sql: columns) FROM duty_post WHERE \(sql: PlaceColumns.inside(area))\(sql: only)\(sql: behind)
            ORDER BY kind, id LIMIT \(limit)
            """
    }

    /// How many of each kind are offered in an area and below it on a day.
    public static func counts(in area: Area, on day: Day, in db: Reader) throws -> [DutyPost.Kind: Int] {
        let pairs = try db.rows(
            """
            SELECT kind, count(*) FROM duty_post WHERE \(sql: PlaceColumns.inside(area))
            AND from_day <= \(day.number) AND until_day >= \(day.number) GROUP BY kind
            """
        ) { (DutyPost.Kind(rawValue: try $0.text(0)), try $0.int(1)) }
        return pairs.reduce(into: [:]) { counts, pair in if let kind = pair.0 { counts[kind] = pair.1 } }
    }

    private static func duty(_ row: Row) throws -> DutyPost {
        guard let kind = DutyPost.Kind(rawValue: try row.text(1)) else {
            throw DatabaseError.wrongColumn(1, expected: "a kind of duty")
        }
        let first = Day(number: try row.int(10))
        return DutyPost(
            id: Key(try row.integer(0)), kind: kind, name: try row.text(2), area: Key(try row.integer(3)),
            place: try PlaceColumns.read(row, from: 4) ?? Place(), duty: try row.text(8), capacity: try row.int(9),
            period: first...max(first, Day(number: try row.int(11))), version: try row.int(12))
    }
}

extension DutyPostTable {
    public static func add(_ claims: [DutyClaim], at now: Instant, in db: Writer) throws {
        for claim in claims {
            let party = PartyColumns.values(claim.party)
            try db.run(
                """
                INSERT INTO duty_claim (id, duty_id, person_id, organisation_id, from_day, released_day, made_ms)
                VALUES (\(claim.id.number), \(claim.duty.number), \(party.person), \(party.organisation),
                    \(claim.from.number), \(claim.released?.number), \(now.milliseconds))
                """)
        }
    }

    /// Saves the release of a claim; nothing where it was released before.
    public static func release(_ claim: DutyClaim, in db: Writer) throws {
        let changed = try db.run(
            """
            UPDATE duty_claim SET released_day = \(claim.released?.number)
            WHERE id = \(claim.id.number) AND released_day IS NULL
            """)
        guard changed == 1 else { throw DutyPost.Refusal.outOfTurn.problem }
    }

    public static func claim(_ id: Key<DutyClaim>, in db: Reader) throws -> DutyClaim? {
        try db.first("SELECT \(sql: claimColumns) FROM duty_claim WHERE id = \(id.number)", claim)
    }

    /// The claims of each of `duties` that stand.
    public static func standing(of duties: [Key<DutyPost>], in db: Reader) throws -> [DutyClaim] {
        guard !duties.isEmpty else { return [] }
        return try db.rows(
            """
            SELECT \(sql: claimColumns) FROM duty_claim WHERE duty_id IN \(list: duties.map(\.number))
            AND released_day IS NULL ORDER BY duty_id, from_day, id
            """, claim)
    }

    /// What a party claimed, the latest first; at most `limit`.
    public static func claims(of party: Undertaking.Party, limit: Int, in db: Reader) throws -> [DutyClaim] {
        try db.rows(
            """
            SELECT \(sql: claimColumns) FROM duty_claim WHERE \(sql: PartyColumns.isParty(party))
            ORDER BY from_day DESC, id DESC LIMIT \(limit)
            """, claim)
    }

    private static let claimColumns: SQL = "id, duty_id, person_id, organisation_id, from_day, released_day"

    private static func claim(_ row: Row) throws -> DutyClaim {
        DutyClaim(
            id: Key(try row.integer(0)), duty: Key(try row.integer(1)), party: try PartyColumns.read(row, from: 2),
            from: Day(number: try row.int(4)), released: try row.optionalInt(5).map { Day(number: $0) })
    }
}
