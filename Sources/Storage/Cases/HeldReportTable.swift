public import Core
public import Database
public import Domain

/// The only file that knows how held reports lie in SQL. What is let in leaves the table.
public enum HeldReportTable {
    public static let migration = Migration(
        363, "held reports",
        """
        CREATE TABLE held_report (
            -- Its own and its case's number once it is let in.
            id BIGINT PRIMARY KEY,
            case_id BIGINT NOT NULL,
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            area_id BIGINT REFERENCES area (id),
            level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
            way TEXT NOT NULL,
            text TEXT NOT NULL,
            address TEXT NOT NULL,
            longitude BIGINT, latitude BIGINT,
            -- Digests, blanks between them.
            pictures TEXT NOT NULL,
            asking TEXT NOT NULL,
            -- SHA-256 of the private link.
            link_digest \(sql: Dialect.bytes),
            name TEXT,
            -- Bound to table, row and column by the vault.
            phone \(sql: Dialect.bytes),
            made_ms BIGINT NOT NULL,
            set_aside TEXT
        )\(sql: Dialect.strict)
        """,
        "CREATE UNIQUE INDEX held_report_link ON held_report (link_digest) WHERE link_digest IS NOT NULL",
        "CREATE INDEX held_report_county ON held_report (county_id, id) WHERE set_aside IS NULL",
        "CREATE INDEX held_report_township ON held_report (township_id, id) WHERE set_aside IS NULL",
        "CREATE INDEX held_report_community ON held_report (community_id, id) WHERE set_aside IS NULL",
        "CREATE INDEX held_report_grid ON held_report (grid_id, id) WHERE grid_id IS NOT NULL",
        "CREATE INDEX held_report_made ON held_report (made_ms)")

    /// The secret end of the private link, sealed like the phone beside it: the messages to it need both.
    public static let links = Migration(
        372, "links of held reports", "ALTER TABLE held_report ADD COLUMN link \(sql: Dialect.bytes)")

    /// A report with who brought it and by what they follow it.
    public struct Brought: Sendable {
        public let held: HeldReport
        public let reporter: Reporter?
        /// The secret end of the private link; nil where nobody left a phone to send it to.
        public let link: String?
        /// Of the private link, or of the form it was sent with; nil where there is neither.
        public let linkDigest: [UInt8]?

        public init(_ held: HeldReport, by reporter: Reporter?, link: String?, linkDigest: [UInt8]?) {
            self.held = held
            self.reporter = reporter
            self.link = reporter?.phone == nil ? nil : link
            self.linkDigest = linkDigest
        }
    }

    /// Erased with their pictures.
    public static let kept = KeptRows("held_report", began: "made_ms") { before, limit, db in
        let ids = try db.rows(
            "SELECT id FROM held_report WHERE made_ms < \(before.milliseconds) ORDER BY made_ms LIMIT \(limit)"
        ) { try $0.integer(0) }
        for id in ids { try CasePictureTable.erase(of: Key<Report>(id), in: db) }
        return try db.run("DELETE FROM held_report WHERE id IN \(list: ids)")
    }

    public static func subject(_ id: Key<Report>) -> Journal.Subject { Journal.Subject("report", id) }

    private static let columns: SQL = """
        id, county_id, township_id, community_id, grid_id, area_id, level, way, text, address, longitude, latitude,
        pictures, asking, made_ms, set_aside, case_id
        """

    public static func insert(_ brought: Brought, vault: Vault, in db: Writer) throws {
        let (held, report) = (brought.held, brought.held.report)
        func sealed(_ text: String?, _ column: StaticString) throws -> [UInt8]? {
            try text.map { try vault.seal($0, table: "held_report", row: report.id.number, column: column) }
        }
        let phone = try sealed(brought.reporter?.phone?.text, "phone")
        let link = try sealed(brought.link, "link")
        try db.run(
            """
            INSERT INTO held_report (\(sql: columns), link_digest, name, phone, link)
            VALUES (\(report.id.number), \(sql: PlaceColumns.values(held.place)), \(held.area?.number),
                \(held.level.rawValue), \(report.way.rawValue), \(report.text), \(report.address),
                \(report.position?.longitude), \(report.position?.latitude),
                \(report.pictures.joined(separator: " ")), \(report.asking.rawValue), \(report.made.milliseconds),
                \(held.setAside?.rawValue), \(report.case.number), \(brought.linkDigest), \(brought.reporter?.name),
                \(phone), \(link))
            """)
    }

