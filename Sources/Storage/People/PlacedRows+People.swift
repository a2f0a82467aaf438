internal import Core
internal import Database
internal import Domain

extension PlacedRows {
    /// Where two grids with a branch of the same name become one, the second keeps its old grid as its own until
    /// somebody renames it; its place is the new one's all the same.
    static let organisations = PlacedRows(
        "organisation", Words("单位", "Bodies"),
        .follows(
            Following(
                open: "t.ended_day IS NULL", hasArea: true, hasVersion: true,
                clash: { heir in
                    """
                    EXISTS (SELECT 1 FROM organisation o WHERE o.name = organisation.name AND o.ended_day IS NULL
                        AND coalesce(o.parent_id, 0) = coalesce(organisation.parent_id, 0)
                        AND coalesce(o.area_id, 0) = \(heir.number))
                    """
                }, journalledAs: "organisation"
            ).raising(.net)))

    static let persons = PlacedRows(
        "person", Words("人员", "Persons"),
        .follows(Following(open: "t.left_day IS NULL", hasArea: true, hasVersion: true).raising(.net)))

    /// A worker is never moved silently (DOMAIN.md A3-24): each post that goes along or ends has an entry of its own.
    static let posts = PlacedRows(
        "post", Words("岗位", "Posts"),
        .follows(
            Following(
                open: "t.stage <> 'ended'", hasArea: true, hasVersion: true, journalledAs: "post",
                ending: Ending { area, posts, day, limit, db in
                    try PostTable.endAll(at: area, posts, on: day, limit: limit, in: db)
                }
            ).raising(.net)))
}

extension PostTable {
    /// Ends open posts held in exactly this area, because it ends.
    static func endAll(
        at area: Key<Area>, _ posts: Recut.PostsGo, on day: Day, limit: Int, in db: Writer
    ) throws -> [Int64] {
        let which: SQL
        switch posts {
        case .follow: return []
        case .endAll: which = ""
        case .endSingle:
            let single = Post.Kind.allCases.filter(\.isSingle).map { "\($0.rawValue)" as SQL }
            which = " AND kind IN (\(sql: .joined(single)))"
        }
        let ids = try db.rows(
            """
            SELECT id FROM post WHERE area_id = \(area.number) AND stage <> 'ended'\(sql: which)
            ORDER BY area_id, kind, id LIMIT \(limit)
            """
        ) { try $0.integer(0) }
        try db.run(
            """
            UPDATE post SET stage = 'ended', end_reason = \(Post.EndReason.areaChanged.rawValue),
                ended_day = CASE WHEN from_day > \(day.number) THEN from_day ELSE \(day.number) END,
                leave_from_day = NULL, leave_until_day = NULL, stand_in_id = NULL, version = version + 1
            WHERE id IN \(list: ids)
            """)
        return ids
    }
}
