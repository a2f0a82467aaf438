internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Whether grids cover a place: what is wrong, each opening where it can be put right.
enum CoveragePages {
    /// How many a list shows; the count above it is of all.
    private static let most = 300

    static func show(_ view: CoverageView, _ t: Reading) -> PageContent {
        let area = view.area
        let parts = [
            flaws(view, t), strays(view, t),
            areas(view.undrawnGrids, Words("没有边界的网格", "Grids without an outline"), t),
            areas(view.emptyGrids, Words("没有楼栋的网格", "Grids without a building"), t),
            areas(view.undrawnCommunities, Words("没有边界的社区（查不出空白）", "Communities without an outline"), t),
            areas(view.unplacedBuildings, Words("没有写位置的楼栋", "Buildings without a position"), t),
        ]
        let isWhole = parts.allSatisfy(\.isEmpty)
        return PageContent(
            .table, title: Words("\(area.name)：全域覆盖", "\(area.name): coverage"),
            crumbs: AreaPages.crumbs(to: view.line + [area]),
            lead: """
                \(t(
                    "看网格有没有空白、重叠，楼栋是不是都在自己的网格里。",
                    "Whether grids leave gaps or overlap, and buildings stand in the grid they belong to."))
                """,
            styles: ["areas"],
            body: """
                \(t.facts([
                    Fact(Words("网格", "Grids"), text: "\(view.gridCount)"),
                    Fact(Words("楼栋", "Buildings"), text: "\(view.buildingCount)"),
                ]))
                \(isWhole
                    ? t.notice(.success, Words("没有发现空白、重叠和遗漏。", "No gap, no overlap, nothing left out.")) : .none)
                \(parts)
                """)
    }

    private static func flaws(_ view: CoverageView, _ t: Reading) -> HTML {
        guard !view.flaws.isEmpty else { return .none }
        let rows = view.flaws.prefix(most).map { flaw -> [HTML] in
            [link(flaw.community), words(flaw, t), size(flaw.extent), "\(place(flaw.extent.position))"]
        }
        return t.section(
            Words("空白和重叠：\(view.flaws.count) 处", "Gaps and overlaps: \(view.flaws.count)"),
            t.table(
                Words("按社区", "By community"),
                [
                    Column(Words("社区", "Community")), Column(Words("问题", "What is wrong")),
                    Column(Words("面积", "Area"), .figure), Column(Words("大致位置", "About where"), .figure),
                ], rows: rows))
    }

    private static func words(_ flaw: CoverageView.Flaw, _ t: Reading) -> HTML {
        switch flaw.kind {
        case .gap: "\(t("不属于任何网格", "In no grid"))"
        case .overlap(let a, let b): "\(link(a)) \(t("和", "and")) \(link(b)) \(t("重叠", "overlap"))"
        case .outside(let grid): "\(link(grid)) \(t("伸出社区边界", "reaches outside the community"))"
        }
    }

    private static func strays(_ view: CoverageView, _ t: Reading) -> HTML {
        guard !view.strays.isEmpty else { return .none }
        let rows = view.strays.prefix(most).map { stray -> [HTML] in
            let found: HTML = stray.found.map { link($0) } ?? "\(t("不在任何网格里", "in no grid"))"
            return [link(stray.building), stray.grid.map(link) ?? .none, found]
        }
        return t.section(
            Words("不在自己网格里的楼栋：\(view.strays.count) 栋", "Buildings outside their grid: \(view.strays.count)"),
            t.table(
                Words("按位置判断", "By their positions"),
                [
                    Column(Words("楼栋", "Building")), Column(Words("所属网格", "Belongs to")),
                    Column(Words("位置落在", "Stands in")),
                ], rows: rows))
    }

    private static func areas(_ areas: [Area], _ heading: Words, _ t: Reading) -> HTML {
        guard !areas.isEmpty else { return .none }
        let items = areas.prefix(most).map { "<li>\(link($0))</li>" as HTML }
        let rest: HTML =
            areas.count > most
            ? "<p class=\"quiet\">\(t("先列出 \(most) 个", "The first \(most) are listed"))</p>" : .none
        return t.section(
            Words("\(heading.chinese)：\(areas.count) 个", "\(heading.english): \(areas.count)"),
            "<ul class=\"area-hits\">\(Array(items))</ul>\(rest)")
    }

    private static func link(_ area: Area) -> HTML { "<a href=\"\(AreaAddress.area(area.id))\">\(area.name)</a>" }

    private static func size(_ extent: Coverage.Extent) -> HTML {
        extent.squareMetres < 10_000 ? "\(extent.squareMetres) m²" : "\(AreaList.size(extent.squareMetres))"
    }

    /// `117.0421, 30.5021`: four decimals are some ten metres.
    private static func place(_ position: Position) -> String {
        "\(degrees(position.longitude)), \(degrees(position.latitude))"
    }

    private static func degrees(_ value: Int) -> String {
        let parts = (abs(value) + 500).quotientAndRemainder(dividingBy: Position.degree)
        return "\(value < 0 ? "-" : "")\(parts.quotient).\((parts.remainder / 1000).padded(to: 4))"
    }
}
