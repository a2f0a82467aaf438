internal import Core
internal import Database

extension PlacedRows {
    /// Who may open a value is decided by its place. It goes with its person; where there is none nobody knows the
    /// building, and after a split it stands with the community until somebody places it: never shown to a half that it
    /// may not belong to.
    static let personalValues = PlacedRows(
        "personal_value", Words("个人信息", "Personal values"),
        .follows(
            Following(
                open: "1 = 1", hasArea: false, hasVersion: false,
                owner: "person a ON t.owner_kind = 'person' AND a.id = t.owner_number", unknown: .parent)))

    static let suggestions = PlacedRows(
        "suggestion", Words("建议", "Suggestions"),
        .follows(Following(open: "t.stage = 'open'", hasArea: false, hasVersion: true, unknown: .parent)))
}

extension Migration {
    /// What lies in a grid or community that changes is found without reading everybody's values.
    static let indexPlacesOfPersonalData = Migration(
        223, "find personal data by place",
        "CREATE INDEX personal_value_grid ON personal_value (grid_id, id) WHERE grid_id IS NOT NULL",
        "CREATE INDEX personal_value_community ON personal_value (community_id, id) WHERE community_id IS NOT NULL",
        "CREATE INDEX suggestion_grid ON suggestion (grid_id, id) WHERE grid_id IS NOT NULL",
        "CREATE INDEX suggestion_community ON suggestion (community_id, id) WHERE community_id IS NOT NULL")
}
