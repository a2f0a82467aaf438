internal import Core
public import Domain

/// What happens now, for pages that are open: `/events?about=area&area=0AB…`.
///
/// A reader hears of what they may see, where they may see it, and of nothing else; events hold names of things, not
/// contents.
public struct LiveRoutes: Sendable {
    private let live: LiveEvents
    private let topics: [String: Permission]

    /// - Parameter topics: by the kind of thing, who may see it. Of other things nobody hears.
    public init(live: LiveEvents, topics: [String: Permission]) {
        self.live = live
        self.topics = topics
    }

    public var capability: Capability { Capability(routes: [.get("/events", .signedIn, listen)]) }

    private func listen(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let bounds = topics.mapValues { Permissions.bounds(of: $0, for: caller) }
        let about = request.asked("about")
        let area: Key<Area>? = try request.asked("area").map { text in
            guard let key = Key<Area>(text) else { throw Problem.nothingHere }
            return key
        }
        return .events(
            try live.subscribe { event in
                // What is one's own comes with every topic, so that a page needs one line to us and no second.
                if let owner = event.owner { return owner == caller.id }
                let kind = String(event.subject.prefix { $0 != "/" })
                guard about == nil || about == kind, let bounds = bounds[kind] else { return false }
                if let area, !event.areas.contains(area.number) { return false }
                return Self.lies(event, within: bounds)
            })
    }

    private static func lies(_ event: LiveEvent, within bounds: Bounds) -> Bool {
        switch bounds {
        case .everything: true
        case .only(let areas, _, _): areas.contains { event.areas.contains($0.number) }
        }
    }
}
