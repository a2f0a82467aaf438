public import Core
public import Database
public import Domain

extension Migration {
    static let createSecondFactors = Migration(
        102, "second factors",
        """
        CREATE TABLE second_factor (
            account_id BIGINT PRIMARY KEY REFERENCES account (id),
            secret \(sql: Dialect.bytes) NOT NULL,     -- sealed by the vault
            since_ms BIGINT NOT NULL,
            last_step BIGINT                           -- the latest accepted; NULL while enrolling
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE recovery_code (
            account_id BIGINT NOT NULL REFERENCES account (id),
            hash \(sql: Dialect.bytes) NOT NULL,       -- SHA-256 of account and code (80 random bits)
            used_ms BIGINT,
            PRIMARY KEY (account_id, hash)
        )\(sql: Dialect.strict)
        """)
}

/// The second factors and the recovery codes that stand in for them.
public enum SecondFactorTable {
    public struct Row: Hashable, Sendable {
        public let factor: SecondFactor
        /// Sealed; nil where the factor is absent.
        public let secret: [UInt8]?
    }

    public static func find(of account: Key<Caller>, in db: Reader) throws -> Row {
        let row = try db.first(
            "SELECT secret, since_ms, last_step FROM second_factor WHERE account_id = \(account.number)"
        ) { row in
            let since = Instant(milliseconds: try row.integer(1))
            let step = try row.optionalInteger(2)
            return Row(
                factor: SecondFactor(
                    stage: step.map { .active(since: since, lastStep: $0) } ?? .enrolling(since: since)),
                secret: try row.bytes(0))
        }
        return row ?? Row(factor: SecondFactor(stage: .absent), secret: nil)
    }

    /// Saves where the factor stands.
    ///
    /// - Parameter secret: sealed; kept as it is where nil.
    public static func save(
        _ factor: SecondFactor, secret: [UInt8]?, of account: Key<Caller>, in db: Writer
    ) throws {
        let columns: (since: Instant, step: Int64?)
        switch factor.stage {
        case .absent:
            try db.run("DELETE FROM recovery_code WHERE account_id = \(account.number)")
            try db.run("DELETE FROM second_factor WHERE account_id = \(account.number)")
            return
        case .enrolling(let since): columns = (since, nil)
        case .active(let since, let lastStep): columns = (since, lastStep)
        }
        if let secret {
            try db.run(
                """
                INSERT INTO second_factor (account_id, secret, since_ms, last_step)
                VALUES (\(account.number), \(secret), \(columns.since.milliseconds), \(columns.step))
                ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, since_ms = excluded.since_ms,
                    last_step = excluded.last_step
                """)
        } else {
            try db.run(
                """
                UPDATE second_factor SET since_ms = \(columns.since.milliseconds), last_step = \(columns.step)
                WHERE account_id = \(account.number)
                """)
        }
    }

    /// Gives the account these codes and takes away those it had.
    public static func replaceRecoveryCodes(_ hashes: [[UInt8]], of account: Key<Caller>, in db: Writer) throws {
        try db.run("DELETE FROM recovery_code WHERE account_id = \(account.number)")
        for hash in hashes {
            try db.run("INSERT INTO recovery_code (account_id, hash) VALUES (\(account.number), \(hash))")
        }
    }

    /// - Returns: false when there is no such code, or it was used.
    public static func useRecoveryCode(
        _ hash: [UInt8], of account: Key<Caller>, at now: Instant, in db: Writer
    ) throws -> Bool {
        try db.run(
            """
            UPDATE recovery_code SET used_ms = \(now.milliseconds)
            WHERE account_id = \(account.number) AND hash = \(hash) AND used_ms IS NULL
            """) == 1
    }

    /// How many codes are left.
    public static func recoveryCodes(of account: Key<Caller>, in db: Reader) throws -> Int {
        try db.first(
            "SELECT count(*) FROM recovery_code WHERE account_id = \(account.number) AND used_ms IS NULL"
        ) { try $0.int(0) } ?? 0
    }
}
