internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The list of whistles, and the page of one.
enum WhistlePages {
    static let title = Words("吹哨", "Whistles")
    static let crumb = Crumb(title, WhistleAddress.all)

    // MARK: The list

    static func list(
        _ page: WhistleActions.ListPage, _ shown: WhistleActions.Shown, _ places: [CaseActions.Workplace],
        current: String, _ t: Reading
    ) -> PageContent {
        let place = places.first { $0.key == current }
        return PageContent(
            .inbox, title: title(shown, place), crumbs: isFigure(shown) ? [crumb] : [], actions: actions(place, t),
            styles: ["cases"],
            body: """
                \(isFigure(shown) ? .none : places.row(beside: current, t, to: link))
                <div id="whistles" data-live="\(Link("events", query: [("about", "whistle")]))">
                \(page.lines.isEmpty ? empty(t) : rows(page.lines, page.now, t))</div>
                \(t.pager(next: page.next))
                """)
    }

    private static func empty(_ t: Reading) -> HTML {
        t.empty(
            Words("这里还没有吹过哨。", "No whistle was blown here yet."),
            Words("一家办不了、要几家一起到场的，点“吹哨”。", "Blow one for what needs several bodies at once."))
    }

    private static func isFigure(_ shown: WhistleActions.Shown) -> Bool {
        if case .figure = shown { true } else { false }
    }

    private static func title(_ shown: WhistleActions.Shown, _ place: CaseActions.Workplace?) -> Words {
        if case .figure(let figure, _, _, let since) = shown {
            return Words("\(figure.words.chinese)（\(since) 起）", "\(figure.words.english) (since \(since))")
        }
        return place.map { Words("\($0.name)的哨", "Whistles of \($0.name)") } ?? title
    }

    private static func actions(_ place: CaseActions.Workplace?, _ t: Reading) -> HTML {
        let figures =
            place?.area.map {
                t.button(Words("报到情况", "How bodies came"), WhistleAddress.figures(in: $0))
            } ?? .none
        let new =
            t.may(.askWhistles)
            ? t.button(Words("吹哨", "Blow a whistle"), WhistleAddress.new, weight: .main, icon: .bell) : HTML.none
        return "\(figures)\(new)"
    }

    private static func link(to place: CaseActions.Workplace) -> Link {
        switch place.party {
        case .area(let id): WhistleAddress.list(in: id)
        case .organisation(let id): WhistleAddress.list(of: id)
        }
    }

    /// Two lines each: kind and why, place; then how many have come and by when it ends.
    static func rows(_ lines: [WhistleActions.Line], _ now: Instant, _ t: Reading) -> HTML {
        let items = lines.map { line -> HTML in
            let came =
                line.called == 0
                ? HTML.none
                : t.badge(
                    Words("到场 \(line.arrived)/\(line.called)", "\(line.arrived) of \(line.called) came"),
                    line.isLate ? .late : line.arrived == line.called ? .done : .active)
            let due = line.due.map { due in
                t.badge(
                    Words("\(Words.when(due, now: now).chinese)前销号", "By \(Words.when(due, now: now).english)"),
                    due < now ? .late : .soon)
            }
            return """
                <li\(line.isLate ? " class=\"is-late\"" as HTML : .none)><a href="\(WhistleAddress.whistle(line.id))">
                <span class="case-what"><b>\(t(line.kind.words))</b> \(line.reason)</span>
                <span class="case-where quiet">\(line.place) · \(t.when(line.asked))</span></a>
                <span class="case-state">\(stage(line.stage, t))\(came)\(due ?? .none)</span></li>
                """
        }
        return "<ul class=\"case-list\">\(items)</ul>"
    }

    private static func stage(_ stage: Whistle.Stage, _ t: Reading) -> HTML {
        switch stage {
        case .asked: t.badge(Words("等街道吹哨", "Asked for"), .waiting)
        case .blown: t.badge(Words("已吹哨", "Blown"), .active)
        case .recorded: t.badge(Words("已会商", "Settled together"), .active)
        case .concluded(let isSolved, _):
            isSolved ? t.badge(Words("已解决销号", "Solved"), .done) : t.badge(Words("没有解决", "Not solved"), .stopped)
        case .declined: t.badge(Words("没有吹", "Declined"), .stopped)
        case .stoodDown: t.badge(Words("已撤哨", "Stood down"), .stopped)
        }
    }

    // MARK: A whistle

    static func show(_ view: WhistleView, _ forms: WhistleForms, _ t: Reading) -> PageContent {
        let kind = view.whistle.flow.kind.words
        let reason = CaseActions.short(view.reason)
        return PageContent(
            .thing, title: reason.isEmpty ? kind : Words("\(kind.chinese)：\(reason)", "\(kind.english): \(reason)"),
            crumbs: [crumb], lead: "\(stage(view.whistle.stage, t))", styles: ["cases"],
            body: """
                \(forms.problem(t))\(forms.all(t))
                \(t.facts(facts(view, t)))
                \(units(view, forms, t))
                \(t.section(Words("经过", "What happened"), "<ol class=\"story\">\(view.story.map { item($0, t) })</ol>"))
                """)
    }

