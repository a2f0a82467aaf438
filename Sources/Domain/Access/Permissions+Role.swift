extension Permissions {
    /// The role by which the caller may do it to a record in `place`; of several the nearest to residents. Nil where
    /// the caller may not.
    public static func role(for permission: Permission, caller: Caller, place: Place?) -> Role? {
        let roles = caller.grants.filter { grant in
            let alone = Caller(
                id: caller.id, grants: [grant], language: caller.language, secondFactorAt: caller.secondFactorAt,
                limit: caller.limit)
            return allows(permission, caller: alone, place: place)
        }.map(\.role)
        return Role.allCases.first(where: roles.contains)
    }
}
