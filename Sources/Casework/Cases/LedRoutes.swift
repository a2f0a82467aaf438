internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Led matters: listed, taken on, looked at, brought on.
struct LedRoutes: Sendable {
    private let led: LedActions
    private let cases: CaseActions

    init(world: World) {
        led = LedActions(world: world)
        cases = CaseActions(world: world)
    }

    var all: [Route] {
        [
            .get("/led", .may(.seeLedMatters), list),
            .get("/led/new", .may(.leadMatters), ask),
            .post("/led/new", .may(.leadMatters), take),
            .get("/led/:led", .may(.seeLedMatters), show),
            .post("/led/:led/milestones", .may(.leadMatters), reach),
            .post("/led/:led/plan", .may(.leadMatters), plan),
            .post("/led/:led/cases", .may(.leadMatters), add),
            .post("/led/:led/review", .may(.reviewLedMatters)) { try await perform(.review, $0) },
            .post("/led/:led/end", .may(.leadMatters)) { try await perform(.finish, $0) },
            .post("/led/:led/confirmation", .may(.reviewLedMatters)) { try await perform(.confirm, $0) },
            .post("/led/:led/return", .may(.reviewLedMatters)) {
                try await perform(.sendBack(because: $0.field("because")), $0, asking: "return")
            },
            .post("/led/:led/drop", .may(.leadMatters)) {
                try await perform(.drop(because: $0.field("because")), $0, asking: "drop")
            },
        ]
    }

    private func list(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let places = try await cases.workplaces(of: caller, seeing: .seeLedMatters)
        guard let (place, area) = places.chosenArea(request.asked("area")) else {
            return .page(CasePages.nowhere(request.reading, title: LedPages.title))
        }
        let found = try await led.list(in: area, after: request.cursor, by: caller)
        return .page(LedPages.list(found.lines, next: found.next, place, places, request.reading))
    }

    // MARK: Taking one on

    private func ask(_ request: Request) async throws -> Response {
        var typed: Fields = [:]
        if let matter = request.asked("matter").flatMap({ Key<Matter>($0) }) {
            let name = try await cases.matters(by: try request.requireCaller()).first { $0.matter.id == matter }
            typed = typed.setting("title", name?.matter.name)
                .setting("kind", LedMatter.Kind.frequentQuestion.rawValue)
        }
        if let file = request.asked("case") { typed = typed.setting("case", file) }
        return .page(try await form(request, .starting(typed)))
    }

    private func form(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let caller = try request.requireCaller()
        let places = try await cases.workplaces(of: caller, seeing: .leadMatters)
        guard let (place, area) = places.chosenArea(request.asked("place") ?? request.field("place")) else {
            return CasePages.nowhere(request.reading, title: LedPages.title)
        }
        let leaders = try await led.leaders(in: area, by: caller)
        return LedPages.ask(place, leaders, answers, request.reading)
    }

    private func take(_ request: Request) async throws -> Response {
        try await request.saving {
            let draft = LedActions.Draft(
                LedMatter.Kind(rawValue: request.field("kind")) ?? .secretaryLed, in: try request.fieldKey("place"),
                leader: try LedPages.party(request.field("leader")), title: request.field("title"),
                milestones: try LedPages.milestones(request), cases: try LedPages.cases(request))
            let id = try await led.take(draft, by: try request.requireCaller())
            return .seeOther(RoundsAddress.led(id), notice: Words("已登记领办。", "It is taken on."))
        } orAsk: {
            try await form(request, $0)
        }
    }

    // MARK: One of them

    private func show(_ request: Request) async throws -> Response { .page(try await page(request, .none)) }

    /// - Parameter failed: the act whose form came back with a problem; nil for none that has a form.
    private func page(_ request: Request, _ answers: Answers, failed: String? = nil) async throws -> PageContent {
        let whole = try await led.view(try request.key("led"), by: try request.requireCaller())
        return LedPages.show(whole, ActForms(failed: failed, answers: answers), request.reading)
    }

    private func perform(
        _ act: LedMatter.Act, _ request: Request, asking form: String? = nil
    ) async throws -> Response {
        let id: Key<LedMatter> = try request.key("led")
        return try await request.saving {
            try await led.perform(act, on: id, by: try request.requireCaller())
            return .seeOther(RoundsAddress.led(id), notice: Words("已办理。", "Done."))
        } orAsk: {
            try await page(request, $0, failed: form)
        }
    }

    private func reach(_ request: Request) async throws -> Response {
        try await perform(.reach(try request.integer("milestone")), request)
    }

    private func plan(_ request: Request) async throws -> Response {
        let id: Key<LedMatter> = try request.key("led")
        return try await request.saving {
            let milestones = try LedPages.milestones(request)
            try await led.perform(.plan(milestones), on: id, by: try request.requireCaller())
            return .seeOther(RoundsAddress.led(id), notice: Words("已调整节点。", "The milestones are planned anew."))
        } orAsk: {
            try await page(request, $0, failed: "plan")
        }
    }

    private func add(_ request: Request) async throws -> Response {
        let id: Key<LedMatter> = try request.key("led")
        return try await request.saving {
            guard let number = CaseNumber(request.field("case")) else { throw CaseForms.numberMisshapen }
            try await led.add(number, to: id, by: try request.requireCaller())
            return .seeOther(RoundsAddress.led(id), notice: Words("已关联。", "It is named."))
        } orAsk: {
            try await page(request, $0, failed: "cases")
        }
    }
}
