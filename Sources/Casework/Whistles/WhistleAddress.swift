internal import Core
internal import Domain
internal import Markup

/// The addresses of whistles.
enum WhistleAddress {
    static let all = Link("whistles")
    static let new = Link("whistles", "new")

    static func list(in area: Key<Area>) -> Link { Link("whistles", query: [("area", area.description)]) }
    static func list(of body: Key<Organisation>) -> Link { Link("whistles", query: [("body", body.description)]) }
    static func new(for file: Key<Case>) -> Link { Link("whistles", "new", query: [("case", file.description)]) }

    static func whistle(_ id: Key<Whistle>) -> Link { Link("whistles", id.description) }
    static func act(_ offer: Whistle.Offer, on id: Key<Whistle>) -> Link {
        Link("whistles", id.description, "acts", offer.rawValue)
    }
    static func act(_ offer: Whistle.UnitOffer, for unit: Int, of id: Key<Whistle>) -> Link {
        Link("whistles", id.description, "units", String(unit), offer.rawValue)
    }

    static func figures(in area: Key<Area>) -> Link { Link("whistles", "figures", query: [("area", area.description)]) }
    static func figure(
        _ figure: Whistle.Figure, of party: Assignment.Party, in area: Key<Area>, since: Day
    ) -> Link {
        Link(
            "whistles",
            query: [
                ("area", area.description), ("unit", party.key), ("figure", figure.rawValue),
                ("since", since.description),
            ])
    }
}
