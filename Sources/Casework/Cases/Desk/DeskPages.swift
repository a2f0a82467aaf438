internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The desk: a list of cases, narrowed by a filter, and a case beside it.
enum DeskPages {
    /// The list alone.
    ///
    /// - Parameter notice: what stands above all of it.
    static func list(_ desk: DeskContent, notice: HTML, _ t: Reading) -> PageContent {
        let hint = t.empty(
            Words("在左边选一件。", "Choose one on the left."),
            Words("按 j、k 上下移动，回车打开，? 看全部快捷键。", "j and k move, Enter opens, ? shows all keys."))
        return page(desk, notice: notice, beside: "<aside class=\"desk-case desk-hint\">\(hint)</aside>", t)
    }

    /// A case beside the list it was opened from; on a phone instead of it.
    static func list(_ desk: DeskContent, beside file: PageContent, of id: Key<Case>, _ t: Reading) -> PageContent {
        page(
            desk, open: id, beside: article(file, of: id, beside: desk.shown.list, t), styles: file.styles,
            scripts: file.scripts, t)
    }

    /// What the desk's script puts beside a list that it has: the case alone.
    static func alone(_ file: PageContent, of id: Key<Case>, beside list: DeskList, _ t: Reading) -> PageContent {
        PageContent(
            .inbox, title: file.title, crumbs: file.crumbs, scripts: scripts(with: file.scripts),
            styles: styles(with: file.styles), body: article(file, of: id, beside: list, t))
    }

    /// What the desk's script compares with the rows that it has: the rows alone.
    static func rows(_ shown: DeskShown, _ page: CaseActions.InboxPage, _ t: Reading) -> PageContent {
        PageContent(.inbox, title: title(shown), styles: styles(with: []), body: rows(shown, page, open: nil, t))
    }

    private static func article(
        _ file: PageContent, of id: Key<Case>, beside list: DeskList, _ t: Reading
    ) -> HTML {
        let back = t.link(
            Words("‹ 回到列表", "‹ Back to the list"), DeskAddress.list(list, after: t.address.query["after"]))
        let alone = t.link(Words("单独打开", "Open alone"), CaseAddress.file(id))
        return """
            <article class="desk-case" id="case" data-desk-case aria-label="\(t(file.title))">
            <p class="desk-back">\(back)</p>
            <div class="section-head"><h2 class="desk-title">\(t(file.title))</h2>\(alone)</div>
            \(file.lead.isEmpty ? .none : "<p class=\"lead\">\(file.lead)</p>" as HTML)
            \(file.body)</article>
            """
    }

    /// A case that is opened beside the list has pictures in its forms.
    private static func scripts(with others: [String]) -> [String] {
        ["desk", "pictures"] + others.filter { $0 != "desk" && $0 != "pictures" }
    }

    private static func styles(with others: [String]) -> [String] {
        ["cases", "desk"] + others.filter { $0 != "cases" && $0 != "desk" }
    }

    private static func page(
        _ desk: DeskContent, open: Key<Case>? = nil, notice: HTML = .none, beside: HTML, styles: [String] = [],
        scripts: [String] = [], _ t: Reading
    ) -> PageContent {
        let shown = desk.shown
        let list = """
            <section class="desk-list" aria-label="\(t("案件列表", "The list"))">
            \(DeskFilters.bar(desk, t))
            <p class="desk-news" role="status" hidden data-desk-news><button type="button" class="button" \
            data-refresh><span data-desk-news-text></span></button></p>
            \(rows(shown, desk.page, open: open, t))
            \(examined(desk.page, t))\(t.pager(next: desk.page.next))
            </section>
            """ as HTML
        return PageContent(
            .inbox, title: title(shown),
            actions: """
                \(t.may(.registerCases)
                    ? t.button(Words("登记一件", "Enter a matter"), CaseAddress.new, weight: .main, icon: .plus) : .none)\
                \(t.may(.exportCases)
                    ? t.button(Words("导出", "Export"), CaseAddress.export, weight: .quiet, icon: .download) : .none)
                """,
            scripts: self.scripts(with: scripts), styles: self.styles(with: styles),
            body: """
                \(notice)\(DeskFilters.places(desk, t))\(DeskFilters.views(desk, t))\(DeskFilters.tabs(desk, t))
                <div class="desk\(open == nil ? "" : " has-case")" data-desk\(live(shown)) \
                data-desk-list="\(CaseAddress.inbox)" \
                data-word-news="\(t("有 {n} 件新的，点这里显示（r）", "{n} new, show them (r)"))" \
                data-word-gone="\(t("已不在这个列表里", "No longer in this list"))">
                \(list)\(beside)</div>
                \(keys(shown, t))
                """)
    }

    private static func title(_ shown: DeskShown) -> Words {
        Words("\(shown.place.name)案件", "Cases of \(shown.place.name)")
    }

