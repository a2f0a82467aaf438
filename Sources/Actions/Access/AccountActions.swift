public import Core
internal import Database
public import Domain
internal import Storage

/// The accounts of staff: made, shown, disabled, and invited by one-time links.
public struct AccountActions: Sendable {
    let world: World

    public init(world: World) { self.world = world }

    /// A token for the address `/links/TOKEN`, to be handed to one person.
    public struct Invitation: Hashable, Sendable {
        public let account: Key<Caller>
        public let token: String
        public let endsAt: Instant
    }

    /// An account with what its page shows.
    public struct Portrait: Hashable, Sendable {
        public let account: Account
        /// Newest first, ended ones too; at most 100.
        public let grants: [RoleGrant]
        public let secondFactor: SecondFactor
        public let hasPassword: Bool
    }

    /// Makes an account and a link for its first password.
    public func create(name: String, displayName: String, by caller: Caller) async throws -> Invitation {
        try Permissions.require(.manageAccounts, for: caller)
        return try await make(name: name, displayName: displayName, role: nil, by: caller)
    }

    /// Makes an administrator and a link for the first password: `wangge init` has nobody yet who could grant a role.
    ///
    /// - Parameter role: one of the three administrators.
    public func invite(name: String, displayName: String, as role: Role) async throws -> Invitation {
        precondition(Role.administrators.contains(role), "only administrators come without another's grant")
        return try await make(name: name, displayName: displayName, role: role, by: .clock)
    }

    private func make(
        name: String, displayName: String, role: Role?, by caller: Caller
    ) async throws -> Invitation {
        let now = world.now()
        let account = try Account.staff(Key(world.freshNumber()), name: name, displayName: displayName, at: now)
        let grant = try role.map { role in
            try RoleGrant.made(
                Key(world.freshNumber()), Grant(role, .everywhere), to: account, level: nil, held: [], until: nil,
                by: caller, at: now)
        }
        let secret = Secret(world.random(32))
        let link = OneTimeLink(
            account: account.id, endsAt: now.adding(hours: OneTimeLink.lifeHours), isUsed: false)
        do {
            try await world.database.write { db in
                try AccountTable.insert(account, in: db)
                try OneTimeLinkTable.replace(secret.hash, link, at: now, in: db)
                try Journal.record(
                    "account.created", on: Journal.Subject("account", account.id), by: caller, at: now, in: db)
                if let grant { try GrantRecord.insert(grant, by: caller, at: now, in: db) }
            }
        } catch DatabaseError.unique {
            throw Account.Refusal.nameTaken.problem
        }
        return Invitation(account: account.id, token: secret.text, endsAt: link.endsAt)
    }

    /// A new link for somebody who forgot the password. It leaves the second factor alone.
    public func resetPassword(of id: Key<Caller>, by caller: Caller) async throws -> Invitation {
        try Permissions.require(.manageAccounts, for: caller)
        let now = world.now()
        let secret = Secret(world.random(32))
        let link = OneTimeLink(account: id, endsAt: now.adding(hours: OneTimeLink.lifeHours), isUsed: false)
        try await world.database.write { db in
            guard let account = try AccountTable.lock(id, in: db), account.kind == .staff else {
                throw AccessProblem.noAccount
            }
            guard account.isActive else { throw Account.Refusal.outOfTurn.problem }
            guard account.id != caller.id else { throw Self.ownPassword }
            try OneTimeLinkTable.replace(secret.hash, link, at: now, in: db)
            try Journal.record(
                "account.password-link-made", on: Journal.Subject("account", id), by: caller, at: now, in: db)
        }
        return Invitation(account: id, token: secret.text, endsAt: link.endsAt)
    }

    /// Disables an account, which ends its sessions, or enables it again.
    public func perform(_ act: Account.Act, on id: Key<Caller>, by caller: Caller) async throws {
        try Permissions.require(.manageAccounts, for: caller)
        let now = world.now()
        try await world.database.write { db in
            guard let account = try AccountTable.lock(id, in: db), account.kind == .staff else {
                throw AccessProblem.noAccount
            }
            let isLast = try GrantRecord.isLastRoleKeeper(account.id, at: now, in: db)
            let next = try account.after(act, by: caller, at: now, isLastRoleKeeper: isLast)
            try AccountTable.update(next, in: db)
            if !next.isActive { try SessionTable.endAll(of: id, at: now, in: db) }
            try Journal.record(
                next.isActive ? "account.enabled" : "account.disabled", on: Journal.Subject("account", id),
                by: caller, at: now, in: db)
        }
    }

    /// Staff in order of sign-in name; residents are never listed.
    public func list(
        matching text: String, after cursor: Cursor?, limit: Int, by caller: Caller
    ) async throws -> Page<Account> {
        try Permissions.require(.browseAccounts, for: caller)
        let limit = min(max(limit, 1), 200)
        let found = try await world.database.read { db in
            try AccountTable.staff(
                matching: String(text.prefix(50)), after: cursor?.value, limit: limit + 1, in: db)
        }
        return Page(found, limit: limit) { Cursor(value: $0.name?.text ?? "", key: $0.id.number) }
    }

    public func portrait(of id: Key<Caller>, by caller: Caller) async throws -> Portrait {
        try Permissions.require(.browseAccounts, for: caller)
        return try await world.database.read { db in
            guard let account = try AccountTable.find(id, in: db), account.kind == .staff else {
                throw AccessProblem.noAccount
            }
            return Portrait(
                account: account, grants: try RoleGrantTable.history(of: id, limit: 100, in: db),
                secondFactor: try SecondFactorTable.find(of: id, in: db).factor,
                hasPassword: try CredentialTable.find(of: id, in: db) != nil)
        }
    }

    /// The account of staff with that sign-in name.
    public func find(named name: String, by caller: Caller) async throws -> Account {
        try Permissions.require(.browseAccounts, for: caller)
        // What can't be a name is nobody's.
        guard let name = try? SignInName(name) else { throw AccessProblem.noAccountOfThatName }
        let found = try await world.database.read { db in try AccountTable.named(name, in: db) }
        guard let found else { throw AccessProblem.noAccountOfThatName }
        return found
    }

    /// The caller's own account.
    public func own(_ caller: Caller) async throws -> Account {
        try await world.database.read { db in
            guard let account = try AccountTable.find(caller.id, in: db) else { throw AccessProblem.noAccount }
            return account
        }
    }

    /// How the caller wants to be shown and to read.
    public func change(
        displayName: String, language: Language, elderView: Bool, by caller: Caller
    ) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let account = try AccountTable.lock(caller.id, in: db) else { throw AccessProblem.noAccount }
            let next = try account.showing(displayName: displayName, language: language, elderView: elderView)
            try AccountTable.update(next, in: db)
            try Journal.record(
                "account.changed", on: Journal.Subject("account", caller.id), by: caller, at: now,
                ["language": .code(language.rawValue), "elder": .flag(elderView)], in: db)
        }
    }

    /// What each of the accounts is called, by key: for lists that name people.
    public func names(of ids: [Key<Caller>]) async throws -> [Key<Caller>: String] {
        try await world.database.read { db in try AccountTable.displayNames(ids, in: db) }
    }

    private static let ownPassword = Problem(
        .conflict, "account.own-password",
        Words("自己的密码请在“我的账号”里改。", "Change your own password on your account's page."))
}
