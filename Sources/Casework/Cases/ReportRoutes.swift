internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// A resident reports by the code at a door, and follows the case by a private link: without an account
/// (DOMAIN.md A7-07).
struct ReportRoutes: Sendable {
    private let cases: CaseActions
    private let places: PlaceCardActions

    init(world: World) {
        cases = CaseActions(world: world)
        places = PlaceCardActions(world: world)
    }

    var all: [Route] {
        [
            .get("/report/:token", .anyone, ask),
            .post("/report/:token", .anyone, report),
            .get("/r/:link", .anyone, follow),
            .post("/r/:link/word", .anyone, say),
            .post("/r/:link/withdrawal", .anyone, withdraw),
        ]
    }

    private func ask(_ request: Request) async throws -> Response { .page(try await form(request, .none)) }

    private func form(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let token = try request.word("token")
        return ReportPages.ask(try await places.place(of: token), token, answers, request.reading)
    }

    private func report(_ request: Request) async throws -> Response {
        let token = try request.word("token")
        return try await request.saving {
            let isResident = request.caller.map { Permissions.holds(.seeOwnReports, caller: $0) } ?? false
            let draft = CaseActions.Draft(
                isResident ? .account : .scannedCode, request.field("text"), at: .code(token),
                address: request.field("address"), name: request.field("name"), phone: request.field("phone"),
                isAnonymous: request.isTicked("anonymous"))
            let receipt = try await cases.report(draft, by: isResident ? request.caller : nil)
            let target = try await next(receipt) ?? CaseAddress.report(at: token)
            return .seeOther(
                target,
                notice: Words(
                    "已经收到。请收藏本页，办到哪一步都在这里看。", "Received. Keep this page's address: every step appears here."))
        } orAsk: {
            try await form(request, $0)
        }
    }

    /// Where somebody goes who reported: to what may be the same, if there is anything, else to their own.
    private func next(_ receipt: CaseActions.Receipt) async throws -> Link? {
        guard let link = receipt.link else { return nil }
        return try await cases.publicSame(by: link).isEmpty ? CaseAddress.follow(link) : CaseAddress.same(link)
    }

    private func follow(_ request: Request) async throws -> Response { .page(try await page(request, .none)) }

    private func page(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let link = try request.word("link")
        return FollowPages.follow(try await cases.follow(link), link, answers, request.reading)
    }

    private func say(_ request: Request) async throws -> Response {
        let link = try request.word("link")
        return try await request.saving {
            let isSolved = request.field("solved") == "yes"
            let satisfied: Bool? =
                switch request.field("satisfied") {
                case "yes": true
                case "no": false
                default: nil
                }
            try await cases.say(Case.Word(isSolved: isSolved, isSatisfied: satisfied), by: link)
            return .seeOther(
                CaseAddress.follow(link),
                notice: isSolved
                    ? Words("谢谢，已按您的话结案。", "Thank you. It is closed by your word.")
                    : Words("已退回继续办理，办理人会看到。", "It goes back to be handled; who handles it is told."))
        } orAsk: {
            try await page(request, $0)
        }
    }

    private func withdraw(_ request: Request) async throws -> Response {
        let link = try request.word("link")
        return try await request.saving {
            try await cases.withdraw(by: link)
            return .seeOther(CaseAddress.follow(link), notice: Words("已撤回。", "Taken back."))
        } orAsk: {
            try await page(request, $0)
        }
    }
}

extension Request {
    /// A part of the address that is no key.
    func word(_ name: String) throws -> String {
        guard let text = parameters[name] else { throw Problem.nothingHere }
        return text
    }
}
