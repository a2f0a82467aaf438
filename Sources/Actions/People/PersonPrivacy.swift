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
    /// Whoever still stands somewhere isn't erased unseen: their posts are ended first. Where an account is erased, the
    /// person that it was goes with it, unless they still stand somewhere; then only the link goes.
    static let persons = ErasureStep(
        "person",
        tables: [
            "person", "person_term", "personal_value", "personal_opening", "consent", "plate", "pledge",
            "people_import_row",
        ]
    ) { owner, now, db in
        let ofAccount = try owner.account.flatMap { try PersonTable.find(account: $0, in: db)?.id }
        guard let id = owner.person ?? ofAccount, let person = try PersonTable.lock(id, in: db) else { return 0 }
        let posts = try PostTable.openCount(of: id, in: db)
        guard posts == 0 else {
            if owner.person != nil { throw Person.Refusal.holdsPosts(count: posts) }
            try PersonTable.update(try person.linked(to: nil), in: db)
            return 1
        }
        // As long as the numbers by which they are found are there.
        _ = try PeopleImportTable.erase(.person(id), in: db)
        try PersonTable.erase(id, on: now.day, in: db)
        try PersonalKeeping.erase(.person(id), in: db)
        try PersonalKeeping.eraseOpenings(of: .person(id), in: db)
        try PersonalKeeping.eraseConsents(of: .person(id), in: db)
        try PartnershipActions.erase(id, in: db)
        return 1
    }
}

extension ErasureStep {
    /// Rows of lists that aren't taken over yet or were wrong, as far as they are about the person.
    static let peopleImports = ErasureStep("people_import_row") { owner, _, db in
        try PeopleImportTable.erase(owner, in: db)
    }
}

extension RetentionLine {
    static let peopleImports = [
        RetentionLine(.peopleImport, PeopleImportTable.keptRows), RetentionLine(.peopleImport, PeopleImportTable.kept),
    ]

    /// The names of those who left long ago.
    static let persons = RetentionLine(
        .person, PersonTable.kept,
        owners: { before, limit, db in
            try PersonTable.overdue(leftBefore: before.day, limit: limit, in: db).map { .person($0) }
        })
}
