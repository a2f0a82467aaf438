internal import Core
internal import Domain
internal import Markup

/// The addresses of cases.
enum CaseAddress {
    static let inbox = Link("cases")
    static let new = Link("cases", "new")
    static let export = Link("cases", "export")
    static let report = Link("report")

    /// An inbox: of a body, of an area's desk in a stage, of all that is open there, of all there is.
    static func inbox(of place: Key<Area>, show: String) -> Link {
        Link("cases", query: [("area", place.description), ("show", show)])
    }
    static func inbox(of body: Key<Organisation>) -> Link { Link("cases", query: [("body", body.description)]) }

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
    static func follow(_ link: String) -> Link { Link("r", link) }
    static func word(_ link: String) -> Link { Link("r", link, "word") }
    static func withdrawal(_ link: String) -> Link { Link("r", link, "withdrawal") }
}
