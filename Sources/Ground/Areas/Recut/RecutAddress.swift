internal import Core
internal import Domain
internal import Markup

/// The addresses of changes of grids.
enum RecutAddress {
    static let all = Link("recuts")
    static let waiting = Link("recuts", query: [("waiting", "1")])

    static func changes(of area: Key<Area>) -> Link { Link("areas", area.description, "recuts") }
    static func recut(_ id: Key<Recut>) -> Link { Link("recuts", id.description) }
    static func plan(of id: Key<Recut>) -> Link { Link("recuts", id.description, "plan") }
    static func drawing(of id: Key<Recut>) -> Link { Link("recuts", id.description, "drawing") }
    static func submission(of id: Key<Recut>) -> Link { Link("recuts", id.description, "submission") }
    static func approval(of id: Key<Recut>) -> Link { Link("recuts", id.description, "approval") }
    static func returning(of id: Key<Recut>) -> Link { Link("recuts", id.description, "return") }
    static func withdrawal(of id: Key<Recut>) -> Link { Link("recuts", id.description, "withdrawal") }
    static func before(_ id: Key<Recut>) -> Link { Link("recuts", id.description, "before.json") }
    static func after(_ id: Key<Recut>) -> Link { Link("recuts", id.description, "after.json") }
}
