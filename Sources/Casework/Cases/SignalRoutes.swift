internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Signals of gaming, for the evaluator's eyes.
struct SignalRoutes: Sendable {
    private let signals: SignalActions
    private let cases: CaseActions

    init(world: World) {
        signals = SignalActions(world: world)
        cases = CaseActions(world: world)
    }

    var all: [Route] { [.get("/signals", .may(.seeSignals), list)] }

    private func list(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let places = try await cases.workplaces(of: caller, seeing: .seeSignals)
        guard let (place, area) = places.chosenArea(request.asked("area")) else {
            return .page(CasePages.nowhere(request.reading, title: Words("异常线索", "Signals")))
        }
        let page = try await signals.page(in: area, after: request.cursor, by: caller)
        return .page(SignalPages.list(page, place, places, request.reading))
    }
}

/// The page of signals.
enum SignalPages {
    static func list(
        _ page: SignalActions.SignalPage, _ place: CaseActions.Workplace, _ places: [CaseActions.Workplace],
        _ t: Reading
    ) -> PageContent {
        let empty = t.empty(
            Words("没有线索。", "There are no signals."),
            Words("每天清早看一遍前一天办结的案件。", "Every morning the cases closed the day before are looked at."))
        return PageContent(
            .inbox, title: Words("\(place.name)异常线索", "Signals in \(place.name)"),
            lead: """
                \(t(
                    "只说明这些案件值得看一眼；不评分、不排名，也不说明谁有错。",
                    "These cases are worth a look. Nobody is scored or ranked, and a signal proves nothing by itself."))
                """,
            styles: ["cases"],
            body: """
                \(places.row(beside: place.key, t) { $0.area.map(RoundsAddress.signals) })
                \(page.signals.isEmpty ? empty : "\(page.signals.map { item($0, t) })")
                \(t.pager(next: page.next))
                """)
    }

    private static func item(_ shown: SignalActions.Shown, _ t: Reading) -> HTML {
        let signal = shown.found.signal
        let cases = signal.cases.map { id -> HTML in
            "<li><a href=\"\(CaseAddress.file(id))\">\(CaseNumber(id).description)</a></li>"
        }
        let moments = signal.moments.prefix(50).map { "<li><time>\($0.local)</time></li>" as HTML }
        return t.section(
            signal.kind.words,
            """
            <p class="quiet">\(shown.found.day.description) · \(shown.place) · \
            \(t(Words("\(signal.cases.count) 件", signal.cases.count.counted("case"))))</p>
            <ul class="plain">\(cases)</ul>
            <details class="why"><summary>\(t("依据：时间", "What shows it: the times"))</summary>
            <ol>\(moments)</ol></details>
            """)
    }
}
