public import Core
public import Database
public import Domain

extension Migration {
    static let createAccounts = Migration(
        100, "accounts",
        """
        CREATE TABLE account (
            id BIGINT PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('staff', 'resident')),
            name TEXT UNIQUE,              -- what staff sign in with, lower case; NULL for residents
            display_name TEXT NOT NULL,
            language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
            elder INTEGER NOT NULL CHECK (elder IN (0, 1)),
            disabled_ms BIGINT,            -- NULL while active
            made_ms BIGINT NOT NULL,
            CHECK ((kind = 'staff') = (name IS NOT NULL))
        )\(sql: Dialect.strict)
        """)

    /// When a disabled account was frozen, and when all that said who it was went; NULL before.
    static let freezeAccounts = Migration(
        110, "freeze and anonymise accounts",
        "ALTER TABLE account ADD COLUMN frozen_ms BIGINT",
        "ALTER TABLE account ADD COLUMN nameless_ms BIGINT",
        "CREATE INDEX account_to_freeze ON account (disabled_ms) WHERE frozen_ms IS NULL",
        "CREATE INDEX account_named ON account (disabled_ms) WHERE nameless_ms IS NULL")
}

/// Who can sign in. The row is the lock of everything about an account: its grants, deputies, second factor.
public enum AccountTable {
    static let columns: SQL = "id, kind, name, display_name, language, elder, disabled_ms, made_ms"
    /// What is read of a row: `columns`, and whether it is frozen.
    static let read: SQL = "\(sql: columns), frozen_ms"

    /// It is made nameless account by account, since much more than the row goes then: see `overdue`.
    public static let kept = KeptRows("account", began: "disabled_ms")

    /// Accounts that were disabled before `before` and still say who it was, the oldest first.
    public static func overdue(before: Instant, limit: Int, in db: Reader) throws -> [Key<Caller>] {
        try db.rows(overdueSQL(before: before, limit: limit)) { Key(try $0.integer(0)) }
    }

    static func overdueSQL(before: Instant, limit: Int) -> SQL {
        """
        SELECT id FROM account WHERE disabled_ms < \(before.milliseconds) AND nameless_ms IS NULL
        ORDER BY disabled_ms LIMIT \(limit)
        """
    }

    public static func insert(_ account: Account, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO account (\(sql: columns)) VALUES (
                \(account.id.number), \(account.kind.rawValue), \(account.name?.text), \(account.displayName),
                \(account.language.rawValue), \(account.readsElderView), \(account.disabledAt?.milliseconds),
                \(account.madeAt.milliseconds))
            """)
    }

    public static func find(_ id: Key<Caller>, in db: Reader) throws -> Account? {
        try db.first("SELECT \(sql: read) FROM account WHERE id = \(id.number)", account)
    }

    /// Takes the accounts for this transaction, in order of key, and reads the first of them.
    public static func lock(_ id: Key<Caller>, with others: [Key<Caller>] = [], in db: Writer) throws -> Account? {
        try db.lock("account", [id.number] + others.map(\.number))
        return try find(id, in: db)
    }

    public static func named(_ name: SignInName, in db: Reader) throws -> Account? {
        try db.first("SELECT \(sql: read) FROM account WHERE name = \(name.text)", account)
    }

    /// Saves what can change of an account; its kind and its sign-in name never do.
    public static func update(_ account: Account, in db: Writer) throws {
        try db.run(
            """
            UPDATE account SET display_name = \(account.displayName), language = \(account.language.rawValue),
                elder = \(account.readsElderView), disabled_ms = \(account.disabledAt?.milliseconds)
            WHERE id = \(account.id.number)
            """)
    }

    /// Staff in order of sign-in name; residents are never listed.
    ///
    /// - Parameters:
    ///   - text: a part of the sign-in name or of the name; empty for all.
    ///   - name: the sign-in name behind which the list goes on.
    public static func staff(
        matching text: String, after name: String?, limit: Int, in db: Reader
    ) throws -> [Account] {
        let pattern = "%\(escaped(text))%"
        let folded = "%\(escaped(text.lowercased()))%"
        let matching: SQL =
            text.isEmpty
            ? "" : " AND (name LIKE \(folded) ESCAPE '!' OR display_name LIKE \(pattern) ESCAPE '!')"
        let behind: SQL = name.map { " AND name > \($0)" } ?? ""
        return try db.rows(
            """
            SELECT \(sql: read) FROM account WHERE name IS NOT NULL AND frozen_ms IS NULL\(sql: behind)\(sql: matching)
            ORDER BY name LIMIT \(limit)
            """, account)
    }

    /// How many accounts of staff there are, disabled ones too until they are frozen.
    public static func countStaff(in db: Reader) throws -> Int {
        try db.first("SELECT count(*) FROM account WHERE name IS NOT NULL AND frozen_ms IS NULL") { try $0.int(0) } ?? 0
    }

    /// What each of the accounts is called, by key.
    public static func displayNames(_ ids: [Key<Caller>], in db: Reader) throws -> [Key<Caller>: String] {
        guard !ids.isEmpty else { return [:] }
        let rows = try db.rows("SELECT id, display_name FROM account WHERE id IN \(list: ids.map(\.number))") { row in
            (Key<Caller>(try row.integer(0)), try row.text(1))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// A pattern's own signs made plain.
    private static func escaped(_ text: String) -> String {
        text.map { "!%_".contains($0) ? "!\($0)" : String($0) }.joined()
    }

    static func account(_ row: Row) throws -> Account {
        guard let kind = Account.Kind(rawValue: try row.text(1)), let language = Language(rawValue: try row.text(4))
        else { throw DatabaseError.wrongColumn(1, expected: "an account's kind and language") }
        let name = try row.optionalText(2)
        let disabledAt = try row.optionalInteger(6).map(Instant.init(milliseconds:))
        return Account(
            id: Key(try row.integer(0)), kind: kind, name: try name.map { try SignInName($0) },
            displayName: try row.text(3), language: language, readsElderView: try row.bool(5),
            stage: disabledAt.map { .disabled(since: $0) } ?? .active,
            madeAt: Instant(milliseconds: try row.integer(7)), isFrozen: !row.isNull(8))
    }
}

extension Account {
    var disabledAt: Instant? {
        switch stage {
        case .active: nil
        case .disabled(let since): since
        }
    }
}
