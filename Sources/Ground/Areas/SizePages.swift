internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// How many households the grids of a place have: counts that open into their lists.
enum SizePages {
    private static let pageLength = 100

    static func show(
        _ view: SizeView, _ choice: SizeReport.Choice, after cursor: Cursor?, _ t: Reading
    ) -> PageContent {
        let area = view.area
        return PageContent(
            .table, title: Words("\(area.name)：网格规模", "\(area.name): sizes of grids"),
            crumbs: AreaPages.crumbs(to: view.line + [area]),
            lead: """
                \(t(
                    "每个数都能点开看是哪些。超出范围只提醒，不影响办事。",
                    "Every count opens into its list. What lies outside its range is only pointed out."))
                """,
            styles: ["areas"],
            body: """
                \(t.tabs(Words("看哪一级", "Which level"), tabs(view)))
                \(verdicts(view, t))\(bands(view, t))\(list(view, choice, after: cursor, t))
                """)
    }

    private static func tabs(_ view: SizeView) -> [Tab] {
        [Area.Level.grid, .microGrid].map { level in
            Tab(
                level.words, AreaAddress.sizes(of: view.area.id, query: [("level", level.word)]),
                isCurrent: level == view.report.level)
        }
    }

    /// Below, within and above the range, by kind.
    private static func verdicts(_ view: SizeView, _ t: Reading) -> HTML {
        let report = view.report
        let kinds = Area.Kind.allCases.filter { report.count(.init(kind: $0)) > 0 }
        let shown = SizeReport.Verdict.allCases
        let rows = kinds.map { kind -> [HTML] in
            [report.level == .microGrid ? "\(t(report.level.words))" : "\(t(kind.words))"]
                + shown.map { count(view, .init(verdict: $0, kind: kind), t) } + [count(view, .init(kind: kind), t)]
        }
        return t.section(
            Words("和规定的范围比", "Beside the range their places want"),
            t.table(
                Words("按类型", "By kind"),
                [Column(Words("类型", "Kind"))] + shown.map { Column($0.words, .figure) }
                    + [Column(Words("合计", "Together"), .figure)],
                rows: rows,
                empty: t.empty(
                    Words("这里还没有这一级。", "There is nothing of this level here yet."),
                    Words("先在区划里新增。", "Add some in the tree first."))))
    }

    /// How households are distributed, urban and rural apart (DOMAIN.md A1-04).
    private static func bands(_ view: SizeView, _ t: Reading) -> HTML {
        let report = view.report
        guard !report.areas.isEmpty else { return .none }
        let settings = SizeReport.SettingChoice.allCases.filter { report.count(.init(setting: $0)) > 0 }
        let rows = report.bands.filter { report.count(.init(band: $0)) > 0 }.map { band -> [HTML] in
            ["\(t(band.words))"] + settings.map { count(view, .init(band: band, setting: $0), t) }
                + [count(view, .init(band: band), t)]
        }
        let total: [HTML] =
            ["\(t("合计", "Together"))"] + settings.map { count(view, .init(setting: $0), t) }
            + [count(view, .init(), t)]
        return t.section(
            Words("户数分布", "Distribution of households"),
            t.table(
                Words("每档有几个", "How many in each band"),
                [Column(Words("户数", "Households"))] + settings.map { Column($0.words, .figure) }
                    + [Column(Words("合计", "Together"), .figure)],
                rows: rows, total: total))
    }

    private static func count(_ view: SizeView, _ choice: SizeReport.Choice, _ t: Reading) -> HTML {
        let count = view.report.count(choice)
        guard count > 0 else { return "0" }
        var query = [("level", view.report.level.word)]
        if let band = choice.band { query.append(("band", String(band.lowest))) }
        if let verdict = choice.verdict { query.append(("verdict", verdict.rawValue)) }
        if let kind = choice.kind { query.append(("kind", kind.rawValue)) }
        if let setting = choice.setting { query.append(("setting", setting.rawValue)) }
        return "<a href=\"\(AreaAddress.sizes(of: view.area.id, query: query))\">\(count)</a>"
    }

    private static func list(
        _ view: SizeView, _ choice: SizeReport.Choice, after cursor: Cursor?, _ t: Reading
    ) -> HTML {
        let chosen = view.report.chosen(choice)
        guard !view.report.areas.isEmpty else { return .none }
        let behind = chosen.drop { sized in
            guard let cursor, let households = Int(cursor.value) else { return false }
            return (sized.households, sized.area.id.number) <= (households, cursor.key)
        }
        let page = Page(Array(behind.prefix(pageLength + 1)), limit: pageLength) {
            Cursor(value: String($0.households), key: $0.area.id.number)
        }
        let rows = page.items.map { sized -> [HTML] in
            [
                "<a href=\"\(AreaAddress.area(sized.area.id))\">\(sized.area.name)</a>",
                "\(sized.community.flatMap { view.communities[$0] } ?? "")", "\(t(sized.area.kind.words))",
                "\(t(SizeReport.SettingChoice(sized.setting).words))", "\(badge(sized, t))", "\(sized.households)",
            ]
        }
        return t.section(
            Words("名单：\(chosen.count) 个", "The list: \(chosen.count)"),
            """
            \(t.table(
                Words("户数少的在前", "The smallest first"),
                [
                    Column(Words("名称", "Name")), Column(Words("社区", "Community")), Column(Words("类型", "Kind")),
                    Column(Words("城乡", "Setting")), Column(Words("范围", "Range")),
                    Column(Words("户数", "Households"), .figure),
                ], rows: rows,
                empty: t.empty(
                    Words("没有符合的。", "None is like that."), Words("点上面的其他数字看看。", "Open another count above."))))
            \(t.pager(next: page.next))
            """)
    }

    private static func badge(_ sized: SizeReport.Sized, _ t: Reading) -> HTML {
        guard let range = sized.range else { return .none }
        switch sized.verdict {
        case .below: return t.badge(Words("少于 \(range.lowerBound) 户", "below \(range.lowerBound)"), .soon)
        case .above: return t.badge(Words("多于 \(range.upperBound) 户", "above \(range.upperBound)"), .soon)
        case .within, .free: return "\(range.lowerBound)–\(range.upperBound)"
        }
    }
}
