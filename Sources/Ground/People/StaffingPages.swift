internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// How far the teams of grids are as their formulas say: each figure opens into its records.
enum StaffingPages {
    static let title = Words("队伍配备", "Staffing")
    static let dueTitle = Words("任期快到的岗位", "Terms that end soon")
    static let conflictTitle = Words("交叉任职和借调", "Cross-appointments and secondments")

    static func nowhere(_ title: Words, _ t: Reading) -> PageContent {
        PageContent(
            .table, title: title, styles: ["people"],
            body: t.empty(
                Words("还没有区划。", "There are no areas yet."), Words("先导入或新增区划。", "Import divisions or add an area first.")
            ))
    }

    static func report(_ report: StaffingReport, _ t: Reading) -> PageContent {
        let area = report.line[report.line.count - 1]
        let missing = report.staffing.count(.missing)
        let lead =
            report.staffing.grids.isEmpty
            ? Words("这里还没有网格。", "There are no grids here yet.")
            : missing == 0
                ? Words("\(area.name)没有缺人的网格。", "No grid of \(area.name) lacks anybody.")
                : Words("\(area.name)有 \(missing) 个网格缺人。", "\(missing) grids of \(area.name) lack somebody.")
        return PageContent(
            .table, title: Words("\(area.name)队伍配备", "Staffing of \(area.name)"), crumbs: t.placeCrumbs(report.line),
            lead: "\(t(lead))", actions: actions(report, t), styles: ["people"],
            body: """
                \(t.placeFilter(report.line, below: report.children.map(\.0)))
                \(t.facts(facts(report, t)))
                \(children(report, t))
                \(formulas(report, t))
                """)
    }

    private static func actions(_ report: StaffingReport, _ t: Reading) -> HTML {
        let area = report.line[report.line.count - 1].id
        var ways = [t.button(Words("岗位名单", "Posts"), PeopleAddress.posts(in: area), icon: .people)]
        if t.may(.seePersons) {
            ways.append(t.button(Words("交叉任职和借调", "Cross-appointments"), PeopleAddress.conflicts(in: area)))
        }
        ways.append(t.button(Words("队伍模式", "Formulas"), PeopleAddress.team(of: area), icon: .gear))
        return "<div class=\"row\">\(ways)</div>"
    }

    private static func facts(_ report: StaffingReport, _ t: Reading) -> [Fact] {
        let area = report.line[report.line.count - 1].id
        let staffing = report.staffing
        var facts = [
            Fact(Words("网格", "Grids"), figure(staffing.grids.count, PeopleAddress.grids(in: area, nil)))
        ]
        for gap in [Staffing.Gap.complete, .missing, .surplus, .worker, .unruled, .reserved] {
            let count = staffing.count(gap)
            guard count > 0 || gap == .missing || gap == .worker else { continue }
            facts.append(Fact(gap.words, figure(count, PeopleAddress.grids(in: area, gap))))
        }
        let heads = staffing.heads
        facts.append(Fact(Words("至少要", "Wanted at least"), figure(heads.wanted, PeopleAddress.grids(in: area, nil))))
        facts.append(
            Fact(Words("还缺人数", "Heads missing"), figure(heads.missing, PeopleAddress.grids(in: area, .missing))))
        facts.append(
            Fact(
                Words("\(StaffingActions.dueDays) 天内到期", "Terms ending in \(StaffingActions.dueDays) days"),
                figure(report.due, PeopleAddress.due(in: area))))
        return facts
    }

    private static func figure(_ count: Int, _ link: Link) -> HTML { "<a href=\"\(link)\">\(count)</a>" }

    private static func children(_ report: StaffingReport, _ t: Reading) -> HTML {
        let shown = report.children.filter { !$0.1.grids.isEmpty }
        guard !shown.isEmpty else { return .none }
        let isOfGrids = shown.allSatisfy { $0.0.level == .grid }
        return isOfGrids
            ? gridTable(shown.compactMap(\.1.grids.first), rules: report.rules, communities: [:], t)
            : areaTable(shown, report, t)
    }

