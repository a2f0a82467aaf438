public import Core
public import Database
public import Domain

/// The only file that knows how pictures of cases lie in SQL; their content lies in blobs.
public enum CasePictureTable {
    public static let migration = Migration(
        362, "pictures of cases",
        """
        CREATE TABLE case_picture (
            id BIGINT PRIMARY KEY,
            -- A report that waits to be looked through has its case's and its own number already, and no rows there.
            case_id BIGINT NOT NULL,
            report_id BIGINT,
            -- Of the event in its case, from 1 on, that it shows something of.
            event BIGINT,
            large_blob BIGINT NOT NULL,
            small_blob BIGINT NOT NULL,
            width BIGINT NOT NULL, height BIGINT NOT NULL,
            made_ms BIGINT NOT NULL,
            CHECK ((report_id IS NULL) <> (event IS NULL))
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX case_picture_case ON case_picture (case_id, id)",
        "CREATE INDEX case_picture_report ON case_picture (report_id, id) WHERE report_id IS NOT NULL",
        "CREATE INDEX case_picture_made ON case_picture (made_ms)")

    /// Erased with their references, so that their content is collected.
    public static let kept = KeptRows("case_picture", began: "made_ms") { try erase(before: $0, limit: $1, in: $2) }

    private static let columns: SQL = "id, case_id, report_id, event, width, height, made_ms"

    /// Both sizes refer to their content from now on.
    public static func insert(
        _ picture: CasePicture, large: Key<Blob>, small: Key<Blob>, in db: Writer
    ) throws {
        let (report, event): (Int64?, Int?) =
            switch picture.belongs {
            case .report(let id): (id.number, nil)
            case .event(let number): (nil, number)
            }
        try db.run(
            """
            INSERT INTO case_picture (\(sql: columns), large_blob, small_blob)
            VALUES (\(picture.id.number), \(picture.case.number), \(report), \(event), \(picture.width),
                \(picture.height), \(picture.made.milliseconds), \(large.number), \(small.number))
            """)
        for blob in [large, small] { try Blobs.refer(subject(picture.id), to: blob, in: db) }
    }

    /// The pictures of a case, the first one first.
    public static func all(of file: Key<Case>, limit: Int, in db: Reader) throws -> [CasePicture] {
        try db.rows(
            "SELECT \(sql: columns) FROM case_picture WHERE case_id = \(file.number) ORDER BY id LIMIT \(limit)",
            picture)
    }

    /// Of one report, the first one first.
    public static func all(of report: Key<Report>, limit: Int, in db: Reader) throws -> [CasePicture] {
        try db.rows(
            "SELECT \(sql: columns) FROM case_picture WHERE report_id = \(report.number) ORDER BY id LIMIT \(limit)",
            picture)
    }

    /// What the picture shows in one of its sizes; nil where there is no such picture.
    public static func content(
        of id: Key<CasePicture>, _ size: CasePicture.Size, in db: Reader
    ) throws -> (picture: CasePicture, blob: Blob)? {
        let found = try db.first(
            "SELECT \(sql: columns), large_blob, small_blob FROM case_picture WHERE id = \(id.number)"
        ) { row in
            (try picture(row), Key<Blob>(try row.integer(size == .large ? 7 : 8)))
        }
        guard let found, let blob = try Blobs.find(found.1, in: db) else { return nil }
        return (found.0, blob)
    }

    /// Removes the pictures of a report, on the wish of whoever sent them or because it was set aside.
    @discardableResult
    public static func erase(of report: Key<Report>, in db: Writer) throws -> Int {
        try erase(
            try db.rows("SELECT id FROM case_picture WHERE report_id = \(report.number)") { try $0.integer(0) }, in: db)
    }

    /// Removes pictures that were made before `before`, the oldest first; what only they referred to goes with the
    /// next collection.
    ///
    /// - Returns: how many, at most `limit`.
    public static func erase(before: Instant, limit: Int, in db: Writer) throws -> Int {
        try erase(
            try db.rows(
                """
                SELECT id FROM case_picture WHERE made_ms < \(before.milliseconds) ORDER BY made_ms LIMIT \(limit)
                """
            ) { try $0.integer(0) }, in: db)
    }

    private static func erase(_ ids: [Int64], in db: Writer) throws -> Int {
        guard !ids.isEmpty else { return 0 }
        try db.run("DELETE FROM case_picture WHERE id IN \(list: ids)")
        for id in ids { _ = try Blobs.erase(subject(Key(id)), in: db) }
        return ids.count
    }

    private static func subject(_ id: Key<CasePicture>) -> Journal.Subject { Journal.Subject("case-picture", id) }

    private static func picture(_ row: Row) throws -> CasePicture {
        let report = try row.optionalInteger(2).map { CasePicture.Belonging.report(Key($0)) }
        return CasePicture(
            id: Key(try row.integer(0)), of: Key(try row.integer(1)), try report ?? .event(try row.int(3)),
            width: try row.int(4), height: try row.int(5), made: Instant(milliseconds: try row.integer(6)))
    }
}
