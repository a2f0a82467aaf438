internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The import of lists of matters: send a file, look at what each row means, put it into a draft.
struct MatterImportRoutes: Sendable {
    private let imports: MatterImportActions

    init(world: World) { imports = MatterImportActions(world: world) }

    var all: [Route] {
        [
            .get("/matters/import", .may(.editMatters)) { .page(try await start($0)) },
            .post("/matters/import", .may(.editMatters), body: .files, send),
            .get("/matters/import/:import", .may(.editMatters), show),
            .get("/matters/import/:import/wrong.csv", .may(.editMatters), wrongRows),
            .post("/matters/import/:import/application", .may(.editMatters), apply),
            .post("/matters/import/:import/withdrawal", .may(.editMatters), withdraw),
        ]
    }

    private func start(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        MatterImportPages.start(
            try await imports.latest(by: try request.requireCaller()), request.reading, answers)
    }

    private func send(_ request: Request) async throws -> Response {
        try await request.saving {
            guard let file = try request.sheets().first else { throw Self.noFile }
            let id = try await imports.stage(file, by: try request.requireCaller())
            return .seeOther(MatterAddress.imported(id))
        } orAsk: {
            try await start(request, $0)
        }
    }

    private func show(_ request: Request) async throws -> Response {
        let (id, caller): (Key<MatterImportRun>, Caller) = (try request.key("import"), try request.requireCaller())
        let report = try await imports.report(id, by: caller)
        let asked = request.asked("rows").flatMap { MatterImportReport.Kind(rawValue: $0) }
        let kind = asked ?? MatterImportReport.Kind.allCases.first { report.counts[$0] ?? 0 > 0 } ?? .new
        let rows = try await imports.rows(of: id, kind, after: Int(request.cursor?.key ?? 0), by: caller)
        let page = Response.page(MatterImportPages.show(report, kind, rows, request.reading))
        // The page shows how far it is, with or without script.
        return report.run.stage == .applying ? page.with(Response.Header("Refresh", "2")) : page
    }

    private func wrongRows(_ request: Request) async throws -> Response {
        let bytes = try await imports.wrongRows(
            of: try request.key("import"), in: request.language, by: try request.requireCaller())
        return Response.bytes(bytes, type: "text/csv; charset=utf-8")
            .saved(as: request.reading("有错的行.csv", "wrong-rows.csv"))
    }

    private func apply(_ request: Request) async throws -> Response {
        let id: Key<MatterImportRun> = try request.key("import")
        try await imports.applyLater(id, by: try request.requireCaller())
        return .seeOther(MatterAddress.imported(id), notice: Words("开始放进草稿", "It is being put into a draft"))
    }

    private func withdraw(_ request: Request) async throws -> Response {
        try await imports.drop(try request.key("import"), by: try request.requireCaller())
        return .seeOther(MatterAddress.imports, notice: Words("已放弃这次导入", "The import was put away"))
    }

    private static let noFile = Problem(
        .invalid, "matter-import.no-file", field: "file", Words("还没有选文件，请选一个。", "No file was chosen. Choose one."))
}
