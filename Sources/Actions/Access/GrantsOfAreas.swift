internal import Core
internal import Database
internal import Domain
internal import Storage

/// Roles that hold in areas which come to an end. They are listed for a person to decide, never widened or dropped by
/// the program.
enum GrantsOfAreas {
    /// In order of the grants; at most 200.
    static func list(_ areas: [Key<Area>], at now: Instant, in db: Reader) throws -> [GrantActions.Holder] {
        guard !areas.isEmpty else { return [] }
        let grants = try RoleGrantTable.holding(in: areas, limit: 200, at: now, in: db)
        let names = try AccountTable.displayNames(grants.map(\.account), in: db)
        return grants.map { GrantActions.Holder(grant: $0, name: names[$0.account] ?? "") }
    }
}
