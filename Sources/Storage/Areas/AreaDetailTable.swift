public import Core
public import Database
public import Domain

/// What is true of grids, micro-grids and communities of certain kinds only; one row each, none where nothing is said.
public enum AreaDetailTable {
    public static let migration = Migration(
        210, "area detail",
        """
        CREATE TABLE area_detail (
            area_id BIGINT PRIMARY KEY REFERENCES area (id),
            -- An organisation; no reference, as a later step (250) makes that table anew.
            host_id BIGINT,
            planned_day BIGINT,
            reason TEXT,
            community TEXT,
            origin TEXT,
            moved_households BIGINT CHECK (moved_households >= 0)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX area_detail_planned ON area_detail (planned_day, area_id) WHERE planned_day IS NOT NULL",
        "CREATE INDEX area_detail_host ON area_detail (host_id, area_id) WHERE host_id IS NOT NULL")

    public static func set(_ detail: AreaDetail, of area: Key<Area>, in db: Writer) throws {
        try db.run("DELETE FROM area_detail WHERE area_id = \(area.number)")
        guard detail != .none else { return }
        try db.run(
            """
            INSERT INTO area_detail (area_id, host_id, planned_day, reason, community, origin, moved_households)
            VALUES (\(area.number), \(detail.host?.number), \(detail.planned?.number), \(detail.reason?.rawValue),
                \(detail.community?.rawValue), \(detail.origin), \(detail.movedHouseholds))
            """)
    }

    public static func find(_ area: Key<Area>, in db: Reader) throws -> AreaDetail {
        try db.first(
            """
            SELECT host_id, planned_day, reason, community, origin, moved_households FROM area_detail
            WHERE area_id = \(area.number)
            """
        ) { row in
            AreaDetail(
                host: try row.optionalInteger(0).map { Key($0) },
                planned: try row.optionalInt(1).map { Day(number: $0) },
                reason: try row.optionalText(2).flatMap(AreaDetail.Reason.init),
                community: try row.optionalText(3).flatMap(AreaDetail.Community.init),
                origin: try row.optionalText(4), movedHouseholds: try row.optionalInt(5))
        } ?? .none
    }
}

extension AreaTable {
    /// Makes a grid one of another kind.
    public static func set(_ kind: Area.Kind, of id: Key<Area>, in db: Writer) throws {
        try db.run("UPDATE area SET kind = \(kind.rawValue) WHERE id = \(id.number)")
        try Stamp.net.raise(in: db)
    }
}
