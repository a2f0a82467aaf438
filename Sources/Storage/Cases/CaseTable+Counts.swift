public import Core
public import Database
public import Domain

extension CaseTable {
    /// How many cases are in a stage at a desk; counted up to `limit`.
    public static func deskCount(
        of area: Area, at level: Matter.Level, _ stage: Case.Stage.Name, limit: Int, in db: Reader
    ) throws -> Int {
        try db.first(
            """
            SELECT count(*)
            FROM (\(sql: deskSQL("id", of: area, at: level, stage, after: nil, limit: limit))) AS counted
            """
        ) { try $0.int(0) } ?? 0
    }

    /// How many cases strangers opened in a community since a moment; counted up to `limit`. Of a place without a
    /// community, in its county.
    public static func opened(in place: Place, since: Instant, limit: Int, in db: Reader) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM (
                SELECT way, opened_ms FROM case_file WHERE \(sql: PlaceColumns.communityOrCounty(place))
                ORDER BY id DESC LIMIT \(limit * 2)
            ) AS latest WHERE opened_ms >= \(since.milliseconds) AND way = \(Case.Way.scannedCode.rawValue)
            """
        ) { try $0.int(0) } ?? 0
    }

    /// Cases as lists show them, by key.
    public static func lines(of ids: [Key<Case>], in db: Reader) throws -> [Key<Case>: CaseLine] {
        guard !ids.isEmpty else { return [:] }
        let found = try db.rows(linesSQL(of: ids), line)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }
}

extension ReportTable {
    /// Joins the first report of a case `c` as `r`.
    static let joiningFirst: SQL = "JOIN report r ON r.id = (SELECT min(f.id) FROM report f WHERE f.case_id = c.id)"

    /// The words of the first report of each case; of those whose words are gone, empty.
    public static func firstTexts(of ids: [Key<Case>], in db: Reader) throws -> [Key<Case>: String] {
        guard !ids.isEmpty else { return [:] }
        let found = try db.rows(
            """
            SELECT case_id, text FROM report WHERE id IN (
                SELECT min(id) FROM report WHERE case_id IN \(list: ids.map(\.number)) GROUP BY case_id)
            """
        ) { (Key<Case>(try $0.integer(0)), try $0.text(1)) }
        return Dictionary(uniqueKeysWithValues: found)
    }
}
