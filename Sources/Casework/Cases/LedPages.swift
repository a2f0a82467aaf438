internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The pages of led matters.
enum LedPages {
    static let title = Words("领办事项", "Led matters")
    static let crumb = Crumb(title, RoundsAddress.led)

    static func list(
        _ lines: [LedActions.Shown], next: Cursor?, _ place: CaseActions.Workplace, _ places: [CaseActions.Workplace],
        _ t: Reading
    ) -> PageContent {
        let rows = lines.map { line -> [HTML] in
            let (one, reached) = (line.matter, line.matter.milestones.count { $0.reached != nil })
            return [
                t.link(Words(data: one.title), RoundsAddress.led(one.id)), "\(t(one.kind.words))", "\(line.leader)",
                "\(line.place)", "\(reached) / \(one.milestones.count)", state(line, t),
            ]
        }
        return PageContent(
            .table, title: Words("\(place.name)领办事项", "Led matters of \(place.name)"),
            lead: """
                \(t(
                    "难办的事由书记或负责人领办，定节点，每月调度一次。",
                    "Hard matters are led by a secretary or head, with milestones and a review each month."))
                """,
            actions: t.may(.leadMatters)
                ? t.button(Words("登记领办", "Take one on"), RoundsAddress.newLed, weight: .main, icon: .plus) : .none,
            styles: ["cases"],
            body: """
                \(places.row(beside: place.key, t) { $0.area.map(RoundsAddress.led) })
                \(t.table(
                    title,
                    [
                        Column(Words("事项", "Matter")), Column(Words("类别", "Kind")), Column(Words("谁领办", "Led by")),
                        Column(Words("地点", "Place")), Column(Words("节点", "Milestones"), .figure),
                        Column(Words("状态", "State")),
                    ], rows: rows,
                    empty: t.empty(
                        Words("还没有领办事项。", "Nothing is led yet."),
                        Words("反复出现、一件件办不完的事，可以登记领办。", "Take on what comes up again and again."))))
                \(t.pager(next: next))
                """)
    }

    /// Its stage, and what is late about it.
    private static func state(_ line: LedActions.Shown, _ t: Reading) -> HTML {
        let one = line.matter
        let tone: Tone =
            switch one.stage {
            case .open: .active
            case .finished: .waiting
            case .confirmed: .done
            case .dropped: .stopped
            }
        let isLate = one.stage == .open && !one.late(on: line.today).isEmpty
        let late = isLate ? t.badge(Words("节点逾期", "A milestone is late"), .late) : .none
        let waits = one.awaitsReview(on: line.today) ? t.badge(Words("本月待调度", "Review waits"), .soon) : .none
        return "\(t.badge(one.stage.words, tone)) \(late) \(waits)"
    }

    // MARK: Taking one on

    static func ask(
        _ place: CaseActions.Workplace, _ leaders: [CaseActions.Target], _ answers: Answers, _ t: Reading
    ) -> PageContent {
        let options = leaders.map { Field.Option($0.assignee.party.key, Words(data: $0.name)) }
        let fields = [
            Field.hidden("place", place.key),
            Field(.text, "title", Words("要办成什么事", "What is to be done"), longest: 100),
            Field(
                .choice(LedMatter.Kind.allCases.map { Field.Option($0.rawValue, $0.words) }), "kind",
                Words("类别", "Kind"), value: LedMatter.Kind.secretaryLed.rawValue),
            Field(
                .list(options), "leader", Words("谁领办", "Who leads it"),
                hint: Words("由书记或负责人领办。", "Its secretary or head answers for it."), value: options.first?.value ?? ""),
            milestonesField,
            Field(
                .text, "case", Words("有关的案件编号", "Numbers of its cases"),
                hint: Words("可以不填；几个编号之间空一格。", "Optional; blanks between several."), isRequired: false,
                longest: 1000),
        ]
        return PageContent(
            .ask, title: Words("登记领办事项", "Take on a matter"), crumbs: [crumb],
            lead: "\(place.name)", styles: ["cases"],
            body: t.form(to: RoundsAddress.newLed, fields, submit: Words("登记领办", "Take it on"), answers: answers))
    }

