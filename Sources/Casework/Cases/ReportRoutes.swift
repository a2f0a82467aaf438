internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// A resident reports by the code at a door, or by an address, and follows the case by a private link: without an
/// account (DOMAIN.md A7-07).
struct ReportRoutes: Sendable {
    private let cases: CaseActions
    private let places: PlaceCardActions

    init(world: World) {
        cases = CaseActions(world: world)
        places = PlaceCardActions(world: world)
    }

    var all: [Route] {
        [
            .get("/report", .anyone) { .page(try await formAnywhere($0, .none)) },
            .post("/report", .anyone, body: .files, reportAnywhere),
            .get("/report/:token", .anyone) { .page(try await form($0, .none)) },
            .post("/report/:token", .anyone, body: .files, report),
            .get("/report/:token/map.json", .anyone) {
                PointParts.json(try await cases.ground(around: .code(try $0.word("token"))))
            },
            .get("/r/:link", .anyone, follow),
        ] + FollowRoutes(cases: cases, base: "/r/:link", access: .anyone, holding: Self.held).acts
    }

    private static func held(_ request: Request) throws -> Followed {
        let link = try request.word("link")
        return Followed(handle: .link(link), at: .link(link))
    }

    private func form(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let token = try request.word("token")
        return ReportPages.ask(
            try await places.place(of: token), token, onMap: request.asked("map") != nil, answers, request.reading)
    }

    private func formAnywhere(_ request: Request, _ answers: Answers) async throws -> PageContent {
        ReportPages.askAnywhere(try await cases.townships(), answers, request.reading)
    }

    private func report(_ request: Request) async throws -> Response {
        let token = try request.word("token")
        return try await request.saving {
            try await take(draft(at: .code(token), request), request)
        } orAsk: {
            try await form(request, $0)
        }
    }

    private func reportAnywhere(_ request: Request) async throws -> Response {
        try await request.saving {
            let point = try request.point()
            let spot =
                Key<Area>(request.field("place")).map { CaseActions.Spot.area($0) } ?? point.map { .position($0) }
            guard let spot else { throw CaseEntryPages.placeMissing }
            var draft = try draft(at: spot, request)
            draft.isPlaced = false
            return try await take(draft, request)
        } orAsk: {
            try await formAnywhere(request, $0)
        }
    }

    private func draft(at spot: CaseActions.Spot, _ request: Request) throws -> CaseActions.Draft {
        var draft = CaseActions.Draft(
            Self.isResident(request) ? .account : .scannedCode, request.field("text"), at: spot,
            address: request.field("address"), name: request.field("name"), phone: request.field("phone"),
            isAnonymous: request.isTicked("anonymous"))
        draft.point = try request.point()
        draft.form = request.sending
        return draft
    }

    private static func isResident(_ request: Request) -> Bool {
        request.caller.map { Permissions.holds(.seeOwnReports, caller: $0) } ?? false
    }

    private func take(_ draft: CaseActions.Draft, _ request: Request) async throws -> Response {
        let receipt = try await cases.report(
            draft, request.sentPictures, by: Self.isResident(request) ? request.caller : nil)
        return .seeOther(
            try await next(receipt),
            notice: Words("已经收到。请收藏本页，办到哪一步都在这里看。", "Received. Keep this page's address: every step appears here."))
    }

    /// Where somebody goes who reported: to what may be the same, if there is anything, else to their own.
    private func next(_ receipt: CaseActions.Receipt) async throws -> Link {
        guard let link = receipt.link else { return CaseAddress.report }
        do {
            return try await cases.publicSame(by: link).isEmpty ? FollowAddress.link(link).page : CaseAddress.same(link)
        } catch let problem as Problem where problem.kind == .missing {
            // Held until somebody has looked: there is no case yet.
            return FollowAddress.link(link).page
        }
    }

    /// What is held until somebody has looked has no case yet; its link works all the same.
    private func follow(_ request: Request) async throws -> Response {
        let link = try request.word("link")
        do {
            return .page(
                FollowPages.follow(try await cases.follow(link), .link(link), .none, request.reading))
        } catch let problem as Problem where problem.kind == .missing {
            return .page(HeldPages.followed(try await cases.held(by: link), request.reading))
        }
    }
}

/// A report as whoever brought it came to it.
struct Followed: Sendable {
    let handle: ReportHandle
    let at: FollowAddress
}

/// What whoever brought a report may do to it, by the private link or signed in.
struct FollowRoutes: Sendable {
    let cases: CaseActions
    /// The pattern of the report's page.
    let base: String
    let access: Route.Access
    let holding: @Sendable (Request) throws -> Followed

    var acts: [Route] {
        [
            .post("\(base)/word", access, say),
            .post("\(base)/withdrawal", access, withdraw),
            .post("\(base)/pictures", access, body: .files, add),
            .get("\(base)/pictures/:picture/:size", access, picture),
        ]
    }

    func page(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let followed = try holding(request)
        return FollowPages.follow(try await cases.follow(followed.handle), followed.at, answers, request.reading)
    }

    private func say(_ request: Request) async throws -> Response {
        let followed = try holding(request)
        return try await request.saving {
            let isSolved = request.field("solved") == "yes"
            let satisfied: Bool? =
                switch request.field("satisfied") {
                case "yes": true
                case "no": false
                default: nil
                }
            try await cases.say(Case.Word(isSolved: isSolved, isSatisfied: satisfied), by: followed.handle)
            return .seeOther(
                followed.at.page,
                notice: isSolved
                    ? Words("谢谢，已按您的话结案。", "Thank you. It is closed by your word.")
                    : Words("已退回继续办理，办理人会看到。", "It goes back to be handled; who handles it is told."))
        } orAsk: {
            try await page(request, $0)
        }
    }

    private func withdraw(_ request: Request) async throws -> Response {
        let followed = try holding(request)
        return try await request.saving {
            try await cases.withdraw(by: followed.handle)
            return .seeOther(followed.at.page, notice: Words("已撤回。", "Taken back."))
        } orAsk: {
            try await page(request, $0)
        }
    }

    private func add(_ request: Request) async throws -> Response {
        let followed = try holding(request)
        return try await request.saving {
            try await cases.add(request.sentPictures, by: followed.handle)
            return .seeOther(followed.at.page, notice: Words("照片已加上。", "The pictures were added."))
        } orAsk: {
            try await page(request, $0)
        }
    }

    private func picture(_ request: Request) async throws -> Response {
        let (id, size) = try request.picture()
        return .picture(try await cases.picture(id, size, by: try holding(request).handle))
    }
}

extension Request {
    /// A part of the address that is no key.
    func word(_ name: String) throws -> String {
        guard let text = parameters[name] else { throw Problem.nothingHere }
        return text
    }

    /// What names this sending of a form: pressed twice, it is the same one.
    var sending: String { idempotencyKey ?? form[FormToken.field] ?? "" }
}
