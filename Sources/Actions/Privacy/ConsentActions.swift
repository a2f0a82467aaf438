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

    /// - Parameter wording: the version that was read.
    public func give(
        _ matter: Consent.Matter, wording: Int, of owner: PersonalValue.Owner, by caller: Caller
    ) async throws {
        let now = world.now()
        let id = Key<Consent>(world.freshNumber())
        try await world.database.write { db in
            let place = try Self.require(owner, by: caller, in: db)
            let standing = try Self.standing(matter, of: owner, in: db)
            let consent = try Consent.given(
                id: id, by: owner, to: matter, wording: wording, standing: standing != nil, enteredBy: caller,
                at: now)
            try ConsentTable.insert(consent, in: db)
            try Journal.record(
                "consent.given", on: owner.subject, in: place, by: caller, at: now,
                ["consent": .key(of: id), "matter": .code(matter.rawValue), "wording": .count(wording)], in: db)
        }
    }

    public func perform(_ act: Consent.Act, on id: Key<Consent>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            let consent = try ConsentTable.find(id, in: db)
            let place = try Self.require(consent.owner, by: caller, in: db)
            try ConsentTable.update(try consent.after(act, by: caller, at: now), in: db)
            try PartnershipActions.consentWithdrawn(id, by: caller, at: now, in: db)
            try Journal.record(
                "consent.withdrawn", on: consent.owner.subject, in: place, by: caller, at: now,
                ["consent": .key(of: id), "matter": .code(consent.matter.rawValue)], in: db)
        }
    }

    /// Everybody keeps their own consents; those who serve a resident record what they were told.
    @discardableResult
    private static func require(
        _ owner: PersonalValue.Owner, by caller: Caller, in db: Reader
    ) throws -> Place? {
        let place = try PersonalValueTable.all(of: owner, in: db).compactMap(\.place).first
        if let own = owner.account, Permissions.allows(.seeOwnPrivacy, caller: caller, owner: own) { return place }
        try Permissions.require(.recordConsents, for: caller, at: place, owner: owner.account)
        return place
    }
}

extension ConsentActions {
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
