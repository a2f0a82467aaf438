internal import Actions
internal import Core
internal import Domain
internal import Kit

/// The public list, for anybody; and what an office writes of a case for it.
struct PublicCaseRoutes: Sendable {
    private let cases: PublicCaseActions

    init(world: World) { cases = PublicCaseActions(world: world) }

    var all: [Route] {
        [
            .get("/public/cases", .anyone, list),
            .get("/cases/:case/public-text", .may(.seeCases), ask),
            .post("/cases/:case/public-text", .may(.releaseTexts), release),
            .post("/cases/:case/public-text/withdrawal", .may(.releaseTexts), withdraw),
        ]
    }

    private func list(_ request: Request) async throws -> Response {
        .page(PublicCasePages.list(try await cases.list(after: request.cursor), request.reading))
    }

    private func ask(_ request: Request) async throws -> Response { .page(try await form(request, .none)) }

    private func form(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let view = try await cases.publishing(of: try request.key("case"), by: try request.requireCaller())
        return PublicTextPages.ask(view, answers, request.reading)
    }

    private func release(_ request: Request) async throws -> Response {
        let id: Key<Case> = try request.key("case")
        return try await request.saving {
            let draft = PublicText.Draft(
                matter: request.field("matter"), outcome: request.field("outcome"),
                isReviewed: request.isTicked("reviewed"))
            try await cases.release(draft, of: id, seen: seen(request), by: try request.requireCaller())
            return .seeOther(
                PublicCaseAddress.text(of: id),
                notice: Words("已放行，一天后居民可以看到。", "Released. Residents see it in a day."))
        } orAsk: {
            try await form(request, $0)
        }
    }

    private func withdraw(_ request: Request) async throws -> Response {
        let id: Key<Case> = try request.key("case")
        return try await request.saving {
            try await cases.withdrawText(of: id, seen: seen(request), by: try request.requireCaller())
            return .seeOther(
                PublicCaseAddress.text(of: id), notice: Words("已撤下，现在就看不到了。", "Withdrawn; nobody sees it any more."))
        } orAsk: {
            try await form(request, $0)
        }
    }

    /// When the text was released that was on the page; nil where none was.
    private func seen(_ request: Request) -> Instant? {
        Int64(request.field("seen")).map { Instant(milliseconds: $0) }
    }
}
