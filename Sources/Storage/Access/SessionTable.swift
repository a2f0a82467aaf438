public import Core
public import Database
public import Domain

extension Migration {
    static let createSessions = Migration(
        103, "sessions",
        """
        CREATE TABLE session (
            id BIGINT PRIMARY KEY,
            token_hash \(sql: Dialect.bytes) NOT NULL UNIQUE,   -- SHA-256 of the cookie's 256 random bits
            account_id BIGINT NOT NULL REFERENCES account (id),
            tries INTEGER,                                      -- wrong codes of a half session; NULL when full
            second_factor_ms BIGINT,                            -- NULL where none was proved
            began_ms BIGINT NOT NULL,
            seen_ms BIGINT NOT NULL,                            -- at most every five minutes
            ends_ms BIGINT NOT NULL,
            idle_s BIGINT NOT NULL,
            system TEXT NOT NULL,                               -- 'android'
            browser TEXT NOT NULL,                              -- 'chrome'
            ended_ms BIGINT                                     -- NULL while nobody ended it
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX session_account ON session (account_id, id)",
        "CREATE INDEX session_ends ON session (ends_ms)",
        """
        CREATE TABLE known_device (
            token_hash \(sql: Dialect.bytes) NOT NULL,          -- SHA-256 of a cookie's 256 random bits
            account_id BIGINT NOT NULL REFERENCES account (id),
            used_ms BIGINT NOT NULL,
            PRIMARY KEY (account_id, token_hash)
        )\(sql: Dialect.strict)
        """)
}

extension Migration {
    static let indexKnownDevices = Migration(
        109, "known devices by last use", "CREATE INDEX known_device_used ON known_device (used_ms)")
}

/// The sessions. Reading one by its token is the first thing every request does.
public enum SessionTable {
    public static let kept = KeptRows("session", began: "ends_ms")

    static let columns: SQL =
        """
        s.id, s.account_id, s.tries, s.second_factor_ms, s.began_ms, s.seen_ms, s.ends_ms, s.idle_s, s.system, s.browser
        """

    /// A session with what a request needs of its account.
    public struct Found: Hashable, Sendable {
        public let session: Session
        public let account: Account
        /// Nil for a resident.
        public let passwordChangedAt: Instant?
    }

    public static func insert(_ session: Session, token hash: [UInt8], in db: Writer) throws {
        let stage = StageColumns(session.stage)
        try db.run(
            """
            INSERT INTO session (id, token_hash, account_id, tries, second_factor_ms, began_ms, seen_ms, ends_ms,
                idle_s, system, browser)
            VALUES (\(session.id.number), \(hash), \(session.account.number), \(stage.tries),
                \(stage.secondFactor), \(session.beganAt.milliseconds), \(session.seenAt.milliseconds),
                \(session.endsAt.milliseconds), \(session.idleSeconds), \(session.device.system.rawValue),
                \(session.device.browser.rawValue))
            """)
    }

    public static func find(token hash: [UInt8], in db: Reader) throws -> Found? {
        try db.first(byToken(hash)) { row in
            Found(
                session: try session(row),
                account: Account(
                    id: Key(try row.integer(1)), kind: try row.text(10) == "staff" ? .staff : .resident,
                    name: try row.optionalText(11).map { try SignInName($0) }, displayName: try row.text(12),
                    language: Language(rawValue: try row.text(13)) ?? .chinese, readsElderView: try row.bool(14),
                    stage: try row.optionalInteger(15).map { .disabled(since: Instant(milliseconds: $0)) } ?? .active,
                    madeAt: Instant(milliseconds: try row.integer(16))),
                passwordChangedAt: try row.optionalInteger(17).map(Instant.init(milliseconds:)))
        }
    }

    /// How the engine would look a token up, for the test of its plan.
    public static func lookUpPlan(in db: Reader) throws -> [String] { try db.plan(byToken([0])) }

    private static func byToken(_ hash: [UInt8]) -> SQL {
        """
        SELECT \(sql: columns), a.kind, a.name, a.display_name, a.language, a.elder, a.disabled_ms, a.made_ms,
            c.changed_ms
        FROM session s JOIN account a ON a.id = s.account_id LEFT JOIN credential c ON c.account_id = s.account_id
        WHERE s.token_hash = \(hash) AND s.ended_ms IS NULL
        """
    }

    /// Sessions that nobody ended and that haven't come to their end, newest first, at most 100.
    public static func open(of account: Key<Caller>, at now: Instant, in db: Reader) throws -> [Session] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM session s
            WHERE s.account_id = \(account.number) AND s.ended_ms IS NULL AND s.ends_ms > \(now.milliseconds)
            ORDER BY s.id DESC LIMIT 100
            """, session)
    }

    public static func sawAgain(_ id: Key<Session>, at now: Instant, in db: Writer) throws {
        try db.run(
            """
            UPDATE session SET seen_ms = \(now.milliseconds)
            WHERE id = \(id.number) AND seen_ms < \(now.milliseconds)
            """)
    }

    /// Counts a wrong code of a half session.
    public static func countTry(_ id: Key<Session>, in db: Writer) throws {
        try db.run("UPDATE session SET tries = tries + 1 WHERE id = \(id.number) AND tries IS NOT NULL")
    }

    /// Notes that the second factor was proved within a session that is full already.
    public static func proveSecondFactor(_ id: Key<Session>, at now: Instant, in db: Writer) throws {
        try db.run(
            "UPDATE session SET second_factor_ms = \(now.milliseconds) WHERE id = \(id.number) AND tries IS NULL")
    }

    /// - Returns: false when it isn't this account's, or is over already.
    public static func end(
        _ id: Key<Session>, of account: Key<Caller>, at now: Instant, in db: Writer
    ) throws -> Bool {
        try db.run(
            """
            UPDATE session SET ended_ms = \(now.milliseconds)
            WHERE id = \(id.number) AND account_id = \(account.number) AND ended_ms IS NULL
            """) == 1
    }

    /// - Parameter kept: one that goes on, as a rule the one that asks.
    /// - Returns: how many were ended.
    @discardableResult
    public static func endAll(
        of account: Key<Caller>, but kept: Key<Session>? = nil, at now: Instant, in db: Writer
    ) throws -> Int {
        try db.run(
            """
            UPDATE session SET ended_ms = \(now.milliseconds)
            WHERE account_id = \(account.number) AND ended_ms IS NULL AND id <> \(kept?.number ?? 0)
            """)
    }

    private static func session(_ row: Row) throws -> Session {
        let tries = try row.optionalInt(2)
        let secondFactor = try row.optionalInteger(3).map(Instant.init(milliseconds:))
        return Session(
            id: Key(try row.integer(0)), account: Key(try row.integer(1)),
            stage: tries.map { .half(tries: $0) } ?? .full(secondFactorAt: secondFactor),
            beganAt: Instant(milliseconds: try row.integer(4)), seenAt: Instant(milliseconds: try row.integer(5)),
            endsAt: Instant(milliseconds: try row.integer(6)), idleSeconds: try row.integer(7),
            device: Device(
                system: Device.System(rawValue: try row.text(8)) ?? .unknown,
                browser: Device.Browser(rawValue: try row.text(9)) ?? .unknown))
    }

    private struct StageColumns {
        let tries: Int?
        let secondFactor: Int64?

        init(_ stage: Session.Stage) {
            switch stage {
            case .half(let tries):
                self.tries = tries
                secondFactor = nil
            case .full(let at):
                tries = nil
                secondFactor = at?.milliseconds
            }
        }
    }
}

/// Browsers that an account signed in with before: they keep a count of tries of their own.
public enum KnownDeviceTable {
    public static let kept = KeptRows("known_device", key: "account_id, token_hash", began: "used_ms")

    public static func knows(_ hash: [UInt8], of account: Key<Caller>, in db: Reader) throws -> Bool {
        try db.first(
            "SELECT 1 FROM known_device WHERE account_id = \(account.number) AND token_hash = \(hash)"
        ) { _ in true } ?? false
    }

    public static func remember(_ hash: [UInt8], of account: Key<Caller>, at now: Instant, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO known_device (token_hash, account_id, used_ms)
            VALUES (\(hash), \(account.number), \(now.milliseconds))
            ON CONFLICT (account_id, token_hash) DO UPDATE SET used_ms = excluded.used_ms
            """)
    }

    public static func forgetAll(of account: Key<Caller>, in db: Writer) throws {
        try db.run("DELETE FROM known_device WHERE account_id = \(account.number)")
    }
}
