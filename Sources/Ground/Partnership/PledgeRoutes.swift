internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Pledge boards: the office's, and the one that anybody reads.
struct PledgeRoutes: Sendable {
    let actions: PartnershipActions
    let areas: PartnershipArea

    var all: [Route] {
        [
            .get("/partnership/pledges", .may(.browsePartnership)) { .page(try await pledges($0)) },
            .post("/partnership/pledges", .may(.editPartnership), putUp),
            .post("/partnership/pledges/:pledge/removal", .may(.editPartnership), takeDown),
            .post("/partnership/pledges/:pledge/withdrawal", .may(.editPartnership), withdraw),
            .get("/boards/:area", .anyone, board),
        ]
    }

    private func pledges(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let area = try await areas.asked(request)
        let page = try await actions.pledges(in: area.id, after: request.cursor, by: try request.requireCaller())
        return PledgePages.pledges(page, in: area, request.reading, answers)
    }

    private func putUp(_ request: Request) async throws -> Response {
        try await request.saving {
            let caller = try request.requireCaller()
            let area: Key<Area> = try request.fieldKey("area")
            let member = try await PartnershipForms.about("member") {
                try await actions.person(named: request.field("member"), by: caller)
            }
            let items = Pledge.Item.allCases.map { ($0, request.field($0.rawValue)) }
            try await actions.putUp(
                PartnershipActions.PledgeDraft(
                    member: member, area: area, items: Dictionary(uniqueKeysWithValues: items),
                    agreed: PartnershipForms.agreed(.publishPledge, in: request)), by: caller)
            return .seeOther(
                PartnershipAddress.list("pledges", of: area),
                notice: Words("承诺已公示，明天起居民能看到", "The pledge is up; residents read it from tomorrow on"))
        } orAsk: {
            try await pledges(request, $0)
        }
    }

    private func takeDown(_ request: Request) async throws -> Response {
        try await actions.takeDown(try request.key("pledge"), by: try request.requireCaller())
        return .seeOther(PartnershipAddress.pledges, notice: Words("承诺已撤下", "The pledge is down"))
    }

    private func withdraw(_ request: Request) async throws -> Response {
        try await actions.withdrawConsent(of: try request.key("pledge"), by: try request.requireCaller())
        return .seeOther(
            PartnershipAddress.pledges, notice: Words("同意已撤回，承诺已撤下", "The consent is withdrawn and the pledge is down"))
    }

    private func board(_ request: Request) async throws -> Response {
        let board = try await actions.publicBoard(of: try request.key("area"), after: request.cursor)
        return .page(PledgePages.board(board, request.reading))
    }
}
