internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The auditor's pages.
enum JournalPages {
    /// - Parameter entries: nil before anything was asked.
    static func search(_ entries: [AuditActions.Entry]?, _ answers: Answers, _ t: Reading) -> PageContent {
        let fields = [
            Field(.list(subjects(t)), "kind", Words("哪一类", "What kind"), value: "account"),
            Field(
                .text, "number", Words("编号", "ID"),
                hint: Words("13 位，在那一页的网址里", "13 characters, in the address of its page")),
        ]
        let problems = answers.problems.map { t.notice(.danger, $0.words) }
        let links = [
            t.link(Words("封存锚点", "Anchors"), PrivacyLinks.anchors),
            t.link(Words("因事件查人", "Incident lists"), PrivacyLinks.journalLists),
        ]
        return PageContent(
            .table, title: Words("操作记录", "Journal"),
            lead: t.said(
                Words(
                    "查一件事、一个人的记录被谁办过、看过。您的查询也会记下来。",
                    "Who did or saw one thing or one person's record. Your question is recorded too.")),
            actions: "<div class=\"row\">\(links)</div>",
            body: """
                \(problems)\
                \(t.searchForm(to: PrivacyLinks.journal, fields, submit: Words("查询", "Look up"), answers: answers))
                \(entries.map { table($0, t) } ?? .none)
                """)
    }

    /// What entries can be about, each with its words.
    private static func subjects(_ t: Reading) -> [Field.Option] {
        t.journal.tables.flatMap(\.subjects).sorted { $0.key < $1.key }.map { Field.Option($0.key, $0.value) }
    }

    static func anchors(_ notes: [AuditActions.Note], _ t: Reading) -> PageContent {
        let columns = [
            Column(Words("时间", "When")), Column(Words("位置", "Position"), .figure), Column(Words("锚点", "Anchor")),
        ]
        let rows = notes.map { note -> [HTML] in
            ["\(note.at.local)", "\(String(note.position))", "<code>\(note.line)</code>"]
        }
        let nothing = t.empty(
            Words("还没有锚点。", "There is no anchor yet."),
            Words("每满一万条或每小时记一个。", "One is noted every 10,000 entries and every hour."))
        return PageContent(
            .print, title: Words("封存锚点", "Anchors of the journal"),
            lead: t.said(
                Words(
                    "打印或抄存一份，以后用 wangge verify --anchors 核对，能发现记录被改、被删、被换回旧本。",
                    "Keep a copy on paper; `wangge verify --anchors` then finds entries changed, cut off or rolled back."
                )),
            body: t.table(Words("锚点", "Anchors"), columns, rows: rows, empty: nothing))
    }

    static func lists(_ lists: [JournalList], _ answers: Answers, _ t: Reading) -> PageContent {
        let columns = [
            Column(Words("事件", "Incident")), Column(Words("工作人员", "Worker")), Column(Words("查哪几天", "Days")),
            Column(Words("状态", "State")), Column(Words("办理", "Actions"), .acts),
        ]
        let rows = lists.map { list -> [HTML] in
            [
                "\(list.incident)", "\(list.worker.description)",
                "\(list.days.lowerBound.description) – \(list.days.upperBound.description)",
                badge(list.stage, t), acts(list, t),
            ]
        }
        let nothing = t.empty(
            Words("没有申请。", "There are no requests."),
            Words("只有发生了事件，才按人查询。", "Work is listed by person only when something happened."))
        return PageContent(
            .table, title: Words("因事件查人", "Incident lists"),
            body: """
                \(t.may(.listJournalOfWorker) ? form(answers, t) : .none)
                \(t.table(Words("申请", "Requests"), columns, rows: rows, empty: nothing))
                """)
    }

    static func list(_ list: JournalList, _ entries: [AuditActions.Entry], _ t: Reading) -> PageContent {
        PageContent(
            .table, title: Words("操作清单", "List"), lead: "\(list.incident)", body: table(entries, t))
    }

    static func badge(_ stage: JournalList.Stage, _ t: Reading) -> HTML {
        switch stage {
        case .asked: t.badge(Words("等待决定", "Waiting"), .waiting)
        case .approved(_, let until): t.badge(Words("已批准，可读到 \(until.local)", "Approved until \(until.local)"), .active)
        case .refused: t.badge(Words("未批准", "Refused"), .stopped)
        }
    }

    private static func form(_ answers: Answers, _ t: Reading) -> HTML {
        let fields = [
            Field(.text, "worker", Words("工作人员的账号编号", "ID of the worker's account"), longest: 13),
            Field(.day, "from", Words("从哪天", "From")), Field(.day, "to", Words("到哪天", "To")),
            Field(
                .longText(rows: 3), "incident", Words("发生了什么事？", "What happened?"),
                hint: Words("10 到 500 字。", "10 to 500 characters."), longest: 500),
        ]
        return t.dialog(
            Words("申请一份清单", "Request a list"), title: Words("申请一份清单", "Request a list"),
            isOpen: !answers.problems.isEmpty,
            body: t.form(to: PrivacyLinks.journalLists, fields, submit: Words("提出申请", "Request"), answers: answers))
    }

    private static func acts(_ list: JournalList, _ t: Reading) -> HTML {
        guard let caller = t.caller else { return .none }
        let offers = list.offers(to: caller, at: t.now).map { act -> HTML in
            switch act {
            case .approve where t.may(.approveJournalList):
                t.act(Words("批准", "Approve"), to: PrivacyLinks.journalList(list.id, "approval"))
            case .refuse where t.may(.approveJournalList):
                t.act(Words("不批准", "Refuse"), to: PrivacyLinks.journalList(list.id, "refusal"))
            case .read: t.link(Words("读清单", "Read the list"), PrivacyLinks.journalList(list.id))
            case .approve, .refuse: .none
            }
        }
        return "\(offers)"
    }

    private static func table(_ entries: [AuditActions.Entry], _ t: Reading) -> HTML {
        let columns = [
            Column(Words("时间", "When")), Column(Words("谁", "Who")), Column(Words("做了什么", "What")),
            Column(Words("对象", "On")), Column(Words("细节", "Details")), Column(Words("封存位置", "Sealed as"), .figure),
        ]
        let rows = entries.map { entry -> [HTML] in
            [
                "\(entry.at.local)", "\(who(entry.caller, t))", "\(t(t.journal.kind(entry.kind)))",
                "\(t(t.journal.subject(entry.subjectKind))) \(Key<Never>(max(1, entry.subject)).description)",
                "\(entry.facts.map { detail($0, of: entry.kind, t) }.joined(separator: t("；", "; ")))",
                "\(entry.position.map { String($0) } ?? t("待封存", "not yet"))",
            ]
        }
        let nothing = t.empty(
            Words("没有记录。", "No entries."), Words("请核对类别和编号。", "Check the kind and the ID."))
        return t.table(Words("操作记录", "Entries"), columns, rows: rows, empty: nothing)
    }

    private static func who(_ caller: Key<Caller>, _ t: Reading) -> String {
        caller == Caller.clock.id ? t("平台自动", "the platform itself") : caller.description
    }

    /// “原因：搬离”.
    private static func detail(_ detail: AuditActions.Detail, of kind: String, _ t: Reading) -> String {
        let value =
            switch detail.value {
            case .code(let code): t(t.journal.code(code, in: detail.name, of: kind))
            case .day(let day): day.description
            case .instant(let instant): instant.local
            case .flag(let flag): flag ? t("是", "yes") : t("否", "no")
            case .text(let text): text
            }
        return "\(t(t.journal.detail(detail.name)))\(t("：", ": "))\(value)"
    }
}
