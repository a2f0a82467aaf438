internal import Core
public import Database
public import Domain

extension Migration {
    static let createPrivacyRules = Migration(
        158, "create the city's limits around personal data",
        """
        CREATE TABLE privacy_limit (
            code  TEXT PRIMARY KEY,   -- 'openingsAnHour'; one that is missing is the program's standard
            value BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """
    )
}

/// What the city has set for itself.
public enum PrivacyRulesTable {
    /// A value that this program doesn't know, or no longer allows, is the standard.
    public static func find(in db: Reader) throws -> PrivacyRules {
        var values: [PrivacyRules.Limit: Int] = [:]
        for (code, value) in try db.rows("SELECT code, value FROM privacy_limit", { (try $0.text(0), try $0.int(1)) }) {
            guard let limit = PrivacyRules.Limit(rawValue: code), limit.range.contains(value) else { continue }
            values[limit] = value
        }
        return try PrivacyRules(values)
    }

    public static func save(_ rules: PrivacyRules, in db: Writer) throws {
        for limit in PrivacyRules.Limit.allCases {
            try db.run(
                """
                INSERT INTO privacy_limit (code, value) VALUES (\(limit.rawValue), \(rules[limit]))
                ON CONFLICT (code) DO UPDATE SET value = excluded.value
                """)
        }
    }
}
