internal import Core
internal import Database
internal import Logging

/// What a round couldn't do for one of many: noted, and left. As a job that failed, it would wait longer each time, and
/// all others with it.
enum LeftBehind {
    /// Notes one that was left.
    ///
    /// - Throws: the error, where it isn't about this one: with the next one it would be the same.
    static func note<Subject>(
        _ words: Logger.Message, _ subject: String, _ id: Key<Subject>, _ error: any Error, _ logger: Logger
    ) throws {
        switch error {
        case is CancellationError, DatabaseError.unavailable, DatabaseError.overloaded, DatabaseError.outcomeUnknown,
            DatabaseError.full:
            throw error
        default:
            logger.error(words, metadata: [subject: "\(id)", "error": "\(Loop.code(of: error))"])
        }
    }
}
