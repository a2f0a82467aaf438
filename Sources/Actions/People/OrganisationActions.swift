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
        try await create(Draft(name: name, kind: kind), by: caller)
    }

    public func find(_ id: Key<Organisation>) async throws -> Organisation? {
        try await world.database.read { db in try OrganisationTable.find(id, in: db) }
    }

    /// The bodies that a role is granted for, in order of name; party units act through their people.
    public func list(after cursor: Cursor?, limit: Int, by caller: Caller) async throws -> Page<Organisation> {
        try Permissions.require(.browseAccounts, for: caller)
        let limit = min(max(limit, 1), 500)
        let found = try await world.database.read { db in
            try OrganisationTable.all(Self.granted, after: cursor, limit: limit + 1, in: db)
        }
        return Page(found, limit: limit) { Cursor(value: $0.name, key: $0.id.number) }
    }

    private static let granted = Organisation.Kind.allCases.filter { $0.partyRank == nil }
}
