public import Core

/// What somebody may be allowed to do. Who is, and how far, stands in `Permission+Table.swift` and nowhere else.
///
/// A case is added together with its line in the table; the code doesn't compile without one.
public enum Permission: String, CaseIterable, Hashable, Sendable {
    // Areas
    case browseAreas, editAreas, importDivisions
    // Access
    case ownAccount, browseAccounts, manageAccounts, manageRoles, endSessions, resetSecondFactors, nameDeputies
    case manageTokens
    // The journal
    case readJournal, verifyJournal, listJournalOfWorker, approveJournalList
    // Personal data
    case seeOwnPrivacy, openPersonalData, lookUpPersonalData, recordConsents, erasePersonalData
    case exportAccounts, approveExports
    // The platform
    case suggest, answerSuggestions, seePermissions, manageSettings, seeOperations, seeOutbox
}

/// How far a permission goes for a role. The grant's scope says which area or organisation it is.
public enum Reach: Int, CaseIterable, Hashable, Comparable, Sendable {
    /// The caller's own records.
    case own = 1
    /// The records of the organisation that the grant names.
    case ownOrganisation
    /// The records in the area that the grant names, and below it; everything where the grant names everything.
    case ownArea
    /// The whole installation, whatever the grant's scope is.
    case everywhere

    public static func < (a: Reach, b: Reach) -> Bool { a.rawValue < b.rawValue }

    public var words: Words {
        switch self {
        case .own: Words("本人", "own")
        case .ownOrganisation: Words("本单位", "own organisation")
        case .ownArea: Words("本辖区", "own area")
        case .everywhere: Words("全部", "everything")
        }
    }
}

/// What a list has to be limited to for a caller.
public enum Bounds: Hashable, Sendable {
    case everything
    /// The records in any of the areas or below, of any of the organisations, or the caller's own. All empty and nil:
    /// nothing at all.
    case only(areas: Set<Key<Area>>, organisations: Set<Key<Organisation>>, own: Key<Caller>?)

    public static let nothing = Bounds.only(areas: [], organisations: [], own: nil)
}
