public import Core
internal import Database
public import Domain
internal import Storage

/// Setting up, renewing and taking away one's second factor.
public struct SecondFactorActions: Sendable {
    let world: World
    var rules: AccessRules { world.access }

    public init(world: World) { self.world = world }

    /// What an authenticator app needs.
    public struct Enrolment: Hashable, Sendable {
        /// For the QR code.
        public let address: String
        /// The same secret to be typed, in groups of four.
        public let secret: String
    }

    /// What the account's page shows.
    public struct Standing: Hashable, Sendable {
        public let factor: SecondFactor
        public let isRequired: Bool
        public let recoveryCodesLeft: Int
    }

    public func standing(of caller: Caller) async throws -> Standing {
        let now = world.now()
        return try await world.database.read { db in
            let held = try RoleGrantTable.effective(of: caller.id, at: now, in: db)
            return Standing(
                factor: try SecondFactorTable.find(of: caller.id, in: db).factor,
                isRequired: EffectiveGrants.needsSecondFactor(held),
                recoveryCodesLeft: try SecondFactorTable.recoveryCodes(of: caller.id, in: db))
        }
    }

    /// Begins: a fresh secret, good for nothing until `confirm` has seen a code of it.
    public func begin(by caller: Caller) async throws {
        let now = world.now()
        let secret = world.random(TimeCode.secretLength)
        let codes = SecondFactorCodes(vault: world.vault)
        try await world.database.write { db in
            _ = try AccountTable.lock(caller.id, in: db)
            let row = try SecondFactorTable.find(of: caller.id, in: db)
            let next = try row.factor.after(.begin, at: now, isRequired: false)
            try SecondFactorTable.save(next, secret: try codes.seal(secret, of: caller.id), of: caller.id, in: db)
            try Journal.record(
                "account.second-factor-begun", on: Journal.Subject("account", caller.id), by: caller, at: now, in: db)
        }
    }

    /// What is to be scanned; nil unless an enrolment was begun. An active secret is never shown again.
    public func enrolment(of caller: Caller) async throws -> Enrolment? {
        let codes = SecondFactorCodes(vault: world.vault)
        let issuer = rules.issuer
        return try await world.database.read { db in
            let row = try SecondFactorTable.find(of: caller.id, in: db)
            guard case .enrolling = row.factor.stage, let sealed = row.secret,
                let account = try AccountTable.find(caller.id, in: db)
            else { return nil }
            let secret = try codes.open(sealed, of: caller.id)
            return Enrolment(
                address: TimeCode.address(
                    secret: secret, issuer: issuer, name: account.name?.text ?? account.displayName),
                secret: Self.grouped(Base32.text(secret)))
        }
    }

    /// Ends the enrolment with a first code.
    ///
    /// - Returns: ten recovery codes; they are shown this once.
    public func confirm(_ typed: String, in session: SessionID, by caller: Caller) async throws -> [String] {
        let now = world.now()
        let codes = SecondFactorCodes(vault: world.vault)
        let fresh = (0..<RecoveryCode.count).map { _ in RecoveryCode.text(world.random(RecoveryCode.byteLength)) }
        let hashes = fresh.map { SecondFactorCodes.recoveryHash($0, of: caller.id) }
        let source = try Attempts(world: world).source("enrol|\(caller.id)", .signIn, isPersonal: true)
        let isRight = try await world.database.write { db in
            _ = try AccountTable.lock(caller.id, in: db)
            try Attempts.reserve([source], at: now, in: db)
            let row = try SecondFactorTable.find(of: caller.id, in: db)
            guard let sealed = row.secret, let step = try codes.step(typed, sealed: sealed, of: caller.id, at: now)
            else { return false }
            let next = try row.factor.after(.confirm(step: step), at: now, isRequired: false)
            try SecondFactorTable.save(next, secret: nil, of: caller.id, in: db)
            try SecondFactorTable.replaceRecoveryCodes(hashes, of: caller.id, in: db)
            try SessionTable.proveSecondFactor(session, at: now, in: db)
            try Attempts.succeed([source], in: db)
            try Journal.record(
                "account.second-factor-confirmed", on: Journal.Subject("account", caller.id), by: caller, at: now,
                in: db)
            return true
        }
        guard isRight else { throw SecondFactor.Refusal.wrongCode.problem }
        return fresh
    }

    /// New recovery codes in place of the old ones; asks for a code of the app, so that a session left open is not
    /// enough.
    public func renewRecoveryCodes(_ typed: String, by caller: Caller) async throws -> [String] {
        let now = world.now()
        let fresh = (0..<RecoveryCode.count).map { _ in RecoveryCode.text(world.random(RecoveryCode.byteLength)) }
        let hashes = fresh.map { SecondFactorCodes.recoveryHash($0, of: caller.id) }
        try await provingFirst(typed, by: caller, at: now, "account.recovery-codes-renewed") { db in
            try SecondFactorTable.replaceRecoveryCodes(hashes, of: caller.id, in: db)
        }
        return fresh
    }

    /// Takes the factor away, with a code of it; refused where a role asks for one.
    public func remove(_ typed: String, by caller: Caller) async throws {
        let now = world.now()
        try await provingFirst(typed, by: caller, at: now, "account.second-factor-removed") { db in
            let held = try RoleGrantTable.effective(of: caller.id, at: now, in: db)
            let factor = try SecondFactorTable.find(of: caller.id, in: db).factor
            let next = try factor.after(.remove, at: now, isRequired: EffectiveGrants.needsSecondFactor(held))
            try SecondFactorTable.save(next, secret: nil, of: caller.id, in: db)
        }
    }

    /// For somebody who lost phone and paper: a security administrator takes the factor away, and every session ends.
    public func reset(of account: Key<Caller>, by caller: Caller) async throws {
        try Permissions.require(.resetSecondFactors, for: caller)
        guard account != caller.id else { throw RoleGrant.Refusal.yourself.problem }
        let now = world.now()
        try await world.database.write { db in
            guard try AccountTable.lock(account, in: db) != nil else { throw AccessProblem.noAccount }
            let factor = try SecondFactorTable.find(of: account, in: db).factor
            let next = try factor.after(.reset, at: now, isRequired: true)
            try SecondFactorTable.save(next, secret: nil, of: account, in: db)
            try SessionTable.endAll(of: account, at: now, in: db)
            try Journal.record(
                "account.second-factor-reset", on: Journal.Subject("account", account), by: caller, at: now, in: db)
        }
    }

    private func provingFirst(
        _ typed: String, by caller: Caller, at now: Instant, _ kind: String,
        _ body: @escaping @Sendable (Writer) throws -> Void
    ) async throws {
        let source = try Attempts(world: world).source("code|\(caller.id)", .signIn, isPersonal: true)
        let codes = SecondFactorCodes(vault: world.vault)
        let result: Result<Void, Problem> = try await world.database.write { db in
            _ = try AccountTable.lock(caller.id, in: db)
            try Attempts.reserve([source], at: now, in: db)
            if let refusal = try codes.use(typed, of: caller.id, at: now, in: db) { return .failure(refusal.problem) }
            try Attempts.succeed([source], in: db)
            try body(db)
            try Journal.record(kind, on: Journal.Subject("account", caller.id), by: caller, at: now, in: db)
            return .success(())
        }
        try result.get()
    }

    private static func grouped(_ text: String) -> String {
        var result = ""
        for (index, letter) in text.enumerated() {
            if index > 0, index.isMultiple(of: 4) { result += " " }
            result.append(letter)
        }
        return result
    }
}
