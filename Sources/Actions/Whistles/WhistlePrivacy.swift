internal import Domain
internal import Storage

extension RetentionLine {
    /// What whistles keep in words, for the capability Privacy.
    static let whistles = [RetentionLine(.whistleText, WhistleTextTable.kept)]
}
