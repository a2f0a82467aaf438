internal import Core
internal import Domain

extension GrantPlaces {
    /// The tree of areas as it is.
    public static func areas(in world: World) -> GrantPlaces {
        let areas = AreaActions(world: world)
        return GrantPlaces(
            find: { id in
                do {
                    let view = try await areas.find(id, after: nil, by: .clock)
                    let path = (view.line.map(\.name) + [view.area.name]).joined(separator: " › ")
                    return Found(area: id, level: view.area.level, path: path)
                } catch let problem as Problem where problem.kind == .missing {
                    return nil
                }
            },
            search: { text, caller in
                try await areas.search(text, by: caller).map { hit in
                    Found(
                        area: hit.area.id, level: hit.area.level,
                        path: (hit.line + [hit.area.name]).joined(separator: " › "))
                }
            })
    }
}
