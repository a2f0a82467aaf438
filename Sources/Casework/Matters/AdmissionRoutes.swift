internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What is asked to be put on the grids' list, and what the city says to it.
struct AdmissionRoutes: Sendable {
    private let admissions: AdmissionActions
    private let matters: MatterActions

    init(world: World) {
        admissions = AdmissionActions(world: world)
        matters = MatterActions(world: world)
    }

    var all: [Route] {
        [
            .get("/matters/admissions", .may(.browseMatters), list),
            .get("/matters/admissions/new", .may(.askAdmissions)) { .page(try await form($0)) },
            .post("/matters/admissions", .may(.askAdmissions), ask),
            .get("/matters/admissions/:admission", .may(.browseMatters)) { .page(try await page($0)) },
            .post("/matters/admissions/:admission/approval", .may(.decideAdmissions), grant),
            .post("/matters/admissions/:admission/refusal", .may(.decideAdmissions), refuse),
            .post("/matters/admissions/:admission/ending", .may(.decideAdmissions), end),
            .post("/matters/admissions/:admission/withdrawal", .may(.askAdmissions), withdraw),
        ]
    }

    private func list(_ request: Request) async throws -> Response {
        let filter = request.asked("stage").flatMap { AdmissionActions.Filter(rawValue: $0) } ?? .listed
        let before = request.cursor.flatMap { $0.key > 0 ? Key<Admission>($0.key) : nil }
        let page = try await admissions.list(filter, before: before, by: try request.requireCaller())
        return .page(AdmissionPages.list(page, filter, request.reading))
    }

    private func form(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let caller = try request.requireCaller()
        let catalogue = try await matters.catalogue(by: caller)
        let askers = try await admissions.askers(by: caller)
        return AdmissionPages.form(
            catalogue, askers, matter: request.asked("matter") ?? "", request.reading, answers)
    }

    private func ask(_ request: Request) async throws -> Response {
        try await request.saving {
            guard let level = Matter.Level(word: request.field("level")) else { throw Admission.Refusal.wrongLevel }
            let wish = Admission.Wish(
                downTo: level, work: request.field("work"), basis: request.field("basis"),
                hours: try request.integer("hours"), yuan: try request.integer("yuan"))
            let asking = AdmissionActions.Asking(
                matter: try request.fieldKey("matter"), organisation: try request.fieldKey("organisation"), wish: wish)
            let id = try await admissions.ask(asking, by: try request.requireCaller())
            return .seeOther(
                MatterAddress.admission(id), notice: Words("已提交，等市级决定", "Handed in; the city decides"))
        } orAsk: {
            try await form(request, $0)
        }
    }

    private func page(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let shown = try await admissions.find(try request.key("admission"), by: try request.requireCaller())
        return AdmissionPages.show(shown, request.reading, answers)
    }

    private func grant(_ request: Request) async throws -> Response {
        try await act(request, Words("已列入网格事项清单", "It is on the grids' list")) { id, caller in
            try await admissions.grant(id, from: try request.day("day"), by: caller)
        }
    }

    private func refuse(_ request: Request) async throws -> Response {
        try await act(request, Words("已答复：没有同意", "Refused")) { id, caller in
            try await admissions.refuse(id, because: request.field("reason"), by: caller)
        }
    }

    private func end(_ request: Request) async throws -> Response {
        try await act(request, Words("已定好移出的日期", "The day it leaves the list is set")) { id, caller in
            try await admissions.end(id, on: try request.day("day"), by: caller)
        }
    }

    private func withdraw(_ request: Request) async throws -> Response {
        try await act(request, Words("申请已撤回", "Withdrawn")) { id, caller in
            try await admissions.withdraw(id, by: caller)
        }
    }

    private func act(
        _ request: Request, _ done: Words, _ carryOut: (Key<Admission>, Caller) async throws -> Void
    ) async throws -> Response {
        let id: Key<Admission> = try request.key("admission")
        return try await request.saving {
            try await carryOut(id, try request.requireCaller())
            return .seeOther(MatterAddress.admission(id), notice: done)
        } orAsk: {
            try await page(request, $0)
        }
    }
}
