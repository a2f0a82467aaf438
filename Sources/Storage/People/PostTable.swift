public import Core
public import Database
public import Domain

/// The only file that knows how a post lies in SQL. What a list shows is `PostTable+Queries.swift`.
public enum PostTable {
    public static let migration = Migration(
        252, "post",
        """
        CREATE TABLE post (
            id BIGINT PRIMARY KEY,
            kind TEXT NOT NULL,
            -- Where it is held: one of the two.
            area_id BIGINT REFERENCES area (id),
            organisation_id BIGINT REFERENCES organisation (id),
            county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
            person_id BIGINT NOT NULL REFERENCES person (id),
            source TEXT,
            selection TEXT,
            from_day BIGINT NOT NULL,
            -- The last day of the term.
            term_day BIGINT CHECK (term_day >= from_day),
            seconded_from_id BIGINT REFERENCES organisation (id),
            stage TEXT NOT NULL CHECK (stage IN ('held', 'onLeave', 'ended')),
            leave_from_day BIGINT, leave_until_day BIGINT,
            stand_in_id BIGINT REFERENCES person (id),
            ended_day BIGINT, end_reason TEXT,
            made_ms BIGINT NOT NULL,
            version BIGINT NOT NULL DEFAULT 0,
            CHECK ((area_id IS NULL) <> (organisation_id IS NULL)),
            CHECK ((stage = 'ended') = (ended_day IS NOT NULL)),
            CHECK ((stage = 'onLeave') = (leave_from_day IS NOT NULL))
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX post_person ON post (person_id, from_day, id)",
        "CREATE INDEX post_organisation ON post (organisation_id, kind, id) WHERE organisation_id IS NOT NULL",
        "CREATE INDEX post_area ON post (area_id, kind, id) WHERE area_id IS NOT NULL AND stage <> 'ended'",
        "CREATE INDEX post_kind ON post (kind, id) WHERE stage <> 'ended'",
        "CREATE INDEX post_county ON post (county_id, kind, id) WHERE stage <> 'ended'",
        "CREATE INDEX post_township ON post (township_id, kind, id) WHERE stage <> 'ended'",
        "CREATE INDEX post_community ON post (community_id, kind, id) WHERE stage <> 'ended'",
        "CREATE INDEX post_grid ON post (grid_id, kind, id) WHERE stage <> 'ended'",
        "CREATE INDEX post_stand_in ON post (stand_in_id, id) WHERE stand_in_id IS NOT NULL",
        "CREATE INDEX post_term ON post (term_day, id) WHERE stage <> 'ended' AND term_day IS NOT NULL")

    static let columns: SQL = """
        post.id, post.kind, post.area_id, post.organisation_id, post.county_id, post.township_id, post.community_id,
        post.grid_id, post.person_id, post.source, post.selection, post.from_day, post.term_day, post.seconded_from_id,
        post.stage, post.leave_from_day, post.leave_until_day, post.stand_in_id, post.ended_day, post.end_reason,
        post.version
        """

    /// How many of `columns` there are: what a statement selects behind them begins here.
    static let width = 21

    /// Many in one statement: at most 1,000.
    public static func add(_ posts: [Post], at now: Instant, in db: Writer) throws {
        for start in stride(from: 0, to: posts.count, by: 100) {
            let rows = posts[start..<min(start + 100, posts.count)].map { values($0, at: now) }
            try db.run(
                """
                INSERT INTO post (id, kind, area_id, organisation_id, county_id, township_id, community_id, grid_id,
                    person_id, source, selection, from_day, term_day, seconded_from_id, stage, leave_from_day,
                    leave_until_day, stand_in_id, ended_day, end_reason, version, made_ms)
                VALUES \(sql: .joined(rows))
                """)
        }
        try Stamp.net.raise(in: db)
    }

    private static func values(_ post: Post, at now: Instant) -> SQL {
        let (seat, stage) = (SeatColumns(post.seat), StageColumns(post.stage))
        return """
            (\(post.id.number), \(post.kind.rawValue), \(seat.area), \(seat.organisation),
            \(post.place?.county?.number), \(post.place?.township?.number), \(post.place?.community?.number),
            \(post.place?.grid?.number), \(post.person.number), \(post.source?.rawValue), \(post.selection?.rawValue),
            \(post.from.number), \(post.term?.number), \(post.secondedFrom?.number), \(stage.name),
            \(stage.leave?.from.number), \(stage.leave?.until.number), \(stage.leave?.standIn?.number),
            \(stage.ended?.number), \(stage.reason?.rawValue), 0, \(now.milliseconds))
            """
    }

    /// Saves a post after an act, unless somebody else saved it since it was read.
    public static func update(_ post: Post, in db: Writer) throws {
        let stage = StageColumns(post.stage)
        let changed = try db.run(
            """
            UPDATE post SET term_day = \(post.term?.number), stage = \(stage.name),
                leave_from_day = \(stage.leave?.from.number), leave_until_day = \(stage.leave?.until.number),
                stand_in_id = \(stage.leave?.standIn?.number), ended_day = \(stage.ended?.number),
                end_reason = \(stage.reason?.rawValue), version = version + 1
            WHERE id = \(post.id.number) AND version = \(post.version)
            """)
        guard changed == 1 else { throw Post.Refusal.outOfTurn.problem }
        try Stamp.net.raise(in: db)
    }

    public static func find(_ id: Key<Post>, in db: Reader) throws -> Post? {
        try db.first("SELECT \(sql: columns) FROM post WHERE id = \(id.number)", post)
    }

    /// Takes the post for this transaction and gives it.
    public static func lock(_ id: Key<Post>, in db: Writer) throws -> Post? {
        try db.first("SELECT \(sql: columns) FROM post WHERE id = \(id.number)\(sql: Dialect.forUpdate)", post)
    }

    static func post(_ row: Row) throws -> Post {
        guard let kind = Post.Kind(rawValue: try row.text(1)) else {
            throw DatabaseError.wrongColumn(1, expected: "a kind of post")
        }
        return Post(
            id: Key(try row.integer(0)), kind: kind, seat: try seat(row), place: try PlaceColumns.read(row, from: 4),
            person: Key(try row.integer(8)), source: try row.optionalText(9).flatMap(Post.Source.init),
            selection: try row.optionalText(10).flatMap(Post.Selection.init), from: Day(number: try row.int(11)),
            term: try row.optionalInt(12).map { Day(number: $0) },
            secondedFrom: try row.optionalInteger(13).map { Key($0) }, stage: try stage(row),
            version: try row.int(20))
    }

    private static func seat(_ row: Row) throws -> Post.Seat {
        if let area = try row.optionalInteger(2) { return .area(Key(area)) }
        return .organisation(Key(try row.integer(3)))
    }

    private static func stage(_ row: Row) throws -> Post.Stage {
        switch try row.text(14) {
        case "held": return .held
        case "onLeave":
            return .onLeave(
                Post.Leave(
                    from: Day(number: try row.int(15)), until: Day(number: try row.int(16)),
                    standIn: try row.optionalInteger(17).map { Key($0) }))
        case "ended":
            guard let reason = Post.EndReason(rawValue: try row.text(19)) else {
                throw DatabaseError.wrongColumn(19, expected: "a reason")
            }
            return .ended(on: Day(number: try row.int(18)), reason)
        default: throw DatabaseError.wrongColumn(14, expected: "a stage of a post")
        }
    }

    private struct SeatColumns {
        let area: Int64?
        let organisation: Int64?

        init(_ seat: Post.Seat) {
            switch seat {
            case .area(let key): (area, organisation) = (key.number, nil)
            case .organisation(let key): (area, organisation) = (nil, key.number)
            }
        }
    }

    private struct StageColumns {
        let name: String
        var leave: Post.Leave?
        var ended: Day?
        var reason: Post.EndReason?

        init(_ stage: Post.Stage) {
            switch stage {
            case .held: name = "held"
            case .onLeave(let leave): (name, self.leave) = ("onLeave", leave)
            case .ended(let day, let why): (name, ended, reason) = ("ended", day, why)
            }
        }
    }
}
