public import Actions

/// Everything the site offers: one line a capability.
public enum Capabilities {
    public static func all(in world: World) -> [Capability] {
        [
            CalendarRoutes(world: world).capability
        ]
    }
}
