public import Core
public import Database
public import Domain

/// What strangers may see of cases, and nothing else: whoever asks without a key is answered from these tables alone.
///
/// `public_case` and `public_step` follow the journal a day late; `public_text` is what people wrote and released.
public enum PublicCaseTable {
    public static let migration = Migration(
        355, "what strangers see of cases",
        """
        CREATE TABLE public_case (
            -- Drawn at random: the case's key would tell when it was reported.
            number BIGINT PRIMARY KEY,
            case_id BIGINT NOT NULL UNIQUE REFERENCES case_file (id) ON DELETE CASCADE,
            matter_id BIGINT NOT NULL,
            -- A grid, or what lies above it.
            area_id BIGINT REFERENCES area (id),
            opened_day BIGINT NOT NULL,
            standing TEXT NOT NULL,
            is_over INTEGER NOT NULL CHECK (is_over IN (0, 1)),
            changed_day BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX public_case_opened ON public_case (opened_day, number)",
        "CREATE INDEX public_case_area ON public_case (area_id)",
        """
        CREATE TABLE public_step (
            number BIGINT NOT NULL REFERENCES public_case (number) ON DELETE CASCADE,
            -- From 1 on.
            ordinal BIGINT NOT NULL,
            standing TEXT NOT NULL,
            day BIGINT NOT NULL,
            PRIMARY KEY (number, ordinal)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX public_step_day ON public_step (day, number, ordinal)",
        """
        CREATE TABLE public_text (
            case_id BIGINT PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
            matter TEXT NOT NULL CHECK (length(matter) BETWEEN 1 AND 300),
            outcome TEXT NOT NULL CHECK (length(outcome) BETWEEN 0 AND 300),
            released_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX public_text_released ON public_text (released_ms)")

    public static let keptTexts = KeptRows("public_text", key: "case_id", began: "released_ms")

    private static let columns: SQL = "c.number, c.matter_id, c.area_id, c.opened_day, c.standing, c.changed_day"

    // MARK: Following the journal

    /// Makes what strangers see of a case what its steps come to; nothing where there are none.
    ///
    /// - Parameters:
    ///   - fresh: the number of a case that hadn't one.
    ///   - steps: as `PublicCase.steps` gives them.
    public static func put(
        _ file: Case, under matter: Key<Matter>?, steps: [PublicCase.Step], fresh: Key<PublicCase>, in db: Writer
    ) throws {
        guard let matter, let last = steps.last else {
            try db.run("DELETE FROM public_case WHERE case_id = \(file.id.number)")
            return
        }
        let place = file.place
        let area = place.grid ?? place.community ?? place.township ?? place.county
        let number = try db.first(
            """
            INSERT INTO public_case (number, case_id, matter_id, area_id, opened_day, standing, is_over, changed_day)
            VALUES (\(fresh.number), \(file.id.number), \(matter.number), \(area?.number),
                \(file.flow.opened.day.number), \(last.standing.rawValue), \(last.standing.isOver), \(last.day.number))
            ON CONFLICT (case_id) DO UPDATE SET matter_id = excluded.matter_id, area_id = excluded.area_id,
                standing = excluded.standing, is_over = excluded.is_over, changed_day = excluded.changed_day
            RETURNING number
            """
        ) { try $0.integer(0) }
        guard let number else { return }
        try db.run("DELETE FROM public_step WHERE number = \(number)")
        for (index, step) in steps.enumerated() {
            try db.run(
                """
                INSERT INTO public_step (number, ordinal, standing, day)
                VALUES (\(number), \(index + 1), \(step.standing.rawValue), \(step.day.number))
                """)
        }
    }

    // MARK: What is asked for

    /// Which cases somebody asks for; what is nil or empty limits nothing.
    public struct Search: Hashable, Sendable {
        public var numbers: [Key<PublicCase>] = []
        public var matters: [Key<Matter>] = []
        /// Of matters that are never told of.
        public var hidden: [Key<Matter>] = []
        public var from: Day?
        /// The last day.
        public var until: Day?
        public var changedFrom: Day?
        public var changedUntil: Day?
        public var isOver: Bool?
        /// Around the point that is shown of a case; what has none lies in no box.
        public var box: Box?

        public init() {}

        fileprivate var condition: SQL {
            var parts: [SQL] = []
            if !numbers.isEmpty { parts.append("c.number IN \(list: numbers.map(\.number))") }
            if !matters.isEmpty { parts.append("c.matter_id IN \(list: matters.map(\.number))") }
            if !hidden.isEmpty { parts.append("c.matter_id NOT IN \(list: hidden.map(\.number))") }
            if let from { parts.append("c.opened_day >= \(from.number)") }
            if let until { parts.append("c.opened_day <= \(until.number)") }
            if let changedFrom { parts.append("c.changed_day >= \(changedFrom.number)") }
            if let changedUntil { parts.append("c.changed_day <= \(changedUntil.number)") }
            if let isOver { parts.append("c.is_over = \(isOver)") }
            if let box {
                parts.append(
                    """
                    EXISTS (SELECT 1 FROM area a WHERE a.id = c.area_id
                        AND \(sql: box.holds(longitude: "a.label_longitude", latitude: "a.label_latitude")))
                    """)
            }
            return parts.reduce("1 = 1") { "\(sql: $0) AND \(sql: $1)" }
        }
    }

    /// A case with the text that is told of it.
    public struct Shown: Hashable, Sendable {
        public let `case`: PublicCase
        public let text: PublicText?
    }

    /// The latest day first, cases of one day in the order of their random numbers.
    ///
    /// - Parameters:
    ///   - last: behind which the piece begins; nil at the beginning.
    ///   - told: what was released by then may be told.
    public static func list(
        _ search: Search, after last: (day: Day, number: Key<PublicCase>)? = nil, offset: Int = 0, limit: Int,
        told: Instant, in db: Reader
    ) throws -> [Shown] {
        try db.rows(listSQL(search, after: last, offset: offset, limit: limit, told: told), shown)
    }

    static func listSQL(
        _ search: Search, after last: (day: Day, number: Key<PublicCase>)?, offset: Int, limit: Int, told: Instant
    ) -> SQL {
        let behind: SQL =
            last.map { " AND (c.opened_day, c.number) < (\($0.day.number), \($0.number.number))" } ?? ""
        return """
            SELECT \(sql: columns), t.case_id, t.matter, t.outcome, t.released_ms FROM public_case c
            LEFT JOIN public_text t ON t.case_id = c.case_id AND t.released_ms <= \(told.milliseconds)
            WHERE \(sql: search.condition)\(sql: behind)
            ORDER BY c.opened_day DESC, c.number DESC LIMIT \(limit) OFFSET \(offset)
            """
    }

    private static func shown(_ row: Row) throws -> Shown {
        let text = try row.optionalInteger(6).map { id in
            PublicText(
                of: Key(id), matter: try row.text(7), outcome: try row.text(8),
                released: Instant(milliseconds: try row.integer(9)))
        }
        return Shown(case: try publicCase(row), text: text)
    }

    private static func publicCase(_ row: Row) throws -> PublicCase {
        guard let standing = PublicCase.Standing(rawValue: try row.text(4)) else {
            throw DatabaseError.wrongColumn(4, expected: "how far a case is")
        }
        return PublicCase(
            number: Key(try row.integer(0)), matter: Key(try row.integer(1)),
            area: try row.optionalInteger(2).map { Key($0) }, opened: Day(number: try row.int(3)), standing: standing,
            changed: Day(number: try row.int(5)))
    }

    /// What strangers see of some cases, those of hidden matters among them; nothing of what they don't see.
    public static func all(of files: [Key<Case>], in db: Reader) throws -> [Key<Case>: PublicCase] {
        let found = try db.rows(
            "SELECT \(sql: columns), c.case_id FROM public_case c WHERE c.case_id IN \(list: files.map(\.number))"
        ) { row in (Key<Case>(try row.integer(6)), try publicCase(row)) }
        return Dictionary(uniqueKeysWithValues: found)
    }

    /// The case that strangers know by a number; nil where they know none by it.
    public static func file(_ number: Key<PublicCase>, in db: Reader) throws -> Key<Case>? {
        try db.first("SELECT case_id FROM public_case WHERE number = \(number.number)") { Key(try $0.integer(0)) }
    }

    /// A step of a case that strangers see, with the text that is told of it.
    public struct Told: Hashable, Sendable {
        public let number: Key<PublicCase>
        /// From 1 on.
        public let ordinal: Int
        public let step: PublicCase.Step
        /// Nil while nothing was released.
        public let outcome: String?
    }

    /// The steps of some days, the latest first.
    public static func steps(
        from first: Day, until last: Day, hidden: [Key<Matter>], limit: Int, told: Instant, in db: Reader
    ) throws -> [Told] {
        try db.rows(stepsSQL(from: first, until: last, hidden: hidden, limit: limit, told: told)) { row in
            guard let standing = PublicCase.Standing(rawValue: try row.text(2)) else {
                throw DatabaseError.wrongColumn(2, expected: "how far a case is")
            }
            return Told(
                number: Key(try row.integer(0)), ordinal: try row.int(1),
                step: PublicCase.Step(standing, on: Day(number: try row.int(3))), outcome: try row.optionalText(4))
        }
    }

    static func stepsSQL(
        from first: Day, until last: Day, hidden: [Key<Matter>], limit: Int, told: Instant
    ) -> SQL {
        let notHidden: SQL = hidden.isEmpty ? "" : " AND c.matter_id NOT IN \(list: hidden.map(\.number))"
        return """
            SELECT s.number, s.ordinal, s.standing, s.day, t.outcome FROM public_step s
            JOIN public_case c ON c.number = s.number
            LEFT JOIN public_text t ON t.case_id = c.case_id AND t.released_ms <= \(told.milliseconds)
            WHERE s.day >= \(first.number) AND s.day <= \(last.number)\(sql: notHidden)
            ORDER BY s.day DESC, s.number DESC, s.ordinal DESC LIMIT \(limit)
            """
    }

    // MARK: Texts

    /// What is released of a case, told already or not yet; nil for nothing.
    public static func text(of file: Key<Case>, in db: Reader) throws -> PublicText? {
        try db.first("SELECT matter, outcome, released_ms FROM public_text WHERE case_id = \(file.number)") { row in
            PublicText(
                of: file, matter: try row.text(0), outcome: try row.text(1),
                released: Instant(milliseconds: try row.integer(2)))
        }
    }

    /// Releases a text in place of what was.
    public static func save(_ text: PublicText, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO public_text (case_id, matter, outcome, released_ms)
            VALUES (\(text.case.number), \(text.matter), \(text.outcome), \(text.released.milliseconds))
            ON CONFLICT (case_id) DO UPDATE SET matter = excluded.matter, outcome = excluded.outcome,
                released_ms = excluded.released_ms
            """)
    }

    public static func removeText(of file: Key<Case>, in db: Writer) throws {
        try db.run("DELETE FROM public_text WHERE case_id = \(file.number)")
    }

    /// Whether strangers see the case by now.
    public static func isShown(_ file: Key<Case>, in db: Reader) throws -> Bool {
        try db.first("SELECT 1 FROM public_case WHERE case_id = \(file.number)") { try $0.int(0) } != nil
    }
}
