internal import Actions
internal import Codes
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Cards to hang up, and the page behind the code on them.
struct PlaceCardRoutes: Sendable {
    private let cards: PlaceCardActions
    private let team: PublicTeamActions
    /// Where phones reach us, without a slash at its end: what a printed code must go on meaning for years.
    private let publicAddress: String

    init(world: World, publicAddress: String) {
        cards = PlaceCardActions(world: world)
        team = PublicTeamActions(world: world)
        self.publicAddress = publicAddress
    }

    var all: [Route] {
        [
            .get("/areas/:area/card", .may(.browseAreas), card),
            .post("/areas/:area/card", .may(.issueCards), issue),
            .post("/areas/:area/card/revocation", .may(.issueCards), revoke),
            .get("/q/:token", .anyone, place),
        ]
    }

    static func card(of id: Key<Area>) -> Link { Link("areas", id.description, "card") }
    static func revocation(of id: Key<Area>) -> Link { Link("areas", id.description, "card", "revocation") }
    static func place(_ token: String) -> Link { Link("q", token) }

    private func card(_ request: Request) async throws -> Response {
        let card = try await cards.card(of: try request.key("area"), by: try request.requireCaller())
        let holders: [PublicTeamActions.Holder]
        if let grid = card.grid { holders = try await team.team(of: grid) } else { holders = [] }
        let address = card.token.map { publicAddress + Self.place($0.text).address }
        return .page(try PlaceCardPages.card(card, holders, address: address, request.reading))
    }

    private func issue(_ request: Request) async throws -> Response {
        let id: Key<Area> = try request.key("area")
        try await cards.issue(for: id, by: try request.requireCaller())
        return .seeOther(Self.card(of: id), notice: Words("二维码已生成，可以打印", "The code is made and can be printed"))
    }

    private func revoke(_ request: Request) async throws -> Response {
        let id: Key<Area> = try request.key("area")
        try await cards.revoke(of: id, by: try request.requireCaller())
        return .seeOther(Self.card(of: id), notice: Words("原来的二维码已失效", "The former code leads nowhere now"))
    }

    private func place(_ request: Request) async throws -> Response {
        guard let token = request.parameters["token"] else { throw Problem.nothingHere }
        return .page(PlaceCardPages.place(try await cards.place(of: token), token, request.reading))
    }
}

enum PlaceCardPages {
    /// - Parameter address: what the code says; nil before there is one.
    static func card(
        _ card: PlaceCard, _ holders: [PublicTeamActions.Holder], address: String?, _ t: Reading
    ) throws -> PageContent {
        let area = card.area
        let code: HTML =
            try address.map { address in
                let code = try QRCode(address, level: .quartile)
                return """
                    <figure class="card-code"><svg viewBox="0 0 \(code.side) \(code.side)" role="img" \
                    aria-label="\(t("二维码", "QR code"))"><path d="\(code.path)"></path></svg>
                    <figcaption>\(t("微信或手机相机扫一扫", "Scan with the phone's camera"))<br>\
                    <span class="card-address">\(address)</span></figcaption></figure>
                    """
            }
            ?? t.empty(
                Words("还没有二维码。", "There is no code yet."),
                t.may(.issueCards)
                    ? Words("点上面的“生成二维码”。", "Press “Make the code” above.")
                    : Words("请社区生成。", "Ask the community to make one."))
        return PageContent(
            .print, title: Words(data: area.name), crumbs: AreaPages.crumbs(to: card.line + [area]),
            lead: "\(card.line.filter { $0.level >= .county }.map(\.name).joined(separator: " › "))",
            actions: t.may(.issueCards) ? acts(card, t) : .none, styles: ["areas", "card"],
            body: "<div class=\"card\">\(t.facts(facts(card, holders, t)))\(code)</div>")
    }

