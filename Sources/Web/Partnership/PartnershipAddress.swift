internal import Core
internal import Domain
internal import Markup

/// The addresses of links, teams, plates and duties.
enum PartnershipAddress {
    static let top = Link("partnership")
    static let undertakings = Link("partnership", "undertakings")
    static let teams = Link("partnership", "teams")
    static let plates = Link("partnership", "plates")
    static let duties = Link("partnership", "duties")

    static func top(of area: Key<Area>) -> Link { Link("partnership", query: [("area", area.description)]) }
    static func list(_ name: String, of area: Key<Area>, kind: String? = nil) -> Link {
        Link(
            segments: ["partnership", name], query: [("area", area.description)] + (kind.map { [("kind", $0)] } ?? []))
    }
    static func undertaking(_ id: Key<Undertaking>) -> Link { Link("partnership", "undertakings", id.description) }
    static func deeds(of id: Key<Undertaking>) -> Link { Link("partnership", "undertakings", id.description, "deeds") }
    static func end(of id: Key<Undertaking>) -> Link { Link("partnership", "undertakings", id.description, "end") }
    static func end(of id: Key<WorkTeam>) -> Link { Link("partnership", "teams", id.description, "end") }
    static func removal(of id: Key<Plate>) -> Link { Link("partnership", "plates", id.description, "removal") }
    static func claims(of id: Key<DutyPost>) -> Link { Link("partnership", "duties", id.description, "claims") }
}
