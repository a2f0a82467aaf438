internal import Actions
internal import Core
internal import Domain
internal import Kit

/// Ways in besides the forms for everybody: what is settled on the spot, a resident's own list, what waits for a look;
/// and the pictures and maps of cases.
struct IntakeRoutes: Sendable {
    private let cases: CaseActions

    init(world: World) { cases = CaseActions(world: world) }

    var all: [Route] {
        [
            .get("/cases/map.json", .may(.registerCases), map),
            .get("/cases/found", .may(.registerCases)) { .page(try await found($0, .none)) },
            .post("/cases/found", .may(.registerCases), body: .files, settle),
            .get("/cases/held", .may(.seeCases)) { .page(try await held($0, .none)) },
            .post("/cases/held", .may(.seeCases), decide),
            .get("/cases/:case/map.json", .may(.seeCases)) {
                PointParts.json(try await cases.ground(of: try $0.key("case"), by: try $0.requireCaller()))
            },
            .get("/cases/:case/pictures/:picture/:size", .may(.seeCases), picture),
            .get("/my-reports", .may(.seeOwnReports), own),
            .get("/my-reports/:report", .may(.seeOwnReports)) { .page(try await followed.page($0, .none)) },
        ] + followed.acts
    }

    private func map(_ request: Request) async throws -> Response {
        guard let area = request.asked("area").flatMap({ Key<Area>($0) }) else { throw Problem.nothingHere }
        return PointParts.json(try await cases.ground(around: .area(area)))
    }

    private func picture(_ request: Request) async throws -> Response {
        let (id, size) = try request.picture()
        return .picture(
            try await cases.picture(id, size, of: try request.key("case"), by: try request.requireCaller()))
    }

    // MARK: A resident's own

    private var followed: FollowRoutes {
        FollowRoutes(cases: cases, base: "/my-reports/:report", access: .may(.seeOwnReports)) { request in
            let id: Key<Report> = try request.key("report")
            return Followed(handle: .own(id, by: try request.requireCaller()), at: .own(id))
        }
    }

    private func own(_ request: Request) async throws -> Response {
        let page = try await cases.own(after: request.cursor, by: try request.requireCaller())
        return .page(OwnReportPages.list(page, request.reading))
    }

    // MARK: Found and settled on the spot

    private func found(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let caller = try request.requireCaller()
        return FoundPages.ask(
            try await cases.places(of: caller), try await cases.matters(by: caller), answers, request.reading)
    }

    private func settle(_ request: Request) async throws -> Response {
        try await request.saving {
            let caller = try request.requireCaller()
            guard let area = Key<Area>(request.field("place")) else { throw CaseEntryPages.placeMissing }
            let typed = request.field("text")
            let pressed = try await cases.matters(by: caller).first {
                $0.matter.id.description == request.field("matter")
            }
            let way: Case.Way = Permissions.holds(.keepGridDesk, caller: caller) ? .gridWorker : .desk
            var draft = CaseActions.Draft(
                way, [pressed?.matter.name, typed].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "："),
                at: .area(area))
            draft.form = request.sending
            let receipt = try await cases.register(
                draft, request.sentPictures, found: true, .settle(FoundPages.settled.chinese), by: caller)
            return .seeOther(CaseAddress.file(receipt.id), notice: Words("已记下。", "Noted."))
        } orAsk: {
            try await found(request, $0)
        }
    }

    // MARK: What waits for a look

    private func area(_ request: Request) throws -> Key<Area> {
        guard let area = request.asked("area").flatMap({ Key<Area>($0) }) else { throw Problem.nothingHere }
        return area
    }

    private func held(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let page = try await cases.held(in: try area(request), after: request.cursor, by: try request.requireCaller())
        return HeldPages.list(page, answers, request.reading)
    }

    private func decide(_ request: Request) async throws -> Response {
        try await request.saving {
            let (caller, area) = (try request.requireCaller(), try area(request))
            let chosen = request.form.values("report").compactMap { Key<Report>($0) }
            guard !chosen.isEmpty else { throw HeldPages.noneChosen }
            let notice: Words
            if request.field("then") == "aside" {
                guard let why = HeldReport.SettingAside(rawValue: request.field("reason")) else {
                    throw HeldPages.reasonMissing
                }
                let count = try await cases.setAside(chosen, why, by: caller)
                notice = Words("搁置了 \(count) 条。", "\(count) were set aside.")
            } else {
                let count = try await cases.letIn(chosen, by: caller)
                notice = Words("放进收件箱 \(count) 条。", "\(count) were let in.")
            }
            return .seeOther(CaseAddress.held(in: area), notice: notice)
        } orAsk: {
            try await held(request, $0)
        }
    }
}
