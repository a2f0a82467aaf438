public import Core
public import Database
public import Domain

extension Migration {
    static let createOrganisations = Migration(
        108, "organisations",
        """
        CREATE TABLE organisation (
            id BIGINT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            made_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """)

    /// Bodies of a net: a kind, a parent, a place. Two places may have a “第一网格党支部”, so a name is one's own only
    /// among its siblings; SQLite takes a constraint off a table only by making the table anew.
    static let placeOrganisations = Migration(
        250, "place organisations",
        """
        CREATE TABLE organisation_placed (
            id BIGINT PRIMARY KEY,
            name TEXT NOT NULL\(sql: Dialect.byteOrder) CHECK (length(name) BETWEEN 1 AND 100),
            made_ms BIGINT NOT NULL,
            kind TEXT NOT NULL DEFAULT 'partnerUnit',
            parent_id BIGINT REFERENCES organisation_placed (id),
            area_id BIGINT REFERENCES area (id),
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            -- GB 32100, 18 characters.
            credit_code TEXT,
            founded_day BIGINT,
            -- The first day on which it is no longer there.
            ended_day BIGINT,
            version BIGINT NOT NULL DEFAULT 0
        )\(sql: Dialect.strict)
        """,
        "INSERT INTO organisation_placed (id, name, made_ms) SELECT id, name, made_ms FROM organisation",
        "DROP TABLE organisation",
        "ALTER TABLE organisation_placed RENAME TO organisation",
        """
        CREATE UNIQUE INDEX organisation_name ON organisation
        (name, coalesce(parent_id, 0), coalesce(area_id, 0)) WHERE ended_day IS NULL
        """,
        "CREATE UNIQUE INDEX organisation_credit ON organisation (credit_code) WHERE credit_code IS NOT NULL",
        "CREATE INDEX organisation_children ON organisation (parent_id, kind, name, id)",
        "CREATE INDEX organisation_named ON organisation (name, id) WHERE ended_day IS NULL",
        "CREATE INDEX organisation_kind ON organisation (kind, name, id) WHERE ended_day IS NULL",
        "CREATE INDEX organisation_county ON organisation (county_id, kind, name, id) WHERE ended_day IS NULL",
        "CREATE INDEX organisation_township ON organisation (township_id, kind, name, id) WHERE ended_day IS NULL",
        "CREATE INDEX organisation_community ON organisation (community_id, kind, name, id) WHERE ended_day IS NULL",
        "CREATE INDEX organisation_grid ON organisation (grid_id, kind, name, id) WHERE ended_day IS NULL")
}

/// The only file that knows how a body lies in SQL. What a list shows is `OrganisationTable+Queries.swift`.
public enum OrganisationTable {
    static let columns: SQL = """
        id, name, kind, parent_id, area_id, county_id, township_id, community_id, grid_id, credit_code, founded_day,
        ended_day, version
        """

    /// Throws `DatabaseError.unique` where the place has one of that name, or another has the credit code.
    public static func insert(_ organisation: Organisation, at now: Instant, in db: Writer) throws {
        try add([organisation], at: now, in: db)
    }

    /// Many in one statement: at most 1,000, parents before children.
    public static func add(_ organisations: [Organisation], at now: Instant, in db: Writer) throws {
        for start in stride(from: 0, to: organisations.count, by: 100) {
            let rows: [SQL] = organisations[start..<min(start + 100, organisations.count)].map { one in
                """
                (\(one.id.number), \(one.name), \(one.kind.rawValue), \(one.parent?.number), \(one.area?.number),
                \(one.place?.county?.number), \(one.place?.township?.number), \(one.place?.community?.number),
                \(one.place?.grid?.number), \(one.creditCode?.text), \(one.founded?.number), \(one.ended?.number),
                0, \(now.milliseconds))
                """
            }
            try db.run("INSERT INTO organisation (\(sql: columns), made_ms) VALUES \(sql: .joined(rows))")
        }
        try Stamp.net.raise(in: db)
    }

