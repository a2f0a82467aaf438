internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The page of a case, and everything that may be done to it. The lists are the desk's (`DeskRoutes`).
struct CaseRoutes: Sendable {
    private let cases: CaseActions
    private let published: PublicCaseActions
    private let whistles: WhistleActions
    private let desk: DeskRoutes
    private let imports: CaseImportActions

    init(world: World) {
        cases = CaseActions(world: world)
        published = PublicCaseActions(world: world)
        whistles = WhistleActions(world: world)
        desk = DeskRoutes(world: world)
        imports = CaseImportActions(world: world)
    }

    var all: [Route] {
        [
            .get("/cases/new", .may(.registerCases), ask),
            .post("/cases/new", .may(.registerCases), body: .files, register),
            .get("/cases/:case", .may(.seeCases), show),
            .post("/cases/:case/acts/:act", .may(.seeCases), body: .files, act),
            .post("/cases/:case/parts/:part/:act", .may(.seeCases), body: .files, actOnPart),
            .post("/cases/:case/reporters/:report", .may(.seeReporters), openReporter),
        ]
    }

    // MARK: Entering a matter

    private func ask(_ request: Request) async throws -> Response { .page(try await entry(request, .none)) }

    private func entry(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let places = try await cases.places(of: try request.requireCaller())
        return CaseEntryPages.ask(places, answers, request.reading)
    }

    /// The form again as it was typed, with what it may be.
    private func looked(_ request: Request) async throws -> PageContent {
        let (caller, t) = (try request.requireCaller(), request.reading)
        let matters = try await cases.suggestions(for: request.field("text"), by: caller)
        var same: [CaseActions.Same] = []
        if let area = Key<Area>(request.field("place")) {
            same = try await cases.same(
                text: request.field("text"), address: request.field("address"), in: area, by: caller)
        }
        let likely: HTML = "\(LikelyPages.same(same, merging: nil, t))\(LikelyPages.matters(matters, t))"
        let none = t.empty(
            Words("没有找到相近的事项和案件。", "Nothing like it was found."), Words("可以直接登记。", "Just enter it."))
        return CaseEntryPages.ask(
            try await cases.places(of: caller), .starting(request.form),
            likely: matters.likely.isEmpty && same.isEmpty ? none : likely, t)
    }

    private func register(_ request: Request) async throws -> Response {
        if request.field("look") == "likely" { return .page(try await looked(request)) }
        return try await request.saving {
            let caller = try request.requireCaller()
            guard let area = Key<Area>(request.field("place")) else { throw CaseEntryPages.placeMissing }
            let found = request.field("from") == "found"
            let way: Case.Way =
                Permissions.holds(.keepGridDesk, caller: caller)
                ? .gridWorker : Permissions.holds(.keepCountyDesk, caller: caller) ? .hotline : .desk
            var draft = CaseActions.Draft(
                way, request.field("text"), at: .area(area), address: request.field("address"),
                name: request.field("name"), phone: request.field("phone"))
            draft.point = try request.point()
            draft.form = request.sending
            let done = request.field("done")
            let atOnce: CaseActions.AtOnce =
                switch request.field("then") {
                case "settled": .settle(done)
                case "answered": .answer(done)
                default: .leave
                }
            let receipt = try await cases.register(draft, request.sentPictures, found: found, atOnce, by: caller)
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
        let failed = request.parameters["act"].map { $0 + (request.parameters["part"] ?? "") }
        let acts = ActForms(failed: failed, answers: answers)
        let page = CasePages.show(
            view, CaseForms(view: view, targets: targets, matters: matters, acts: acts),
            likely: try await likely(view, by: caller, request.reading),
            whistles: try await CaseWhistles(whistles, of: view.file, by: caller, at: view.now),
            reporter: reporter, publishing: try await published.publishing(of: id, by: caller), request.reading)
        return try await desk.beside(page, of: id, request) ?? page
    }

    /// Which matter and which other case it may be, where something can be done about it.
    private func likely(_ view: CaseView, by caller: Caller, _ t: Reading) async throws -> HTML {
        let id = view.file.id
        if view.file.flow.way == .file, let foreign = try await imports.foreign(of: id) {
            return t.facts([Fact(Words("原编号", "Number there"), text: "\(foreign.source) \(foreign.number)")])
        }
        let same = view.offers.contains(.merge) ? try await cases.same(as: id, by: caller) : []
        guard view.offers.contains(.file), view.file.flow.filing == nil, let report = view.reports.first?.report else {
            return LikelyPages.same(same, merging: id, t)
        }
        let matters = try await cases.suggestions(for: report.text, by: caller)
        return "\(LikelyPages.same(same, merging: id, t))\(LikelyPages.matters(matters, filing: id, t))"
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
            try await cases.perform(try CaseForms.act(offer, request), on: id, request.sentPictures, by: caller)
        }
    }

    private func actOnPart(_ request: Request) async throws -> Response {
        let id: Key<Case> = try request.key("case")
        guard let offer = Assignment.Offer(rawValue: try request.word("act")), let part = Int(try request.word("part"))
        else { throw Problem.nothingHere }
        return try await request.saving {
            let act = try CaseForms.act(offer, request)
            try await cases.perform(.on(part, act), on: id, request.sentPictures, by: try request.requireCaller())
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
