public import Core
public import Database
public import Domain

/// The only file that knows how a standard of a matter lies in SQL.
public enum StandardTable {
    public static let migration = Migration(
        302, "matter standard",
        """
        CREATE TABLE matter_standard (
            id BIGINT PRIMARY KEY,
            matter_id BIGINT NOT NULL,
            edition_id BIGINT NOT NULL,
            number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 9),
            filing TEXT NOT NULL,
            closing TEXT NOT NULL,
            -- Words of levels with commas between them, the smallest first.
            levels TEXT NOT NULL,
            -- Codes of holders (`Holder.code`); several with line ends between them.
            leads TEXT NOT NULL,
            assists TEXT NOT NULL,
            -- As `TimeLimit` writes itself.
            time_limit TEXT NOT NULL,
            basis TEXT NOT NULL,
            UNIQUE (matter_id, edition_id, number),
            FOREIGN KEY (matter_id, edition_id) REFERENCES matter_entry (matter_id, edition_id)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX matter_standard_edition ON matter_standard (edition_id, matter_id, number)")

    private static let columns: SQL = """
        s.id, s.matter_id, s.edition_id, s.number, s.filing, s.closing, s.levels, s.leads, s.assists, s.time_limit,
        s.basis
        """

    /// A standard with the matter and the edition that it is of: what a case keeps the key of.
    public static func find(
        _ id: Key<Matter.Standard>, in db: Reader
    ) throws -> (matter: Key<Matter>, edition: Key<Edition>, standard: Matter.Standard)? {
        try db.first("SELECT \(sql: columns) FROM matter_standard s WHERE s.id = \(id.number)") {
            (Key(try $0.integer(1)), Key(try $0.integer(2)), try standard($0))
        }
    }

    /// Standards by matter and edition.
    struct Found {
        fileprivate var all: [Pair: [Matter.Standard]] = [:]

        func of(_ matter: Key<Matter>, in edition: Key<Edition>) -> [Matter.Standard] {
            all[Pair(matter: matter, edition: edition)] ?? []
        }
    }

    fileprivate struct Pair: Hashable {
        let matter: Key<Matter>
        let edition: Key<Edition>
    }

    /// - Parameter condition: on standards, aliased `s`, and their editions, aliased `e`.
    static func all(where condition: SQL, in db: Reader) throws -> Found {
        let rows = try db.rows(
            """
            SELECT \(sql: columns) FROM matter_standard s JOIN edition e ON e.id = s.edition_id
            WHERE \(sql: condition) ORDER BY s.matter_id, s.edition_id, s.number
            """
        ) { row in
            (Pair(matter: Key(try row.integer(1)), edition: Key(try row.integer(2))), try standard(row))
        }
        return rows.reduce(into: Found()) { $0.all[$1.0, default: []].append($1.1) }
    }

    static func remove(of matters: [Matter], in db: Writer) throws {
        for (edition, some) in Dictionary(grouping: matters, by: \.edition) {
            try db.run(
                """
                DELETE FROM matter_standard
                WHERE edition_id = \(edition.number) AND matter_id IN \(list: some.map(\.id.number))
                """)
        }
    }

    static func add(_ matters: [Matter], in db: Writer) throws {
        let rows: [SQL] = matters.flatMap { matter in matter.standards.map { values($0, of: matter) } }
        for start in stride(from: 0, to: rows.count, by: 200) {
            let some = Array(rows[start..<min(start + 200, rows.count)])
            try db.run(
                """
                INSERT INTO matter_standard (id, matter_id, edition_id, number, filing, closing, levels, leads, assists,
                    time_limit, basis) VALUES \(sql: .joined(some))
                """)
        }
    }

    private static func values(_ standard: Matter.Standard, of matter: Matter) -> SQL {
        let levels = standard.levels.sorted().map(\.word).joined(separator: ",")
        let assists = standard.assists.map(\.code).joined(separator: "\n")
        return """
            (\(standard.id.number), \(matter.id.number), \(matter.edition.number), \(standard.number),
            \(standard.filing), \(standard.closing), \(levels), \(standard.lead.code), \(assists),
            \(standard.limit.description), \(standard.basis))
            """
    }

    private static func standard(_ row: Row) throws -> Matter.Standard {
        let levels = try row.text(6).split(separator: ",").compactMap { Matter.Level(word: String($0)) }
        guard let lead = Holder(code: try row.text(7)) else {
            throw DatabaseError.wrongColumn(7, expected: "a holder")
        }
        guard let limit = TimeLimit(code: try row.text(9)) else {
            throw DatabaseError.wrongColumn(9, expected: "a time limit")
        }
        return Matter.Standard(
            id: Key(try row.integer(0)), number: try row.int(3), filing: try row.text(4), closing: try row.text(5),
            levels: Set(levels), lead: lead,
            assists: try row.text(8).split(separator: "\n").compactMap { Holder(code: $0) }, limit: limit,
            basis: try row.text(10))
    }
}
