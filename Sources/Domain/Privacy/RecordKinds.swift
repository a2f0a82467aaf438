internal import Core

extension RecordKind {
    /// Every kind, in the order in which the public page shows them.
    public static let all: [RecordKind] = [
        account, accountPhone, person, peopleImport, phoneCode, session, knownDevice, attempt, token, kept,
        personalValue, opening, lookUp, consent, plate, pledge, deed, recut, admission, report, reporter, casePicture,
        heldReport, caseRemark, publicText, partnerRequest, partnerUpdate, reporterMessage, notice, ledMatter,
        whistleText, hook, hookDelivery, suggestion, export, journalList, message, job, erasure,
    ]

    public static let account = RecordKind(
        "account", Words("账号", "Accounts"),
        holds: Words(
            "姓名、登录名、角色、动态码密钥（加密）、自己保存的列表",
            "Name, sign-in name, roles, the second factor's secret (sealed), lists kept under names"),
        basis: .legalDuty, purpose: Words("知道是谁在办事，只给该有的权限", "To know who acts, with the rights they need and no more"),
        .init(
            Retention(from: .ended, freeze: 180, anonymise: 3 * 365),
            anonymised: Words("姓名、登录名和全部个人资料；只留编号", "Name, sign-in name and all personal data; the number stays")),
        columns: ["account": ["name", "display_name"], "second_factor": ["secret"], "desk_view": ["name"]])

    public static let accountPhone = RecordKind(
        "account-phone", Words("居民登录用的手机号", "Phones that residents sign in with"),
        holds: Words("手机号，加密", "The number, sealed"), basis: .legalDuty,
        purpose: Words("用短信验证码登录，看自己的事项", "To sign in by text message and see one's own matters"),
        .init(Retention(from: .ended, erase: 3 * 365)),
        columns: ["account_phone": ["sealed", "digest"]])

    public static let person = RecordKind(
        "person", Words("网格里任职的人", "People who stand in the net"),
        holds: Words(
            "姓名、所在单位、担任过的岗位和起止时间、岗位结束的原因",
            "Name, where they are employed, which posts they held, from when to when, and why one ended"),
        basis: .legalDuty,
        purpose: Words("让居民知道谁负责，让岗位有人、交接清楚", "So that residents know who answers, and posts are handed over"),
        .init(
            Retention(from: .ended, anonymise: 3 * 365),
            anonymised: Words("姓名；只留编号和岗位的起止时间", "The name; the number and the times of the posts stay")),
        columns: ["person": ["name"], "person_term": ["term"], "post": ["person_id", "end_reason"]])

    public static let peopleImport = RecordKind(
        "people-import", Words("导入中的人员名单", "Lists of people being imported"),
        holds: Words(
            "上传的名单里各行的内容，加密；导入成功的行当时就删", "What the rows of a list say, sealed; a row goes as it is taken over"),
        basis: .legalDuty,
        purpose: Words("先预览再导入，有错的行改正后重传", "To preview a list, and to give wrong rows back for correction"),
        .init(Retention(from: .made, erase: PeopleImportRun.days)),
        columns: [
            "people_import": ["file_name"],
            "people_import_row": [
                "sealed", "person_id", "phone_mark", "identity_mark", "name_mark",
            ],
        ])

    public static let session = RecordKind(
        "session", Words("登录记录", "Sessions"),
        holds: Words("什么时间、用哪一类手机或电脑登录", "When, and from what kind of phone or computer"), basis: .security,
        purpose: Words("让本人看到并随时结束自己的登录", "So that one sees one's sessions and can end them"),
        .init(Retention(from: .ended, erase: 30)), columns: ["session": ["system", "browser"]])

    public static let phoneCode = RecordKind(
        "phone-code", Words("短信验证码", "Codes by text message"),
        holds: Words("手机号，加密；验证码的摘要", "The number, sealed; a digest of the code"), basis: .security,
        purpose: Words("核对验证码，防止乱发短信", "To check the code, and stop floods of messages"),
        .init(Retention(from: .made, erase: 1)), columns: ["one_time_code": ["phone"]])

    public static let knownDevice = RecordKind(
        "known-device", Words("用过的浏览器", "Browsers known from before"),
        holds: Words("浏览器里一个随机数的摘要，不含型号", "A digest of a random number in the browser, nothing of the device"),
        basis: .security, purpose: Words("别人乱试密码时，本人照常登录", "So that a stranger's tries don't lock out the owner"),
        .init(Retention(from: .ended, erase: 180)), columns: [:])

