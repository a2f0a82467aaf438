internal import Core
internal import Database
internal import Domain
internal import Storage

/// Signing in by name and password, and by a code as the second step where one is set up.
public struct SignInActions: Sendable {
    let world: World
    var rules: AccessRules { world.access }

    public init(world: World) { self.world = world }

    public enum Outcome: Hashable, Sendable {
        case signedIn(Ticket)
        /// The password was right; the ticket is good for the code alone.
        case codeAwaited(Ticket)
    }

    /// - Throws: a `Problem`: too many tries, or one sentence for a wrong name, a wrong password, a disabled account.
    public func signIn(name: String, password: String, from origin: Origin) async throws -> Outcome {
        let now = world.now()
        // A text that can't be a name costs as much time as any other.
        let known = try? SignInName(name)
        let tried = try await begin(known, typed: name, from: origin, at: now)
        let cost = tried.credential?.cost ?? rules.scrypt
        let salt = tried.credential?.salt ?? [UInt8](repeating: 0, count: PasswordHash.saltLength)
        // What is longer than any password is not hashed: it would only cost time.
        let isPlausible = password.utf8.count <= 1024
        let hash = try await world.longWork.run {
            try PasswordHash.make(isPlausible ? password : "", salt: salt, cost: cost)
        }
        guard let account = tried.account, account.isActive, let credential = tried.credential, isPlausible,
            PasswordHash.areEqual(hash, credential.hash)
        else {
            try await refuse(tried.account, at: now)
            throw SignInRefusal.wrong.problem
        }
        let dearer = try await rehashed(password, credential)
        return try await enter(account, credential, dearer, tried.sources, origin, at: now)
    }

    /// What is known before the password is looked at.
    private struct Tried: Sendable {
        let account: Account?
        let credential: Credential?
        let sources: [AttemptSource]
    }

    private func begin(
        _ name: SignInName?, typed: String, from origin: Origin, at now: Instant
    ) async throws -> Tried {
        let device = origin.device.map(Secret.hash(of:))
        let attempts = Attempts(world: world)
        let counted = name?.text ?? String(typed.prefix(40))
        return try await world.database.write { db in
            let account = try name.flatMap { try AccountTable.named($0, in: db) }
            let credential = try account.flatMap { try CredentialTable.find(of: $0.id, in: db) }
            let isKnown = try account.map { account in
                try device.map { try KnownDeviceTable.knows($0, of: account.id, in: db) } ?? false
            }
            let sources = try attempts.sources(for: counted, from: origin, known: isKnown == true ? device : nil)
            try Attempts.reserve(sources, at: now, in: db)
            return Tried(account: account, credential: credential, sources: sources)
        }
    }

    /// A failure is journalled for names that exist and names that don't, in the same time.
    private func refuse(_ account: Account?, at now: Instant) async throws {
        try await world.database.write { db in
            try Journal.record(
                "account.sign-in-refused", on: Journal.Subject("account", account?.id ?? Caller.clock.id),
                by: .clock, at: now, ["known": .flag(account != nil)], in: db)
        }
    }

    /// A dearer hash of the same password, where the setting grew since it was made.
    private func rehashed(_ password: String, _ old: Credential) async throws -> Credential? {
        guard rules.scrypt.exceeds(old.cost) else { return nil }
        let salt = world.random(PasswordHash.saltLength)
        let cost = rules.scrypt
        let hash = try await world.longWork.run { try PasswordHash.make(password, salt: salt, cost: cost) }
        return Credential(salt: salt, hash: hash, cost: cost, changedAt: old.changedAt)
    }

    private func enter(
        _ account: Account, _ credential: Credential, _ dearer: Credential?, _ sources: [AttemptSource],
        _ origin: Origin, at now: Instant
    ) async throws -> Outcome {
        let opening = SessionOpening(world: world, origin: origin)
        let id = Key<Session>(world.freshNumber())
        return try await world.database.write { db in
            guard let fresh = try AccountTable.lock(account.id, in: db), fresh.isActive,
                try CredentialTable.find(of: account.id, in: db)?.hash == credential.hash
            else { throw SignInRefusal.wrong.problem }
            if let dearer { try CredentialTable.rehash(dearer, for: credential, of: account.id, in: db) }
            if try SecondFactorTable.find(of: account.id, in: db).factor.isActive {
                return .codeAwaited(try opening.half(id, of: account.id, at: now, in: db))
            }
            try Attempts.succeed(sources, in: db)
            return .signedIn(try opening.full(id, of: fresh, secondFactorAt: nil, at: now, in: db))
        }
    }
}

/// Opens sessions: random parts are drawn outside the write.
struct SessionOpening: Sendable {
    private let rules: AccessRules
    private let device: Device
    private let token: Secret
    private let deviceToken: String

    init(world: World, origin: Origin) {
        rules = world.access
        device = Device(userAgent: origin.userAgent)
        token = Secret(world.random(32))
        deviceToken = origin.device ?? Secret(world.random(32)).text
    }

    /// A session that waits for the code.
    func half(_ id: Key<Session>, of account: Key<Caller>, at now: Instant, in db: Writer) throws -> Ticket {
        let session = Session.half(id, of: account, on: device, at: now)
        try SessionTable.insert(session, token: token.hash, in: db)
        return Ticket(
            token: token.text, seconds: session.secondsToEnd, device: nil, duty: nil, readsElderView: false)
    }

    /// A session that is signed in; ends the others where the setting says so, and remembers the browser.
    func full(
        _ id: Key<Session>, of account: Account, secondFactorAt: Instant?, at now: Instant, in db: Writer
    ) throws -> Ticket {
        let held = try RoleGrantTable.effective(of: account.id, at: now, in: db)
        let length = rules.sessions.length(for: Set(held.map(\.role)))
        let session = Session.full(
            id, of: account.id, on: device, secondFactorAt: secondFactorAt, lasting: length, at: now)
        if rules.sessions.isSingle { try SessionTable.endAll(of: account.id, at: now, in: db) }
        try SessionTable.insert(session, token: token.hash, in: db)
        try KnownDeviceTable.remember(Secret.hash(of: deviceToken), of: account.id, at: now, in: db)
        try Journal.record(
            "account.signed-in", on: Journal.Subject("account", account.id),
            by: Caller(id: account.id, grants: []), at: now,
            ["session": .key(id.number), "secondFactor": .flag(secondFactorAt != nil)], in: db)
        let duty = SignedIn.Duty.of(
            held, secondFactorAt: secondFactorAt,
            passwordChangedAt: try CredentialTable.find(of: account.id, in: db)?.changedAt, under: rules, at: now)
        return Ticket(
            token: token.text, seconds: session.secondsToEnd, device: deviceToken, duty: duty,
            readsElderView: account.readsElderView)
    }
}

extension Session {
    fileprivate var secondsToEnd: Int { Int(endsAt.milliseconds(since: beganAt) / 1000) }
}
