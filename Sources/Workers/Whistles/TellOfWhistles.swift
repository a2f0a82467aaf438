public import Actions
internal import Core

extension Schedule.Line {
    /// Limits of whistles that have ended: who hasn't come, and what isn't concluded, told within two minutes.
    public static func whistles(in world: World) -> [Self] {
        let whistles = WhistleActions(world: world)
        return [
            Schedule.Line("whistle.tell", every: .seconds(30)) { _ in
                while try await whistles.tellWhatIsDue(limit: 200) == 200 {}
            }
        ]
    }
}
