public import Core
internal import Database
public import Domain
internal import Storage

extension AreaActions {
    /// Says where a building stands.
    ///
    /// - Parameter frame: what the degrees mean; kept beside the position.
    public func setPosition(
        of id: Key<Area>, to place: Degrees, in frame: Frame, by caller: Caller
    ) async throws {
        let now = world.now()
        guard let position = Position(place.converted(from: frame, to: .wgs84)) else { throw AreaProblem.offTheEarth }
        try await world.database.write { db in
            guard let placed = try AreaTable.lock(id, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editAreas, for: caller, at: placed.ancestry.place)
            guard placed.area.level == .building else { throw AreaProblem.notABuilding }
            try BuildingPositionTable.set([(id, position)], from: frame, at: now, in: db)
            try Journal.record(
                "area.positioned", on: Journal.Subject("area", id), in: placed.ancestry.place, by: caller, at: now,
                ["frame": .code(frame.rawValue)], in: db)
        }
    }

    /// Where a building stands and from which frame that came; nil while nobody has said.
    public func position(
        of id: Key<Area>, by caller: Caller
    ) async throws -> (position: Position, frame: Frame)? {
        try Permissions.require(.browseAreas, for: caller)
        return try await world.database.read { try BuildingPositionTable.find(id, in: $0) }
    }
}
