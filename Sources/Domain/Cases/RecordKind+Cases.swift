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

    public static let casePicture = RecordKind(
        "case-picture", Words("反映和办理的照片", "Pictures of cases"),
        holds: Words("照片，拍摄位置、时间、机型已清除", "The pictures, freed of position, time and device"),
        basis: .legalDuty, purpose: Words("看清是什么、在哪里、办成什么样", "To see what it is, where, and what became of it"),
        .init(Retention(from: .made, erase: 3 * 365)), columns: ["case_picture": ["large_blob", "small_blob"]])

    public static let heldReport = RecordKind(
        "held-report", Words("等人看的反映", "Reports on hold"),
        holds: Words(
            "短时间内来得太多时先收下的反映：说了什么、在哪里、称呼、电话和查看链接（加密）",
            "What came when too much came at once: what was said, where, name, phone and private link (sealed)"),
        basis: .legalDuty,
        purpose: Words("一件不漏，由人看过再办", "That nothing is lost and somebody looks before it is handled"),
        .init(Retention(from: .made, erase: 365)),
        columns: ["held_report": ["text", "address", "pictures", "name", "phone", "link"]])

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

    public static let publicText = RecordKind(
        "public-text", Words("公开的案件文字", "What is published of a case"),
        holds: Words("单位写的事由和结果，核对过不含是谁", "What it was and what was done, in the office's words, nobody named"),
        basis: .legalDuty, purpose: Words("让居民知道身边的事办得怎样", "So that residents see what becomes of matters nearby"),
        .init(Retention(from: .made, erase: 3 * 365)),
        columns: ["public_text": ["matter", "outcome"]])

    public static let partnerRequest = RecordKind(
        "partner-request", Words("其他系统转来的反映", "What other systems brought"),
        holds: Words("哪个系统转来、选的事项、图片网址", "Which system, the matter it chose, a picture's address"),
        basis: .legalDuty, purpose: Words("让转来的系统查得到、不重复", "So that the system finds it again, and brings it once"),
        .init(Retention(from: .made, erase: 3 * 365)),
        columns: ["partner_request": ["media_url"]])

    public static let partnerUpdate = RecordKind(
        "partner-update", Words("其他系统的补充", "What other systems added"),
        holds: Words("反映人在那边补充的话", "What the reporter added there"), basis: .legalDuty,
        purpose: Words("办理所反映的事", "To see to what was brought"),
        .init(Retention(from: .made, erase: 3 * 365)),
        columns: ["partner_update": ["text"]])

    public static let whistleText = RecordKind(
        "whistle-text", Words("吹哨的会商记录", "Records of whistles"),
        holds: Words("为什么吹哨、一起定了什么、各单位做了什么", "Why it was blown, what was settled, what each body did"),
        basis: .legalDuty, purpose: Words("照着办，事后能核对", "To act by it and check it afterwards"),
        .init(Retention(from: .made, anonymise: 3 * 365), anonymised: Words("所写的话", "The words that were written")),
        columns: ["whistle_text": ["text"]])
}
