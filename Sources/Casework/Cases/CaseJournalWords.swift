internal import Core
internal import Domain
internal import Kit

extension JournalWords {
    static let cases = JournalWords(
        kinds: steps.merging(parts) { $1 }.merging(published) { $1 }.merging(views) { $1 },
        subjects: [
            "case": Words("案件", "Case"), "report": Words("反映", "Report"),
            "case-picture": Words("案件图片", "Picture of a case"), "desk-view": Words("保存的列表", "Kept list"),
        ],
        codes: [
            "purpose": table(Opening.Purpose.self, \.words), "reason": table(HeldReport.SettingAside.self, \.words),
        ])

    private static let views: [String: Words] = [
        "desk-view.kept": Words("保存了案件列表", "A list of cases was kept"),
        "desk-view.renamed": Words("列表改名", "A kept list was renamed"),
        "desk-view.removed": Words("删除了保存的列表", "A kept list was removed"),
        "desk-view.moved": Words("调整了列表的顺序", "A kept list was moved"),
        "desk-view.start-chosen": Words("改了打开时先看的列表", "What the desk opens with was chosen"),
    ]

    private static let published: [String: Words] = [
        "case.text-released": Words("放行公开的文字", "A public text was released"),
        "case.text-withdrawn": Words("撤下公开的文字", "A public text was withdrawn"),
        "case.partner-updated": Words("其他系统补充", "Another system added to it"),
    ]

    private static let steps: [String: Words] = [
        "case.replayed": Words("由真实记录重放", "It was replayed from a real record"),
        "case.opened": Words("收到反映", "A report came in"),
        "case.verification-asked": Words("请人现场核实", "Somebody was asked to look"),
        "case.verified": Words("现场核实", "Somebody looked whether it is so"),
        "case.filed": Words("受理立案", "It was filed"),
        "case.rejected": Words("不予受理", "It was not taken on"),
        "case.answered-at-once": Words("当场答复", "It was answered at once"),
        "case.settled-on-the-spot": Words("现场解决", "It was settled on the spot"),
        "case.followed": Words("又有人反映", "Somebody else reported it"),
        "case.merged": Words("并入另一件", "It was merged"),
        "case.unmerged": Words("取消并案", "The merge was undone"),
        "case.took-in": Words("并入了另一件", "Another was merged into it"),
        "case.let-go": Words("分出了另一件", "Another was let go"),
        "case.withdrawn": Words("反映人撤回", "It was taken back"),
        "case.dispatched": Words("派遣", "It was dispatched"),
        "case.escalated": Words("报上级", "It was sent up"),
        "case.sent-back": Words("退回下级", "It was sent back down"),
        "case.word-given": Words("反映人表态", "The reporter said their word"),
        "case.called-in-vain": Words("回访未接通", "A call nobody answered"),
        "case.word-lapsed": Words("等候确认已过期", "The time for a word was over"),
        "case.inspected": Words("结案前核查", "It was inspected"),
        "case.told": Words("到期提醒", "Somebody was told of a limit"),
        "case.pictures-added": Words("补充了照片", "Pictures were added"),
        "report.held": Words("来得太多，先收下", "Held, as too many came"),
        "report.let-in": Words("放进收件箱", "A held report was let in"),
        "report.set-aside": Words("搁置了一条反映", "A held report was set aside"),
        "case.reporter-opened": Words("查看了反映人", "Who reported was shown"),
    ]

    private static let parts: [String: Words] = [
        "case.part-accepted": Words("接收", "A part was accepted"),
        "case.part-disputed": Words("对派单有异议", "A dispatch was disputed"),
        "case.part-extension-asked": Words("申请延期", "More time was asked for"),
        "case.part-extension-granted": Words("准予延期", "More time was granted"),
        "case.part-extension-refused": Words("不予延期", "More time was refused"),
        "case.part-resumed": Words("恢复办理", "A part goes on"),
        "case.part-recalled": Words("收回", "A part was recalled"),
        "case.part-appealed": Words("逾期申诉", "A lateness was appealed"),
        "case.part-given-back": Words("退回", "A part was given back"),
        "case.part-decided": Words("裁定异议", "A dispute was decided"),
        "case.part-passed-on": Words("转办", "A part was passed on"),
        "case.part-suspended": Words("挂账", "A part was put off"),
        "case.part-answered": Words("答复", "A part was answered"),
        "case.part-ordered": Words("督办", "A supervision order was given"),
        "case.part-order-answered": Words("答复督办", "An order was answered"),
        "case.part-reviewed": Words("复核申诉", "An appeal was reviewed"),
    ]
}
