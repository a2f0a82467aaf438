internal import Core
internal import Database

extension PlacedRows {
    /// What is under way goes along; what is over stays on the map of then.
    static let whistles = PlacedRows(
        "whistle", Words("哨", "Whistles"),
        .follows(Following(open: "t.over_ms IS NULL", hasArea: false, hasVersion: true)))
}
