internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Teams, plates and duties in tables.
enum PartnershipLists {
    static func teams(
        _ page: Page<PartnershipActions.Row<WorkTeam>>, in area: Area, _ t: Reading, _ answers: Answers
    ) -> PageContent {
        let rows = page.items.map { row -> [HTML] in
            [
                t.link(Words(data: row.thing.name), PartnershipAddress.team(row.thing.id)), "\(row.place)",
                "\(row.parties.first ?? "")",
                "\(row.parties.dropFirst().first ?? "")",
                "\(row.thing.from.description)",
            ]
        }
        return PageContent(
            .table, title: Words("社区党建工作队", "Work teams"), crumbs: PartnershipPages.crumbs(area),
            body: """
                \(t.table(
                    Words("工作队", "Work teams"),
                    [
                        Column(Words("名称", "Name")), Column(Words("社区", "Community")), Column(Words("队长", "Head")),
                        Column(Words("副队长", "Deputy")), Column(Words("从", "Since")),
                    ], rows: rows,
                    empty: t.empty(
                        Words("这里还没有工作队。", "There are no work teams here."),
                        Words("由社区或街道登记。", "The community or township enters them."))))
                \(t.pager(next: page.next))
                \(t.may(.editPartnership) ? PartnershipForms.team(area, t, answers) : .none)
                """)
    }

    static func plates(
        _ page: Page<PartnershipActions.Row<Plate>>, in area: Area, _ t: Reading, _ answers: Answers
    ) -> PageContent {
        let mayChange = t.may(.editPartnership)
        let rows = page.items.map { row -> [HTML] in
            var cells: [HTML] = [
                "\(row.parties.first ?? "")", "\(row.place)", "\(row.parties.dropFirst().first ?? "***")",
                "\(row.thing.putUp.description)",
            ]
            if mayChange { cells.append(PartnershipForms.removal(row.thing, t)) }
            return cells
        }
        var columns = [
            Column(Words("党员", "Member")), Column(Words("楼栋", "Building")), Column(Words("门牌", "Door")),
            Column(Words("挂牌日", "Since")),
        ]
        if mayChange { columns.append(Column(Words("摘牌", "Take down"))) }
        return PageContent(
            .table, title: Words("挂牌党员户", "Plates"), crumbs: PartnershipPages.crumbs(area),
            lead:
                "\(t("挂牌都经本人同意；撤回同意的当天摘下。", "Every plate hangs by consent; it comes down the day that is withdrawn."))",
            body: """
                \(t.table(
                    Words("挂牌党员户", "Plates"), columns, rows: rows,
                    empty: t.empty(
                        Words("这里还没有挂牌。", "No plates hang here."),
                        Words("本人同意后由社区登记。", "The community enters one once the member has agreed."))))
                \(t.pager(next: page.next))
                \(mayChange ? PartnershipForms.plate(area, t, answers) : .none)
                """)
    }

    /// The members whom the count of an area counts, with the unit that each belongs to.
    static func members(
        _ page: Page<PartnershipActions.Row<Membership>>, in area: Area, _ t: Reading
    ) -> PageContent {
        let rows = page.items.map { row -> [HTML] in
            [
                "\(row.parties.first ?? "")", "\(row.place)", "\(t(row.thing.kind.words))",
                "\(row.thing.from.description)",
            ]
        }
        let columns = [
            Column(Words("党员", "Member")), Column(Words("所在组织", "Unit")), Column(Words("方式", "How")),
            Column(Words("从", "Since")),
        ]
        return PageContent(
            .table, title: Words("党员", "Party members"), crumbs: PartnershipPages.crumbs(area),
            body: """
                \(t.table(
                    Words("党员", "Party members"), columns, rows: rows,
                    empty: t.empty(
                        Words("这里的党组织还没有登记党员。", "The units here have no members entered."),
                        Words("由所在党组织登记。", "The unit enters its own."))))
                \(t.pager(next: page.next))
                """)
    }

    /// What the reader holds themselves.
    static func ownDuties(_ lines: [PartnershipActions.DutyLine], _ t: Reading) -> PageContent {
        let rows = lines.map { line -> [HTML] in
            [
                "\(line.duty.name)", "\(t(line.duty.kind.words))", "\(line.place)",
                "\(Masked.text(line.duty.duty))", "\(line.duty.period.upperBound.description)",
                PartnershipForms.holders(line, t),
            ]
        }
        return PageContent(
            .table, title: Words("我认领的岗位", "My duties"),
            body: t.table(
                Words("我认领的岗位", "My duties"),
                [
                    Column(Words("名称", "Name")), Column(Words("类别", "Kind")), Column(Words("哪里", "Place")),
                    Column(Words("做什么", "What is to be done")), Column(Words("到", "Until")),
                    Column(Words("谁认领了", "Claimed by")),
                ], rows: rows,
                empty: t.empty(
                    Words("您还没有认领岗位。", "You hold no duty."),
                    Words("想认领的，请找社区登记。", "Ask the community to enter a claim."))))
    }

    static func duties(
        _ page: Page<PartnershipActions.DutyLine>, _ kind: DutyPost.Kind?, in area: Area, _ t: Reading,
        _ answers: Answers
    ) -> PageContent {
        let mayChange = t.may(.editPartnership)
        let rows = page.items.map { row -> [HTML] in
            var cells: [HTML] = [
                "\(row.duty.name)", "\(t(row.duty.kind.words))", "\(row.place)", PartnershipForms.holders(row, t),
                "\(row.holders.count)/\(row.duty.capacity)", "\(row.duty.period.upperBound.description)",
            ]
            if mayChange { cells.append(PartnershipForms.claim(row.duty, t)) }
            return cells
        }
        let tabs =
            [Tab(Words("全部", "All"), PartnershipAddress.list("duties", of: area.id), isCurrent: kind == nil)]
            + DutyPost.Kind.allCases.map {
                Tab($0.words, PartnershipAddress.list("duties", of: area.id, kind: $0.rawValue), isCurrent: $0 == kind)
            }
        var columns = [
            Column(Words("名称", "Name")), Column(Words("类别", "Kind")), Column(Words("哪里", "Place")),
            Column(Words("谁认领了", "Claimed by")), Column(Words("认领", "Held"), .figure), Column(Words("到", "Until")),
        ]
        if mayChange { columns.append(Column(Words("认领登记", "Claim"))) }
        return PageContent(
            .table, title: Words("党员岗位和责任区", "Members' duties"), crumbs: PartnershipPages.crumbs(area),
            body: """
                \(t.tabs(Words("类别", "Kind"), tabs))
                \(t.table(
                    Words("岗位", "Duties"), columns, rows: rows,
                    empty: t.empty(
                        Words("这里还没有可认领的岗位。", "No duties are offered here."),
                        Words("由社区或街道设置。", "The community or township offers them."))))
                \(t.pager(next: page.next))
                \(mayChange ? PartnershipForms.duty(area, t, answers) : .none)
                """)
    }
}
