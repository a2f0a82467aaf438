public import Core
public import Database
public import Domain

/// Signals of gaming: lists of cases with the moments that show them, and nobody's name (DESIGN.md section 6).
public enum SignalTable {
    public static let migration = Migration(
        345, "signals of gaming",
        """
        CREATE TABLE case_signal (
            kind TEXT NOT NULL,
            -- What makes it one: a day with the case, the community or the picture's digest.
            mark TEXT NOT NULL,
            day BIGINT NOT NULL,
            -- The place that holds all its cases; null above it.
            county_id BIGINT, township_id BIGINT, community_id BIGINT,
            -- Milliseconds, blanks between them.
            moments TEXT NOT NULL,
            PRIMARY KEY (kind, mark)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX case_signal_county ON case_signal (county_id, day, kind, mark)",
        "CREATE INDEX case_signal_township ON case_signal (township_id, day, kind, mark)",
        "CREATE INDEX case_signal_community ON case_signal (community_id, day, kind, mark)",
        """
        CREATE TABLE case_signal_case (
            kind TEXT NOT NULL,
            mark TEXT NOT NULL,
            case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
            PRIMARY KEY (kind, mark, case_id),
            FOREIGN KEY (kind, mark) REFERENCES case_signal (kind, mark) ON DELETE CASCADE
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX case_signal_case_case ON case_signal_case (case_id)",
        """
        CREATE TABLE case_signal_day (
            day BIGINT PRIMARY KEY,
            looked_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX report_pictured ON report (made_ms, id) WHERE pictures <> ''")

    /// Found again, it stays as it is.
    public static func add(_ found: GamingSignal.Found, in db: Writer) throws {
        let moments = found.signal.moments.prefix(200).map { String($0.milliseconds) }.joined(separator: " ")
        try db.run(
            """
            INSERT INTO case_signal (kind, mark, day, county_id, township_id, community_id, moments)
            VALUES (\(found.signal.kind.rawValue), \(found.mark), \(found.day.number), \(found.place.county?.number),
                \(found.place.township?.number), \(found.place.community?.number), \(moments))
            ON CONFLICT (kind, mark) DO NOTHING
            """)
        for file in found.signal.cases.prefix(200) {
            try db.run(
                """
                INSERT INTO case_signal_case (kind, mark, case_id)
                VALUES (\(found.signal.kind.rawValue), \(found.mark), \(file.number))
                ON CONFLICT (kind, mark, case_id) DO NOTHING
                """)
        }
    }

    /// Where the next page begins.
    public struct SignalCursor: Hashable, Sendable {
        public let day: Day
        public let kind: String
        public let mark: String

        public init(day: Day, kind: String, mark: String) {
            self.day = day
            self.kind = kind
            self.mark = mark
        }
    }

    /// Those of an area and below it, the latest day first.
    public static func newest(
        in area: Area, before cursor: SignalCursor?, limit: Int, in db: Reader
    ) throws -> [GamingSignal.Found] {
        let rows = try db.rows(newestSQL(in: area, before: cursor, limit: limit)) { row -> GamingSignal.Found in
            guard let kind = GamingSignal.Kind(rawValue: try row.text(0)) else {
                throw DatabaseError.wrongColumn(0, expected: "a kind of signal")
            }
            let moments = try row.text(3).split(separator: " ").compactMap {
                Int64($0).map(Instant.init(milliseconds:))
            }
            return GamingSignal.Found(
                GamingSignal(kind: kind, cases: [], moments: moments), mark: try row.text(1),
                day: Day(number: try row.int(2)), place: try PlaceColumns.read(row, from: 4) ?? Place())
        }
        let cases = try cases(of: rows, in: db)
        return rows.map { found in
            GamingSignal.Found(
                GamingSignal(
                    kind: found.signal.kind, cases: cases["\(found.signal.kind.rawValue)~\(found.mark)"] ?? [],
                    moments: found.signal.moments),
                mark: found.mark, day: found.day, place: found.place)
        }
    }

    /// By `kind~mark`, in order of key; at most 200 of each are kept.
    private static func cases(of signals: [GamingSignal.Found], in db: Reader) throws -> [String: [Key<Case>]] {
        guard !signals.isEmpty else { return [:] }
        let each = signals.map { "(kind = \($0.signal.kind.rawValue) AND mark = \($0.mark))" as SQL }
        let found = try db.rows(
            """
            SELECT kind, mark, case_id FROM case_signal_case WHERE \(sql: .joined(each, by: " OR "))
            ORDER BY kind, mark, case_id LIMIT \(signals.count * 200)
            """
        ) { ("\(try $0.text(0))~\(try $0.text(1))", Key<Case>(try $0.integer(2))) }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }

    static func newestSQL(in area: Area, before cursor: SignalCursor?, limit: Int) -> SQL {
        let behind: SQL =
            cursor.map { " AND (day, kind, mark) < (\($0.day.number), \($0.kind), \($0.mark))" } ?? ""
        return """
            SELECT kind, mark, day, moments, county_id, township_id, community_id, NULL FROM case_signal
            WHERE \(sql: PlaceColumns.inside(area))\(sql: behind)
            ORDER BY day DESC, kind DESC, mark DESC LIMIT \(limit)
            """
    }

    /// The last day that was looked at; nil before the first.
    public static func lastDay(in db: Reader) throws -> Day? {
        try db.first("SELECT max(day) FROM case_signal_day") { try $0.optionalInt(0) }.flatMap { $0 }
            .map(Day.init(number:))
    }

    public static func looked(at day: Day, now: Instant, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO case_signal_day (day, looked_ms) VALUES (\(day.number), \(now.milliseconds))
            ON CONFLICT (day) DO NOTHING
            """)
    }

    /// Pictures of reports made in a span: digest, case and place; at most `limit`, the newest first.
    public static func pictures(
        from start: Instant, until end: Instant, limit: Int, in db: Reader
    ) throws -> [(case: Key<Case>, digests: [String], at: Instant, place: Place)] {
        try db.rows(
            """
            SELECT r.case_id, r.pictures, r.made_ms, f.county_id, f.township_id, f.community_id, f.grid_id
            FROM report r JOIN case_file f ON f.id = r.case_id
            WHERE r.pictures <> '' AND r.made_ms >= \(start.milliseconds) AND r.made_ms < \(end.milliseconds)
            ORDER BY r.made_ms DESC, r.id DESC LIMIT \(limit)
            """
        ) { row in
            (
                Key(try row.integer(0)), try row.text(1).split(separator: " ").map(String.init),
                Instant(milliseconds: try row.integer(2)), try PlaceColumns.read(row, from: 3) ?? Place()
            )
        }
    }
}
