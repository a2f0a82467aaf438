internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Links, teams, plates and duties of an area as a person sees them.
enum PartnershipPages {
    static let crumb = Crumb(Words("包联共建", "Partnership"), PartnershipAddress.top)

    static func crumbs(_ area: Area) -> [Crumb] {
        [crumb, Crumb(Words(data: area.name), PartnershipAddress.top(of: area.id))]
    }

    /// What there is in an area; each figure opens into its records.
    static func board(_ figures: PartnershipActions.Figures, _ t: Reading) -> PageContent {
        let area = figures.area
        func figure(_ count: Int, _ link: Link) -> HTML { "<a href=\"\(link)\">\(count)</a>" }
        var facts = Undertaking.Kind.allCases.map { kind in
            Fact(
                kind.words,
                figure(
                    figures.undertakings[kind] ?? 0,
                    PartnershipAddress.list("undertakings", of: area.id, kind: kind.rawValue)))
        }
        facts.append(
            Fact(Words("社区党建工作队", "Work teams"), figure(figures.teams, PartnershipAddress.list("teams", of: area.id))))
        facts.append(
            Fact(Words("挂牌党员户", "Plates"), figure(figures.plates, PartnershipAddress.list("plates", of: area.id))))
        facts.append(
            Fact(
                Words("承诺公示", "Pledges shown"), figure(figures.pledges, PartnershipAddress.list("pledges", of: area.id))
            ))
        facts.append(
            Fact(Words("党员", "Party members"), figure(figures.members, PartnershipAddress.list("members", of: area.id)))
        )
        if figures.members > 0 {
            let share = figures.plates * 1000 / figures.members
            facts.append(
                Fact(
                    Words("挂牌比例（挂牌户÷党员）", "Share with a plate (plates ÷ members)"),
                    text: "\(share / 10).\(share % 10)%"))
        }
        facts += DutyPost.Kind.allCases.map { kind in
            Fact(
                kind.words,
                figure(figures.duties[kind] ?? 0, PartnershipAddress.list("duties", of: area.id, kind: kind.rawValue)))
        }
        return PageContent(
            .thing, title: Words("\(area.name)包联共建", "Partnership in \(area.name)"), crumbs: [crumb],
            lead: "\(t("谁联系着这里，欠着什么，做了什么。", "Who answers for this place, what they owe and what was done."))",
            body: "\(t.facts(facts))")
    }

    static func undertakings(
        _ page: Page<PartnershipActions.Row<Undertaking>>, _ kind: Undertaking.Kind?, in area: Area, _ t: Reading,
        _ answers: Answers
    ) -> PageContent {
        let rows = page.items.map { row -> [HTML] in
            [
                "<a href=\"\(PartnershipAddress.undertaking(row.thing.id))\">\(row.parties.first ?? "")</a>",
                "\(t(row.thing.kind.words))", "\(row.place)", "\(t(words(for: row.thing.owes)))",
                "\(row.thing.from.description)",
            ]
        }
        let tabs =
            [Tab(Words("全部", "All"), PartnershipAddress.list("undertakings", of: area.id), isCurrent: kind == nil)]
            + Undertaking.Kind.allCases.map {
                Tab(
                    $0.words, PartnershipAddress.list("undertakings", of: area.id, kind: $0.rawValue),
                    isCurrent: $0 == kind)
            }
        let table = t.table(
            Words("联系和包联", "Links and contracts"),
            [
                Column(Words("谁", "Who")), Column(Words("方式", "How")), Column(Words("联系哪里", "Place")),
                Column(Words("要做什么", "What is owed")), Column(Words("从", "Since")),
            ], rows: rows,
            empty: t.empty(
                Words("这里还没有登记联系。", "No links are entered here."),
                t.may(.editPartnership)
                    ? Words("可以在下面登记第一条。", "Enter the first below.")
                    : Words("由社区或街道登记。", "The community or township enters them.")))
        return PageContent(
            .table, title: Words("联系和包联", "Links and contracts"), crumbs: crumbs(area),
            body: """
                \(t.tabs(Words("方式", "How"), tabs))
                \(table)
                \(t.pager(next: page.next))
                \(t.may(.editPartnership) ? PartnershipForms.undertaking(area, t, answers) : .none)
                """)
    }

    /// “每季度走访 1 次”.
    static func words(for owes: [Owing]) -> Words {
        Words(
            owes.map { "\($0.period.words.chinese)\($0.deed.words.chinese) \($0.count) 次" }.joined(separator: "，"),
            owes.map { "\($0.deed.words.english) ×\($0.count) \($0.period.words.english)" }.joined(separator: ", "))
    }

    static func undertaking(_ view: PartnershipActions.View, _ t: Reading, _ answers: Answers) -> PageContent {
        let thing = view.row.thing
        var facts = [
            Fact(Words("方式", "How"), text: t(thing.kind.words)),
            Fact(Words("联系哪里", "Place"), "<a href=\"\(AreaAddress.area(thing.area))\">\(view.row.place)</a>"),
            Fact(Words("从", "Since"), text: thing.from.description),
        ]
        if let team = view.team { facts.append(Fact(Words("工作队", "Team"), text: team.name)) }
        if case .ended(let day) = thing.stage { facts.append(Fact(Words("结束", "Ended"), text: day.description)) }
        let balances = view.balances.map { balance -> [HTML] in
            [
                "\(t(balance.owing.deed.words))",
                "\(balance.period.lowerBound.description)—\(balance.period.upperBound.description)",
                "\(balance.owing.count)", "\(balance.done)",
                balance.left == 0
                    ? t.badge(Words("已做到", "Done"), .done)
                    : t.badge(Words("还差 \(balance.left) 次", "\(balance.left) left"), .soon),
            ]
        }
        let deeds = view.deeds.map { deed -> [HTML] in
            ["\(deed.day.description)", "\(t(deed.kind.words))", "\(Masked.text(deed.note))"]
        }
        return PageContent(
            .thing, title: Words(data: view.row.parties.first ?? ""), crumbs: [crumb],
            lead: "\(t(thing.kind.words)) · \(view.row.place)",
            body: """
                \(t.facts(facts))
                \(t.section(
                    Words("这一期要做的", "Owed in this period"),
                    t.table(
                        Words("要做的", "Owed"),
                        [
                            Column(Words("什么", "What")), Column(Words("期间", "Period")),
                            Column(Words("应做", "Owed"), .figure), Column(Words("已做", "Done"), .figure),
                            Column(Words("状态", "State")),
                        ], rows: balances)))
                \(t.section(
                    Words("做了什么", "What was done"),
                    t.table(
                        Words("近两年", "The last two years"),
                        [
                            Column(Words("日期", "Day")), Column(Words("什么", "What")),
                            Column(Words("情况", "What came of it")),
                        ],
                        rows: deeds,
                        empty: t.empty(
                            Words("近两年还没有记录。", "Nothing was entered in the last two years."),
                            Words("做了以后在下面记一笔。", "Enter it below once something is done.")))))
                \(PartnershipForms.deed(view, t, answers))
                """)
    }
}
