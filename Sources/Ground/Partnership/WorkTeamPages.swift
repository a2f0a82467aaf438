internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// One work team: who leads it, which grids its members link, and what may be entered.
enum WorkTeamPages {
    static func team(_ view: PartnershipActions.TeamView, _ t: Reading, _ answers: Answers) -> PageContent {
        let team = view.row.thing
        var facts = [
            Fact(Words("社区", "Community"), "<a href=\"\(AreaAddress.area(team.area))\">\(view.row.place)</a>"),
            Fact(Words("队长", "Head"), text: view.row.parties.first ?? ""),
        ]
        if let deputy = view.row.parties.dropFirst().first {
            facts.append(Fact(Words("副队长", "Deputy"), text: deputy))
        }
        facts.append(Fact(Words("从", "Since"), text: team.from.description))
        if let ended = team.ended { facts.append(Fact(Words("解散", "Dissolved"), text: ended.description)) }
        return PageContent(
            .thing, title: Words(data: team.name),
            crumbs: [
                PartnershipPages.crumb,
                Crumb(Words("社区党建工作队", "Work teams"), PartnershipAddress.list("teams", of: team.area)),
            ],
            body: """
                \(t.facts(facts))
                \(t.section(Words("队员联系的网格", "Grids that its members link"), links(view, t)))
                \(view.mayChange ? form(view, t, answers) : .none)
                \(view.mayChange ? end(view, t) : .none)
                """)
    }

    private static func links(_ view: PartnershipActions.TeamView, _ t: Reading) -> HTML {
        var columns = [
            Column(Words("队员", "Member")), Column(Words("网格", "Grid")),
            Column(Words("要做什么", "What is owed")), Column(Words("从", "Since")),
        ]
        if view.mayChange { columns.append(Column(Words("结束联系", "End the link"))) }
        let rows = view.links.map { row -> [HTML] in
            var cells: [HTML] = [
                t.link(Words(data: row.parties.first ?? ""), PartnershipAddress.undertaking(row.thing.id)),
                "\(row.place)", "\(t(PartnershipPages.words(for: row.thing.owes)))", "\(row.thing.from.description)",
            ]
            if view.mayChange {
                cells.append(
                    t.confirm(
                        Words("结束联系", "End the link"),
                        to: PartnershipAddress.end(of: row.thing.id, in: view.row.thing.id),
                        consequence: Words(
                            "从今天起不再联系这里；做过的记录都留着。",
                            "From today on it no longer stands; what was done stays on record.")))
            }
            return cells
        }
        return t.table(
            Words("队员联系的网格", "Grids that its members link"), columns, rows: rows,
            empty: t.empty(
                Words("还没有队员联系网格。", "No member links a grid yet."),
                view.mayChange
                    ? Words("在下面登记第一条。", "Enter the first below.")
                    : Words("由社区或街道登记。", "The community or township enters them.")))
    }

    private static func form(_ view: PartnershipActions.TeamView, _ t: Reading, _ answers: Answers) -> HTML {
        guard let first = view.grids.first else {
            return t.notice(
                .information, Words("本社区还没有网格，先划网格再联系。", "The community has no grids yet; draw them first."))
        }
        let fields = [
            Field(
                .text, "member", Words("队员", "Member"),
                hint: Words("写姓名；有同名的就写他页面上的编号", "A name, or the number on their page where several have it"),
                longest: 100),
            Field(
                .list(view.grids.map { Field.Option($0.id.description, Words(data: $0.name)) }), "area",
                Words("联系哪个网格", "Which grid"), hint: Words("一名队员最多联系两个", "A member links two at most"),
                value: first.id.description),
            Field(.day, "from", Words("从哪天起", "From"), value: t.now.day.description),
        ]
        return t.section(
            Words("登记队员联系", "Enter a member's link"),
            t.form(
                to: PartnershipAddress.links(of: view.row.thing.id), fields,
                submit: Words("登记联系", "Enter the link"), answers: answers))
    }

    private static func end(_ view: PartnershipActions.TeamView, _ t: Reading) -> HTML {
        guard view.links.isEmpty else { return .none }
        return t.confirm(
            Words("解散工作队", "Dissolve the team"), to: PartnershipAddress.end(of: view.row.thing.id),
            consequence: Words(
                "从今天起没有这支工作队；做过的记录都留着。", "From today on there is no such team; what was done stays on record."))
    }
}
