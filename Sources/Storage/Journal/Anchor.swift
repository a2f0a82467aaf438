public import Core
public import Database

/// The head of the chain at a moment, written down outside the database.
///
/// Whoever can rewrite the database and has the key can recompute the chain, and whoever can copy files can bring back
/// an older database; only what was noted elsewhere shows it (DESIGN.md section 5).
public struct Anchor: Hashable, Sendable {
    public let position: Int64
    public let at: Instant
    /// 32 bytes.
    public let seal: [UInt8]
    public let keyID: String

    public init(position: Int64, at: Instant, seal: [UInt8], keyID: String) {
        self.position = position
        self.at = at
        self.seal = seal
        self.keyID = keyID
    }
}

extension Anchor {
    private static let columns: SQL = "position, at_ms, seal, key_id"

    /// The anchors behind a position, in order.
    public static func all(behind position: Int64, limit: Int, in db: Reader) throws -> [Anchor] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM journal_anchor WHERE position > \(position)
            ORDER BY position LIMIT \(limit)
            """,
            anchor
        )
    }

    /// The newest anchors, the newest first: for the audit page and for printing.
    public static func latest(_ limit: Int, in db: Reader) throws -> [Anchor] {
        try db.rows(
            "SELECT \(sql: columns) FROM journal_anchor ORDER BY position DESC LIMIT \(limit)",
            anchor
        )
    }

    func insert(in db: Writer) throws {
        try db.run(
            """
            INSERT INTO journal_anchor (position, at_ms, seal, key_id)
            VALUES (\(position), \(at.milliseconds), \(seal), \(keyID))
            """
        )
    }

    static func anchor(_ row: Row) throws -> Anchor {
        Anchor(
            position: try row.integer(0), at: Instant(milliseconds: try row.integer(1)), seal: try row.bytes(2),
            keyID: try row.text(3)
        )
    }
}

extension Anchor: CustomStringConvertible {
    private static let mark = "wangge-anchor"

    /// The line as it stands in the file, in the log and on paper:
    /// `wangge-anchor 1 POSITION MILLISECONDS KEY SEAL`, the seal as 64 hexadecimal digits.
    public var description: String {
        "\(Self.mark) 1 \(position) \(at.milliseconds) \(keyID) \(Hexadecimal.text(seal))"
    }

    /// Nil unless `line` is one that `description` writes.
    public init?(_ line: some StringProtocol) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 6, words[0] == Self.mark, words[1] == "1", let position = Int64(words[2]), position > 0,
            let milliseconds = Int64(words[3]), let seal = Hexadecimal.bytes(words[5]), seal.count == 32
        else { return nil }
        self.init(
            position: position, at: Instant(milliseconds: milliseconds), seal: seal, keyID: String(words[4])
        )
    }
}
