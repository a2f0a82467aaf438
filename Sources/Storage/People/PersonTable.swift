public import Core
public import Database
public import Domain

/// The only file that knows how a person lies in SQL, and what they are found by.
public enum PersonTable {
    public static let migration = Migration(
        251, "person",
        """
        CREATE TABLE person (
            id BIGINT PRIMARY KEY,
            name TEXT NOT NULL\(sql: Dialect.byteOrder) CHECK (length(name) BETWEEN 1 AND 400),
            account_id BIGINT REFERENCES account (id),
            organisation_id BIGINT REFERENCES organisation (id),
            area_id BIGINT REFERENCES area (id),
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            -- The first day on which they are no longer in the net.
            left_day BIGINT,
            made_ms BIGINT NOT NULL,
            version BIGINT NOT NULL DEFAULT 0
        )\(sql: Dialect.strict)
        """,
        "CREATE UNIQUE INDEX person_account ON person (account_id) WHERE account_id IS NOT NULL",
        "CREATE INDEX person_organisation ON person (organisation_id, name, id) WHERE left_day IS NULL",
        "CREATE INDEX person_name ON person (name, id) WHERE left_day IS NULL",
        "CREATE INDEX person_county ON person (county_id, name, id) WHERE left_day IS NULL",
        "CREATE INDEX person_township ON person (township_id, name, id) WHERE left_day IS NULL",
        "CREATE INDEX person_community ON person (community_id, name, id) WHERE left_day IS NULL",
        "CREATE INDEX person_grid ON person (grid_id, name, id) WHERE left_day IS NULL",
        """
        CREATE TABLE person_term (
            -- The name from each of its characters on, and its initials.
            term TEXT NOT NULL\(sql: Dialect.byteOrder),
            person_id BIGINT NOT NULL REFERENCES person (id),
            PRIMARY KEY (term, person_id)
        )\(sql: Dialect.strictWithoutRowID)
        """,
        "CREATE INDEX person_term_person ON person_term (person_id)")

    static let columns: SQL = """
        person.id, person.name, person.account_id, person.organisation_id, person.area_id, person.county_id,
        person.township_id, person.community_id, person.grid_id, person.left_day, person.version
        """

    /// Many in one statement: at most 1,000.
    public static func add(_ persons: [Person], at now: Instant, in db: Writer) throws {
        for start in stride(from: 0, to: persons.count, by: 100) {
            let rows: [SQL] = persons[start..<min(start + 100, persons.count)].map { one in
                """
                (\(one.id.number), \(one.name.text), \(one.account?.number), \(one.organisation?.number),
                \(one.area?.number), \(one.place?.county?.number), \(one.place?.township?.number),
                \(one.place?.community?.number), \(one.place?.grid?.number), \(leftDay(one)), 0, \(now.milliseconds))
                """
            }
            try db.run(
                """
                INSERT INTO person (id, name, account_id, organisation_id, area_id, county_id, township_id,
                    community_id, grid_id, left_day, version, made_ms)
                VALUES \(sql: .joined(rows))
                """)
        }
        try addTerms(persons, in: db)
        try Stamp.net.raise(in: db)
    }

    /// Saves a changed person, unless somebody else saved them since they were read.
    public static func update(_ one: Person, in db: Writer) throws {
        let changed = try db.run(
            """
            UPDATE person SET name = \(one.name.text), account_id = \(one.account?.number),
                organisation_id = \(one.organisation?.number), area_id = \(one.area?.number),
                county_id = \(one.place?.county?.number), township_id = \(one.place?.township?.number),
                community_id = \(one.place?.community?.number), grid_id = \(one.place?.grid?.number),
                left_day = \(leftDay(one)), version = version + 1
            WHERE id = \(one.id.number) AND version = \(one.version)
            """)
        guard changed == 1 else { throw Person.Refusal.outOfTurn.problem }
        try db.run("DELETE FROM person_term WHERE person_id = \(one.id.number)")
        try addTerms([one], in: db)
        try Stamp.net.raise(in: db)
    }

    private static func leftDay(_ person: Person) -> Int? {
        switch person.stage {
        case .present: nil
        case .left(let day): day.number
        }
    }

