internal import Actions
internal import Core
internal import Domain
internal import Kit

/// The list of whistles, the page of one, its figures, and everything that may be done to it.
struct WhistleRoutes: Sendable {
    private let whistles: WhistleActions
    private let cases: CaseActions

    init(world: World) {
        whistles = WhistleActions(world: world)
        cases = CaseActions(world: world)
    }

    var all: [Route] {
        [
            .get("/whistles", .may(.seeWhistles), list),
            .get("/whistles/figures", .may(.seeWhistles), figures),
            .get("/whistles/new", .may(.askWhistles), ask),
            .post("/whistles/new", .may(.askWhistles), make),
            .get("/whistles/:whistle", .may(.seeWhistles), show),
            .post("/whistles/:whistle/acts/:act", .may(.seeWhistles), act),
            .post("/whistles/:whistle/units/:unit/:act", .may(.seeWhistles), actOnUnit),
        ]
    }

    // MARK: Lists and figures

    private func list(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let places = try await places(of: caller)
        guard let (shown, key) = Self.shown(request, among: places) else {
            return .page(CasePages.nowhere(request.reading, title: WhistlePages.title))
        }
        let page = try await whistles.list(shown, after: request.cursor, by: caller)
        return .page(WhistlePages.list(page, shown, places, current: key, request.reading))
    }

    /// Where they see whistles, those where they blow them first.
    private func places(of caller: Caller) async throws -> [CaseActions.Workplace] {
        try await cases.workplaces(of: caller, seeing: .seeWhistles, keeping: .blowWhistles)
    }

    /// What a list's address asks for, and the workplace it is of.
    private static func shown(
        _ request: Request, among places: [CaseActions.Workplace]
    ) -> (WhistleActions.Shown, String)? {
        let key = request.asked("body") ?? request.asked("area")
        if let area = key.flatMap({ Key<Area>($0) }),
            let figure = request.asked("figure").flatMap(Whistle.Figure.init),
            let party = request.asked("unit").flatMap({ Assignment.Party(key: $0) }),
            let since = request.asked("since").flatMap({ Day($0) })
        {
            return (.figure(figure, of: party, in: area, since: since), area.description)
        }
        guard let place = places.chosen(key) else { return nil }
        switch place.party {
        case .area(let id): return (.area(id), place.key)
        case .organisation(let id): return (.body(id), place.key)
        }
    }

    private func figures(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let places = try await places(of: caller)
        let asked = request.asked("area").flatMap { Key<Area>($0) } ?? places.lazy.compactMap(\.area).first
        guard let area = asked else {
            return .page(CasePages.nowhere(request.reading, title: WhistlePages.title))
        }
        let since = request.asked("since").flatMap { Day($0) } ?? request.reading.now.adding(days: -90).day
        let figures = try await whistles.figures(in: area, since: since, by: caller)
        return .page(WhistleFigurePages.show(figures, request.reading))
    }

    // MARK: Asking for one

    private func ask(_ request: Request) async throws -> Response { .page(try await entry(request, .none)) }

    private func entry(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let caller = try request.requireCaller()
        let spot = Self.spot(request)
        var choice: WhistleActions.Choice?
        if let spot { choice = try await whistles.choice(at: spot, by: caller) }
        let places = spot == nil ? try await cases.places(of: caller, for: .askWhistles) : []
        return WhistleEntryPages.ask(spot, choice, places, answers, request.reading)
    }

    private static func spot(_ request: Request) -> WhistleActions.Spot? {
        func said(_ name: String) -> String { request.asked(name) ?? request.field(name) }
        if let file = Key<Case>(said("case")) { return .file(file) }
        return Key<Area>(said("place")).map { .area($0) }
    }

    private func make(_ request: Request) async throws -> Response {
        try await request.saving {
            guard let spot = Self.spot(request) else { throw WhistleForms.placeMissing }
            guard let kind = Whistle.Kind(rawValue: request.field("kind")) else { throw WhistleForms.kindMissing }
            let draft = WhistleActions.Draft(
                kind, at: spot, because: request.field("because"), calling: WhistleForms.called(request))
            let id = try await whistles.ask(draft, by: try request.requireCaller())
            return .seeOther(
                WhistleAddress.whistle(id),
                notice: draft.calling.isEmpty
                    ? Words("已请求吹哨，等街道吹。", "Asked for; the township blows it.") : Words("已吹哨。", "Blown."))
        } orAsk: {
            try await entry(request, $0)
        }
    }

    // MARK: A whistle

    private func show(_ request: Request) async throws -> Response { .page(try await page(request, .none)) }

    private func page(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let view = try await whistles.view(try request.key("whistle"), by: try request.requireCaller())
        let failed = request.parameters["act"].map { $0 + (request.parameters["unit"] ?? "") }
        let forms = WhistleForms(view: view, acts: ActForms(failed: failed, answers: answers))
        return WhistlePages.show(view, forms, request.reading)
    }

    private func act(_ request: Request) async throws -> Response {
        let id: Key<Whistle> = try request.key("whistle")
        guard let offer = Whistle.Offer(rawValue: try request.word("act")) else { throw Problem.nothingHere }
        return try await request.saving {
            try await whistles.perform(
                try WhistleForms.act(offer, request), on: id, by: try request.requireCaller())
            return .seeOther(WhistleAddress.whistle(id), notice: Words("已办理。", "Done."))
        } orAsk: {
            try await page(request, $0)
        }
    }

    /// Units are counted from 1, in the order in which they were called.
    private func actOnUnit(_ request: Request) async throws -> Response {
        let id: Key<Whistle> = try request.key("whistle")
        let caller = try request.requireCaller()
        guard let offer = Whistle.UnitOffer(rawValue: try request.word("act")),
            let number = Int(try request.word("unit"))
        else { throw Problem.nothingHere }
        let units = try await whistles.view(id, by: caller).units
        guard units.indices.contains(number - 1) else { throw Problem.nothingHere }
        let party = units[number - 1].unit.party
        return try await request.saving {
            try await whistles.perform(try WhistleForms.act(offer, party, request), on: id, by: caller)
            return .seeOther(WhistleAddress.whistle(id), notice: Words("已办理。", "Done."))
        } orAsk: {
            try await page(request, $0)
        }
    }
}
