public import Core

/// What somebody may be allowed to do. Who is, and how far, stands in `Permission+Table.swift` and nowhere else.
///
/// A case is added together with its line in the table; without one it is nobody's, and a test says so.
public enum Permission: String, CaseIterable, Hashable, Sendable {
    // Areas
    case browseAreas, editAreas, importDivisions, editEstates, issueCards
    case seeRecuts, draftRecuts, approveRecuts
    // Matters
    case browseMatters, editMatters, enforceMatters, askAdmissions, decideAdmissions
    // Cases
    case reportCases, seeOwnReports, registerCases, seeCases, seeReporters
    case keepGridDesk, keepCommunityDesk, keepTownshipDesk, keepCountyDesk
    case handleCases, takeResidentOrders, lookAtPlaces, callBack, decideDisputes, superviseCases, reviewAppeals
    case releaseTexts, exportCases
    // Whistles
    case seeWhistles, askWhistles, blowWhistles, answerWhistles
    // What goes round cases
    case seeNotices, seeSamples, seeSignals, seeLedMatters, leadMatters, reviewLedMatters
    // Partnership
    case browsePartnership, editPartnership, recordDeeds, releaseDuties, seeMembers
    // Access
    case ownAccount, browseAccounts, manageAccounts, manageRoles, endSessions, resetSecondFactors, nameDeputies
    case manageTokens, manageOrganisations
    // People
    case browsePeople, seeOwnPosts, seePersons, managePersons, managePosts, importPeople
    // The journal
    case readJournal, verifyJournal, listJournalOfWorker, approveJournalList
    // Personal data
    case seeOwnPrivacy, openPersonalData, lookUpPersonalData, recordConsents, erasePersonalData
    case exportAccounts, approveExports, setPrivacyRules
    // The platform
    case suggest, answerSuggestions, seePermissions, manageSettings, manageCalendar, seeOperations, seeOutbox
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

    /// Whether a record that lies in `place`, belongs to `organisation`, is `owner`'s is within them.
    public func hold(place: Place?, organisation: Key<Organisation>?, owner: Key<Caller>?) -> Bool {
        switch self {
        case .everything:
            return true
        case .only(let areas, let organisations, let own):
            if let own, own == owner { return true }
            if let organisation, organisations.contains(organisation) { return true }
            guard let place else { return false }
            return areas.contains { place.lies(in: $0) }
        }
    }
}
