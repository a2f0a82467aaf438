public import Core
public import Database
public import Domain

/// What was written about a whistle: why, what was settled together, what each body did.
public struct WhistleText: Hashable, Sendable {
    public let whistle: Key<Whistle>
    public let kind: Kind
    /// Whose it is, where it is a body's.
    public let organisation: Key<Organisation>?
    /// 1...2,000 characters.
    public let text: String
    public let at: Instant

    public init(
        of whistle: Key<Whistle>, _ kind: Kind, organisation: Key<Organisation>? = nil, text: String, at: Instant
    ) {
        self.whistle = whistle
        self.kind = kind
        self.organisation = organisation
        self.text = text
        self.at = at
    }

    /// What was written.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case reason, record, report, conclusion
    }
}

/// The only file that knows how a whistle's texts lie in SQL.
public enum WhistleTextTable {
    public static let migration = Migration(
        341, "texts of whistles",
        """
        CREATE TABLE whistle_text (
            whistle_id BIGINT NOT NULL REFERENCES whistle (id) ON DELETE CASCADE,
            number BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('reason', 'record', 'report', 'conclusion')),
            organisation_id BIGINT,
            text TEXT NOT NULL,
            at_ms BIGINT NOT NULL,
            nameless_ms BIGINT,
            PRIMARY KEY (whistle_id, number)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX whistle_text_named ON whistle_text (at_ms) WHERE nameless_ms IS NULL")

    /// Nameless, a text has lost its words.
    public static let kept = KeptRows(
        "whistle_text", key: "whistle_id, number", began: "at_ms", nameless: "text = ''")

    /// Behind those there are; the whistle's own row is held meanwhile.
    public static func add(_ text: WhistleText, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO whistle_text (whistle_id, number, kind, organisation_id, text, at_ms)
            SELECT \(text.whistle.number), coalesce(max(number), 0) + 1, \(text.kind.rawValue),
                \(text.organisation?.number), \(text.text), \(text.at.milliseconds)
            FROM whistle_text WHERE whistle_id = \(text.whistle.number)
            """)
    }

    /// What each whistle was asked for, which is written first; of those whose words are gone, empty.
    public static func firstTexts(of ids: [Key<Whistle>], in db: Reader) throws -> [Key<Whistle>: String] {
        let found = try db.rows(firstTextsSQL(of: ids)) { (Key<Whistle>(try $0.integer(0)), try $0.text(1)) }
        return Dictionary(uniqueKeysWithValues: found)
    }

    static func firstTextsSQL(of ids: [Key<Whistle>]) -> SQL {
        "SELECT whistle_id, text FROM whistle_text WHERE whistle_id IN \(list: ids.map(\.number)) AND number = 1"
    }

    /// In the order in which they were written.
    public static func all(of whistle: Key<Whistle>, limit: Int, in db: Reader) throws -> [WhistleText] {
        try db.rows(
            """
            SELECT kind, organisation_id, text, at_ms FROM whistle_text WHERE whistle_id = \(whistle.number)
            ORDER BY number LIMIT \(limit)
            """
        ) { row in
            guard let kind = WhistleText.Kind(rawValue: try row.text(0)) else {
                throw DatabaseError.wrongColumn(0, expected: "a kind of text")
            }
            return WhistleText(
                of: whistle, kind, organisation: try row.optionalInteger(1).map { Key($0) }, text: try row.text(2),
                at: Instant(milliseconds: try row.integer(3)))
        }
    }
}
