public import Actions
internal import Core
internal import Database
public import Logging

extension Schedule.Line {
    /// Limits of cases that near their end or are past it: told within two minutes, the oldest first.
    ///
    /// A case that can't be told of is noted and left: as a job that failed, it would wait longer each time, and all
    /// others with it.
    public static func cases(in world: World, logger: Logger) -> [Self] {
        let cases = CaseActions(world: world)
        return [
            Schedule.Line("case.tell", every: .seconds(30)) { _ in
                try await cases.tellWhatIsDue(limit: 200) { id, error in
                    switch error {
                    // Not about this case: with the next one it would be the same.
                    case is CancellationError, DatabaseError.unavailable, DatabaseError.overloaded,
                        DatabaseError.outcomeUnknown, DatabaseError.full:
                        throw error
                    default: break
                    }
                    logger.error(
                        "a case wasn't told of", metadata: ["case": "\(id)", "error": "\(Loop.code(of: error))"])
                }
            },
            // Looks every ten minutes, and learns once a day or after very many filings.
            Schedule.Line("matter.learn", every: .seconds(600)) { _ in try await cases.learnMatters() },
        ]
    }
}
