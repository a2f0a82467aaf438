internal import Domain
internal import Storage

extension RetentionLine {
    /// How long notices are kept, for the capability Privacy.
    static let notices = [RetentionLine(.notice, NoticeTable.kept)]
}
