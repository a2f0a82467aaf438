internal import Core
internal import Database
internal import Domain
internal import Storage

extension GrantPlaces {
    /// The tree of areas as it is.
    public static func areas(in world: World) -> GrantPlaces {
        let areas = AreaActions(world: world)
        return GrantPlaces(
            find: { id in
                let line = try await world.database.read { try AreaTable.line(to: id, in: $0) }.map(\.area)
                guard let area = line.last else { return nil }
                return Found(area: id, level: area.level, path: line.map(\.name).joined(separator: " › "))
            },
            search: { text, caller in
                // No role is given in what has ended.
                try await areas.search(text, by: caller).filter { $0.area.closed == nil }.map { hit in
                    Found(
                        area: hit.area.id, level: hit.area.level,
                        path: (hit.line + [hit.area.name]).joined(separator: " › "))
                }
            })
    }
}
