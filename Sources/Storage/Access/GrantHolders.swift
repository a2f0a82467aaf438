public import Core
public import Database
public import Domain

/// Who held a role somewhere at a moment, stand-ins with them: whom a notice reaches.
public enum GrantHolders {
    /// Accounts that held one of `roles` at `then` and can sign in now, in order of key: in a place or above it, or in
    /// an organisation. Nobody stands in for an account that is disabled.
    ///
    /// It is asked of a moment, so that a notice made again goes to the same people.
    ///
    /// - Parameter organisation: nil where the place counts.
    public static func accounts(
        _ roles: Set<Role>, in place: Place, of organisation: Key<Organisation>?, at then: Instant, in db: Reader
    ) throws -> [Key<Caller>] {
        var found: Set<Key<Caller>> = []
        for statement in statements(roles, in: place, of: organisation, at: then) {
            found.formUnion(try db.rows(statement) { Key(try $0.integer(0)) })
        }
        return found.sorted()
    }

    /// One for each way in which grants are found, so that each has an index: an OR of them would read them all.
    static func statements(
        _ roles: Set<Role>, in place: Place, of organisation: Key<Organisation>?, at then: Instant
    ) -> [SQL] {
        let stoodIn = roles.filter(\.canBeStoodIn)
        var statements: [SQL] = []
        for reach in reaches(place, organisation) {
            if !roles.isEmpty { statements.append(held(reach.condition(roles), then)) }
            if !stoodIn.isEmpty { statements.append(Self.stoodIn(reach.condition(stoodIn), then)) }
        }
        return statements
    }

    private static func held(_ reaches: SQL, _ then: Instant) -> SQL {
        """
        SELECT g.account_id FROM role_grant g JOIN account a ON a.id = g.account_id
        WHERE \(sql: reaches) AND \(sql: inForce("g", then)) AND a.disabled_ms IS NULL
        """
    }

    private static func stoodIn(_ reaches: SQL, _ then: Instant) -> SQL {
        """
        SELECT d.stand_in_id FROM role_grant g JOIN deputy d ON d.absent_id = g.account_id
        JOIN account a ON a.id = d.stand_in_id JOIN account b ON b.id = d.absent_id
        WHERE \(sql: reaches) AND \(sql: inForce("g", then)) AND \(sql: inForce("d", then))
            AND a.disabled_ms IS NULL AND b.disabled_ms IS NULL
        """
    }

    /// How grants are found that count somewhere.
    private enum Reach {
        case areas([Int64])
        case organisation(Int64)
        case everywhere

        func condition(_ roles: Set<Role>) -> SQL {
            let names = SQL.joined(roles.map(\.rawValue).sorted().map { "\($0)" })
            // A role alone may be held by thousands: joined to nothing, it has no index, and the scope's is taken.
            return switch self {
            case .areas(let ids): "g.scope_id IN \(list: ids) AND g.scope = 'area' AND g.role || '' IN (\(sql: names))"
            case .organisation(let id):
                "g.scope_id = \(id) AND g.scope = 'organisation' AND g.role || '' IN (\(sql: names))"
            case .everywhere: "g.scope_id IS NULL AND g.role IN (\(sql: names))"
            }
        }
    }

    private static func reaches(_ place: Place, _ organisation: Key<Organisation>?) -> [Reach] {
        if let organisation { return [.organisation(organisation.number)] }
        let areas = [place.county, place.township, place.community, place.grid].compactMap { $0?.number }
        return (areas.isEmpty ? [] : [.areas(areas)]) + [.everywhere]
    }

    private static func inForce(_ name: SQL, _ then: Instant) -> SQL {
        """
        \(sql: name).from_ms <= \(then.milliseconds)
            AND (\(sql: name).until_ms IS NULL OR \(sql: name).until_ms > \(then.milliseconds))
            AND (\(sql: name).ended_ms IS NULL OR \(sql: name).ended_ms > \(then.milliseconds))
        """
    }
}
