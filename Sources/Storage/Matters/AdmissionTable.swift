public import Core
public import Database
public import Domain

/// The only file that knows how an admission to the grids' list lies in SQL.
public enum AdmissionTable {
    public static let migration = Migration(
        303, "admission",
        """
        CREATE TABLE admission (
            id BIGINT PRIMARY KEY,
            matter_id BIGINT NOT NULL REFERENCES matter (id),
            organisation_id BIGINT NOT NULL REFERENCES organisation (id),
            requester_id BIGINT NOT NULL,
            -- Where it holds; null for the whole city.
            area_id BIGINT REFERENCES area (id),
            down_to TEXT NOT NULL CHECK (down_to IN ('grid', 'community')),
            work TEXT NOT NULL,
            basis TEXT NOT NULL,
            -- Of work a month in one grid.
            hours BIGINT NOT NULL,
            -- A year.
            yuan BIGINT NOT NULL,
            asked_ms BIGINT NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN ('asked', 'listed', 'refused', 'withdrawn')),
            from_day BIGINT CHECK ((from_day IS NOT NULL) = (stage = 'listed')),
            -- The first day on which it is off the list again.
            until_day BIGINT CHECK (until_day IS NULL OR until_day >= from_day),
            decider_id BIGINT CHECK ((decider_id IS NOT NULL) = (stage IN ('listed', 'refused'))),
            -- Why it was refused, when, and whether that reason is gone since.
            reason TEXT CHECK ((reason IS NOT NULL) = (stage = 'refused')),
            refused_ms BIGINT, nameless_ms BIGINT,
            version BIGINT NOT NULL DEFAULT 0
        )\(sql: Dialect.strict)
        """,
        "CREATE UNIQUE INDEX admission_asked ON admission (matter_id) WHERE stage = 'asked' AND area_id IS NULL",
        """
        CREATE UNIQUE INDEX admission_asked_there ON admission (matter_id, area_id)
        WHERE stage = 'asked' AND area_id IS NOT NULL
        """,
        "CREATE INDEX admission_stage ON admission (stage, id)",
        "CREATE INDEX admission_matter ON admission (matter_id, id)",
        "CREATE INDEX admission_organisation ON admission (organisation_id, id)",
        "CREATE INDEX admission_named ON admission (refused_ms) WHERE nameless_ms IS NULL AND refused_ms IS NOT NULL")

    /// What was refused stays; why, in the city's words, goes.
    public static let kept = KeptRows("admission", began: "refused_ms", nameless: "reason = ''")

    private static let columns: SQL = """
        id, matter_id, organisation_id, requester_id, area_id, down_to, work, basis, hours, yuan, asked_ms, stage,
        from_day, until_day, decider_id, reason, version
        """

    /// Throws `DatabaseError.unique` where the same is asked already.
    public static func add(_ admissions: [Admission], in db: Writer) throws {
        guard !admissions.isEmpty else { return }
        try db.run("INSERT INTO admission (\(sql: columns)) VALUES \(sql: .joined(admissions.map(values)))")
    }

    private static func values(_ one: Admission) -> SQL {
        let stage = StageColumns(one.stage)
        return """
            (\(one.id.number), \(one.matter.number), \(one.organisation.number), \(one.requester.number),
            \(one.area?.number), \(one.downTo.word), \(one.work), \(one.basis), \(one.hours), \(one.yuan),
            \(one.asked.milliseconds), \(stage.name), \(stage.from?.number), \(stage.until?.number),
            \(stage.decider?.number), \(stage.reason), 0)
            """
    }

    /// Saves the stage, unless somebody else saved it since it was read.
    ///
    /// - Parameter now: when it is refused, if it is.
    public static func update(_ one: Admission, at now: Instant, in db: Writer) throws {
        let stage = StageColumns(one.stage)
        let changed = try db.run(
            """
            UPDATE admission SET stage = \(stage.name), from_day = \(stage.from?.number),
                until_day = \(stage.until?.number), decider_id = \(stage.decider?.number), reason = \(stage.reason),
                refused_ms = \(stage.reason == nil ? nil : now.milliseconds),
                version = version + 1
            WHERE id = \(one.id.number) AND version = \(one.version)
            """)
        guard changed == 1 else { throw Admission.Refusal.outOfTurn.problem }
    }

