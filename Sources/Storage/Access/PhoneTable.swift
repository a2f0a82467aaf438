public import Core
public import Database
public import Domain

extension Migration {
    static let createPhones = Migration(
        106, "phones and their codes",
        """
        CREATE TABLE account_phone (
            account_id BIGINT PRIMARY KEY REFERENCES account (id),
            sealed \(sql: Dialect.bytes) NOT NULL,          -- the number, sealed by the vault
            digest \(sql: Dialect.bytes) NOT NULL UNIQUE,   -- keyed, for looking it up
            since_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE one_time_code (
            token_hash \(sql: Dialect.bytes) PRIMARY KEY,   -- SHA-256 of the asking browser's 256 random bits
            phone \(sql: Dialect.bytes) NOT NULL,           -- sealed by the vault
            row_id BIGINT NOT NULL,                         -- what the seal is bound to
            code_digest \(sql: Dialect.bytes) NOT NULL,     -- keyed
            sent_ms BIGINT NOT NULL,
            tries INTEGER NOT NULL,
            used_ms BIGINT
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX one_time_code_sent ON one_time_code (sent_ms)")
}

/// Residents' phones: sealed, found by keyed digest alone.
public enum AccountPhoneTable {
    /// - Parameter digests: of the number under every look-up key there is.
    public static func account(with digests: [[UInt8]], in db: Reader) throws -> Key<Caller>? {
        let list = SQL.joined(digests.map { "\($0)" })
        return try db.first("SELECT account_id FROM account_phone WHERE digest IN (\(sql: list))") { row in
            Key(try row.integer(0))
        }
    }

    public static func insert(
        sealed: [UInt8], digest: [UInt8], of account: Key<Caller>, at now: Instant, in db: Writer
    ) throws {
        try db.run(
            """
            INSERT INTO account_phone (account_id, sealed, digest, since_ms)
            VALUES (\(account.number), \(sealed), \(digest), \(now.milliseconds))
            """)
    }

    /// The sealed number; nil where the account has none.
    public static func sealed(of account: Key<Caller>, in db: Reader) throws -> [UInt8]? {
        try db.first("SELECT sealed FROM account_phone WHERE account_id = \(account.number)") { try $0.bytes(0) }
    }
}

/// The codes that were sent to phones.
public enum PhoneCodeTable {
    public static let kept = KeptRows("one_time_code", key: "token_hash", began: "sent_ms")

    public struct Row: Hashable, Sendable {
        public let code: PhoneCode
        /// Sealed under `rowID`.
        public let phone: [UInt8]
        public let rowID: Int64
        public let digest: [UInt8]

        public init(code: PhoneCode, phone: [UInt8], rowID: Int64, digest: [UInt8]) {
            self.code = code
            self.phone = phone
            self.rowID = rowID
            self.digest = digest
        }
    }

    public static func insert(_ row: Row, token hash: [UInt8], in db: Writer) throws {
        try db.run(
            """
            INSERT INTO one_time_code (token_hash, phone, row_id, code_digest, sent_ms, tries)
            VALUES (\(hash), \(row.phone), \(row.rowID), \(row.digest), \(row.code.sentAt.milliseconds),
                \(row.code.tries))
            """)
    }

    /// Reads a code and takes it for this transaction.
    public static func lock(token hash: [UInt8], in db: Writer) throws -> Row? {
        try db.first(
            """
            SELECT phone, row_id, code_digest, sent_ms, tries, used_ms FROM one_time_code
            WHERE token_hash = \(hash)\(sql: Dialect.forUpdate)
            """
        ) { row in
            Row(
                code: PhoneCode(
                    sentAt: Instant(milliseconds: try row.integer(3)), tries: try row.int(4), isUsed: !row.isNull(5)),
                phone: try row.bytes(0), rowID: try row.integer(1), digest: try row.bytes(2))
        }
    }

    public static func save(_ code: PhoneCode, token hash: [UInt8], at now: Instant, in db: Writer) throws {
        let used: Int64? = code.isUsed ? now.milliseconds : nil
        try db.run(
            "UPDATE one_time_code SET tries = \(code.tries), used_ms = \(used) WHERE token_hash = \(hash)")
    }
}
