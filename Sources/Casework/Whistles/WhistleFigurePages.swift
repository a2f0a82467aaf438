internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// How bodies came to whistles: figures that open into their whistles, in order of name.
enum WhistleFigurePages {
    static func show(_ figures: WhistleActions.Figures, _ t: Reading) -> PageContent {
        let columns =
            [Column(Words("单位", "Body"))] + Whistle.Figure.allCases.map { Column($0.words, .figure) }
        let rows = figures.bodies.map { body -> [HTML] in
            ["\(body.name)"] + Whistle.Figure.allCases.map { cell($0, body, figures, t) }
        }
        return PageContent(
            .table,
            title: Words("“\(figures.area.name)”吹哨报到情况", "How bodies came to whistles of \(figures.area.name)"),
            crumbs: [WhistlePages.crumb],
            lead: """
                \(t(
                    "\(figures.since) 起请求的 \(figures.count) 哨。按单位名称排，不排名；点数字看是哪几哨。",
                    "\(figures.count) whistles asked for since \(figures.since), by name, not by rank; figures open into them."
                ))
                """,
            styles: ["cases"],
            body: """
                \(t.searchForm(
                    to: Link("whistles", "figures"),
                    [
                        .hidden("area", figures.area.id.description),
                        Field(.day, "since", Words("从哪天起", "Since"), value: figures.since.description),
                    ], submit: Words("看这段时间", "Show")))
                \(t.table(
                    Words("各单位报到情况", "How each body came"), columns, rows: rows,
                    empty: t.empty(
                        Words("这段时间没有叫过单位。", "No body was called in this time."),
                        Words("把日期往前改再看。", "Choose an earlier day."))))
                """)
    }

    private static func cell(
        _ figure: Whistle.Figure, _ body: WhistleActions.Figures.Body, _ figures: WhistleActions.Figures, _ t: Reading
    ) -> HTML {
        let count = body.tally.figures[figure] ?? 0
        guard count > 0 else { return "0" }
        let link = WhistleAddress.figure(figure, of: body.party, in: figures.area.id, since: figures.since)
        return "<a href=\"\(link)\">\(count)</a>"
    }
}
