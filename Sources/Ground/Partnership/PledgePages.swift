internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What members pledge: for the office that keeps the board, and for everybody.
enum PledgePages {
    private static let title = Words("党员承诺公示", "Pledge board")

    static func pledges(
        _ page: Page<PartnershipActions.Row<Pledge>>, in area: Area, _ t: Reading, _ answers: Answers
    ) -> PageContent {
        let mayChange = t.may(.editPartnership)
        let cards = page.items.map { row -> HTML in
            let state: HTML =
                row.thing.isPublic(on: t.now.day)
                ? .none : t.badge(Words("明天起居民能看到", "Public from tomorrow on"), .soon)
            return t.section(
                Words(data: row.parties.first ?? ""), actions: mayChange ? acts(row.thing, t) : .none,
                """
                <p class="quiet">\(row.place) · \(t("公示于", "put up on")) \(row.thing.shown.description) \(state)</p>
                \(items(row.thing, t))
                """)
        }
        let empty = t.empty(
            Words("这里还没有公示承诺。", "No pledges are shown here."),
            Words("本人同意后由社区登记。", "The community enters one once the member has agreed."))
        let hasBoard = area.level == .community || area.level == .grid
        return PageContent(
            .thing, title: title, crumbs: PartnershipPages.crumbs(area),
            lead: "\(t("经本人同意才公示；撤回同意当时撤下。", "Shown by consent alone; down in the moment that is withdrawn."))",
            actions: hasBoard
                ? t.button(Words("居民看到的样子", "As residents see it"), PartnershipAddress.board(of: area.id)) : .none,
            body: """
                \(cards.isEmpty ? empty : "\(cards)")
                \(t.pager(next: page.next))
                \(mayChange ? form(area, t, answers) : .none)
                """)
    }

    private static func items(_ pledge: Pledge, _ t: Reading) -> HTML {
        t.facts(Pledge.Item.allCases.compactMap { item in pledge.items[item].map { Fact(item.words, text: $0) } })
    }

    private static func acts(_ pledge: Pledge, _ t: Reading) -> HTML {
        let down = t.confirm(
            Words("撤下", "Take it down"), to: PartnershipAddress.pledge(pledge.id, "removal"),
            consequence: Words(
                "马上撤下，写的话一并删除；本人的同意还在，可以另写一份。",
                "It comes down at once and its words are erased; the consent stands for another one."))
        let withdrawn = t.confirm(
            Words("本人撤回同意", "Consent withdrawn"), to: PartnershipAddress.pledge(pledge.id, "withdrawal"),
            consequence: Words(
                "登记本人撤回同意，承诺马上撤下，写的话一并删除。",
                "The withdrawal is recorded; the pledge comes down at once and its words are erased."))
        return "<div class=\"row\">\(down)\(withdrawn)</div>"
    }

    private static func form(_ area: Area, _ t: Reading, _ answers: Answers) -> HTML {
        guard area.level == .community || area.level == .grid else {
            return t.notice(
                .information,
                Words("公示栏设在社区或网格：先打开一个社区或网格。", "A community or a grid has a board: open one first."))
        }
        let texts = Pledge.Item.allCases.map { item in
            Field(
                .longText(rows: 2), item.rawValue, item.words,
                hint: item == .identity
                    ? Words("岗位或职业；不写电话、证件号和住址", "Post or work; no phone, numbers or address") : nil,
                isRequired: item == .pledge, longest: 200)
        }
        let fields =
            [
                Field(
                    .text, "member", Words("党员", "Member"),
                    hint: Words("写姓名；有同名的就写他页面上的编号", "A name, or the number on their page where several have it"),
                    longest: 100)
            ] + texts + [PartnershipForms.agreed, Field.hidden("area", area.id.description)]
        return t.section(
            Words("公示一份承诺", "Put a pledge up"),
            """
            \(PartnershipForms.wording(.publishPledge, t))
            \(t.form(
                to: PartnershipAddress.pledges, fields, submit: Words("公示承诺", "Put the pledge up"), answers: answers))
            """)
    }

    /// What anybody reads: names and words that were agreed to, and nothing else.
    static func board(_ board: PartnershipActions.PublicBoard, _ t: Reading) -> PageContent {
        let cards = board.page.items.map { row in
            t.section(Words(data: row.parties.first ?? ""), items(row.thing, t))
        }
        let empty = t.empty(
            Words("这里现在没有公示的承诺。", "No pledges are shown here now."),
            Words("党员本人同意后，社区会公示在这里。", "The community shows them here once members agree."))
        return PageContent(
            .follow, title: Words("\(board.area.name)党员承诺", "Pledges in \(board.area.name)"),
            lead: "\(board.line.dropLast().filter { $0.level >= .county }.map(\.name).joined(separator: " › "))",
            body: """
                \(cards.isEmpty ? empty : "\(cards)")
                \(t.pager(next: board.page.next))
                <p class="quiet">\(t(
                    "公示的都经本人同意，隔天更新。说的没做到，可以告诉社区或平台。",
                    "Each is shown with the member's consent, a day late. Tell the community or us where it isn't kept."
                )) \(t.link(Words("提建议或投诉", "Suggest or complain"), Link("suggestions")))</p>
                """)
    }
}
