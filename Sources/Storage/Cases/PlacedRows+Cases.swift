internal import Core
internal import Database

extension PlacedRows {
    /// What is open goes along; what is over stays on the map of then.
    static let cases = PlacedRows(
        "case_file", Words("案件", "Cases"),
        .follows(Following(open: "t.over_ms IS NULL", hasArea: true, hasVersion: true)))

    /// What waits to be looked through goes along, too.
    static let heldReports = PlacedRows(
        "held_report", Words("暂存的反映", "Reports on hold"),
        .follows(Following(open: "t.set_aside IS NULL", hasArea: true, hasVersion: false)))
}
