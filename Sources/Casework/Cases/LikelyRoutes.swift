internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What is likely the same, for whoever just reported something, and what recurs, for those who see a place's cases.
struct LikelyRoutes: Sendable {
    private let cases: CaseActions

    init(world: World) { cases = CaseActions(world: world) }

    var all: [Route] {
        [
            .get("/r/:link/same", .anyone, ask),
            .post("/r/:link/same", .anyone, join),
            .get("/cases/recurring", .may(.seeCases), recurring),
            .get("/cases/recurring/:matter/:place", .may(.seeCases), recurringCases),
        ]
    }

    private func ask(_ request: Request) async throws -> Response {
        let link = try request.word("link")
        let found = try await cases.publicSame(by: link)
        guard !found.isEmpty else { return .seeOther(FollowAddress.link(link).page) }
        return .page(LikelyPages.ask(found, link, request.reading))
    }

    private func join(_ request: Request) async throws -> Response {
        let link = try request.word("link")
        guard let other = Key<PublicCase>(request.field("case")) else { throw Problem.nothingHere }
        try await cases.join(other, by: link)
        return .seeOther(
            FollowAddress.link(link).page,
            notice: Words("已和那一件一起办，办到哪一步都在这里看。", "It is handled together with that one; every step appears here."))
    }

    private func recurring(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let places = try await cases.workplaces(of: caller)
        guard let (place, area) = places.chosenArea(request.asked("area")) else {
            return .page(CasePages.nowhere(request.reading))
        }
        let found = try await cases.recurring(in: area, by: caller)
        return .page(RecurringPages.list(found, place, places, request.reading))
    }

    private func recurringCases(_ request: Request) async throws -> Response {
        let (matter, place): (Key<Matter>, Key<Area>) = (try request.key("matter"), try request.key("place"))
        let lines = try await cases.recurringCases(of: matter, in: place, by: try request.requireCaller())
        return .page(RecurringPages.cases(lines, matter, in: place, request.reading))
    }
}

extension CaseAddress {
    static let recurring = Link("cases", "recurring")

    static func recurring(in place: Key<Area>) -> Link {
        Link("cases", "recurring", query: [("area", place.description)])
    }
    static func recurring(_ matter: Key<Matter>, in place: Key<Area>) -> Link {
        Link("cases", "recurring", matter.description, place.description)
    }
    static func same(_ link: String) -> Link { Link("r", link, "same") }
    /// Where a matter that somebody leads is begun.
    static func lead(_ matter: Key<Matter>, in place: Key<Area>) -> Link {
        Link("led", "new", query: [("matter", matter.description), ("place", place.description)])
    }
}
