public import Core

extension Whistle {
    /// A whistle that somebody asks for, with the event that says so. A township that blows it itself blows it next.
    public static func asked(
        _ id: Key<Whistle>, _ kind: Kind, for case: Key<Case>?, in place: Place, by hand: Case.Hand, at now: Instant
    ) throws(Refusal) -> (whistle: Whistle, event: Event) {
        guard case .caller(let caller) = hand.by else { throw .notYours }
        let whistle = Whistle(id: id, for: `case`, in: place, flow: Flow(kind, at: now))
        return (whistle, Event(.asked(kind), at: now, by: caller))
    }

    /// The whistle after `act`, and what happened. Who may try an act stands in the permission table.
    ///
    /// - Parameters:
    ///   - mustCome: the bodies that the rules find for this kind in this place.
    public func after(
        _ act: Act, by hand: Case.Hand, at now: Instant, under rules: WhistleRules,
        mustCome: Set<Assignment.Party> = []
    ) throws(Refusal) -> (whistle: Whistle, event: Event) {
        guard case .caller(let caller) = hand.by else { throw .notYours }
        let event = Event(try what(act, by: hand, caller, at: now, rules, mustCome), at: now, by: caller)
        var next = self
        next.flow = flow.after(event)
        return (next, event)
    }

    /// The whole life of a whistle: an act not listed for a stage is refused as `outOfTurn`.
    private func what(
        _ act: Act, by hand: Case.Hand, _ caller: Key<Caller>, at now: Instant, _ rules: WhistleRules,
        _ mustCome: Set<Assignment.Party>
    ) throws(Refusal) -> What {
        switch (stage, act) {
        case (.asked, .blow(let parties)): return try blown(parties, rules, mustCome)
        case (.asked, .decline(let reason)):
            try Self.checkReason(reason)
            return .declined
        case (.blown, .callAlso(let parties)), (.recorded, .callAlso(let parties)):
            try check(parties)
            return .calledAlso(parties)
        case (.blown, .standDown(let reason)):
            try Self.checkReason(reason)
            try checkIsNotCalled(hand)
            return .stoodDown
        case (.blown, .writeRecord(let text)), (.recorded, .writeRecord(let text)):
            try Self.checkText(text)
            guard flow.units.contains(where: { if case .arrived = $0.stage { true } else { false } }) else {
                throw .nobodyArrived
            }
            return .recordWritten
        case (.recorded, .conclude(let isSolved, let reason)):
            try Self.checkReason(reason)
            try checkIsNotCalled(hand)
            return .concluded(isSolved: isSolved)

        case (.blown, .reply(let party, let time)), (.recorded, .reply(let party, let time)):
            guard try unit(party).isAwaited else { throw .outOfTurn }
            guard time > now else { throw .timePassed }
            return .replied(party, coming: time)
        case (.blown, .arrive(let party)), (.recorded, .arrive(let party)):
            guard try unit(party).isAwaited else { throw .outOfTurn }
            return .arrived(party)
        case (.blown, .excuse(let party, let reason)), (.recorded, .excuse(let party, let reason)):
            try Self.checkReason(reason)
            guard try unit(party).isAwaited else { throw .outOfTurn }
            try checkIsNotCalled(hand)
            guard !mustCome.contains(party) else { throw .mustCome }
            return .excused(party)
        case (.blown, .report(let party, let text)), (.recorded, .report(let party, let text)):
            try Self.checkText(text)
            guard case .arrived = try unit(party).stage else { throw .outOfTurn }
            return .reported(party)

        case (.concluded, .rate(let party, let rating)):
            try checkIsNotCalled(hand)
            guard try unit(party).rating == nil else { throw .ratedAlready }
            return .rated(party, rating)
        case (.concluded, .rateTownship(let party, let rating)):
            guard try unit(party).ratesTownship == nil else { throw .ratedAlready }
            return .townshipRated(by: party, rating)
        case (.blown, .tell(let due)), (.recorded, .tell(let due)):
            guard caller == Caller.clock.id else { throw .notYours }
            guard !flow.told.contains(due) else { throw .outOfTurn }
            return .told(due)
        case (.asked, _), (.blown, _), (.recorded, _), (.concluded, _), (.declined, _), (.stoodDown, _):
            throw .outOfTurn
        }
    }

    private func blown(
        _ parties: [Assignment.Party], _ rules: WhistleRules, _ mustCome: Set<Assignment.Party>
    ) throws(Refusal) -> What {
        try check(parties)
        guard mustCome.isSubset(of: parties) else { throw .mustBeCalled }
        let terms = rules.terms(of: flow.kind)
        return .blown(parties, Limits(arrive: terms.arrive, conclude: terms.conclude, from: rules.from))
    }

    /// Bodies that are called at most.
    public static let most = 20

    private func check(_ parties: [Assignment.Party]) throws(Refusal) {
        guard !parties.isEmpty else { throw .nobodyCalled }
        let all = flow.units.map(\.party) + parties
        guard all.count <= Self.most else { throw .tooMany(limit: Self.most) }
        guard Set(all).count == all.count else { throw .calledAlready }
    }

    private func unit(_ party: Assignment.Party) throws(Refusal) -> Unit {
        guard let unit = flow.unit(party) else { throw .notCalled }
        return unit
    }

    /// No body ends, lets off or rates what it was called to.
    private func checkIsNotCalled(_ hand: Case.Hand) throws(Refusal) {
        let called = flow.units.contains { unit in
            if case .organisation(let id) = unit.party { hand.organisations.contains(id) } else { false }
        }
        guard !called else { throw .calledItself }
    }

    /// Whether it is a reason: for whoever asks for a whistle, whose words the event doesn't carry.
    public static func checkReason(_ text: String) throws(Refusal) {
        guard !text.allSatisfy(\.isWhitespace), text.count <= 500 else { throw .reasonMisshapen }
    }

    private static func checkText(_ text: String) throws(Refusal) {
        guard !text.allSatisfy(\.isWhitespace), text.count <= 2000 else { throw .textMisshapen }
    }
}
