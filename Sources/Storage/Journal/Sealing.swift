public import Core
public import Database

/// What one pass of the sealer did, for telling followers and live pages.
public struct SealedBatch: Hashable, Sendable {
    /// In order of position, without a gap.
    public let entries: [Journal.Entry]
    /// An anchor that this pass set; to be written outside the database.
    public let anchor: Anchor?
    /// Whether the pass took as many as it may: there is probably more.
    public let isFull: Bool
}

extension Journal {
    /// The name of the sealer's lease.
    public static let sealerLease = "journal.sealer"

    /// When the head becomes an anchor (DESIGN.md section 5).
    public struct AnchorRhythm: Hashable, Sendable {
        public var entries: Int64
        public var milliseconds: Int64

        public init(entries: Int64, milliseconds: Int64) {
            self.entries = entries
            self.milliseconds = milliseconds
        }

        /// Every 10,000 entries and every hour.
        public static let usual = AnchorRhythm(entries: 10_000, milliseconds: 3_600_000)
    }

    /// Gives the next settled entries their positions and seals.
    ///
    /// Only this knows how entries become visible: it takes them in the order of settling (`Dialect.isSettled`), under
    /// the lock of the head's row and of the sealer's lease, so that two sealers can't seal the same position.
    ///
    /// - Parameter limit: 1...1000.
    public static func seal(
        with key: SealKey, under lease: Lease, limit: Int, anchoring rhythm: AnchorRhythm = .usual, at now: Instant,
        in db: Writer
    ) throws -> SealedBatch {
        try lease.confirm(in: db)
        var head = try Head.take(in: db)
        let waiting = try db.rows(
            """
            SELECT \(sql: StoredEntry.columns), j.tx FROM journal j
            WHERE \(sql: Dialect.isSettled(behind: head.transaction, head.sequence))
            ORDER BY \(sql: Dialect.settlingOrder) LIMIT \(limit)
            """
        ) { (entry: try StoredEntry($0), transaction: try $0.integer(StoredEntry.columnCount)) }
        var seals: [SQL] = []
        var entries: [Entry] = []
        for (entry, transaction) in waiting {
            head.advance(over: entry, of: transaction, with: key)
            seals.append(
                "(\(head.position), \(entry.sequence), \(head.seal), \(key.id), \(Seal.algorithm))"
            )
            // A row that somebody made unreadable is sealed as it lies, lest it stop the journal; `Verification` tells.
            if let entry = try? Journal.entry(entry, at: head.position) { entries.append(entry) }
        }
        for chunk in seals.chunks(of: 100) {
            try db.run(
                """
                INSERT INTO journal_seal (position, seq, seal, key_id, algorithm)
                VALUES \(sql: .joined(Array(chunk)))
                """
            )
        }
        let anchor = head.anchorIfDue(rhythm, with: key, at: now)
        if let anchor { try anchor.insert(in: db) }
        if !waiting.isEmpty || anchor != nil { try head.save(in: db) }
        return SealedBatch(entries: entries, anchor: anchor, isFull: waiting.count == limit)
    }
}

/// Where the chain stands: the one row of `journal_head`.
struct Head: Hashable, Sendable {
    var position: Int64
    var seal: [UInt8]
    /// The last sealed entry in the order of settling.
    var transaction: Int64
    var sequence: Int64
    var anchoredPosition: Int64
    var anchored: Instant
    var floorPosition: Int64
    var floorSeal: [UInt8]
    var floorProof: [UInt8]

    private static let columns: SQL = """
        position, seal, tx, seq, anchored_position, anchored_ms, floor_position, floor_seal, floor_proof
        """

    /// The head, kept from others until the transaction is over.
    static func take(in db: Writer) throws -> Head { try find(in: db, locking: Dialect.forUpdate) }

    static func find(in db: Reader) throws -> Head { try find(in: db, locking: "") }

    private static func find(in db: Reader, locking: SQL) throws -> Head {
        let head = try db.first(
            "SELECT \(sql: columns) FROM journal_head WHERE id = 1\(sql: locking)"
        ) { row in
            Head(
                position: try row.integer(0), seal: try row.bytes(1), transaction: try row.integer(2),
                sequence: try row.integer(3), anchoredPosition: try row.integer(4),
                anchored: Instant(milliseconds: try row.integer(5)), floorPosition: try row.integer(6),
                floorSeal: try row.bytes(7), floorProof: try row.bytes(8)
            )
        }
        guard let head else { throw StoredFault.headMissing }
        return head
    }

    mutating func advance(over entry: StoredEntry, of transaction: Int64, with key: SealKey) {
        position += 1
        seal = Seal.make(entry, at: position, after: seal, with: key)
        self.transaction = transaction
        sequence = entry.sequence
    }

    /// The head as an anchor when it is far or long enough from the last one; an unmoved head is never anchored twice.
    mutating func anchorIfDue(_ rhythm: Journal.AnchorRhythm, with key: SealKey, at now: Instant) -> Anchor? {
        guard position > anchoredPosition else { return nil }
        let isFar = position - anchoredPosition >= rhythm.entries
        let isLong = now.milliseconds(since: anchored) >= rhythm.milliseconds
        guard isFar || isLong else { return nil }
        anchoredPosition = position
        anchored = now
        return Anchor(position: position, at: now, seal: seal, keyID: key.id)
    }

    func save(in db: Writer) throws {
        try db.run(
            """
            UPDATE journal_head SET position = \(position), seal = \(seal), tx = \(transaction), seq = \(sequence),
                anchored_position = \(anchoredPosition), anchored_ms = \(anchored.milliseconds),
                floor_position = \(floorPosition), floor_seal = \(floorSeal), floor_proof = \(floorProof)
            WHERE id = 1
            """
        )
    }
}

extension Array {
    /// Pieces of at most `size` elements, in order.
    func chunks(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}

extension Journal {
    /// Whether a pass of the sealer would find something to do. A look that costs no write.
    public static func isSealingDue(
        anchoring rhythm: AnchorRhythm = .usual, at now: Instant, in db: Reader
    ) throws
        -> Bool
    {
        let head = try Head.find(in: db)
        if head.position > head.anchoredPosition, now.milliseconds(since: head.anchored) >= rhythm.milliseconds {
            return true
        }
        let waiting = try db.first(
            """
            SELECT 1 FROM journal j WHERE \(sql: Dialect.isSettled(behind: head.transaction, head.sequence))
            ORDER BY \(sql: Dialect.settlingOrder) LIMIT 1
            """
        ) { _ in true }
        return waiting ?? false
    }

    /// How many entries the sealer has yet to take.
    public static func unsealedCount(in db: Reader) throws -> Int {
        let head = try Head.find(in: db)
        return try db.first(
            "SELECT count(*) FROM journal j WHERE \(sql: Dialect.isBehind(head.transaction, head.sequence))"
        ) { try $0.int(0) } ?? 0
    }
}
