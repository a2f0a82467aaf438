public import Core
internal import Database
public import Domain
internal import Storage

extension CaseActions {
    /// Where somebody works on cases: an area whose cases they see, or a body that has parts of some.
    public struct Workplace: Hashable, Sendable {
        public let party: Assignment.Party
        public let name: String
        /// Whether they keep the desk there.
        public let keepsDesk: Bool

        /// As the address says it.
        public var key: String {
            switch party {
            case .area(let id): id.description
            case .organisation(let id): id.description
            }
        }

        /// Nil for a body.
        public var area: Key<Area>? { if case .area(let id) = party { id } else { nil } }
    }

    /// The places where a caller has a permission, those whose desk they keep first; at most 50.
    ///
    /// - Parameter keeping: what it takes to keep the desk of a place; nil for the desk of cases of its level.
    public func workplaces(
        of caller: Caller, seeing permission: Permission = .seeCases, keeping: Permission? = nil
    ) async throws -> [Workplace] {
        let bounds = Permissions.bounds(of: permission, for: caller)
        return try await world.database.read { db in
            let (areas, bodies) = try Self.scopes(of: bounds, in: db)
            let placed = try areas.prefix(50).map { try AreaGround.find($0, in: db) }
            let names = try PersonNames.bodies(bodies, in: db)
            let atAreas = placed.map { area in
                let level = Matter.Level(area.area.level)
                let keeps = (keeping ?? level.map(Permission.desk)).map {
                    Permissions.allows($0, caller: caller, place: area.ancestry.place)
                }
                return Workplace(party: .area(area.area.id), name: area.area.name, keepsDesk: keeps ?? false)
            }
            let atBodies = bodies.compactMap { id in
                names[id].map { Workplace(party: .organisation(id), name: $0.name, keepsDesk: false) }
            }
            return atAreas.sorted { $0.keepsDesk && !$1.keepsDesk } + atBodies
        }
    }

    static func scopes(
        of bounds: Bounds, in db: Reader
    ) throws -> ([Key<Area>], [Key<Organisation>]) {
        switch bounds {
        case .everything: return (try AreaGround.children(of: nil, in: db).map(\.area.id), [])
        case .only(let areas, let organisations, _): return (areas.sorted(), organisations.sorted())
        }
    }

    /// A place that a form offers.
    public struct Spotted: Hashable, Sendable {
        public let id: Key<Area>
        public let name: String
    }

    /// Where the caller has a permission: their areas with what lies right below, down to buildings; at most 300.
    public func places(of caller: Caller, for permission: Permission = .registerCases) async throws -> [Spotted] {
        let bounds = Permissions.bounds(of: permission, for: caller)
        return try await world.database.read { db in
            var found: [Spotted] = []
            for id in try Self.scopes(of: bounds, in: db).0.prefix(10) {
                let own = try AreaGround.find(id, in: db).area
                found.append(Spotted(id: id, name: own.name))
                for child in try AreaGround.children(of: id, in: db) {
                    found.append(Spotted(id: child.area.id, name: "\(own.name) \(child.area.name)"))
                    guard found.count < 300, child.area.level <= .grid else { continue }
                    for below in try AreaGround.children(of: child.area.id, in: db).prefix(60) {
                        found.append(
                            Spotted(id: below.area.id, name: "\(child.area.name) \(below.area.name)"))
                    }
                }
            }
            return Array(found.prefix(300))
        }
    }
}
