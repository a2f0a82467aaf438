public import Core
public import Database
public import Domain

extension CaseTable {
    /// So many of an area's newest cases are looked at for what recurs.
    static let recurringAmong = 20_000

    private static let week: Int64 = 7 * 24 * 3600 * 1000

    /// How many cases of each matter each week brought in each community of an area, what came to nothing left out.
    public static func weeks(
        in area: Area, _ bounds: Recurrence.Bounds, at now: Instant, in db: Reader
    ) throws -> [Recurrence.Week] {
        try db.rows(weeksSQL(in: area, bounds, at: now)) { row in
            Recurrence.Week(
                matter: Key(try row.integer(0)), place: Key(try row.integer(1)), number: try row.int(2),
                cases: try row.int(3))
        }
    }

    static func weeksSQL(in area: Area, _ bounds: Recurrence.Bounds, at now: Instant) -> SQL {
        """
        SELECT matter_id, community_id, (\(now.milliseconds) - opened_ms) / \(week) AS week, count(*)
        FROM \(sql: latest(in: area)) AS latest
        WHERE \(sql: recurs(bounds, now)) AND matter_id IS NOT NULL AND community_id IS NOT NULL
        GROUP BY matter_id, community_id, week
        """
    }

    /// The cases that a recurrence counts, the newest first.
    public static func recurring(
        _ matter: Key<Matter>, in community: Area, _ bounds: Recurrence.Bounds, at now: Instant, limit: Int,
        in db: Reader
    ) throws -> [Key<Case>] {
        try db.rows(recurringSQL(matter, in: community, bounds, at: now, limit: limit)) { Key(try $0.integer(0)) }
    }

    static func recurringSQL(
        _ matter: Key<Matter>, in community: Area, _ bounds: Recurrence.Bounds, at now: Instant, limit: Int
    ) -> SQL {
        """
        SELECT id FROM case_file
        WHERE \(sql: PlaceColumns.inside(community)) AND matter_id = \(matter.number) AND \(sql: recurs(bounds, now))
        ORDER BY id DESC LIMIT \(limit)
        """
    }

    private static func latest(in area: Area) -> SQL {
        """
        (SELECT matter_id, community_id, opened_ms, stage FROM case_file
            WHERE \(sql: PlaceColumns.inside(area)) ORDER BY id DESC LIMIT \(recurringAmong))
        """
    }

    private static func recurs(_ bounds: Recurrence.Bounds, _ now: Instant) -> SQL {
        """
        opened_ms > \(now.milliseconds - Int64(bounds.window) * week) AND opened_ms <= \(now.milliseconds)
        AND stage NOT IN ('rejected', 'withdrawn', 'merged')
        """
    }
}