    private static func acts(_ card: PlaceCard, _ t: Reading) -> HTML {
        let id = card.area.id
        guard card.token != nil else {
            return t.act(Words("生成二维码", "Make the code"), to: PlaceCardRoutes.card(of: id), weight: .main)
        }
        let again = t.confirm(
            Words("换一个二维码", "Make a new code"), to: PlaceCardRoutes.card(of: id),
            consequence: Words("已经贴出去的二维码会失效，要重新打印。", "Codes that hang there lead nowhere then; print the card anew."))
        let revoke = t.confirm(
            Words("停用二维码", "Revoke the code"), to: PlaceCardRoutes.revocation(of: id),
            consequence: Words("扫码的人会看到“已失效”。", "Whoever scans it is told that it leads nowhere."))
        return "<div class=\"row\">\(again)\(revoke)</div>"
    }

    /// What is posted by duty (DOMAIN.md B1): name, area, public posts, phones.
    private static func facts(
        _ card: PlaceCard, _ holders: [PublicTeamActions.Holder], _ t: Reading
    ) -> [Fact] {
        let area = card.area
        var facts: [Fact] = []
        if area.kind != .ordinary { facts.append(Fact(Words("类型", "Kind"), text: t(area.kind.words))) }
        if let code = card.code { facts.append(Fact(Words("编码", "Code"), text: code)) }
        if let extent = card.placed.extent {
            facts.append(Fact(Words("面积", "Area"), text: AreaList.size(extent.squareMetres)))
        }
        for post in PublicTeamActions.posts {
            let names = holders.filter { $0.post == post }.map(\.name)
            if !names.isEmpty { facts.append(Fact(card.rules.name(of: post), text: names.joined(separator: "、"))) }
        }
        return facts + phones(card.rules, t)
    }

    /// The pledge boards of the grid and the community that the place is or lies in.
    private static func boards(_ place: PublicPlace, _ t: Reading) -> HTML {
        let links = (place.line + [place.area]).filter { $0.level == .community || $0.level == .grid }.map { area in
            t.link(
                Words("\(area.name)党员承诺", "Pledges in \(area.name)"), PartnershipAddress.board(of: area.id))
        }
        return links.isEmpty ? .none : "<ul>\(links.map { "<li>\($0)</li>" as HTML })</ul>"
    }

    private static func phones(_ rules: AreaRules, _ t: Reading) -> [Fact] {
        var facts: [Fact] = []
        if let phone = rules.phone { facts.append(Fact(Words("社区电话", "Community"), dial(phone))) }
        if let phone = rules.supervision { facts.append(Fact(Words("监督电话", "Supervision"), dial(phone))) }
        return facts
    }

    private static func dial(_ phone: String) -> HTML {
        guard let link = Link(outside: "tel:" + phone.filter { $0.isNumber || $0 == "+" }) else { return "\(phone)" }
        return "<a href=\"\(link)\">\(phone)</a>"
    }

    /// Where the code on a card leads: what one can do there now.
    static func place(_ place: PublicPlace, _ token: String, _ t: Reading) -> PageContent {
        let phones = phones(place.rules, t)
        return PageContent(
            .ask, title: Words(data: place.area.name),
            lead: "\(place.line.filter { $0.level >= .county }.map(\.name).joined(separator: " › "))",
            body: """
                \(phones.isEmpty ? .none : t.section(Words("打电话", "Call"), t.facts(phones)))
                \(t.section(
                    Words("在这里可以办", "What you can do here"),
                    """
                    <p>\(t.button(
                        Words("反映问题", "Report a matter"), Link("report", token), weight: .main, icon: .plus))</p>
                    <p>\(t.button(
                        Words("对平台的建议", "About this platform"), Link("suggestions"), icon: .chat))</p>
                    \(boards(place, t))
                    <p class="hint">\(t(
                        "着火、受伤、有人行凶，请直接拨 119、120、110。",
                        "Fire, injury or violence: call 119, 120 or 110 at once."))</p>
                    """))
                """)
    }
}
