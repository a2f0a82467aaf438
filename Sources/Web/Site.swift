public import Actions
internal import Domain

/// Everything the site offers: one line a capability.
public enum Capabilities {
    /// - Parameters:
    ///   - about: what the about page says of this installation.
    ///   - presets: team formulas and chains that places may take over.
    public static func all(
        in world: World, about: AboutFacts = AboutFacts(), presets: PeoplePresets = .none
    ) -> [Capability] {
        let grants = GrantActions(world: world, handOvers: [], places: .areas(in: world))
        return [
            AreaRoutes(world: world, sections: [.standing(in: world)]).capability,
            .people(in: world, presets: presets),
            .access(world: world, grants: grants),
            PrivacyCapability.make(in: world, about: about),
            CalendarRoutes(world: world).capability,
        ]
    }

    /// What the running node itself brings: what operators see, and what open pages hear.
    ///
    /// - Parameters:
    ///   - readiness: as `/ready` asks it.
    ///   - version: of the program.
    public static func node(
        in world: World, live: LiveEvents, readiness: @escaping @Sendable () async -> [Readiness], version: String
    ) -> [Capability] {
        [
            OperationsRoutes(world: world, readiness: readiness, version: version).capability,
            LiveRoutes(live: live, topics: ["area": .browseAreas]).capability,
        ]
    }
}
