public import Core
public import Database
public import Domain

/// The labels of areas. The state re-uses its codes, so (scheme, code, valid from) is the key; one code of a scheme
/// belongs to one area at a time.
public enum AreaCodeTable {
    public static let migration = Migration(
        202, "area code",
        """
        CREATE TABLE area_code (
            scheme TEXT NOT NULL CHECK (scheme IN ('statistical', 'grid', 'local')),
            code TEXT NOT NULL\(sql: Dialect.byteOrder),
            valid_from_day BIGINT NOT NULL,
            -- The first day on which it no longer holds.
            valid_to_day BIGINT CHECK (valid_to_day >= valid_from_day),
            area_id BIGINT NOT NULL REFERENCES area (id),
            -- What the area was called then.
            name TEXT NOT NULL,
            PRIMARY KEY (scheme, code, valid_from_day)
        )\(sql: Dialect.strict)
        """,
        "CREATE UNIQUE INDEX area_code_now ON area_code (code, scheme) WHERE valid_to_day IS NULL",
        "CREATE INDEX area_code_area ON area_code (area_id, valid_from_day)")

    public static func add(_ codes: [AreaCode], in db: Writer) throws {
        for start in stride(from: 0, to: codes.count, by: 200) {
            let rows: [SQL] = codes[start..<min(start + 200, codes.count)].map { code in
                """
                (\(code.scheme.rawValue), \(code.code), \(code.validFrom.number), \(code.validTo?.number),
                \(code.area.number), \(code.name))
                """
            }
            try db.send(
                """
                INSERT INTO area_code (scheme, code, valid_from_day, valid_to_day, area_id, name)
                VALUES \(sql: .joined(rows))
                """)
        }
    }

    /// Ends the label that holds now. One that began on the same day never held: it goes.
    public static func end(_ code: String, _ scheme: AreaCode.Scheme, on day: Day, in db: Writer) throws {
        try db.send(
            """
            DELETE FROM area_code WHERE scheme = \(scheme.rawValue) AND code = \(code) AND valid_to_day IS NULL
            AND valid_from_day >= \(day.number)
            """)
        try db.send(
            """
            UPDATE area_code SET valid_to_day = \(day.number)
            WHERE scheme = \(scheme.rawValue) AND code = \(code) AND valid_to_day IS NULL
            """)
    }

    /// Every label that `area` has had, the newest first; at most `limit`.
    public static func labels(of area: Key<Area>, limit: Int, in db: Reader) throws -> [AreaCode] {
        try db.rows(
            """
            SELECT area_id, scheme, code, name, valid_from_day, valid_to_day FROM area_code
            WHERE area_id = \(area.number) ORDER BY valid_from_day DESC, scheme, code LIMIT \(limit)
            """, code)
    }

    /// The code each of `areas` is known by now: the statistical one, or else the grid's, or the place's own.
    public static func current(of areas: [Key<Area>], in db: Reader) throws -> [Key<Area>: String] {
        guard !areas.isEmpty else { return [:] }
        let pairs = try db.rows(
            """
            SELECT area_id, code, scheme FROM area_code WHERE area_id IN \(list: areas.map(\.number))
            AND valid_to_day IS NULL
            """
        ) { (Key<Area>(try $0.integer(0)), try $0.text(1), rank(try $0.text(2))) }
        return Dictionary(grouping: pairs, by: \.0).compactMapValues { $0.min { $0.2 < $1.2 }?.1 }
    }

    private static func rank(_ scheme: String) -> Int { ["statistical", "grid"].firstIndex(of: scheme) ?? 2 }

    /// Who holds each of `codes` of `scheme` now; those that nobody holds are left out.
    public static func holders(
        of codes: some Collection<String>, _ scheme: AreaCode.Scheme, in db: Reader
    ) throws -> [String: PlacedArea] {
        guard !codes.isEmpty else { return [:] }
        // A list of rows and not an `IN`: PostgreSQL compares a long list of parameters one by one with every row.
        return try holders(
            """
            WITH wanted (code) AS (VALUES \(sql: .joined(codes.map { "(\($0))" })))
            SELECT \(sql: AreaTable.columns), area_code.code FROM wanted
            JOIN area_code ON area_code.code = wanted.code AND scheme = \(scheme.rawValue) AND valid_to_day IS NULL
            JOIN area ON area.id = area_code.area_id
            """, in: db)
    }

    /// Who holds each code of `scheme` now: all there are.
    public static func allHolders(_ scheme: AreaCode.Scheme, in db: Reader) throws -> [String: PlacedArea] {
        try holders(
            """
            SELECT \(sql: AreaTable.columns), code FROM area_code JOIN area ON area.id = area_code.area_id
            WHERE scheme = \(scheme.rawValue) AND valid_to_day IS NULL
            """, in: db)
    }

    private static func holders(_ sql: SQL, in db: Reader) throws -> [String: PlacedArea] {
        var holders: [String: PlacedArea] = [:]
        try db.each(sql) { holders[try $0.text(AreaTable.width)] = try AreaTable.placed($0) }
        return holders
    }

    private static func code(_ row: Row) throws -> AreaCode {
        guard let scheme = AreaCode.Scheme(rawValue: try row.text(1)) else {
            throw DatabaseError.wrongColumn(1, expected: "a scheme of codes")
        }
        return AreaCode(
            area: Key(try row.integer(0)), scheme: scheme, code: try row.text(2), name: try row.text(3),
            validFrom: Day(number: try row.int(4)), validTo: try row.optionalInt(5).map { Day(number: $0) })
    }
}
