internal import Domain
internal import Storage

extension RetentionLine {
    /// Why changes of grids went back.
    static let recuts = RetentionLine(.recut, RecutTable.kept)
}
