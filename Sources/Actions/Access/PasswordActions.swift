public import Core
internal import Database
public import Domain
internal import Storage

/// Passwords: one's own changed, and one set through a one-time link.
public struct PasswordActions: Sendable {
    let world: World
    var rules: AccessRules { world.access }

    public init(world: World) { self.world = world }

    /// Changes the caller's password and ends their other sessions.
    ///
    /// - Parameter kept: the session that asks.
    public func change(
        from old: String, to new: String, repeated: String, keeping kept: SessionID, by caller: Caller
    ) async throws {
        let now = world.now()
        let source = try Attempts(world: world).source("change|\(caller.id)", .signIn, isPersonal: true)
        let read: (Account, Credential)? = try await world.database.write { db in
            try Attempts.reserve([source], at: now, in: db)
            guard let account = try AccountTable.find(caller.id, in: db),
                let credential = try CredentialTable.find(of: caller.id, in: db)
            else { return nil }
            return (account, credential)
        }
        guard let (account, credential) = read else { throw AccessProblem.noAccount }
        let (cost, salt) = (credential.cost, credential.salt)
        let hash = try await world.longWork.run { try PasswordHash.make(old, salt: salt, cost: cost) }
        guard PasswordHash.areEqual(hash, credential.hash) else { throw Self.wrongOldPassword }
        try check(new, repeated: repeated, of: account)
        guard new != old else { throw PasswordRules.Refusal.sameAsBefore.problem }
        let fresh = try await made(new, at: now)
        try await world.database.write { db in
            _ = try AccountTable.lock(account.id, in: db)
            try Attempts.succeed([source], in: db)
            try CredentialTable.save(fresh, of: account.id, in: db)
            try SessionTable.endAll(of: account.id, but: kept, at: now, in: db)
            try KnownDeviceTable.forgetAll(of: account.id, in: db)
            try Journal.record(
                "account.password-changed", on: Journal.Subject("account", account.id), by: caller, at: now, in: db)
        }
    }

    /// Whose password a one-time link would set; throws when it is over.
    public func owner(ofLink token: String) async throws -> Account {
        let now = world.now()
        let hash = Secret.hash(of: token)
        return try await world.database.read { db in try usable(hash, at: now, in: db).account }
    }

    /// Sets the password that a one-time link asks for; the link is then used, and every session of the account over.
    public func set(_ new: String, repeated: String, byLink token: String) async throws {
        let now = world.now()
        let hash = Secret.hash(of: token)
        let account = try await owner(ofLink: token)
        try check(new, repeated: repeated, of: account)
        let fresh = try await made(new, at: now)
        try await world.database.write { db in
            _ = try AccountTable.lock(account.id, in: db)
            _ = try usable(hash, at: now, in: db)
            guard try OneTimeLinkTable.use(hash, at: now, in: db) else { throw OneTimeLink.Refusal.over.problem }
            try CredentialTable.save(fresh, of: account.id, in: db)
            try SessionTable.endAll(of: account.id, at: now, in: db)
            try KnownDeviceTable.forgetAll(of: account.id, in: db)
            try Journal.record(
                "account.password-set", on: Journal.Subject("account", account.id),
                by: Caller(id: account.id, grants: []), at: now, in: db)
        }
    }

    private func usable(
        _ hash: [UInt8], at now: Instant, in db: Reader
    ) throws -> (link: OneTimeLink, account: Account) {
        guard let link = try OneTimeLinkTable.find(hash, in: db),
            let account = try AccountTable.find(link.account, in: db), account.isActive
        else { throw OneTimeLink.Refusal.over.problem }
        return (try link.use(at: now), account)
    }

    private func check(_ new: String, repeated: String, of account: Account) throws {
        try rules.passwords.check(new, name: account.name?.text ?? "", displayName: account.displayName)
        guard new == repeated else { throw PasswordRules.Refusal.repetitionDiffers.problem }
    }

    func made(_ password: String, at now: Instant) async throws -> Credential {
        let (cost, salt) = (rules.scrypt, world.random(PasswordHash.saltLength))
        let hash = try await world.longWork.run { try PasswordHash.make(password, salt: salt, cost: cost) }
        return Credential(salt: salt, hash: hash, cost: cost, changedAt: now)
    }

    private static let wrongOldPassword = Problem(
        .invalid, "password.old-wrong", field: "old",
        Words("现在的密码不对，请再输一次。", "The present password is wrong; type it again."))
}