    private static func addTerms(_ persons: [Person], in db: Writer) throws {
        let rows: [SQL] = persons.filter { $0.stage == .present }.flatMap { one in
            Set(AreaTerm.of(name: one.name.text).map(\.text)).map { "(\($0), \(one.id.number))" as SQL }
        }
        for start in stride(from: 0, to: rows.count, by: 500) {
            let chunk = Array(rows[start..<min(start + 500, rows.count)])
            try db.run("INSERT INTO person_term (term, person_id) VALUES \(sql: .joined(chunk)) ON CONFLICT DO NOTHING")
        }
    }

    public static func find(_ id: Key<Person>, in db: Reader) throws -> Person? {
        try db.first("SELECT \(sql: columns) FROM person WHERE id = \(id.number)", person)
    }

    /// Those of `ids` that are there, in no order.
    public static func find(_ ids: [Key<Person>], in db: Reader) throws -> [Person] {
        try db.rows("SELECT \(sql: columns) FROM person WHERE id IN \(list: ids.map(\.number))", person)
    }

    /// Takes the person for this transaction and gives them.
    public static func lock(_ id: Key<Person>, in db: Writer) throws -> Person? {
        try db.first("SELECT \(sql: columns) FROM person WHERE id = \(id.number)\(sql: Dialect.forUpdate)", person)
    }

    /// Whom the account is; nil for an account that stands nowhere in the net.
    public static func find(account: Key<Caller>, in db: Reader) throws -> Person? {
        try db.first("SELECT \(sql: columns) FROM person WHERE account_id = \(account.number)", person)
    }

    /// Persons within the bounds whose name holds `text` or whose initials begin with it, in order of the term; at
    /// most `limit`. Empty for blank text. Names are searched only inside the reader's scope (DESIGN.md section 4).
    public static func search(_ text: String, within bounds: Bounds, limit: Int, in db: Reader) throws -> [Person] {
        let wanted = AreaTerm.folded(text)
        guard !wanted.isEmpty else { return [] }
        var seen: Set<Key<Person>> = []
        return try db.rows(searchSQL(wanted, within: bounds, limit: limit * 2), person)
            .filter { seen.insert($0.id).inserted }.prefix(limit).map { $0 }
    }

    static func searchSQL(_ wanted: String, within bounds: Bounds, limit: Int) -> SQL {
        """
        SELECT \(sql: columns) FROM person_term JOIN person ON person.id = person_term.person_id
        WHERE term >= \(wanted) AND term < \(wanted + "\u{10FFFF}") AND \(sql: PlaceColumns.within(bounds))
        ORDER BY term, person_term.person_id LIMIT \(limit)
        """
    }

    /// Who is there, in order of name and key: of an area and below it, or everywhere for nil.
    public static func list(
        below area: Area?, after cursor: Cursor?, limit: Int, in db: Reader
    ) throws -> [Person] {
        try db.rows(listSQL(below: area, after: cursor, limit: limit), person)
    }

    static func listSQL(below area: Area?, after cursor: Cursor?, limit: Int) -> SQL {
        let behind: SQL = cursor.map { " AND (name, id) > (\($0.value), \($0.key))" } ?? ""
        return """
            SELECT \(sql: columns) FROM person
            WHERE \(sql: AreaScope.within(area)) AND left_day IS NULL\(sql: behind) ORDER BY name, id LIMIT \(limit)
            """
    }

    /// Those of exactly this name who are in the net, in order of key.
    public static func named(_ name: PersonName, limit: Int, in db: Reader) throws -> [Person] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM person WHERE name = \(name.text) AND left_day IS NULL
            ORDER BY name, id LIMIT \(limit)
            """, person)
    }

    /// How many are there in an area and below it; everywhere for nil.
    public static func count(below area: Area?, in db: Reader) throws -> Int {
        try db.first(AreaScope.counting([], of: "person", where: "left_day IS NULL", in: area)) {
            try $0.int(0)
        } ?? 0
    }

    static func person(_ row: Row) throws -> Person {
        Person(
            id: Key(try row.integer(0)), name: try PersonName(row.text(1)),
            account: try row.optionalInteger(2).map { Key($0) },
            organisation: try row.optionalInteger(3).map { Key($0) },
            area: try row.optionalInteger(4).map { Key($0) }, place: try PlaceColumns.read(row, from: 5),
            stage: try row.optionalInt(9).map { .left(Day(number: $0)) } ?? .present, version: try row.int(10))
    }
}
