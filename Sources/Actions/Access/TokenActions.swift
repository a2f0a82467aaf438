public import Core
internal import Database
public import Domain
internal import Storage

/// What programs sign in with.
public struct TokenActions: Sendable {
    let world: World

    public init(world: World) { self.world = world }

    /// What a token begins with, so that it is known for one where it was left lying about.
    static let prefix = "wgt_"

    /// Makes a token for an account. Its text is told this once.
    public func issue(
        for account: Key<Caller>, name: String, permissions: Set<Permission>, endsAt: Instant, by caller: Caller
    ) async throws -> String {
        try Permissions.require(.manageTokens, for: caller)
        let now = world.now()
        let id = Key<APIToken>(world.freshNumber())
        let text = Self.prefix + Secret(world.random(32)).text
        try await world.database.write { db in
            guard let owner = try AccountTable.lock(account, in: db), owner.kind == .staff else {
                throw AccessProblem.noAccount
            }
            let roles = Set(try RoleGrantTable.held(by: account, at: now, in: db).map(\.grant.role))
            let token = try APIToken.made(
                id, for: owner, roles: roles, name: name, permissions: permissions, endsAt: endsAt, at: now)
            try APITokenTable.insert(token, hash: Secret.hash(of: text), in: db)
            try Journal.record(
                "token.issued", on: Journal.Subject("account", account), by: caller, at: now,
                ["token": .key(of: id), "permissions": .count(permissions.count), "ends": .instant(endsAt)], in: db)
        }
        return text
    }

    /// Takes a token back: its owner may, and a security administrator.
    public func takeBack(_ id: Key<APIToken>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let token = try APITokenTable.find(id, in: db) else { throw AccessProblem.noToken }
            if token.account != caller.id { try Permissions.require(.manageTokens, for: caller) }
            guard try APITokenTable.end(token.ended(at: now), in: db) else {
                throw APIToken.Refusal.outOfTurn.problem
            }
            try Journal.record(
                "token.taken-back", on: Journal.Subject("account", token.account), by: caller, at: now,
                ["token": .key(of: id)], in: db)
        }
    }

    /// An account's tokens, newest first, at most 100: one's own, or anybody's for a security administrator.
    public func list(of account: Key<Caller>, by caller: Caller) async throws -> [APIToken] {
        if account != caller.id { try Permissions.require(.manageTokens, for: caller) }
        return try await world.database.read { db in try APITokenTable.all(of: account, limit: 100, in: db) }
    }

    /// The program behind `text`; nil when the token is over.
    public func authenticate(_ text: String) async throws -> SignedIn? {
        let now = world.now()
        let hash = Secret.hash(of: text)
        let read: (APIToken, Account, Set<Grant>)? = try await world.database.read { db in
            guard let token = try APITokenTable.find(hash: hash, in: db), token.holds(at: now),
                let account = try AccountTable.find(token.account, in: db), account.isActive
            else { return nil }
            return (token, account, try RoleGrantTable.effective(of: account.id, at: now, in: db))
        }
        guard let (token, account, held) = read else { return nil }
        if token.usedAt.map({ now >= $0.adding(hours: 1) }) ?? true {
            try await world.database.write { db in try APITokenTable.noteUse(token.id, at: now, in: db) }
        }
        return SignedIn(
            caller: Caller(
                id: account.id, grants: EffectiveGrants.ofToken(held), language: account.language,
                limit: token.permissions),
            session: nil, name: token.name, readsElderView: false, duty: nil)
    }
}
