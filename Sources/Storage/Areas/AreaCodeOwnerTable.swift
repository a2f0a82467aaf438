internal import Core
public import Database
public import Domain

/// Whose each code of ours ever was: a code that the city gave is never given to another area, not even after the
/// first one closed (DOMAIN.md A1-05). And the last serial number given in each row of codes.
public enum AreaCodeOwnerTable {
    public static let migration = Migration(
        206, "area code owner",
        """
        CREATE TABLE area_code_owner (
            scheme TEXT NOT NULL,
            code TEXT NOT NULL\(sql: Dialect.byteOrder),
            area_id BIGINT NOT NULL REFERENCES area (id),
            PRIMARY KEY (scheme, code)
        )\(sql: Dialect.strict)
        """,
        """
        INSERT INTO area_code_owner (scheme, code, area_id)
        SELECT scheme, code, min(area_id) FROM area_code WHERE scheme <> 'statistical' GROUP BY scheme, code
        """,
        """
        CREATE TABLE area_code_serial (
            -- What the codes of the row share, a # for each digit of the serial number.
            stem TEXT PRIMARY KEY,
            last BIGINT NOT NULL CHECK (last > 0)
        )\(sql: Dialect.strict)
        """)

    /// Claims codes of ours for their areas; an area may claim its own again. Throws `AreaCode.Refusal.spent` where
    /// one was another's.
    static func claim(_ codes: [AreaCode], in db: Writer) throws {
        let ours = Dictionary(
            codes.filter(\.scheme.isOurs).map { (Claim(scheme: $0.scheme, code: $0.code), $0.area) },
            uniquingKeysWith: { first, _ in first })
        let claims = Array(ours)
        for start in stride(from: 0, to: claims.count, by: 200) {
            let part = claims[start..<min(start + 200, claims.count)]
            let rows: [SQL] = part.map { "(\($0.key.scheme.rawValue), \($0.key.code), \($0.value.number))" }
            let claimed = try db.run(
                """
                INSERT INTO area_code_owner (scheme, code, area_id) VALUES \(sql: .joined(rows))
                ON CONFLICT (scheme, code) DO UPDATE SET area_id = excluded.area_id
                WHERE area_code_owner.area_id = excluded.area_id
                """)
            guard claimed == part.count else { throw AreaCode.Refusal.spent }
        }
    }

    /// Whether the code was ever an area's.
    public static func isKnown(_ code: String, _ scheme: AreaCode.Scheme, in db: Reader) throws -> Bool {
        try db.first(
            "SELECT 1 FROM area_code_owner WHERE scheme = \(scheme.rawValue) AND code = \(code)"
        ) { try $0.int(0) } != nil
    }

    /// The last serial number that was given in a row; 0 for none.
    public static func lastSerial(of stem: CodePattern.Stem, in db: Reader) throws -> Int {
        try db.first("SELECT last FROM area_code_serial WHERE stem = \(stem.row)") { try $0.int(0) } ?? 0
    }

    /// The next serial number of a row; two that ask at once get two.
    public static func nextSerial(of stem: CodePattern.Stem, in db: Writer) throws -> Int {
        let next = try db.first(
            """
            INSERT INTO area_code_serial (stem, last) VALUES (\(stem.row), 1)
            ON CONFLICT (stem) DO UPDATE SET last = area_code_serial.last + 1 RETURNING last
            """
        ) { try $0.int(0) }
        guard let next else { throw DatabaseError.wrongColumn(0, expected: "a serial number") }
        return next
    }

    private struct Claim: Hashable {
        let scheme: AreaCode.Scheme
        let code: String
    }
}
