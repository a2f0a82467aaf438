internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Changes of grids as a person sees them: lists, the beginning, and a change from its draft to what came of it.
enum RecutPages {
    /// The levels whose areas can be split, merged and re-cut.
    static let levels: Set<Area.Level> = [.community, .grid, .microGrid]

    static let crumb = Crumb(Words("网格调整", "Changes of grids"), RecutAddress.all)

    static func list(_ page: Page<RecutLine>, waiting: Bool, _ t: Reading) -> PageContent {
        let tabs = [
            Tab(Words("全部", "All"), RecutAddress.all, isCurrent: !waiting),
            Tab(Words("等批准", "To be approved"), RecutAddress.waiting, isCurrent: waiting),
        ]
        let empty = t.empty(
            Words("没有网格调整。", "There are no changes."),
            Words("要拆分或合并网格，先打开那个网格，再点“调整”。", "To split or merge a grid, open it and choose “Change”."))
        return PageContent(
            .table, title: Words("网格调整", "Changes of grids"), crumbs: [AreaPages.crumb],
            lead: "\(t("有人起草，另一个人批准，到日子自动执行。", "One drafts, another approves; it is done on its day."))",
            styles: ["areas"],
            body: """
                \(t.tabs(Words("哪些调整", "Which changes"), tabs))
                \(page.items.isEmpty ? empty : table(page.items, t))
                \(t.pager(next: page.next))
                """)
    }

    private static func table(_ lines: [RecutLine], _ t: Reading) -> HTML {
        let rows = lines.map { line -> [HTML] in
            let ending = line.ending.isEmpty ? t("无", "none") : line.ending.joined(separator: t("、", ", "))
            let beginning = line.beginning.isEmpty ? t("无", "none") : line.beginning.joined(separator: t("、", ", "))
            return [
                "<a href=\"\(RecutAddress.recut(line.recut.id))\">\(line.parent) · \(t(line.recut.kind.words))</a>",
                t.badge(line.recut.stage.words, line.recut.stage.tone), "\(line.recut.effective.description)",
                "\(ending)", "\(beginning)",
            ]
        }
        return t.table(
            Words("网格调整", "Changes of grids"),
            [
                Column(Words("哪里", "Where")), Column(Words("状态", "State")), Column(Words("生效日期", "In effect from")),
                Column(Words("停用", "Ends")), Column(Words("新设", "Begins")),
            ], rows: rows)
    }

    /// - Parameter siblings: what may take part; empty for who may not draft here.
    static func changes(
        _ history: RecutActions.History, siblings: [AreaView.Child], _ t: Reading, _ answers: Answers
    ) -> PageContent {
        let area = history.area
        let earlier =
            history.lines.isEmpty
            ? t.empty(
                Words("这里还没有调整过。", "Nothing was changed here yet."), Words("调整过的会列在这里。", "Changes will be listed here.")
            )
            : table(history.lines, t)
        let form: HTML =
            siblings.isEmpty || area.closed != nil
            ? .none
            : t.section(
                Words("开始一次调整", "Begin a change"),
                t.form(
                    to: RecutAddress.changes(of: area.id), fields(area, siblings, t),
                    submit: Words("开始起草", "Begin the draft"), answers: answers))
        return PageContent(
            .thing, title: Words("调整“\(area.name)”", "Changes of \(area.name)"),
            crumbs: [AreaPages.crumb, Crumb(Words(data: area.name), AreaAddress.area(area.id)), crumb],
            styles: ["areas"],
            body: """
                \(form)\(t.section(Words("做过的和在办的", "Done and under way"), earlier))\
                \(mergers(history, t))
                """)
    }

    /// Estates that came together here, beside the changes of grids.
    private static func mergers(_ history: RecutActions.History, _ t: Reading) -> HTML {
        guard !history.mergers.isEmpty else { return .none }
        let rows = history.mergers.map { merger -> [HTML] in
            let day: String =
                if case .merged(_, let day) = merger.gone.stage { day.description } else { "" }
            return [
                t.link(Words(data: merger.gone.name), EstateAddress.estate(merger.gone.id)),
                t.link(Words(data: merger.into.name), EstateAddress.estate(merger.into.id)), "\(day)",
            ]
        }
        return t.section(
            Words("小区合并", "Estates that came together"),
            t.table(
                Words("小区合并", "Estates that came together"),
                [
                    Column(Words("原来的小区", "Estate")), Column(Words("并入", "Went into")), Column(Words("从", "Since")),
                ], rows: rows))
    }

    private static func fields(_ area: Area, _ siblings: [AreaView.Child], _ t: Reading) -> [Field] {
        let hints: [Recut.Kind: Words] = [
            .split: Words("一个变几个，原来的停用", "One becomes several and ends"),
            .merge: Words("几个变一个，原来的停用", "Several become one and end"),
            .recut: Words("网格不变，楼栋换一换；也可以新设", "Grids stay, buildings move; some may begin"),
        ]
        let name = t(area.level.words)
        return [
            Field(
                .choice(Recut.Kind.allCases.map { Field.Option($0.rawValue, $0.words, hint: hints[$0]) }), "kind",
                Words("怎么调", "How"), value: Recut.Kind.split.rawValue),
            Field(
                .boxes(
                    siblings.map { child in
                        Field.Option(
                            child.area.id.description, Words(data: child.area.name),
                            hint: child.households.map { Words("\($0) 户", "\($0) households") })
                    }), "areas", Words("哪些\(area.level.words.chinese)参加", "Which take part (\(name))"),
                value: area.id.description),
            Field(
                .number, "count", Words("新设几个", "How many begin"), hint: Words("合并总是一个", "A merge begins one"),
                isRequired: false, value: "2"),
            Field(
                .day, "effective", Words("生效日期", "In effect from"), value: t.now.day.adding(days: 1).description),
        ]
    }

