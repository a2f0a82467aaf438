internal import Core
internal import Domain
internal import Markup

/// The addresses of what strangers see of cases, and of what offices let them see.
enum PublicCaseAddress {
    static let list = Link("public", "cases")

    static func text(of id: Key<Case>) -> Link { Link("cases", id.description, "public-text") }
    static func withdrawal(of id: Key<Case>) -> Link { Link("cases", id.description, "public-text", "withdrawal") }
}