    /// An area's list hears of what happens there; a body's cases lie anywhere, so its list asks again by itself.
    private static func live(_ shown: DeskShown) -> HTML {
        switch shown.list.party {
        case .area(let id):
            let events = Link("events", query: [("about", "case"), ("area", id.description)])
            return " data-desk-live=\"\(events)\""
        case .organisation: return " data-desk-poll=\"60\""
        }
    }

    private static func examined(_ page: CaseActions.InboxPage, _ t: Reading) -> HTML {
        guard let examined = page.examined else { return .none }
        return """
            <p class="quiet">\(t(
                "看了前 \(examined) 件，其中这些符合；点“下一页”接着找。",
                "Of the first \(examined), these fit; the next page looks on."))</p>
            """
    }

    /// What keys do that no button on the page says; the list of keys (?) reads them here.
    private static func keys(_ shown: DeskShown, _ t: Reading) -> HTML {
        let pick: HTML =
            shown.together == nil
            ? .none
            : "<button type=\"button\" data-key=\"x\" data-pick>\(t("勾选这一件", "Tick this one"))</button>"
        return """
            <div hidden data-desk-keys>
            <button type="button" data-key="j" data-step="1">\(t("下一件（或 ↓）", "Next (or ↓)"))</button>
            <button type="button" data-key="k" data-step="-1">\(t("上一件（或 ↑）", "Previous (or ↑)"))</button>
            <button type="button" data-key="o" data-open>\(t("打开（或回车）", "Open (or Enter)"))</button>\(pick)
            <button type="button" data-key="r" data-refresh>\(t("显示新的", "Show what is new"))</button>
            </div>
            """
    }
}

extension DeskPages {
    private static func rows(
        _ shown: DeskShown, _ page: CaseActions.InboxPage, open: Key<Case>?, _ t: Reading
    ) -> HTML {
        guard !page.lines.isEmpty else {
            let isNarrowed = shown.filter != .none
            return t.empty(
                Words("这里没有案件。", "There are no cases here."),
                isNarrowed
                    ? Words("放宽条件再看看。", "Widen the conditions.")
                    : Words("有人反映后会自动出现，不用刷新。", "What is reported appears by itself."))
        }
        let items = page.lines.map { row($0, shown, page.now, isOpen: $0.id == open, t) }
        return """
            \(DeskFilters.together(shown, t))
            <ul class="case-list" data-desk-rows>\(items)</ul>
            """
    }

    /// Two lines each: matter and words; place, holder, clock and stage.
    private static func row(
        _ line: CaseActions.Line, _ shown: DeskShown, _ now: Instant, isOpen: Bool, _ t: Reading
    ) -> HTML {
        let isLate = line.due.map { $0 < now } ?? false
        let link = DeskAddress.file(line.id, beside: shown.list, after: t.address.query["after"])
        let current: HTML = isOpen ? " aria-current=\"true\"" : .none
        let late: HTML = isLate ? " class=\"is-late\"" : .none
        let name = [line.id.description, line.part.map { String($0.number) }].compactMap { $0 }.joined(separator: "-")
        let (matter, lead) = (line.matter.map { "<b>\($0)</b> " as HTML }, line.lead.map { " · \($0)" })
        return """
            <li id="c-\(name)"\(late)>\(tick(line, shown, t))<a href="\(link)" data-desk-row\(current)>
            <span class="case-what">\(matter ?? .none)\(line.text)</span>
            <span class="case-where quiet">\(line.place)\(lead ?? "")</span></a>
            <span class="case-state">\(state(line, t))\(due(line, isLate: isLate, now, t))\
            \(CasePages.rework(line.rework, t))</span></li>
            """
    }

    private static func state(_ line: CaseActions.Line, _ t: Reading) -> HTML {
        guard let part = line.part, part.stage.isLive else { return CasePages.stage(line.stage, line.closing, t) }
        let tone: Tone = part.stage == .answered ? .done : part.stage == .sent ? .waiting : .active
        return t.badge(part.stage.words, tone)
    }

    private static func due(_ line: CaseActions.Line, isLate: Bool, _ now: Instant, _ t: Reading) -> HTML {
        guard let due = line.due else { return .none }
        if isLate { return t.badge(CasePages.late(due, now), .late) }
        let when = Words.when(due, now: now)
        return t.badge(Words("最晚 \(when.chinese)", "By \(when.english)"), .soon)
    }

    /// The box of a case that may go along with others.
    private static func tick(_ line: CaseActions.Line, _ shown: DeskShown, _ t: Reading) -> HTML {
        let value: String
        switch shown.together {
        case nil: return .none
        case .dispatch: value = line.id.description
        case .accept:
            guard let part = line.part, part.stage == .sent else { return "<span class=\"pick\"></span>" }
            value = "\(line.id).\(part.number)"
        }
        return """
            <label class="pick"><input type="checkbox" name="case" value="\(value)" form="together" \
            aria-label="\(t("勾选", "Tick")) \(line.text)"></label>
            """
    }
}
