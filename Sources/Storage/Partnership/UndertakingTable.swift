public import Core
public import Database
public import Domain
internal import FoundationEssentials

/// The only file that knows how an undertaking and what was done for it lie in SQL.
public enum UndertakingTable {
    public static let migration = Migration(
        270, "undertaking",
        """
        CREATE TABLE undertaking (
            id BIGINT PRIMARY KEY,
            kind TEXT NOT NULL,
            person_id BIGINT REFERENCES person (id),
            organisation_id BIGINT REFERENCES organisation (id),
            area_id BIGINT NOT NULL REFERENCES area (id),
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            team_id BIGINT REFERENCES work_team (id),
            -- What is owed: JSON, a list of deed, count and period.
            owes TEXT NOT NULL,
            from_day BIGINT NOT NULL,
            -- The first day on which it no longer stands.
            ended_day BIGINT CHECK (ended_day >= from_day),
            made_ms BIGINT NOT NULL,
            version BIGINT NOT NULL DEFAULT 0,
            CHECK ((person_id IS NULL) <> (organisation_id IS NULL))
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX undertaking_person ON undertaking (person_id, from_day, id) WHERE person_id IS NOT NULL",
        """
        CREATE INDEX undertaking_organisation ON undertaking (organisation_id, from_day, id)
        WHERE organisation_id IS NOT NULL
        """,
        "CREATE INDEX undertaking_team ON undertaking (team_id, id) WHERE team_id IS NOT NULL",
        "CREATE INDEX undertaking_area ON undertaking (area_id, kind, id) WHERE ended_day IS NULL",
        "CREATE INDEX undertaking_county ON undertaking (county_id, kind, id) WHERE ended_day IS NULL",
        "CREATE INDEX undertaking_township ON undertaking (township_id, kind, id) WHERE ended_day IS NULL",
        "CREATE INDEX undertaking_community ON undertaking (community_id, kind, id) WHERE ended_day IS NULL",
        "CREATE INDEX undertaking_grid ON undertaking (grid_id, kind, id) WHERE ended_day IS NULL",
        """
        CREATE TABLE deed (
            id BIGINT PRIMARY KEY,
            undertaking_id BIGINT NOT NULL REFERENCES undertaking (id),
            kind TEXT NOT NULL,
            day BIGINT NOT NULL,
            note TEXT NOT NULL CHECK (length(note) <= 500),
            made_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX deed_undertaking ON deed (undertaking_id, day, id)")

    private static let columns: SQL = """
        id, kind, person_id, organisation_id, area_id, county_id, township_id, community_id, grid_id, team_id, owes,
        from_day, ended_day, version
        """

    /// Many in one statement: at most 1,000.
    public static func add(_ undertakings: [Undertaking], at now: Instant, in db: Writer) throws {
        for start in stride(from: 0, to: undertakings.count, by: 100) {
            let rows: [SQL] = try undertakings[start..<min(start + 100, undertakings.count)].map { one in
                let party = PartyColumns.values(one.party)
                let owes = String(decoding: try JSONEncoder().encode(one.owes), as: UTF8.self)
                return """
                    (\(one.id.number), \(one.kind.rawValue), \(party.person), \(party.organisation), \(one.area.number),
                    \(sql: PlaceColumns.values(one.place)), \(one.team?.number), \(owes), \(one.from.number),
                    \(endedDay(one)), 0, \(now.milliseconds))
                    """
            }
            try db.run("INSERT INTO undertaking (\(sql: columns), made_ms) VALUES \(sql: .joined(rows))")
        }
    }

    /// Saves the end of an undertaking, unless somebody else saved it since it was read.
    public static func update(_ one: Undertaking, in db: Writer) throws {
        let changed = try db.run(
            """
            UPDATE undertaking SET ended_day = \(endedDay(one)), version = version + 1
            WHERE id = \(one.id.number) AND version = \(one.version)
            """)
        guard changed == 1 else { throw Undertaking.Refusal.outOfTurn.problem }
    }

    private static func endedDay(_ one: Undertaking) -> Int? {
        switch one.stage {
        case .standing: nil
        case .ended(let day): day.number
        }
    }

    /// Takes it for this transaction and gives it.
    public static func lock(_ id: Key<Undertaking>, in db: Writer) throws -> Undertaking? {
        try db.first(
            "SELECT \(sql: columns) FROM undertaking WHERE id = \(id.number)\(sql: Dialect.forUpdate)", undertaking)
    }

    public static func find(_ id: Key<Undertaking>, in db: Reader) throws -> Undertaking? {
        try db.first("SELECT \(sql: columns) FROM undertaking WHERE id = \(id.number)", undertaking)
    }

    /// All that a party undertakes or undertook, the latest first; at most `limit`.
    public static func all(of party: Undertaking.Party, limit: Int, in db: Reader) throws -> [Undertaking] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM undertaking WHERE \(sql: PartyColumns.isParty(party))
            ORDER BY from_day DESC, id DESC LIMIT \(limit)
            """, undertaking)
    }

    /// The standing links of a work team's members, in order of key.
    public static func all(of team: Key<WorkTeam>, limit: Int, in db: Reader) throws -> [Undertaking] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM undertaking WHERE team_id = \(team.number) AND ended_day IS NULL
            ORDER BY id LIMIT \(limit)
            """, undertaking)
    }

