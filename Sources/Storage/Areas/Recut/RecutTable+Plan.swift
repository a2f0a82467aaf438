public import Core
public import Database
public import Domain

extension RecutTable {
    static func savePlan(of recut: Recut, in db: Writer) throws {
        let (id, plan) = (recut.id.number, recut.plan)
        try db.run("DELETE FROM recut_area WHERE recut_id = \(id)")
        try db.run("DELETE FROM recut_move WHERE recut_id = \(id)")
        for (position, end) in plan.ending.enumerated() {
            try db.run(
                """
                INSERT INTO recut_area (recut_id, area_id, part, position, is_open, heir_id, posts)
                VALUES (\(id), \(end.area.number), 'ends', \(position), 1, \(end.heir.number), \(end.posts.rawValue))
                """)
        }
        for (position, one) in plan.remaining.enumerated() {
            try db.run(
                """
                INSERT INTO recut_area (recut_id, area_id, part, position, is_open, outline)
                VALUES (\(id), \(one.area.number), 'remains', \(position), 1, \(one.outline?.geoJSON))
                """)
        }
        for (position, new) in plan.beginning.enumerated() {
            try db.run(
                """
                INSERT INTO recut_area (recut_id, area_id, part, position, is_open, name, ordinal, kind, setting, code,
                    outline)
                VALUES (\(id), \(new.id.number), 'begins', \(position), 1, \(new.draft.name), \(new.draft.ordinal),
                    \(new.draft.kind.rawValue), \(new.draft.setting?.rawValue), \(new.code), \(new.outline?.geoJSON))
                """)
        }
        let moves = plan.orderedMoves
        for start in stride(from: 0, to: moves.count, by: 200) {
            let rows: [SQL] = moves[start..<min(start + 200, moves.count)].map {
                "(\(id), \($0.part.number), \($0.to.number))"
            }
            try db.run("INSERT INTO recut_move (recut_id, part_id, to_id) VALUES \(sql: .joined(rows))")
        }
    }

    static func plan(of id: Key<Recut>, _ level: Area.Level, in db: Reader) throws -> Recut.Plan {
        let areas = try db.rows(
            """
            SELECT area_id, part, heir_id, posts, name, ordinal, kind, setting, code, outline FROM recut_area
            WHERE recut_id = \(id.number) ORDER BY part, position
            """
        ) { try PlannedArea($0, level) }
        let moves = try db.rows(
            "SELECT part_id, to_id FROM recut_move WHERE recut_id = \(id.number) ORDER BY part_id"
        ) { (Key<Area>(try $0.integer(0)), Key<Area>(try $0.integer(1))) }
        return Recut.Plan(
            level: level,
            ending: areas.compactMap { if case .ends(let end) = $0 { end } else { nil } },
            remaining: areas.compactMap { if case .remains(let one) = $0 { one } else { nil } },
            beginning: areas.compactMap { if case .begins(let new) = $0 { new } else { nil } },
            moves: Dictionary(uniqueKeysWithValues: moves))
    }

    private enum PlannedArea {
        case ends(Recut.Ending)
        case remains(Recut.Remaining)
        case begins(Recut.Beginning)

        init(_ row: Row, _ level: Area.Level) throws {
            let id = Key<Area>(try row.integer(0))
            let outline = try row.optionalText(9).map { try Boundary(geoJSON: $0) }
            switch try row.text(1) {
            case "ends":
                guard let posts = Recut.PostsGo(rawValue: try row.text(3)) else {
                    throw DatabaseError.wrongColumn(3, expected: "what becomes of posts")
                }
                self = .ends(Recut.Ending(area: id, heir: Key(try row.integer(2)), posts: posts))
            case "remains": self = .remains(Recut.Remaining(area: id, outline: outline))
            default:
                guard let kind = Area.Kind(rawValue: try row.text(6)) else {
                    throw DatabaseError.wrongColumn(6, expected: "a kind of area")
                }
                let draft = Area.Draft(
                    level: level, name: try row.text(4), ordinal: try row.int(5), kind: kind,
                    setting: try row.optionalText(7).flatMap(Area.Setting.init))
                self = .begins(
                    Recut.Beginning(id: id, draft: draft, code: try row.text(8), outline: outline))
            }
        }
    }

    /// Adds to what was moved of each table.
    public static func tally(
        _ id: Key<Recut>, _ name: String, moved: Int, ended: Int, in db: Writer
    ) throws {
        guard moved + ended > 0 else { return }
        try db.run(
            """
            INSERT INTO recut_tally (recut_id, name, moved, ended) VALUES (\(id.number), \(name), \(moved), \(ended))
            ON CONFLICT (recut_id, name) DO UPDATE SET moved = recut_tally.moved + excluded.moved,
                ended = recut_tally.ended + excluded.ended
            """)
    }

    /// What was moved and ended so far, by table; those of which nothing was are left out.
    public static func tallies(of id: Key<Recut>, in db: Reader) throws -> [String: (moved: Int, ended: Int)] {
        let rows = try db.rows("SELECT name, moved, ended FROM recut_tally WHERE recut_id = \(id.number)") {
            (try $0.text(0), (moved: try $0.int(1), ended: try $0.int(2)))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
