internal import GRDB

/// A connection that reads, each closure at one moment.
final class SQLiteLane: Lane {
    private let db: GRDB.Database

    /// - Parameter db: inside the closure in which GRDB lends it.
    init(_ db: GRDB.Database) { self.db = db }

    func carryOut(_ job: Job) {
        do {
            try look(job)
            job.finish(nil)
        } catch {
            job.finish(SQLiteError.told(error))
        }
    }

    private func look(_ job: Job) throws {
        // What a failed COMMIT has left: everything would be read at that old moment.
        if db.isInsideTransaction { try SQLiteSession.say("ROLLBACK", db) }
        try SQLiteSession.say("BEGIN DEFERRED", db)
        defer { try? SQLiteSession.say("COMMIT", db) }
        let session = try SQLiteSession(db, limit: job.limit)
        defer { session.end() }
        switch job.work {
        case .read(let body), .snapshot(let body): try body(Reader(session, .sqlite))
        case .write, .scrub: break
        }
    }
}
