internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What stands above the list: whose cases, kept views, stages, and the filter as a sentence that can be changed.
enum DeskFilters {
    static func places(_ desk: DeskContent, _ t: Reading) -> HTML {
        desk.places.row(beside: desk.shown.place.key, t) { DeskAddress.list(DeskList(of: $0.party, show: "")) }
    }

    /// The reader's own views, and the way to keep this one.
    static func views(_ desk: DeskContent, _ t: Reading) -> HTML {
        let here = DeskAddress.list(desk.shown.list.kept)
        let chips = desk.views.map { view -> HTML in
            let link = DeskAddress.list(view.list)
            let current: HTML = link == here ? " aria-current=\"page\"" : .none
            return "<a class=\"chip\" href=\"\(link)\"\(current)>\(view.name)</a>"
        }
        let hidden = DeskAddress.query(of: desk.shown.list).map { Field.hidden("list-\($0.0)", $0.1) }
        let keep = t.dialog(
            Words("保存这个列表", "Keep this list"), title: Words("保存这个列表", "Keep this list"), weight: .quiet,
            body: t.form(
                to: DeskAddress.views, [nameField, startField] + hidden, submit: Words("保存", "Keep")))
        let manage: HTML =
            desk.views.isEmpty ? .none : t.button(Words("管理", "Arrange"), DeskAddress.views, weight: .quiet)
        return """
            <nav class="row desk-views" aria-label="\(t("我的视图", "My views"))">\(chips)\(keep)\(manage)</nav>
            """
    }

    static let nameField = Field(
        .text, "name", Words("叫什么", "Its name"),
        hint: Words("只有您看得到；搜索的词不会保存。", "Only you see it; words that were searched aren't kept."), longest: 20)
    static let startField = Field(
        .box, "start", Words("以后打开“案件”先看这个", "Let “Cases” open with it"), isRequired: false)

    static func tabs(_ desk: DeskContent, _ t: Reading) -> HTML {
        let shown = desk.shown
        guard case .area = shown.place.party else { return .none }
        func tab(_ words: Words, _ show: String) -> Tab {
            let list = DeskList(of: shown.place.party, show: show)
            return Tab(words, DeskAddress.list(list), isCurrent: shown.list.show == show)
        }
        var tabs: [Tab] = []
        if shown.place.keepsDesk {
            tabs = CaseActions.deskStages.map { stage in
                let (name, count) = (stage.words, desk.counts[stage] ?? 0)
                let number = count > 99 ? "99+" : String(count)
                return tab(
                    count == 0 ? name : Words("\(name.chinese) \(number)", "\(name.english) \(number)"),
                    stage.rawValue)
            }
            tabs.append(tab(Words("派给我们的", "Sent to us"), "mine"))
        }
        tabs += [tab(Words("辖区在办", "Open here"), "open"), tab(Words("全部", "All"), "newest")]
        return t.tabs(Words("哪些案件", "Which cases"), tabs)
    }

    /// The search, the times that open, what the list is narrowed to, and the form that narrows it further.
    static func bar(_ desk: DeskContent, _ t: Reading) -> HTML {
        """
        \(search(desk.shown, t))
        <div class="row desk-chips">\(times(desk, t))\(parts(desk, t))\(form(desk, t))</div>
        """
    }

    /// Words are searched in everything of the area; a body searches what it has or had.
    private static func search(_ shown: DeskShown, _ t: Reading) -> HTML {
        let show = shown.list.show.isEmpty ? "" : "newest"
        let hidden = DeskAddress.query(of: DeskList(of: shown.list.party, show: show)).map {
            t.field(.hidden($0.0, $0.1))
        }
        let label = t("搜索案号、地点、事项和反映的话", "Search numbers, places, matters and words")
        return """
            <form class="desk-search" method="get" action="\(CaseAddress.inbox)" role="search">\(hidden)\
            <label class="unseen" for="desk-q">\(label)</label>\
            <input type="search" id="desk-q" name="q" maxlength="40" value="\(shown.filter.words)" \
            placeholder="\(t("搜索案号、地点、事项、所反映的（/）", "Number, place, matter, words (/)"))">\
            <button class="button">\(Icon.search.html)<span>\(t("搜索", "Search"))</span></button></form>
            """
    }

    private static func times(_ desk: DeskContent, _ t: Reading) -> HTML {
        let chips = CaseFilter.Time.allCases.compactMap { time -> HTML? in
            guard let count = desk.times[time], count.number > 0, desk.shown.filter.time != time else { return nil }
            let link = DeskAddress.list(desk.shown.with { $0.time = time })
            return """
                <a class="chip is-\(time.rawValue)" href="\(link)">\(t(time.words)) \
                <b>\(count.number)\(count.isMore ? "+" : "")</b></a>
                """
        }
        return "\(chips)"
    }

