public import Core

/// That a person is a member of a party unit, and in what way (DOMAIN.md A2-15 to A2-17). The unit keeps its
/// own; residents are never asked.
public struct Membership: Hashable, Sendable {
    public let id: Key<Membership>
    public let person: Key<Person>
    public let organisation: Key<Organisation>
    /// Of the unit.
    public let place: Place?
    public let kind: Kind
    public let from: Day
    /// The first day on which it no longer holds; nil while it does.
    public let until: Day?

    public init(
        id: Key<Membership>, person: Key<Person>, organisation: Key<Organisation>, place: Place?, kind: Kind,
        from: Day, until: Day? = nil
    ) {
        self.id = id
        self.person = person
        self.organisation = organisation
        self.place = place
        self.kind = kind
        self.from = from
        self.until = until
    }

    /// In what way somebody belongs to the unit (DOMAIN.md A2-15 to A2-17).
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case registered, directlyManaged, inService, local, floating

        public var words: Words {
            switch self {
            case .registered: Words("在册党员", "Registered member")
            case .directlyManaged: Words("直管党员", "Directly managed member")
            case .inService: Words("在职党员（到社区报到）", "In-service member reporting in")
            case .local: Words("在地党员", "Local member")
            case .floating: Words("流动党员", "Floating member")
            }
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        /// Only a party unit has members.
        case noPartyUnit
        case memberAlready, endsBeforeItBegins, outOfTurn
    }

    /// - Parameter standing: the person's memberships that hold.
    public static func made(
        _ draft: Membership, in unit: Organisation.Kind, standing: [Membership]
    ) throws(Refusal) -> Membership {
        guard unit.partyRank != nil else { throw .noPartyUnit }
        guard !standing.contains(where: { $0.organisation == draft.organisation }) else { throw .memberAlready }
        return draft
    }

    public func ending(on day: Day) throws(Refusal) -> Membership {
        guard until == nil else { throw .outOfTurn }
        guard day >= from else { throw .endsBeforeItBegins }
        return Membership(
            id: id, person: person, organisation: organisation, place: place, kind: kind, from: from, until: day)
    }
}

extension Membership.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .noPartyUnit:
            Problem(
                .invalid, "membership.no-party-unit", field: "organisation",
                Words("只有党组织有党员，请换一个。", "Only a party unit has members; choose another."))
        case .memberAlready:
            Problem(.conflict, "membership.already", Words("已经是这个组织的党员。", "They are a member of this unit already."))
        case .endsBeforeItBegins:
            Problem(
                .invalid, "membership.ends-too-soon", field: "until",
                Words("结束的日期不能早于开始的日期。", "It can't end before it begins."))
        case .outOfTurn:
            Problem(.conflict, "membership.out-of-turn", Words("刚才已经结束，请刷新。", "It ended meanwhile; reload the page."))
        }
    }
}