    private static let milestonesField = Field(
        .longText(rows: 4), "milestones", Words("节点", "Milestones"),
        hint: Words(
            "一行一个：日期，空一格，要做到什么。例：2026-12-20 排水管改造完成", "One a line: the day, a blank, what is reached by it."),
        longest: 3000)

    static func party(_ text: String) throws -> Assignment.Party {
        if let party = Assignment.Party(key: text) { return party }
        throw Problem(.invalid, "led-matter.leader", field: "leader", Words("请选领办的一方。", "Choose who leads it."))
    }

    static func milestones(_ request: Request) throws -> [LedMatter.Milestone] {
        let lines = request.field("milestones").split(whereSeparator: \.isNewline).map {
            $0.split(separator: " ", maxSplits: 1)
        }
        return try lines.filter { !$0.isEmpty }.map { parts in
            guard parts.count == 2, let day = Day(written: String(parts[0])) else {
                let line = parts.joined(separator: " ").prefix(20)
                throw Problem(
                    .invalid, "led-matter.milestone", field: "milestones",
                    Words(
                        "“\(line)”这一行看不出日期和内容，请写成“2026-12-20 做到什么”。",
                        "“\(line)” has no day and text; write “2026-12-20 what is reached”."))
            }
            return LedMatter.Milestone(String(parts[1]), due: day)
        }
    }

    /// As the field takes them: who plans anew sees what would go otherwise.
    private static func written(_ milestones: [LedMatter.Milestone]) -> String {
        milestones.map { "\($0.due) \($0.title)" }.joined(separator: "\n")
    }

    static func cases(_ request: Request) throws -> Set<Key<Case>> {
        let numbers = request.field("case").split { $0.isWhitespace || $0 == "," || $0 == "，" || $0 == "、" }
        return Set(
            try numbers.map { text in
                guard let number = CaseNumber(String(text)) else {
                    throw Problem(
                        .invalid, "led-matter.case", field: "case",
                        Words("“\(text.prefix(20))”不是案件编号，请核对。", "“\(text.prefix(20))” is no case number; check it."))
                }
                return number.id
            })
    }

    // MARK: One of them

    static func show(_ whole: LedActions.Whole, _ forms: ActForms, _ t: Reading) -> PageContent {
        let (shown, one, acts, naming) = (whole.shown, whole.shown.matter, acts(whole), naming(whole))
        var facts = [
            Fact(Words("类别", "Kind"), text: t(one.kind.words)), Fact(Words("谁领办", "Led by"), text: shown.leader),
            Fact(Words("地点", "Place"), text: shown.place), Fact(Words("登记", "Taken on"), text: one.opened.description),
        ]
        if !whole.reason.isEmpty {
            facts.append(Fact(Words("退回或终止的原因", "Why it went back or was dropped"), text: whole.reason))
        }
        return PageContent(
            .thing, title: Words(data: one.title), crumbs: [crumb], lead: state(shown, t), styles: ["cases"],
            body: """
                \(forms.problem(among: acts + naming, t))\(forms.row(acts, t))
                \(t.facts(facts))
                \(t.section(Words("节点", "Milestones"), milestones(whole, t)))
                \(t.section(Words("每月调度", "Monthly reviews"), reviews(shown, t)))
                \(t.section(Words("有关案件", "Its cases"), "\(cases(whole, t))\(naming.map { forms.form($0, t) })"))
                """)
    }

