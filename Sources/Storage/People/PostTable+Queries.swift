public import Core
public import Database
public import Domain

extension PostTable {
    /// Every post of a person, the latest first; at most `limit`.
    public static func posts(of person: Key<Person>, limit: Int, in db: Reader) throws -> [Post] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM post WHERE person_id = \(person.number)
            ORDER BY person_id DESC, from_day DESC, id DESC LIMIT \(limit)
            """, post)
    }

    /// How many open posts a person holds.
    public static func openCount(of person: Key<Person>, in db: Reader) throws -> Int {
        try db.first("SELECT count(*) FROM post WHERE person_id = \(person.number) AND stage <> 'ended'") {
            try $0.int(0)
        } ?? 0
    }

    /// The open posts of a body, by kind.
    public static func posts(in organisation: Key<Organisation>, limit: Int, in db: Reader) throws -> [Post] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM post WHERE organisation_id = \(organisation.number) AND stage <> 'ended'
            ORDER BY organisation_id, kind, id LIMIT \(limit)
            """, post)
    }

    /// How many open posts of a kind there are in exactly that seat.
    public static func openCount(_ kind: Post.Kind, in seat: Post.Seat, in db: Reader) throws -> Int {
        let at: SQL =
            switch seat {
            case .area(let key): "area_id = \(key.number)"
            case .organisation(let key): "organisation_id = \(key.number)"
            }
        return try db.first(
            "SELECT count(*) FROM post WHERE \(sql: at) AND kind = \(kind.rawValue) AND stage <> 'ended'"
        ) { try $0.int(0) } ?? 0
    }

    /// The open posts in an area and below it, of one kind or of all, by kind and key, from behind `cursor` on.
    public static func posts(
        below area: Area, _ kind: Post.Kind?, after cursor: Cursor?, limit: Int, in db: Reader
    ) throws -> [Post] {
        try db.rows(postsSQL(below: area, kind, after: cursor, limit: limit), post)
    }

    static func postsSQL(below area: Area, _ kind: Post.Kind?, after cursor: Cursor?, limit: Int) -> SQL {
        let only: SQL = kind.map { " AND kind = \($0.rawValue)" } ?? ""
        let behind: SQL = cursor.map { " AND (kind, id) > (\($0.value), \($0.key))" } ?? ""
        return """
            SELECT \(sql: columns) FROM post
            WHERE \(sql: AreaScope.within(area)) AND stage <> 'ended'\(sql: only)\(sql: behind)
            ORDER BY kind, id LIMIT \(limit)
            """
    }

    /// How many open posts of each kind there are in an area and below it.
    public static func counts(below area: Area, in db: Reader) throws -> [Post.Kind: Int] {
        var counts: [Post.Kind: Int] = [:]
        try db.each(countsSQL(below: area)) { row in
            if let kind = Post.Kind(rawValue: try row.text(0)) { counts[kind] = try row.int(1) }
        }
        return counts
    }

    static func countsSQL(below area: Area) -> SQL {
        AreaScope.counting(["kind"], of: "post", where: "stage <> 'ended'", in: area)
    }

    /// How many open posts of each kind each of `grids` has, what stands below it counted with it.
    public static func counts(
        in grids: [Key<Area>], in db: Reader
    ) throws -> [Key<Area>: [Post.Kind: Int]] {
        var counts: [Key<Area>: [Post.Kind: Int]] = [:]
        guard !grids.isEmpty else { return counts }
        try db.each(
            """
            SELECT grid_id, kind, count(*) FROM post WHERE grid_id IN \(list: grids.map(\.number))
            AND stage <> 'ended' GROUP BY grid_id, kind
            """
        ) { row in
            guard let kind = Post.Kind(rawValue: try row.text(1)) else { return }
            counts[Key(try row.integer(0)), default: [:]][kind] = try row.int(2)
        }
        return counts
    }
}
