public import Core
public import Database
public import Domain

// What reports ask of posts: whole areas at once.
extension PostTable {
    public static let reports = Migration(
        255, "index posts for reports",
        // What a report of a whole area counts, by grid, without reading the posts.
        "CREATE INDEX post_county_grid ON post (county_id, grid_id, kind) WHERE stage <> 'ended'",
        "CREATE INDEX post_township_grid ON post (township_id, grid_id, kind) WHERE stage <> 'ended'",
        """
        CREATE INDEX post_seconded ON post (seconded_from_id, id)
        WHERE seconded_from_id IS NOT NULL AND stage <> 'ended'
        """
    )

    /// How many open posts of each kind each grid of an area has, what stands below it counted with it; grids without
    /// any are left out.
    public static func countsByGrid(
        below area: Area, in db: Reader
    ) throws -> [Key<Area>: [Post.Kind: Int]] {
        var counts: [Key<Area>: [Post.Kind: Int]] = [:]
        try db.each(countsByGridSQL(below: area)) { row in
            guard let kind = kinds[try row.text(1)] else { return }
            counts[Key(try row.integer(0)), default: [:]][kind] = try row.int(2)
        }
        return counts
    }

    /// By the word that stands in the table: thousands of rows ask.
    private static let kinds = Dictionary(uniqueKeysWithValues: Post.Kind.allCases.map { ($0.rawValue, $0) })

    static func countsByGridSQL(below area: Area) -> SQL {
        AreaScope.counting(
            ["grid_id", "kind"], of: "post", where: "grid_id IS NOT NULL AND stage <> 'ended'", in: area,
            isOfGrids: true)
    }

    /// The open posts of an area whose term ends on `last` or before, the earliest first.
    public static func due(
        below area: Area, until last: Day, after cursor: Cursor?, limit: Int, in db: Reader
    ) throws -> [Post] {
        try db.rows(dueSQL(below: area, until: last, after: cursor, limit: limit), post)
    }

    static func dueSQL(below area: Area, until last: Day, after cursor: Cursor?, limit: Int) -> SQL {
        let behind: SQL =
            cursor.flatMap { cursor in Int(cursor.value).map { " AND (term_day, id) > (\($0), \(cursor.key))" } } ?? ""
        return """
            SELECT \(sql: columns) FROM post
            WHERE term_day <= \(last.number) AND stage <> 'ended' AND term_day IS NOT NULL
            AND \(sql: AreaScope.within(area, isFilter: true))\(sql: behind)
            ORDER BY term_day, id LIMIT \(limit)
            """
    }

    /// How many open posts of an area have a term that ends on `last` or before.
    public static func dueCount(below area: Area, until last: Day, in db: Reader) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM post WHERE term_day <= \(last.number) AND stage <> 'ended' AND term_day IS NOT NULL
            AND \(sql: AreaScope.within(area, isFilter: true))
            """
        ) { try $0.int(0) } ?? 0
    }

    /// The open posts of the area's people who hold more than one anywhere, in order of person and key.
    public static func shared(below area: Area, limit: Int, in db: Reader) throws -> [Post] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM post WHERE stage <> 'ended' AND person_id IN (
                SELECT here.person_id FROM post here
                WHERE \(sql: AreaScope.within(area)) AND here.stage <> 'ended' AND EXISTS (
                    SELECT 1 FROM post other WHERE other.person_id = here.person_id AND other.stage <> 'ended'
                    AND other.id <> here.id))
            ORDER BY person_id, id LIMIT \(limit)
            """, post)
    }

    /// The open posts of an area whose holders another body lent.
    public static func seconded(below area: Area, limit: Int, in db: Reader) throws -> [Post] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM post
            WHERE seconded_from_id IS NOT NULL AND stage <> 'ended' AND \(sql: AreaScope.within(area))
            ORDER BY seconded_from_id, id LIMIT \(limit)
            """, post)
    }

    /// The open posts of persons, in order of person and key.
    public static func open(of persons: [Key<Person>], in db: Reader) throws -> [Post] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM post WHERE person_id IN \(list: persons.map(\.number)) AND stage <> 'ended'
            ORDER BY person_id, id
            """, post)
    }

    /// Who holds a post of the kind in exactly that seat; at most 20.
    public static func holders(_ kind: Post.Kind, in seat: Post.Seat, in db: Reader) throws -> [Key<Person>] {
        let at: SQL =
            switch seat {
            case .area(let key): "area_id = \(key.number)"
            case .organisation(let key): "organisation_id = \(key.number)"
            }
        return try db.rows(
            """
            SELECT person_id FROM post WHERE \(sql: at) AND kind = \(kind.rawValue) AND stage <> 'ended'
            ORDER BY id LIMIT 20
            """
        ) { Key(try $0.integer(0)) }
    }

    /// The open posts in which somebody stands in for the holder on leave.
    public static func standIns(by person: Key<Person>, in db: Reader) throws -> [Post] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM post WHERE stand_in_id = \(person.number) AND stage = 'onLeave' ORDER BY id
            """, post)
    }

    /// The open posts held in exactly that area, by kind.
    public static func posts(at area: Key<Area>, limit: Int, in db: Reader) throws -> [Post] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM post WHERE area_id = \(area.number) AND stage <> 'ended'
            ORDER BY area_id, kind, id LIMIT \(limit)
            """, post)
    }

    /// How many open posts are held in a body.
    public static func openCount(in organisation: Key<Organisation>, in db: Reader) throws -> Int {
        try db.first(
            "SELECT count(*) FROM post WHERE organisation_id = \(organisation.number) AND stage <> 'ended'"
        ) { try $0.int(0) } ?? 0
    }
}
