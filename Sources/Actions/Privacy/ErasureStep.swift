internal import Core
internal import Database
internal import Domain
internal import Storage

/// What one capability erases of an owner. A capability that keeps something about persons adds a line to `all`.
struct ErasureStep: Sendable {
    /// A code: the first table's name.
    let name: String
    /// What is written anew in the night after, so that nothing deleted is left in the files.
    let tables: [String]
    /// - Returns: how many rows of the owner there were; 0 needs no scrubbing.
    let run: @Sendable (PersonalValue.Owner, Instant, Writer) throws -> Int

    static let all: [ErasureStep] = [
        // First, as long as the numbers by which rows are found are there.
        .peopleImports, .persons, .personalValues, .openings, .consents, .suggestions, .journalLists, .accounts,
        .searchTexts, .blobs,
    ]

    /// The steps that `ErasureActions` knows by name.
    static let kept = "journal_kept"
    static let search = "search_text"

    init(
        _ name: String, tables: [String]? = nil,
        run: @escaping @Sendable (PersonalValue.Owner, Instant, Writer) throws -> Int
    ) {
        self.name = name
        self.tables = tables ?? [name]
        self.run = run
    }

    private static let personalValues = ErasureStep("personal_value") { owner, _, db in
        try PersonalValueTable.erase(owner, in: db)
    }

    /// Who opened the data of somebody of whom there is none left; the reasons may name the person.
    private static let openings = ErasureStep("personal_opening") { owner, _, db in
        try OpeningTable.erase(owner, in: db)
    }

    private static let consents = ErasureStep("consent") { owner, _, db in
        try ConsentTable.erase(owner, in: db)
    }

    private static let suggestions = ErasureStep("suggestion", tables: ["suggestion", "suggestion_saying"]) {
        owner, _, db in
        try owner.account.map { try SuggestionTable.erase($0, in: db) } ?? 0
    }

    private static let journalLists = ErasureStep("journal_list") { owner, _, db in
        try owner.account.map { try JournalListTable.erase($0, in: db) } ?? 0
    }

    private static let searchTexts = ErasureStep(search) { owner, _, db in
        try Search.remove(owner.subject, in: db)
    }

    /// Pictures and documents of the owner. Their content goes with the next hourly collection; in chunks on PostgreSQL
    /// its old bytes are overwritten by later contents, for a table of all the city's pictures isn't written anew.
    private static let blobs = ErasureStep("blob_reference", tables: ["blob_reference", "blob"]) { owner, _, db in
        try Blobs.erase(owner.subject, in: db)
    }
}
