public import Core
public import Database
public import Domain

extension Migration {
    static let createOpening = Migration(
        151, "create openings and look-ups",
        """
        CREATE TABLE personal_opening (
            id           BIGINT PRIMARY KEY,
            owner_kind   TEXT NOT NULL,
            owner_number BIGINT NOT NULL,
            kinds        TEXT NOT NULL,      -- codes with commas between them
            purpose      TEXT NOT NULL,
            reason       TEXT NOT NULL,
            caller_id    BIGINT NOT NULL,
            role         TEXT NOT NULL,
            at_ms        BIGINT NOT NULL
        )
        """,
        "CREATE INDEX personal_opening_owner ON personal_opening (owner_kind, owner_number, at_ms, id)",
        "CREATE INDEX personal_opening_caller ON personal_opening (caller_id, at_ms)",
        "CREATE INDEX personal_opening_age ON personal_opening (at_ms)",
        """
        CREATE TABLE look_up (
            id        BIGINT PRIMARY KEY,
            caller_id BIGINT NOT NULL,
            kind      TEXT NOT NULL,
            at_ms     BIGINT NOT NULL
        )
        """,
        "CREATE INDEX look_up_caller ON look_up (caller_id, at_ms)",
        "CREATE INDEX look_up_age ON look_up (at_ms)"
    )
}

/// Who opened whose personal data.
public enum OpeningTable {
    public static let kept = KeptRows("personal_opening", began: "at_ms", nameless: "reason = ''")

    private static let columns: SQL = "id, owner_kind, owner_number, kinds, purpose, reason, caller_id, role, at_ms"

    public static func insert(_ opening: Opening, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO personal_opening (\(sql: columns)) VALUES (
                \(opening.id.number), \(opening.owner.kind.rawValue), \(opening.owner.number),
                \(opening.kinds.map(\.rawValue).joined(separator: ",")), \(opening.purpose.rawValue), \(opening.reason),
                \(opening.by.number), \(opening.role.rawValue), \(opening.at.milliseconds))
            """
        )
    }

    /// The openings of an owner's data, newest first.
    ///
    /// - Parameter before: only those before it; nil from the newest on.
    public static func all(
        of owner: PersonalValue.Owner, before cursor: (at: Instant, id: Int64)?, limit: Int, in db: Reader
    ) throws -> [Opening] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM personal_opening
            WHERE owner_kind = \(owner.kind.rawValue) AND owner_number = \(owner.number)
            AND (at_ms, id) < (\(cursor?.at.milliseconds ?? Int64.max), \(cursor?.id ?? Int64.max))
            ORDER BY at_ms DESC, id DESC LIMIT \(limit)
            """,
            opening
        )
    }

    /// How many openings an account made after `since`.
    public static func count(by caller: Key<Caller>, since: Instant, in db: Reader) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM personal_opening WHERE caller_id = \(caller.number) AND at_ms > \(since.milliseconds)
            """
        ) { try $0.int(0) } ?? 0
    }

    @discardableResult
    public static func erase(_ owner: PersonalValue.Owner, in db: Writer) throws -> Int {
        try db.run(
            """
            DELETE FROM personal_opening
            WHERE owner_kind = \(owner.kind.rawValue) AND owner_number = \(owner.number)
            """
        )
    }

    private static func opening(_ row: Row) throws -> Opening {
        guard let purpose = Opening.Purpose(rawValue: try row.text(4)), let role = Role(rawValue: try row.text(7))
        else {
            throw DatabaseError.wrongColumn(4, expected: "a purpose and a role")
        }
        return Opening.stored(
            id: Key(try row.integer(0)),
            owner: PersonalValue.Owner(try PersonalValueTable.owner(row.text(1)), try row.integer(2)),
            kinds: try row.text(3).split(separator: ",").compactMap { PersonalValue.Kind(rawValue: String($0)) },
            purpose: purpose, reason: try row.text(5), by: Key(try row.integer(6)), role: role,
            at: Instant(milliseconds: try row.integer(8)))
    }
}

/// That somebody searched by a number; the number itself isn't kept.
public enum LookUpTable {
    public static let kept = KeptRows("look_up", began: "at_ms")

    public static func insert(
        _ id: Int64, by caller: Key<Caller>, kind: PersonalValue.Kind, at now: Instant, in db: Writer
    ) throws {
        try db.run(
            """
            INSERT INTO look_up (id, caller_id, kind, at_ms)
            VALUES (\(id), \(caller.number), \(kind.rawValue), \(now.milliseconds))
            """
        )
    }

    /// How many look-ups an account made after `since`.
    public static func count(by caller: Key<Caller>, since: Instant, in db: Reader) throws -> Int {
        try db.first(
            "SELECT count(*) FROM look_up WHERE caller_id = \(caller.number) AND at_ms > \(since.milliseconds)"
        ) { try $0.int(0) } ?? 0
    }
}
