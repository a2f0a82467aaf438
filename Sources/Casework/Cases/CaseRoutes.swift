internal import Actions
internal import Core
internal import Domain
internal import Kit

/// The page of a case, and everything that may be done to it. The lists are the desk's (`DeskRoutes`).
struct CaseRoutes: Sendable {
    private let cases: CaseActions
    private let desk: DeskRoutes

    init(world: World) {
        cases = CaseActions(world: world)
        desk = DeskRoutes(world: world)
    }

    var all: [Route] {
        [
            .get("/cases/new", .may(.registerCases), ask),
            .post("/cases/new", .may(.registerCases), register),
            .get("/cases/:case", .may(.seeCases), show),
            .post("/cases/:case/acts/:act", .may(.seeCases), act),
            .post("/cases/:case/parts/:part/:act", .may(.seeCases), actOnPart),
            .post("/cases/:case/reporters/:report", .may(.seeReporters), openReporter),
        ]
    }

    // MARK: Entering a matter

    private func ask(_ request: Request) async throws -> Response { .page(try await entry(request, .none)) }

    private func entry(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let places = try await cases.places(of: try request.requireCaller())
        return CaseEntryPages.ask(places, answers, request.reading)
    }

    private func register(_ request: Request) async throws -> Response {
        try await request.saving {
            let caller = try request.requireCaller()
            guard let area = Key<Area>(request.field("place")) else { throw CaseEntryPages.placeMissing }
            let found = request.field("from") == "found"
            let way: Case.Way =
                Permissions.holds(.keepGridDesk, caller: caller)
                ? .gridWorker : Permissions.holds(.keepCountyDesk, caller: caller) ? .hotline : .desk
            let draft = CaseActions.Draft(
                way, request.field("text"), at: .area(area), address: request.field("address"),
                name: request.field("name"), phone: request.field("phone"))
            let done = request.field("done")
            let atOnce: CaseActions.AtOnce =
                switch request.field("then") {
                case "settled": .settle(done)
                case "answered": .answer(done)
                default: .leave
                }
            let receipt = try await cases.register(draft, found: found, atOnce, by: caller)
            return .seeOther(CaseAddress.file(receipt.id), notice: Words("已登记。", "Entered."))
        } orAsk: {
            try await entry(request, $0)
        }
    }

    // MARK: A case

    private func show(_ request: Request) async throws -> Response { .page(try await page(request, .none)) }

    private func page(
        _ request: Request, _ answers: Answers, reporter: OpenedReporter? = nil
    ) async throws -> PageContent {
        let caller = try request.requireCaller()
        let id: Key<Case> = try request.key("case")
        let view = try await cases.view(id, by: caller)
        let targets =
            view.offers.isDisjoint(with: [.dispatch, .assist]) && !view.parts.contains { $0.offers.contains(.passOn) }
            ? nil : try await cases.targets(of: id, by: caller)
        let matters = view.offers.contains(.file) ? try await cases.matters(by: caller) : []
        let page = CasePages.show(
            view, CaseForms(view: view, targets: targets, matters: matters, failed: request.parameters["act"], answers),
            reporter: reporter, request.reading)
        return try await desk.beside(page, of: id, request) ?? page
    }

    private func act(_ request: Request) async throws -> Response {
        let id: Key<Case> = try request.key("case")
        guard let offer = Case.Offer(rawValue: try request.word("act")) else { throw Problem.nothingHere }
        return try await request.saving {
            try await perform(offer, on: id, request)
            return .seeOther(DeskRoutes.back(to: id, request), notice: Words("已办理。", "Done."))
        } orAsk: {
            try await page(request, $0)
        }
    }

    private func perform(_ offer: Case.Offer, on id: Key<Case>, _ request: Request) async throws {
        let caller = try request.requireCaller()
        switch offer {
        case .file:
            let chosen = request.field("standard").split(separator: ".")
            guard chosen.count == 2, let matter = Key<Matter>(String(chosen[0])), let number = Int(chosen[1]) else {
                throw CaseForms.matterMissing
            }
            try await cases.file(id, under: matter, standard: number, by: caller)
        case .merge:
            guard let number = CaseNumber(request.field("number")) else { throw CaseForms.numberMisshapen }
            try await cases.merge(id, into: number.id, by: caller)
        case .unmerge: try await cases.unmerge(id, by: caller)
        case .askVerification, .verify, .reject, .answerAtOnce, .settleOnTheSpot, .withdraw, .dispatch, .assist,
            .escalate, .sendBack, .confirmSolved, .sayNotSolved, .callInVain, .inspect:
            try await cases.perform(try CaseForms.act(offer, request), on: id, by: caller)
        }
    }

    private func actOnPart(_ request: Request) async throws -> Response {
        let id: Key<Case> = try request.key("case")
        guard let offer = Assignment.Offer(rawValue: try request.word("act")), let part = Int(try request.word("part"))
        else { throw Problem.nothingHere }
        return try await request.saving {
            let act = try CaseForms.act(offer, request)
            try await cases.perform(.on(part, act), on: id, by: try request.requireCaller())
            return .seeOther(DeskRoutes.back(to: id, request), notice: Words("已办理。", "Done."))
        } orAsk: {
            try await page(request, $0)
        }
    }

    private func openReporter(_ request: Request) async throws -> Response {
        let (id, report): (Key<Case>, Key<Report>) = (try request.key("case"), try request.key("report"))
        guard let purpose = Opening.Purpose(rawValue: request.field("purpose")) else { throw Problem.nothingHere }
        let reporter = try await cases.openReporter(
            of: report, in: id, for: purpose, by: try request.requireCaller())
        return .page(try await page(request, .none, reporter: OpenedReporter(report: report, reporter: reporter)))
    }
}

/// Who brought a report, shown once to whoever opened it.
struct OpenedReporter: Sendable {
    let report: Key<Report>
    let reporter: Reporter?
}
