public import Core
internal import Database
public import Domain
internal import Storage

/// Takes out of the platform what it keeps about somebody.
public struct ErasureActions: Sendable {
    private let world: World
    private let steps: [ErasureStep]

    public init(world: World) { self.init(world: world, steps: ErasureStep.all) }

    /// - Parameter steps: all, but in the test that shows what each is good for.
    init(world: World, steps: [ErasureStep]) {
        self.world = world
        self.steps = steps
    }

    /// Erases, in one transaction, and records that it was done and by which law. The journal's entries stay: they hold
    /// numbers and nothing of the person; the salts of their digests go.
    public func erase(
        _ owner: PersonalValue.Owner, basis: Erasure.Basis, by caller: Caller
    ) async throws -> Key<Erasure> {
        try Permissions.require(.erasePersonalData, for: caller)
        guard owner.account != caller.id else { throw Self.yourself }
        let now = world.now()
        let erasure = Erasure(id: Key(world.freshNumber()), owner: owner, basis: basis, at: now)
        let steps = steps
        try await world.database.write { db in
            for step in steps { try step.run(owner, now, db) }
            try ErasureTable.insert(erasure, in: db)
            try Journal.erase(owner.subject, basis: basis.rawValue, in: nil, by: caller, at: now, in: db)
        }
        return erasure.id
    }

    /// What was erased, newest first; at most 100.
    public func all(by caller: Caller) async throws -> [Erasure] {
        try Permissions.require(.erasePersonalData, for: caller)
        return try await world.database.read { try ErasureTable.all(limit: 100, in: $0) }
    }

    private static let yourself = Problem(
        .conflict, "erasure.yourself",
        Words("不能删除自己的账号，请另一位安全管理员来做。", "You can't erase your own account; ask another security administrator."))
}

/// What one capability erases of an owner. A capability that keeps something about persons adds a line to `all`.
struct ErasureStep: Sendable {
    /// A code for the tests: the table's.
    let name: String
    let run: @Sendable (PersonalValue.Owner, Instant, Writer) throws -> Void

    static let all: [ErasureStep] = [
        .persons, .personalValues, .openings, .consents, .suggestions, .journalLists, .accounts,
    ]

    private static let personalValues = ErasureStep(name: "personal_value") { owner, _, db in
        try PersonalValueTable.erase(owner, in: db)
    }

    /// Who opened the data of somebody of whom there is none left; the reasons may name the person.
    private static let openings = ErasureStep(name: "personal_opening") { owner, _, db in
        try OpeningTable.erase(owner, in: db)
    }

    private static let consents = ErasureStep(name: "consent") { owner, _, db in
        try ConsentTable.erase(owner, in: db)
    }

    private static let suggestions = ErasureStep(name: "suggestion") { owner, _, db in
        if let account = owner.account { try SuggestionTable.erase(account, in: db) }
    }

    private static let journalLists = ErasureStep(name: "journal_list") { owner, _, db in
        if let account = owner.account { try JournalListTable.erase(account, in: db) }
    }
}
