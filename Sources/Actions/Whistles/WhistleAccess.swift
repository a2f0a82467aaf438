internal import Core
internal import Domain

/// Who may try what on a whistle: the permission table, asked by what an act is about. The whistle's life refuses
/// besides.
struct WhistleAccess {
    let caller: Caller
    let whistle: Whistle

    init(_ caller: Caller, to whistle: Whistle) {
        self.caller = caller
        self.whistle = whistle
    }

    /// In its place, or for a body that was called.
    var sees: Bool {
        if isThere(.seeWhistles) { return true }
        return whistle.flow.units.contains { unit in
            guard case .organisation(let id) = unit.party else { return false }
            return Permissions.allows(.seeWhistles, caller: caller, organisation: id)
        }
    }

    func require(_ act: Whistle.Act) throws {
        guard may(act) else { throw Permissions.refusal(of: permission(for: act)) }
    }

    func may(_ act: Whistle.Act) -> Bool {
        switch act {
        case .blow, .decline, .callAlso, .standDown, .conclude, .rate, .excuse: isThere(.blowWhistles)
        // Whoever is there writes down what was settled: the community that asked as well as the township.
        case .writeRecord: isThere(.blowWhistles) || isThere(.askWhistles)
        // A body reports in itself; the township enters it for one that has no account.
        case .arrive(let party): answers(for: party) || isThere(.blowWhistles)
        case .reply(let party, _), .report(let party, _), .rateTownship(let party, _): answers(for: party)
        case .tell: caller.id == Caller.clock.id
        }
    }

    /// Whether the caller is of a body that may be called: of the organisation, or of those who work in the area.
    func answers(for party: Assignment.Party) -> Bool {
        switch party {
        case .organisation(let id): Permissions.allows(.answerWhistles, caller: caller, organisation: id)
        case .area(let id):
            whistle.place.up(to: id).map { Permissions.allows(.answerWhistles, caller: caller, place: $0) } ?? false
        }
    }

    func offers(at now: Instant) -> Set<Whistle.Offer> {
        Set(whistle.offers(to: Case.Hand(caller), at: now).filter { may($0.sample) })
    }

    func offers(
        for party: Assignment.Party, at now: Instant, mustCome: Set<Assignment.Party>
    ) -> Set<Whistle.UnitOffer> {
        let offers = whistle.offers(for: party, to: Case.Hand(caller), at: now, mustCome: mustCome)
        return Set(offers.filter { may($0.sample(for: party, at: now)) })
    }

    private func isThere(_ permission: Permission) -> Bool {
        Permissions.allows(permission, caller: caller, place: whistle.place)
    }

    /// The one a refusal names.
    private func permission(for act: Whistle.Act) -> Permission {
        switch act {
        case .reply, .arrive, .report, .rateTownship: .answerWhistles
        case .blow, .decline, .callAlso, .standDown, .writeRecord, .conclude, .rate, .excuse, .tell: .blowWhistles
        }
    }
}

extension Place {
    /// The place down to one of its own areas; nil for an area it doesn't lie in.
    fileprivate func up(to area: Key<Area>) -> Place? {
        if area == grid { return self }
        if area == community { return withoutGrid }
        if area == township { return Place(county: county, township: township) }
        return area == county ? Place(county: county) : nil
    }
}
