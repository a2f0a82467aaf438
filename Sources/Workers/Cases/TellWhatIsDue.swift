public import Actions
internal import Core
public import Logging

extension Schedule.Line {
    /// Limits of cases that near their end or are past it: told within two minutes, the oldest first.
    public static func cases(in world: World, logger: Logger) -> [Self] {
        let cases = CaseActions(world: world)
        return [
            Schedule.Line("case.tell", every: .seconds(30)) { _ in
                try await cases.tellWhatIsDue(limit: 200) {
                    try LeftBehind.note("a case wasn't told of", "case", $0, $1, logger)
                }
            },
            // Looks every ten minutes, and learns once a day or after very many filings.
            Schedule.Line("matter.learn", every: .seconds(600)) { _ in try await cases.learnMatters() },
        ]
    }
}
