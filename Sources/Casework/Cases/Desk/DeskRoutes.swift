internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The lists of cases, the views somebody keeps of them, and what is done with several cases at once.
struct DeskRoutes: Sendable {
    private let cases: CaseActions
    private let views: DeskViewActions

    init(world: World) {
        cases = CaseActions(world: world)
        views = DeskViewActions(world: world)
    }

    var all: [Route] {
        [
            .get("/cases", .may(.seeCases), list),
            .get("/case-views", .may(.seeCases), arrange),
            .post("/case-views", .may(.seeCases), keep),
            .post("/case-views/:view/name", .may(.seeCases), rename),
            .post("/case-views/:view/place", .may(.seeCases)) { request in
                let up = request.field("up") == "yes"
                return try await change(request) { try await views.move($0, up: up, by: $1) }
            },
            .post("/case-views/:view/start", .may(.seeCases)) { request in
                let isStart = request.field("start") == "yes"
                return try await change(request) { try await views.start(with: $0, isStart, by: $1) }
            },
            .post("/case-views/:view/removal", .may(.seeCases)) { request in
                try await change(request) { try await views.remove($0, by: $1) }
            },
            .get("/together", .may(.seeCases), choose),
            .post("/together/dispatch", .may(.seeCases), dispatch),
            .post("/together/acceptance", .may(.seeCases), accept),
            .post("/together/taking-back", .may(.seeCases), takeBack),
        ]
    }

    // MARK: The list

    /// The desk's script, which has all of the list, asks for its rows alone (`only=rows`).
    private func list(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        if request.query["only"] == "rows" {
            guard let shown = DeskShown(request.query, among: try await cases.workplaces(of: caller)) else {
                return .page(CasePages.nowhere(request.reading))
            }
            return .page(DeskPages.rows(shown, try await page(of: shown, request), request.reading))
        }
        let own = try await views.all(of: caller)
        if request.query.isEmpty, let start = own.first(where: \.isStart) {
            return .seeOther(DeskAddress.list(start.list))
        }
        guard let desk = try await content(request, own) else { return .page(CasePages.nowhere(request.reading)) }
        let waiting =
            if let area = desk.shown.deskArea { try await cases.heldCount(in: area, by: caller) } else { 0 }
        let notice = HeldPages.notice(waiting, in: desk.shown.deskArea, request.reading)
        return .page(DeskPages.list(desk, notice: notice, request.reading))
    }

    /// The page of a case beside the list that its address names; nil where it names none. The desk's script, which has
    /// the list, asks for the case alone (`only=case`).
    func beside(_ page: PageContent, of id: Key<Case>, _ request: Request) async throws -> PageContent? {
        guard Self.namesList(request) else { return nil }
        let caller = try request.requireCaller()
        if request.query["only"] == "case" {
            return DeskShown(request.query, among: try await cases.workplaces(of: caller)).map {
                DeskPages.alone(page, of: id, beside: $0.list, request.reading)
            }
        }
        let own = try await views.all(of: caller)
        return try await content(request, own).map { DeskPages.list($0, beside: page, of: id, request.reading) }
    }

    /// Where somebody who did something to a case goes on: beside the list they came from, or with the case alone.
    static func back(to id: Key<Case>, _ request: Request) -> Link {
        namesList(request)
            ? Link("cases", id.description, query: request.query.pairs) : CaseAddress.file(id)
    }

    private static func namesList(_ request: Request) -> Bool {
        request.query["area"] != nil || request.query["body"] != nil
    }

    private func page(of shown: DeskShown, _ request: Request) async throws -> CaseActions.InboxPage {
        try await cases.inbox(shown.inbox, shown.filter, after: request.cursor, by: try request.requireCaller())
    }

    private func content(_ request: Request, _ own: [DeskView]) async throws -> DeskContent? {
        let caller = try request.requireCaller()
        let places = try await cases.workplaces(of: caller)
        guard let shown = DeskShown(request.query, among: places) else { return nil }
        let page = try await page(of: shown, request)
        let counts: [Case.Stage.Name: Int] =
            if let desk = shown.deskArea { try await cases.deskCounts(of: desk, by: caller) } else { [:] }
        // What is over has no time; of words that were searched the page itself says enough.
        let times =
            shown.list.show != "newest" && shown.filter.words.isEmpty
            ? try await cases.counts(shown.inbox, shown.filter, by: caller) : [:]
        return DeskContent(
            shown: shown, page: page, places: places, counts: counts, times: times,
            choices: try await cases.deskChoices(for: shown.list.party, by: caller), views: own)
    }

