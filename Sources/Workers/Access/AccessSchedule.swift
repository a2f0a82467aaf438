public import Actions

extension Schedule.Line {
    /// Clearing up what signing in leaves behind: sessions and codes that are over, tallies at rest.
    public static func access(in world: World) -> [Self] {
        let sessions = SessionActions(world: world)
        return [
            Schedule.Line("access.sweep", every: .seconds(3600)) { _ in
                while try await sessions.sweep() { try Task.checkCancellation() }
            }
        ]
    }
}
