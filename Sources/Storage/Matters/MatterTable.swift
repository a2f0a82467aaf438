public import Core
public import Database
public import Domain

/// The only file that knows how what editions say of matters lies in SQL; standards are in `StandardTable.swift`.
public enum MatterTable {
    public static let migration = Migration(
        301, "matter",
        "CREATE TABLE matter (id BIGINT PRIMARY KEY)\(sql: Dialect.strict)",
        """
        CREATE TABLE matter_entry (
            matter_id BIGINT NOT NULL REFERENCES matter (id),
            edition_id BIGINT NOT NULL REFERENCES edition (id),
            parent_id BIGINT REFERENCES matter (id),
            name TEXT NOT NULL,
            code TEXT,
            ordinal BIGINT NOT NULL,
            duty TEXT CHECK (duty IN ('basic', 'cooperating', 'takenBack')),
            concern TEXT CHECK (concern IN ('family', 'minors', 'health')),
            is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
            PRIMARY KEY (matter_id, edition_id)
        )\(sql: Dialect.strictWithoutRowID)
        """,
        "CREATE INDEX matter_entry_edition ON matter_entry (edition_id, matter_id)")

    private static let columns: SQL = """
        m.matter_id, m.edition_id, m.parent_id, m.name, m.code, m.ordinal, m.duty, m.concern, m.is_retired
        """

    /// Which editions are read.
    public enum Scope: Hashable, Sendable {
        /// In force on a day.
        case inForce(Day)
        /// In force or to be, and the draft: what the next change begins from.
        case latest

        /// The editions' condition, their table aliased `e`.
        var condition: SQL {
            switch self {
            case .inForce(let day): "e.stage = 'inForce' AND e.from_day <= \(day.number)"
            case .latest: "e.stage IN ('inForce', 'draft')"
            }
        }
    }

    /// The tree as the editions of the scope say it.
    public static func catalogue(_ scope: Scope, in db: Reader) throws -> Catalogue {
        let standards = try StandardTable.all(where: scope.condition, in: db)
        // A draft has no day yet and comes behind all that have.
        let entries = try db.rows(
            """
            SELECT \(sql: columns) FROM matter_entry m JOIN edition e ON e.id = m.edition_id
            WHERE \(sql: scope.condition) ORDER BY coalesce(e.from_day, 99999999), e.id, m.matter_id
            """
        ) { try matter($0, standards) }
        return Catalogue(entries)
    }

    /// What an edition says, in order of key.
    public static func entries(of edition: Key<Edition>, in db: Reader) throws -> [Matter] {
        let standards = try StandardTable.all(where: "e.id = \(edition.number)", in: db)
        return try db.rows(
            """
            SELECT \(sql: columns) FROM matter_entry m WHERE m.edition_id = \(edition.number) ORDER BY m.matter_id
            """
        ) { try matter($0, standards) }
    }

    /// What editions in force or to be and the draft say of a matter, the last first; at most `limit`.
    public static func history(
        of id: Key<Matter>, limit: Int, in db: Reader
    ) throws -> [(edition: Edition, matter: Matter)] {
        let standards = try StandardTable.all(where: "e.stage <> 'dropped' AND s.matter_id = \(id.number)", in: db)
        let matters = try db.rows(
            """
            SELECT \(sql: columns) FROM matter_entry m JOIN edition e ON e.id = m.edition_id
            WHERE m.matter_id = \(id.number) AND e.stage <> 'dropped'
            ORDER BY coalesce(e.from_day, 99999999) DESC, e.id DESC LIMIT \(limit)
            """
        ) { try matter($0, standards) }
        return try matters.compactMap { matter in
            try EditionTable.find(matter.edition, in: db).map { ($0, matter) }
        }
    }

    /// What one edition says of a matter: what a case was filed under, however long ago.
    public static func find(_ id: Key<Matter>, in edition: Key<Edition>, in db: Reader) throws -> Matter? {
        let standards = try StandardTable.all(
            where: "s.matter_id = \(id.number) AND s.edition_id = \(edition.number)", in: db)
        return try db.first(
            """
            SELECT \(sql: columns) FROM matter_entry m
            WHERE m.matter_id = \(id.number) AND m.edition_id = \(edition.number)
            """
        ) { try matter($0, standards) }
    }

    /// How many matters an edition speaks of.
    public static func count(in edition: Key<Edition>, in db: Reader) throws -> Int {
        try db.first("SELECT count(*) FROM matter_entry WHERE edition_id = \(edition.number)") { try $0.int(0) } ?? 0
    }

    /// Says these in their edition, in place of what it said of them: at most 1,000, those above them first.
    public static func put(_ matters: [Matter], in db: Writer) throws {
        try StandardTable.remove(of: matters, in: db)
        for start in stride(from: 0, to: matters.count, by: 200) {
            let some = matters[start..<min(start + 200, matters.count)]
            let keys: [SQL] = some.map { "(\($0.id.number))" }
            try db.run("INSERT INTO matter (id) VALUES \(sql: .joined(keys)) ON CONFLICT (id) DO NOTHING")
            try db.run(
                """
                INSERT INTO matter_entry (matter_id, edition_id, parent_id, name, code, ordinal, duty, concern,
                    is_retired) VALUES \(sql: .joined(some.map(values)))
                ON CONFLICT (matter_id, edition_id) DO UPDATE SET parent_id = excluded.parent_id,
                    name = excluded.name, code = excluded.code, ordinal = excluded.ordinal, duty = excluded.duty,
                    concern = excluded.concern, is_retired = excluded.is_retired
                """)
        }
        try StandardTable.add(matters, in: db)
    }

    private static func values(_ matter: Matter) -> SQL {
        """
        (\(matter.id.number), \(matter.edition.number), \(matter.parent?.number), \(matter.name), \(matter.code),
        \(matter.ordinal), \(matter.duty?.rawValue), \(matter.concern?.rawValue), \(matter.isRetired))
        """
    }

    private static func matter(_ row: Row, _ standards: StandardTable.Found) throws -> Matter {
        let (id, edition) = (Key<Matter>(try row.integer(0)), Key<Edition>(try row.integer(1)))
        return Matter(
            id: id, edition: edition, parent: try row.optionalInteger(2).map { Key($0) }, name: try row.text(3),
            code: try row.optionalText(4), ordinal: try row.int(5),
            duty: try row.optionalText(6).flatMap(Matter.Duty.init),
            concern: try row.optionalText(7).flatMap(Matter.Concern.init),
            standards: standards.of(id, in: edition), isRetired: try row.int(8) != 0)
    }
}