    private static func areaTable(_ rows: [(Area, Staffing)], _ report: StaffingReport, _ t: Reading) -> HTML {
        let gaps: [Staffing.Gap] = [.complete, .missing, .surplus, .worker]
        func cells(_ staffing: Staffing, _ area: Key<Area>) -> [HTML] {
            [figure(staffing.grids.count, PeopleAddress.grids(in: area, nil))]
                + gaps.map { figure(staffing.count($0), PeopleAddress.grids(in: area, $0)) }
                + [
                    figure(staffing.heads.wanted, PeopleAddress.grids(in: area, nil)),
                    figure(staffing.heads.missing, PeopleAddress.grids(in: area, .missing)),
                ]
        }
        let whole = report.line[report.line.count - 1]
        return t.table(
            Words("各处的队伍", "Teams by place"),
            [Column(Words("区域", "Area")), Column(Words("网格", "Grids"), .figure)]
                + gaps.map { Column($0.words, .figure) } + [
                    Column(Words("至少要", "Wanted"), .figure), Column(Words("还缺人数", "Heads missing"), .figure),
                ],
            rows: rows.map { area, staffing in
                [t.link(Words(data: area.name), PeopleAddress.staffing(area.id))] + cells(staffing, area.id)
            },
            total: ["\(t("合计", "Total"))"] + cells(report.staffing, whole.id))
    }

    /// Each formula in force in the area, term by term.
    private static func formulas(_ report: StaffingReport, _ t: Reading) -> HTML {
        let area = report.line[report.line.count - 1].id
        let parts = report.staffing.formulas.map { formula -> HTML in
            let rows = formula.lines.enumerated().map { index, line -> [HTML] in
                [
                    "\(posts(line.line, report.rules, t))", "\(range(line.line, t))",
                    figure(line.held, PeopleAddress.held(in: area, team: formula.team, line: index)),
                    figure(line.lacking, PeopleAddress.grids(in: area, .missing, team: formula.team, line: index)),
                    "\(line.missing)",
                    figure(line.exceeding, PeopleAddress.grids(in: area, .surplus, team: formula.team, line: index)),
                ]
            }
            return t.section(
                Words(
                    "\(formula.team.name.chinese)：\(formula.grids.count) 个网格",
                    "\(formula.team.name.english): \(formula.grids.count) grids"),
                t.table(
                    Words("每一项有多少人", "What each term has"),
                    [
                        Column(Words("岗位", "Post")), Column(Words("每格", "A grid has"), .figure),
                        Column(Words("在岗", "Held"), .figure), Column(Words("缺的网格", "Grids lacking"), .figure),
                        Column(Words("缺的人数", "Missing"), .figure), Column(Words("超出的网格", "Grids with more"), .figure),
                    ], rows: rows))
        }
        return "\(parts)"
    }

    static func posts(_ line: TeamTemplate.Line, _ rules: AreaRules, _ t: Reading) -> String {
        line.posts.map { t(rules.name(of: $0)) }.joined(separator: t("、", ", "))
    }

    static func range(_ line: TeamTemplate.Line, _ t: Reading) -> String {
        switch (line.least, line.most) {
        case (0, nil): t("不限", "any")
        case (let least, nil): t("\(least) 人以上", "\(least) or more")
        case (let least, let most?) where least == most: "\(least)"
        case (let least, let most?): "\(least)–\(most)"
        }
    }
}

// MARK: Lists behind the figures

extension StaffingPages {
    static func grids(_ list: GridGapList, _ wanted: GridsWanted, _ t: Reading) -> PageContent {
        let area = list.line[list.line.count - 1]
        let what = wanted.gap?.words ?? Words("全部网格", "All grids")
        let team = wanted.team.map { Words("（\($0)）", " (\($0))") } ?? Words(data: "")
        return PageContent(
            .table, title: Words("\(what.chinese)：\(list.count) 个网格", "\(what.english): \(list.count) grids"),
            crumbs: t.placeCrumbs(list.line) + [Crumb(title, PeopleAddress.staffing(area.id))],
            lead: "\(area.name)\(t(team))", styles: ["people"],
            body: """
                \(gridTable(list.page.items, rules: list.rules, communities: list.communities, t))
                \(t.pager(next: list.page.next))
                """)
    }

    private static func gridTable(
        _ grids: [Staffing.Grid], rules: AreaRules, communities: [Key<Area>: String], _ t: Reading
    ) -> HTML {
        var columns = [Column(Words("网格", "Grid"))]
        if !communities.isEmpty { columns.append(Column(Words("社区（村）", "Community"))) }
        columns += [
            Column(Words("模式", "Formula")), Column(Words("状态", "State")), Column(Words("缺谁、多谁", "Whom")),
        ]
        let rows = grids.map { grid -> [HTML] in
            var row: [HTML] = [t.link(Words(data: grid.area.name), AreaAddress.area(grid.area.id))]
            if !communities.isEmpty { row.append("\(grid.place.community.flatMap { communities[$0] } ?? "")") }
            return row + ["\(grid.team.map { t($0.name) } ?? "")", state(grid, t), deviations(grid, rules, t)]
        }
        return t.table(
            Words("网格的队伍", "Teams of grids"), columns, rows: rows,
            empty: t.empty(
                Words("没有这样的网格。", "There is no such grid."), Words("换一个范围看看。", "Look at another place.")))
    }

