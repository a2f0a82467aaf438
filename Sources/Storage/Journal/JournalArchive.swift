public import Core
internal import Crypto
public import Database

/// Moves whole stretches of the journal that are older than their retention into a file, and drops them.
///
/// A stretch ends at an anchor, which stays: verification starts there and says so (DESIGN.md section 5). The file
/// comes first, on disk; then one transaction moves the floor; then the rows go in chunks, resumable.
public enum JournalArchive {
    /// A stretch that may go.
    public struct Stretch: Hashable, Sendable {
        /// Everything behind this position ...
        public let start: Int64
        /// ... up to this anchor.
        public let end: Anchor
        /// The seal at `start`.
        let startSeal: [UInt8]
    }

    /// The stretch from the floor to the youngest anchor that is older than `time`; nil when there is none.
    public static func stretch(before time: Instant, in db: Reader) throws -> Stretch? {
        let head = try Head.find(in: db)
        let end = try db.first(
            """
            SELECT position, at_ms, seal, key_id FROM journal_anchor
            WHERE position > \(head.floorPosition) AND at_ms < \(time.milliseconds) ORDER BY position DESC LIMIT 1
            """,
            Anchor.anchor
        )
        return end.map { Stretch(start: head.floorPosition, end: $0, startSeal: head.floorSeal) }
    }

    /// Writes a stretch to a new file: a line that says what it is, a line an entry, a line with the closing anchor
    /// (docs/journal-format.md).
    ///
    /// - Parameter db: of a `readSnapshot`.
    /// - Returns: the file's SHA-256.
    public static func write(_ stretch: Stretch, to path: String, in db: Reader) throws -> [UInt8] {
        guard !Directory.exists(path) else { throw BackupFault.exists(path) }
        try Directory.remove(path + ".part")
        let file = try OpenFile.creating(path + ".part")
        var digest = SHA256()
        var waiting: [UInt8] = []
        func line(_ text: String) throws {
            waiting += Array(text.utf8) + [0x0A]
            guard waiting.count > 1 << 20 else { return }
            try flush()
        }
        func flush() throws {
            digest.update(data: waiting)
            try file.write(waiting)
            waiting = []
        }
        try line("wangge-journal-archive 1 \(stretch.start) \(Hexadecimal.text(stretch.startSeal))")
        var count: Int64 = 0
        try db.each(
            """
            SELECT \(sql: StoredEntry.columns), s.position, s.seal, s.key_id, s.algorithm
            FROM journal_seal s JOIN journal j ON j.seq = s.seq
            WHERE s.position > \(stretch.start) AND s.position <= \(stretch.end.position) ORDER BY s.position
            """
        ) { row in
            count += 1
            try line(Self.line(StoredEntry(row), row))
        }
        guard count == stretch.end.position - stretch.start else { throw ArchiveFault.incomplete }
        try line(stretch.end.description)
        try flush()
        try file.sync()
        try Directory.publish(path + ".part", as: path)
        return Array(digest.finalize())
    }

    /// `position sequence milliseconds caller county township community grid kind subject-kind subject key algorithm
    /// seal payload`, parted by blanks; `-` where a place isn't known. No field but the last can hold a blank.
    private static func line(_ entry: StoredEntry, _ row: Row) throws -> String {
        let places = entry.places.map { $0.map(String.init) ?? "-" }
        let start = StoredEntry.columnCount
        let fields: [String] =
            [
                String(try row.integer(start)), String(entry.sequence), String(entry.atMilliseconds),
                String(entry.caller),
            ]
            + places + [entry.kind, entry.subjectKind, String(entry.subject), try row.text(start + 2)]
            + [try row.text(start + 3), Hexadecimal.text(try row.bytes(start + 1)), entry.payload]
        return fields.joined(separator: " ")
    }

    /// Moves the floor to the stretch's end: from here on the entries in front of it don't count.
    ///
    /// - Parameter key: proves later that the program did it.
    public static func moveFloor(to stretch: Stretch, with key: SealKey, at now: Instant, in db: Writer) throws {
        var head = try Head.take(in: db)
        guard head.floorPosition == stretch.start else { throw ArchiveFault.moved }
        head.floorPosition = stretch.end.position
        head.floorSeal = stretch.end.seal
        head.floorProof = Seal.floorProof(position: head.floorPosition, seal: head.floorSeal, with: key)
        try head.save(in: db)
        try db.run(
            "UPDATE journal_anchor SET archived_ms = \(now.milliseconds) WHERE position = \(stretch.end.position)")
    }

    /// Drops what lies in front of the floor, a bounded number of entries.
    ///
    /// - Returns: whether there is more.
    public static func drop(limit: Int, in db: Writer) throws -> Bool {
        let floor = try Head.find(in: db).floorPosition
        let gone = try db.rows(
            "SELECT position, seq FROM journal_seal WHERE position <= \(floor) ORDER BY position LIMIT \(limit)"
        ) { (position: try $0.integer(0), sequence: try $0.integer(1)) }
        guard let last = gone.last else { return false }
        try db.run("DELETE FROM journal WHERE seq IN \(list: gone.map(\.sequence))")
        try db.run("DELETE FROM journal_seal WHERE position <= \(last.position)")
        return gone.count == limit
    }

    /// What the anchor file is told (`AnchorFile.append`).
    public static func note(_ stretch: Stretch, digest: [UInt8]) -> Archived {
        Archived(position: stretch.end.position, seal: stretch.end.seal, digest: digest)
    }
}

/// Why a stretch wasn't archived; nothing was dropped.
enum ArchiveFault: Tellable, Hashable {
    /// Entries between its ends are missing.
    case incomplete
    /// Another has archived it meanwhile.
    case moved

    var problem: Problem {
        switch self {
        case .incomplete:
            Problem(
                .conflict, "journal.archive-incomplete",
                Words(
                    "这一段日志有缺失，没有归档。请先运行 wangge verify。",
                    "Entries are missing in this stretch; it wasn't archived. Run wangge verify first."))
        case .moved:
            Problem(
                .conflict, "journal.archive-moved",
                Words("这一段日志已被归档。", "This stretch has been archived already."))
        }
    }
}
