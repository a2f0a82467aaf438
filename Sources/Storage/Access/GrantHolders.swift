public import Core
public import Database
public import Domain

/// Who held a role somewhere at a moment, stand-ins with them: whom a notice reaches.
public enum GrantHolders {
    /// Accounts that held one of `roles` at `then` and can sign in now, in order of key: in a place or above it, or in
    /// an organisation.
    ///
    /// It is asked of a moment, so that a notice made again goes to the same people.
    ///
    /// - Parameter organisation: nil where the place counts.
    public static func accounts(
        _ roles: Set<Role>, in place: Place, of organisation: Key<Organisation>?, at then: Instant, in db: Reader
    ) throws -> [Key<Caller>] {
        guard !roles.isEmpty else { return [] }
        let statements = [held(roles, place, organisation, then), stoodIn(roles, place, organisation, then)]
        var found: Set<Key<Caller>> = []
        for statement in statements { found.formUnion(try db.rows(statement) { Key(try $0.integer(0)) }) }
        return found.sorted()
    }

    static func held(_ roles: Set<Role>, _ place: Place, _ body: Key<Organisation>?, _ then: Instant) -> SQL {
        """
        SELECT DISTINCT g.account_id FROM role_grant g JOIN account a ON a.id = g.account_id
        WHERE \(sql: reaches(roles, place, body)) AND \(sql: inForce("g", then)) AND a.disabled_ms IS NULL
        """
    }

    static func stoodIn(_ roles: Set<Role>, _ place: Place, _ body: Key<Organisation>?, _ then: Instant) -> SQL {
        """
        SELECT DISTINCT d.stand_in_id FROM deputy d JOIN role_grant g ON g.account_id = d.absent_id
        JOIN account a ON a.id = d.stand_in_id
        WHERE \(sql: inForce("d", then)) AND \(sql: reaches(roles.filter(\.canBeStoodIn), place, body))
            AND \(sql: inForce("g", then)) AND a.disabled_ms IS NULL
        """
    }

    private static func reaches(_ roles: Set<Role>, _ place: Place, _ body: Key<Organisation>?) -> SQL {
        let named = SQL.joined(roles.map(\.rawValue).sorted().map { "\($0)" })
        let role: SQL = roles.isEmpty ? "1 = 0" : "g.role IN (\(sql: named))"
        if let body { return "\(sql: role) AND g.scope_id = \(body.number) AND g.scope = 'organisation'" }
        let areas = [place.county, place.township, place.community, place.grid].compactMap { $0?.number }
        let inArea: SQL = areas.isEmpty ? "1 = 0" : "(g.scope = 'area' AND g.scope_id IN \(list: areas))"
        return "\(sql: role) AND (\(sql: inArea) OR g.scope = 'everywhere')"
    }

    private static func inForce(_ name: SQL, _ then: Instant) -> SQL {
        """
        \(sql: name).from_ms <= \(then.milliseconds)
            AND (\(sql: name).until_ms IS NULL OR \(sql: name).until_ms > \(then.milliseconds))
            AND (\(sql: name).ended_ms IS NULL OR \(sql: name).ended_ms > \(then.milliseconds))
        """
    }
}
