public import Core
public import Database
public import Domain

/// Outlines from files that wait for a person to say whose they are.
public enum OutlineDoubtTable {
    public static let migration = Migration(
        207, "outline doubt",
        // What the degrees of the file meant from which an outline came.
        """
        ALTER TABLE area_outline ADD COLUMN frame TEXT NOT NULL DEFAULT 'wgs84'
        CHECK (frame IN ('wgs84', 'cgcs2000', 'gcj02', 'bd09'))
        """,
        """
        CREATE TABLE outline_doubt (
            id BIGINT PRIMARY KEY,
            root_id BIGINT NOT NULL REFERENCES area (id),
            name TEXT,
            code TEXT,
            reason TEXT NOT NULL,
            geojson TEXT NOT NULL,
            frame TEXT NOT NULL,
            made_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX outline_doubt_root ON outline_doubt (root_id, id)")

    private static let columns: SQL = "id, root_id, name, code, reason, geojson, frame"

    public static func add(_ doubts: [OutlineDoubt], at now: Instant, in db: Writer) throws {
        for doubt in doubts {
            try db.run(
                """
                INSERT INTO outline_doubt (\(sql: columns), made_ms)
                VALUES (\(doubt.id.number), \(doubt.root.number), \(doubt.name), \(doubt.code),
                    \(doubt.reason.rawValue), \(doubt.boundary.geoJSON), \(doubt.frame.rawValue), \(now.milliseconds))
                """)
        }
    }

    /// Takes away what an earlier file left open: a new one speaks for itself.
    public static func clear(of root: Key<Area>, in db: Writer) throws {
        try db.run("DELETE FROM outline_doubt WHERE root_id = \(root.number)")
    }

    /// The oldest first; at most `limit`.
    public static func all(of root: Key<Area>, limit: Int, in db: Reader) throws -> [OutlineDoubt] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM outline_doubt WHERE root_id = \(root.number) ORDER BY id LIMIT \(limit)
            """, doubt)
    }

    /// Takes the doubt out, decided; nil when it is decided already.
    public static func take(_ id: Key<OutlineDoubt>, of root: Key<Area>, in db: Writer) throws -> OutlineDoubt? {
        try db.first(
            """
            DELETE FROM outline_doubt WHERE id = \(id.number) AND root_id = \(root.number)
            RETURNING \(sql: columns)
            """, doubt)
    }

    private static func doubt(_ row: Row) throws -> OutlineDoubt {
        guard let reason = OutlineDoubt.Reason(rawValue: try row.text(4)), let frame = Frame(rawValue: try row.text(6))
        else { throw DatabaseError.wrongColumn(4, expected: "a reason and a frame") }
        return OutlineDoubt(
            id: Key(try row.integer(0)), root: Key(try row.integer(1)), name: try row.optionalText(2),
            code: try row.optionalText(3), reason: reason, boundary: try Boundary(geoJSON: try row.text(5)),
            frame: frame)
    }
}
