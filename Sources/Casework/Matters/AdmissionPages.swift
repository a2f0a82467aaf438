internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The grids' list and the requests to be put on it, as a person sees them.
enum AdmissionPages {
    static let title = Words("网格事项准入", "What grids do")
    private static let crumb = Crumb(title, MatterAddress.admissions)

    static func list(
        _ page: Page<AdmissionActions.Shown>, _ filter: AdmissionActions.Filter, _ t: Reading
    ) -> PageContent {
        let tabs = AdmissionActions.Filter.allCases.map { each in
            Tab(each.words, MatterAddress.admissions(each.rawValue), isCurrent: each == filter)
        }
        let today = t.now.day
        var ways = [t.button(Words("打印清单", "Print the list"), MatterAddress.gridList(on: today), icon: .print)]
        if t.may(.askAdmissions) {
            ways.append(
                t.button(Words("申请准入", "Ask for an admission"), MatterAddress.asking(for: nil), icon: .plus))
        }
        return PageContent(
            .table, title: title, crumbs: [MatterPages.crumb],
            lead: "\(t("不在清单上的事，不能派给网格和社区。", "What isn't listed can't be sent to a grid or a community."))",
            actions: "<div class=\"row\">\(ways)</div>", styles: ["matters"],
            body: """
                \(t.tabs(Words("哪些申请", "Which requests"), tabs))
                \(table(page.items, t))
                \(t.pager(next: page.next))
                """)
    }

    private static func table(_ shown: [AdmissionActions.Shown], _ t: Reading) -> HTML {
        let rows = shown.map { one -> [HTML] in
            let (words, tone) = one.admission.standing(on: one.today)
            return [
                t.link(Words(data: name(of: one, t)), MatterAddress.admission(one.admission.id)), t.badge(words, tone),
                "\(t(one.admission.downTo.words))", "\(one.organisation)",
                "\(one.area ?? t("全市", "the whole city"))",
            ]
        }
        return t.table(
            title,
            [
                Column(Words("事项", "Matter")), Column(Words("状态", "State")), Column(Words("交到哪级", "Down to")),
                Column(Words("哪个部门", "Department")), Column(Words("范围", "Where")),
            ], rows: rows,
            empty: t.empty(
                Words("这里没有申请。", "There is none here."),
                Words("部门负责人可以申请把一个事项交给网格。", "The head of a department may ask to put a matter on the list.")))
    }

    private static func name(of one: AdmissionActions.Shown, _ t: Reading) -> String {
        one.path?.name ?? t("已不在目录里的事项", "a matter no longer in the catalogue")
    }

    static func form(
        _ catalogue: Catalogue, _ askers: [(id: Key<Organisation>, name: String)], matter: String, _ t: Reading,
        _ answers: Answers
    ) -> PageContent {
        let matters = catalogue.all.filter { $0.duty != .takenBack }
        let organisations = askers.map { Field.Option($0.id.description, Words(data: $0.name)) }
        let fields = [
            Field(
                .list(matters.map { Field.Option($0.matter.id.description, Words(data: $0.name)) }), "matter",
                Words("哪个事项", "Which matter"), hint: Words("连同它下面的事项", "With all that stands below it"), value: matter),
            Field(
                .list(organisations), "organisation", Words("哪个部门申请", "Which department asks"),
                value: organisations.first?.value ?? ""),
            Field(
                .choice(
                    [Matter.Level.community, .grid].map { level in
                        Field.Option(
                            level.word, level.words,
                            hint: level == .grid ? Words("社区也可以办", "Communities as well") : nil)
                    }), "level", Words("交到哪一级", "Down to"), value: Matter.Level.community.word),
            Field(.longText(rows: 3), "work", Words("要他们做什么", "What they would do"), longest: 300),
            Field(
                .text, "basis", Words("依据", "Basis"), hint: Words("法律、文件名和文号", "The law, or the paper and its number"),
                longest: 200),
            Field(.number, "hours", Words("每个网格每月多少工时", "Hours a month in one grid"), value: ""),
            Field(
                .number, "yuan", Words("部门每年带来多少经费（元）", "What the department brings, yuan a year"),
                hint: Words("没有就填 0", "0 for nothing")),
        ]
        return PageContent(
            .thing, title: Words("申请交给网格", "Ask for the grids' list"), crumbs: [MatterPages.crumb, crumb],
            styles: ["matters"],
            body: t.form(
                to: MatterAddress.admissions, fields, submit: Words("提交申请", "Hand the request in"), answers: answers))
    }

