public import Core
public import Database
public import Domain

/// Departments' own grids and how they lie on ours.
public enum DepartmentGridTable {
    public static let migration = Migration(
        211, "department grid",
        """
        CREATE TABLE department_scheme (
            id BIGINT PRIMARY KEY,
            name TEXT NOT NULL\(sql: Dialect.byteOrder),
            area_id BIGINT NOT NULL REFERENCES area (id),
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            UNIQUE (area_id, name)
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE department_grid (
            id BIGINT PRIMARY KEY,
            scheme_id BIGINT NOT NULL REFERENCES department_scheme (id),
            name TEXT NOT NULL\(sql: Dialect.byteOrder),
            -- Empty for none.
            code TEXT NOT NULL\(sql: Dialect.byteOrder)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX department_grid_scheme ON department_grid (scheme_id, code, name, id)",
        "CREATE UNIQUE INDEX department_grid_code ON department_grid (scheme_id, code) WHERE code <> ''",
        """
        CREATE TABLE department_grid_area (
            department_grid_id BIGINT NOT NULL REFERENCES department_grid (id),
            area_id BIGINT NOT NULL REFERENCES area (id),
            PRIMARY KEY (department_grid_id, area_id)
        )\(sql: Dialect.strictWithoutRowID)
        """,
        "CREATE INDEX department_grid_area_ours ON department_grid_area (area_id, department_grid_id)")

    private static let schemeColumns: SQL = "id, name, area_id, county_id, township_id, community_id, grid_id"

    /// Throws `DatabaseError.unique` where the area has a scheme of that name.
    public static func add(_ scheme: DepartmentScheme, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO department_scheme (\(sql: schemeColumns))
            VALUES (\(scheme.id.number), \(scheme.name), \(scheme.area.number), \(scheme.place.county?.number),
                \(scheme.place.township?.number), \(scheme.place.community?.number), \(scheme.place.grid?.number))
            """)
    }

    /// Takes the scheme for this transaction and gives it.
    public static func lock(_ id: Key<DepartmentScheme>, in db: Writer) throws -> DepartmentScheme? {
        try db.first(
            "SELECT \(sql: schemeColumns) FROM department_scheme WHERE id = \(id.number)\(sql: Dialect.forUpdate)",
            scheme)
    }

    public static func find(_ id: Key<DepartmentScheme>, in db: Reader) throws -> DepartmentScheme? {
        try db.first("SELECT \(sql: schemeColumns) FROM department_scheme WHERE id = \(id.number)", scheme)
    }

    /// The schemes of any of `areas`, by name, each with how many grids it has; at most 200.
    public static func schemes(
        of areas: [Key<Area>], in db: Reader
    ) throws -> [(scheme: DepartmentScheme, grids: Int)] {
        try db.rows(
            """
            SELECT \(sql: schemeColumns),
                (SELECT count(*) FROM department_grid WHERE scheme_id = department_scheme.id)
            FROM department_scheme WHERE area_id IN \(list: areas.map(\.number)) ORDER BY name, id LIMIT 200
            """
        ) { (try scheme($0), try $0.int(7)) }
    }

    private static func scheme(_ row: Row) throws -> DepartmentScheme {
        DepartmentScheme(
            id: Key(try row.integer(0)), name: try row.text(1), area: Key(try row.integer(2)),
            place: try PlaceColumns.read(row, from: 3) ?? Place())
    }

    /// Adds departments' grids with what they lie in; at most 1,000. Throws `DatabaseError.unique` where the scheme
    /// has one of the codes.
    public static func add(_ grids: [DepartmentGrid], in db: Writer) throws {
        for start in stride(from: 0, to: grids.count, by: 200) {
            let rows: [SQL] = grids[start..<min(start + 200, grids.count)].map {
                "(\($0.id.number), \($0.scheme.number), \($0.name), \($0.code))"
            }
            try db.run("INSERT INTO department_grid (id, scheme_id, name, code) VALUES \(sql: .joined(rows))")
        }
        for grid in grids { try map(grid.id, onto: grid.grids, in: db) }
    }

    /// Says anew which of ours a department's grid lies in.
    public static func map(_ id: Key<DepartmentGrid>, onto areas: [Key<Area>], in db: Writer) throws {
        try db.run("DELETE FROM department_grid_area WHERE department_grid_id = \(id.number)")
        guard !areas.isEmpty else { return }
        let rows: [SQL] = areas.map { "(\(id.number), \($0.number))" }
        try db.run("INSERT INTO department_grid_area (department_grid_id, area_id) VALUES \(sql: .joined(rows))")
    }

    /// What lay in grids of ours that ended in a change lies in all that these became: nobody said in which part.
    ///
    /// - Parameter change: one whose lineage is written down.
    public static func follow(_ change: Key<Recut>, ended: [Key<Area>], in db: Writer) throws {
        guard !ended.isEmpty else { return }
        let old = ended.map(\.number)
        try db.run(
            """
            INSERT INTO department_grid_area (department_grid_id, area_id)
            SELECT DISTINCT lying.department_grid_id, step.to_id FROM department_grid_area lying
            JOIN area_lineage step ON step.from_id = lying.area_id
            WHERE step.recut_id = \(change.number) AND lying.area_id IN \(list: old)
            ON CONFLICT (department_grid_id, area_id) DO NOTHING
            """)
        try db.run("DELETE FROM department_grid_area WHERE area_id IN \(list: old)")
    }

    /// - Returns: whether it was one of the scheme's.
    public static func remove(
        _ id: Key<DepartmentGrid>, from scheme: Key<DepartmentScheme>, in db: Writer
    ) throws -> Bool {
        guard try holds(id, scheme, in: db) else { return false }
        try map(id, onto: [], in: db)
        return try db.run("DELETE FROM department_grid WHERE id = \(id.number)") == 1
    }

    public static func holds(
        _ id: Key<DepartmentGrid>, _ scheme: Key<DepartmentScheme>, in db: Reader
    ) throws -> Bool {
        try db.first(
            "SELECT 1 FROM department_grid WHERE id = \(id.number) AND scheme_id = \(scheme.number)"
        ) { try $0.int(0) } != nil
    }

    /// In order of code and name; at most `limit`.
    public static func grids(
        of scheme: Key<DepartmentScheme>, limit: Int, in db: Reader
    ) throws -> [DepartmentGrid] {
        var mapped: [Int64: [Key<Area>]] = [:]
        try db.each(
            """
            SELECT department_grid_id, area_id FROM department_grid
            JOIN department_grid_area ON department_grid_id = department_grid.id
            WHERE scheme_id = \(scheme.number) ORDER BY department_grid_id, area_id
            """
        ) { mapped[try $0.integer(0), default: []].append(Key(try $0.integer(1))) }
        return try db.rows(
            """
            SELECT id, name, code FROM department_grid WHERE scheme_id = \(scheme.number)
            ORDER BY scheme_id, code, name, id LIMIT \(limit)
            """
        ) { row in
            let id = try row.integer(0)
            return DepartmentGrid(
                id: Key(id), scheme: scheme, name: try row.text(1), code: try row.text(2), grids: mapped[id] ?? [])
        }
    }
}