    public static let attempt = RecordKind(
        "attempt", Words("登录失败的次数", "Failed tries to sign in"),
        holds: Words("次数和一个摘要，不含登录名和网址", "A count and a digest, neither name nor address"), basis: .security,
        purpose: Words("防止有人逐个试密码", "To stop somebody from trying passwords one by one"),
        .init(Retention(from: .ended, erase: 2)), columns: [:])

    public static let token = RecordKind(
        "token", Words("程序接口的令牌", "Tokens of programs"),
        holds: Words("令牌的名称、权限、期限，令牌本身只存摘要", "Its name, rights and end; of the token itself a digest"),
        basis: .security, purpose: Words("只让获准的程序进来", "To let in approved programs alone"),
        .init(Retention(from: .ended, erase: 365)), columns: [:])

    public static let message = RecordKind(
        "message", Words("发出的短信", "Text messages"),
        holds: Words("手机号和内容，交给短信网关就不再留", "Number and text, gone once the gateway has them"), basis: .legalDuty,
        purpose: Words("送达验证码和通知", "To deliver codes and notices"),
        .init(Retention(from: .ended, erase: 0)), columns: [:])

    public static let job = RecordKind(
        "job", Words("后台待办", "Work in the background"),
        holds: Words("要做什么、何时做，只有编号", "What is to be done and when, by numbers alone"), basis: .legalDuty,
        purpose: Words("重启后接着做完", "To go on after a restart"),
        .init(Retention(from: .ended, erase: 0)), columns: [:])

    public static let kept = RecordKind(
        "kept", Words("改动前的旧资料", "Values before they were changed"),
        holds: Words("改动前的资料，加密，各有期限", "What stood there before a change, sealed, each with an end"), basis: .legalDuty,
        purpose: Words("说明改了什么，错了能改回", "To show what was changed and undo a mistake"),
        .init(Retention(from: .ended, erase: 0)), columns: ["journal_kept": ["sealed"]])

    public static let personalValue = RecordKind(
        "personal-value", Words("电话、证件号等", "Phones, document numbers and the like"),
        holds: Words(
            "电话、身份证号、其他证件号、银行账号、健康状况，全部加密", "Phone, identity and other numbers, bank account, health, all sealed"),
        basis: .legalDuty,
        purpose: Words("与本人联系，核对是否本人，办理本人的事项", "To reach the person, know them, and handle their matters"),
        .init(Retention(from: .ended, erase: 3 * 365)), columns: ["personal_value": ["sealed", "digest"]])

    public static let opening = RecordKind(
        "opening", Words("谁看过个人信息", "Who opened personal data"),
        holds: Words("哪个岗位、什么时间、为什么、看了哪几项", "Which post, when, why, and which values"), basis: .security,
        purpose: Words("让本人知道谁看过自己的资料", "So that the person knows who opened their data"),
        .init(
            Retention(from: .made, anonymise: 2 * 365, erase: 3 * 365),
            anonymised: Words("所写的理由", "The reason that was written")), columns: ["personal_opening": ["reason"]])

    public static let lookUp = RecordKind(
        "look-up", Words("按号码查找的次数", "Look-ups by number"),
        holds: Words("谁在什么时间查过一次，不含所查的号码", "Who looked something up and when, not the number"), basis: .security,
        purpose: Words("防止有人逐个试号码", "To stop somebody from trying numbers one by one"),
        .init(Retention(from: .made, erase: 30)), columns: [:])

    public static let consent = RecordKind(
        "consent", Words("本人的同意", "Consents"),
        holds: Words("同意了什么、读的是哪一版说明、何时给出和撤回", "What was agreed to, in which wording, when given and withdrawn"),
        basis: .legalDuty, purpose: Words("证明本人同意过，并随时能撤回", "To prove the consent and let it be withdrawn"),
        .init(Retention(from: .ended, freeze: 365, erase: 3 * 365)), columns: ["consent": ["owner_number"]])

