internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The board of residents' orders, for units that take them (DOMAIN.md A7-15).
struct ResidentOrderRoutes: Sendable {
    private let orders: ResidentOrderActions

    init(world: World) { orders = ResidentOrderActions(world: world) }

    var all: [Route] {
        [
            .get("/resident-orders", .may(.takeResidentOrders), board),
            .post("/resident-orders/:case", .may(.takeResidentOrders), take),
        ]
    }

    private func board(_ request: Request) async throws -> Response {
        let unit = request.asked("unit").flatMap { Key<Organisation>($0) }
        let found = try await orders.board(of: unit, after: request.cursor, by: try request.requireCaller())
        return .page(ResidentOrderPages.board(found, request.reading))
    }

    private func take(_ request: Request) async throws -> Response {
        let id: Key<Case> = try request.key("case")
        guard let unit = Key<Organisation>(request.field("unit")) else { throw Problem.nothingHere }
        try await orders.take(id, for: unit, by: try request.requireCaller())
        return .seeOther(
            CaseAddress.file(id),
            notice: Words(
                "接单了。办好以后在这里答复，下单的居民说了算。", "It is yours. Answer here when it is done; the resident has the last word."))
    }
}

/// The page of orders.
enum ResidentOrderPages {
    static func board(_ board: ResidentOrderActions.Board?, _ t: Reading) -> PageContent {
        guard let board else {
            return PageContent(
                .inbox, title: Words("居民订单", "Residents' orders"),
                body: t.empty(
                    Words("您所在的单位还不能接单。", "Your unit can't take orders yet."),
                    Words(
                        "请社区在“单位”里写明它在哪个辖区。",
                        "Ask the community to say in which area it stands, among the organisations.")))
        }
        let others = board.others.map { t.link(Words(data: $0.name), CaseAddress.residentOrders(of: $0.id)) }
        let items = board.lines.map { item($0, board, t) }
        let empty = t.empty(
            Words("现在没有等人接的订单。", "No order waits for a taker."),
            Words(
                "居民下的单受理以后会出现在这里，谁先接谁办。",
                "What residents order appears here once it is taken on; whoever takes it first has it."))
        return PageContent(
            .inbox, title: Words("\(board.unit.name)可以接的订单", "Orders for \(board.unit.name)"),
            lead: """
                \(t(
                    "接了才看得到下单人的话和地址；办不了的可以退回。",
                    "What the resident wrote is shown once you take it; you can give it back."))
                """,
            styles: ["cases"],
            body: """
                \(others.isEmpty ? .none : "<p class=\"row quiet\">\(others)</p>")
                \(board.lines.isEmpty ? empty : "<ul class=\"plain parts\">\(items)</ul>")
                \(t.pager(next: board.next))
                """)
    }

    private static func item(
        _ line: ResidentOrderActions.Line, _ board: ResidentOrderActions.Board, _ t: Reading
    ) -> HTML {
        let ordered: HTML = "\(t("下单：", "Ordered: "))\(t.when(line.opened))"
        let due = line.due.map { " · \(t("接单截止：", "to be taken by: "))\(t.when($0))" as HTML } ?? .none
        return """
            <li><p><b>\(line.matter)</b> \(line.place)</p>
            <p class="quiet">\(t("办到：", "Done when: "))\(line.closing)<br>\(ordered)\(due)</p>
            \(t.act(
                Words("接单", "Take it"), to: CaseAddress.take(line.id), weight: .main,
                with: [("unit", board.unit.id.description)]))</li>
            """
    }
}

extension CaseAddress {
    static let residentOrders = Link("resident-orders")

    static func residentOrders(of unit: Key<Organisation>) -> Link {
        Link("resident-orders", query: [("unit", unit.description)])
    }
    static func take(_ id: Key<Case>) -> Link { Link("resident-orders", id.description) }
}