    static func show(_ shown: AdmissionActions.Shown, _ t: Reading, _ answers: Answers) -> PageContent {
        let one = shown.admission
        let (words, tone) = one.standing(on: shown.today)
        var facts = [
            Fact(Words("事项", "Matter"), shown.path.map { t.path($0) } ?? "\(name(of: shown, t))"),
            Fact(Words("哪个部门", "Department"), text: shown.organisation),
            Fact(Words("交到哪级", "Down to"), text: t(one.downTo.words)),
            Fact(Words("范围", "Where"), text: shown.area ?? t("全市", "the whole city")),
            Fact(Words("要做什么", "What is to be done"), text: one.work), Fact(Words("依据", "Basis"), text: one.basis),
            Fact(
                Words("工时", "Hours"),
                text: t("每个网格每月 \(one.hours) 小时", "\(one.hours.counted("hour")) a month in one grid")),
            Fact(Words("经费", "Money"), text: t("每年 \(one.yuan) 元", "\(one.yuan) yuan a year")),
            Fact(Words("申请日期", "Asked"), text: one.asked.day.description),
        ]
        if case .refused(let reason, _) = one.stage { facts.append(Fact(Words("为什么没有同意", "Why not"), text: reason)) }
        return PageContent(
            .thing, title: Words("准入：\(shown.path?.matter.name ?? "")", "Admission: \(shown.path?.matter.name ?? "")"),
            crumbs: [MatterPages.crumb, crumb], lead: t.badge(words, tone), styles: ["matters"],
            body: "\(told(answers, t))\(acts(shown, t))\(t.facts(facts))")
    }

    private static func told(_ answers: Answers, _ t: Reading) -> HTML {
        answers.problems.first.map { t.notice(.danger, $0.words) } ?? .none
    }

    private static func acts(_ shown: AdmissionActions.Shown, _ t: Reading) -> HTML {
        let id = shown.admission.id
        var buttons: [HTML] = []
        if shown.offers.contains(.grant) {
            buttons.append(
                dayDialog(
                    Words("同意", "Grant"), Words("列入网格事项清单", "Put it on the grids' list"),
                    Words("从哪天起", "From which day"), to: MatterAddress.admission(id, "approval"), shown.today, .main, t)
            )
        }
        if shown.offers.contains(.refuse) {
            let reason = Field(.longText(rows: 3), "reason", Words("为什么", "Why not"), longest: 500)
            buttons.append(
                t.dialog(
                    Words("不同意", "Refuse"), title: Words("答复部门", "Answer the department"),
                    body: t.form(
                        to: MatterAddress.admission(id, "refusal"), [reason], submit: Words("答复不同意", "Refuse it"))))
        }
        if shown.offers.contains(.end) {
            buttons.append(
                dayDialog(
                    Words("移出清单", "Take it off"), Words("从网格事项清单移出", "Take it off the grids' list"),
                    Words("从哪天起不在清单上", "Off the list from"), to: MatterAddress.admission(id, "ending"), shown.today,
                    .plain, t))
        }
        if shown.offers.contains(.withdraw) {
            buttons.append(
                t.confirm(
                    Words("撤回申请", "Withdraw"), to: MatterAddress.admission(id, "withdrawal"),
                    consequence: Words("撤回后可以重新申请。", "You may ask again later.")))
        }
        return buttons.isEmpty ? .none : "<div class=\"row\">\(buttons)</div>"
    }

    private static func dayDialog(
        _ opener: Words, _ title: Words, _ label: Words, to action: Link, _ today: Day, _ weight: Weight, _ t: Reading
    ) -> HTML {
        t.dialog(
            opener, title: title, weight: weight,
            body: t.form(to: action, [Field(.day, "day", label, value: today.description)], submit: title))
    }

    /// The list as it hangs on a wall.
    static func gridList(_ listed: [AdmissionActions.Shown], on day: Day, _ t: Reading) -> PageContent {
        let rows = listed.map { one -> [HTML] in
            [
                "\(name(of: one, t))", "\(t(one.admission.downTo.words))", "\(one.admission.work)",
                "\(one.organisation)",
                "\(one.admission.basis)", "\(one.admission.hours)",
            ]
        }
        return PageContent(
            .print, title: Words("网格事项清单", "What grids and communities do"), crumbs: [MatterPages.crumb, crumb],
            lead: "\(t("\(day) 有效，共 \(listed.count) 项。", "In force on \(day): \(listed.count)."))", styles: ["matters"],
            body: t.table(
                Words("网格事项清单", "What grids and communities do"),
                [
                    Column(Words("事项", "Matter")), Column(Words("级别", "Level")), Column(Words("做什么", "What is done")),
                    Column(Words("哪个部门", "Department")), Column(Words("依据", "Basis")),
                    Column(Words("每月工时", "Hours a month"), .figure),
                ], rows: rows,
                empty: t.empty(
                    Words("这一天清单上没有事项。", "Nothing was listed on that day."),
                    Words("部门申请、市级同意后才会列入。", "A department asks, the city grants."))))
    }
}

extension AdmissionActions.Filter {
    var words: Words {
        switch self {
        case .asked: Words("等决定", "To be decided")
        case .listed: Words("在清单上和列过的", "Listed")
        case .refused: Words("没有同意", "Refused")
        case .withdrawn: Words("已撤回", "Withdrawn")
        }
    }
}
