public import Actions
internal import Core

extension Schedule.Line {
    /// The public list follows what happened, a day late.
    public static func publicCases(in world: World) -> [Self] {
        let cases = PublicCaseActions(world: world)
        return [
            Schedule.Line("case.publish", every: .seconds(30)) { _ in
                while try await cases.publish(limit: 200) == 200 {}
            }
        ]
    }
}
