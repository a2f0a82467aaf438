public import Core
internal import Database
public import Domain
internal import Storage

// The map on which somebody points: outlines of grids, which anybody may know.

extension CaseActions {
    /// An outline on the map of a form or a case.
    public struct Ground: Sendable {
        public let id: Key<Area>
        public let name: String
        /// Its geometry, WGS 84 / CGCS2000.
        public let geoJSON: String
    }

    /// The grids around a place: those of its community, else what stands right below it.
    public func ground(around spot: Spot) async throws -> [Ground] {
        let now = world.now()
        let seen = try await seen(Draft(.scannedCode, "", at: spot), on: now.day)
        return try await world.database.read { db in
            guard let area = seen.place.community ?? seen.area else { return [] }
            let placed = try AreaGround.find(area, in: db).area
            return try AreaGround.outlines(of: .grid, below: placed, limit: Self.mostOutlines, in: db)
                .map { Ground(id: $0.area.id, name: $0.area.name, geoJSON: $0.geoJSON) }
        }
    }

    /// The same for a case, for whoever may see it.
    public func ground(of id: Key<Case>, by caller: Caller) async throws -> [Ground] {
        let file = try await world.database.read { db in
            try CaseGround.seen(id, by: caller, in: db)
        }
        guard let area = file.place.community ?? file.area else { return [] }
        return try await ground(around: .area(area))
    }

    private static let mostOutlines = 200

    /// Townships, for a report that comes without a code: somebody who lives there knows which one it is.
    public func townships() async throws -> [Spotted] {
        try await world.database.read { db in
            var found: [Spotted] = []
            var above = try AreaGround.children(of: nil, in: db)
            while let next = above.popLast(), found.count < 300 {
                let below = try AreaGround.children(of: next.area.id, in: db)
                found += below.filter { $0.area.level == .township }.map { Spotted(id: $0.area.id, name: $0.area.name) }
                above += below.filter { $0.area.level < .township }
            }
            return found.sorted { $0.id < $1.id }
        }
    }
}
