internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Splitting, merging and re-cutting: draft, look, submit, decide, see what came of it.
struct RecutRoutes: Sendable {
    private let recuts: RecutActions

    init(world: World) { recuts = RecutActions(world: world) }

    var all: [Route] {
        [
            .get("/recuts", .may(.seeRecuts), list),
            .get("/areas/:area/recuts", .may(.seeRecuts)) { .page(try await begin($0)) },
            .post("/areas/:area/recuts", .may(.draftRecuts), draft),
            .get("/recuts/:recut", .may(.seeRecuts), show),
            .get("/recuts/:recut/before.json", .may(.seeRecuts)) { try await outlines($0, after: false) },
            .get("/recuts/:recut/after.json", .may(.seeRecuts)) { try await outlines($0, after: true) },
            .post("/recuts/:recut/plan", .may(.draftRecuts), rewrite),
            .post("/recuts/:recut/drawing", .may(.draftRecuts), body: .files, draw),
            .post("/recuts/:recut/submission", .may(.draftRecuts), submit),
            .post("/recuts/:recut/withdrawal", .may(.draftRecuts), withdraw),
            .post("/recuts/:recut/approval", .may(.approveRecuts), approve),
            .post("/recuts/:recut/return", .may(.approveRecuts), sendBack),
        ]
    }

    private func list(_ request: Request) async throws -> Response {
        let waiting = request.asked("waiting") != nil
        let page = try await recuts.list(
            waiting: waiting, after: request.cursor, by: try request.requireCaller())
        return .page(RecutPages.list(page, waiting: waiting, request.reading))
    }

    /// The changes of an area, and for who may the form that begins one.
    private func begin(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let (id, caller): (Key<Area>, Caller) = (try request.key("area"), try request.requireCaller())
        let history = try await recuts.changes(of: id, by: caller)
        let area = history.area
        var siblings: [AreaView.Child] = []
        if RecutPages.levels.contains(area.level), request.reading.may(.draftRecuts) {
            do {
                siblings = try await recuts.candidates(for: id, by: caller).siblings
            } catch let problem as Problem where problem.kind == .forbidden {
                // Somebody who drafts elsewhere looks here without the form.
                siblings = []
            }
        }
        return RecutPages.changes(history, siblings: siblings, request.reading, answers)
    }

    private func draft(_ request: Request) async throws -> Response {
        try await request.saving {
            guard let kind = Recut.Kind(rawValue: request.field("kind")) else { throw Problem.nothingHere }
            let areas = request.form.values("areas").compactMap { Key<Area>($0) }
            let count = request.field("count").isEmpty ? 2 : try request.integer("count")
            let wish = RecutActions.Wish(
                kind: kind, areas: areas, count: count, effective: try request.day("effective"))
            return .seeOther(RecutAddress.recut(try await recuts.draft(wish, by: try request.requireCaller())))
        } orAsk: {
            try await begin(request, $0)
        }
    }

    private func page(of request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let view = try await recuts.find(try request.key("recut"), by: try request.requireCaller())
        return RecutPages.show(view, request.reading, answers)
    }

    private func show(_ request: Request) async throws -> Response {
        let view = try await recuts.find(try request.key("recut"), by: try request.requireCaller())
        let page = Response.page(RecutPages.show(view, request.reading, .none))
        // The page shows how far it is, with or without script.
        guard case .applying = view.recut.stage else { return page }
        return page.with(Response.Header("Refresh", "2"))
    }

    private func outlines(_ request: Request, after: Bool) async throws -> Response {
        let id: Key<Recut> = try request.key("recut")
        let caller = try request.requireCaller()
        let drawn = try await recuts.outlines(of: id, after: after, by: caller)
        // What doesn't stand yet has no page.
        let bytes = AreaGeoJSON.collection(drawn, language: request.language, links: !after)
        return Response.bytes(bytes, type: "application/geo+json")
    }

    private func rewrite(_ request: Request) async throws -> Response {
        let id: Key<Recut> = try request.key("recut")
        return try await request.saving {
            let caller = try request.requireCaller()
            let view = try await recuts.find(id, by: caller)
            let plan = RecutForm.plan(request, view)
            try await recuts.rewrite(
                id, plan, effective: try request.day("effective"), adding: request.isTicked("more") ? 1 : 0, by: caller)
            return .seeOther(RecutAddress.recut(id), notice: Words("已保存方案", "Saved the plan"))
        } orAsk: {
            try await page(of: request, $0)
        }
    }

    private func draw(_ request: Request) async throws -> Response {
        let id: Key<Recut> = try request.key("recut")
        return try await request.saving {
            guard let file = request.file("file"), file.size > 0 else { throw AreaForm.noFile }
            let frame = Frame(rawValue: request.field("frame")) ?? .wgs84
            try await recuts.draw(id, from: try file.bytes(), in: frame, by: try request.requireCaller())
            return .seeOther(RecutAddress.recut(id), notice: Words("已画出新边界", "The new outlines are drawn"))
        } orAsk: {
            try await page(of: request, $0)
        }
    }

    private func submit(_ request: Request) async throws -> Response {
        try await act(request, Words("已提交，等另一个人批准", "Submitted; somebody else approves")) {
            try await recuts.submit($0, by: $1)
        }
    }

    private func approve(_ request: Request) async throws -> Response {
        try await act(request, Words("已批准，到生效日自动执行", "Approved; it is carried out on its day")) {
            try await recuts.approve($0, by: $1)
        }
    }

    private func sendBack(_ request: Request) async throws -> Response {
        try await act(request, Words("已退回", "Sent back")) {
            try await recuts.sendBack($0, because: request.field("reason"), by: $1)
        }
    }

    private func withdraw(_ request: Request) async throws -> Response {
        try await act(request, Words("已撤回", "Withdrawn")) { try await recuts.withdraw($0, by: $1) }
    }

    private func act(
        _ request: Request, _ notice: Words, _ work: (Key<Recut>, Caller) async throws -> Void
    ) async throws -> Response {
        let id: Key<Recut> = try request.key("recut")
        return try await request.saving {
            try await work(id, try request.requireCaller())
            return .seeOther(RecutAddress.recut(id), notice: notice)
        } orAsk: {
            try await page(of: request, $0)
        }
    }
}
