public import Core
public import Database
public import Domain

extension Migration {
    static let createCredentials = Migration(
        101, "credentials",
        """
        CREATE TABLE credential (
            account_id BIGINT PRIMARY KEY REFERENCES account (id),
            salt \(sql: Dialect.bytes) NOT NULL,
            hash \(sql: Dialect.bytes) NOT NULL,       -- scrypt of the password, 32 bytes
            rounds BIGINT NOT NULL,                    -- N
            block BIGINT NOT NULL,                     -- r
            parallelism BIGINT NOT NULL,               -- p
            changed_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE one_time_link (
            token_hash \(sql: Dialect.bytes) PRIMARY KEY,   -- SHA-256 of the link's 256 random bits
            account_id BIGINT NOT NULL REFERENCES account (id),
            ends_ms BIGINT NOT NULL,
            used_ms BIGINT                                  -- NULL while it is good
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX one_time_link_account ON one_time_link (account_id)")
}

/// What proves a password, and what it cost to make.
public struct Credential: Hashable, Sendable {
    public let salt: [UInt8]
    public let hash: [UInt8]
    public let cost: ScryptCost
    public let changedAt: Instant

    public init(salt: [UInt8], hash: [UInt8], cost: ScryptCost, changedAt: Instant) {
        self.salt = salt
        self.hash = hash
        self.cost = cost
        self.changedAt = changedAt
    }
}

/// Hashes of passwords, one an account, with what they were made with.
/// What passwords are proved by.
public enum CredentialTable {
    public static func find(of account: Key<Caller>, in db: Reader) throws -> Credential? {
        try db.first(
            """
            SELECT salt, hash, rounds, block, parallelism, changed_ms FROM credential
            WHERE account_id = \(account.number)
            """
        ) { row in
            let (rounds, block, parallelism) = (try row.int(2), try row.int(3), try row.int(4))
            guard let cost = ScryptCost(rounds: rounds, block: block, parallelism: parallelism) else {
                throw DatabaseError.wrongColumn(2, expected: "the cost of a hash")
            }
            return Credential(
                salt: try row.bytes(0), hash: try row.bytes(1), cost: cost,
                changedAt: Instant(milliseconds: try row.integer(5)))
        }
    }

    public static func save(_ credential: Credential, of account: Key<Caller>, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO credential (account_id, salt, hash, rounds, block, parallelism, changed_ms)
            VALUES (\(account.number), \(credential.salt), \(credential.hash), \(credential.cost.rounds),
                \(credential.cost.block), \(credential.cost.parallelism), \(credential.changedAt.milliseconds))
            ON CONFLICT (account_id) DO UPDATE SET salt = excluded.salt, hash = excluded.hash,
                rounds = excluded.rounds, block = excluded.block, parallelism = excluded.parallelism,
                changed_ms = excluded.changed_ms
            """)
    }

    /// Puts a dearer hash of the same password in the place of `old`, unless the password was changed meanwhile.
    public static func rehash(_ new: Credential, for old: Credential, of account: Key<Caller>, in db: Writer) throws {
        try db.run(
            """
            UPDATE credential SET salt = \(new.salt), hash = \(new.hash), rounds = \(new.cost.rounds),
                block = \(new.cost.block), parallelism = \(new.cost.parallelism)
            WHERE account_id = \(account.number) AND hash = \(old.hash)
            """)
    }
}

/// Addresses that set a password once.
public enum OneTimeLinkTable {
    /// Makes a link and ends those the account had.
    public static func replace(_ hash: [UInt8], _ link: OneTimeLink, at now: Instant, in db: Writer) throws {
        try db.run(
            """
            UPDATE one_time_link SET used_ms = \(now.milliseconds)
            WHERE account_id = \(link.account.number) AND used_ms IS NULL
            """)
        try db.run(
            """
            INSERT INTO one_time_link (token_hash, account_id, ends_ms)
            VALUES (\(hash), \(link.account.number), \(link.endsAt.milliseconds))
            """)
    }

    public static func find(_ hash: [UInt8], in db: Reader) throws -> OneTimeLink? {
        try db.first("SELECT account_id, ends_ms, used_ms FROM one_time_link WHERE token_hash = \(hash)") { row in
            OneTimeLink(
                account: Key(try row.integer(0)), endsAt: Instant(milliseconds: try row.integer(1)),
                isUsed: !row.isNull(2))
        }
    }

    /// - Returns: false when somebody was faster.
    public static func use(_ hash: [UInt8], at now: Instant, in db: Writer) throws -> Bool {
        try db.run(
            """
            UPDATE one_time_link SET used_ms = \(now.milliseconds) WHERE token_hash = \(hash) AND used_ms IS NULL
            """) == 1
    }
}
