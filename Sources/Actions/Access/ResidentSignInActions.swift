internal import Core
internal import Database
internal import Domain
internal import Storage

/// Residents sign in with their phone and a code sent to it.
public struct ResidentSignInActions: Sendable {
    let world: World
    var rules: AccessRules { world.access }

    public init(world: World) { self.world = world }

    /// A code was sent.
    public struct Challenge: Hashable, Sendable {
        /// What the asking browser must send back with the code.
        public let token: String
        /// `138****1234`.
        public let maskedPhone: String
    }

    /// Sends a code, whether or not the phone is known.
    ///
    /// - Throws: a `Problem`: no phone number, too often, or the gateway doesn't answer.
    public func sendCode(to typed: String, from origin: Origin) async throws -> Challenge {
        let phone = try Phone(typed)
        let now = world.now()
        let code = PhoneCode.text(world.random(8))
        let secret = Secret(world.random(32))
        let row = try row(for: phone, code: code, at: now)
        let sources = try await self.sources(for: phone, from: origin)
        try await world.database.write { db in
            try Attempts.reserve(sources, at: now, in: db)
            try PhoneCodeTable.insert(row, token: secret.hash, in: db)
        }
        let words = Words(
            "验证码 \(code)，\(PhoneCode.lifeMinutes) 分钟内有效。请不要告诉任何人，工作人员也不会向您索要。",
            "\(code) is your code for \(PhoneCode.lifeMinutes) minutes. Tell it to nobody; our staff never ask."
        )
        do {
            try await world.messenger.send(
                Messenger.Text(phone: phone.digits, body: "【\(rules.issuer)】" + words.text(in: origin.language)))
        } catch {
            throw Self.notSent
        }
        return Challenge(token: secret.text, maskedPhone: phone.masked)
    }

    /// Signs the phone's owner in; a phone seen for the first time gets an account.
    ///
    /// - Parameter token: of the challenge that this browser got.
    public func enter(_ typed: String, challenge token: String, from origin: Origin) async throws -> Ticket {
        do {
            return try await enterOnce(typed, challenge: token, from: origin)
        } catch DatabaseError.unique {
            // Two codes of one new phone at once: the other made the account, and now it is there.
            return try await enterOnce(typed, challenge: token, from: origin)
        }
    }

    private func enterOnce(_ typed: String, challenge token: String, from origin: Origin) async throws -> Ticket {
        let now = world.now()
        let hash = Secret.hash(of: token)
        let typed = PhoneCode.read(typed)
        let opening = SessionOpening(world: world, origin: origin)
        let ids = (account: world.freshNumber(), grant: world.freshNumber(), session: world.freshNumber())
        let vault = world.vault
        let result: Result<Ticket, Problem> = try await world.database.write { db in
            guard let row = try PhoneCodeTable.lock(token: hash, in: db) else { throw PhoneCode.Refusal.over.problem }
            let digests = vault.digests("\(row.rowID)|\(typed)", kind: "one-time-code")
            let isRight = digests.contains { PasswordHash.areEqual($0, row.digest) }
            let code = try row.code.after(tryThatIs: isRight, at: now)
            try PhoneCodeTable.save(code, token: hash, at: now, in: db)
            guard isRight else {
                return .failure(PhoneCode.Refusal.wrong(left: PhoneCode.mostTries - code.tries).problem)
            }
            let digits = try vault.open(row.phone, table: "one_time_code", row: row.rowID, column: "phone")
            let phone = try Phone(digits)
            let account = try owner(of: phone, orNew: ids.account, grant: ids.grant, at: now, in: db)
            guard account.isActive else { return .failure(SignInRefusal.wrong.problem) }
            let ticket = try opening.full(
                Key(ids.session), of: account, secondFactorAt: nil, at: now, in: db)
            return .success(ticket)
        }
        return try result.get()
    }

    private func row(for phone: Phone, code: String, at now: Instant) throws -> PhoneCodeTable.Row {
        let id = world.freshNumber()
        return PhoneCodeTable.Row(
            code: PhoneCode(sentAt: now, tries: 0, isUsed: false),
            phone: try world.vault.seal(phone.digits, table: "one_time_code", row: id, column: "phone"), rowID: id,
            digest: try world.vault.digest("\(id)|\(code)", kind: "one-time-code"))
    }

    /// A browser the owner signed in with before has a count of its own, that no stranger can spend.
    private func sources(for phone: Phone, from origin: Origin) async throws -> [AttemptSource] {
        let attempts = Attempts(world: world)
        let place = NetworkPlace(origin.address).text
        if let device = origin.device.map(Secret.hash(of:)) {
            let digests = world.vault.digests(phone.digits, kind: "phone")
            let isKnown = try await world.database.read { db in
                guard let account = try AccountPhoneTable.account(with: digests, in: db) else { return false }
                return try KnownDeviceTable.knows(device, of: account, in: db)
            }
            if isKnown {
                let text = "phone-device|\(phone.digits)|\(device.hexadecimal)"
                return [try attempts.source(text, .phone, isPersonal: true)]
            }
        }
        return [
            try attempts.source("phone|\(phone.digits)", .phone, isPersonal: true),
            try attempts.source("phone-address|\(place)", .phoneAddress, isPersonal: false),
        ].sorted { $0.digest.lexicographicallyPrecedes($1.digest) }
    }

    private func owner(
        of phone: Phone, orNew id: Int64, grant: Int64, at now: Instant, in db: Writer
    ) throws -> Account {
        let digests = world.vault.digests(phone.digits, kind: "phone")
        if let known = try AccountPhoneTable.account(with: digests, in: db) {
            guard let account = try AccountTable.lock(known, in: db) else { throw AccessProblem.noAccount }
            return account
        }
        let account = Account.resident(Key(id), at: now)
        try AccountTable.insert(account, in: db)
        try AccountPhoneTable.insert(
            sealed: try world.vault.seal(phone.digits, table: "account_phone", row: id, column: "sealed"),
            digest: try world.vault.digest(phone.digits, kind: "phone"), of: account.id, at: now, in: db)
        try Journal.record("account.created", on: Journal.Subject("account", account.id), by: .clock, at: now, in: db)
        let made = try RoleGrant.made(
            Key(grant), Grant(.resident, .everywhere), to: account, level: nil, held: [], until: nil, by: .clock,
            at: now)
        try GrantRecord.insert(made, by: .clock, at: now, in: db)
        return account
    }

    private static let notSent = Problem(
        .unavailable, "phone-code.not-sent", field: "phone",
        Words("短信没有发出去，请过一会儿再试。", "The text couldn't be sent; try again in a while."))
}