    /// Each condition with the way to be rid of it.
    private static func parts(_ desk: DeskContent, _ t: Reading) -> HTML {
        let (shown, filter, choices) = (desk.shown, desk.shown.filter, desk.choices)
        func chip(_ words: Words?, _ change: (inout CaseFilter) -> Void) -> HTML? {
            guard let words else { return nil }
            let without = t("去掉这个条件", "Remove this condition")
            return """
                <a class="chip is-on" href="\(DeskAddress.list(shown.with(change)))" title="\(without)">\(t(words)) \
                <span aria-hidden="true">×</span><span class="unseen">\(without)</span></a>
                """
        }
        let chips: [HTML?] = [
            chip(filter.words.isEmpty ? nil : Words("“\(filter.words)”", "“\(filter.words)”")) { $0.words = "" },
            chip(filter.time?.words) { $0.time = nil },
            chip(filter.stage?.words) { $0.stage = nil },
            chip(filter.place.map { id in name(choices.places.first { $0.id == id }?.name) }) { $0.place = nil },
            chip(filter.branch.map { id in name(choices.matters.first { $0.matter.id == id }?.name) }) {
                $0.branch = nil
            },
            chip(filter.holder.map { party in name(choices.holders.first { $0.assignee.party == party }?.name) }) {
                $0.holder = nil
            },
            chip(filter.way?.words) { $0.way = nil },
            chip(filter.since.map { Words("\($0) 起", "Since \($0)") }) { $0.since = nil },
            chip(filter.isRework ? Words("返工", "Rework") : nil) { $0.isRework = false },
        ]
        return "\(chips.compactMap { $0 })"
    }

    private static func name(_ found: String?) -> Words { found.map { Words(data: $0) } ?? Words("其他", "Another") }

    private static func form(_ desk: DeskContent, _ t: Reading) -> HTML {
        let (shown, filter) = (desk.shown, desk.shown.filter)
        let base = DeskList(of: shown.list.party, show: shown.list.show, CaseFilter(words: filter.words))
        let hidden = DeskAddress.query(of: base).map { Field.hidden($0.0, $0.1) }
        let fields = fields(desk).map { $0.marked("filter") }
        return """
            <details class="desk-filter"><summary class="button is-quiet" data-key="f">\(Icon.filter.html)\
            <span>\(t("筛选", "Filter"))</span></summary>
            \(t.searchForm(to: CaseAddress.inbox, fields + hidden, submit: Words("按这些条件看", "Show these")))</details>
            """
    }

    private static func fields(_ desk: DeskContent) -> [Field] {
        let (shown, filter, choices) = (desk.shown, desk.shown.filter, desk.choices)
        func list(_ name: String, _ words: Words, _ options: [Field.Option], _ value: String?) -> Field? {
            options.isEmpty
                ? nil : Field(.list(options), name, words, isRequired: false, value: value ?? "")
        }
        let stages = shown.list.show == "open" || shown.list.show == "newest" ? CaseActions.deskStages : []
        let times = CaseFilter.Time.allCases.map { Field.Option($0.rawValue, $0.words) }
        let all: [Field?] = [
            list("time", Words("到期", "Due"), times, filter.time?.rawValue),
            list(
                "stage", Words("到哪一步", "Stage"),
                stages.map { Field.Option($0.rawValue, $0.words) }, filter.stage?.rawValue),
            list(
                "place", Words("哪里", "Place"),
                choices.places.map { Field.Option($0.id.description, Words(data: $0.name)) },
                filter.place?.description),
            list(
                "matter", Words("事项", "Matter"),
                choices.matters.map { Field.Option($0.matter.id.description, Words(data: $0.name)) },
                filter.branch?.description),
            list(
                "holder", Words("谁承办", "Who has it"),
                choices.holders.map {
                    Field.Option($0.assignee.party.key, Words(data: $0.name))
                }, filter.holder?.key),
            list(
                "way", Words("从哪里来", "Came by"), Case.Way.allCases.map { Field.Option($0.rawValue, $0.words) },
                filter.way?.rawValue),
            Field(
                .day, "since", Words("从哪天起收到的", "Received since"), isRequired: false,
                value: filter.since?.description ?? ""),
            list(
                "rework", Words("返工", "Rework"), [Field.Option("yes", Words("只看返工的", "Rework alone"))],
                filter.isRework ? "yes" : nil),
        ]
        return all.compactMap { $0 }
    }

    /// The form to which the boxes of the rows belong.
    static func together(_ shown: DeskShown, _ t: Reading) -> HTML {
        switch shown.together {
        case nil: .none
        case .dispatch:
            """
            <form id="together" class="row desk-together" method="get" action="\(DeskAddress.together)">\
            <button class="button" data-key="d"><span>\(t("一起派遣勾选的", "Dispatch those ticked"))</span></button></form>
            """
        case .accept:
            """
            <form id="together" class="row desk-together" method="post" action="\(DeskAddress.acceptance)" data-form>\
            \(t.token)<button class="button" data-key="a">\
            <span>\(t("一起接收勾选的", "Accept those ticked"))</span></button></form>
            """
        }
    }
}