    static func state(_ grid: Staffing.Grid, _ t: Reading) -> HTML {
        if grid.isReserved { return t.badge(Staffing.Gap.reserved.words, .stopped) }
        if grid.team == nil { return t.badge(Staffing.Gap.unruled.words, .waiting) }
        if grid.lacks(.missing) { return t.badge(Staffing.Gap.missing.words, .late) }
        if grid.lacks(.surplus) { return t.badge(Staffing.Gap.surplus.words, .soon) }
        return t.badge(Staffing.Gap.complete.words, .done)
    }

    private static func deviations(_ grid: Staffing.Grid, _ rules: AreaRules, _ t: Reading) -> HTML {
        let parts = grid.deviations.map { deviation -> String in
            let posts = posts(deviation.line, rules, t)
            return deviation.missing > 0
                ? t("缺 \(deviation.missing) 名\(posts)", "\(deviation.missing) missing: \(posts)")
                : t("多 \(deviation.surplus) 名\(posts)", "\(deviation.surplus) too many: \(posts)")
        }
        return "\(parts.joined(separator: t("；", "; ")))"
    }

    static func posts(_ list: PostList, _ team: Words, _ t: Reading) -> PageContent {
        let area = list.line[list.line.count - 1]
        return PageContent(
            .table, title: Words("“\(team.chinese)”里的岗位", "Posts that \(team.english) counts"),
            crumbs: t.placeCrumbs(list.line) + [Crumb(title, PeopleAddress.staffing(area.id))], styles: ["people"],
            body: """
                \(t.postTable(
                    Words("岗位", "Posts"), list.lines, names: list.rules,
                    empty: t.empty(
                        Words("还没有人。", "Nobody yet."), Words("在网格的页面上可以任命。", "Give posts on a grid's page."))))
                \(t.pager(next: list.next))
                """)
    }

    static func due(_ list: PostList, _ t: Reading) -> PageContent {
        let area = list.line[list.line.count - 1]
        return PageContent(
            .table, title: dueTitle,
            crumbs: t.placeCrumbs(list.line) + [Crumb(title, PeopleAddress.staffing(area.id))],
            lead: """
                \(t(
                    "任期已过或在 \(StaffingActions.dueDays) 天内到期，要决定延长还是换人。",
                    "Terms that are over or end within \(StaffingActions.dueDays) days: extend or replace."))
                """,
            styles: ["people"],
            body: """
                \(t.placeFilter(list.line, below: []))
                \(t.postTable(
                    dueTitle, list.lines, names: list.rules,
                    empty: t.empty(
                        Words("近期没有到期的任期。", "No term ends soon."),
                        Words("这里会提前三个月提醒。", "You are told three months ahead."))))
                \(t.pager(next: list.next))
                """)
    }

    /// DOMAIN.md A3-27, A3-28: shown, never refused.
    static func conflicts(_ list: ConflictList, _ t: Reading) -> PageContent {
        let area = list.line[list.line.count - 1]
        let rows = list.holders.map { holder -> [HTML] in
            let posts = holder.posts.map { t.named($0, by: list.rules) }
            return [
                t.holder(holder.posts[0]), "\(posts.joined(separator: t("、", ", ")))",
                "\(holder.conflicts.map { t.badge($0.words, $0.tone) })",
            ]
        }
        return PageContent(
            .table, title: conflictTitle,
            crumbs: t.placeCrumbs(list.line) + [Crumb(title, PeopleAddress.staffing(area.id))], styles: ["people"],
            body: """
                \(t.section(
                    Words("一人多岗，请留意", "Several posts of one person"),
                    t.table(
                        Words("一人多岗", "Several posts"),
                        [
                            Column(Words("姓名", "Name")), Column(Words("岗位", "Posts")),
                            Column(Words("为什么列出", "Why it is listed")),
                        ], rows: rows,
                        empty: t.empty(
                            Words("没有要留意的交叉任职。", "Nothing to look at."),
                            Words("两个专职岗位、物业两头任职、交叉任职会列出。", "Two full-time posts and the like are listed.")))))
                \(t.section(
                    Words("借调人员", "Lent people"),
                    t.postTable(
                        Words("借调人员", "Lent people"), list.seconded, names: list.rules,
                        empty: t.empty(
                            Words("没有借调人员。", "Nobody is lent."),
                            Words("写了借调单位的岗位会列出。", "Posts with a lender are listed.")))))
                """)
    }
}

extension PostConflict {
    var tone: Tone {
        switch self {
        case .twoFullTime, .bothSidesOfProperty: .late
        case .crossAppointment: .waiting
        case .seconded: .soon
        }
    }
}
