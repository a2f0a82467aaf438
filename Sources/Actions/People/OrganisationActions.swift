public import Core
internal import Database
public import Domain
internal import Storage

/// The bodies that people act for.
public struct OrganisationActions: Sendable {
    let world: World

    public init(world: World) { self.world = world }

    /// - Returns: its key.
    @discardableResult
    public func create(
        name: String, kind: Organisation.Kind = .partnerUnit, by caller: Caller
    ) async throws -> Key<Organisation> {
        try Permissions.require(.manageOrganisations, for: caller)
        let now = world.now()
        let made = try Organisation.made(
            Organisation(id: Key(world.freshNumber()), name: name, kind: kind), under: [])
        do {
            try await world.database.write { db in
                try OrganisationTable.insert(made, at: now, in: db)
                try Journal.record(
                    "organisation.created", on: Journal.Subject("organisation", made.id), by: caller, at: now, in: db)
            }
        } catch DatabaseError.unique {
            throw Organisation.Refusal.nameTaken.problem
        }
        return made.id
    }

    public func find(_ id: Key<Organisation>) async throws -> Organisation? {
        try await world.database.read { db in try OrganisationTable.find(id, in: db) }
    }

    /// In order of name.
    public func list(after cursor: Cursor?, limit: Int, by caller: Caller) async throws -> Page<Organisation> {
        try Permissions.require(.browseAccounts, for: caller)
        let limit = min(max(limit, 1), 500)
        let found = try await world.database.read { db in
            try OrganisationTable.all(after: cursor, limit: limit + 1, in: db)
        }
        return Page(found, limit: limit) { Cursor(value: $0.name, key: $0.id.number) }
    }
}