    // MARK: Kept views

    private func arrange(_ request: Request) async throws -> Response {
        let own = try await views.all(of: try request.requireCaller())
        return .page(DeskViewPages.arrange(own, .none, request.reading))
    }

    private func keep(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let said = request.form.pairs.compactMap { name, value in
            name.hasPrefix("list-") ? (String(name.dropFirst(5)), value) : nil
        }
        guard let shown = DeskShown(Fields(said), among: try await cases.workplaces(of: caller)) else {
            throw Problem.nothingHere
        }
        let own = try await views.all(of: caller)
        return try await request.saving {
            try await views.keep(
                shown.list, as: request.field("name"), isStart: request.isTicked("start"), by: caller)
            return .seeOther(
                DeskAddress.list(shown.list.kept), notice: Words("已保存。", "Kept."))
        } orAsk: { answers in
            DeskViewPages.keep(shown.list, own, answers, request.reading)
        }
    }

    private func rename(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let id: Key<DeskView> = try request.key("view")
        return try await request.saving {
            try await views.rename(id, to: request.field("name"), by: caller)
            return .seeOther(DeskAddress.views, notice: Words("已改名。", "Renamed."))
        } orAsk: { answers in
            DeskViewPages.arrange(try await views.all(of: caller), failed: id, answers, request.reading)
        }
    }

    private func change(
        _ request: Request, _ act: (Key<DeskView>, Caller) async throws -> Void
    ) async throws -> Response {
        try await act(try request.key("view"), try request.requireCaller())
        return .seeOther(DeskAddress.views)
    }

    // MARK: Several at once

    private func choose(_ request: Request) async throws -> Response {
        let ids = request.query.values("case").compactMap { Key<Case>($0) }
        let together = try await cases.together(ids, by: try request.requireCaller())
        return .page(TogetherPages.choose(together, .none, request.reading))
    }

    private func dispatch(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let ids = Self.cases(request)
        return try await request.saving {
            let lead: CaseActions.Lead
            if request.field("lead") == "standard" {
                lead = .byStandard
            } else {
                guard let assignee = CaseForms.assignee(request.field("lead")) else { throw CaseForms.targetMissing }
                lead = .one(assignee)
            }
            let outcomes = try await cases.dispatch(
                ids, of: try request.fieldKey("standard"), to: lead, by: caller)
            return .page(
                TogetherPages.outcomes(
                    outcomes, title: Words("一起派遣", "Dispatched together"), undo: true, request.reading))
        } orAsk: { answers in
            TogetherPages.choose(try await cases.together(ids, by: caller), answers, request.reading)
        }
    }

    private func accept(_ request: Request) async throws -> Response {
        let parts = request.form.values("case").compactMap { text -> CaseActions.PartKey? in
            let pieces = text.split(separator: ".").map(String.init)
            guard pieces.count == 2, let id = Key<Case>(pieces[0]), let number = Int(pieces[1]) else { return nil }
            return CaseActions.PartKey(id, number)
        }
        let outcomes = try await cases.accept(parts, by: try request.requireCaller())
        return .page(
            TogetherPages.outcomes(outcomes, title: Words("一起接收", "Accepted together"), request.reading))
    }

    private func takeBack(_ request: Request) async throws -> Response {
        let outcomes = try await cases.takeBack(Self.cases(request), by: try request.requireCaller())
        return .page(
            TogetherPages.outcomes(outcomes, title: Words("撤回派遣", "The dispatch taken back"), request.reading))
    }

    private static func cases(_ request: Request) -> [Key<Case>] {
        request.form.values("case").compactMap { Key($0) }
    }
}

extension Finder {
    /// Cases by number, place, matter and what was reported, as far as the reader sees cases.
    static func cases(in world: World) -> Finder {
        let cases = CaseActions(world: world)
        return Finder(Words("案件", "Cases"), permission: .seeCases) { text, caller, language in
            try await cases.search(text, limit: Finder.most, by: caller).map { found in
                let state = found.closing?.words ?? found.stage.words
                return Finder.Hit(
                    CaseAddress.file(found.number.id),
                    title: found.text.isEmpty ? found.number.description : found.text,
                    notes: [found.number.description, state.text(in: language)] + (found.matter.map { [$0] } ?? []))
            }
        }
    }
}