    /// What stands in an area and below it, of one kind or of all, by kind and key.
    public static func standing(
        in area: Area, _ kind: Undertaking.Kind?, after cursor: Cursor?, limit: Int, in db: Reader
    ) throws -> [Undertaking] {
        try db.rows(standingSQL(in: area, kind, after: cursor, limit: limit), undertaking)
    }

    static func standingSQL(in area: Area, _ kind: Undertaking.Kind?, after cursor: Cursor?, limit: Int) -> SQL {
        let only: SQL = kind.map { " AND kind = \($0.rawValue)" } ?? ""
        let behind: SQL = cursor.map { " AND (kind, id) > (\($0.value), \($0.key))" } ?? ""
        return """
            SELECT \(sql: columns) FROM undertaking
            WHERE \(sql: PlaceColumns.inside(area)) AND ended_day IS NULL\(sql: only)\(sql: behind)
            ORDER BY kind, id LIMIT \(limit)
            """
    }

    /// How many of each kind stand in an area and below it.
    public static func counts(in area: Area, in db: Reader) throws -> [Undertaking.Kind: Int] {
        let pairs = try db.rows(
            """
            SELECT kind, count(*) FROM undertaking WHERE \(sql: PlaceColumns.inside(area)) AND ended_day IS NULL
            GROUP BY kind
            """
        ) { (Undertaking.Kind(rawValue: try $0.text(0)), try $0.int(1)) }
        return pairs.reduce(into: [:]) { counts, pair in if let kind = pair.0 { counts[kind] = pair.1 } }
    }

    private static func undertaking(_ row: Row) throws -> Undertaking {
        guard let kind = Undertaking.Kind(rawValue: try row.text(1)) else {
            throw DatabaseError.wrongColumn(1, expected: "a kind of undertaking")
        }
        return Undertaking(
            id: Key(try row.integer(0)), kind: kind, party: try PartyColumns.read(row, from: 2),
            area: Key(try row.integer(4)), place: try PlaceColumns.read(row, from: 5) ?? Place(),
            team: try row.optionalInteger(9).map { Key($0) },
            owes: try JSONDecoder().decode([Owing].self, from: Data(try row.text(10).utf8)),
            from: Day(number: try row.int(11)),
            stage: try row.optionalInt(12).map { .ended(Day(number: $0)) } ?? .standing, version: try row.int(13))
    }
}

extension UndertakingTable {
    /// What was done, without the sentence about it once that is old.
    public static let keptDeeds = KeptRows("deed", began: "made_ms", nameless: "note = ''")

    public static func add(_ deed: Deed, at now: Instant, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO deed (id, undertaking_id, kind, day, note, made_ms)
            VALUES (\(deed.id.number), \(deed.undertaking.number), \(deed.kind.rawValue), \(deed.day.number),
                \(deed.note), \(now.milliseconds))
            """)
    }

    /// What was done for an undertaking from a day on, the latest first; at most `limit`.
    public static func deeds(
        for undertaking: Key<Undertaking>, from day: Day, limit: Int, in db: Reader
    ) throws -> [Deed] {
        try db.rows(
            """
            SELECT id, undertaking_id, kind, day, note FROM deed
            WHERE undertaking_id = \(undertaking.number) AND day >= \(day.number)
            ORDER BY undertaking_id DESC, day DESC, id DESC LIMIT \(limit)
            """
        ) { row in
            guard let kind = Deed.Kind(rawValue: try row.text(2)) else {
                throw DatabaseError.wrongColumn(2, expected: "a kind of deed")
            }
            return Deed(
                id: Key(try row.integer(0)), undertaking: Key(try row.integer(1)), kind: kind,
                day: Day(number: try row.int(3)), note: try row.text(4))
        }
    }
}
