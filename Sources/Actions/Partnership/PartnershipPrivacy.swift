internal import Core
internal import Database
internal import Domain
internal import Storage

// What the capability keeps about persons, for the capability Privacy: how long, and what goes with whom.

extension RetentionLine {
    static let partnership = [
        RetentionLine(.plate, PlateTable.kept), RetentionLine(.pledge, PledgeTable.kept),
        RetentionLine(.deed, UndertakingTable.keptDeeds),
    ]
}

extension PartnershipActions {
    /// What hung or was shown of a member who is erased.
    static func erase(_ member: Key<Person>, in db: Writer) throws {
        try PlateTable.erase(member, in: db)
        try PledgeTable.erase(member, in: db)
    }
}
