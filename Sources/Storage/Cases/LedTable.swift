public import Core
public import Database
public import Domain
internal import FoundationEssentials

/// The only file that knows how led matters lie in SQL.
public enum LedTable {
    public static let migration = Migration(
        343, "led matters",
        """
        CREATE TABLE led_matter (
            id BIGINT PRIMARY KEY,
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            kind TEXT NOT NULL,
            title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
            -- Who leads: one of the two.
            organisation_id BIGINT,
            area_id BIGINT,
            opened_day BIGINT NOT NULL,
            -- JSON: titles and days.
            milestones TEXT NOT NULL,
            -- Days, blanks between them.
            reviews TEXT NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN ('open', 'finished', 'confirmed', 'dropped')),
            -- Who finished or confirmed it.
            stage_by BIGINT,
            -- Why it went back or was dropped, the last time; empty for never.
            reason TEXT NOT NULL DEFAULT '',
            -- The month in which its waiting review was told last, as 202611.
            told_month BIGINT NOT NULL DEFAULT 0,
            over_ms BIGINT,
            nameless_ms BIGINT,
            version BIGINT NOT NULL DEFAULT 0,
            CHECK ((organisation_id IS NULL) <> (area_id IS NULL))
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX led_matter_county ON led_matter (county_id, id)",
        "CREATE INDEX led_matter_township ON led_matter (township_id, id)",
        "CREATE INDEX led_matter_community ON led_matter (community_id, id)",
        "CREATE INDEX led_matter_grid ON led_matter (grid_id, id)",
        "CREATE INDEX led_matter_open ON led_matter (told_month, id) WHERE stage = 'open'",
        "CREATE INDEX led_matter_over ON led_matter (over_ms) WHERE over_ms IS NOT NULL",
        """
        CREATE TABLE led_matter_case (
            led_id BIGINT NOT NULL REFERENCES led_matter (id) ON DELETE CASCADE,
            case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
            PRIMARY KEY (led_id, case_id)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX led_matter_case_case ON led_matter_case (case_id, led_id)")

    /// What was written about it goes; the matter with its milestones stays.
    public static let kept = KeptRows("led_matter", began: "over_ms", nameless: "reason = ''")

    private static let columns: SQL = """
        id, county_id, township_id, community_id, grid_id, kind, title, organisation_id, area_id, opened_day,
        milestones, reviews, stage, stage_by, version, reason
        """

    /// A led matter with what was last written when it went back or was dropped.
    public struct Kept: Sendable {
        public let matter: LedMatter
        /// Empty for nothing.
        public let reason: String
    }

    public static func insert(_ matter: LedMatter, in db: Writer) throws {
        let (organisation, area) = PartyColumns.values(matter.leader)
        try db.run(
            """
            INSERT INTO led_matter (\(sql: columns)) VALUES (\(matter.id.number),
                \(sql: PlaceColumns.values(matter.place)), \(matter.kind.rawValue), \(matter.title), \(organisation),
                \(area), \(matter.opened.number), \(try text(matter.milestones)), \(days(matter.reviews)),
                \(matter.stage.word), NULL, 0, '')
            """)
        try add(matter.cases, to: matter.id, in: db)
    }

    /// Names more cases that belong to it.
    public static func add(_ cases: Set<Key<Case>>, to id: Key<LedMatter>, in db: Writer) throws {
        for file in cases.sorted() {
            try db.run(
                """
                INSERT INTO led_matter_case (led_id, case_id) VALUES (\(id.number), \(file.number))
                ON CONFLICT (led_id, case_id) DO NOTHING
                """)
        }
    }

    /// Saves one that moved on, unless somebody else saved it since it was read.
    ///
    /// - Parameter reason: what was written with the act; nil leaves what was written before.
    public static func update(_ matter: LedMatter, because reason: String?, at now: Instant, in db: Writer) throws {
        let by: Int64? =
            switch matter.stage {
            case .finished(let by), .confirmed(let by): by.number
            case .open, .dropped: nil
            }
        let isOver = matter.stage.word == "confirmed" || matter.stage == .dropped
        let changed = try db.run(
            """
            UPDATE led_matter SET milestones = \(try text(matter.milestones)), reviews = \(days(matter.reviews)),
                stage = \(matter.stage.word), stage_by = \(by), reason = coalesce(\(reason), reason),
                over_ms = \(isOver ? now.milliseconds : nil), version = version + 1
            WHERE id = \(matter.id.number) AND version = \(matter.version)
            """)
        guard changed == 1 else { throw LedMatter.Refusal.outOfTurn.problem }
    }

    public static func find(_ id: Key<LedMatter>, in db: Reader) throws -> Kept? {
        try load("SELECT \(sql: columns) FROM led_matter WHERE id = \(id.number)", in: db).first
    }

    public static func lock(_ id: Key<LedMatter>, in db: Writer) throws -> Kept? {
        try load("SELECT \(sql: columns) FROM led_matter WHERE id = \(id.number)\(sql: Dialect.forUpdate)", in: db)
            .first
    }

    public static func find(_ ids: [Key<LedMatter>], in db: Reader) throws -> [LedMatter] {
        guard !ids.isEmpty else { return [] }
        return try load(
            "SELECT \(sql: columns) FROM led_matter WHERE id IN \(list: ids.map(\.number))", in: db
        ).map(\.matter)
    }

    /// Those of an area and below it, the newest first.
    public static func newest(
        in area: Area, before id: Key<LedMatter>?, limit: Int, in db: Reader
    ) throws -> [LedMatter] {
        try load(newestSQL(in: area, before: id, limit: limit), in: db).map(\.matter)
    }

    static func newestSQL(in area: Area, before id: Key<LedMatter>?, limit: Int) -> SQL {
        """
        SELECT \(sql: columns) FROM led_matter
        WHERE \(sql: PlaceColumns.inside(area)) AND id < \(id?.number ?? .max) ORDER BY id DESC LIMIT \(limit)
        """
    }

    /// Those a case belongs to, at most ten.
    public static func leading(_ file: Key<Case>, in db: Reader) throws -> [LedMatter] {
        try load(
            """
            SELECT \(sql: columns) FROM led_matter WHERE id IN (
                SELECT led_id FROM led_matter_case WHERE case_id = \(file.number)) ORDER BY id DESC LIMIT 10
            """, in: db
        ).map(\.matter)
    }

    /// Open ones of whose waiting review nobody was told in a month.
    ///
    /// - Parameter month: as 202611.
    public static func untold(in month: Int, after id: Key<LedMatter>?, limit: Int, in db: Reader) throws -> [LedMatter]
    {
        try load(
            """
            SELECT \(sql: columns) FROM led_matter
            WHERE stage = 'open' AND told_month < \(month) AND id > \(id?.number ?? 0) ORDER BY id LIMIT \(limit)
            """, in: db
        ).map(\.matter)
    }

    /// - Returns: false when another node was faster.
    public static func told(_ id: Key<LedMatter>, in month: Int, in db: Writer) throws -> Bool {
        try db.run(
            "UPDATE led_matter SET told_month = \(month) WHERE id = \(id.number) AND told_month < \(month)") == 1
    }

    private static func load(_ sql: SQL, in db: Reader) throws -> [Kept] {
        let found = try db.rows(sql) { try kept($0) }
        guard !found.isEmpty else { return [] }
        let links = try db.rows(
            "SELECT led_id, case_id FROM led_matter_case WHERE led_id IN \(list: found.map(\.matter.id.number))"
        ) { (Key<LedMatter>(try $0.integer(0)), Key<Case>(try $0.integer(1))) }
        let cases = Dictionary(grouping: links, by: \.0).mapValues { Set($0.map(\.1)) }
        return found.map { Kept(matter: $0.matter.with(cases[$0.matter.id] ?? []), reason: $0.reason) }
    }

    private static func kept(_ row: Row) throws -> Kept {
        guard let kind = LedMatter.Kind(rawValue: try row.text(5)) else {
            throw DatabaseError.wrongColumn(5, expected: "a kind of led matter")
        }
        let matter = LedMatter(
            id: Key(try row.integer(0)), kind: kind, place: try PlaceColumns.read(row, from: 1) ?? Place(),
            leader: try PartyColumns.read(row, from: 7), title: try row.text(6), opened: Day(number: try row.int(9)),
            milestones: try JSONDecoder().decode([LedMatter.Milestone].self, from: Data(try row.text(10).utf8)),
            reviews: try row.text(11).split(separator: " ").compactMap { Int($0).map(Day.init(number:)) },
            stage: try stage(try row.text(12), by: row.optionalInteger(13)), version: try row.int(14))
        return Kept(matter: matter, reason: try row.text(15))
    }

    private static func stage(_ word: String, by: Int64?) throws -> LedMatter.Stage {
        switch (word, by) {
        case ("open", _): .open
        case ("finished", let by?): .finished(by: Key(by))
        case ("confirmed", let by?): .confirmed(by: Key(by))
        case ("dropped", _): .dropped
        default: throw DatabaseError.wrongColumn(12, expected: "a stage of a led matter")
        }
    }

    private static func text(_ milestones: [LedMatter.Milestone]) throws -> String {
        String(decoding: try JSONEncoder().encode(milestones), as: UTF8.self)
    }

    private static func days(_ days: [Day]) -> String { days.map { String($0.number) }.joined(separator: " ") }
}

extension PlacedRows {
    /// What is under way goes along; what is over stays on the map of then.
    static let ledMatters = PlacedRows(
        "led_matter", Words("领办事项", "Led matters"),
        .follows(Following(open: "t.over_ms IS NULL", hasArea: false, hasVersion: true)))
}

extension LedMatter {
    fileprivate func with(_ cases: Set<Key<Case>>) -> LedMatter {
        LedMatter(
            id: id, kind: kind, place: place, leader: leader, title: title, cases: cases, opened: opened,
            milestones: milestones, reviews: reviews, stage: stage, version: version)
    }
}