    static func show(_ view: RecutView, _ t: Reading, _ answers: Answers) -> PageContent {
        let recut = view.recut
        let parent = view.line.last?.name ?? ""
        let isWritten = view.mayDraft && recut.offers(to: t.caller?.id ?? recut.author).contains(.rewrite)
        return PageContent(
            .thing,
            title: Words(
                "\(parent)：\(recut.kind.words.chinese)", "\(parent): \(recut.kind.words.english.lowercased())"),
            crumbs: [AreaPages.crumb] + view.line.map { Crumb(Words(data: $0.name), AreaAddress.area($0.id)) } + [
                crumb
            ],
            lead: """
                \(t.badge(recut.stage.words, recut.stage.tone)) \
                \(t("从 \(recut.effective) 起生效", "in effect from \(recut.effective)"))
                """,
            scripts: ["leaflet/leaflet.min", "map"] + (isWritten ? ["recut"] : []),
            styles: ["leaflet/leaflet", "areas"],
            body: """
                \(standing(view, t, answers))
                \(isWritten ? RecutForm.write(view, t, answers) : .none)
                \(RecutPreview.body(view, t))
                """)
    }

    /// Where it stands in a sentence, and what may be done now.
    private static func standing(_ view: RecutView, _ t: Reading, _ answers: Answers) -> HTML {
        let recut = view.recut
        let told: HTML = answers.problems.isEmpty ? .none : t.notice(.danger, answers.problems[0].words)
        switch recut.stage {
        case .applying(let progress, _):
            return t.progress(
                Words("正在执行，可以离开这一页。", "It is being carried out; you may leave this page."), done: progress.done,
                of: max(1, progress.total))
        case .applied(let day, _):
            return t.notice(
                .success, Words("已于 \(day) 执行完毕。", "It was carried out on \(day)."))
        case .withdrawn:
            return t.notice(.information, Words("这次调整已撤回，什么也没有变。", "This change was withdrawn; nothing changed."))
        case .returned(let reason):
            return "\(told)\(t.notice(.warning, Words("退回：\(reason)", "Sent back: \(reason)")))\(acts(view, t))"
        case .draft, .submitted, .approved:
            return "\(told)\(acts(view, t))"
        }
    }

    private static func acts(_ view: RecutView, _ t: Reading) -> HTML {
        let (recut, id) = (view.recut, view.recut.id)
        let offers = t.caller.map { recut.offers(to: $0.id) } ?? []
        var buttons: [HTML] = []
        if offers.contains(.submit), view.mayDraft, view.problem == nil {
            buttons.append(t.act(Words("提交批准", "Submit it"), to: RecutAddress.submission(of: id), weight: .main))
        }
        if offers.contains(.approve), view.mayApprove, view.problem == nil {
            buttons.append(
                t.act(Words("批准这次调整", "Approve the change"), to: RecutAddress.approval(of: id), weight: .main))
        }
        if offers.contains(.sendBack), view.mayApprove {
            let reason = Field(.longText(rows: 3), "reason", Words("退回的原因", "Why it goes back"), longest: 500)
            buttons.append(
                t.dialog(
                    Words("退回", "Send back"), title: Words("退回给起草的人", "Send it back to the author"), icon: .back,
                    body: t.form(
                        to: RecutAddress.returning(of: id), [reason], submit: Words("退回这次调整", "Send the change back"))))
        }
        if offers.contains(.withdraw), view.mayDraft {
            buttons.append(
                t.confirm(
                    Words("撤回", "Withdraw"), to: RecutAddress.withdrawal(of: id),
                    consequence: Words(
                        "撤回后什么也不变，网格可以另行调整。", "Nothing changes, and the grids are free for another change.")))
        }
        let waits: HTML =
            recut.stage == .submitted && !(offers.contains(.approve) && view.mayApprove)
            ? t.notice(.information, Words("等另一个有权的人批准。", "Somebody else has to approve it.")) : .none
        let wrong: HTML = view.problem.map { t.notice(.danger, $0.words) } ?? .none
        return "\(wrong)\(waits)<div class=\"row\">\(buttons)</div>"
    }
}

extension Recut.Stage {
    var words: Words {
        switch self {
        case .draft: Words("起草中", "Draft")
        case .submitted: Words("等批准", "To be approved")
        case .approved: Words("已批准，等生效", "Approved, waits for its day")
        case .applying: Words("正在执行", "Being carried out")
        case .applied: Words("已执行", "Carried out")
        case .returned: Words("退回修改", "Sent back")
        case .withdrawn: Words("已撤回", "Withdrawn")
        }
    }

    var tone: Tone {
        switch self {
        case .draft, .submitted: .waiting
        case .approved, .applying: .active
        case .applied: .done
        case .returned: .soon
        case .withdrawn: .stopped
        }
    }
}
