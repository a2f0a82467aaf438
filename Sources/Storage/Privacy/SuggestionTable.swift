public import Core
public import Database
public import Domain

extension Migration {
    static let createSuggestion = Migration(
        153, "create suggestions",
        """
        CREATE TABLE suggestion (
            id           BIGINT PRIMARY KEY,
            author_id    BIGINT,             -- NULL: anonymous, and then nothing says who
            link_digest  \(sql: Dialect.bytes),  -- SHA-256 of the anonymous author's private link
            county_id    BIGINT,
            township_id  BIGINT,
            community_id BIGINT,
            grid_id      BIGINT,
            stage        TEXT NOT NULL CHECK (stage IN ('open', 'answered')),
            made_ms      BIGINT NOT NULL,
            version      BIGINT NOT NULL,
            CHECK (author_id IS NULL OR link_digest IS NULL)
        )
        """,
        "CREATE INDEX suggestion_inbox ON suggestion (stage, id)",
        "CREATE INDEX suggestion_author ON suggestion (author_id, id)",
        "CREATE UNIQUE INDEX suggestion_link ON suggestion (link_digest)",
        "CREATE INDEX suggestion_age ON suggestion (made_ms)",
        """
        CREATE TABLE suggestion_saying (
            suggestion_id BIGINT NOT NULL REFERENCES suggestion (id) ON DELETE CASCADE,
            number        BIGINT NOT NULL,   -- 0 is the suggestion itself
            is_answer     INTEGER NOT NULL CHECK (is_answer IN (0, 1)),
            text          TEXT NOT NULL,
            at_ms         BIGINT NOT NULL,
            PRIMARY KEY (suggestion_id, number)
        )
        """
    )
}

/// Suggestions and complaints about the platform.
public enum SuggestionTable {
    /// Nameless, nobody's: the author, and the private link of an anonymous one.
    public static let kept = KeptRows(
        "suggestion", began: "made_ms", nameless: "author_id = NULL, link_digest = NULL")

    private static let columns: SQL = """
        id, author_id, county_id, township_id, community_id, grid_id, stage, made_ms, version
        """
    /// What is read of a row: `columns`, and whether it is frozen.
    private static let read: SQL = "\(sql: columns), frozen_ms"

    public static func find(_ id: Key<Suggestion>, in db: Reader) throws -> Suggestion {
        try one("WHERE id = \(id.number)", in: db)
    }

    /// The anonymous suggestion behind a private link.
    public static func find(linkDigest: [UInt8], in db: Reader) throws -> Suggestion {
        try one("WHERE link_digest = \(linkDigest)", in: db)
    }

    /// Those within the bounds in one stage, newest first.
    public static func inbox(
        _ stage: Suggestion.Stage, within bounds: Bounds, before: Int64?, limit: Int, in db: Reader
    ) throws -> [Suggestion] {
        try several(
            """
            WHERE stage = \(stage.rawValue) AND frozen_ms IS NULL AND id < \(before ?? Int64.max)
                AND \(sql: PlaceColumns.within(bounds))
            ORDER BY id DESC LIMIT \(limit)
            """,
            in: db)
    }

    /// Somebody's own, newest first.
    public static func all(by author: Key<Caller>, limit: Int, in db: Reader) throws -> [Suggestion] {
        try several("WHERE author_id = \(author.number) AND frozen_ms IS NULL ORDER BY id DESC LIMIT \(limit)", in: db)
    }

    /// How many anonymous ones were made after `since`.
    public static func countAnonymous(since: Instant, in db: Reader) throws -> Int {
        try db.first(
            "SELECT count(*) FROM suggestion WHERE made_ms > \(since.milliseconds) AND author_id IS NULL"
        ) { try $0.int(0) } ?? 0
    }

