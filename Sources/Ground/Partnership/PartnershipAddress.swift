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
    static let pledges = Link("partnership", "pledges")
    static let ownDuties = Link("me", "duties")

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
    static func team(_ id: Key<WorkTeam>) -> Link { Link("partnership", "teams", id.description) }
    static func links(of id: Key<WorkTeam>) -> Link { Link("partnership", "teams", id.description, "links") }
    static func end(of link: Key<Undertaking>, in team: Key<WorkTeam>) -> Link {
        Link("partnership", "teams", team.description, "links", link.description, "end")
    }
    /// - Parameter act: `removal`, `withdrawal` of the member's consent.
    static func pledge(_ id: Key<Pledge>, _ act: String) -> Link {
        Link("partnership", "pledges", id.description, act)
    }
    /// The board as anybody reads it.
    static func board(of area: Key<Area>) -> Link { Link("boards", area.description) }
    static func release(of id: Key<DutyClaim>) -> Link { Link("partnership", "claims", id.description, "release") }
    static func claims(of id: Key<DutyPost>) -> Link { Link("partnership", "duties", id.description, "claims") }
}
