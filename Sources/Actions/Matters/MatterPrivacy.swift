internal import Domain
internal import Storage

extension RetentionLine {
    /// Why matters weren't put on the grids' list.
    static let admissions = RetentionLine(.admission, AdmissionTable.kept)
}
