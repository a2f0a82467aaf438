public import Actions

/// Everything the site offers: one line a capability.
public enum Capabilities {
    /// - Parameter about: what the about page says of this installation.
    public static func all(in world: World, about: AboutFacts = AboutFacts()) -> [Capability] {
        [
            CalendarRoutes(world: world).capability,
            PrivacyCapability.make(in: world, about: about),
            AreaRoutes(world: world).capability,
        ]
    }
}
