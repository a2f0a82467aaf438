public import Core
public import Database
public import Domain

/// The only file that knows how a change of the net lies in SQL; its plan is in `RecutTable+Plan.swift`.
public enum RecutTable {
    public static let migration = Migration(
        220, "recut",
        """
        CREATE TABLE recut (
            id BIGINT PRIMARY KEY,
            parent_id BIGINT NOT NULL REFERENCES area (id),
            -- Of the areas that change.
            level INTEGER NOT NULL CHECK (level BETWEEN 5 AND 7),
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            author_id BIGINT NOT NULL,
            effective_day BIGINT NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN
                ('draft', 'submitted', 'approved', 'applying', 'applied', 'returned', 'withdrawn')),
            approver_id BIGINT CHECK ((approver_id IS NOT NULL) = (stage IN ('approved', 'applying', 'applied'))),
            reason TEXT CHECK ((reason IS NOT NULL) = (stage = 'returned')),
            -- How far the application is.
            done BIGINT, total BIGINT, applied_day BIGINT,
            made_ms BIGINT NOT NULL,
            version BIGINT NOT NULL DEFAULT 0
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX recut_parent ON recut (parent_id, id)",
        "CREATE INDEX recut_stage ON recut (stage, id)",
        """
        CREATE TABLE recut_area (
            recut_id BIGINT NOT NULL REFERENCES recut (id),
            area_id BIGINT NOT NULL,
            part TEXT NOT NULL CHECK (part IN ('ends', 'remains', 'begins')),
            position BIGINT NOT NULL,
            -- 1 while the change can still come about: an area is in one such change at a time.
            is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
            heir_id BIGINT, posts TEXT,
            name TEXT, ordinal BIGINT, kind TEXT, setting TEXT, code TEXT,
            outline TEXT,
            PRIMARY KEY (recut_id, area_id),
            CHECK ((heir_id IS NOT NULL) = (part = 'ends')),
            CHECK ((name IS NOT NULL) = (part = 'begins'))
        )\(sql: Dialect.strict)
        """,
        "CREATE UNIQUE INDEX recut_area_open ON recut_area (area_id) WHERE is_open = 1",
        "CREATE INDEX recut_area_area ON recut_area (area_id, recut_id)",
        """
        CREATE TABLE recut_move (
            recut_id BIGINT NOT NULL REFERENCES recut (id),
            part_id BIGINT NOT NULL,
            to_id BIGINT NOT NULL,
            PRIMARY KEY (recut_id, part_id)
        )\(sql: Dialect.strictWithoutRowID)
        """,
        """
        CREATE TABLE recut_tally (
            recut_id BIGINT NOT NULL REFERENCES recut (id),
            -- A table of records, or 'area' for what of the tree moved.
            name TEXT NOT NULL,
            moved BIGINT NOT NULL,
            ended BIGINT NOT NULL,
            PRIMARY KEY (recut_id, name)
        )\(sql: Dialect.strictWithoutRowID)
        """)

    /// When a change was last sent back, and whether its reason is gone since.
    public static let returned = Migration(
        224, "keep reasons of returned changes no longer than said",
        "ALTER TABLE recut ADD COLUMN returned_ms BIGINT",
        "ALTER TABLE recut ADD COLUMN nameless_ms BIGINT",
        "UPDATE recut SET returned_ms = made_ms WHERE reason IS NOT NULL",
        "CREATE INDEX recut_named ON recut (returned_ms) WHERE nameless_ms IS NULL AND returned_ms IS NOT NULL")

    /// A change that went back keeps that it did; its reason goes.
    public static let kept = KeptRows("recut", began: "returned_ms", nameless: "reason = ''")

    static let columns: SQL = """
        id, parent_id, level, county_id, township_id, community_id, grid_id, author_id, effective_day, stage,
        approver_id, reason, done, total, applied_day, version
        """

    /// Throws `DatabaseError.unique` where one of its areas is in another change.
    public static func insert(_ recut: Recut, at now: Instant, in db: Writer) throws {
        let stage = StageColumns(recut.stage)
        try db.run(
            """
            INSERT INTO recut (\(sql: columns), made_ms) VALUES (
                \(recut.id.number), \(recut.parent.number), \(recut.plan.level.rawValue),
                \(recut.place.county?.number), \(recut.place.township?.number), \(recut.place.community?.number),
                \(recut.place.grid?.number), \(recut.author.number), \(recut.effective.number), \(stage.name),
                \(stage.approver?.number), \(stage.reason), \(stage.progress?.done), \(stage.progress?.total),
                \(stage.applied?.number), 0, \(now.milliseconds))
            """)
        try savePlan(of: recut, in: db)
    }

    /// Saves a change after an act, unless somebody else saved it since it was read.
    ///
    /// - Parameters:
    ///   - plan: whether the plan is another one.
    ///   - now: when it is sent back, if it is.
    public static func update(_ recut: Recut, plan: Bool, at now: Instant, in db: Writer) throws {
        let stage = StageColumns(recut.stage)
        let changed = try db.run(
            """
            UPDATE recut SET author_id = \(recut.author.number), effective_day = \(recut.effective.number),
                stage = \(stage.name), approver_id = \(stage.approver?.number), reason = \(stage.reason),
                returned_ms = \(stage.reason == nil ? nil : now.milliseconds), nameless_ms = \(Int64?.none),
                done = \(stage.progress?.done), total = \(stage.progress?.total),
                applied_day = \(stage.applied?.number), version = version + 1
            WHERE id = \(recut.id.number) AND version = \(recut.version)
            """)
        guard changed == 1 else { throw Recut.Refusal.outOfTurn.problem }
        if plan { try savePlan(of: recut, in: db) }
        if recut.isOver {
            try db.run("UPDATE recut_area SET is_open = 0 WHERE recut_id = \(recut.id.number)")
        }
    }

    public static func find(_ id: Key<Recut>, in db: Reader) throws -> Recut? {
        try found("WHERE id = \(id.number)", in: db).first
    }

    /// Takes the change for this transaction and gives it.
    public static func lock(_ id: Key<Recut>, in db: Writer) throws -> Recut? {
        try found("WHERE id = \(id.number)\(sql: Dialect.forUpdate)", in: db).first
    }

    /// The changes that an area was or is in, or of what stands under it, the latest first.
    public static func changes(of area: Key<Area>, limit: Int, in db: Reader) throws -> [Recut] {
        try found(
            """
            WHERE id IN (SELECT recut_id FROM recut_area WHERE area_id = \(area.number)
                UNION SELECT id FROM recut WHERE parent_id = \(area.number))
            ORDER BY id DESC LIMIT \(limit)
            """, in: db)
    }

    /// Those in one stage within the bounds, the latest first.
    public static func list(
        _ stage: String?, within bounds: Bounds, before: Int64?, limit: Int, in db: Reader
    ) throws -> [Recut] {
        let only: SQL = stage.map { " AND stage = \($0)" } ?? ""
        return try found(
            """
            WHERE id < \(before ?? Int64.max)\(sql: only) AND \(sql: PlaceColumns.within(bounds))
            ORDER BY id DESC LIMIT \(limit)
            """, in: db)
    }

    /// Another change that can still come about and has one of these areas, one of them as its parent, or changes
    /// `parent`; nil for none.
    public static func conflict(
        with areas: [Key<Area>], under parent: Key<Area>, but own: Key<Recut>, in db: Reader
    ) throws -> Key<Recut>? {
        try db.first(
            """
            SELECT r.id FROM recut r JOIN recut_area a ON a.recut_id = r.id
            WHERE a.is_open = 1 AND r.id <> \(own.number)
            AND (a.area_id IN \(list: (areas + [parent]).map(\.number)) OR r.parent_id IN \(list: areas.map(\.number)))
            ORDER BY r.id LIMIT 1
            """
        ) { Key(try $0.integer(0)) }
    }

    /// The change that an area is in and that can still come about; nil for none.
    public static func open(of area: Key<Area>, in db: Reader) throws -> Key<Recut>? {
        try db.first("SELECT recut_id FROM recut_area WHERE area_id = \(area.number) AND is_open = 1") {
            Key(try $0.integer(0))
        }
    }

    private static func found(_ condition: SQL, in db: Reader) throws -> [Recut] {
        let rows = try db.rows("SELECT \(sql: columns) FROM recut \(sql: condition)", RecutRow.init)
        return try rows.map { row in
            Recut(
                id: row.id, seat: row.seat, author: row.author, effective: row.effective,
                plan: try plan(of: row.id, row.level, in: db), stage: row.stage)
        }
    }

    private struct StageColumns {
        let name: String
        var approver: Key<Caller>?
        var reason: String?
        var progress: Recut.Progress?
        var applied: Day?

        init(_ stage: Recut.Stage) {
            switch stage {
            case .draft: name = "draft"
            case .submitted: name = "submitted"
            case .approved(let by): (name, approver) = ("approved", by)
            case .applying(let progress, let by): (name, approver, self.progress) = ("applying", by, progress)
            case .applied(let day, let by): (name, approver, applied) = ("applied", by, day)
            case .returned(let reason): (name, self.reason) = ("returned", reason)
            case .withdrawn: name = "withdrawn"
            }
        }
    }
}

/// A row of `recut`, without its plan.
private struct RecutRow {
    let id: Key<Recut>
    let seat: (parent: Key<Area>, place: Place)
    let level: Area.Level
    let author: Key<Caller>
    let effective: Day
    let stage: (Recut.Stage, version: Int)

    init(_ row: Row) throws {
        guard let level = Area.Level(rawValue: try row.int(2)) else {
            throw DatabaseError.wrongColumn(2, expected: "a level")
        }
        id = Key(try row.integer(0))
        seat = (Key(try row.integer(1)), try PlaceColumns.read(row, from: 3) ?? Place())
        self.level = level
        author = Key(try row.integer(7))
        effective = Day(number: try row.int(8))
        stage = (try Self.stage(row), try row.int(15))
    }

    private static func stage(_ row: Row) throws -> Recut.Stage {
        func approver() throws -> Key<Caller> { Key(try row.integer(10)) }
        switch try row.text(9) {
        case "draft": return .draft
        case "submitted": return .submitted
        case "approved": return .approved(by: try approver())
        case "applying":
            return .applying(
                Recut.Progress(done: try row.int(12), total: try row.int(13)), approvedBy: try approver())
        case "applied": return .applied(Day(number: try row.int(14)), approvedBy: try approver())
        case "returned": return .returned(try row.text(11))
        case "withdrawn": return .withdrawn
        default: throw DatabaseError.wrongColumn(9, expected: "a stage of a change")
        }
    }
}
