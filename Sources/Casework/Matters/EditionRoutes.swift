internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Editions of the catalogue, and the draft on its way to being one.
struct EditionRoutes: Sendable {
    private let matters: MatterActions

    init(matters: MatterActions) { self.matters = matters }

    var all: [Route] {
        [
            .get("/matters/editions", .may(.browseMatters)) { .page(try await editions($0)) },
            .post("/matters/editions", .may(.editMatters), begin),
            .get("/matters/draft", .may(.enforceMatters)) { try await draft($0) },
            .post("/matters/draft/enforcement", .may(.enforceMatters), enforce),
            .post("/matters/draft/withdrawal", .may(.editMatters), drop),
        ]
    }

    private func editions(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        EditionPages.list(try await matters.editions(by: try request.requireCaller()), request.reading, answers)
    }

    private func begin(_ request: Request) async throws -> Response {
        try await request.saving {
            try await matters.begin(
                title: request.field("title"), basis: request.field("basis"), by: try request.requireCaller())
            return .seeOther(MatterAddress.draft, notice: Words("草稿已开", "The draft is begun"))
        } orAsk: {
            try await editions(request, $0)
        }
    }

    /// The draft; where there is none, the page on which one is begun.
    private func draft(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let editions = try await matters.editions(by: caller)
        guard editions.draft != nil else { return .page(EditionPages.list(editions, request.reading, .none)) }
        let draft = try await matters.draft(by: caller)
        return .page(EditionPages.draft(draft, editions, request.reading, .none))
    }

    private func enforce(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        return try await request.saving {
            let day = try request.day("from")
            try await matters.enforce(from: day, by: caller)
            return .seeOther(
                MatterAddress.editions, notice: Words("\(day) 起生效", "In force from \(day)"))
        } orAsk: {
            let draft = try await matters.draft(by: caller)
            return EditionPages.draft(draft, try await matters.editions(by: caller), request.reading, $0)
        }
    }

    private func drop(_ request: Request) async throws -> Response {
        try await matters.drop(by: try request.requireCaller())
        return .seeOther(MatterAddress.editions, notice: Words("草稿已放弃", "The draft was dropped"))
    }
}
