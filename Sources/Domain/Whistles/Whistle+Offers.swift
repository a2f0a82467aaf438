public import Core

extension Whistle {
    /// What may be done to the whole of it, as a page offers it; in the order of its way.
    public enum Offer: String, CaseIterable, Hashable, Sendable {
        case blow, writeRecord, conclude, callAlso, decline, standDown

        public var words: Words {
            switch self {
            case .blow: Words("吹哨", "Blow the whistle")
            case .writeRecord: Words("写会商记录", "Write the joint record")
            case .conclude: Words("销号", "Cross it off")
            case .callAlso: Words("再叫单位", "Call more bodies")
            case .decline: Words("不吹这一哨", "Decline")
            case .standDown: Words("撤哨", "Stand down")
            }
        }
    }

    /// What may be done by or about one body that was called.
    public enum UnitOffer: String, CaseIterable, Hashable, Sendable {
        case arrive, reply, report, rate, rateTownship, excuse

        public var words: Words {
            switch self {
            case .arrive: Words("报到", "Report in")
            case .reply: Words("回应几点到", "Say when it comes")
            case .report: Words("写做了什么", "Say what was done")
            case .rate: Words("评价这个单位", "Rate this body")
            case .rateTownship: Words("评价街道", "Rate the township")
            case .excuse: Words("准予不到", "Excuse it")
            }
        }
    }

    /// What the life of the whistle lets through; who may, says the permission table.
    public func offers(to hand: Case.Hand, at now: Instant) -> [Offer] {
        Offer.allCases.filter { lets($0.sample, by: hand, at: now) }
    }

    /// The same for a body that was called.
    ///
    /// - Parameter mustCome: the bodies that the rules find for this kind in this place.
    public func offers(
        for party: Assignment.Party, to hand: Case.Hand, at now: Instant, mustCome: Set<Assignment.Party> = []
    ) -> [UnitOffer] {
        UnitOffer.allCases.filter { lets($0.sample(for: party, at: now), by: hand, at: now, mustCome) }
    }

    private func lets(
        _ act: Act, by hand: Case.Hand, at now: Instant, _ mustCome: Set<Assignment.Party> = []
    ) -> Bool {
        do throws(Refusal) {
            _ = try after(act, by: hand, at: now, under: .standard, mustCome: mustCome)
            return true
        } catch {
            return false
        }
    }
}

extension Whistle.Offer {
    /// An act of this kind; what is filled in doesn't matter to whether it may be tried.
    package var sample: Whistle.Act {
        // A body that nothing calls.
        let nobody = Assignment.Party.organisation(Key(.max))
        return switch self {
        case .blow: .blow(calling: [nobody])
        case .writeRecord: .writeRecord("-")
        case .conclude: .conclude(isSolved: true, because: "-")
        case .callAlso: .callAlso([nobody])
        case .decline: .decline(because: "-")
        case .standDown: .standDown(because: "-")
        }
    }
}

extension Whistle.UnitOffer {
    /// As `Whistle.Offer.sample`, for one body.
    package func sample(for party: Assignment.Party, at now: Instant) -> Whistle.Act {
        switch self {
        case .arrive: .arrive(party)
        case .reply: .reply(party, coming: now.adding(hours: 1))
        case .report: .report(party, "-")
        case .rate: .rate(party, .fair)
        case .rateTownship: .rateTownship(by: party, .fair)
        case .excuse: .excuse(party, because: "-")
        }
    }
}