    /// Saves a changed body, unless somebody else saved it since it was read.
    public static func update(_ one: Organisation, in db: Writer) throws {
        let changed = try db.run(
            """
            UPDATE organisation SET name = \(one.name), kind = \(one.kind.rawValue), parent_id = \(one.parent?.number),
                area_id = \(one.area?.number), county_id = \(one.place?.county?.number),
                township_id = \(one.place?.township?.number), community_id = \(one.place?.community?.number),
                grid_id = \(one.place?.grid?.number), credit_code = \(one.creditCode?.text),
                founded_day = \(one.founded?.number), ended_day = \(one.ended?.number), version = version + 1
            WHERE id = \(one.id.number) AND version = \(one.version)
            """)
        guard changed == 1 else { throw Organisation.Refusal.outOfTurn.problem }
        try Stamp.net.raise(in: db)
    }

    public static func find(_ id: Key<Organisation>, in db: Reader) throws -> Organisation? {
        try db.first("SELECT \(sql: columns) FROM organisation WHERE id = \(id.number)", organisation)
    }

    /// Those of `ids` that are there, in no order.
    public static func find(_ ids: [Key<Organisation>], in db: Reader) throws -> [Organisation] {
        try db.rows("SELECT \(sql: columns) FROM organisation WHERE id IN \(list: ids.map(\.number))", organisation)
    }

    /// Those of exactly this name that are there, in order of key.
    public static func named(_ name: String, limit: Int, in db: Reader) throws -> [Organisation] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM organisation WHERE name = \(name) AND ended_day IS NULL
            ORDER BY id LIMIT \(limit)
            """, organisation)
    }

    /// Takes the body for this transaction and gives it.
    public static func lock(_ id: Key<Organisation>, in db: Writer) throws -> Organisation? {
        try db.first(
            "SELECT \(sql: columns) FROM organisation WHERE id = \(id.number)\(sql: Dialect.forUpdate)", organisation)
    }

    /// The bodies above `id`, its parent first; at most 12, which no chain reaches.
    public static func parents(of id: Key<Organisation>, in db: Reader) throws -> [Organisation] {
        var found: [Organisation] = []
        var next = try find(id, in: db)?.parent
        while let id = next, found.count < 12, let parent = try find(id, in: db) {
            found.append(parent)
            next = parent.parent
        }
        return found
    }

    /// Those of some kinds, in order of name and key.
    public static func all(
        _ kinds: [Organisation.Kind] = Organisation.Kind.allCases, after cursor: Cursor?, limit: Int, in db: Reader
    ) throws -> [Organisation] {
        let wanted = SQL.joined(kinds.map { "\($0.rawValue)" })
        let behind: SQL = cursor.map { " AND (name, id) > (\($0.value), \($0.key))" } ?? ""
        return try db.rows(
            """
            SELECT \(sql: columns) FROM organisation
            WHERE ended_day IS NULL AND kind IN (\(sql: wanted))\(sql: behind)
            ORDER BY name, id LIMIT \(limit)
            """, organisation)
    }

    static func organisation(_ row: Row) throws -> Organisation {
        guard let kind = Organisation.Kind(rawValue: try row.text(2)) else {
            throw DatabaseError.wrongColumn(2, expected: "a kind of organisation")
        }
        return Organisation(
            id: Key(try row.integer(0)), name: try row.text(1), kind: kind,
            parent: try row.optionalInteger(3).map { Key($0) }, area: try row.optionalInteger(4).map { Key($0) },
            place: try PlaceColumns.read(row, from: 5),
            creditCode: try row.optionalText(9).flatMap { try? CreditCode.reading($0) },  // Checked when it was saved.
            founded: try row.optionalInt(10).map { Day(number: $0) },
            ended: try row.optionalInt(11).map { Day(number: $0) }, version: try row.int(12))
    }
}
