internal import Core
internal import Domain
internal import Markup

/// The addresses of cases.
enum CaseAddress {
    static let inbox = Link("cases")
    static let new = Link("cases", "new")
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
    static func follow(_ link: String) -> Link { Link("r", link) }
    static func word(_ link: String) -> Link { Link("r", link, "word") }
    static func withdrawal(_ link: String) -> Link { Link("r", link, "withdrawal") }
}
