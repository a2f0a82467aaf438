public import Core
internal import Crypto
public import Database

extension Backup {
    /// The rows go in as one transaction, so that a restore that fails leaves nothing; a city's take a while.
    static let limit: Duration = .seconds(86_400)

    /// Fills an empty database from a backup, of whichever engine.
    ///
    /// The file is read through first: one that is cut or altered is told before anything is touched. Should filling
    /// fail behind that, all tables are removed again.
    ///
    /// - Parameter database: with no tables or with tables that hold nothing.
    /// - Parameter key: a fresh number, for the job that makes the search index.
    /// - Parameter progress: told the rows restored so far, now and then.
    /// - Throws: a `Problem` with a sentence for the operator.
    public static func restore(
        from path: String, into database: Database, contents: Contents, key: Int64, at now: Instant,
        progress: @escaping @Sendable (Int64) -> Void = { _ in }
    ) async throws -> Summary {
        let (header, summary) = try check(path)
        guard try await database.read({ try isEmpty($0) }) else { throw BackupFault.notEmpty }
        let steps = Migration.all.filter { header.migrations.contains($0.number) }
        guard steps.count == header.migrations.count else { throw BackupFault.newerProgram }
        do {
            try await database.migrate(steps, program: Migration.program)
            try await database.writeWhole(limit: limit) { db in
                try fill(from: path, contents: contents, in: db, progress: progress)
            }
            try await database.migrate(Migration.all, program: Migration.program)
            try await database.write { try Jobs.add(Search.rebuilding, due: now, key: key, dedupe: "restore", in: $0) }
        } catch {
            try await database.writeBulk { try $0.dropAllTables() }
            throw error
        }
        return summary
    }

    /// Reads the whole file and says what it holds, or throws what is wrong with it.
    public static func check(path: String) throws -> Summary { try check(path).1 }

    private static func check(_ path: String) throws -> (Header, Summary) {
        var header: Header?
        var summary = Summary()
        var blobs: Set<Int64> = []
        try BackupReader(path: path).each { kind, content in
            switch kind {
            case .header: header = try Header(&content)
            case .table: summary.tables += 1
            case .rows: break
            case .blob: blobs.insert(try content.number())
            case .end: summary.rows = try content.number()
            }
        }
        guard let header else { throw BackupFault.damaged }
        summary.blobs = blobs.count
        summary.made = header.made
        return (header, summary)
    }

    /// Whether nothing would be lost: no tables, or none with rows but what the schema itself puts in.
    private static func isEmpty(_ db: Reader) throws -> Bool {
        let names = try db.tableNames()
        guard names.contains("journal") else { return names.isEmpty || names == ["migration"] }
        return try db.first("SELECT 1 FROM journal LIMIT 1") { _ in true } == nil
    }

    private static func fill(
        from path: String, contents: Contents, in db: Writer, progress: (Int64) -> Void
    ) throws {
        let names = try db.tableNames().filter { !omittedTables.contains($0) }
        let shapes = try Dictionary(uniqueKeysWithValues: names.map { ($0, try db.shape(of: $0)) })
        var filling = Filling(contents: contents)
        try db.withForeignKeysLater {
            for name in names { try db.deleteAll(from: name) }
            try BackupReader(path: path).each { kind, content in
                switch kind {
                case .header: break
                case .table: try filling.begin(&content, shapes)
                case .rows:
                    try filling.insert(&content, in: db)
                    progress(filling.rows)
                case .blob: try filling.add(&content, in: db)
                case .end: try filling.finishBlob(in: db)
                }
            }
        }
        for shape in shapes.values { try db.continueCounters(of: shape) }
        // What the sealer hadn't taken when the backup was made, it takes now (`omittedColumns`).
        try db.run(
            """
            UPDATE journal SET tx = \(sql: Dialect.settledTransaction)
            WHERE NOT EXISTS (SELECT 1 FROM journal_seal s WHERE s.seq = journal.seq)
            """
        )
        // Chunks of a backfill that wasn't through go on where they were.
        try db.run("UPDATE migration SET filled_ms = NULL")
    }
}

/// The table and the blob that are being filled.
private struct Filling {
    let contents: Backup.Contents
    private(set) var rows: Int64 = 0
    private var table = ""
    private var columns: [String] = []
    private var added: [SQL.Value] = []
    private var blob: (id: Key<Blob>, file: OpenFile?, pieces: Int)?

    init(contents: Backup.Contents) { self.contents = contents }

    mutating func begin(_ content: inout FrameContent, _ shapes: [String: TableShape]) throws {
        table = try content.text()
        guard let shape = shapes[table] else { throw BackupFault.damaged }
        columns = try (0..<content.length()).map { _ in try content.text() }
        let known = Set(shape.columns.map(\.name))
        guard columns.allSatisfy(known.contains) else { throw BackupFault.damaged }
        let omitted = (Backup.omittedColumns[table] ?? [:]).sorted { $0.key < $1.key }
        added = omitted.map(\.value)
        columns += omitted.map(\.key)
    }

    mutating func insert(_ content: inout FrameContent, in db: Writer) throws {
        let width = columns.count - added.count
        // Neither engine takes more than some 30,000 values in a statement; the same number each time is prepared once.
        let limit = max(1, 4000 / max(1, columns.count))
        var chunk: [[SQL.Value]] = []
        while !content.isAtEnd {
            chunk.append(try (0..<width).map { _ in try content.value() } + added)
            rows += 1
            if chunk.count == limit {
                try db.insert(into: table, columns: columns, rows: chunk)
                chunk = []
            }
        }
        try db.insert(into: table, columns: columns, rows: chunk)
    }

    mutating func add(_ content: inout FrameContent, in db: Writer) throws {
        let number = try content.number()
        guard number > 0 else { throw BackupFault.damaged }
        let piece = Array(content.rest())
        if blob?.id.number != number {
            try finishBlob(in: db)
            blob = (Key(number), try open(Key(number)), 0)
        }
        guard let (id, file, pieces) = blob else { return }
        blob?.pieces += 1
        if let file {
            try file.write(piece)
        } else if !piece.isEmpty {
            try BlobChunks.append(piece, number: pieces, of: id, in: db)
        }
    }

    private func open(_ id: Key<Blob>) throws -> OpenFile? {
        guard case .directory(let directory) = contents else { return nil }
        // The transaction may be run again: what an earlier run wrote goes.
        try directory.abandon(id)
        return try directory.begin(id)
    }

    mutating func finishBlob(in db: Writer) throws {
        defer { blob = nil }
        guard let (id, file, _) = blob, let file, case .directory(let directory) = contents else { return }
        guard let row = try Blobs.find(id, in: db) else { throw BackupFault.damaged }
        try directory.finish(file, as: row)
    }
}
