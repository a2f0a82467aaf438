internal import Core
public import Database
public import Domain

extension Migration {
    static let createAttempts = Migration(
        104, "sign-in attempts",
        """
        CREATE TABLE sign_in_attempt (
            source \(sql: Dialect.bytes) PRIMARY KEY,   -- keyed digest of who is tried and from where
            tries INTEGER NOT NULL,
            last_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX sign_in_attempt_last ON sign_in_attempt (last_ms)")
}

/// How often somebody tried without success. Neither names nor network addresses lie here, only keyed digests.
public enum SignInAttemptTable {
    public static let kept = KeptRows("sign_in_attempt", key: "source", began: "last_ms")

    public static func tally(of source: [UInt8], in db: Writer) throws -> Throttle.Tally? {
        try db.first(
            "SELECT tries, last_ms FROM sign_in_attempt WHERE source = \(source)\(sql: Dialect.forUpdate)"
        ) { row in
            Throttle.Tally(count: try row.int(0), lastAt: Instant(milliseconds: try row.integer(1)))
        }
    }

    /// Makes the row, so that two first tries at once are counted one behind the other.
    public static func begin(_ source: [UInt8], in db: Writer) throws {
        try db.run(
            """
            INSERT INTO sign_in_attempt (source, tries, last_ms) VALUES (\(source), 0, 0)
            ON CONFLICT (source) DO NOTHING
            """)
    }

    public static func save(_ tally: Throttle.Tally, of source: [UInt8], in db: Writer) throws {
        try db.run(
            """
            UPDATE sign_in_attempt SET tries = \(tally.count), last_ms = \(tally.lastAt.milliseconds)
            WHERE source = \(source)
            """)
    }

    /// Takes one try back: it was a success.
    public static func takeBack(_ source: [UInt8], in db: Writer) throws {
        try db.run("UPDATE sign_in_attempt SET tries = tries - 1 WHERE source = \(source) AND tries > 0")
    }

    public static func forget(_ source: [UInt8], in db: Writer) throws {
        try db.run("DELETE FROM sign_in_attempt WHERE source = \(source)")
    }
}
