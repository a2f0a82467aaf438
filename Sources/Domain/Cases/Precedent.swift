public import Core

/// What the township decided when a dispatch was disputed, shown when the same matter is next dispatched there
/// (DOMAIN.md B0, C3 4).
public struct Precedent: Hashable, Sendable {
    public let `case`: Key<Case>
    public let matter: Key<Matter>
    public let party: Assignment.Party
    /// Whether it didn't belong there.
    public let isUpheld: Bool
    public let at: Instant

    public init(
        of case: Key<Case>, matter: Key<Matter>, party: Assignment.Party, isUpheld: Bool, at: Instant
    ) {
        self.case = `case`
        self.matter = matter
        self.party = party
        self.isUpheld = isUpheld
        self.at = at
    }
}

extension Case {
    /// The precedent that an event of this case sets; nil for every event but a decision.
    public func precedent(from event: Event) -> Precedent? {
        guard case .assignment(let number, .decided(let isUpheld)) = event.what, let filing = flow.filing,
            let one = flow.assignment(number)
        else { return nil }
        return Precedent(of: id, matter: filing.matter, party: one.assignee.party, isUpheld: isUpheld, at: event.at)
    }
}
