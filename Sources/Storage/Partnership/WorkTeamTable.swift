public import Core
public import Database
public import Domain

/// The only file that knows how a work team lies in SQL.
public enum WorkTeamTable {
    /// Numbered before what names a team.
    public static let migration = Migration(
        269, "work team",
        """
        CREATE TABLE work_team (
            id BIGINT PRIMARY KEY,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
            area_id BIGINT NOT NULL REFERENCES area (id),
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            head_id BIGINT NOT NULL REFERENCES person (id),
            deputy_id BIGINT REFERENCES person (id),
            from_day BIGINT NOT NULL,
            ended_day BIGINT CHECK (ended_day >= from_day),
            made_ms BIGINT NOT NULL,
            version BIGINT NOT NULL DEFAULT 0
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX work_team_county ON work_team (county_id, id) WHERE ended_day IS NULL",
        "CREATE INDEX work_team_township ON work_team (township_id, id) WHERE ended_day IS NULL",
        "CREATE INDEX work_team_community ON work_team (community_id, id) WHERE ended_day IS NULL")

    private static let columns: SQL = """
        id, name, area_id, county_id, township_id, community_id, grid_id, head_id, deputy_id, from_day, ended_day,
        version
        """

    /// At most 1,000.
    public static func add(_ teams: [WorkTeam], at now: Instant, in db: Writer) throws {
        for start in stride(from: 0, to: teams.count, by: 100) {
            let rows: [SQL] = teams[start..<min(start + 100, teams.count)].map { one in
                """
                (\(one.id.number), \(one.name), \(one.area.number), \(sql: PlaceColumns.values(one.place)),
                \(one.head.number), \(one.deputy?.number), \(one.from.number), \(one.ended?.number), 0,
                \(now.milliseconds))
                """
            }
            try db.run("INSERT INTO work_team (\(sql: columns), made_ms) VALUES \(sql: .joined(rows))")
        }
    }

    /// Saves a changed team, unless somebody else saved it since it was read.
    public static func update(_ one: WorkTeam, in db: Writer) throws {
        let changed = try db.run(
            """
            UPDATE work_team SET name = \(one.name), head_id = \(one.head.number), deputy_id = \(one.deputy?.number),
                ended_day = \(one.ended?.number), version = version + 1
            WHERE id = \(one.id.number) AND version = \(one.version)
            """)
        guard changed == 1 else { throw WorkTeam.Refusal.outOfTurn.problem }
    }

    public static func find(_ id: Key<WorkTeam>, in db: Reader) throws -> WorkTeam? {
        try db.first("SELECT \(sql: columns) FROM work_team WHERE id = \(id.number)", team)
    }

    /// Takes it for this transaction and gives it.
    public static func lock(_ id: Key<WorkTeam>, in db: Writer) throws -> WorkTeam? {
        try db.first("SELECT \(sql: columns) FROM work_team WHERE id = \(id.number)\(sql: Dialect.forUpdate)", team)
    }

    /// The teams in an area and below it, in order of key, from behind `key` on.
    public static func standing(
        in area: Area, after key: Key<WorkTeam>?, limit: Int, in db: Reader
    ) throws -> [WorkTeam] {
        try db.rows(standingSQL(in: area, after: key, limit: limit), team)
    }

    static func standingSQL(in area: Area, after key: Key<WorkTeam>?, limit: Int) -> SQL {
        let behind: SQL = key.map { " AND id > \($0.number)" } ?? ""
        return """
            SELECT \(sql: columns) FROM work_team
            WHERE \(sql: PlaceColumns.inside(area)) AND ended_day IS NULL\(sql: behind) ORDER BY id LIMIT \(limit)
            """
    }

    public static func count(in area: Area, in db: Reader) throws -> Int {
        try db.first(
            "SELECT count(*) FROM work_team WHERE \(sql: PlaceColumns.inside(area)) AND ended_day IS NULL"
        ) { try $0.int(0) } ?? 0
    }

    private static func team(_ row: Row) throws -> WorkTeam {
        WorkTeam(
            id: Key(try row.integer(0)), name: try row.text(1), area: Key(try row.integer(2)),
            place: try PlaceColumns.read(row, from: 3) ?? Place(), head: Key(try row.integer(7)),
            deputy: try row.optionalInteger(8).map { Key($0) }, from: Day(number: try row.int(9)),
            ended: try row.optionalInt(10).map { Day(number: $0) }, version: try row.int(11))
    }
}
