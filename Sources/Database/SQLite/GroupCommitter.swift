internal import GRDB

/// Lets waiting writes share one transaction, and so one flush of the disk, and answers each only after the commit is
/// on disk (DESIGN.md sections 4 and 5).
///
/// Every write has a savepoint of its own, so that one that fails undoes nothing of the others.
final class GroupCommitter: Sendable {
    private let writer: DatabaseQueue
    private let trustsSavepoints: Bool

    init(writer: DatabaseQueue, options: Options) {
        self.writer = writer
        trustsSavepoints = options.trustsSavepoints
    }

    func commit(_ jobs: [Job]) {
        guard jobs.count > 1 else {
            // Scrubbing is bulk work, and bulk work comes alone.
            if let job = jobs.first, case .scrub = job.work { return scrub(job) }
            return jobs.forEach(commitAlone)
        }
        writer.writeWithoutTransaction { db in
            for job in together(jobs, db) { alone(job, db) }
        }
    }

    private func commitAlone(_ job: Job) {
        writer.writeWithoutTransaction { db in alone(job, db) }
    }

    /// Every table's pages go from the log to the file, and the log is emptied: it holds what stood there before.
    private func scrub(_ job: Job) {
        do {
            try writer.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
            job.finish(nil)
        } catch {
            job.finish(SQLiteError.told(error))
        }
    }

    /// - Returns: the jobs that must be run again one by one, because the transaction they shared is gone.
    private func together(_ jobs: [Job], _ db: GRDB.Database) -> [Job] {
        do { try say("BEGIN IMMEDIATE", db) } catch {
            for job in jobs { job.finish(error) }
            return []
        }
        var failures: [(any Error)?] = []
        for (index, job) in jobs.enumerated() {
            let failure = inSavepoint(job, db)
            // SQLITE_FULL, IOERR, NOMEM and INTERRUPT may have rolled back everything, not the savepoint alone.
            guard db.isInsideTransaction || trustsSavepoints else {
                job.finish(failure ?? DatabaseError.other(code: "transaction", message: "it ended by itself"))
                return jobs.enumerated().filter { $0.offset != index }.map(\.element)
            }
            failures.append(failure)
        }
        return ended(jobs, failures, db)
    }

    /// Commits what the jobs did, and answers them.
    private func ended(_ jobs: [Job], _ failures: [(any Error)?], _ db: GRDB.Database) -> [Job] {
        do { try say("COMMIT", db) } catch {
            rollBack(db)
            // A constraint that waits for the commit is one job's fault: nothing is done yet, so find out whose.
            if error.isConstraint { return jobs }
            for (job, failure) in zip(jobs, failures) { job.finish(failure ?? error) }
            return []
        }
        for (job, failure) in zip(jobs, failures) { job.finish(failure) }
        return []
    }

    private func alone(_ job: Job, _ db: GRDB.Database) {
        do {
            try say("BEGIN IMMEDIATE", db)
            try perform(job, db)
            try say("COMMIT", db)
            job.finish(nil)
        } catch {
            rollBack(db)
            job.finish(error)
        }
    }

    private func inSavepoint(_ job: Job, _ db: GRDB.Database) -> (any Error)? {
        do {
            try say("SAVEPOINT job", db)
            try perform(job, db)
            try say("RELEASE SAVEPOINT job", db)
            return nil
        } catch {
            guard db.isInsideTransaction else { return error }
            do {
                try say("ROLLBACK TO SAVEPOINT job", db)
                try say("RELEASE SAVEPOINT job", db)
            } catch {
                // A savepoint that can't be taken back leaves half a write: give up the whole transaction.
                rollBack(db)
            }
            return error
        }
    }

    private func perform(_ job: Job, _ db: GRDB.Database) throws {
        guard case .write(let body) = job.work else { return }
        let session = try SQLiteSession(db, limit: job.limit)
        defer { session.end() }
        let writer = Writer(session, .sqlite)
        try body(writer)
        if let failure = writer.failure { throw failure }
        try session.checkDeadline()
    }

    /// A failed COMMIT or statement may have rolled back already.
    private func rollBack(_ db: GRDB.Database) {
        guard db.isInsideTransaction else { return }
        // A rollback that fails has rolled back all the same, or the next BEGIN says what is wrong.
        try? say("ROLLBACK", db)
    }

    private func say(_ text: String, _ db: GRDB.Database) throws {
        try SQLiteSession.say(text, db)
    }
}

extension Error {
    fileprivate var isConstraint: Bool {
        switch self as? DatabaseError {
        case .foreignKey, .unique, .check, .notNull: true
        default: false
        }
    }
}
