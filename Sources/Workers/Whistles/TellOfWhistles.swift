public import Actions
internal import Core
public import Logging

extension Schedule.Line {
    /// Limits of whistles that have ended: who hasn't come, and what isn't concluded, told within two minutes.
    public static func whistles(in world: World, logger: Logger) -> [Self] {
        let whistles = WhistleActions(world: world)
        return [
            Schedule.Line("whistle.tell", every: .seconds(30)) { _ in
                try await whistles.tellWhatIsDue(limit: 200) {
                    try LeftBehind.note("a whistle wasn't told of", "whistle", $0, $1, logger)
                }
            }
        ]
    }
}
