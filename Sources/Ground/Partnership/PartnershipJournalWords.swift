internal import Core
internal import Domain
internal import Kit

extension JournalWords {
    static let partnership = JournalWords(
        kinds: [
            "undertaking.begun": Words("登记了联系", "A link was entered"),
            "undertaking.ended": Words("结束了联系", "The link ended"),
            "undertaking.deed": Words("记了一笔做过的事", "What was done was entered"),
            "work-team.formed": Words("组建了工作队", "The team was formed"),
            "work-team.dissolved": Words("解散了工作队", "The team was dissolved"),
            "duty.offered": Words("设了岗位", "The duty was offered"),
            "duty.claimed": Words("认领了岗位", "The duty was claimed"),
            "duty.released": Words("退出了认领", "The duty was released"),
            "plate.put-up": Words("挂了党员户牌", "The plate was put up"),
            "plate.taken-down": Words("摘了党员户牌", "The plate was taken down"),
            "pledge.put-up": Words("公示了承诺", "The pledge was put up"),
            "pledge.taken-down": Words("撤下了承诺", "The pledge was taken down"),
        ],
        subjects: [
            "undertaking": Words("联系", "Link"), "work-team": Words("工作队", "Work team"),
            "duty": Words("认领的岗位", "Duty"), "plate": Words("党员户牌", "Plate"), "pledge": Words("承诺", "Pledge"),
        ],
        codes: [
            "kind": table(Undertaking.Kind.self, \.words)
                .merging(table(DutyPost.Kind.self, \.words)) { $1 }.merging(table(Deed.Kind.self, \.words)) { $1 },
            "reason": table(Plate.Reason.self, \.words),
        ])
}
