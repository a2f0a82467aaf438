public import Core
public import Database
public import Domain

/// What other systems brought with a key of theirs, and what they added to it.
public enum PartnerTable {
    public static let migration = Migration(
        356, "what partners brought",
        """
        CREATE TABLE partner_request (
            report_id BIGINT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
            case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
            account_id BIGINT NOT NULL,
            number BIGINT NOT NULL UNIQUE,
            matter_id BIGINT,
            standard BIGINT,
            -- SHA-256 of what the partner itself calls it; null where it said nothing.
            request_key \(sql: Dialect.bytes),
            -- SHA-256 of what was sent: the same key with other content is another request.
            content \(sql: Dialect.bytes) NOT NULL,
            media_url TEXT NOT NULL,
            made_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        """
        CREATE UNIQUE INDEX partner_request_key ON partner_request (account_id, request_key)
        WHERE request_key IS NOT NULL
        """,
        "CREATE INDEX partner_request_account ON partner_request (account_id, made_ms, report_id)",
        "CREATE INDEX partner_request_case ON partner_request (case_id)",
        "CREATE INDEX partner_request_made ON partner_request (made_ms)",
        """
        CREATE TABLE partner_update (
            id BIGINT PRIMARY KEY,
            report_id BIGINT NOT NULL REFERENCES partner_request (report_id) ON DELETE CASCADE,
            -- SHA-256 of what the partner calls it.
            update_key \(sql: Dialect.bytes) NOT NULL,
            status TEXT NOT NULL,
            text TEXT NOT NULL CHECK (length(text) BETWEEN 0 AND 2000),
            made_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        "CREATE UNIQUE INDEX partner_update_key ON partner_update (report_id, update_key)",
        "CREATE INDEX partner_update_made ON partner_update (made_ms)")

    public static let kept = KeptRows("partner_request", key: "report_id", began: "made_ms")
    public static let keptUpdates = KeptRows("partner_update", began: "made_ms")

    private static let columns: SQL = """
        p.report_id, p.case_id, p.account_id, p.number, p.matter_id, p.standard, p.media_url, p.made_ms
        """

    /// - Parameters:
    ///   - key: a digest of what the partner calls it; nil for nothing.
    ///   - content: a digest of what it sent.
    /// - Throws: `DatabaseError.unique` where the partner has sent one of that key.
    public static func insert(
        _ request: PartnerRequest, key: [UInt8]?, content: [UInt8], in db: Writer
    ) throws {
        try db.run(
            """
            INSERT INTO partner_request (report_id, case_id, account_id, number, matter_id, standard, request_key,
                content, media_url, made_ms)
            VALUES (\(request.report.number), \(request.case.number), \(request.partner.number),
                \(request.number.number), \(request.matter?.number), \(request.standard), \(key), \(content),
                \(request.mediaAddress), \(request.made.milliseconds))
            """)
    }

    /// What the partner sent under a key, and the digest of it; nil where it sent nothing.
    public static func find(
        key: [UInt8], by partner: Key<Caller>, in db: Reader
    ) throws -> (request: PartnerRequest, content: [UInt8])? {
        try db.first(
            """
            SELECT \(sql: columns), p.content FROM partner_request p
            WHERE p.account_id = \(partner.number) AND p.request_key = \(key)
            """
        ) { (try request($0), try $0.bytes(8)) }
    }

    public static func find(
        _ number: Key<PublicCase>, by partner: Key<Caller>, in db: Reader
    ) throws -> PartnerRequest? {
        try db.first(
            """
            SELECT \(sql: columns) FROM partner_request p
            WHERE p.number = \(number.number) AND p.account_id = \(partner.number)
            """, request)
    }

    /// What a case that a partner brought is called outside; nil where none did.
    public static func number(of file: Key<Case>, in db: Reader) throws -> Key<PublicCase>? {
        try db.first("SELECT min(number) FROM partner_request WHERE case_id = \(file.number)") { row in
            try row.optionalInteger(0).map { Key($0) }
        } ?? nil
    }

    /// What partners brought to some cases, the first one first.
    public static func all(of files: [Key<Case>], limit: Int, in db: Reader) throws -> [PartnerRequest] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM partner_request p WHERE p.case_id IN \(list: files.map(\.number))
            ORDER BY p.report_id LIMIT \(limit)
            """, request)
    }

    /// Which of a partner's own requests it asks for; what is nil or empty limits nothing.
    public struct Search: Hashable, Sendable {
        public var numbers: [Key<PublicCase>] = []
        public var matters: [Key<Matter>] = []
        public var from: Instant?
        /// Until then, that moment with it.
        public var until: Instant?
        /// A request whose case was merged into another fits both: whether that one is over, no column of its own says.
        public var isOver: Bool?
        /// Around where it was seen; what has no point lies in no box.
        public var box: Box?
        /// Behind which the list begins; nil at the beginning.
        public var after: Position?

        public init() {}
    }

    /// Where in the list a request stands.
    public struct Position: Hashable, Sendable {
        public let made: Instant
        public let report: Key<Report>

        public init(made: Instant, report: Key<Report>) {
            self.made = made
            self.report = report
        }
    }

    /// A partner's own requests, the newest first.
    public static func list(
        _ search: Search, by partner: Key<Caller>, offset: Int, limit: Int, in db: Reader
    ) throws -> [PartnerRequest] {
        try db.rows(listSQL(search, by: partner, offset: offset, limit: limit), request)
    }

    static func listSQL(_ search: Search, by partner: Key<Caller>, offset: Int, limit: Int) -> SQL {
        var parts: [SQL] = ["p.account_id = \(partner.number)"]
        if !search.numbers.isEmpty { parts.append("p.number IN \(list: search.numbers.map(\.number))") }
        if !search.matters.isEmpty { parts.append("p.matter_id IN \(list: search.matters.map(\.number))") }
        if let from = search.from { parts.append("p.made_ms >= \(from.milliseconds)") }
        if let until = search.until { parts.append("p.made_ms <= \(until.milliseconds)") }
        if let isOver = search.isOver {
            let merged = Case.Stage.Name.merged.rawValue
            parts.append(isOver ? "c.over_ms IS NOT NULL" : "(c.over_ms IS NULL OR c.stage = \(merged))")
        }
        if let box = search.box {
            parts.append(
                """
                EXISTS (SELECT 1 FROM report r WHERE r.id = p.report_id
                    AND \(sql: box.holds(longitude: "r.longitude", latitude: "r.latitude")))
                """)
        }
        if let after = search.after {
            parts.append("(p.made_ms, p.report_id) < (\(after.made.milliseconds), \(after.report.number))")
        }
        let condition = parts.dropFirst().reduce(parts[0]) { "\(sql: $0) AND \(sql: $1)" }
        return """
            SELECT \(sql: columns) FROM partner_request p JOIN case_file c ON c.id = p.case_id
            WHERE \(sql: condition) ORDER BY p.made_ms DESC, p.report_id DESC LIMIT \(limit) OFFSET \(offset)
            """
    }

    /// How many a partner brought since a moment; counted up to `limit`.
    public static func count(by partner: Key<Caller>, since: Instant, limit: Int, in db: Reader) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM (
                SELECT report_id FROM partner_request
                WHERE account_id = \(partner.number) AND made_ms >= \(since.milliseconds) LIMIT \(limit)
            ) AS latest
            """
        ) { try $0.int(0) } ?? 0
    }

    private static func request(_ row: Row) throws -> PartnerRequest {
        PartnerRequest(
            report: Key(try row.integer(0)), of: Key(try row.integer(1)), by: Key(try row.integer(2)),
            number: Key(try row.integer(3)), matter: try row.optionalInteger(4).map { Key($0) },
            standard: try row.optionalInt(5), mediaAddress: try row.text(6),
            made: Instant(milliseconds: try row.integer(7)))
    }

    // MARK: What they added

    private static let updateColumns: SQL = "u.id, u.report_id, u.status, u.text, u.made_ms"

    /// - Parameter key: a digest of what the partner calls it.
    /// - Throws: `DatabaseError.unique` where the request has one of that key.
    public static func insert(_ update: PartnerUpdate, key: [UInt8], in db: Writer) throws {
        try db.run(
            """
            INSERT INTO partner_update (id, report_id, update_key, status, text, made_ms)
            VALUES (\(update.id.number), \(update.report.number), \(key), \(update.status), \(update.text),
                \(update.made.milliseconds))
            """)
    }

    /// What was added to a request under a key; nil where nothing was.
    public static func update(_ key: [UInt8], to report: Key<Report>, in db: Reader) throws -> PartnerUpdate? {
        try db.first(
            """
            SELECT \(sql: updateColumns) FROM partner_update u
            WHERE u.report_id = \(report.number) AND u.update_key = \(key)
            """, update)
    }

    /// How much was added to a case.
    public static func countUpdates(of file: Key<Case>, in db: Reader) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM partner_update u JOIN partner_request p ON p.report_id = u.report_id
            WHERE p.case_id = \(file.number)
            """
        ) { try $0.int(0) } ?? 0
    }

    /// What was added to some cases, the first one first.
    public static func updates(of files: [Key<Case>], limit: Int, in db: Reader) throws -> [PartnerUpdate] {
        try db.rows(
            """
            SELECT \(sql: updateColumns) FROM partner_update u JOIN partner_request p ON p.report_id = u.report_id
            WHERE p.case_id IN \(list: files.map(\.number)) ORDER BY u.id LIMIT \(limit)
            """, update)
    }

    private static func update(_ row: Row) throws -> PartnerUpdate {
        PartnerUpdate(
            id: Key(try row.integer(0)), report: Key(try row.integer(1)), text: try row.text(3),
            status: try row.text(2), made: Instant(milliseconds: try row.integer(4)))
    }
}
