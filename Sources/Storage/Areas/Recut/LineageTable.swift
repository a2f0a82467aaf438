public import Core
public import Database
public import Domain

/// Which areas came from which.
public enum LineageTable {
    public static let migration = Migration(
        221, "area lineage",
        """
        CREATE TABLE area_lineage (
            from_id BIGINT NOT NULL REFERENCES area (id),
            to_id BIGINT NOT NULL REFERENCES area (id),
            recut_id BIGINT NOT NULL REFERENCES recut (id),
            day BIGINT NOT NULL,
            -- What went from one to the other then.
            buildings BIGINT NOT NULL,
            households BIGINT NOT NULL,
            PRIMARY KEY (from_id, recut_id, to_id)
        )\(sql: Dialect.strictWithoutRowID)
        """,
        "CREATE INDEX area_lineage_to ON area_lineage (to_id, recut_id)",
        "CREATE INDEX area_lineage_recut ON area_lineage (recut_id)")

    public static func add(_ steps: [Lineage.Step], in db: Writer) throws {
        for step in steps {
            try db.run(
                """
                INSERT INTO area_lineage (from_id, to_id, recut_id, day, buildings, households)
                VALUES (\(step.from.number), \(step.to.number), \(step.change.number), \(step.day.number),
                    \(step.buildings), \(step.households))
                """)
        }
    }

    /// What `area` became, and what it came from; what it kept for itself is left out.
    public static func steps(of area: Key<Area>, in db: Reader) throws -> (became: [Lineage.Step], from: [Lineage.Step])
    {
        let all = try db.rows(
            """
            SELECT \(sql: columns) FROM area_lineage WHERE from_id = \(area.number)
            UNION SELECT \(sql: columns) FROM area_lineage WHERE to_id = \(area.number)
            ORDER BY day, recut_id, from_id, to_id LIMIT 200
            """, step)
        return (
            all.filter { $0.from == area && $0.to != area }, all.filter { $0.to == area && $0.from != area }
        )
    }

    /// What one change left.
    public static func steps(of change: Key<Recut>, in db: Reader) throws -> [Lineage.Step] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM area_lineage WHERE recut_id = \(change.number) ORDER BY from_id, to_id
            """, step)
    }

    /// Of all areas of a level that lie in `area`, closed ones among them.
    public static func lineage(in area: Area, _ level: Area.Level, in db: Reader) throws -> Lineage {
        guard let column = AreaTable.ancestorColumn(area.level) else { return Lineage([]) }
        let qualified: SQL = "l.from_id, l.to_id, l.recut_id, l.day, l.buildings, l.households"
        return Lineage(
            try db.rows(
                """
                SELECT \(sql: qualified) FROM area JOIN area_lineage l ON l.from_id = area.id
                WHERE area.\(sql: column) = \(area.id.number) AND area.level = \(level.rawValue)
                """, step))
    }

    private static let columns: SQL = "from_id, to_id, recut_id, day, buildings, households"

    private static func step(_ row: Row) throws -> Lineage.Step {
        Lineage.Step(
            from: Key(try row.integer(0)), to: Key(try row.integer(1)), change: Key(try row.integer(2)),
            day: Day(number: try row.int(3)), buildings: try row.int(4), households: try row.int(5))
    }
}
