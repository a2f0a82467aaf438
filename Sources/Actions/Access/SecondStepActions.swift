public import Core
internal import Database
public import Domain
internal import Storage

/// The second step of signing in: the app's code, or one from the paper.
public struct SecondStepActions: Sendable {
    let world: World
    var rules: AccessRules { world.access }

    public init(world: World) { self.world = world }

    /// Makes the half session of `token` a full one, with a fresh token.
    ///
    /// - Throws: a `Problem`: a wrong or used code, or nobody waiting (five wrong codes, ten minutes).
    public func prove(_ typed: String, session token: String, from origin: Origin) async throws -> Ticket {
        let now = world.now()
        let hash = Secret.hash(of: token)
        let opening = SessionOpening(world: world, origin: origin)
        let id = Key<Session>(world.freshNumber())
        let attempts = Attempts(world: world)
        let device = origin.device.map(Secret.hash(of:))
        let codes = SecondFactorCodes(vault: world.vault)
        let result: Result<Ticket, Problem> = try await world.database.write { db in
            let (half, account) = try waiting(hash, at: now, in: db)
            if let refusal = try codes.use(typed, of: account.id, at: now, in: db) {
                // The count of tries must stay, so the write goes on, and the refusal is thrown behind it.
                try SessionTable.countTry(half.id, in: db)
                return .failure(refusal.problem)
            }
            _ = try SessionTable.end(half.id, of: account.id, at: now, in: db)
            let known = try device.flatMap { try KnownDeviceTable.knows($0, of: account.id, in: db) ? $0 : nil }
            let sources = try attempts.sources(for: account.name?.text ?? "", from: origin, known: known)
            try Attempts.succeed(sources, in: db)
            return .success(try opening.full(id, of: account, secondFactorAt: now, at: now, in: db))
        }
        return try result.get()
    }

    /// Proves the second factor in a session that is full already: for a role that came while it lasted, and again
    /// before something that asks for a fresh proof.
    public func proveAgain(_ typed: String, in session: SessionID, by caller: Caller) async throws {
        let now = world.now()
        let source = try Attempts(world: world).source("code|\(caller.id)", .signIn, isPersonal: true)
        let codes = SecondFactorCodes(vault: world.vault)
        let result: Result<Void, Problem> = try await world.database.write { db in
            _ = try AccountTable.lock(caller.id, in: db)
            try Attempts.reserve([source], at: now, in: db)
            if let refusal = try codes.use(typed, of: caller.id, at: now, in: db) { return .failure(refusal.problem) }
            try Attempts.succeed([source], in: db)
            try SessionTable.proveSecondFactor(session, at: now, in: db)
            try Journal.record(
                "account.code-proved", on: Journal.Subject("account", caller.id), by: caller, at: now,
                ["session": .key(session.number)], in: db)
            return .success(())
        }
        try result.get()
    }

    /// The account whose password was right; its row is taken before the session is read again, so that of two codes
    /// sent at once one sees what the other did.
    private func waiting(_ hash: [UInt8], at now: Instant, in db: Writer) throws -> (Session, Account) {
        guard let found = try SessionTable.find(token: hash, in: db),
            let account = try AccountTable.lock(found.session.account, in: db), account.isActive,
            let half = try SessionTable.find(token: hash, in: db)?.session, case .half = half.stage,
            half.isAlive(at: now)
        else { throw SignInRefusal.nobodyWaiting.problem }
        return (half, account)
    }
}

/// Looks at what somebody typed as second factor, and uses it up where it is right. The account's row is taken.
struct SecondFactorCodes: Sendable {
    let vault: Vault

    /// - Returns: what is wrong; nil when the code was right.
    func use(_ typed: String, of account: Key<Caller>, at now: Instant, in db: Writer) throws -> SecondFactor.Refusal? {
        let caller = Caller(id: account, grants: [])
        let refusal =
            try RecoveryCode.read(typed).map { try useRecovery($0, of: account, at: now, in: db) }
            ?? useTimeCode(typed, of: account, at: now, in: db)
        if refusal.refusal != nil {
            try Journal.record(
                "account.code-refused", on: Journal.Subject("account", account), by: caller, at: now, in: db)
        }
        return refusal.refusal
    }

    /// A nil of a nil would be hard to read.
    private struct Answer { let refusal: SecondFactor.Refusal? }

    private func useRecovery(
        _ code: String, of account: Key<Caller>, at now: Instant, in db: Writer
    ) throws -> Answer {
        let hash = Self.recoveryHash(code, of: account)
        guard try SecondFactorTable.useRecoveryCode(hash, of: account, at: now, in: db) else {
            return Answer(refusal: .wrongCode)
        }
        try Journal.record(
            "account.recovery-code-used", on: Journal.Subject("account", account),
            by: Caller(id: account, grants: []), at: now, in: db)
        return Answer(refusal: nil)
    }

    private func useTimeCode(
        _ typed: String, of account: Key<Caller>, at now: Instant, in db: Writer
    ) throws -> Answer {
        let row = try SecondFactorTable.find(of: account, in: db)
        guard row.factor.isActive, let sealed = row.secret,
            let step = try step(typed, sealed: sealed, of: account, at: now)
        else { return Answer(refusal: .wrongCode) }
        let next: SecondFactor
        do { next = try row.factor.after(.prove(step: step), at: now, isRequired: false) } catch {
            return Answer(refusal: error)
        }
        try SecondFactorTable.save(next, secret: nil, of: account, in: db)
        return Answer(refusal: nil)
    }

    /// The step of time whose code was typed; nil when it is none near now.
    func step(_ typed: String, sealed: [UInt8], of account: Key<Caller>, at now: Instant) throws -> Int64? {
        TimeCode.accepted(typed, at: now, after: nil, hmac: TimeCodeKey.hmac(try open(sealed, of: account)))
    }

    func open(_ sealed: [UInt8], of account: Key<Caller>) throws -> [UInt8] {
        let text = try vault.open(sealed, table: "second_factor", row: account.number, column: "secret")
        return [UInt8](hexadecimal: text) ?? []
    }

    func seal(_ secret: [UInt8], of account: Key<Caller>) throws -> [UInt8] {
        try vault.seal(secret.hexadecimal, table: "second_factor", row: account.number, column: "secret")
    }

    static func recoveryHash(_ code: String, of account: Key<Caller>) -> [UInt8] {
        Secret.hash(of: "\(account)|\(code)")
    }
}
