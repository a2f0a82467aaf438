internal import Core
internal import Database
internal import Domain
internal import Storage

/// What persons and bodies are called on the pages of other capabilities, looked up in batches.
enum PersonNames {
    /// Persons by key; those who aren't there are left out.
    static func all(_ ids: some Sequence<Key<Person>>, in db: Reader) throws -> [Key<Person>: Person] {
        Dictionary(uniqueKeysWithValues: try PersonTable.find(Array(Set(ids)), in: db).map { ($0.id, $0) })
    }

    /// Whether the person is there and in the net, and where they belong.
    static func find(_ id: Key<Person>, in db: Reader) throws -> Person? { try PersonTable.find(id, in: db) }

    /// Who of the register signs in with an account; nil where nobody does.
    static func find(account: Key<Caller>, in db: Reader) throws -> Person? {
        try PersonTable.find(account: account, in: db)
    }

    /// Bodies by key; those that aren't there are left out.
    static func bodies(
        _ ids: some Sequence<Key<Organisation>>, in db: Reader
    ) throws -> [Key<Organisation>: Organisation] {
        let found = try OrganisationTable.find(Array(Set(ids)), in: db)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }

    /// Persons within the bounds by name or initials; at most 20.
    static func search(_ text: String, within bounds: Bounds, in db: Reader) throws -> [Person] {
        try PersonTable.search(text, within: bounds, limit: 20, in: db)
    }

    /// The bodies of exactly this name, or the one with this key; at most 20.
    static func bodies(named text: String, in db: Reader) throws -> [Organisation] {
        if let key = Key<Organisation>(text), let one = try OrganisationTable.find(key, in: db) { return [one] }
        return try OrganisationTable.named(text, limit: 20, in: db)
    }
}
