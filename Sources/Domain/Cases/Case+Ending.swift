public import Core

/// How a case ends: by the reporter's word, or by the eyes of somebody who did not handle it.
extension Case {
    func heard(_ word: Word, from hand: Hand) throws(Refusal) -> What {
        try checkWord(from: hand)
        return .wordGiven(word)
    }

    /// A word that comes when it is closed: that it isn't solved opens it again for some days, counted from its closing
    /// and from nothing later; that it is solved counts where nobody had said so.
    func heard(
        _ word: Word, from hand: Hand, after closing: Closing, at now: Instant, _ rules: CaseRules
    ) throws(Refusal) -> What {
        try checkWord(from: hand)
        guard now < closing.at.adding(days: rules.reopenDays) else { throw .wordTooLate(days: rules.reopenDays) }
        guard !word.isSolved || closing.kind == .withoutWord else { throw .outOfTurn }
        return .wordGiven(word)
    }

    /// By the private link, or to somebody on the telephone who did not handle it.
    private func checkWord(from hand: Hand) throws(Refusal) {
        switch hand.by {
        case .reporter: try checkReporter(hand)
        case .caller:
            guard flow.asking == .phone else { throw .nobodyToCall }
            guard !flow.wasHandled(by: hand) else { throw .handledIt }
        }
    }

    func calledInVain(_ attempts: Int, by hand: Hand, _ rules: CaseRules) throws(Refusal) -> What {
        guard case .caller = hand.by else { throw .notYours }
        try checkWord(from: hand)
        return .calledInVain(isLast: attempts + 1 >= rules.attempts)
    }

    func lapsed(at now: Instant, _ calendar: WorkingCalendar) throws(Refusal) -> What {
        guard flow.asking != .phone else { throw .hasPhone }
        guard let clock = flow.clock(.word), clock.isLate(at: now, calendar) else { throw .notYet }
        return .wordLapsed
    }

    func inspected(_ isMended: Bool, _ reason: String, by hand: Hand) throws(Refusal) -> What {
        try Self.checkReason(reason)
        guard case .caller = hand.by else { throw .notYours }
        guard !flow.wasHandled(by: hand) else { throw .handledIt }
        return .inspected(isMended: isMended)
    }

    func told(
        _ name: CaseClock.Name, _ rung: Escalation.Rung, at now: Instant, under terms: CaseTerms
    ) throws(Refusal) -> What {
        guard let clock = flow.clock(name), clock.isRunning else { throw .outOfTurn }
        if let told = clock.told, told >= rung { throw .toldAlready }
        guard let moment = clock.moment(of: rung, under: terms), moment <= now else { throw .notYet }
        return .told(name, rung)
    }
}

extension Case {
    /// Until when a closed case may be opened again by a word; nil while it isn't closed.
    public func reopens(until rules: CaseRules) -> Instant? {
        guard case .closed(let closing) = stage else { return nil }
        return closing.at.adding(days: rules.reopenDays)
    }
}
