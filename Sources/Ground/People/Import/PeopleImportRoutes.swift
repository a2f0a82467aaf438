internal import Actions
internal import Core
internal import Domain
internal import Kit

/// The import of lists of people: send a file, say what its columns hold, look at what each row would change, decide,
/// apply, take the wrong rows home.
struct PeopleImportRoutes: Sendable {
    private let actions: PeopleImportActions
    private let areas: AreaActions

    init(world: World) {
        actions = PeopleImportActions(world: world)
        areas = AreaActions(world: world)
    }

    var all: [Route] {
        [
            .get("/persons/import", .may(.importPeople)) { .page(try await start($0)) },
            .post("/persons/import", .may(.importPeople), body: .files, send),
            .get("/persons/import/:import", .may(.importPeople), show),
            .get("/persons/import/:import/columns", .may(.importPeople)) { .page(try await columns($0)) },
            .post("/persons/import/:import/columns", .may(.importPeople), map),
            .get("/persons/import/:import/errors.csv", .may(.importPeople), errors),
            .get("/persons/import/:import/errors.xlsx", .may(.importPeople), errors),
            .post("/persons/import/:import/decision", .may(.importPeople), decide),
            .post("/persons/import/:import/application", .may(.importPeople), apply),
            .post("/persons/import/:import/withdrawal", .may(.importPeople), withdraw),
        ]
    }

    private func start(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        PeopleImportPages.start(try await actions.latest(by: try request.requireCaller()), request.reading, answers)
    }

    private func send(_ request: Request) async throws -> Response {
        try await request.saving {
            guard let file = try request.sheets().first else { throw PeopleImportPages.noFile }
            let id = try await actions.stage(file, by: try request.requireCaller())
            return .seeOther(PeopleImportAddress.list(id))
        } orAsk: {
            try await start(request, $0)
        }
    }

    private func show(_ request: Request) async throws -> Response {
        let id: Key<PeopleImportRun> = try request.key("import")
        let caller = try request.requireCaller()
        let report = try await actions.report(id, by: caller)
        switch report.run.stage {
        case .mapping: return .seeOther(PeopleImportAddress.columns(of: id))
        case .reading, .judging, .applying:
            // The page shows how far it is, with or without script.
            return .page(PeopleImportPages.underWay(report, request.reading)).with(Response.Header("Refresh", "2"))
        case .dropped: return .page(PeopleImportPages.dropped(report, request.reading))
        case .ready, .done: break
        }
        // Once the last row of a kind is decided, the page shows another.
        let asked = request.asked("rows").flatMap { PeopleImport.Finding.Kind(rawValue: $0) }
        let filled = PeopleImport.Finding.Kind.allCases.filter { report.kinds[$0] ?? 0 > 0 }
        let kind = asked.flatMap { filled.contains($0) ? $0 : nil } ?? filled.first ?? .new
        let rows = try await actions.rows(of: id, kind, after: Int(request.cursor?.key ?? 0), by: caller)
        return .page(PeopleImportPages.show(report, kind, rows, request.reading))
    }

    private func columns(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let caller = try request.requireCaller()
        let heading = (request.form["heading"] ?? request.asked("heading")).flatMap { Int($0) }
        let found = try await actions.columns(of: try request.key("import"), heading: heading, by: caller)
        var line = found.line
        if let typed = try request.chosenArea() ?? request.askedArea {
            line = try await areas.path(to: typed, by: caller)
        }
        let isEverywhere = Permissions.bounds(of: .importPeople, for: caller) == .everything
        if line.isEmpty, !isEverywhere, let home = try await areas.homeArea(of: caller) {
            line = try await areas.path(to: home, by: caller)
        }
        let choice = try await AreaChoice.reading(request, areas: areas, current: line, isOptional: isEverywhere)
        return PeopleImportForm.page(found, choice, request.reading, answers)
    }

    private func map(_ request: Request) async throws -> Response {
        let id: Key<PeopleImportRun> = try request.key("import")
        return try await request.saving {
            try await actions.map(id, try PeopleImportForm.draft(request), by: try request.requireCaller())
            return .seeOther(PeopleImportAddress.list(id))
        } orAsk: {
            try await columns(request, $0)
        }
    }

    private func errors(_ request: Request) async throws -> Response {
        let (bytes, format) = try await actions.errors(
            of: try request.key("import"), in: request.language, by: try request.requireCaller())
        let type =
            format == .csv
            ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return Response.bytes(bytes, type: type)
            .saved(as: request.reading("有错的行.\(format.rawValue)", "wrong-rows.\(format.rawValue)"))
    }

    private func decide(_ request: Request) async throws -> Response {
        let id: Key<PeopleImportRun> = try request.key("import")
        let decision = PeopleImport.Decision(rawValue: request.field("decision"))
        guard decision != nil || request.field("decision") == "undo" else { throw Problem.nothingHere }
        let row = try request.integer("row")
        try await actions.decide(decision, on: row, of: id, by: try request.requireCaller())
        let notice = decision.map {
            Words("第 \(row) 行：\($0.words.chinese)", "Row \(row): \($0.words.english.lowercased())")
        }
        let kind = PeopleImport.Finding.Kind(rawValue: request.field("rows"))
        return .seeOther(
            PeopleImportAddress.list(id, kind),
            notice: notice ?? Words("第 \(row) 行的决定已撤回", "The decision on row \(row) is taken back"))
    }

    private func apply(_ request: Request) async throws -> Response {
        let id: Key<PeopleImportRun> = try request.key("import")
        try await actions.begin(id, by: try request.requireCaller())
        return .seeOther(PeopleImportAddress.list(id), notice: Words("开始导入", "The import has begun"))
    }

    private func withdraw(_ request: Request) async throws -> Response {
        let id: Key<PeopleImportRun> = try request.key("import")
        try await actions.drop(id, by: try request.requireCaller())
        return .seeOther(
            PeopleImportAddress.all, notice: Words("名单的内容已删除", "What the list held is erased"))
    }
}
