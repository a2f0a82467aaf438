internal import Core
internal import Database
internal import Domain
internal import Storage

/// Who holds a role, for what other capabilities are given people by.
enum RoleHolders {
    /// Grants in force, the newest first.
    static func grants(of role: Role, limit: Int, at now: Instant, in db: Reader) throws -> [RoleGrant] {
        try RoleGrantTable.holding(role, before: nil, limit: limit, at: now, in: db)
    }
}
