public import Core
internal import Database
public import Domain
internal import Storage

/// Who is behind a token, and the sessions of an account.
public struct SessionActions: Sendable {
    let world: World
    var rules: AccessRules { world.access }

    public init(world: World) { self.world = world }

    /// The person behind a session's token; nil when it opens nothing any more. Programs have `TokenActions`.
    ///
    /// Two look-ups by key, and a write every five minutes at most: asked at every request, so that an ended session or
    /// a revoked role is gone at once, on every node.
    public func authenticate(_ token: String) async throws -> SignedIn? {
        let now = world.now()
        let hash = Secret.hash(of: token)
        let read: (SessionTable.Found, Set<Grant>)? = try await world.database.read { db in
            guard let found = try SessionTable.find(token: hash, in: db) else { return nil }
            return (found, try RoleGrantTable.effective(of: found.account.id, at: now, in: db))
        }
        guard let (found, held) = read, found.session.isAlive(at: now), found.account.isActive,
            case .full(let secondFactorAt) = found.session.stage
        else { return nil }
        if found.session.isStale(at: now) {
            let id = found.session.id
            try await world.database.write { db in try SessionTable.sawAgain(id, at: now, in: db) }
        }
        return signedIn(found, held, secondFactorAt, at: now)
    }

    private func signedIn(
        _ found: SessionTable.Found, _ held: Set<Grant>, _ secondFactorAt: Instant?, at now: Instant
    ) -> SignedIn {
        let account = found.account
        let duty = SignedIn.Duty.of(
            held, secondFactorAt: secondFactorAt, passwordChangedAt: found.passwordChangedAt, under: rules, at: now)
        // Until an expired password is changed, no role works.
        let grants = duty == .changePassword ? [] : EffectiveGrants.of(held, secondFactorAt: secondFactorAt)
        return SignedIn(
            caller: Caller(
                id: account.id, grants: grants, language: account.language, secondFactorAt: secondFactorAt),
            session: found.session.id, name: account.displayName, readsElderView: account.readsElderView, duty: duty)
    }

    /// Whether a half session waits for its code under `token`.
    public func awaitsCode(_ token: String) async throws -> Bool {
        let now = world.now()
        let hash = Secret.hash(of: token)
        return try await world.database.read { db in
            guard let session = try SessionTable.find(token: hash, in: db)?.session, case .half = session.stage else {
                return false
            }
            return session.isAlive(at: now)
        }
    }

    /// The caller's open sessions, newest first, at most 100.
    public func list(of caller: Caller) async throws -> [Session] {
        let now = world.now()
        return try await world.database.read { db in
            try SessionTable.open(of: caller.id, at: now, in: db).filter { $0.isAlive(at: now) }
        }
    }

    /// Ends one of the caller's own sessions: signing out, here or on a device left somewhere.
    public func end(_ id: SessionID, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard try SessionTable.end(id, of: caller.id, at: now, in: db) else { return }
            try Journal.record(
                "account.session-ended", on: Journal.Subject("account", caller.id), by: caller, at: now,
                ["session": .key(id.number)], in: db)
        }
    }

    /// Ends all of the caller's sessions but the one that asks, and forgets the browsers known from before.
    public func endOthers(than kept: SessionID, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            let count = try SessionTable.endAll(of: caller.id, but: kept, at: now, in: db)
            try KnownDeviceTable.forgetAll(of: caller.id, in: db)
            try Journal.record(
                "account.sessions-ended", on: Journal.Subject("account", caller.id), by: caller, at: now,
                ["count": .count(count)], in: db)
        }
    }

    /// Ends all sessions of somebody else: a phone was lost, a post has ended.
    public func endAll(of account: Key<Caller>, by caller: Caller) async throws {
        try Permissions.require(.endSessions, for: caller)
        let now = world.now()
        try await world.database.write { db in
            guard try AccountTable.find(account, in: db) != nil else { throw AccessProblem.noAccount }
            let count = try SessionTable.endAll(of: account, at: now, in: db)
            try KnownDeviceTable.forgetAll(of: account, in: db)
            try Journal.record(
                "account.sessions-ended", on: Journal.Subject("account", account), by: caller, at: now,
                ["count": .count(count)], in: db)
        }
    }
}
