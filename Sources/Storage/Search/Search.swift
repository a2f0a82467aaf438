public import Core
public import Database
public import Domain

extension Migration {
    /// Derived from what capabilities keep; never in a backup (`Backup`), made again from every `SearchSource`.
    static let createSearch = Migration(
        40, "create search",
        """
        CREATE TABLE search_text (
            id BIGINT PRIMARY KEY,           -- the key of what was indexed, unique in the installation
            kind TEXT NOT NULL,              -- 'area'
            county_id BIGINT,
            township_id BIGINT,
            community_id BIGINT,
            grid_id BIGINT,
            terms TEXT NOT NULL              -- parted by blanks, see `Terms`
        )\(sql: Dialect.strict)
        """,
        Dialect.searchIndex("search_text"),
        Dialect.searchTriggers("search_text").onAdding,
        Dialect.searchTriggers("search_text").onRemoving
    )
}

/// Finds records by words of their texts, on both engines alike.
public enum Search {
    /// The kind of the jobs that make the index anew; with a fact `kind`, that kind's part of it; with facts `named`
    /// and `key`, what names that record.
    public static let rebuilding = "search.rebuild"

    /// Where a reader may look: what `Permissions` allows them.
    public enum Bounds: Hashable, Sendable {
        case everywhere
        /// In these areas and below them; nowhere when there are none.
        case areas([Key<Area>])
    }

    /// Puts a record's texts into the index, in place of what was there. Blank texts take it out.
    ///
    /// What is there already as it should be stays: much happens to a record that changes none of its texts.
    public static func index(_ subject: Journal.Subject, _ texts: [String], in place: Place, in db: Writer) throws {
        let terms = texts.flatMap(Terms.of).joined(separator: " ")
        let known = try db.first(
            """
            SELECT terms, county_id, township_id, community_id, grid_id FROM search_text WHERE id = \(subject.number)
            """
        ) { (terms: try $0.text(0), place: try PlaceColumns.read($0, from: 1) ?? Place()) }
        if let known, known.terms == terms, known.place == place { return }
        if known != nil { try remove(subject, in: db) }
        guard !terms.isEmpty else { return }
        try db.run(
            """
            INSERT INTO search_text (id, kind, county_id, township_id, community_id, grid_id, terms)
            VALUES (\(subject.number), \(subject.kind), \(place.county?.number), \(place.township?.number),
                \(place.community?.number), \(place.grid?.number), \(terms))
            """
        )
    }

    /// Takes a record out of the index, as erasure must.
    ///
    /// - Returns: how many records were there, 0 or 1.
    @discardableResult
    public static func remove(_ subject: Journal.Subject, in db: Writer) throws -> Int {
        try db.run("DELETE FROM search_text WHERE id = \(subject.number)")
    }

    /// Empties the index, a bounded number of records at a time.
    ///
    /// - Returns: whether there is more.
    public static func clear(limit: Int, in db: Writer) throws -> Bool {
        try db.run("DELETE FROM search_text WHERE id IN (SELECT id FROM search_text ORDER BY id LIMIT \(limit))") > 0
    }

    /// One step of getting rid of the terms of what was removed; bounded.
    ///
    /// - Returns: whether there is more to do.
    public static func condense(in db: Writer) throws -> Bool {
        guard try db.first(Dialect.searchSegments("search_text"), { try $0.int(0) }) ?? 0 > 1 else { return false }
        try db.run(Dialect.searchMerge("search_text"))
        return true
    }

    /// The records whose texts hold everything that was typed, the youngest first; none for a query without a word.
    ///
    /// - Parameters:
    ///   - kinds: what to look for, at least one.
    ///   - before: only records with a smaller key; where the next piece of a list begins.
    ///   - condition: what else must hold of a row of the index, aliased `t`.
    public static func subjects(
        matching query: String, kinds: [String], inside bounds: Bounds, before: Int64? = nil,
        and condition: SQL? = nil, limit: Int, in db: Reader
    ) throws -> [Journal.Subject] {
        let phrases = Terms.phrases(of: query).map { Dialect.Phrase($0.terms, isPrefix: $0.isPrefix) }
        guard !phrases.isEmpty, !kinds.isEmpty else { return [] }
        var also: SQL = before.map { " AND t.id < \($0)" } ?? ""
        if let condition { also = "\(sql: also) AND \(sql: condition)" }
        return try db.rows(subjectsSQL(phrases, kinds, bounds, limit, and: also)) {
            Journal.Subject(try $0.text(0), number: try $0.integer(1))
        }
    }

    static func subjectsSQL(
        _ phrases: [Dialect.Phrase], _ kinds: [String], _ bounds: Bounds, _ limit: Int, and also: SQL = ""
    ) -> SQL {
        """
        SELECT t.kind, t.id FROM search_text t
        WHERE \(sql: Dialect.matches("search_text", phrases))
            AND t.kind IN (\(sql: .joined(kinds.map { "\($0)" }))) AND \(sql: condition(bounds))\(sql: also)
        ORDER BY t.id DESC LIMIT \(limit)
        """
    }

    private static func condition(_ bounds: Bounds) -> SQL {
        switch bounds {
        case .everywhere: return "1 = 1"
        case .areas(let areas):
            let list = areas.map(\.number)
            return """
                (t.county_id IN \(list: list) OR t.township_id IN \(list: list)
                    OR t.community_id IN \(list: list) OR t.grid_id IN \(list: list))
                """
        }
    }
}

/// What a capability lets be found: how to read one record's texts, and how to go through all of them.
public struct SearchSource: Sendable {
    /// The kind of the journal's subjects.
    public let kind: String
    /// A record's texts and where it belongs; nil when it is gone or nobody is to find it.
    public let texts: @Sendable (_ id: Int64, Reader) throws -> (texts: [String], place: Place)?
    /// The keys behind one, in order, at most `limit`: for making the index anew.
    public let keys: @Sendable (_ behind: Int64, _ limit: Int, Reader) throws -> [Int64]
    /// The same of the records whose texts hold the name of another.
    public let keysNaming: @Sendable (_ named: Journal.Subject, _ behind: Int64, _ limit: Int, Reader) throws -> [Int64]

    public init(
        kind: String,
        texts: @escaping @Sendable (_ id: Int64, Reader) throws -> (texts: [String], place: Place)?,
        keys: @escaping @Sendable (_ behind: Int64, _ limit: Int, Reader) throws -> [Int64],
        keysNaming: @escaping @Sendable (Journal.Subject, Int64, Int, Reader) throws -> [Int64] = { _, _, _, _ in [] }
    ) {
        self.kind = kind
        self.texts = texts
        self.keys = keys
        self.keysNaming = keysNaming
    }

    /// Brings one record's place in the index up to what is.
    public func refresh(_ id: Int64, in db: Writer) throws {
        let subject = Journal.Subject(kind, number: id)
        if let found = try texts(id, db) {
            try Search.index(subject, found.texts, in: found.place, in: db)
        } else {
            try Search.remove(subject, in: db)
        }
    }
}

extension SearchSource {
    /// Every kind that is found by words of its texts; each capability declares its own.
    public static let all: [SearchSource] = [.formerAreaNames, .cases]
}
