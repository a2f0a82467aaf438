public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

/// Opening personal data for a purpose, looking somebody up by a whole number, and one's own page of who looked.
public struct PersonalRoutes: Sendable {
    private let personal: PersonalActions
    private let lists: JournalListActions

    public init(world: World) {
        personal = PersonalActions(world: world)
        lists = JournalListActions(world: world)
    }

    public var all: [Route] {
        [
            .get("/personal/:kind/:number", .may(.openPersonalData), ask),
            .post("/personal/:kind/:number", .may(.openPersonalData), open),
            .get("/personal/look-up", .may(.lookUpPersonalData), search),
            .post("/personal/look-up", .may(.lookUpPersonalData), lookUp),
            .get("/me/opened", .may(.seeOwnPrivacy), opened),
        ]
    }

    private func ask(_ request: Request) async throws -> Response {
        let card = try await personal.card(of: try owner(request), by: request.requireCaller())
        return .page(PersonalPages.ask(card, .none, request.reading))
    }

    private func open(_ request: Request) async throws -> Response {
        let (owner, caller) = (try owner(request), try request.requireCaller())
        return try await request.saving {
            guard let purpose = Opening.Purpose(rawValue: request.field("purpose")) else {
                throw Problem(
                    .invalid, "opening.no-purpose", field: "purpose",
                    Words("请选择为什么要看。", "Choose what you need it for."))
            }
            let chosen = request.form.all.filter { $0.name == "kinds" }.map(\.value)
            let kinds = PersonalValue.Kind.allCases.filter { chosen.contains($0.rawValue) }
            let plain = try await personal.open(
                Set(kinds), of: owner, for: purpose, reason: request.field("reason"), by: caller)
            return .page(PersonalPages.opened(plain, of: owner, request.reading))
                .with(Response.Header("Cache-Control", "no-store"))
        } orAsk: { answers in
            PersonalPages.ask(try await personal.card(of: owner, by: caller), answers, request.reading)
        }
    }

    private func search(_ request: Request) async throws -> Response {
        .page(PersonalPages.lookUp(nil, .none, request.reading))
    }

    private func lookUp(_ request: Request) async throws -> Response {
        try await request.saving {
            let kind = PersonalValue.Kind(rawValue: request.field("kind")) ?? .phone
            let typed = request.field("value")
            let owners = try await personal.lookUp(typed, kind: kind, by: request.requireCaller())
            let found = PersonalPages.Found(owners: owners, masked: kind.masked(kind.canonical(typed)))
            return .page(PersonalPages.lookUp(found, .none, request.reading))
        } orAsk: { answers in
            PersonalPages.lookUp(nil, answers, request.reading)
        }
    }

    private func opened(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let page = try await personal.openings(of: caller, after: request.cursor, limit: 50)
        return .page(PersonalPages.own(page, try await lists.about(caller), request.reading))
    }

    private func owner(_ request: Request) throws -> PersonalValue.Owner {
        guard let kind = PersonalValue.OwnerKind(rawValue: request.parameters["kind"] ?? "") else {
            throw Problem.nothingHere
        }
        let key: Key<Never> = try request.key("number")
        return PersonalValue.Owner(kind, key.number)
    }
}
