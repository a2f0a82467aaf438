internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What any stranger sees: which matters, in which grid, how far they are (DESIGN.md section 6).
enum PublicCasePages {
    static func list(_ list: PublicCaseActions.List, _ t: Reading) -> PageContent {
        let empty = t.empty(
            Words("还没有可以公开的事项。", "Nothing is public here yet."),
            Words("受理满一天的事项会出现在这里。", "What was taken on a day ago appears here."))
        let items = list.lines.map { item($0, t) }
        return PageContent(
            .ask, title: Words("身边的事办得怎样", "What becomes of matters nearby"),
            lead: """
                \(t(
                    "受理的事项，晚一天公布。地点只到网格；不公布是谁反映的，没有照片；文字由承办的单位写好、核对后才放出来。",
                    "Matters that were taken on, a day late. Places are told to the grid; never who reported, and no "
                        + "pictures; a text appears once an office has written and released it."))
                """,
            styles: ["cases"],
            body: """
                \(items.isEmpty ? empty : "<ol class=\"story public-cases\">\(items)</ol>")
                \(t.pager(next: list.next))
                """)
    }

    private static func item(_ line: PublicCaseActions.Line, _ t: Reading) -> HTML {
        let one = line.case
        let text: HTML = line.text.map { "<p class=\"said\">\($0.matter)</p>" } ?? .none
        let outcome: HTML =
            line.text.map { $0.outcome.isEmpty ? .none : "<p>\(t("结果：", "Outcome: "))\($0.outcome)</p>" } ?? .none
        return """
            <li><p><b>\(line.matter)</b> \(t.badge(one.standing.words, tone(one.standing)))</p>\
            \(text)\(outcome)\
            <p class="quiet">\(line.place)</p>\
            <p class="quiet">\(days(one, t))</p></li>
            """
    }

    private static func days(_ one: PublicCase, _ t: Reading) -> HTML {
        let opened = t("\(one.opened) 反映", "Reported \(one.opened)")
        guard one.changed != one.opened else { return "\(opened)" }
        return "\(opened) · \(t("\(one.changed) 有进展", "latest step \(one.changed)"))"
    }

    static func tone(_ standing: PublicCase.Standing) -> Tone {
        switch standing {
        case .filed: .waiting
        case .handling, .answered: .active
        case .solved, .closedWithoutWord: .done
        case .notTakenOn: .stopped
        }
    }
}
