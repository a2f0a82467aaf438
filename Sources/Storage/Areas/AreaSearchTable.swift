internal import Core
public import Database
public import Domain

/// What areas are found by. Every piece of a name is the beginning of one of its endings, so a search is a range of
/// the primary key that already has the order: whole names first, then by term, highest level first.
///
/// Kept in the transaction that names an area, not behind the journal: an area that was just added is looked for.
public enum AreaSearchTable {
    public static let migration = Migration(
        201, "area search",
        """
        CREATE TABLE area_term (
            -- 0 for a whole name or its initials, 1 for an ending of a name.
            piece INTEGER NOT NULL CHECK (piece IN (0, 1)),
            term TEXT NOT NULL\(sql: Dialect.byteOrder),
            level INTEGER NOT NULL,
            area_id BIGINT NOT NULL REFERENCES area (id),
            PRIMARY KEY (piece, term, level, area_id)
        )\(sql: Dialect.strictWithoutRowID)
        """,
        "CREATE INDEX area_term_area ON area_term (area_id)")

    static func add(_ areas: [Area], in db: Writer) throws {
        try add(areas.flatMap { rows(of: $0, called: $0.name) }, in: db)
    }

    /// Makes `area` found by another name than it had.
    static func renew(_ area: Area, called name: String, in db: Writer) throws {
        try db.send("DELETE FROM area_term WHERE area_id = \(area.id.number)")
        try add(rows(of: area, called: name), in: db)
    }

    private static func rows(of area: Area, called name: String) -> [SQL] {
        AreaTerm.of(name: name).map { term in
            "(\(term.isWhole ? 0 : 1), \(term.text), \(area.level.rawValue), \(area.id.number))"
        }
    }

    private static func add(_ rows: [SQL], in db: Writer) throws {
        for start in stride(from: 0, to: rows.count, by: 500) {
            let chunk = Array(rows[start..<min(start + 500, rows.count)])
            try db.send(
                """
                INSERT INTO area_term (piece, term, level, area_id) VALUES \(sql: .joined(chunk))
                ON CONFLICT DO NOTHING
                """)
        }
    }

    /// Areas whose name holds `text`, whose initials begin with it, or whose code does: at most `limit`, whole names
    /// first. Empty for blank text.
    public static func search(_ text: String, limit: Int, in db: Reader) throws -> [PlacedArea] {
        let wanted = AreaTerm.folded(text)
        guard !wanted.isEmpty else { return [] }
        var found: [PlacedArea] = []
        var seen: Set<Key<Area>> = []
        for sql in [codeSQL(wanted, limit: limit), termSQL(wanted, piece: 0, limit), termSQL(wanted, piece: 1, limit)] {
            guard found.count < limit, let sql else { continue }
            // A name may hold the text twice, and then comes twice.
            for placed in try db.rows(sql, AreaTable.placed) where seen.insert(placed.area.id).inserted {
                found.append(placed)
            }
        }
        return Array(found.prefix(limit))
    }

    static func termSQL(_ wanted: String, piece: Int, _ limit: Int) -> SQL? {
        """
        SELECT \(sql: AreaTable.columns) FROM area_term JOIN area ON area.id = area_term.area_id
        WHERE piece = \(piece) AND term >= \(wanted) AND term < \(wanted + "\u{10FFFF}")
        ORDER BY piece, term, area_term.level, area_term.area_id LIMIT \(limit)
        """
    }

    /// Nil for what can't begin a code.
    static func codeSQL(_ wanted: String, limit: Int) -> SQL? {
        guard AreaCode.isWellFormed(wanted), wanted.contains(where: \.isNumber) else { return nil }
        return """
            SELECT \(sql: AreaTable.columns) FROM area_code JOIN area ON area.id = area_code.area_id
            WHERE code >= \(wanted) AND code < \(wanted + "\u{10FFFF}") AND valid_to_day IS NULL
            ORDER BY code, scheme LIMIT \(limit)
            """
    }
}
