public import Core
internal import Database
public import Domain
internal import Storage

/// Personal data, masked or opened for a stated purpose, and what the person concerned is shown of that.
public struct PersonalActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// What is kept of an owner, as everybody who may ask for more sees it.
    public struct Card: Hashable, Sendable {
        public let owner: PersonalValue.Owner
        public let masked: [PersonalValue.Kind: String]
        /// How many openings the caller has left in this hour.
        public let openingsLeft: Int
        /// Whether the caller has to prove the second factor before opening.
        public let needsSecondFactor: Bool
    }

    /// Masked values of an owner, for the form that asks for the purpose.
    public func card(of owner: PersonalValue.Owner, by caller: Caller) async throws -> Card {
        let now = world.now()
        let vault = world.vault
        return try await world.database.read { db in
            let rules = try PrivacyRulesTable.find(in: db)
            let plain = try Self.values(of: owner, by: caller, vault: vault, in: db)
            let made = try OpeningTable.count(by: caller.id, since: now.adding(hours: -1), in: db)
            return Card(
                owner: owner,
                masked: Dictionary(uniqueKeysWithValues: plain.map { ($0.key, $0.key.masked($0.value)) }),
                openingsLeft: max(0, rules.openingsAnHour - made),
                needsSecondFactor: !rules.isFresh(caller.secondFactorAt, at: now))
        }
    }

    /// Opens values for a purpose. The opening is journalled and shown to the person concerned.
    ///
    /// - Returns: those of the kinds that are kept.
    public func open(
        _ kinds: Set<PersonalValue.Kind>, of owner: PersonalValue.Owner, for purpose: Opening.Purpose, reason: String,
        by caller: Caller
    ) async throws -> [PersonalValue.Kind: String] {
        let now = world.now()
        let id = Key<Opening>(world.freshNumber())
        let vault = world.vault
        return try await world.database.write { db in
            let rules = try PrivacyRulesTable.find(in: db)
            let plain = try Self.values(of: owner, by: caller, vault: vault, in: db)
            let place = try Self.place(of: owner, in: db)
            guard let role = Permissions.role(for: .openPersonalData, caller: caller, place: place) else {
                throw Permissions.refusal(of: .openPersonalData)
            }
            let opening = try Opening.made(
                id: id, of: owner, kinds: kinds.intersection(plain.keys), for: purpose, reason: reason, by: caller,
                as: role, at: now,
                lastHour: OpeningTable.count(by: caller.id, since: now.adding(hours: -1), in: db), under: rules)
            try OpeningTable.insert(opening, in: db)
            try Journal.record(
                "personal.opened", on: owner.subject, in: place, by: caller, at: now,
                [
                    "opening": .key(of: id), "purpose": .code(purpose.rawValue),
                    "kinds": .code(opening.kinds.map(\.rawValue).joined(separator: ".")),
                ], in: db)
            return plain.filter { opening.kinds.contains($0.key) }
        }
    }

    /// Whom a whole number belongs to, within what the caller may see; at most 5. Counted, limited and journalled,
    /// found or not.
    public func lookUp(
        _ typed: String, kind: PersonalValue.Kind, by caller: Caller
    ) async throws -> [PersonalValue.Owner] {
        let bounds = Permissions.bounds(of: .lookUpPersonalData, for: caller)
        guard bounds != .nothing else { throw Permissions.refusal(of: .lookUpPersonalData) }
        let now = world.now()
        let id = world.freshNumber()
        let vault = world.vault
        return try await world.database.write { db in
            let rules = try PrivacyRulesTable.find(in: db)
            let search = try LookUp.made(
                typed, kind: kind, by: caller, at: now,
                lastHour: LookUpTable.count(by: caller.id, since: now.adding(hours: -1), in: db), under: rules)
            let found = try PersonalSource.all.flatMap { try $0.owners(search, vault, db) }
                .filter { bounds.hold(place: $0.place, organisation: nil, owner: $0.owner.account) }
            try LookUpTable.insert(id, by: caller.id, kind: kind, at: now, in: db)
            try Journal.record(
                "personal.looked-up", on: Journal.Subject("account", caller.id), by: caller, at: now,
                ["kind": .code(kind.rawValue), "found": .count(found.count)], in: db)
            return found.map(\.owner)
        }
    }

    /// Who opened the caller's own data, newest first.
    public func openings(
        of caller: Caller, after cursor: Cursor?, limit: Int
    ) async throws -> Page<Opening> {
        try Permissions.require(.seeOwnPrivacy, for: caller, owner: caller.id)
        let before = cursor.flatMap { cursor in
            Int64(cursor.value).map { (at: Instant(milliseconds: $0), id: cursor.key) }
        }
        let found = try await world.database.read { db in
            try OpeningTable.all(of: .account(caller.id), before: before, limit: limit + 1, in: db)
        }
        return Page(found, limit: limit) { Cursor(value: String($0.at.milliseconds), key: $0.id.number) }
    }

    /// The values of an owner in clear, for a caller who may open them here.
    private static func values(
        of owner: PersonalValue.Owner, by caller: Caller, vault: Vault, in db: Reader
    ) throws -> [PersonalValue.Kind: String] {
        try Permissions.require(.openPersonalData, for: caller, at: place(of: owner, in: db))
        var plain: [PersonalValue.Kind: String] = [:]
        for source in PersonalSource.all { plain.merge(try source.plain(owner, vault, db)) { first, _ in first } }
        guard !plain.isEmpty else {
            throw Problem(.missing, "personal.nothing-kept", Words("没有登记这类资料。", "No such data is kept."))
        }
        return plain
    }

    private static func place(of owner: PersonalValue.Owner, in db: Reader) throws -> Place? {
        for source in PersonalSource.all {
            if let place = try source.place(owner, db) { return place }
        }
        return nil
    }
}

extension PersonalValue.Owner {
    /// What the journal's entries about the owner are about.
    var subject: Journal.Subject { Journal.Subject(kind.rawValue, number: number) }
}