    /// Takes it for this transaction and gives it.
    public static func lock(_ id: Key<Admission>, in db: Writer) throws -> Admission? {
        try db.first(
            "SELECT \(sql: columns) FROM admission WHERE id = \(id.number)\(sql: Dialect.forUpdate)", admission)
    }

    public static func find(_ id: Key<Admission>, in db: Reader) throws -> Admission? {
        try db.first("SELECT \(sql: columns) FROM admission WHERE id = \(id.number)", admission)
    }

    /// Those of some matters, the latest first; at most `limit`.
    public static func all(of matters: [Key<Matter>], limit: Int, in db: Reader) throws -> [Admission] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM admission WHERE matter_id IN \(list: matters.map(\.number))
            ORDER BY id DESC LIMIT \(limit)
            """, admission)
    }

    /// What is on the list on a day; at most `limit`.
    public static func listed(on day: Day, limit: Int, in db: Reader) throws -> [Admission] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM admission WHERE stage = 'listed' AND from_day <= \(day.number)
                AND (until_day IS NULL OR until_day > \(day.number))
            ORDER BY id LIMIT \(limit)
            """, admission)
    }

    /// Those of one stage, or of all, the latest first: what is asked by some organisations, or by any for nil.
    ///
    /// - Parameter id: only those before this one; nil from the latest on.
    public static func list(
        _ stage: String?, of organisations: Set<Key<Organisation>>?, before id: Int64?, limit: Int, in db: Reader
    ) throws -> [Admission] {
        let only: SQL = stage.map { " AND stage = \($0)" } ?? ""
        let own: SQL = organisations.map { " AND organisation_id IN \(list: $0.map(\.number).sorted())" } ?? ""
        return try db.rows(
            """
            SELECT \(sql: columns) FROM admission WHERE id < \(id ?? Int64.max)\(sql: only)\(sql: own)
            ORDER BY id DESC LIMIT \(limit)
            """, admission)
    }

    private struct StageColumns {
        let name: String
        var from: Day?
        var until: Day?
        var decider: Key<Caller>?
        var reason: String?

        init(_ stage: Admission.Stage) {
            switch stage {
            case .asked: name = "asked"
            case .listed(let from, let until, let by):
                (name, self.from, self.until, decider) = ("listed", from, until, by)
            case .refused(let reason, let by): (name, self.reason, decider) = ("refused", reason, by)
            case .withdrawn: name = "withdrawn"
            }
        }
    }

    private static func admission(_ row: Row) throws -> Admission {
        guard let level = Matter.Level(word: try row.text(5)) else {
            throw DatabaseError.wrongColumn(5, expected: "a level")
        }
        return Admission(
            id: Key(try row.integer(0)), matter: Key(try row.integer(1)),
            asker: (Key(try row.integer(2)), Key(try row.integer(3))), area: try row.optionalInteger(4).map { Key($0) },
            wish: Admission.Wish(
                downTo: level, work: try row.text(6), basis: try row.text(7), hours: try row.int(8),
                yuan: try row.int(9)),
            asked: Instant(milliseconds: try row.integer(10)), stage: try stage(row), version: try row.int(16))
    }

    private static func stage(_ row: Row) throws -> Admission.Stage {
        func decider() throws -> Key<Caller> { Key(try row.integer(14)) }
        switch try row.text(11) {
        case "asked": return .asked
        case "listed":
            return .listed(
                from: Day(number: try row.int(12)), until: try row.optionalInt(13).map { Day(number: $0) },
                by: try decider())
        case "refused": return .refused(try row.text(15), by: try decider())
        case "withdrawn": return .withdrawn
        default: throw DatabaseError.wrongColumn(11, expected: "a stage of an admission")
        }
    }
}
