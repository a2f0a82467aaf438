public import Core
public import Database
public import Domain

/// What people brought, and apart from it who they are.
///
/// A reporter's phone lies sealed in a table of its own and has no digest: nothing finds reports by it (DESIGN.md
/// section 6). A call-taker who has a case's number compares the phone with that of its reports.
public enum ReportTable {
    public static let migration = Migration(
        322, "reports",
        """
        CREATE TABLE report (
            id BIGINT PRIMARY KEY,
            -- The case it was brought to; what was merged is found by the case's flow.
            case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
            way TEXT NOT NULL,
            text TEXT NOT NULL,
            address TEXT NOT NULL,
            longitude BIGINT, latitude BIGINT,
            -- Digests, blanks between them.
            pictures TEXT NOT NULL,
            asking TEXT NOT NULL CHECK (asking IN ('phone', 'link', 'nobody')),
            -- SHA-256 of the private link.
            link_digest \(sql: Dialect.bytes),
            made_ms BIGINT NOT NULL,
            nameless_ms BIGINT
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX report_case ON report (case_id, id)",
        "CREATE UNIQUE INDEX report_link ON report (link_digest) WHERE link_digest IS NOT NULL",
        "CREATE INDEX report_named ON report (made_ms) WHERE nameless_ms IS NULL",
        """
        CREATE TABLE reporter (
            report_id BIGINT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
            name TEXT,
            -- Bound to table, row and column by the vault.
            phone \(sql: Dialect.bytes),
            account_id BIGINT,
            made_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        // A resident's own page; there is no other way from a person to reports.
        "CREATE INDEX reporter_account ON reporter (account_id, report_id) WHERE account_id IS NOT NULL",
        "CREATE INDEX reporter_made ON reporter (made_ms)")

    /// Nameless, a report has lost its words and its pictures.
    public static let kept = KeptRows(
        "report", began: "made_ms", nameless: "text = '', address = '', pictures = '', link_digest = NULL",
        found: KeptRows.Found(key: "case_id", source: .cases))

    /// Who brought it goes as a whole row.
    public static let keptReporters = KeptRows("reporter", key: "report_id", began: "made_ms")

    private static let columns: SQL = """
        id, case_id, way, text, address, longitude, latitude, pictures, asking, made_ms
        """

    /// Every column of a new row, as `values(of:linkDigest:)` gives them.
    static let written: SQL = "\(sql: columns), link_digest"

    static func values(of report: Report, linkDigest: [UInt8]?) -> SQL {
        """
        (\(report.id.number), \(report.case.number), \(report.way.rawValue), \(report.text), \(report.address),
            \(report.position?.longitude), \(report.position?.latitude), \(report.pictures.joined(separator: " ")),
            \(report.asking.rawValue), \(report.made.milliseconds), \(linkDigest))
        """
    }

    /// - Parameters:
    ///   - reporter: nil where they wished not to be known.
    ///   - linkDigest: of the private link; nil where there is none.
    public static func insert(
        _ report: Report, by reporter: Reporter?, linkDigest: [UInt8]?, vault: Vault, in db: Writer
    ) throws {
        try db.run(
            "INSERT INTO report (\(sql: written)) VALUES \(sql: values(of: report, linkDigest: linkDigest))")
        guard let reporter else { return }
        let phone = try reporter.phone.map {
            try vault.seal($0.text, table: "reporter", row: report.id.number, column: "phone")
        }
        try db.run(
            """
            INSERT INTO reporter (report_id, name, phone, account_id, made_ms) VALUES (\(report.id.number),
                \(reporter.name), \(phone), \(reporter.account?.number), \(report.made.milliseconds))
            """)
    }

    /// The reports of a case, the first one first.
    public static func all(of file: Key<Case>, limit: Int, in db: Reader) throws -> [Report] {
        try db.rows(
            "SELECT \(sql: columns) FROM report WHERE case_id = \(file.number) ORDER BY id LIMIT \(limit)", report)
    }

    /// The reports of several cases, the first one first.
    public static func all(of files: [Key<Case>], limit: Int, in db: Reader) throws -> [Report] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM report WHERE case_id IN \(list: files.map(\.number))
            ORDER BY id LIMIT \(limit)
            """, report)
    }

    /// Reports by key; those that aren't there are left out.
    public static func find(_ ids: [Key<Report>], in db: Reader) throws -> [Key<Report>: Report] {
        let found = try db.rows("SELECT \(sql: columns) FROM report WHERE id IN \(list: ids.map(\.number))", report)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }

    /// The report behind a private link.
    public static func find(linkDigest: [UInt8], in db: Reader) throws -> Report? {
        try db.first("SELECT \(sql: columns) FROM report WHERE link_digest = \(linkDigest)", report)
    }

    /// A resident's own report; nil where it is somebody else's.
    public static func find(_ id: Key<Report>, by account: Key<Caller>, in db: Reader) throws -> Report? {
        try db.first(
            """
            SELECT \(sql: columns) FROM report WHERE id = \(id.number) AND EXISTS (
                SELECT 1 FROM reporter WHERE report_id = \(id.number) AND account_id = \(account.number))
            """, report)
    }

    /// A resident's own, the newest first.
    public static func all(
        by account: Key<Caller>, before id: Key<Report>?, limit: Int, in db: Reader
    ) throws -> [Report] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM report WHERE id IN (
                SELECT report_id FROM reporter
                WHERE account_id = \(account.number) AND report_id < \(id?.number ?? .max)
                ORDER BY report_id DESC LIMIT \(limit))
            ORDER BY id DESC
            """, report)
    }

    /// Who brought a report; nil where nobody is known. Whoever may see it, the permission table says.
    public static func reporter(of id: Key<Report>, vault: Vault, in db: Reader) throws -> Reporter? {
        try db.first("SELECT name, phone, account_id FROM reporter WHERE report_id = \(id.number)") { row in
            let phone = try row.optionalBytes(1).map {
                try PhoneNumber.reading(try vault.open($0, table: "reporter", row: id.number, column: "phone"))
            }
            return Reporter(
                name: try row.optionalText(0), phone: phone, account: try row.optionalInteger(2).map { Key($0) })
        }
    }

    /// The reports of which somebody is known as having brought them; who, is not read.
    public static func known(of ids: [Key<Report>], in db: Reader) throws -> Set<Key<Report>> {
        let found = try db.rows("SELECT report_id FROM reporter WHERE report_id IN \(list: ids.map(\.number))") {
            Key<Report>(try $0.integer(0))
        }
        return Set(found)
    }

    /// What the people are called who brought reports, of those who said it; in no order.
    public static func names(of ids: [Key<Report>], in db: Reader) throws -> [String] {
        try db.rows(
            "SELECT name FROM reporter WHERE report_id IN \(list: ids.map(\.number)) AND name IS NOT NULL"
        ) { try $0.text(0) }
    }

    /// - Parameter digests: of the pictures that were added, in hexadecimal.
    public static func addPictures(_ digests: [String], to id: Key<Report>, in db: Writer) throws {
        let added = digests.joined(separator: " ")
        try db.run(
            """
            UPDATE report SET pictures = CASE WHEN pictures = '' THEN \(added) ELSE pictures || \(" " + added) END
            WHERE id = \(id.number)
            """)
    }

    /// Removes who brought a report, on their own wish.
    @discardableResult
    public static func eraseReporter(of id: Key<Report>, in db: Writer) throws -> Int {
        try db.run("DELETE FROM reporter WHERE report_id = \(id.number)")
    }

    private static func report(_ row: Row) throws -> Report {
        guard let way = Case.Way(rawValue: try row.text(2)), let asking = Case.Asking(rawValue: try row.text(8)) else {
            throw DatabaseError.wrongColumn(2, expected: "a way and how to ask")
        }
        return Report(
            id: Key(try row.integer(0)), of: Key(try row.integer(1)), way, text: try row.text(3),
            address: try row.text(4),
            position: try row.optionalInt(5).map { Position(longitude: $0, latitude: try row.int(6)) },
            pictures: try row.text(7).split(separator: " ").map(String.init), asking: asking,
            made: Instant(milliseconds: try row.integer(9)))
    }
}
