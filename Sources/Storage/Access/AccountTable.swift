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
}

/// Who can sign in. The row is the lock of everything about an account: its grants, deputies, second factor.
public enum AccountTable {
    static let columns: SQL = "id, kind, name, display_name, language, elder, disabled_ms, made_ms"

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
        try db.first("SELECT \(sql: columns) FROM account WHERE id = \(id.number)", account)
    }

    /// Takes the accounts for this transaction, in order of key, and reads the first of them.
    public static func lock(_ id: Key<Caller>, with others: [Key<Caller>] = [], in db: Writer) throws -> Account? {
        try db.lock("account", [id.number] + others.map(\.number))
        return try find(id, in: db)
    }

    public static func named(_ name: SignInName, in db: Reader) throws -> Account? {
        try db.first("SELECT \(sql: columns) FROM account WHERE name = \(name.text)", account)
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
            SELECT \(sql: columns) FROM account WHERE name IS NOT NULL\(sql: behind)\(sql: matching)
            ORDER BY name LIMIT \(limit)
            """, account)
    }

    /// How many accounts of staff there are, disabled ones too.
    public static func countStaff(in db: Reader) throws -> Int {
        try db.first("SELECT count(*) FROM account WHERE name IS NOT NULL") { try $0.int(0) } ?? 0
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
            madeAt: Instant(milliseconds: try row.integer(7)))
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
