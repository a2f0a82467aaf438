internal import Core
internal import Domain

/// What happens now, for pages that are open: `/events?about=area&area=0AB…`.
///
/// A reader hears of what lies where they may look, and of nothing else; events hold names of things, not contents.
public struct LiveRoutes: Sendable {
    private let live: LiveEvents

    public init(live: LiveEvents) { self.live = live }

    public var capability: Capability { Capability(routes: [.get("/events", .signedIn, listen)]) }

    private func listen(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let bounds = Permissions.bounds(of: .browseAreas, for: caller)
        let about = request.asked("about").map { "\($0)/" }
        let area: Key<Area>? = try request.asked("area").map { text in
            guard let key = Key<Area>(text) else { throw Problem.nothingHere }
            return key
        }
        return .events(
            try live.subscribe { event in
                if let about, !event.subject.hasPrefix(about) { return false }
                if let area, !event.areas.contains(area.number) { return false }
                return Self.mayHear(event, within: bounds)
            })
    }

    private static func mayHear(_ event: LiveEvent, within bounds: Bounds) -> Bool {
        switch bounds {
        case .everything: true
        case .only(let areas, _, _): areas.contains { event.areas.contains($0.number) }
        }
    }
}
