public import Core
public import Database
public import Domain

/// The words behind what happened to a case: a reason, an answer. The journal has none; a remark stands beside the
/// event it belongs to.
public struct CaseRemark: Hashable, Sendable {
    public let `case`: Key<Case>
    /// Of the event in its case, from 1 on.
    public let event: Int
    /// 1...2,000 characters.
    public let text: String
    public let at: Instant

    public init(of case: Key<Case>, event: Int, text: String, at: Instant) {
        self.case = `case`
        self.event = event
        self.text = text
        self.at = at
    }
}

/// The only file that knows how remarks and precedents lie in SQL.
public enum CaseRemarkTable {
    public static let migration = Migration(
        323, "remarks and precedents",
        """
        CREATE TABLE case_remark (
            case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
            event BIGINT NOT NULL,
            text TEXT NOT NULL CHECK (length(text) BETWEEN 0 AND 2000),
            at_ms BIGINT NOT NULL,
            nameless_ms BIGINT,
            PRIMARY KEY (case_id, event)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX case_remark_named ON case_remark (at_ms) WHERE nameless_ms IS NULL",
        """
        CREATE TABLE case_precedent (
            case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
            matter_id BIGINT NOT NULL,
            organisation_id BIGINT,
            area_id BIGINT,
            is_upheld INTEGER NOT NULL CHECK (is_upheld IN (0, 1)),
            at_ms BIGINT NOT NULL,
            PRIMARY KEY (case_id, at_ms),
            CHECK ((organisation_id IS NULL) <> (area_id IS NULL))
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX case_precedent_matter ON case_precedent (matter_id, at_ms, case_id)")

    /// Nameless, a remark has lost its words.
    public static let kept = KeptRows("case_remark", key: "case_id, event", began: "at_ms", nameless: "text = ''")

    /// Every column of a new row, as `values(of:)` gives them.
    static let written: SQL = "case_id, event, text, at_ms"

    static func values(of remark: CaseRemark) -> SQL {
        "(\(remark.case.number), \(remark.event), \(remark.text), \(remark.at.milliseconds))"
    }

    public static func add(_ remark: CaseRemark, in db: Writer) throws {
        try db.run("INSERT INTO case_remark (\(sql: written)) VALUES \(sql: values(of: remark))")
    }

    /// In order of their events.
    public static func all(of file: Key<Case>, limit: Int, in db: Reader) throws -> [CaseRemark] {
        try db.rows(
            """
            SELECT event, text, at_ms FROM case_remark WHERE case_id = \(file.number) ORDER BY event LIMIT \(limit)
            """
        ) { row in
            CaseRemark(
                of: file, event: try row.int(0), text: try row.text(1), at: Instant(milliseconds: try row.integer(2)))
        }
    }

    public static func add(_ precedent: Precedent, in db: Writer) throws {
        let (organisation, area) = PartyColumns.values(precedent.party)
        try db.run(
            """
            INSERT INTO case_precedent (case_id, matter_id, organisation_id, area_id, is_upheld, at_ms)
            VALUES (\(precedent.case.number), \(precedent.matter.number), \(organisation), \(area),
                \(precedent.isUpheld), \(precedent.at.milliseconds))
            """)
    }

    /// What was decided about dispatches of a matter, the latest first.
    public static func precedents(of matter: Key<Matter>, limit: Int, in db: Reader) throws -> [Precedent] {
        try db.rows(precedentsSQL(of: matter, limit: limit)) { row in
            Precedent(
                of: Key(try row.integer(0)), matter: matter, party: try PartyColumns.read(row, from: 1),
                isUpheld: try row.bool(3), at: Instant(milliseconds: try row.integer(4)))
        }
    }

    static func precedentsSQL(of matter: Key<Matter>, limit: Int) -> SQL {
        """
        SELECT case_id, organisation_id, area_id, is_upheld, at_ms FROM case_precedent
        WHERE matter_id = \(matter.number) ORDER BY at_ms DESC, case_id DESC LIMIT \(limit)
        """
    }
}
