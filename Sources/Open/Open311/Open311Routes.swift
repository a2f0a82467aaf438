public import Actions
internal import Core
internal import Domain
public import Kit

/// Open311 GeoReport v2 with the `service_request_updates` extension, for any client that speaks it: XML and JSON by
/// the end of the address. Without a key it tells what the public list tells; with a partner's, its own in full.
public struct Open311Routes: Sendable {
    private let partners: PartnerActions
    private let strangers: PublicCaseActions
    private let now: @Sendable () -> Instant
    private let publicAddress: String
    private let isDemo: Bool

    /// - Parameter publicAddress: where clients reach us, without a slash at its end.
    public init(world: World, publicAddress: String) {
        partners = PartnerActions(world: world)
        strangers = PublicCaseActions(world: world)
        (now, isDemo) = (world.now, world.isDemo)
        self.publicAddress = publicAddress
    }

    public var capability: Capability {
        Capability(
            routes: [
                .get("/open311/:file", .anyone) { try discovery($0, "file") },
                .get("/open311/v2/:list", .anyone, list),
                .get("/open311/v2/:list/:item", .anyone, item),
                .post("/open311/v2/:list", .anyone, body: .raw(limit: 128 << 10), post),
            ],
            telling: Telling(below: "/open311/") { Open311Problem.answer($0, path: $1, $2) })
    }

    private func discovery(_ request: Request, _ part: String) throws -> Response {
        let question = try Open311Question(request.parameters[part] ?? "", request.query, of: request)
        guard question.name == "discovery" else { throw Problem.nothingHere }
        return question.answer(
            Open311Discovery.answer(at: publicAddress, isDemo: isDemo, question.language), root: "discovery")
    }

    // MARK: Asking

    private func list(_ request: Request) async throws -> Response {
        let question = try Open311Question(request.parameters["list"] ?? "", request.query, of: request)
        try checkJurisdiction(question)
        switch question.name {
        case "discovery": return try discovery(request, "list")
        case "services":
            return question.answer(Open311Services.list(try await partners.matters()), root: "services")
        case "requests":
            return question.answer(
                try await requests(question, try await partner(question, request)), root: "service_requests")
        case "servicerequestupdates":
            return question.answer(
                try await updates(question, try await partner(question, request)), root: "service_request_updates")
        default: throw Problem.nothingHere
        }
    }

    private func item(_ request: Request) async throws -> Response {
        let question = try Open311Question(request.parameters["item"] ?? "", request.query, of: request)
        try checkJurisdiction(question)
        switch request.parameters["list"] {
        case "services":
            let path = try await service(question.name)
            return question.answer(Open311Services.definition(path, question.language), root: "service_definition")
        case "requests":
            let found = try await requests(
                numbers: Key(question.name).map { [$0] } ?? [], question, try await partner(question, request))
            guard !found.isEmpty else { throw Open311Problem.noRequest }
            return question.answer(.list("request", found), root: "service_requests")
        case "tokens":
            guard let number = Key<PublicCase>(question.name),
                try await !requests(numbers: [number], question, try await partner(question, request)).isEmpty
            else { throw Open311Problem.noToken }
            return question.answer(Open311Requests.token(number), root: "service_requests")
        default: throw Problem.nothingHere
        }
    }

    private func service(_ code: String) async throws -> Matter.Path {
        guard let id = Key<Matter>(code), let path = try await partners.matter(id) else {
            throw Open311Problem.noService
        }
        return path
    }

    /// Whose key came along; nil for a stranger's question.
    private func partner(_ question: Open311Question, _ request: Request) async throws -> Caller? {
        if let key = question["api_key"] { return try await partners.partner(withKey: key) }
        return request.bearer == nil ? nil : request.caller
    }

    private func checkJurisdiction(_ question: Open311Question) throws {
        guard let asked = question["jurisdiction_id"] else { return }
        guard asked.lowercased() == jurisdiction else { throw Open311Problem.noJurisdiction }
    }

