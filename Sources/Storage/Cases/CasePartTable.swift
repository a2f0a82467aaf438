public import Core
public import Database
public import Domain

/// Who has a part of which case, and until when: what the inbox of an organisation or of an area's people is read from.
/// The flow of the case is the truth; these rows are written with it.
public enum CasePartTable {
    public static let migration = Migration(
        321, "parts of cases",
        """
        CREATE TABLE case_part (
            case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
            number BIGINT NOT NULL,
            organisation_id BIGINT,
            area_id BIGINT,
            is_lead INTEGER NOT NULL CHECK (is_lead IN (0, 1)),
            stage TEXT NOT NULL,
            due_ms BIGINT NOT NULL,
            -- Whether something is to be done about it.
            is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
            PRIMARY KEY (case_id, number),
            CHECK ((organisation_id IS NULL) <> (area_id IS NULL))
        )\(sql: Dialect.strict)
        """,
        """
        CREATE INDEX case_part_organisation_due ON case_part (organisation_id, due_ms, case_id, number)
        WHERE is_open = 1 AND organisation_id IS NOT NULL
        """,
        """
        CREATE INDEX case_part_area_due ON case_part (area_id, due_ms, case_id, number)
        WHERE is_open = 1 AND area_id IS NOT NULL
        """,
        """
        CREATE INDEX case_part_organisation ON case_part (organisation_id, case_id, number)
        WHERE organisation_id IS NOT NULL
        """,
        "CREATE INDEX case_part_area ON case_part (area_id, case_id, number) WHERE area_id IS NOT NULL")

    /// Every column of a new row, as `values(of:_:in:)` gives them.
    static let written: SQL = "case_id, number, organisation_id, area_id, is_lead, stage, due_ms, is_open"

    static func values(of one: Assignment, _ row: Line, in file: Case) -> SQL {
        """
        (\(file.id.number), \(one.number), \(row.organisation), \(row.area), \(one.part == .lead),
            \(row.stage.rawValue), \(row.due), \(row.isOpen))
        """
    }

    /// Writes the parts that changed.
    static func save(_ file: Case, before: Case?, _ calendar: WorkingCalendar, in db: Writer) throws {
        for one in file.flow.assignments {
            let row = Line(of: one, file.flow, calendar)
            if let before, let old = before.flow.assignment(one.number), Line(of: old, before.flow, calendar) == row {
                continue
            }
            try db.run(
                """
                INSERT INTO case_part (\(sql: written)) VALUES \(sql: values(of: one, row, in: file))
                ON CONFLICT (case_id, number) DO UPDATE SET organisation_id = excluded.organisation_id,
                    area_id = excluded.area_id, stage = excluded.stage, due_ms = excluded.due_ms,
                    is_open = excluded.is_open
                """)
        }
    }

    /// Writes until when the open parts are to be done, where that is another time by this calendar.
    static func reckon(_ file: Case, _ calendar: WorkingCalendar, in db: Writer) throws {
        for one in file.flow.assignments {
            let row = Line(of: one, file.flow, calendar)
            guard row.isOpen else { continue }
            try db.run(
                """
                UPDATE case_part SET due_ms = \(row.due)
                WHERE case_id = \(file.id.number) AND number = \(one.number) AND due_ms <> \(row.due)
                """)
        }
    }

    struct Line: Hashable {
        let organisation: Int64?
        let area: Int64?
        let stage: Assignment.Stage
        let due: Int64
        let isOpen: Bool

        init(of one: Assignment, _ flow: Case.Flow, _ calendar: WorkingCalendar) {
            (organisation, area) = PartyColumns.values(one.assignee.party)
            stage = one.stage
            let clock = flow.clock(.handling(one.number))
            due = clock?.deadline(in: calendar)?.at.milliseconds ?? CaseTable.never
            isOpen = one.stage.isLive && one.stage != .answered
        }
    }

    /// A part in somebody's inbox.
    public struct Held: Hashable, Sendable {
        public let `case`: Key<Case>
        public let number: Int
        public let part: Matter.Part
        public let stage: Assignment.Stage
        /// Nil while its clock stands still without an end.
        public let due: Instant?

        public init(of case: Key<Case>, number: Int, part: Matter.Part, stage: Assignment.Stage, due: Instant?) {
            self.case = `case`
            self.number = number
            self.part = part
            self.stage = stage
            self.due = due
        }
    }

    /// What a body has to do, by deadline.
    public static func inbox(
        of party: Assignment.Party, after last: Held?, limit: Int, in db: Reader
    ) throws -> [Held] {
        try db.rows(inboxSQL(of: party, after: last, limit: limit), held)
    }

    static func inboxSQL(of party: Assignment.Party, after last: Held?, limit: Int) -> SQL {
        let behind: SQL =
            last.map {
                """
                 AND (due_ms, case_id, number)
                    > (\($0.due?.milliseconds ?? CaseTable.never), \($0.case.number), \($0.number))
                """
            } ?? ""
        return """
            SELECT case_id, number, is_lead, stage, due_ms FROM case_part
            WHERE \(sql: PartyColumns.isParty(party)) AND is_open = 1\(sql: behind)
            ORDER BY due_ms, case_id, number LIMIT \(limit)
            """
    }

    /// What a body has or had, the newest case first.
    public static func newest(
        of party: Assignment.Party, before id: Key<Case>?, limit: Int, in db: Reader
    ) throws -> [Held] {
        try db.rows(newestSQL(of: party, before: id, limit: limit), held)
    }

    static func newestSQL(of party: Assignment.Party, before id: Key<Case>?, limit: Int) -> SQL {
        """
        SELECT case_id, number, is_lead, stage, due_ms FROM case_part
        WHERE \(sql: PartyColumns.isParty(party)) AND case_id < \(id?.number ?? .max)
        ORDER BY case_id DESC, number DESC LIMIT \(limit)
        """
    }

    static func held(_ row: Row) throws -> Held {
        guard let stage = Assignment.Stage(rawValue: try row.text(3)) else {
            throw DatabaseError.wrongColumn(3, expected: "a stage of a part")
        }
        let due = try row.integer(4)
        return Held(
            of: Key(try row.integer(0)), number: try row.int(1), part: try row.bool(2) ? .lead : .assist, stage: stage,
            due: due == CaseTable.never ? nil : Instant(milliseconds: due))
    }
}
