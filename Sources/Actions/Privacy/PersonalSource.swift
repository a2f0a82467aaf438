internal import Core
internal import Database
internal import Domain
internal import Storage

/// Where sealed values of an owner lie. A capability that seals values in a table of its own adds a line to `all`.
struct PersonalSource: Sendable {
    /// The values in clear, by kind.
    let plain: @Sendable (PersonalValue.Owner, Vault, Reader) throws -> [PersonalValue.Kind: String]
    /// Where the owner belongs; nil where this source doesn't know.
    let place: @Sendable (PersonalValue.Owner, Reader) throws -> Place?
    /// Whose value it is, exactly.
    let owners: @Sendable (LookUp, Vault, Reader) throws -> [Owned]
    /// The owners that an account is, besides itself.
    var alsoIs: @Sendable (Key<Caller>, Reader) throws -> [PersonalValue.Owner] = { _, _ in [] }

    /// An owner, and where it belongs.
    struct Owned: Hashable, Sendable {
        let owner: PersonalValue.Owner
        let place: Place?
    }

    /// Where an owner belongs is said by the first that knows: a person's own row before the values beside it.
    static let all: [PersonalSource] = [.persons, .personalValues, .accountPhones]

    private static let personalValues = PersonalSource(
        plain: { owner, vault, db in try PersonalValueTable.open(owner, vault: vault, in: db) },
        place: { owner, db in try PersonalValueTable.all(of: owner, in: db).compactMap(\.place).first },
        owners: { search, vault, db in
            try PersonalValueTable.owners(of: search.value, kind: search.kind, vault: vault, limit: 5, in: db)
                .map { Owned(owner: $0.owner, place: $0.place) }
        })
}
