public import Core
public import Database
public import Domain

extension Migration {
    static let createPersonalValue = Migration(
        150, "create personal values",
        """
        CREATE TABLE personal_value (
            id           BIGINT PRIMARY KEY,
            owner_kind   TEXT NOT NULL CHECK (owner_kind IN ('account', 'person')),
            owner_number BIGINT NOT NULL,
            kind         TEXT NOT NULL CHECK (kind IN ('identity', 'document', 'phone', 'bank', 'health')),
            sealed       \(sql: Dialect.bytes) NOT NULL,   -- Vault: bound to table, row and column
            digest       \(sql: Dialect.bytes),            -- Vault: for exact look-up; NULL where nobody searches by it
            county_id    BIGINT,
            township_id  BIGINT,
            community_id BIGINT,
            grid_id      BIGINT,
            made_ms      BIGINT NOT NULL
        )
        """,
        "CREATE UNIQUE INDEX personal_value_owner ON personal_value (owner_kind, owner_number, kind)",
        "CREATE INDEX personal_value_digest ON personal_value (digest)",
        // One phone signs in to one account.
        """
        CREATE UNIQUE INDEX personal_value_account_phone ON personal_value (digest)
        WHERE owner_kind = 'account' AND kind = 'phone'
        """
    )
}

/// The only file that knows how sealed personal values lie in SQL.
public enum PersonalValueTable {
    static let columns: SQL = """
        id, owner_kind, owner_number, kind, county_id, township_id, community_id, grid_id
        """

    /// Keeps a value, in place of the owner's former one of that kind.
    public static func put(
        _ value: PersonalValue, plain: String, at now: Instant, vault: Vault, in db: Writer
    ) throws {
        try erase(value.owner, kind: value.kind, in: db)
        let sealed = try vault.seal(plain, table: "personal_value", row: value.id.number, column: "sealed")
        let digest = try LookUp.kinds.contains(value.kind) ? vault.digest(plain, value.kind) : nil
        try db.run(
            """
            INSERT INTO personal_value (\(sql: columns), sealed, digest, made_ms) VALUES (
                \(value.id.number), \(value.owner.kind.rawValue), \(value.owner.number), \(value.kind.rawValue),
                \(value.place?.county?.number), \(value.place?.township?.number), \(value.place?.community?.number),
                \(value.place?.grid?.number), \(sealed), \(digest), \(now.milliseconds))
            """
        )
    }