    public static let plate = RecordKind(
        "plate", Words("党员户挂牌", "Plates of members' households"),
        holds: Words("谁家、哪栋楼哪个门、哪天挂上和摘下、为什么摘", "Whose, at which door, when it went up and came down, and why"),
        basis: .consent, purpose: Words("让邻居有事知道找谁", "So that neighbours know whom to ask"),
        .init(Retention(from: .ended, erase: 365)),
        columns: ["plate": ["member_id", "door", "down_reason"]])

    public static let pledge = RecordKind(
        "pledge", Words("党员承诺公示", "Pledges on public boards"),
        holds: Words(
            "谁的承诺、哪天公示和撤下；写的话撤下当时就删",
            "Whose pledge, when it was put up and taken down; its words are erased as it comes down"),
        basis: .consent, purpose: Words("公开承诺，请居民监督", "To pledge in public and be held to it"),
        .init(Retention(from: .ended, erase: 365)),
        columns: ["pledge": ["member_id", "identity", "pledge", "action", "service", "result"]])

    public static let deed = RecordKind(
        "deed", Words("联系社区和网格做的事", "What was done for a community or a grid"),
        holds: Words("哪天做了什么、一句话的情况", "What was done on which day, and a sentence about it"), basis: .legalDuty,
        purpose: Words("看联系的事做到没有", "To see whether what was promised to a place is done"),
        .init(Retention(from: .made, anonymise: 3 * 365), anonymised: Words("所写的情况", "The sentence that was written")),
        columns: ["deed": ["note"]])

    public static let recut = RecordKind(
        "recut", Words("退回网格调整的原因", "Why a change of grids went back"),
        holds: Words("审批人写给起草人的话", "What the approver wrote to the author"), basis: .legalDuty,
        purpose: Words("让起草人知道改什么", "So that the author knows what to see to"),
        .init(Retention(from: .made, anonymise: 2 * 365), anonymised: Words("所写的原因", "The reason that was written")),
        columns: ["recut": ["reason"]])

    public static let admission = RecordKind(
        "admission", Words("不同意把事项交给网格的原因", "Why a matter wasn't put on the grids' list"),
        holds: Words("市级写给部门的话", "What the city wrote to the department"), basis: .legalDuty,
        purpose: Words("让部门知道为什么", "So that the department knows why"),
        .init(Retention(from: .made, anonymise: 2 * 365), anonymised: Words("所写的原因", "The reason that was written")),
        columns: ["admission": ["reason"]])

    public static let suggestion = RecordKind(
        "suggestion", Words("对本平台的建议和投诉", "Suggestions and complaints about the platform"),
        holds: Words("所写的话和答复；匿名的不记是谁", "What was written and answered; nothing of who, when anonymous"),
        basis: .legalDuty, purpose: Words("答复并改进平台", "To answer and to mend the platform"),
        .init(
            Retention(from: .made, freeze: 365, anonymise: 540, erase: 2 * 365),
            anonymised: Words("是谁提的", "Who made it")),
        columns: ["suggestion": ["author_id"], "suggestion_saying": ["text"]])

    public static let export = RecordKind(
        "export", Words("名单导出的记录", "Records of exports"),
        holds: Words("谁为什么导出了哪份名单、几人、谁批准", "Who exported which list, why, of how many, and who approved it"),
        basis: .legalDuty, purpose: Words("说明个人信息交给过谁", "To account for personal data that was handed out"),
        .init(
            Retention(from: .made, freeze: 365, anonymise: 2 * 365, erase: 3 * 365),
            anonymised: Words("所写的用途", "The purpose that was written")), columns: ["export": ["purpose"]])

    public static let journalList = RecordKind(
        "journal-list", Words("因事件查工作人员操作的申请", "Requests to list what a worker did"),
        holds: Words("发生了什么事、查谁、查几天、谁批准", "What happened, whose entries, which days, who approved"), basis: .security,
        purpose: Words("查清事件，并让被查的人知道", "To clear up an incident, and let the worker know"),
        .init(
            Retention(from: .made, freeze: 365, anonymise: 2 * 365, erase: 3 * 365),
            anonymised: Words("事件的描述", "The description of the incident")), columns: ["journal_list": ["incident"]])

    public static let erasure = RecordKind(
        "erasure", Words("依法删除的记录", "Records of erasures"),
        holds: Words("何时、依据什么删除，不含删除的内容", "When and on what basis, nothing of what was erased"), basis: .legalDuty,
        purpose: Words("证明已经删除", "To prove that it was erased"),
        .init(.permanent), columns: [:])
}
