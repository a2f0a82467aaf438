internal import Core
internal import Database
internal import Domain
internal import Storage

// What the capability keeps about persons, for the capability Privacy: where they belong, what is erased and when.

extension PersonalValue.Owner {
    static func person(_ id: Key<Person>) -> PersonalValue.Owner { PersonalValue.Owner(.person, id.number) }

    /// The person whose values they are; nil for an account's.
    var person: Key<Person>? { kind == .person ? Key(number) : nil }
}

extension PersonalSource {
    static let persons = PersonalSource(
        plain: { _, _, _ in [:] },
        place: { owner, db in try owner.person.flatMap { try PersonTable.find($0, in: db) }?.place },
        owners: { _, _, _ in [] },
        alsoIs: { account, db in try PersonTable.find(account: account, in: db).map { [.person($0.id)] } ?? [] })
}

extension ErasureStep {
    /// Whoever still stands somewhere isn't erased unseen: their posts are ended first.
    static let persons = ErasureStep(name: "person") { owner, now, db in
        let ofAccount = try owner.account.flatMap { try PersonTable.find(account: $0, in: db)?.id }
        guard let id = owner.person ?? ofAccount, try PersonTable.lock(id, in: db) != nil else { return }
        let posts = try PostTable.openCount(of: id, in: db)
        guard posts == 0 else { throw Person.Refusal.holdsPosts(count: posts) }
        try PersonTable.erase(id, on: now.day, in: db)
        try PersonalKeeping.erase(.person(id), in: db)
        try PersonalKeeping.eraseOpenings(of: .person(id), in: db)
    }
}

/// The nightly end of the names of those who left long ago.
enum PersonRetention {
    static func run(leftBefore oldest: Instant, limit: Int, in db: Writer) throws -> Int {
        try PersonTable.eraseNames(leftBefore: oldest.day, limit: limit, in: db)
    }
}