    private static func facts(_ view: WhistleView, _ t: Reading) -> [Fact] {
        let flow = view.whistle.flow
        var facts = [
            Fact(Words("地点", "Place"), text: view.place.joined(separator: " › ")),
            Fact(Words("请求", "Asked for"), t.when(flow.asked)),
        ]
        if let blown = flow.blown { facts.append(Fact(Words("吹哨", "Blown"), t.when(blown))) }
        if let limits = flow.limits {
            let (arrive, conclude) = (Saying.limit(limits.arrive), Saying.limit(limits.conclude))
            facts.append(
                Fact(
                    Words("时限", "Limits"),
                    text: t(
                        "\(arrive.chinese)内到场，\(conclude.chinese)内销号",
                        "arrive within \(arrive.english), conclude within \(conclude.english)")))
        }
        if let due = view.due {
            facts.append(
                Fact(
                    Words("最晚销号", "To be concluded by"),
                    due.at < view.now
                        ? t.badge(
                            Words(
                                "逾期，应在\(Words.when(due.at, now: view.now).chinese)",
                                "Late, was due \(Words.when(due.at, now: view.now).english)"), .late)
                        : t.when(due.at)))
        }
        if let file = view.whistle.case {
            facts.append(
                Fact(
                    Words("为哪个案件", "For the case"),
                    t.link(Words(data: CaseNumber(file).description), CaseAddress.file(file))))
        }
        return facts
    }

    private static func units(_ view: WhistleView, _ forms: WhistleForms, _ t: Reading) -> HTML {
        guard !view.units.isEmpty else { return .none }
        let items = view.units.enumerated().map { index, called -> HTML in
            """
            <li><p><b>\(called.name)</b> \(state(called, view, t))\(ratings(called.unit, t))</p>\
            \(forms.all(for: called, number: index + 1, t))</li>
            """
        }
        return t.section(Words("叫了哪些单位", "Who was called"), "<ul class=\"plain parts\">\(items)</ul>")
    }

    private static func state(_ called: WhistleView.Called, _ view: WhistleView, _ t: Reading) -> HTML {
        let due: HTML =
            called.unit.isAwaited
            ? called.due.map { " <span class=\"quiet\">\(t("最晚", "by")) \(t.when($0.at))</span> " } ?? .none : .none
        let must: HTML =
            view.mustCome.contains(called.unit.party) && called.unit.isAwaited
            ? "<span class=\"quiet\">\(t("必须到场", "must come"))</span> " : .none
        let came: HTML
        switch called.unit.stage {
        case .called: came = t.badge(Words("还没有回应", "No reply yet"), .waiting)
        case .coming(let at):
            came = t.badge(
                Words(
                    "在路上，\(Words.when(at, now: view.now).chinese)到",
                    "On its way, here \(Words.when(at, now: view.now).english)"), .active)
        case .arrived(let at): came = "\(t.badge(Words("已报到", "Arrived"), .done)) \(t.when(at)) "
        case .excused, .absent: came = .none
        }
        let judged = called.attendance.map { t.badge($0.words, tone(of: $0)) } ?? .none
        return "\(came)\(due)\(must)\(judged)"
    }

    private static func tone(of attendance: Whistle.Attendance) -> Tone {
        switch attendance {
        case .inTime: .done
        case .late, .overdue: .late
        case .excused, .absent: .stopped
        }
    }

    private static func ratings(_ unit: Whistle.Unit, _ t: Reading) -> HTML {
        let said = [
            unit.rating.map { Words("街道评：\($0.words.chinese)", "the township says: \($0.words.english)") },
            unit.ratesTownship.map { Words("评街道：\($0.words.chinese)", "of the township: \($0.words.english)") },
        ].compactMap { $0 }
        guard !said.isEmpty else { return .none }
        return " <span class=\"quiet\">\(said.map { t($0) }.joined(separator: t("，", ", ")))</span>"
    }

    private static func item(_ told: WhistleView.Told, _ t: Reading) -> HTML {
        let text: HTML = told.text.map { $0.isEmpty ? .none : "<p class=\"said\">\($0)</p>" } ?? .none
        return """
            <li><p class="quiet">\(t.when(told.event.at))</p>\
            <p>\(t(words(of: told.event.what, told.party, t)))</p>\(text)</li>
            """
    }

    private static func words(of what: Whistle.What, _ party: String, _ t: Reading) -> Words {
        switch what {
        case .asked(let kind): Words("请求\(kind.words.chinese)", "\(kind.words.english) asked for")
        case .blown: Words("街道吹哨，叫了\(party)", "The township blew it and called \(party)")
        case .declined: Words("街道没有吹", "The township declined")
        case .calledAlso: Words("再叫了\(party)", "\(party) was called, too")
        case .stoodDown: Words("撤哨", "Stood down")
        case .recordWritten: Words("会商记录", "The joint record")
        case .concluded(let isSolved):
            isSolved ? Words("销号：已解决", "Concluded: solved") : Words("销号：没有解决", "Concluded: not solved")
        case .rated(_, let rating):
            Words("街道评价\(party)：\(rating.words.chinese)", "The township rates \(party): \(rating.words.english)")
        case .replied(_, let coming):
            Words(
                "\(party)回应，\(Words.when(coming, now: t.now).chinese)到",
                "\(party) replies: here \(Words.when(coming, now: t.now).english)")
        case .arrived: Words("\(party)报到", "\(party) arrived")
        case .reported: Words("\(party)写了做了什么", "\(party) says what it did")
        case .townshipRated(_, let rating):
            Words("\(party)评价街道：\(rating.words.chinese)", "\(party) rates the township: \(rating.words.english)")
        case .excused: Words("准予\(party)不到", "\(party) was excused")
        case .told(.arrival): Words("到场时限已过，\(party)还没有到", "The time to arrive is over; \(party) hasn't come")
        case .told(.conclusion): Words("销号时限已过", "The time to conclude it is over")
        }
    }
}
