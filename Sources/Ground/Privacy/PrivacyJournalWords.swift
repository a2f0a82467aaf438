internal import Core
internal import Domain
internal import Kit

extension JournalWords {
    static let privacy = JournalWords(
        kinds: [
            "personal.opened": Words("查看了个人信息", "Personal data was opened"),
            "personal.looked-up": Words("按号码查找", "Looked up by number"),
            "consent.given": Words("登记了同意", "Consent was given"),
            "consent.withdrawn": Words("撤回了同意", "Consent was withdrawn"),
            "suggestion.made": Words("提了建议", "A suggestion was made"),
            "suggestion.answered": Words("答复了建议", "It was answered"),
            "suggestion.reopened": Words("再次提出", "It was reopened"),
            "export.requested": Words("申请导出名单", "An export was requested"),
            "export.approved": Words("批准了导出", "The export was approved"),
            "export.refused": Words("没有批准导出", "The export was refused"),
            "export.withdrawn": Words("撤回了导出申请", "The export was withdrawn"),
            "export.ended": Words("导出到期", "The export ended"),
            "export.fetched": Words("取走了名单", "The list was fetched"),
            "journal.read": Words("查了操作记录", "The journal was read"),
            "journal-list.requested": Words("申请查某人的操作", "A list of what a worker did was asked for"),
            "journal-list.approved": Words("同意了查询", "The list was approved"),
            "journal-list.refused": Words("没有同意查询", "The list was refused"),
            "journal-list.read": Words("读了操作清单", "The list was read"),
            "privacy-rules.changed": Words("改了个人信息限额", "The limits were changed"),
            "retention.freeze": Words("到期冻结", "Frozen when the time was up"),
            "retention.anonymise": Words("到期去掉身份信息", "Made nameless when the time was up"),
            "retention.erase": Words("到期删除", "Erased when the time was up"),
        ],
        subjects: [
            "suggestion": Words("建议和投诉", "Suggestion"), "export": Words("名单导出", "Export"),
            "journal-list": Words("因事件查人", "Incident list"), "retention": Words("到期处理", "Retention"),
        ],
        codes: [
            "kind": table(PersonalValue.Kind.self, \.words).merging(
                Dictionary(uniqueKeysWithValues: RecordKind.all.map { ($0.code, $0.words) })
            ) { value, _ in value },
            "purpose": table(Opening.Purpose.self, \.words),
        ])
}
