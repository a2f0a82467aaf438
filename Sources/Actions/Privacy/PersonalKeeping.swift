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

    /// Where the values belong from now on: the owner moved.
    static func move(_ owner: PersonalValue.Owner, to place: Place?, in db: Writer) throws {
        try PersonalValueTable.move(owner, to: place, in: db)
    }
}
