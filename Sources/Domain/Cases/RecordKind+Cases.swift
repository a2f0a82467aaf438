internal import Core

extension RecordKind {
    public static let report = RecordKind(
        "report", Words("反映的事项", "Reports"),
        holds: Words("说了什么、在哪里、照片；不含是谁", "What was said, where, the pictures; nothing of who"),
        basis: .legalDuty, purpose: Words("办理所反映的事", "To see to what was brought"),
        .init(
            Retention(from: .made, anonymise: 3 * 365),
            anonymised: Words("所写的话、地址和照片；案件的流程留下", "The words, the address, the pictures; the case's course stays")),
        columns: ["report": ["text", "address", "pictures"]])

    public static let reporter = RecordKind(
        "reporter", Words("反映人", "Reporters"),
        holds: Words(
            "称呼、电话和查看链接（加密）、本人的账号；匿名的一项也不留",
            "Name, phone and private link (sealed), own account; nothing when anonymous"),
        basis: .legalDuty,
        purpose: Words("办完后问一句解决了没有", "To ask whether it is solved"),
        .init(Retention(from: .made, erase: 2 * 365)),
        columns: ["reporter": ["name", "phone", "link", "account_id"]])

    public static let reporterMessage = RecordKind(
        "reporter-message", Words("给反映人的短信", "Messages to reporters"),
        holds: Words("哪件事发过哪种短信；不含号码和内容", "Of which matter which message went out; neither number nor text"),
        basis: .legalDuty, purpose: Words("一条只发一次，没发出的再发", "To send each once, and again what didn't go out"),
        .init(Retention(from: .made, erase: 90)), columns: [:])

    public static let ledMatter = RecordKind(
        "led-matter", Words("领办事项", "Led matters"),
        holds: Words("要办成的事、节点、为什么退回或终止", "What is to be done, its milestones, why it went back or was dropped"),
        basis: .legalDuty, purpose: Words("把难办的事一步步办成", "To bring hard matters to their end, step by step"),
        .init(
            Retention(from: .ended, anonymise: 3 * 365), anonymised: Words("所写的原因", "The reason that was written")),
        columns: ["led_matter": ["reason"]])

    public static let notice = RecordKind(
        "notice", Words("给工作人员的提醒", "Notices to those who work here"),
        holds: Words("哪件事要谁办、看过没有；不含居民信息", "What waits for whom, and whether it was read; nothing of residents"),
        basis: .legalDuty, purpose: Words("让该办的人知道", "So that whoever is to act knows"),
        .init(Retention(from: .made, erase: Notice.days)), columns: [:])

    public static let caseRemark = RecordKind(
        "case-remark", Words("办理中写的话", "What was written in handling a case"),
        holds: Words("退回、延期的原因，办理情况", "Why it went back or took longer, and what was done"), basis: .legalDuty,
        purpose: Words("让下一个经手的人和反映人知道", "So that the next one and the reporter know"),
        .init(Retention(from: .made, anonymise: 3 * 365), anonymised: Words("所写的话", "The words that were written")),
        columns: ["case_remark": ["text"]])

    public static let whistleText = RecordKind(
        "whistle-text", Words("吹哨的会商记录", "Records of whistles"),
        holds: Words("为什么吹哨、一起定了什么、各单位做了什么", "Why it was blown, what was settled, what each body did"),
        basis: .legalDuty, purpose: Words("照着办，事后能核对", "To act by it and check it afterwards"),
        .init(Retention(from: .made, anonymise: 3 * 365), anonymised: Words("所写的话", "The words that were written")),
        columns: ["whistle_text": ["text"]])
}