    /// - Parameter linkDigest: of the private link of an anonymous author; nil for the others.
    public static func insert(_ suggestion: Suggestion, linkDigest: [UInt8]?, in db: Writer) throws {
        var author: Int64?
        if case .account(let key) = suggestion.author { author = key.number }
        try db.run(
            """
            INSERT INTO suggestion (\(sql: columns), link_digest) VALUES (
                \(suggestion.id.number), \(author), \(suggestion.place?.county?.number),
                \(suggestion.place?.township?.number), \(suggestion.place?.community?.number),
                \(suggestion.place?.grid?.number), \(suggestion.stage.rawValue), \(suggestion.madeAt.milliseconds),
                \(suggestion.version), \(linkDigest))
            """
        )
        try insertSayings(of: suggestion, from: 0, in: db)
    }

    /// Saves a changed suggestion with its new sayings, unless somebody else saved it since it was read.
    public static func update(_ suggestion: Suggestion, sayingsBefore: Int, in db: Writer) throws {
        let changed = try db.run(
            """
            UPDATE suggestion SET stage = \(suggestion.stage.rawValue), version = version + 1
            WHERE id = \(suggestion.id.number) AND version = \(suggestion.version)
            """
        )
        guard changed == 1 else { throw Suggestion.Refusal.outOfTurn }
        try insertSayings(of: suggestion, from: sayingsBefore, in: db)
    }

    /// Removes what an account wrote, with the answers to it.
    @discardableResult
    public static func erase(_ author: Key<Caller>, in db: Writer) throws -> Int {
        try db.run("DELETE FROM suggestion WHERE author_id = \(author.number)")
    }

    private static func insertSayings(of suggestion: Suggestion, from first: Int, in db: Writer) throws {
        for (number, saying) in suggestion.words.enumerated().dropFirst(first) {
            try db.run(
                """
                INSERT INTO suggestion_saying (suggestion_id, number, is_answer, text, at_ms) VALUES (
                    \(suggestion.id.number), \(number), \(saying.isAnswer), \(saying.text), \(saying.at.milliseconds))
                """
            )
        }
    }

    private static func one(_ condition: SQL, in db: Reader) throws -> Suggestion {
        guard let suggestion = try several(condition, in: db).first else {
            throw Problem(
                .missing, "suggestion.missing",
                Words("没有这条建议，可能已到保存期限。", "There is no such suggestion; its retention may be over."))
        }
        return suggestion
    }

    private static func several(_ condition: SQL, in db: Reader) throws -> [Suggestion] {
        let heads = try db.rows("SELECT \(sql: read) FROM suggestion \(sql: condition)", head)
        var sayings: [Int64: [Suggestion.Saying]] = [:]
        try db.each(
            """
            SELECT suggestion_id, is_answer, text, at_ms FROM suggestion_saying
            WHERE suggestion_id IN \(list: heads.map(\.id.number)) ORDER BY suggestion_id, number
            """
        ) { row in
            let saying = Suggestion.Saying(
                isAnswer: try row.bool(1), text: try row.text(2), at: Instant(milliseconds: try row.integer(3)))
            sayings[try row.integer(0), default: []].append(saying)
        }
        return heads.map { head in
            Suggestion(
                id: head.id, author: head.author, place: head.place, madeAt: head.madeAt,
                words: sayings[head.id.number] ?? [], stage: head.stage, version: head.version,
                isFrozen: head.isFrozen)
        }
    }

    private static func head(_ row: Row) throws -> Suggestion {
        guard let stage = Suggestion.Stage(rawValue: try row.text(6)) else {
            throw DatabaseError.wrongColumn(6, expected: "a stage of a suggestion")
        }
        return Suggestion(
            id: Key(try row.integer(0)),
            author: try row.optionalInteger(1).map { .account(Key($0)) } ?? .anonymous,
            place: try PlaceColumns.read(row, from: 2), madeAt: Instant(milliseconds: try row.integer(7)), words: [],
            stage: stage, version: try row.int(8), isFrozen: !row.isNull(9))
    }
}
