internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The import of the state's divisions: send files, look at what each row means, decide, apply.
struct DivisionRoutes: Sendable {
    private let divisions: DivisionActions

    init(world: World) { divisions = DivisionActions(world: world) }

    var all: [Route] {
        [
            .get("/areas/import", .may(.importDivisions)) { .page(try await start($0)) },
            .post("/areas/import", .may(.importDivisions), body: .files, send),
            .get("/areas/import/:import", .may(.importDivisions), show),
            .get("/areas/import/:import/wrong.csv", .may(.importDivisions), wrongRows),
            .post("/areas/import/:import/decision", .may(.importDivisions), decide),
            .post("/areas/import/:import/application", .may(.importDivisions), apply),
            .post("/areas/import/:import/withdrawal", .may(.importDivisions), withdraw),
        ]
    }

    private func start(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        DivisionPages.start(
            try await divisions.latest(by: try request.requireCaller()), request.reading, answers)
    }

    private func send(_ request: Request) async throws -> Response {
        try await request.saving {
            let files = try request.sheets().map { DivisionFile($0) }
            let id = try await divisions.stage(
                files, from: try request.day("from"), by: try request.requireCaller())
            return .seeOther(AreaAddress.imported(id))
        } orAsk: {
            try await start(request, $0)
        }
    }

    private func show(_ request: Request) async throws -> Response {
        let id: Key<DivisionImportRun> = try request.key("import")
        let caller = try request.requireCaller()
        let report = try await divisions.report(id, by: caller)
        let asked = request.asked("rows").flatMap { DivisionReport.Kind(rawValue: $0) }
        let kind = asked ?? DivisionReport.Kind.allCases.first { report.counts[$0] ?? 0 > 0 } ?? .new
        let rows = try await divisions.rows(of: id, kind, after: Int(request.cursor?.key ?? 0), by: caller)
        let page = Response.page(DivisionPages.show(report, kind, rows, request.reading))
        // The page shows how far it is, with or without script.
        return report.run.stage == .applying ? page.with(Response.Header("Refresh", "2")) : page
    }

    private func wrongRows(_ request: Request) async throws -> Response {
        let id: Key<DivisionImportRun> = try request.key("import")
        let bytes = try await divisions.wrongRows(
            of: id, in: request.language, by: try request.requireCaller())
        return Response.bytes(bytes, type: "text/csv; charset=utf-8")
            .saved(as: request.reading("有错的行.csv", "wrong-rows.csv"))
    }

    private func decide(_ request: Request) async throws -> Response {
        let id: Key<DivisionImportRun> = try request.key("import")
        guard let decision = DivisionImport.Decision(rawValue: request.field("decision")) else {
            throw Problem.nothingHere
        }
        try await divisions.decide(
            decision, position: try request.integer("position"), of: id, by: try request.requireCaller())
        return .seeOther(
            AreaAddress.imported(id, DivisionReport.Kind.doubt.rawValue),
            notice: Words("已记下：\(decision.words.chinese)", "Noted: \(decision.words.english)"))
    }

    private func apply(_ request: Request) async throws -> Response {
        let id: Key<DivisionImportRun> = try request.key("import")
        try await divisions.applyLater(id, by: try request.requireCaller())
        return .seeOther(AreaAddress.imported(id), notice: Words("开始导入", "The import has begun"))
    }

    private func withdraw(_ request: Request) async throws -> Response {
        let id: Key<DivisionImportRun> = try request.key("import")
        try await divisions.drop(id, by: try request.requireCaller())
        return .seeOther(AreaAddress.imports, notice: Words("已放弃这次导入", "The import was put away"))
    }
}
