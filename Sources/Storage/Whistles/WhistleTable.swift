public import Core
public import Database
public import Domain

/// The only file that knows how a whistle lies in SQL.
public enum WhistleTable {
    public static let migration = Migration(
        340, "whistles",
        """
        CREATE TABLE whistle (
            id BIGINT PRIMARY KEY,
            case_id BIGINT REFERENCES case_file (id),
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            kind TEXT NOT NULL CHECK (kind IN ('quick', 'emergency', 'hardProblem')),
            -- What the flow comes to, for lists: the flow itself is the truth.
            stage TEXT NOT NULL,
            asked_ms BIGINT NOT NULL,
            due_ms BIGINT NOT NULL,
            over_ms BIGINT,
            -- JSON: stage, units and limits (Whistle.Flow); keys, codes and instants alone.
            flow TEXT NOT NULL,
            version BIGINT NOT NULL DEFAULT 0
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX whistle_case ON whistle (case_id, id) WHERE case_id IS NOT NULL",
        "CREATE INDEX whistle_county ON whistle (county_id, id)",
        "CREATE INDEX whistle_township ON whistle (township_id, id)",
        "CREATE INDEX whistle_community ON whistle (community_id, id)",
        "CREATE INDEX whistle_grid ON whistle (grid_id, id)",
        """
        CREATE TABLE whistle_unit (
            whistle_id BIGINT NOT NULL REFERENCES whistle (id) ON DELETE CASCADE,
            number BIGINT NOT NULL,
            organisation_id BIGINT,
            area_id BIGINT,
            -- By when it arrives.
            due_ms BIGINT NOT NULL,
            -- Whether it hasn't come and should.
            is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
            PRIMARY KEY (whistle_id, number),
            CHECK ((organisation_id IS NULL) <> (area_id IS NULL))
        )\(sql: Dialect.strict)
        """,
        """
        CREATE INDEX whistle_unit_organisation ON whistle_unit (organisation_id, is_open, due_ms, whistle_id)
        WHERE organisation_id IS NOT NULL
        """,
        """
        CREATE INDEX whistle_unit_area ON whistle_unit (area_id, is_open, due_ms, whistle_id)
        WHERE area_id IS NOT NULL
        """)

    /// When a limit of it is to be told next; null when nothing runs.
    public static let alarms = Migration(
        350, "alarms of whistles",
        "ALTER TABLE whistle ADD COLUMN alarm_ms BIGINT",
        "CREATE INDEX whistle_alarm ON whistle (alarm_ms, id) WHERE alarm_ms IS NOT NULL")

    /// Whistles that were under way before they had alarms are looked at in the first round, which finds out when they
    /// ring.
    public static let alarmsUnderWay = Migration(
        352, "alarms of whistles under way",
        "UPDATE whistle SET alarm_ms = asked_ms WHERE over_ms IS NULL AND alarm_ms IS NULL")

    private static let columns: SQL = """
        id, case_id, county_id, township_id, community_id, grid_id, flow, version
        """

    public static func insert(
        _ whistle: Whistle, in calendar: WorkingCalendar, at now: Instant, in db: Writer
    ) throws {
        try db.run(
            """
            INSERT INTO whistle (\(sql: columns), kind, stage, asked_ms, due_ms, over_ms, alarm_ms)
            VALUES (\(whistle.id.number), \(whistle.case?.number), \(sql: PlaceColumns.values(whistle.place)),
                \(try flows.encoded(whistle.flow)), 0, \(whistle.flow.kind.rawValue), \(whistle.stage.word),
                \(whistle.flow.asked.milliseconds), \(due(whistle.flow, calendar)), \(over(whistle, now)),
                \(alarm(whistle.flow, calendar)))
            """)
        try saveUnits(of: whistle, before: nil, calendar, in: db)
    }

    /// Saves a whistle that moved on, unless somebody else saved it since it was read.
    public static func update(
        _ whistle: Whistle, before: Whistle, in calendar: WorkingCalendar, at now: Instant, in db: Writer
    ) throws {
        let changed = try db.run(
            """
            UPDATE whistle SET flow = \(try flows.encoded(whistle.flow)), stage = \(whistle.stage.word),
                due_ms = \(due(whistle.flow, calendar)), over_ms = coalesce(over_ms, \(over(whistle, now))),
                alarm_ms = \(alarm(whistle.flow, calendar)),
                version = version + 1
            WHERE id = \(whistle.id.number) AND version = \(before.version)
            """)
        guard changed == 1 else { throw Whistle.Refusal.outOfTurn.problem }
        try saveUnits(of: whistle, before: before, calendar, in: db)
    }

    public static func find(_ id: Key<Whistle>, in db: Reader) throws -> Whistle? {
        try db.first("SELECT \(sql: columns) FROM whistle WHERE id = \(id.number)", whistle)
    }

    /// Takes it for this transaction and gives it.
    public static func lock(_ id: Key<Whistle>, in db: Writer) throws -> Whistle? {
        try db.first("SELECT \(sql: columns) FROM whistle WHERE id = \(id.number)\(sql: Dialect.forUpdate)", whistle)
    }

    /// Of a case, the newest first.
    public static func all(for file: Key<Case>, limit: Int, in db: Reader) throws -> [Whistle] {
        try db.rows(
            "SELECT \(sql: columns) FROM whistle WHERE case_id = \(file.number) ORDER BY id DESC LIMIT \(limit)",
            whistle)
    }

    /// In an area and below it, the newest first.
    public static func newest(
        in area: Area, before id: Key<Whistle>?, limit: Int, in db: Reader
    ) throws -> [Whistle] {
        try db.rows(newestSQL(in: area, before: id, limit: limit), whistle)
    }

    static func newestSQL(in area: Area, before id: Key<Whistle>?, limit: Int) -> SQL {
        """
        SELECT \(sql: columns) FROM whistle
        WHERE \(sql: PlaceColumns.inside(area)) AND id < \(id?.number ?? .max) ORDER BY id DESC LIMIT \(limit)
        """
    }

    /// Those of which a limit has ended that wasn't told, the oldest first, behind one of them.
    public static func alarms(
        by now: Instant, after last: UnderWay.Alarm<Whistle>?, limit: Int, in db: Reader
    ) throws -> [UnderWay.Alarm<Whistle>] {
        try UnderWay.alarms(of: "whistle", by: now, after: last, limit: limit, in: db)
    }

    static func alarmedSQL(by now: Instant, after last: UnderWay.Alarm<Whistle>? = nil, limit: Int) -> SQL {
        UnderWay.alarmedSQL(of: "whistle", by: now, after: last, limit: limit)
    }

    /// Those to which a body was ever called, the newest first.
    public static func called(
        _ party: Assignment.Party, before id: Key<Whistle>? = nil, limit: Int, in db: Reader
    ) throws -> [Whistle] {
        try db.rows(calledSQL(party, before: id, limit: limit), whistle)
    }

    static func calledSQL(_ party: Assignment.Party, before id: Key<Whistle>?, limit: Int) -> SQL {
        """
        SELECT \(sql: columns) FROM whistle
        WHERE id IN (SELECT whistle_id FROM whistle_unit WHERE \(sql: PartyColumns.isParty(party)))
            AND id < \(id?.number ?? .max)
        ORDER BY id DESC LIMIT \(limit)
        """
    }

    /// Those to which a body has still to come, by the time by which it arrives.
    public static func calling(_ party: Assignment.Party, limit: Int, in db: Reader) throws -> [Key<Whistle>] {
        try db.rows(callingSQL(party, limit: limit)) { Key(try $0.integer(0)) }
    }

    static func callingSQL(_ party: Assignment.Party, limit: Int) -> SQL {
        """
        SELECT whistle_id FROM whistle_unit WHERE \(sql: PartyColumns.isParty(party)) AND is_open = 1
        ORDER BY due_ms, whistle_id LIMIT \(limit)
        """
    }
}

extension WhistleTable {
    private static func saveUnits(
        of whistle: Whistle, before: Whistle?, _ calendar: WorkingCalendar, in db: Writer
    ) throws {
        let isOver = whistle.stage.isOver
        for (number, unit) in whistle.flow.units.enumerated() {
            let isOpen = unit.isAwaited && !isOver
            if let before, before.flow.units.indices.contains(number) {
                let was = before.flow.units[number].isAwaited && !before.stage.isOver
                if was == isOpen { continue }
            }
            let (organisation, area) = PartyColumns.values(unit.party)
            let due = arrives(unit, whistle.flow, calendar)
            try db.run(
                """
                INSERT INTO whistle_unit (whistle_id, number, organisation_id, area_id, due_ms, is_open)
                VALUES (\(whistle.id.number), \(number), \(organisation), \(area), \(due), \(isOpen))
                ON CONFLICT (whistle_id, number) DO UPDATE SET is_open = excluded.is_open
                """)
        }
    }

    static let never = Int64.max

    static func due(_ flow: Whistle.Flow, _ calendar: WorkingCalendar) -> Int64 {
        flow.concludes(in: calendar)?.at.milliseconds ?? never
    }

    /// By when a unit is there.
    static func arrives(_ unit: Whistle.Unit, _ flow: Whistle.Flow, _ calendar: WorkingCalendar) -> Int64 {
        flow.arrives(unit.party, in: calendar)?.at.milliseconds ?? never
    }

    static func alarm(_ flow: Whistle.Flow, _ calendar: WorkingCalendar) -> Int64? {
        flow.alarm(in: calendar)?.milliseconds
    }

    private static func over(_ whistle: Whistle, _ now: Instant) -> Int64? {
        whistle.stage.isOver ? now.milliseconds : nil
    }

    private static func whistle(_ row: Row) throws -> Whistle {
        Whistle(
            id: Key(try row.integer(0)), for: try row.optionalInteger(1).map { Key($0) },
            in: try PlaceColumns.read(row, from: 2) ?? Place(),
            flow: try flows.decoded(row.text(6)),
            version: try row.int(7))
    }

    private static let flows = Remembered<String, Whistle.Flow>(most: 500)
}