    /// The name of our host.
    private var jurisdiction: String {
        let rest = publicAddress.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
        return rest.prefix { $0 != ":" }.lowercased()
    }

    /// Single ones override everything else that is asked for.
    private func requests(_ question: Open311Question, _ partner: Caller?) async throws -> Open311Answer {
        if question["service_request_id"] != nil {
            return .list("request", try await requests(numbers: question.numbers, question, partner))
        }
        let (from, until) = try question.stretch(now: now())
        let (page, isOver, box) = (try question.page(), try question.isOver(), try question.box())
        guard question["service_code"] == nil || !question.matters.isEmpty else { return .list("request", []) }
        if let partner {
            var search = PartnerActions.Search()
            (search.matters, search.isOver, search.from, search.until) = (question.matters, isOver, from, until)
            (search.offset, search.limit, search.box) = (page.offset, page.limit, box)
            return .list(
                "request",
                try await partners.own(search, by: partner).map { Open311Requests.own($0, question.language) })
        }
        var search = PublicCaseActions.Search()
        (search.matters, search.isOver, search.from, search.until) = (question.matters, isOver, from, until)
        (search.offset, search.limit, search.box) = (page.offset, page.limit, box)
        search.changedAfter = try question.moment("updated_after")
        search.changedBefore = try question.moment("updated_before")
        return .list(
            "request", try await strangers.search(search).map { Open311Requests.told($0, question.language) })
    }

    /// A partner's own in full, the others as strangers see them.
    private func requests(
        numbers: [Key<PublicCase>], _ question: Open311Question, _ partner: Caller?
    ) async throws -> [Open311Answer] {
        guard !numbers.isEmpty, numbers.count <= 100 else { return [] }
        var search = PartnerActions.Search()
        search.numbers = numbers
        let own = if let partner { try await partners.own(search, by: partner) } else { [PartnerView]() }
        let known = Set(own.map(\.request.number))
        var others = PublicCaseActions.Search()
        others.numbers = numbers.filter { !known.contains($0) }
        let told = others.numbers.isEmpty ? [] : try await strangers.search(others)
        return own.map { Open311Requests.own($0, question.language) }
            + told.map { Open311Requests.told($0, question.language) }
    }

    private func updates(_ question: Open311Question, _ partner: Caller?) async throws -> Open311Answer {
        let (from, until) = try question.stretch(now: now())
        if let partner {
            return Open311Updates.own(
                try await partners.steps(from: from, until: until, by: partner), question.language)
        }
        return Open311Updates.told(try await strangers.steps(from: from, until: until), question.language)
    }

    // MARK: Posting

    private func post(_ request: Request) async throws -> Response {
        guard request.body.first != UInt8(ascii: "-"), let fields = URLEncoded.fields(request.body) else {
            throw Open311Problem.unreadable
        }
        let asked = fields["api_key"] == nil ? request.query["api_key"].map { [("api_key", $0)] } ?? [] : []
        let question = try Open311Question(
            request.parameters["list"] ?? "", Fields(fields.pairs + asked), of: request)
        try checkJurisdiction(question)
        guard ["requests", "servicerequestupdates"].contains(question.name) else { throw Problem.nothingHere }
        guard let partner = try await partner(question, request) else { throw Open311Problem.noKey }
        if question.name == "requests" {
            let new = try Open311Posting.request(
                question, for: try await service(try Open311Posting.service(question)), key: request.idempotencyKey)
            let given = try await partners.bring(new, by: partner)
            let answer = Open311Requests.given(
                given.number, follow: given.link.map { "\(publicAddress)/r/\($0)" }, question.language)
            return question.answer(answer, root: "service_requests")
        }
        let id = try await partners.add(try Open311Posting.update(question), by: partner)
        return question.answer(Open311Updates.added(id), root: "service_request_updates")
    }
}
