public import Core
public import Database
public import Domain

/// Takes out of the access tables what says who an account was. The account's number stays, nameless and disabled: the
/// journal's entries, grants and deputies name it.
public enum AccountErasure {
    /// What it touches.
    public static let tables = [
        "account", "account_phone", "recovery_code", "second_factor", "credential", "one_time_link", "known_device",
        "session", "api_token", "desk_view", "hook",
    ]

    /// - Returns: whether there was such an account.
    @discardableResult
    public static func run(_ account: Key<Caller>, at now: Instant, in db: Writer) throws -> Bool {
        let found = try db.lock("account", [account.number])
        guard !found.isEmpty else { return false }
        for statement in deletions(account) { try db.run(statement) }
        // A name of staff is unique and never empty; what stands in its place is the account's own key.
        try db.run(
            """
            UPDATE account SET name = CASE WHEN name IS NULL THEN NULL ELSE \(placeholder(account)) END,
                display_name = '', nameless_ms = \(now.milliseconds),
                disabled_ms = COALESCE(disabled_ms, \(now.milliseconds))
            WHERE id = \(account.number)
            """
        )
        return true
    }

    private static func deletions(_ account: Key<Caller>) -> [SQL] {
        let owner: SQL = "WHERE account_id = \(account.number)"
        return [
            "DELETE FROM account_phone \(sql: owner)", "DELETE FROM recovery_code \(sql: owner)",
            "DELETE FROM second_factor \(sql: owner)", "DELETE FROM credential \(sql: owner)",
            "DELETE FROM one_time_link \(sql: owner)", "DELETE FROM known_device \(sql: owner)",
            "DELETE FROM session \(sql: owner)", "DELETE FROM api_token \(sql: owner)",
            "DELETE FROM desk_view \(sql: owner)", "DELETE FROM hook \(sql: owner)",
        ]
    }

    private static func placeholder(_ account: Key<Caller>) -> String { "erased-\(account)".lowercased() }
}