    /// What is kept of an owner, without the values; by kind, at most one of each.
    public static func all(of owner: PersonalValue.Owner, in db: Reader) throws -> [PersonalValue] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM personal_value
            WHERE owner_kind = \(owner.kind.rawValue) AND owner_number = \(owner.number) ORDER BY kind
            """,
            value
        )
    }

    /// The values in clear, for what is journalled as an opening, masked before it leaves an action, or sent to their
    /// owner.
    public static func open(
        _ owner: PersonalValue.Owner, vault: Vault, in db: Reader
    ) throws -> [PersonalValue.Kind: String] {
        let rows = try db.rows(
            """
            SELECT id, kind, sealed FROM personal_value
            WHERE owner_kind = \(owner.kind.rawValue) AND owner_number = \(owner.number)
            """
        ) { (id: try $0.integer(0), kind: try kind($0.text(1)), sealed: try $0.bytes(2)) }
        var plain: [PersonalValue.Kind: String] = [:]
        for row in rows {
            plain[row.kind] = try vault.open(row.sealed, table: "personal_value", row: row.id, column: "sealed")
        }
        return plain
    }

    /// As a page shows them: at most `owners.count` owners at once, those without a value left out.
    public static func masked(
        _ kind: PersonalValue.Kind, of owners: [PersonalValue.Owner], vault: Vault, in db: Reader
    ) throws -> [PersonalValue.Owner: String] {
        var masked: [PersonalValue.Owner: String] = [:]
        for ownerKind in PersonalValue.OwnerKind.allCases {
            let numbers = owners.filter { $0.kind == ownerKind }.map(\.number)
            guard !numbers.isEmpty else { continue }
            try db.each(
                """
                SELECT id, owner_number, sealed FROM personal_value
                WHERE owner_kind = \(ownerKind.rawValue) AND kind = \(kind.rawValue)
                AND owner_number IN \(list: numbers)
                """
            ) { row in
                let plain = try vault.open(
                    row.bytes(2), table: "personal_value", row: row.integer(0), column: "sealed")
                masked[PersonalValue.Owner(ownerKind, try row.integer(1))] = kind.masked(plain)
            }
        }
        return masked
    }

    /// Whose value it is, exactly; by any look-up key that is still there.
    ///
    /// - Parameter plain: in its canonical spelling.
    public static func owners(
        of plain: String, kind: PersonalValue.Kind, vault: Vault, limit: Int, in db: Reader
    ) throws -> [PersonalValue] {
        var found: [PersonalValue] = []
        for digest in vault.digests(plain, kind) {
            found += try db.rows(
                """
                SELECT \(sql: columns) FROM personal_value
                WHERE digest = \(digest) AND kind = \(kind.rawValue) ORDER BY id LIMIT \(limit)
                """,
                value
            )
        }
        return Array(found.prefix(limit))
    }

    /// Says where an owner's values belong from now on: who may look them up and open them goes by it.
    public static func move(_ owner: PersonalValue.Owner, to place: Place?, in db: Writer) throws {
        try db.run(
            """
            UPDATE personal_value SET county_id = \(place?.county?.number), township_id = \(place?.township?.number),
                community_id = \(place?.community?.number), grid_id = \(place?.grid?.number)
            WHERE owner_kind = \(owner.kind.rawValue) AND owner_number = \(owner.number)
            """)
    }

    /// Removes an owner's values: all, or those of one kind.
    @discardableResult
    public static func erase(
        _ owner: PersonalValue.Owner, kind: PersonalValue.Kind? = nil, in db: Writer
    ) throws -> Int {
        let every = PersonalValue.Kind.allCases
        let kinds = SQL.joined((kind.map { [$0] } ?? every).map { "\($0.rawValue)" })
        return try db.run(
            """
            DELETE FROM personal_value
            WHERE owner_kind = \(owner.kind.rawValue) AND owner_number = \(owner.number) AND kind IN (\(sql: kinds))
            """
        )
    }

    private static func value(_ row: Row) throws -> PersonalValue {
        PersonalValue(
            id: Key(try row.integer(0)), owner: try PersonalValue.Owner(owner(row.text(1)), row.integer(2)),
            kind: try kind(row.text(3)), place: try PlaceColumns.read(row, from: 4))
    }

    static func owner(_ text: String) throws -> PersonalValue.OwnerKind {
        guard let kind = PersonalValue.OwnerKind(rawValue: text) else {
            throw DatabaseError.wrongColumn(1, expected: "an owner's kind")
        }
        return kind
    }

    private static func kind(_ text: String) throws -> PersonalValue.Kind {
        guard let kind = PersonalValue.Kind(rawValue: text) else {
            throw DatabaseError.wrongColumn(3, expected: "a kind of personal value")
        }
        return kind
    }
}

/// The four columns of a place, county to grid; all empty where the record belongs nowhere.
enum PlaceColumns {
    static func read(_ row: Row, from column: Int) throws -> Place? {
        func area(_ offset: Int) throws -> Key<Area>? { try row.optionalInteger(column + offset).map { Key($0) } }
        let place = try Place(county: area(0), township: area(1), community: area(2), grid: area(3))
        return place == Place() ? nil : place
    }

    /// A condition that holds for the rows within the bounds. Organisations and owners have no columns here.
    static func within(_ bounds: Bounds) -> SQL {
        switch bounds {
        case .everything: return "1 = 1"
        case .only(let areas, _, _):
            let numbers = areas.map(\.number).sorted()
            return """
                (grid_id IN \(list: numbers) OR community_id IN \(list: numbers)
                OR township_id IN \(list: numbers) OR county_id IN \(list: numbers))
                """
        }
    }
}
