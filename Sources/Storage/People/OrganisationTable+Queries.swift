public import Core
public import Database
public import Domain

extension OrganisationTable {
    /// The bodies of an area and below it, or everywhere for nil; of one kind or of all, in order of kind, name and
    /// key.
    public static func list(
        _ kind: Organisation.Kind?, below area: Area?, after cursor: Cursor?, limit: Int, in db: Reader
    ) throws -> [Organisation] {
        try db.rows(listSQL(kind, below: area, after: cursor, limit: limit), organisation)
    }

    static func listSQL(_ kind: Organisation.Kind?, below area: Area?, after cursor: Cursor?, limit: Int) -> SQL {
        let only: SQL = kind.map { " AND kind = \($0.rawValue)" } ?? ""
        let behind: SQL =
            cursor.flatMap(ListPosition.init).map {
                " AND (kind, name, id) > (\($0.kind), \($0.name), \($0.key))"
            } ?? ""
        return """
            SELECT \(sql: columns) FROM organisation
            WHERE \(sql: AreaScope.within(area)) AND ended_day IS NULL\(sql: only)\(sql: behind)
            ORDER BY kind, name, id LIMIT \(limit)
            """
    }

    /// Where a piece of `list` ends.
    public static func cursor(behind one: Organisation) -> Cursor {
        Cursor(value: "\(one.kind.rawValue)~\(one.name)", key: one.id.number)
    }

    private struct ListPosition {
        let kind: String
        let name: String
        let key: Int64

        init?(_ cursor: Cursor) {
            let parts = cursor.value.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            (kind, name, key) = (String(parts[0]), String(parts[1]), cursor.key)
        }
    }

    /// How many bodies of each kind there are in an area and below it; everywhere for nil.
    public static func counts(below area: Area?, in db: Reader) throws -> [Organisation.Kind: Int] {
        var counts: [Organisation.Kind: Int] = [:]
        try db.each(countsSQL(below: area)) { row in
            if let kind = Organisation.Kind(rawValue: try row.text(0)) { counts[kind] = try row.int(1) }
        }
        return counts
    }

    static func countsSQL(below area: Area?) -> SQL {
        AreaScope.counting(["kind"], of: "organisation", where: "ended_day IS NULL", in: area)
    }

    /// What stands directly under a body, in order of kind and name; ended ones are left out.
    public static func children(of id: Key<Organisation>, limit: Int, in db: Reader) throws -> [Organisation] {
        try db.rows(childrenSQL(of: id, limit: limit), organisation)
    }

    static func childrenSQL(of id: Key<Organisation>, limit: Int) -> SQL {
        """
        SELECT \(sql: columns) FROM organisation WHERE parent_id = \(id.number) AND ended_day IS NULL
        ORDER BY parent_id, kind, name, id LIMIT \(limit)
        """
    }

    /// The grids of an area in which a body of one of the kinds belongs.
    public static func grids(
        with kinds: [Organisation.Kind], below area: Area, in db: Reader
    ) throws -> Set<Key<Area>> {
        let wanted = SQL.joined(kinds.map { "\($0.rawValue)" })
        let found = try db.rows(
            """
            SELECT DISTINCT grid_id FROM organisation
            WHERE \(sql: AreaScope.within(area)) AND kind IN (\(sql: wanted)) AND ended_day IS NULL
            AND grid_id IS NOT NULL
            """
        ) { Key<Area>(try $0.integer(0)) }
        return Set(found)
    }
}
