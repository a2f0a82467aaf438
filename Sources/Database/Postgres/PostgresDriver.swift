internal import Logging

final class PostgresDriver: Driver {
    static func open(_ connection: String, options: Options, logger: Logger) async throws -> PostgresDriver {
        throw DatabaseError.unavailable("PostgreSQL comes with the next delivery")
    }
    func submit(_ job: Job) throws(DatabaseError) {}
    func close() async {}
}
