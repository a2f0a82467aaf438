internal import GRDB
internal import GRDBSQLite

/// SQLite by GRDB: one connection that writes, and several that read, each with a thread of its own.
final class SQLiteDriver: Driver {
    let writer: DatabaseQueue
    let lanes: LaneExecutor
    private let reads: WorkQueue
    private let writes: WorkQueue

    init(path: String, options: Options) throws {
        var readers: [DatabaseQueue] = []
        do {
            // Before those that read: they can't make a log.
            writer = try DatabaseQueue(path: path, configuration: Self.configuration(options, reads: false))
            // Only now: GRDB sets `synchronous` to NORMAL after everything `prepareDatabase` says, and NORMAL loses
            // the last commits at a power cut.
            try writer.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = \(options.flushes ? "FULL" : "OFF")")
            }
            for _ in 1...max(1, options.readers) {
                readers.append(
                    try DatabaseQueue(path: path, configuration: Self.configuration(options, reads: true)))
            }
        } catch let error as GRDB.DatabaseError {
            throw SQLiteError.translated(error.extendedResultCode.rawValue, error.message ?? "\(error)")
        }
        reads = WorkQueue(
            limit: options.waiting, bulkAtOnce: max(1, options.readers / 2), bulkPatience: options.bulkPatience)
        writes = WorkQueue(limit: options.waiting, bulkAtOnce: 1, bulkPatience: options.bulkPatience)
        lanes = LaneExecutor(reads, turn: options.turn)
        start(readers, options)
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

    func lane(for work: Job.Work) throws(DatabaseError) -> (any Lane)? {
        switch work {
        case .read, .snapshot: try lanes.lane
        case .write, .scrub: nil
        }
    }

    func close() async {
        await writes.close()
        await reads.close()
        // Leaves one whole file, and no log to read at the next start. What fails here is done at the next start.
        try? await writer.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        // Fails only while statements are open; the threads that had them are gone.
        try? writer.close()
    }

    private func start(_ readers: [DatabaseQueue], _ options: Options) {
        for (number, reader) in readers.enumerated() {
            reads.start("sqlite reader \(number + 1)") { [lanes] in
                // For as long as there are jobs: being lent a connection costs as much as a short look.
                reader.unsafeRead { db in lanes.serve(SQLiteLane(db)) }
                // The log is written back by the connection that closes last, and that has to be the one that writes.
                try? reader.close()
            }
        }
        let committer = GroupCommitter(writer: writer, options: options)
        writes.start("sqlite writer") { [writes] in
            writes.serve(upTo: options.batch) { committer.commit($0) }
        }
    }

    private static func configuration(_ options: Options, reads: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.readonly = reads
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
}
