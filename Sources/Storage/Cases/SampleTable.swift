public import Core
public import Database
public import Domain

/// The only file that knows how monthly samples lie in SQL: the seed of a month, and the cases that it drew.
public enum SampleTable {
    public static let migration = Migration(
        344, "monthly samples",
        """
        CREATE TABLE case_sample (
            -- As 202611.
            month BIGINT PRIMARY KEY,
            -- The bits of the seed; recorded before anything is drawn by it.
            seed BIGINT NOT NULL,
            percent BIGINT NOT NULL CHECK (percent BETWEEN 1 AND 100),
            begun_ms BIGINT NOT NULL,
            -- How many were closed in the month; null while the drawing is under way.
            pool BIGINT
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE case_sample_item (
            month BIGINT NOT NULL REFERENCES case_sample (month),
            case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
            -- On the map of the month.
            county_id BIGINT, township_id BIGINT, community_id BIGINT,
            closing TEXT NOT NULL,
            -- Null until somebody called or looked.
            result TEXT,
            at_ms BIGINT,
            PRIMARY KEY (month, case_id),
            CHECK ((result IS NULL) = (at_ms IS NULL))
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX case_sample_county ON case_sample_item (month, county_id, case_id)",
        "CREATE INDEX case_sample_township ON case_sample_item (month, township_id, case_id)",
        "CREATE INDEX case_sample_community ON case_sample_item (month, community_id, case_id)",
        "CREATE INDEX case_sample_case ON case_sample_item (case_id)")

    /// Records the seed, unless the month has one.
    ///
    /// - Returns: whether it was recorded.
    public static func begin(
        _ sample: MonthlySample, for month: MonthlySample.Month, at now: Instant, in db: Writer
    ) throws -> Bool {
        try db.run(
            """
            INSERT INTO case_sample (month, seed, percent, begun_ms)
            VALUES (\(month.number), \(Int64(bitPattern: sample.seed)), \(sample.percent), \(now.milliseconds))
            ON CONFLICT (month) DO NOTHING
            """) == 1
    }

    public static func find(_ month: MonthlySample.Month, in db: Reader) throws -> MonthlySample.Drawing? {
        try db.first(
            "SELECT month, seed, percent, begun_ms, pool FROM case_sample WHERE month = \(month.number)", drawing)
    }

    /// The latest first.
    public static func all(limit: Int, in db: Reader) throws -> [MonthlySample.Drawing] {
        try db.rows(
            "SELECT month, seed, percent, begun_ms, pool FROM case_sample ORDER BY month DESC LIMIT \(limit)", drawing)
    }

    public static func add(_ items: [MonthlySample.Item], to month: MonthlySample.Month, in db: Writer) throws {
        for one in items {
            try db.run(
                """
                INSERT INTO case_sample_item (month, case_id, county_id, township_id, community_id, closing)
                VALUES (\(month.number), \(one.case.number), \(one.place.county?.number), \(one.place.township?.number),
                    \(one.place.community?.number), \(one.closing.rawValue))
                ON CONFLICT (month, case_id) DO NOTHING
                """)
        }
    }

    public static func finish(_ month: MonthlySample.Month, pool: Int, in db: Writer) throws {
        try db.run("UPDATE case_sample SET pool = \(pool) WHERE month = \(month.number) AND pool IS NULL")
    }

    /// How many there are of each way of closing and result, in an area and below it.
    public static func counts(
        of month: MonthlySample.Month, in area: Area, in db: Reader
    ) throws -> [MonthlySample.Count: Int] {
        let rows = try db.rows(
            """
            SELECT closing, result, count(*) FROM case_sample_item
            WHERE month = \(month.number) AND \(sql: PlaceColumns.inside(area)) GROUP BY closing, result
            """
        ) {
            (
                MonthlySample.Count(closing: try closing($0.text(0)), result: try result($0.optionalText(1))),
                try $0.int(2)
            )
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    public static func items(
        of month: MonthlySample.Month, in area: Area, _ showing: MonthlySample.Showing, after id: Key<Case>?,
        limit: Int,
        in db: Reader
    ) throws -> [MonthlySample.Item] {
        try db.rows(itemsSQL(of: month, in: area, showing, after: id, limit: limit), item)
    }

    static func itemsSQL(
        of month: MonthlySample.Month, in area: Area, _ showing: MonthlySample.Showing, after id: Key<Case>?, limit: Int
    ) -> SQL {
        let which: SQL =
            switch showing {
            case .all: ""
            case .open: " AND result IS NULL"
            case .result(let result): " AND result = \(result.rawValue)"
            case .closing(let kind): " AND closing = \(kind.rawValue)"
            }
        return """
            SELECT case_id, closing, result, at_ms, county_id, township_id, community_id, NULL FROM case_sample_item
            WHERE month = \(month.number) AND \(sql: PlaceColumns.inside(area)) AND case_id > \(id?.number ?? 0)\
            \(sql: which)
            ORDER BY case_id LIMIT \(limit)
            """
    }

    public static func lock(
        _ file: Key<Case>, of month: MonthlySample.Month, in db: Writer
    ) throws -> MonthlySample.Item? {
        try db.first(
            """
            SELECT case_id, closing, result, at_ms, county_id, township_id, community_id, NULL FROM case_sample_item
            WHERE month = \(month.number) AND case_id = \(file.number)\(sql: Dialect.forUpdate)
            """, item)
    }

    public static func record(
        _ result: MonthlySample.Result, of file: Key<Case>, in month: MonthlySample.Month, at now: Instant,
        in db: Writer
    ) throws {
        try db.run(
            """
            UPDATE case_sample_item SET result = \(result.rawValue), at_ms = \(now.milliseconds)
            WHERE month = \(month.number) AND case_id = \(file.number)
            """)
    }

    private static func drawing(_ row: Row) throws -> MonthlySample.Drawing {
        guard let month = MonthlySample.Month(number: try row.int(0)) else {
            throw DatabaseError.wrongColumn(0, expected: "a month")
        }
        return MonthlySample.Drawing(
            month: month,
            sample: MonthlySample(seed: UInt64(bitPattern: try row.integer(1)), percent: try row.int(2)),
            begun: Instant(milliseconds: try row.integer(3)), pool: try row.optionalInt(4))
    }

    private static func item(_ row: Row) throws -> MonthlySample.Item {
        MonthlySample.Item(
            of: Key(try row.integer(0)), closing: try closing(row.text(1)),
            in: try PlaceColumns.read(row, from: 4) ?? Place(), result: try result(row.optionalText(2)),
            at: try row.optionalInteger(3).map(Instant.init(milliseconds:)))
    }

    private static func closing(_ text: String) throws -> Case.Closing.Kind {
        guard let kind = Case.Closing.Kind(rawValue: text) else {
            throw DatabaseError.wrongColumn(1, expected: "how it was closed")
        }
        return kind
    }

    private static func result(_ text: String?) throws -> MonthlySample.Result? {
        guard let text else { return nil }
        guard let result = MonthlySample.Result(rawValue: text) else {
            throw DatabaseError.wrongColumn(2, expected: "what came of a call")
        }
        return result
    }
}

extension MonthlySample.Item {
    /// What a case that is over may be drawn as; nil where it wasn't closed.
    public init?(_ over: CaseTable.Over) {
        guard let closing = over.closing else { return nil }
        self.init(of: over.id, closing: closing, in: over.place, result: nil, at: nil)
    }
}