    private static func acts(_ whole: LedActions.Whole) -> [ActForm] {
        let (one, today) = (whole.shown.matter, whole.shown.today)
        let reason = Field(.longText(rows: 2), "because", Words("原因", "Why"), longest: 500)
        var acts: [ActForm] = []
        func add(
            _ act: String, _ words: Words, _ fields: [Field] = [], starting: Fields = [:], weight: Weight = .plain
        ) {
            acts.append(
                ActForm(
                    act, words, fields, starting: starting, to: RoundsAddress.act(act, on: one.id), weight: weight))
        }
        switch one.stage {
        case .open:
            if whole.mayReview, !one.isReviewed(in: today) {
                add("review", Words("记本月调度", "Record this month's review"))
            }
            if whole.mayLead {
                if one.milestones.allSatisfy({ $0.reached != nil }) {
                    add("end", Words("已办成", "It is done"), weight: .main)
                }
                add(
                    "plan", Words("调整节点", "Plan anew"), [milestonesField],
                    starting: ["milestones": written(one.milestones.filter { $0.reached == nil })])
                add("drop", Words("终止领办", "Drop it"), [reason])
            }
        case .finished:
            if whole.mayReview {
                add("confirmation", Words("确认办成", "Confirm that it is done"), weight: .main)
                add("return", Words("退回继续办", "Send it back"), [reason])
            }
        case .confirmed, .dropped: break
        }
        return acts
    }

    /// The act that names a case; none where that can't be done.
    private static func naming(_ whole: LedActions.Whole) -> [ActForm] {
        let one = whole.shown.matter
        guard whole.mayLead, one.stage == .open else { return [] }
        return [
            ActForm(
                "cases", Words("关联案件", "Name a case"),
                [Field(.text, "case", Words("案件编号", "Its number"), longest: 40)],
                to: RoundsAddress.act("cases", on: one.id))
        ]
    }

    private static func milestones(_ whole: LedActions.Whole, _ t: Reading) -> HTML {
        let one = whole.shown.matter
        let items = one.milestones.enumerated().map { index, milestone -> HTML in
            let isLate = milestone.isLate(on: whole.shown.today) && one.stage == .open
            let state: HTML =
                if let reached = milestone.reached {
                    t.badge(Words("\(reached.description) 完成", "Reached \(reached.description)"), .done)
                } else {
                    t.badge(
                        Words("最晚 \(milestone.due.description)", "By \(milestone.due.description)"),
                        isLate ? .late : .waiting)
                }
            let act: HTML =
                milestone.reached == nil && one.stage == .open && whole.mayLead
                ? t.act(
                    Words("完成", "Reached"), to: RoundsAddress.act("milestones", on: one.id), weight: .quiet,
                    with: [("milestone", String(index))]) : .none
            return "<li><p>\(milestone.title) \(state)</p>\(act)</li>"
        }
        return "<ul class=\"plain parts\">\(items)</ul>"
    }

    private static func reviews(_ shown: LedActions.Shown, _ t: Reading) -> HTML {
        let one = shown.matter
        let waits: HTML =
            one.awaitsReview(on: shown.today)
            ? t.notice(.warning, Words("本月还没有调度。", "It wasn't reviewed this month.")) : .none
        guard !one.reviews.isEmpty else {
            return "\(waits)<p class=\"quiet\">\(t("还没有调度过。", "It wasn't reviewed yet."))</p>"
        }
        return "\(waits)<ul class=\"plain\">\(one.reviews.map { "<li>\($0.description)</li>" as HTML })</ul>"
    }

    private static func cases(_ whole: LedActions.Whole, _ t: Reading) -> HTML {
        let items = whole.cases.map { line -> HTML in
            """
            <li><a href="\(CaseAddress.file(line.id))"><span class="case-what">\(line.text)</span>
            <span class="case-where quiet">\(CaseNumber(line.id).description)</span></a>
            <span class="case-state">\(CasePages.stage(line.stage, line.closing, t))</span></li>
            """
        }
        return items.isEmpty
            ? "<p class=\"quiet\">\(t("没有关联案件。", "No case is named."))</p>" : "<ul class=\"case-list\">\(items)</ul>"
    }
}
