internal import GRDB
internal import GRDBSQLite

/// SQLite by GRDB's pool: several connections that read, each closure at one moment, and one that writes.
final class SQLiteDriver: Driver {
    let pool: DatabasePool
    private let reads: WorkQueue
    private let writes: WorkQueue

    init(path: String, options: Options) throws {
        do {
            let pool = try DatabasePool(path: path, configuration: Self.configuration(options))
            // Only now: GRDB sets `synchronous` to NORMAL after everything `prepareDatabase` says, and NORMAL loses
            // the last commits at a power cut.
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = \(options.flushes ? "FULL" : "OFF")")
            }
            self.pool = pool
        } catch let error as GRDB.DatabaseError {
            throw SQLiteError.translated(error.extendedResultCode.rawValue, error.message ?? "\(error)")
        }
        reads = WorkQueue(limit: options.waiting, bulkAtOnce: max(1, options.readers / 2))
        writes = WorkQueue(limit: options.waiting, bulkAtOnce: 1)
        start(options)
    }

    deinit {
        reads.abandon()
        writes.abandon()
    }

    func submit(_ job: Job) throws(DatabaseError) {
        switch job.work {
        case .read, .snapshot: try reads.add(job)
        case .write, .scrub: try writes.add(job)
        }
    }

    func close() async {
        await writes.close()
        await reads.close()
        // Leaves one whole file, and no log to read at the next start: the pool closes its writer first, and readers
        // can't do this. What fails here is done at the next start.
        try? await pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        // Fails only while statements are open; the threads that had them are gone.
        try? pool.close()
    }

    private func start(_ options: Options) {
        for number in 1...max(1, options.readers) {
            reads.start("sqlite reader \(number)") { [pool, reads] in
                reads.serve(upTo: 1) { jobs in
                    for job in jobs { Self.read(job, pool) }
                }
            }
        }
        let committer = GroupCommitter(pool: pool, options: options)
        writes.start("sqlite writer") { [writes] in
            writes.serve(upTo: options.batch) { committer.commit($0) }
        }
    }

    private static func configuration(_ options: Options) -> Configuration {
        var configuration = Configuration()
        configuration.maximumReaderCount = options.readers
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(Double(options.lockLimit.milliseconds) / 1000)
        configuration.prepareDatabase { db in
            // 8 MB of pages for each connection; sorting in memory; a damaged page is found when it is read.
            try db.execute(
                sql: "PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON")
            // What is deleted is overwritten with zeros, in tables, indexes and free pages alike: an erased person is
            // not to be read off the file.
            try db.execute(sql: "PRAGMA secure_delete = \(options.overwrites ? "ON" : "OFF")")
            // We observe nothing through GRDB, and the transaction's words don't pass through it.
            sqlite3_commit_hook(db.sqliteConnection, nil, nil)
            sqlite3_rollback_hook(db.sqliteConnection, nil, nil)
        }
        return configuration
    }

    private static func read(_ job: Job, _ pool: DatabasePool) {
        do {
            // A transaction of our own around it: GRDB's savepoint costs a short read as much as what it reads.
            try pool.unsafeRead { db in
                try execute("BEGIN DEFERRED", db)
                defer { sqlite3_exec(db.sqliteConnection, "COMMIT", nil, nil, nil) }
                let session = try SQLiteSession(db, limit: job.limit)
                defer { session.end() }
                switch job.work {
                case .read(let body), .snapshot(let body): try body(Reader(session, .sqlite))
                case .write, .scrub: break
                }
            }
            job.finish(nil)
        } catch {
            job.finish(SQLiteError.told(error))
        }
    }

    private static func execute(_ statement: String, _ db: GRDB.Database) throws {
        let code = sqlite3_exec(db.sqliteConnection, statement, nil, nil, nil)
        guard code == SQLITE_OK else { throw GRDB.DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
