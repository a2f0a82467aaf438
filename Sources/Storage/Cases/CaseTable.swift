public import Core
public import Database
public import Domain

/// The only file that knows how a case lies in SQL. Its parts, reports and words have tables of their own.
public enum CaseTable {
    public static let migration = Migration(
        320, "case",
        """
        CREATE TABLE case_file (
            id BIGINT PRIMARY KEY,
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            area_id BIGINT REFERENCES area (id),
            -- In 10^-7 degrees; null where nobody pointed.
            longitude BIGINT, latitude BIGINT,
            -- What the flow comes to, for lists: the flow itself is the truth.
            stage TEXT NOT NULL,
            -- Of what is closed: byWord, withoutWord, …
            closing TEXT,
            level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
            settled_level INTEGER CHECK (settled_level BETWEEN 1 AND 4),
            way TEXT NOT NULL,
            matter_id BIGINT,
            rework BIGINT NOT NULL DEFAULT 0,
            -- When something must be done next; the largest number while nothing must.
            due_ms BIGINT NOT NULL,
            -- When somebody is next to be told; null when nobody is.
            alarm_ms BIGINT,
            -- Until when the part that leads is put off.
            suspended_ms BIGINT,
            opened_ms BIGINT NOT NULL,
            over_ms BIGINT,
            -- JSON: stages, holders and clocks (Case.Flow); keys, codes and instants alone.
            flow TEXT NOT NULL,
            version BIGINT NOT NULL DEFAULT 0,
            CHECK ((longitude IS NULL) = (latitude IS NULL)),
            CHECK ((closing IS NOT NULL) = (stage = 'closed'))
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX case_county_due ON case_file (county_id, due_ms, id) WHERE over_ms IS NULL",
        "CREATE INDEX case_township_due ON case_file (township_id, due_ms, id) WHERE over_ms IS NULL",
        "CREATE INDEX case_community_due ON case_file (community_id, due_ms, id) WHERE over_ms IS NULL",
        "CREATE INDEX case_grid_due ON case_file (grid_id, due_ms, id) WHERE over_ms IS NULL",
        "CREATE INDEX case_county ON case_file (county_id, id)",
        "CREATE INDEX case_township ON case_file (township_id, id)",
        "CREATE INDEX case_community ON case_file (community_id, id)",
        "CREATE INDEX case_grid ON case_file (grid_id, id)",
        // Each open case is in one of these: at the desk of its level.
        "CREATE INDEX case_desk_1 ON case_file (grid_id, stage, due_ms, id) WHERE over_ms IS NULL AND level = 1",
        "CREATE INDEX case_desk_2 ON case_file (community_id, stage, due_ms, id) WHERE over_ms IS NULL AND level = 2",
        "CREATE INDEX case_desk_3 ON case_file (township_id, stage, due_ms, id) WHERE over_ms IS NULL AND level = 3",
        "CREATE INDEX case_desk_4 ON case_file (county_id, stage, due_ms, id) WHERE over_ms IS NULL AND level = 4",
        "CREATE INDEX case_alarm ON case_file (alarm_ms, id) WHERE alarm_ms IS NOT NULL",
        "CREATE INDEX case_over ON case_file (over_ms, id) WHERE over_ms IS NOT NULL")

    static let columns: SQL = """
        id, county_id, township_id, community_id, grid_id, area_id, longitude, latitude, flow, version
        """

    public static func insert(_ file: Case, under terms: CaseTerms, at now: Instant, in db: Writer) throws {
        try db.run(
            "INSERT INTO case_file (\(sql: written)) VALUES \(sql: values(of: file, Shown(file.flow, terms, now)))")
        try CasePartTable.save(file, before: nil, terms.calendar, in: db)
    }

    /// Every column of a new row, as `values(of:_:)` gives them.
    static let written: SQL = """
        \(sql: columns), way, opened_ms, stage, closing, level, settled_level, matter_id, rework, due_ms, alarm_ms,
        suspended_ms, over_ms
        """

    static func values(of file: Case, _ shown: Shown) throws -> SQL {
        """
        (\(file.id.number), \(sql: PlaceColumns.values(file.place)), \(file.area?.number),
            \(file.position?.longitude), \(file.position?.latitude), \(try flows.encoded(file.flow)), 0,
            \(file.flow.way.rawValue), \(file.flow.opened.milliseconds), \(shown.stage), \(shown.closing),
            \(shown.level), \(shown.settled), \(shown.matter), \(shown.rework), \(shown.due), \(shown.alarm),
            \(shown.suspended), \(shown.over))
        """
    }

    /// Saves a case that moved on, unless somebody else saved it since it was read.
    ///
    /// - Parameter before: the case as it was read.
    public static func update(
        _ file: Case, before: Case, under terms: CaseTerms, at now: Instant, in db: Writer
    ) throws {
        let shown = Shown(file.flow, terms, now)
        let changed = try db.run(
            """
            UPDATE case_file SET flow = \(try flows.encoded(file.flow)), stage = \(shown.stage),
                closing = \(shown.closing), level = \(shown.level), settled_level = \(shown.settled),
                matter_id = \(shown.matter), rework = \(shown.rework), due_ms = \(shown.due), alarm_ms = \(shown.alarm),
                suspended_ms = \(shown.suspended), over_ms = \(shown.over), version = version + 1
            WHERE id = \(file.id.number) AND version = \(before.version)
            """)
        guard changed == 1 else { throw Case.Refusal.outOfTurn.problem }
        try CasePartTable.save(file, before: before, terms.calendar, in: db)
    }

    public static func find(_ id: Key<Case>, in db: Reader) throws -> Case? {
        try db.first("SELECT \(sql: columns) FROM case_file WHERE id = \(id.number)", file)
    }

    /// Cases by key; those that aren't there are left out.
    public static func find(_ ids: [Key<Case>], in db: Reader) throws -> [Key<Case>: Case] {
        guard !ids.isEmpty else { return [:] }
        let found = try db.rows(
            "SELECT \(sql: columns) FROM case_file WHERE id IN \(list: ids.map(\.number))", file)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }

    /// Those of some cases that were merged into others.
    public static func merged(among ids: [Key<Case>], in db: Reader) throws -> Set<Key<Case>> {
        guard !ids.isEmpty else { return [] }
        let found = try db.rows(
            """
            SELECT id FROM case_file
            WHERE id IN \(list: ids.map(\.number)) AND stage = \(Case.Stage.Name.merged.rawValue)
            """
        ) { Key<Case>(try $0.integer(0)) }
        return Set(found)
    }

    /// Takes it for this transaction and gives it: the root of everything that is decided about it.
    public static func lock(_ id: Key<Case>, in db: Writer) throws -> Case? {
        try db.first("SELECT \(sql: columns) FROM case_file WHERE id = \(id.number)\(sql: Dialect.forUpdate)", file)
    }

    static func file(_ row: Row) throws -> Case {
        let position = try row.optionalInt(6).map { Position(longitude: $0, latitude: try row.int(7)) }
        return Case(
            id: Key(try row.integer(0)), place: try PlaceColumns.read(row, from: 1) ?? Place(),
            area: try row.optionalInteger(5).map { Key($0) }, position: position,
            flow: try flows.decoded(row.text(8)), version: try row.int(9))
    }

    private static let flows = Remembered<String, Case.Flow>(most: 2000)
}

extension CaseTable {
    /// While nothing must be done: behind everything that has a time.
    static let never = Int64.max

    /// What lists show and find of a flow.
    struct Shown {
        let stage: String
        let closing: String?
        let level: Int
        let settled: Int?
        let matter: Int64?
        let rework: Int
        let due: Int64
        let alarm: Int64?
        let suspended: Int64?
        let over: Int64?

        init(_ flow: Case.Flow, _ terms: CaseTerms, _ now: Instant) {
            stage = flow.stage.word
            level = flow.level.rawValue
            settled = flow.settledAt?.rawValue
            matter = flow.filing?.matter.number
            rework = flow.rework
            due = flow.due(in: terms.calendar)?.at.milliseconds ?? CaseTable.never
            alarm = flow.alarm(under: terms)?.milliseconds
            suspended = flow.lead?.suspension.flatMap { $0.until > now ? $0.until.milliseconds : nil }
            // A closed case may change still, and was closed when it was closed.
            if case .closed(let end) = flow.stage {
                (closing, over) = (end.kind.rawValue, end.at.milliseconds)
            } else {
                (closing, over) = (nil, flow.stage.isOver ? now.milliseconds : nil)
            }
        }
    }
}
