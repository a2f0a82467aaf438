public import Core
public import Database
public import Domain

/// The only file that knows how notices lie in SQL. They follow the journal: what is lost is made again from it, and
/// what is there already stays as it was, its mark of having been read with it.
public enum NoticeTable {
    public static let migration = Migration(
        346, "notices",
        """
        CREATE TABLE notice (
            account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            -- Of the entry that it follows: one notice of it for each reader.
            position BIGINT NOT NULL,
            kind TEXT NOT NULL,
            case_id BIGINT,
            led_id BIGINT,
            at_ms BIGINT NOT NULL,
            read_ms BIGINT,
            PRIMARY KEY (account_id, position),
            CHECK ((case_id IS NULL) <> (led_id IS NULL))
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX notice_unread ON notice (account_id, position) WHERE read_ms IS NULL",
        "CREATE INDEX notice_case ON notice (case_id, position) WHERE case_id IS NOT NULL AND read_ms IS NULL",
        "CREATE INDEX notice_led ON notice (led_id, position) WHERE led_id IS NOT NULL AND read_ms IS NULL",
        "CREATE INDEX notice_position ON notice (position)",
        "CREATE INDEX notice_at ON notice (at_ms)")

    public static let kept = KeptRows("notice", key: "account_id, position", began: "at_ms")

    /// Made once, however often it is made.
    public static func add(_ notice: Notice, in db: Writer) throws {
        let (file, led) = numbers(notice.about)
        try db.run(
            """
            INSERT INTO notice (account_id, position, kind, case_id, led_id, at_ms)
            VALUES (\(notice.account.number), \(notice.position), \(notice.kind.rawValue), \(file), \(led),
                \(notice.at.milliseconds))
            ON CONFLICT (account_id, position) DO NOTHING
            """)
    }

    /// Nothing is to be done about it any more: what was told of it before is told no longer.
    public static func settle(_ about: Notice.About, before position: Int64, at now: Instant, in db: Writer) throws {
        try db.run(
            """
            UPDATE notice SET read_ms = \(now.milliseconds)
            WHERE \(sql: isAbout(about)) AND position < \(position) AND read_ms IS NULL
            """)
    }

    /// An account's own, the newest first.
    public static func newest(
        of account: Key<Caller>, onlyUnread: Bool, before position: Int64?, limit: Int, in db: Reader
    ) throws -> [Notice] {
        try db.rows(newestSQL(of: account, onlyUnread: onlyUnread, before: position, limit: limit), notice)
    }

    static func newestSQL(of account: Key<Caller>, onlyUnread: Bool, before position: Int64?, limit: Int) -> SQL {
        let unread: SQL = onlyUnread ? " AND read_ms IS NULL" : ""
        return """
            SELECT account_id, position, kind, case_id, led_id, at_ms, read_ms FROM notice
            WHERE account_id = \(account.number) AND position < \(position ?? .max)\(sql: unread)
            ORDER BY position DESC LIMIT \(limit)
            """
    }

    /// How many an account hasn't read, counted up to `limit`.
    public static func unread(of account: Key<Caller>, limit: Int, in db: Reader) throws -> Int {
        try db.first(unreadSQL(of: account, limit: limit)) { try $0.int(0) } ?? 0
    }

    static func unreadSQL(of account: Key<Caller>, limit: Int) -> SQL {
        """
        SELECT count(*) FROM (SELECT 1 FROM notice
            WHERE account_id = \(account.number) AND read_ms IS NULL ORDER BY position LIMIT \(limit)) s
        """
    }

    /// The account has read everything it was told about a thing, or everything.
    ///
    /// - Parameter position: what came later isn't read yet.
    public static func read(
        _ about: Notice.About?, of account: Key<Caller>, upTo position: Int64, at now: Instant, in db: Writer
    ) throws {
        let about: SQL = about.map { " AND \(sql: isAbout($0))" } ?? ""
        try db.run(
            """
            UPDATE notice SET read_ms = \(now.milliseconds)
            WHERE account_id = \(account.number) AND read_ms IS NULL AND position <= \(position)\(sql: about)
            """)
    }

    /// Whose notices were made behind a position, and the last of them: what open pages are told of. About `limit`, for
    /// what was made of one entry isn't parted: who asks next asks behind the last position.
    public static func made(
        behind position: Int64, limit: Int, in db: Reader
    ) throws -> [(account: Key<Caller>, position: Int64)] {
        let found = try db.rows(madeSQL(behind: position, limit: limit), made)
        guard found.count == limit, let end = found.last?.position else { return found }
        let last = try db.rows("SELECT account_id, position FROM notice WHERE position = \(end)", made)
        return found.filter { $0.position < end } + last
    }

    private static func made(_ row: Row) throws -> (account: Key<Caller>, position: Int64) {
        (Key(try row.integer(0)), try row.integer(1))
    }

    static func madeSQL(behind position: Int64, limit: Int) -> SQL {
        "SELECT account_id, position FROM notice WHERE position > \(position) ORDER BY position LIMIT \(limit)"
    }

    public static func head(in db: Reader) throws -> Int64 {
        try db.first("SELECT max(position) FROM notice") { try $0.optionalInteger(0) ?? 0 } ?? 0
    }

    private static func numbers(_ about: Notice.About) -> (file: Int64?, led: Int64?) {
        switch about {
        case .file(let id): (id.number, nil)
        case .ledMatter(let id): (nil, id.number)
        }
    }

    private static func isAbout(_ about: Notice.About) -> SQL {
        switch about {
        case .file(let id): "case_id = \(id.number)"
        case .ledMatter(let id): "led_id = \(id.number)"
        }
    }

    private static func notice(_ row: Row) throws -> Notice {
        guard let kind = Notice.Kind(rawValue: try row.text(2)) else {
            throw DatabaseError.wrongColumn(2, expected: "a kind of notice")
        }
        let about: Notice.About =
            if let id = try row.optionalInteger(3) { .file(Key(id)) } else { .ledMatter(Key(try row.integer(4))) }
        return Notice(
            to: Key(try row.integer(0)), position: try row.integer(1), kind, about: about,
            at: Instant(milliseconds: try row.integer(5)),
            read: try row.optionalInteger(6).map(Instant.init(milliseconds:)))
    }
}
