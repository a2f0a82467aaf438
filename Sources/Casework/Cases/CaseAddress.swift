internal import Core
internal import Domain
internal import Markup

/// The addresses of cases.
enum CaseAddress {
    static let inbox = Link("cases")
    static let new = Link("cases", "new")
    static let export = Link("cases", "export")
    static let report = Link("report")

    static func file(_ id: Key<Case>) -> Link { Link("cases", id.description) }
    static func act(_ offer: Case.Offer, on id: Key<Case>) -> Link {
        Link("cases", id.description, "acts", offer.rawValue)
    }
    static func act(_ offer: Assignment.Offer, on part: Int, of id: Key<Case>) -> Link {
        Link("cases", id.description, "parts", String(part), offer.rawValue)
    }
    static func reporter(of report: Key<Report>, in id: Key<Case>) -> Link {
        Link("cases", id.description, "reporters", report.description)
    }

    static func report(at token: String) -> Link { Link("report", token) }
    /// The same form with a map, which a slow line needn't carry.
    static func reportOnMap(at token: String) -> Link { Link(segments: ["report", token], query: [("map", "yes")]) }
    static func map(at token: String) -> Link { Link("report", token, "map.json") }
    static func map(in area: Key<Area>) -> Link {
        Link(segments: ["cases", "map.json"], query: [("area", area.description)])
    }
    static func map(of id: Key<Case>) -> Link { Link("cases", id.description, "map.json") }
    static func picture(_ picture: Key<CasePicture>, _ size: CasePicture.Size, of id: Key<Case>) -> Link {
        Link("cases", id.description, "pictures", picture.description, size.rawValue)
    }

    static let found = Link("cases", "found")
    static let own = Link("my-reports")
    static func held(in area: Key<Area>) -> Link {
        Link(segments: ["cases", "held"], query: [("area", area.description)])
    }
}

/// Where whoever brought a report follows it: by the private link, or signed in.
struct FollowAddress: Sendable {
    private let segments: [String]

    static func link(_ link: String) -> FollowAddress { FollowAddress(segments: ["r", link]) }
    static func own(_ report: Key<Report>) -> FollowAddress {
        FollowAddress(segments: ["my-reports", report.description])
    }

    var page: Link { Link(segments: segments) }
    var word: Link { Link(segments: segments + ["word"]) }
    var withdrawal: Link { Link(segments: segments + ["withdrawal"]) }
    var pictures: Link { Link(segments: segments + ["pictures"]) }
    func picture(_ picture: CasePicture, _ size: CasePicture.Size) -> Link {
        Link(segments: segments + ["pictures", picture.id.description, size.rawValue])
    }
}
