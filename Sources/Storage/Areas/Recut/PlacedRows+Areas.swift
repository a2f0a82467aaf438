internal import Core
internal import Database
internal import Domain

extension PlacedRows {
    /// An estate is kept in a community, whatever grids it cuts: when communities change, it goes where most of its
    /// buildings went. Where that community has one of its name, it is told apart by where it came from.
    static let estates = PlacedRows(
        "estate", Words("小区", "Estates"),
        .follows(
            Following(
                open: "t.closed_day IS NULL", hasArea: false, hasVersion: true,
                owner: """
                    area a ON a.id = coalesce((SELECT s.community FROM (
                            SELECT own.community_id AS community, count(*) AS buildings,
                                own.community_id <> t.community_id AS moves
                            FROM estate_building JOIN area own ON own.id = estate_building.building_id
                            WHERE estate_building.estate_id = t.id AND estate_building.until_day IS NULL
                            GROUP BY own.community_id) s
                        ORDER BY s.buildings DESC, s.moves, s.community LIMIT 1), t.community_id)
                    """
            ).ofCommunities { old, place in
                [
                    "home_id = \(place.community?.number)",
                    renamed("estate", "home_id", most: 60, old, place, unless: "o.closed_day IS NULL"),
                ]
            }))

    /// A line of work's grids that were kept for a community are kept for what it became; onto which of ours each is
    /// mapped follows with the map (`DepartmentGridTable.follow`).
    static let departmentSchemes = PlacedRows(
        "department_scheme", Words("条线网格", "Department grids"),
        .follows(
            Following(open: "1 = 1", hasArea: true, hasVersion: false).ofCommunities { old, place in
                [renamed("department_scheme", "area_id", most: 20, old, place, unless: "1 = 1")]
            }))

    /// The name, with the old community's behind it where the new one has a row of that name.
    private static func renamed(
        _ table: SQL, _ home: SQL, most: Int, _ old: Area, _ place: Place, unless isOpen: SQL
    ) -> SQL {
        """
        name = CASE WHEN EXISTS (SELECT 1 FROM \(sql: table) o WHERE o.\(sql: home) = \(place.community?.number)
            AND o.name = \(sql: table).name AND o.id <> \(sql: table).id AND \(sql: isOpen))
            THEN substr(name, 1, CAST(\(most) AS INTEGER)) || \("（\(old.name.prefix(18))）") ELSE name END
        """
    }
}

extension Migration {
    /// What lies in a community that changes is found by it; and which estates came together there.
    static let indexEstatesAndSchemes = Migration(
        225, "find estates and schemes of a community",
        "CREATE INDEX department_scheme_community ON department_scheme (community_id) WHERE community_id IS NOT NULL",
        """
        CREATE INDEX estate_history ON estate (township_id, closed_day, id) WHERE merged_into_id IS NOT NULL
        """)
}
