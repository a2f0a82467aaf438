public import Core
public import Database
public import Domain

/// The only file that knows how a hook lies in SQL.
public enum HookTable {
    public static let migration = Migration(
        376, "webhooks",
        """
        CREATE TABLE hook (
            id BIGINT PRIMARY KEY,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 50),
            address TEXT NOT NULL,
            -- Whose own requests it tells of; with neither of both, of every case.
            account_id BIGINT REFERENCES account (id),
            area_id BIGINT,
            kinds TEXT NOT NULL,                            -- codes, with blanks between
            secret \(sql: Dialect.bytes) NOT NULL,          -- sealed by the vault
            old_secret \(sql: Dialect.bytes),               -- sealed too; signs beside it until old_until_ms
            old_until_ms BIGINT,
            made_ms BIGINT NOT NULL,
            since_ms BIGINT NOT NULL,                       -- on or off since then
            off TEXT CHECK (off IN ('byHand', 'gone', 'failing')),
            failing_ms BIGINT,                              -- NULL while messages are taken, and while it is off
            answer TEXT,                                    -- a status of HTTP, 'silence' or 'closed'
            answered_ms BIGINT,
            CHECK (account_id IS NULL OR area_id IS NULL)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX hook_account ON hook (account_id) WHERE account_id IS NOT NULL")

    static let columns: SQL = """
        h.id, h.name, h.address, h.account_id, h.area_id, h.kinds, h.made_ms, h.since_ms, h.off, h.failing_ms,
        h.answer, h.answered_ms
        """

    /// - Throws: `tooMany`.
    public static func insert(_ hook: Hook, secret: HookSecret, vault: Vault, in db: Writer) throws {
        let count = try db.first("SELECT count(*) FROM hook") { try $0.int(0) } ?? 0
        guard count < Hook.most else { throw Hook.Refusal.tooMany }
        let (account, area) = owner(hook.about)
        let (since, off, failing) = stage(hook.stage)
        let kinds = hook.kinds.map(\.rawValue).sorted().joined(separator: " ")
        try db.run(
            """
            INSERT INTO hook (id, name, address, account_id, area_id, kinds, secret, made_ms, since_ms, off, failing_ms)
            VALUES (\(hook.id.number), \(hook.name), \(hook.address.text), \(account), \(area), \(kinds),
                \(try sealed(secret, of: hook.id, "secret", vault)), \(hook.made.milliseconds),
                \(since.milliseconds), \(off), \(failing?.milliseconds))
            """)
    }

    /// Saves where it stands and what it heard.
    public static func update(_ hook: Hook, in db: Writer) throws {
        let (since, off, failing) = stage(hook.stage)
        try db.run(
            """
            UPDATE hook SET since_ms = \(since.milliseconds), off = \(off), failing_ms = \(failing?.milliseconds),
                answer = \(hook.last?.answer.code), answered_ms = \(hook.last?.at.milliseconds)
            WHERE id = \(hook.id.number)
            """)
    }

    /// Its deliveries go with it.
    public static func remove(_ id: Key<Hook>, in db: Writer) throws {
        try db.run("DELETE FROM hook WHERE id = \(id.number)")
    }

    public static func find(_ id: Key<Hook>, in db: Reader) throws -> Hook? {
        try db.first("SELECT \(sql: columns) FROM hook h WHERE h.id = \(id.number)", hook)
    }

    /// Takes it for this transaction.
    public static func lock(_ id: Key<Hook>, in db: Writer) throws -> Hook? {
        try db.lock("hook", [id.number]).isEmpty ? nil : find(id, in: db)
    }

    /// Every hook, the newest first.
    public static func all(in db: Reader) throws -> [Hook] {
        try db.rows("SELECT \(sql: columns) FROM hook h ORDER BY h.id DESC LIMIT \(Hook.most)", hook)
    }

    /// Those that are on, and whose partner still has its account.
    public static func inUse(in db: Reader) throws -> [Hook] {
        try db.rows(
            "SELECT \(sql: columns) FROM hook h WHERE \(sql: isInUse) ORDER BY h.id LIMIT \(Hook.most)", hook)
    }

    static let isInUse: SQL = """
        h.off IS NULL AND (h.account_id IS NULL
            OR EXISTS (SELECT 1 FROM account a WHERE a.id = h.account_id AND a.disabled_ms IS NULL))
        """

    // MARK: Secrets

    /// What signs at a moment: the secret in use, and the one before it while both hold. None where there is no hook.
    public static func secrets(
        of id: Key<Hook>, at now: Instant, vault: Vault, in db: Reader
    ) throws -> [HookSecret] {
        let row: (now: [UInt8], old: [UInt8]?)? = try db.first(
            """
            SELECT secret, CASE WHEN old_until_ms > \(now.milliseconds) THEN old_secret END
            FROM hook WHERE id = \(id.number)
            """
        ) { (try $0.bytes(0), try $0.optionalBytes(1)) }
        guard let row else { return [] }
        let texts = [
            try vault.open(row.now, table: "hook", row: id.number, column: "secret"),
            try row.old.map { try vault.open($0, table: "hook", row: id.number, column: "old_secret") },
        ]
        return texts.compactMap { $0 }.compactMap { HookSecret($0) }
    }

    /// Puts another secret in its place; the one that was there signs too until `until`.
    public static func rotate(
        _ id: Key<Hook>, to secret: HookSecret, until: Instant, at now: Instant, vault: Vault, in db: Writer
    ) throws {
        guard let old = try secrets(of: id, at: now, vault: vault, in: db).first else { return }
        try db.run(
            """
            UPDATE hook SET secret = \(try sealed(secret, of: id, "secret", vault)),
                old_secret = \(try sealed(old, of: id, "old_secret", vault)), old_until_ms = \(until.milliseconds)
            WHERE id = \(id.number)
            """)
    }

    /// Forgets the secrets that sign nothing any more.
    ///
    /// - Returns: how many.
    @discardableResult
    public static func forgetOldSecrets(at now: Instant, in db: Writer) throws -> Int {
        try db.run(
            "UPDATE hook SET old_secret = NULL, old_until_ms = NULL WHERE old_until_ms <= \(now.milliseconds)")
    }

    private static func sealed(
        _ secret: HookSecret, of id: Key<Hook>, _ column: StaticString, _ vault: Vault
    ) throws -> [UInt8] {
        try vault.seal(secret.text, table: "hook", row: id.number, column: column)
    }

    // MARK: Rows

    private static func owner(_ about: Hook.About) -> (account: Int64?, area: Int64?) {
        switch about {
        case .requests(let account): (account.number, nil)
        case .cases(let area): (nil, area.number)
        case .everything: (nil, nil)
        }
    }

    private static func stage(_ stage: Hook.Stage) -> (since: Instant, off: String?, failing: Instant?) {
        switch stage {
        case .on(let since, let failing): (since, nil, failing)
        case .off(let since, let reason): (since, reason.rawValue, nil)
        }
    }

    private static func hook(_ row: Row) throws -> Hook {
        let about: Hook.About =
            if let account = try row.optionalInteger(3) {
                .requests(of: Key(account))
            } else {
                try row.optionalInteger(4).map { .cases(in: Key($0)) } ?? .everything
            }
        let since = Instant(milliseconds: try row.integer(7))
        let stage: Hook.Stage =
            if let off = try row.optionalText(8) {
                .off(since: since, Hook.Reason(rawValue: off) ?? .byHand)
            } else {
                .on(since: since, failing: try row.optionalInteger(9).map(Instant.init(milliseconds:)))
            }
        // Whether anything is sent there is asked again as it is sent.
        return Hook(
            id: Key(try row.integer(0)), name: try row.text(1),
            address: try HookAddress(try row.text(2), isDemo: true), about: about,
            kinds: Set(try row.text(5).split(separator: " ").compactMap { Hook.Kind(rawValue: String($0)) }),
            made: Instant(milliseconds: try row.integer(6)), stage: stage, last: try heard(row, 10))
    }

    static func heard(_ row: Row, _ column: Int) throws -> Hook.Heard? {
        guard let answer = try row.optionalText(column).flatMap({ Hook.Answer(code: $0) }),
            let at = try row.optionalInteger(column + 1)
        else { return nil }
        return Hook.Heard(answer, at: Instant(milliseconds: at))
    }
}
