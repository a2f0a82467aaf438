internal import Core
internal import Database

extension PlacedRows {
    static let workTeams = PlacedRows(
        "work_team", Words("工作队", "Work teams"),
        .follows(Following(open: "t.ended_day IS NULL", hasArea: true, hasVersion: true)))

    static let undertakings = PlacedRows(
        "undertaking", Words("联系包保", "Undertakings"),
        .follows(Following(open: "t.ended_day IS NULL", hasArea: true, hasVersion: true)))

    static let plates = PlacedRows(
        "plate", Words("亮牌", "Plates"),
        .follows(Following(open: "t.down_day IS NULL", hasArea: true, hasVersion: true)))

    /// A duty whose days are over goes along: it says what there is to do, and what was done stands in its claims.
    static let dutyPosts = PlacedRows(
        "duty_post", Words("责任岗", "Duties"),
        .follows(Following(open: "1 = 1", hasArea: true, hasVersion: true)))

    static let pledges = PlacedRows(
        "pledge", Words("承诺", "Pledges"),
        .follows(Following(open: "t.down_day IS NULL", hasArea: true, hasVersion: true)))

    /// A membership goes with its unit.
    static let memberships = PlacedRows(
        "membership", Words("组织关系", "Memberships"),
        .follows(
            Following(
                open: "t.until_day IS NULL", hasArea: false, hasVersion: false,
                owner: "organisation a ON a.id = t.organisation_id")))
}

extension Migration {
    /// What lies in a grid that changes is found by it.
    static let indexGridsOfPartnership = Migration(
        278, "find teams and pledges by grid",
        "CREATE INDEX work_team_grid ON work_team (grid_id, id) WHERE ended_day IS NULL AND grid_id IS NOT NULL",
        "CREATE INDEX pledge_grid ON pledge (grid_id, id) WHERE down_day IS NULL AND grid_id IS NOT NULL")
}

extension Migration {
    /// When what was agreed to came down, and which deeds still have their words.
    static let keepPartnership = Migration(
        275, "keep what members agreed to no longer than said",
        "ALTER TABLE deed ADD COLUMN nameless_ms BIGINT",
        "CREATE INDEX deed_named ON deed (made_ms) WHERE nameless_ms IS NULL",
        "CREATE INDEX plate_down ON plate (down_day) WHERE down_day IS NOT NULL",
        "CREATE INDEX pledge_down ON pledge (down_day) WHERE down_day IS NOT NULL",
        "CREATE INDEX plate_of ON plate (member_id)",
        "CREATE INDEX pledge_of ON pledge (member_id)")
}