    /// What waits in an area, the first that came first.
    public static func waiting(
        in area: Area, after id: Key<Report>?, limit: Int, in db: Reader
    ) throws -> [HeldReport] {
        try db.rows(waitingSQL(in: area, after: id, limit: limit), held)
    }

    static func waitingSQL(in area: Area, after id: Key<Report>?, limit: Int) -> SQL {
        """
        SELECT \(sql: columns) FROM held_report WHERE \(sql: PlaceColumns.inside(area))
            AND set_aside IS NULL AND id > \(id?.number ?? 0) ORDER BY id LIMIT \(limit)
        """
    }

    /// How many wait in an area; counted up to `limit`.
    public static func waitingCount(in area: Area, limit: Int, in db: Reader) throws -> Int {
        try count(PlaceColumns.inside(area), limit: limit, in: db)
    }

    /// How many wait in a place's community, or in its county where nobody knows the community; counted up to `limit`.
    public static func waiting(in place: Place, limit: Int, in db: Reader) throws -> Int {
        try count(PlaceColumns.communityOrCounty(place), limit: limit, in: db)
    }

    private static func count(_ inside: SQL, limit: Int, in db: Reader) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM (
                SELECT 1 FROM held_report WHERE \(sql: inside) AND set_aside IS NULL LIMIT \(limit)) AS counted
            """
        ) { try $0.int(0) } ?? 0
    }

    public static func find(linkDigest: [UInt8], in db: Reader) throws -> HeldReport? {
        try db.first("SELECT \(sql: columns) FROM held_report WHERE link_digest = \(linkDigest)", held)
    }

    /// Takes one that waits out of the table; nil when somebody else has decided about it.
    public static func take(_ id: Key<Report>, vault: Vault, in db: Writer) throws -> Brought? {
        func opened(_ sealed: [UInt8]?, _ column: StaticString) throws -> String? {
            try sealed.map { try vault.open($0, table: "held_report", row: id.number, column: column) }
        }
        return try db.first(
            """
            DELETE FROM held_report WHERE id = \(id.number) AND set_aside IS NULL
            RETURNING \(sql: columns), link_digest, name, phone, link
            """
        ) { row in
            let phone = try opened(try row.optionalBytes(19), "phone").map { try PhoneNumber.reading($0) }
            let reporter = Reporter(name: try row.optionalText(18), phone: phone)
            return Brought(
                try held(row), by: reporter == Reporter() ? nil : reporter,
                link: try opened(try row.optionalBytes(20), "link"), linkDigest: try row.optionalBytes(17))
        }
    }

    public static func find(_ id: Key<Report>, in db: Reader) throws -> HeldReport? {
        try db.first("SELECT \(sql: columns) FROM held_report WHERE id = \(id.number)", held)
    }

    /// Nothing is made of it; who brought it is forgotten.
    ///
    /// - Returns: false when somebody else has decided about it.
    public static func setAside(_ id: Key<Report>, _ why: HeldReport.SettingAside, in db: Writer) throws -> Bool {
        try db.run(
            """
            UPDATE held_report SET set_aside = \(why.rawValue), name = NULL, phone = NULL, link = NULL
            WHERE id = \(id.number) AND set_aside IS NULL
            """) == 1
    }

    private static func held(_ row: Row) throws -> HeldReport {
        guard let level = Matter.Level(rawValue: try row.int(6)), let way = Case.Way(rawValue: try row.text(7)),
            let asking = Case.Asking(rawValue: try row.text(13))
        else { throw DatabaseError.wrongColumn(6, expected: "a level, a way and how to ask") }
        let position = try row.optionalInt(10).map { Position(longitude: $0, latitude: try row.int(11)) }
        let report = Report(
            id: Key(try row.integer(0)), of: Key(try row.integer(16)), way, text: try row.text(8),
            address: try row.text(9), position: position,
            pictures: try row.text(12).split(separator: " ").map(String.init), asking: asking,
            made: Instant(milliseconds: try row.integer(14)))
        return HeldReport(
            report, place: try PlaceColumns.read(row, from: 1) ?? Place(),
            area: try row.optionalInteger(5).map { Key($0) }, level: level,
            setAside: try row.optionalText(15).flatMap(HeldReport.SettingAside.init))
    }
}
