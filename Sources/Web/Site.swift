public import Actions
internal import Casework
internal import Domain
public import Ground
public import Kit
internal import Open

/// Everything the site offers: one line a capability.
public enum Capabilities {
    /// - Parameters:
    ///   - about: what the about page says of this installation.
    ///   - publicAddress: where phones reach us, without a slash at its end.
    ///   - presets: team formulas and chains that places may take over.
    public static func all(
        in world: World, about: AboutFacts = AboutFacts(), publicAddress: String = "http://127.0.0.1:8080",
        presets: PeoplePresets = .none
    ) -> [Capability] {
        let grants = GrantActions(world: world, handOvers: [], places: .areas(in: world))
        let all: [Capability] = [
            // The main job first: so stands the navigation.
            .cases(in: world),
            .whistles(in: world),
            AreaRoutes(world: world, publicAddress: publicAddress, sections: [.standing(in: world)]).capability,
            .people(in: world, presets: presets),
            .access(world: world, grants: grants),
            PrivacyCapability.make(in: world, about: about),
            PartnershipRoutes(world: world).capability,
            CalendarRoutes(world: world).capability,
            HookRoutes(world: world).capability,
            .matters(in: world),
            Open311Routes(world: world, publicAddress: publicAddress).capability,
            ReportAPI(world: world, publicAddress: publicAddress).capability,
            .rounds(in: world),
            .notices(in: world),
        ]
        return all + [SearchRoutes(all).capability]
    }

    /// What the running node itself brings: what operators see, and what open pages hear.
    ///
    /// - Parameters:
    ///   - readiness: as `/ready` asks it.
    ///   - version: of the program.
    ///   - others: whose topics open pages hear of.
    public static func node(
        in world: World, beside others: [Capability], live: LiveEvents,
        readiness: @escaping @Sendable () async -> [Readiness], version: String
    ) -> [Capability] {
        [
            OperationsRoutes(world: world, readiness: readiness, version: version).capability,
            LiveRoutes(live: live, topics: topics(of: others)).capability,
        ]
    }

    /// What open pages may hear of, and who: as each capability says.
    static func topics(of capabilities: [Capability]) -> [String: Permission] {
        capabilities.reduce(into: [:]) { topics, capability in
            topics.merge(capability.topics) { first, _ in first }
        }
    }
}
