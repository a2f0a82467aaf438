public import Core
internal import Database
public import Domain
internal import Storage

extension OrganisationActions {
    /// Bodies to choose from in a form: those of a county and those that belong nowhere, by kind and name; at most 500.
    ///
    /// - Parameter permission: what the form is for; whoever has it may choose.
    public func choice(
        of kinds: [Organisation.Kind], county: Key<Area>?, for permission: Permission, by caller: Caller
    ) async throws -> [Organisation] {
        guard Permissions.holds(permission, caller: caller) else { throw Permissions.refusal(of: permission) }
        return try await world.database.read { db in
            try OrganisationTable.ofKinds(kinds, county: county, limit: 500, in: db)
        }
    }

    /// The names of bodies, which are public: a firm, a department. Those that aren't there are left out.
    public func names(of ids: [Key<Organisation>]) async throws -> [Key<Organisation>: String] {
        guard !ids.isEmpty else { return [:] }
        return try await world.database.read { db in
            Dictionary(uniqueKeysWithValues: try OrganisationTable.find(ids, in: db).map { ($0.id, $0.name) })
        }
    }
}
