public import Core
internal import Database
public import Domain
internal import Storage

/// What persons agree to, and take back.
public struct ConsentActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// The consents of an owner, withdrawn ones too, newest first; at most 100.
    public func all(of owner: PersonalValue.Owner, by caller: Caller) async throws -> [Consent] {
        try await world.database.read { db in
            try Self.require(owner, by: caller, in: db)
            return try ConsentTable.all(of: owner, limit: 100, in: db)
        }
    }

    /// What the caller agreed to themselves.
    public struct Own: Sendable {
        /// Of the account and of who it is in the register, withdrawn ones too, newest first.
        public let consents: [Consent]
        /// Who agrees to a matter; a matter that isn't here isn't asked of the caller.
        public let owners: [Consent.Matter: PersonalValue.Owner]
    }

    public func own(_ caller: Caller) async throws -> Own {
        try Permissions.require(.seeOwnPrivacy, for: caller, owner: caller.id)
        return try await world.database.read { db in
            let account = PersonalValue.Owner.account(caller.id)
            let person = try PersonNames.find(account: caller.id, in: db).map { PersonalValue.Owner.person($0.id) }
            let consents = try [account, person].compactMap { $0 }.flatMap {
                try ConsentTable.all(of: $0, limit: 100, in: db)
            }
            let owners = Consent.Matter.allCases.map { ($0, $0.isMembers ? person : account) }
            return Own(
                consents: consents.sorted { ($0.givenAt, $0.id.number) > ($1.givenAt, $1.id.number) },
                owners: owners.reduce(into: [:]) { all, pair in all[pair.0] = pair.1 })
        }
    }

    /// - Parameter wording: the version that was read.
    public func give(
        _ matter: Consent.Matter, wording: Int, of owner: PersonalValue.Owner, by caller: Caller
    ) async throws {
        let now = world.now()
        let agreed = Agreed(id: Key(world.freshNumber()), wording: wording)
        try await world.database.write { db in
            let standing = try Self.standing(matter, of: owner, in: db)
            try Self.give(matter, agreed, of: owner, standing: standing != nil, by: caller, at: now, in: db)
        }
    }

    public func perform(_ act: Consent.Act, on id: Key<Consent>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { try Self.perform(act, on: id, by: caller, at: now, in: $0) }
    }

    static func perform(
        _ act: Consent.Act, on id: Key<Consent>, by caller: Caller, at now: Instant, in db: Writer
    ) throws {
        let consent = try ConsentTable.find(id, in: db)
        let place = try require(consent.owner, by: caller, in: db)
        try ConsentTable.update(try consent.after(act, by: caller, at: now), in: db)
        try PartnershipActions.consentWithdrawn(id, by: caller, at: now, in: db)
        try Journal.record(
            "consent.withdrawn", on: consent.owner.subject, in: place, by: caller, at: now,
            ["consent": .key(of: id), "matter": .code(consent.matter.rawValue)], in: db)
    }

    /// Everybody keeps their own consents; those who serve a resident or a member record what they were told.
    @discardableResult
    private static func require(
        _ owner: PersonalValue.Owner, by caller: Caller, in db: Reader
    ) throws -> Place? {
        let person = try owner.person.flatMap { try PersonNames.find($0, in: db) }
        let place = try person?.place ?? PersonalValueTable.all(of: owner, in: db).compactMap(\.place).first
        let account = owner.account ?? person?.account
        if let account, Permissions.allows(.seeOwnPrivacy, caller: caller, owner: account) { return place }
        try Permissions.require(.recordConsents, for: caller, at: place, owner: account)
        return place
    }
}

extension ConsentActions {
    /// That somebody has just agreed to a wording.
    struct Agreed: Sendable {
        /// Of the consent to be recorded.
        let id: Key<Consent>
        let wording: Int
    }

    /// The consent of `owner` by which something is put up, taken for this transaction: the one that stands, or else
    /// the one they have just given. Nil where there is neither.
    static func asked(
        _ matter: Consent.Matter, of owner: PersonalValue.Owner, agreed: Agreed?, by caller: Caller, at now: Instant,
        in db: Writer
    ) throws -> Consent? {
        if let standing = try ConsentTable.lockStanding(matter, of: owner, in: db) { return standing }
        return try agreed.map { try give(matter, $0, of: owner, standing: false, by: caller, at: now, in: db) }
    }

    @discardableResult
    private static func give(
        _ matter: Consent.Matter, _ agreed: Agreed, of owner: PersonalValue.Owner, standing: Bool, by caller: Caller,
        at now: Instant, in db: Writer
    ) throws -> Consent {
        let place = try require(owner, by: caller, in: db)
        let consent = try Consent.given(
            id: agreed.id, by: owner, to: matter, wording: agreed.wording, standing: standing, enteredBy: caller,
            at: now)
        try ConsentTable.insert(consent, in: db)
        try Journal.record(
            "consent.given", on: owner.subject, in: place, by: caller, at: now,
            ["consent": .key(of: agreed.id), "matter": .code(matter.rawValue), "wording": .count(agreed.wording)],
            in: db)
        return consent
    }

    /// The owner's consent to `matter` that is in force; nil where there is none.
    static func standing(
        _ matter: Consent.Matter, of owner: PersonalValue.Owner, in db: Reader
    ) throws -> Consent? {
        try ConsentTable.all(of: owner, limit: 100, in: db).first { $0.matter == matter && $0.isStanding }
    }

    /// The demo's consents: each of `owners` agreed to `matter` when the demo was made. Only in a demo.
    ///
    /// - Returns: their keys, in the order of `owners`.
    public func giveInDemo(_ matter: Consent.Matter, of owners: [PersonalValue.Owner]) async throws -> [Key<Consent>] {
        precondition(world.isDemo, "consents are invented in a demo only")
        let now = world.now()
        let consents = owners.map { owner in
            Consent(
                id: Key(world.freshNumber()), owner: owner, matter: matter, wording: matter.wording.version,
                givenAt: now, givenBy: Caller.clock.id, stage: .given)
        }
        for start in stride(from: 0, to: consents.count, by: 500) {
            let chunk = consents[start..<min(start + 500, consents.count)]
            try await world.database.writeBulk { db in
                for consent in chunk { try ConsentTable.insert(consent, in: db) }
            }
        }
        return consents.map(\.id)
    }
}
