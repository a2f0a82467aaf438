internal import Core
internal import Database
internal import Domain
internal import Storage

/// Sealed values, kept and taken away inside the transaction of the capability whose owner they are.
enum PersonalKeeping {
    /// Keeps a value in place of the owner's former one of that kind.
    static func put(_ value: PersonalValue, plain: String, in world: World, at now: Instant, in db: Writer) throws {
        try PersonalValueTable.put(value, plain: plain, at: now, vault: world.vault, in: db)
    }

    static func erase(_ owner: PersonalValue.Owner, kind: PersonalValue.Kind? = nil, in db: Writer) throws {
        try PersonalValueTable.erase(owner, kind: kind, in: db)
    }

    /// Whatever of an owner isn't the values themselves: who opened them.
    static func eraseOpenings(of owner: PersonalValue.Owner, in db: Writer) throws {
        try OpeningTable.erase(owner, in: db)
    }

    static func eraseConsents(of owner: PersonalValue.Owner, in db: Writer) throws {
        try ConsentTable.erase(owner, in: db)
    }

    /// The values of an owner as a page shows them.
    static func masked(
        _ owner: PersonalValue.Owner, in world: World, in db: Reader
    ) throws -> [PersonalValue.Kind: String] {
        let plain = try PersonalValueTable.open(owner, vault: world.vault, in: db)
        return Dictionary(uniqueKeysWithValues: plain.map { ($0.key, $0.key.masked($0.value)) })
    }

    /// The values in clear, for comparing with what somebody gives; they don't leave the action.
    static func plain(
        _ owner: PersonalValue.Owner, in world: World, in db: Reader
    ) throws -> [PersonalValue.Kind: String] {
        try PersonalValueTable.open(owner, vault: world.vault, in: db)
    }

    /// Whose number it is, within the bounds; at most 5. For comparing with a list that somebody brings who keeps the
    /// people there; a number asked for by itself is looked up with `PersonalActions.lookUp`.
    static func owners(
        of plain: String, _ kind: PersonalValue.Kind, within bounds: Bounds, in world: World, in db: Reader
    ) throws -> [PersonalValue.Owner] {
        try PersonalValueTable.owners(of: plain, kind: kind, vault: world.vault, limit: 5, in: db)
            .filter { bounds.hold(place: $0.place, organisation: nil, owner: nil) }.map(\.owner)
    }

    /// Where the values belong from now on: the owner moved.
    static func move(_ owner: PersonalValue.Owner, to place: Place?, in db: Writer) throws {
        try PersonalValueTable.move(owner, to: place, in: db)
    }
}
