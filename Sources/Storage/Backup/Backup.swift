public import Core
internal import Crypto
public import Database

/// Copies a whole installation into one file and back, from either engine to either (DESIGN.md, issue 2).
///
/// The tables are those the database says it has, so that no capability is forgotten. Not in it: the keys, which lie
/// outside the database on purpose; the search index, which is made again; what only running programs need.
public enum Backup {
    /// Tables that are derived, or belong to running programs, or come in frames of their own.
    static let omittedTables: Set<String> = ["migration", "lease", "node", "search_text", "blob_chunk"]
    /// Columns that mean nothing in another database, and what a restore puts there: `tx` numbers are one engine's
    /// own, and sealing begins behind what is sealed already.
    static let omittedColumns: [String: [String: SQL.Value]] = [
        "journal": ["tx": .null],
        "journal_head": ["tx": .integer(0), "seq": .integer(0)],
    ]

    /// Where contents of blobs lie in this installation.
    public enum Contents: Sendable {
        case database
        case directory(BlobDirectory)
    }

    public struct Summary: Hashable, Sendable {
        public internal(set) var tables = 0
        public internal(set) var rows: Int64 = 0
        public internal(set) var blobs = 0
        public internal(set) var made = Instant(milliseconds: 0)

        init() {}

        /// What the operator must know beside the figures.
        public static let withoutKeys = Words(
            "备份不含密钥。请把密钥目录另外保存在安全的地方：没有密钥，个人信息打不开，日志也无法核对。",
            "The keys aren't in it. Keep the directory of keys safe elsewhere: without them personal data can't be opened "
                + "and the journal can't be verified."
        )
    }

    /// Writes everything, as it was at one moment, to a new file, while the server serves.
    ///
    /// - Parameter db: of a `readSnapshot`.
    /// - Parameter progress: told the rows written so far, now and then.
    public static func write(
        to path: String, contents: Contents, at now: Instant, in db: Reader,
        progress: (Int64) -> Void = { _ in }
    ) throws -> Summary {
        let file = try BackupWriter(path)
        var summary = Summary()
        summary.made = now
        try file.frame(.header, Header(in: db, at: now).bytes)
        for name in try db.tableNames() where !omittedTables.contains(name) {
            try write(try db.shape(of: name), to: file, in: db) { progress(file.rows) }
            summary.tables += 1
        }
        summary.blobs = try writeBlobs(contents, to: file, in: db)
        try file.finish()
        summary.rows = file.rows
        return summary
    }

    private static func write(
        _ shape: TableShape, to file: BackupWriter, in db: Reader, progress: () -> Void
    ) throws {
        let omitted = omittedColumns[shape.name] ?? [:]
        let columns = shape.columns.filter { omitted[$0.name] == nil }
        var head: [UInt8] = []
        head.append(text: shape.name)
        head.append(length: columns.count)
        for column in columns { head.append(text: column.name) }
        try file.frame(.table, head)
        var content: [UInt8] = []
        var count = 0
        func flush() throws {
            guard count > 0 else { return }
            try file.frame(.rows, content, rows: count)
            content.removeAll(keepingCapacity: true)
            count = 0
            progress()
        }
        try db.eachRow(of: shape, columns: columns) { values in
            for value in values { BackupFormat.write(value, to: &content) }
            count += 1
            if count == 500 || content.count > 1 << 20 { try flush() }
        }
        try flush()
    }
}

// MARK: - Contents of blobs

extension Backup {
    private static func writeBlobs(_ contents: Contents, to file: BackupWriter, in db: Reader) throws -> Int {
        var count = 0
        var last: Int64 = 0
        while true {
            let blobs = try Blobs.all(behind: last, limit: 1000, in: db)
            guard let end = blobs.last else { return count }
            for blob in blobs where try write(blob, contents, to: file, in: db) { count += 1 }
            last = end.id.number
        }
    }

    /// - Returns: false for content that was collected since the snapshot; nothing refers to it.
    private static func write(_ blob: Blob, _ contents: Contents, to file: BackupWriter, in db: Reader) throws -> Bool {
        var digest = SHA256()
        var pieces = 0
        func give(_ piece: [UInt8]) throws {
            pieces += 1
            digest.update(data: piece)
            var content: [UInt8] = []
            content.append(number: blob.id.number)
            try file.frame(.blob, content + piece)
        }
        switch contents {
        case .database:
            var number = 0
            while let piece = try BlobChunks.find(number, of: blob.id, in: db) {
                try give(piece)
                number += 1
            }
        case .directory(let directory):
            do {
                let open = try directory.open(blob)
                while true {
                    let piece = try open.read(upTo: BlobChunks.size)
                    if piece.isEmpty { break }
                    try give(piece)
                }
            } catch let fault as FileFault where fault.isMissing {
                guard try Blobs.isLoose(blob.id, in: db) else { throw BackupFault.contentMissing }
                return false
            }
        }
        if pieces == 0 { try give([]) }
        guard Array(digest.finalize()) == blob.digest else { throw BackupFault.contentMissing }
        return true
    }
}

extension Backup {
    /// What a backup was made from: lines `name: value`, those of later programs passed over.
    struct Header: Hashable {
        var made: Instant
        var engine: String
        /// The numbers of the steps its schema has.
        var migrations: [Int]

        init(in db: Reader, at now: Instant) throws {
            made = now
            engine = db.engine.rawValue
            migrations = try db.rows("SELECT number FROM migration ORDER BY number") { try $0.int(0) }
        }

        init(_ content: inout FrameContent) throws {
            var fields: [Substring: Substring] = [:]
            let text = String(decoding: content.rest(), as: UTF8.self)
            for line in text.split(separator: "\n") {
                let parts = line.split(separator: ":", maxSplits: 1)
                if parts.count == 2 { fields[parts[0]] = parts[1].drop { $0 == " " } }
            }
            guard let milliseconds = fields["made_ms"].flatMap({ Int64($0) }), let engine = fields["engine"],
                let numbers = fields["migrations"]
            else { throw BackupFault.damaged }
            made = Instant(milliseconds: milliseconds)
            self.engine = String(engine)
            migrations = numbers.split(separator: ",").compactMap { Int($0) }
        }

        var bytes: [UInt8] {
            let numbers = migrations.map(String.init).joined(separator: ",")
            return Array("made_ms: \(made.milliseconds)\nengine: \(engine)\nmigrations: \(numbers)\n".utf8)
        }
    }
}
