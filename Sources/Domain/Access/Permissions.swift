public import Core

/// Asks the permission table. Actions ask first, lists ask for their bounds, pages never guess.
public enum Permissions {
    /// How far the permission goes for the role; nil where the role hasn't got it.
    public static func reach(of role: Role, for permission: Permission) -> Reach? {
        Permission.table[permission]?.holders[role]
    }

    /// Whether the caller has the permission for some record: the gate before an action, never instead of its check.
    public static func holds(_ permission: Permission, caller: Caller) -> Bool {
        bounds(of: permission, for: caller) != .nothing
    }

    /// Whether the caller may do it to the record that lies in `place`, belongs to `organisation`, is `owner`'s.
    ///
    /// What isn't given can't match: without a place only a grant for everything reaches an area's record.
    public static func allows(
        _ permission: Permission, caller: Caller, place: Place? = nil, organisation: Key<Organisation>? = nil,
        owner: Key<Caller>? = nil
    ) -> Bool {
        bounds(of: permission, for: caller).hold(place: place, organisation: organisation, owner: owner)
    }

    /// As `allows`; throws a `forbidden` problem that names the permission.
    public static func require(
        _ permission: Permission, for caller: Caller, at place: Place? = nil,
        organisation: Key<Organisation>? = nil, owner: Key<Caller>? = nil
    ) throws {
        guard allows(permission, caller: caller, place: place, organisation: organisation, owner: owner) else {
            throw refusal(of: permission)
        }
    }

    /// What a list must be limited to for this caller; `.nothing` where the caller hasn't got the permission.
    public static func bounds(of permission: Permission, for caller: Caller) -> Bounds {
        if let limit = caller.limit, !limit.contains(permission) { return .nothing }
        return bounds(for: caller) { reach(of: $0, for: permission) }
    }

    /// As a table with these reaches would have it; for the tests of reaches that no permission of today has.
    package static func bounds(for caller: Caller, reach: (Role) -> Reach?) -> Bounds {
        var areas: Set<Key<Area>> = []
        var organisations: Set<Key<Organisation>> = []
        var own: Key<Caller>?
        for grant in caller.grants {
            switch (reach(grant.role), grant.scope) {
            case (nil, _): continue
            case (.everywhere, _), (.ownArea, .everywhere): return .everything
            case (.ownArea, .area(let area)): areas.insert(area)
            case (.ownOrganisation, .organisation(let organisation)): organisations.insert(organisation)
            case (.own, _): own = caller.id
            // An area's role that was granted for an organisation, or the reverse, reaches nothing.
            case (.ownArea, .organisation), (.ownOrganisation, .area), (.ownOrganisation, .everywhere): continue
            }
        }
        return .only(areas: areas, organisations: organisations, own: own)
    }

    /// Whether somebody with this role must sign in with a second factor: administrators, and those who may see or
    /// hand out the personal data of others.
    public static func needsSecondFactor(_ role: Role) -> Bool {
        guard role != .clock else { return false }
        return Role.administrators.contains(role)
            || Permission.allCases.contains { $0.line.showsPersonalData && reach(of: role, for: $0) != nil }
    }

    public static func refusal(of permission: Permission) -> Problem {
        let name = permission.words
        return Problem(
            .forbidden, "access.forbidden",
            Words(
                "您的角色不能对此处“\(name.chinese)”。如工作需要，请联系安全管理员。",
                "Your role can't do this here: \(name.english.lowercased()). If your work needs it, ask the security "
                    + "administrator."),
            arguments: ["permission": .text(permission.rawValue)])
    }
}
