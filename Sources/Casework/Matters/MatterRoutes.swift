internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The tree of matters, a matter's page, and what the draft is to say of it.
struct MatterRoutes: Sendable {
    private let matters: MatterActions
    private let admissions: AdmissionActions

    init(world: World, matters: MatterActions) {
        self.matters = matters
        admissions = AdmissionActions(world: world)
    }

    var all: [Route] {
        [
            .get("/matters", .may(.browseMatters), tree),
            .post("/matters", .may(.editMatters)) { try await say($0, nil) },
            .get("/matters/reportable", .anyone) {
                .page(MatterPages.reportable(try await matters.reportable(), $0.reading))
            },
            .get("/matters/catalogue.csv", .may(.browseMatters), sheet),
            .get("/matters/grid-list", .may(.browseMatters), gridList),
            .get("/matters/new", .may(.editMatters)) { .page(try await form($0, nil)) },
            .get("/matters/:matter", .may(.browseMatters), show),
            .get("/matters/:matter/wording", .may(.editMatters)) { .page(try await form($0, try $0.key("matter"))) },
            .post("/matters/:matter/wording", .may(.editMatters)) { try await say($0, try $0.key("matter")) },
        ]
    }

    private func day(_ request: Request) -> Day {
        request.asked("on").flatMap { Day($0) } ?? request.reading.now.day
    }

    private func tree(_ request: Request) async throws -> Response {
        let (caller, day) = (try request.requireCaller(), day(request))
        let catalogue = try await matters.catalogue(on: day, by: caller)
        guard let typed = request.asked("q") else {
            return .page(MatterPages.tree(catalogue, on: day, request.reading))
        }
        return .page(MatterPages.found(catalogue.search(typed, limit: 100), typed, request.reading))
    }

    private func sheet(_ request: Request) async throws -> Response {
        let day = day(request)
        let bytes = try await matters.sheet(on: day, in: request.language, by: try request.requireCaller())
        return Response.bytes(bytes, type: "text/csv; charset=utf-8")
            .saved(as: request.reading("事项目录 \(day).csv", "matters-\(day).csv"))
    }

    private func gridList(_ request: Request) async throws -> Response {
        let day = day(request)
        let listed = try await admissions.listed(on: day, by: try request.requireCaller())
        return .page(AdmissionPages.gridList(listed, on: day, request.reading))
    }

    private func show(_ request: Request) async throws -> Response {
        let found = try await matters.find(try request.key("matter"), by: try request.requireCaller())
        return .page(MatterPages.show(found, request.reading))
    }

    private func form(
        _ request: Request, _ id: Key<Matter>?, _ answers: Answers = .none
    ) async throws -> PageContent {
        let draft = try await matters.draft(by: try request.requireCaller())
        let known = id.flatMap { draft.catalogue.path(to: $0) }
        if id != nil, known == nil { throw Problem.nothingHere }
        let parent = known?.matter.parent ?? request.asked("under").flatMap { Key<Matter>($0) }
        return MatterForm.page(draft, known, under: parent, request.reading, answers)
    }

    private func say(_ request: Request, _ id: Key<Matter>?) async throws -> Response {
        try await request.saving {
            let caller = try request.requireCaller()
            let written = MatterForm.holders(in: request)
            let saying = try MatterForm.saying(request, try await matters.holders(written, by: caller))
            let said = try await matters.say(saying, of: id, by: caller)
            return .seeOther(MatterAddress.matter(said), notice: Words("草稿里已记下", "The draft says so now"))
        } orAsk: {
            try await form(request, id, $0)
        }
    }
}
