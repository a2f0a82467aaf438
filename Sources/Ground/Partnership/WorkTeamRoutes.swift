internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Work teams, and the links of their members.
struct WorkTeamRoutes: Sendable {
    let actions: PartnershipActions
    let areas: PartnershipArea

    var all: [Route] {
        [
            .get("/partnership/teams", .may(.browsePartnership)) { .page(try await teams($0)) },
            .post("/partnership/teams", .may(.editPartnership), form),
            .get("/partnership/teams/:team", .may(.browsePartnership)) { .page(try await team($0)) },
            .post("/partnership/teams/:team/links", .may(.editPartnership), link),
            .post("/partnership/teams/:team/links/:link/end", .may(.editPartnership), end),
            .post("/partnership/teams/:team/end", .may(.editPartnership), dissolve),
        ]
    }

    private func teams(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let area = try await areas.asked(request)
        let page = try await actions.teams(in: area.id, after: request.cursor, by: try request.requireCaller())
        return PartnershipLists.teams(page, in: area, request.reading, answers)
    }

    private func form(_ request: Request) async throws -> Response {
        try await request.saving {
            let caller = try request.requireCaller()
            let area: Key<Area> = try request.fieldKey("area")
            let head = try await PartnershipForms.about("head") {
                try await actions.person(named: request.field("head"), by: caller)
            }
            let named = request.field("deputy")
            let deputy =
                named.isEmpty
                ? nil
                : try await PartnershipForms.about("deputy") { try await actions.person(named: named, by: caller) }
            let id = try await actions.formTeam(
                name: request.field("name"), in: area, head: head, deputy: deputy, from: try request.day("from"),
                by: caller)
            return .seeOther(PartnershipAddress.team(id), notice: Words("工作队已组建", "The team is formed"))
        } orAsk: {
            try await teams(request, $0)
        }
    }

    private func team(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let view = try await actions.team(try request.key("team"), by: try request.requireCaller())
        return WorkTeamPages.team(view, request.reading, answers)
    }

    private func link(_ request: Request) async throws -> Response {
        let id: Key<WorkTeam> = try request.key("team")
        return try await request.saving {
            let caller = try request.requireCaller()
            let person = try await PartnershipForms.about("member") {
                try await actions.person(named: request.field("member"), by: caller)
            }
            try await actions.undertake(
                PartnershipActions.Draft(
                    kind: .teamMember, party: .person(person), area: try request.fieldKey("area"), team: id,
                    owes: Undertaking.Kind.teamMember.customary, from: try request.day("from")), by: caller)
            return .seeOther(PartnershipAddress.team(id), notice: Words("联系已登记", "The link is entered"))
        } orAsk: {
            try await team(request, $0)
        }
    }

    private func end(_ request: Request) async throws -> Response {
        let id: Key<WorkTeam> = try request.key("team")
        try await actions.end(
            try request.key("link"), on: request.reading.now.day, by: try request.requireCaller())
        return .seeOther(PartnershipAddress.team(id), notice: Words("联系已结束", "The link has ended"))
    }

    private func dissolve(_ request: Request) async throws -> Response {
        let id: Key<WorkTeam> = try request.key("team")
        return try await request.saving {
            try await actions.dissolve(id, on: request.reading.now.day, by: try request.requireCaller())
            return .seeOther(PartnershipAddress.team(id), notice: Words("工作队已解散", "The team is dissolved"))
        } orAsk: {
            try await team(request, $0)
        }
    }
}
