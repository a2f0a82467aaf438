public import Core
public import Database
public import Domain

extension Migration {
    static let createAPITokens = Migration(
        107, "API tokens",
        """
        CREATE TABLE api_token (
            id BIGINT PRIMARY KEY,
            token_hash \(sql: Dialect.bytes) NOT NULL UNIQUE,   -- SHA-256 of 256 random bits
            account_id BIGINT NOT NULL REFERENCES account (id),
            name TEXT NOT NULL,
            permissions TEXT NOT NULL,                          -- names, with blanks between
            made_ms BIGINT NOT NULL,
            ends_ms BIGINT NOT NULL,
            used_ms BIGINT,                                     -- at most every hour
            ended_ms BIGINT                                     -- NULL while nobody took it back
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX api_token_account ON api_token (account_id, id)")
}

/// What programs sign in with.
public enum APITokenTable {
    public static let kept = KeptRows("api_token", began: "ends_ms")

    static let columns: SQL = "id, account_id, name, permissions, made_ms, ends_ms, used_ms, ended_ms"

    public static func insert(_ token: APIToken, hash: [UInt8], in db: Writer) throws {
        let permissions = token.permissions.map(\.rawValue).sorted().joined(separator: " ")
        try db.run(
            """
            INSERT INTO api_token (id, token_hash, account_id, name, permissions, made_ms, ends_ms)
            VALUES (\(token.id.number), \(hash), \(token.account.number), \(token.name), \(permissions),
                \(token.madeAt.milliseconds), \(token.endsAt.milliseconds))
            """)
    }

    public static func find(hash: [UInt8], in db: Reader) throws -> APIToken? {
        try db.first("SELECT \(sql: columns) FROM api_token WHERE token_hash = \(hash)", token)
    }

    public static func find(_ id: Key<APIToken>, in db: Reader) throws -> APIToken? {
        try db.first("SELECT \(sql: columns) FROM api_token WHERE id = \(id.number)", token)
    }

    /// An account's tokens, newest first.
    public static func all(of account: Key<Caller>, limit: Int, in db: Reader) throws -> [APIToken] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM api_token WHERE account_id = \(account.number) ORDER BY id DESC LIMIT \(limit)
            """, token)
    }

    public static func noteUse(_ id: Key<APIToken>, at now: Instant, in db: Writer) throws {
        try db.run(
            """
            UPDATE api_token SET used_ms = \(now.milliseconds)
            WHERE id = \(id.number) AND (used_ms IS NULL OR used_ms < \(now.milliseconds))
            """)
    }

    /// - Returns: false when somebody was faster.
    public static func end(_ token: APIToken, in db: Writer) throws -> Bool {
        try db.run(
            """
            UPDATE api_token SET ended_ms = \(token.endedAt?.milliseconds)
            WHERE id = \(token.id.number) AND ended_ms IS NULL
            """) == 1
    }

    /// A permission that this program doesn't know any more is left out: it allows nothing.
    private static func token(_ row: Row) throws -> APIToken {
        APIToken(
            id: Key(try row.integer(0)), account: Key(try row.integer(1)), name: try row.text(2),
            permissions: Set(try row.text(3).split(separator: " ").compactMap { Permission(rawValue: String($0)) }),
            madeAt: Instant(milliseconds: try row.integer(4)), endsAt: Instant(milliseconds: try row.integer(5)),
            usedAt: try row.optionalInteger(6).map(Instant.init(milliseconds:)),
            endedAt: try row.optionalInteger(7).map(Instant.init(milliseconds:)))
    }
}
