internal import Core

extension Case {
    /// What becomes of an assignment when somebody does something about it: its whole life. An act not listed for a
    /// stage is refused as `outOfTurn`.
    func change(
        of number: Int, _ act: Assignment.Act, by hand: Hand, at now: Instant, under terms: CaseTerms
    ) throws(Refusal) -> Assignment.Change {
        guard let one = flow.assignment(number) else { throw .noSuchPart(number) }
        switch (one.stage, act) {
        case (.sent, .accept): return .accepted
        case (.sent, .giveBack(let reason)), (.accepted, .giveBack(let reason)):
            try Self.checkReason(reason)
            return .givenBack
        case (.sent, .dispute(let reason)): return try disputed(one, reason)
        case (.disputed, .decide(let isUpheld, let reason)):
            try Self.checkReason(reason)
            guard !acts(hand, for: one) else { throw .ownDispute }
            return .decided(isUpheld: isUpheld)
        case (.sent, .passOn(let next)), (.accepted, .passOn(let next)): return try passedOn(one, to: next, at: now)
        case (.accepted, .askExtension(let reason)):
            try Self.checkReason(reason)
            return try extensionAsked(one, at: now, under: terms)
        case (.accepted, .grantExtension):
            guard one.isExtensionAsked else { throw .extensionNotAsked }
            return .extensionGranted
        case (.accepted, .refuseExtension(let reason)):
            try Self.checkReason(reason)
            guard one.isExtensionAsked else { throw .extensionNotAsked }
            return .extensionRefused
        case (.accepted, .suspend(let end, let reason)):
            try Self.checkReason(reason)
            return try suspended(one, until: end, at: now, terms.rules)
        case (.accepted, .resume):
            guard let suspension = one.suspension, suspension.holds(at: now) else { throw .notSuspended }
            return .resumed
        case (.sent, .answer(let answer)), (.accepted, .answer(let answer)):
            try Self.checkAnswer(answer)
            guard !flow.orders.contains(where: { $0.assignment == number && !$0.isAnswered }) else {
                throw .orderUnanswered
            }
            return .answered
        case (.sent, .recall(let reason)), (.accepted, .recall(let reason)), (.returned, .recall(let reason)):
            try Self.checkReason(reason)
            return try recalled(one)
        case (.sent, .order(let reason)), (.accepted, .order(let reason)), (.disputed, .order(let reason)):
            try Self.checkReason(reason)
            return .ordered
        case (.sent, .answerOrder(let order, let answer)), (.accepted, .answerOrder(let order, let answer)),
            (.disputed, .answerOrder(let order, let answer)):
            try Self.checkAnswer(answer)
            return try orderAnswered(order, one)
        case (.answered, .appeal(let reason)), (.recalled, .appeal(let reason)):
            try Self.checkReason(reason)
            return try appealed(one, at: now, terms.calendar)
        case (.answered, .review(let agrees)), (.recalled, .review(let agrees)):
            return try reviewed(one, agrees, by: hand)
        case (.sent, _), (.accepted, _), (.disputed, _), (.returned, _), (.answered, _), (.recalled, _):
            throw .outOfTurn
        }
    }

    private func disputed(_ one: Assignment, _ reason: String) throws(Refusal) -> Assignment.Change {
        try Self.checkReason(reason)
        guard !one.isDisputed else { throw .disputedAlready }
        return .disputed
    }

    private func passedOn(
        _ one: Assignment, to next: Assignment.Assignee, at now: Instant
    ) throws(Refusal) -> Assignment.Change {
        guard let filing = flow.filing else { throw .outOfTurn }
        guard one.suspension?.holds(at: now) != true else { throw .suspendedNow }
        let parties = flow.assignments.filter(\.stage.isLive).map(\.assignee.party) + one.trail.map(\.party)
        guard !parties.contains(next.party) else { throw .twice }
        try Self.check(next, one.part, filing)
        return .passedOn(to: next)
    }

    private func extensionAsked(
        _ one: Assignment, at now: Instant, under terms: CaseTerms
    ) throws(Refusal) -> Assignment.Change {
        guard !one.isExtensionAsked else { throw .extensionAskedAlready }
        guard let clock = flow.clock(.handling(one.number)) else { throw .outOfTurn }
        guard clock.extensions < terms.rules.extensions else { throw .extensionsUsedUp(terms.rules.extensions) }
        guard !clock.isLate(at: now, terms.calendar) else { throw .lateAlready }
        return .extensionAsked
    }

    private func suspended(
        _ one: Assignment, until end: Instant, at now: Instant, _ rules: CaseRules
    ) throws(Refusal) -> Assignment.Change {
        guard one.suspension == nil else { throw .suspendedOnce }
        guard end > now else { throw .endPassed }
        guard end <= now.adding(days: rules.suspensionDays) else { throw .suspendedTooLong(days: rules.suspensionDays) }
        return .suspended(until: end)
    }

    /// The part that leads comes back to the desk; an answer given is never taken back.
    private func recalled(_ one: Assignment) throws(Refusal) -> Assignment.Change {
        if one.part == .lead, one.stage == .returned { throw .nobodyLeads }
        return .recalled
    }

    private func orderAnswered(_ number: Int, _ one: Assignment) throws(Refusal) -> Assignment.Change {
        guard let order = flow.orders.first(where: { $0.number == number && $0.assignment == one.number }) else {
            throw .noSuchOrder(number)
        }
        guard !order.isAnswered else { throw .outOfTurn }
        return .orderAnswered(number: number)
    }

    private func appealed(
        _ one: Assignment, at now: Instant, _ calendar: WorkingCalendar
    ) throws(Refusal) -> Assignment.Change {
        guard one.appeal == nil else { throw .appealedAlready }
        guard flow.wasLate(one.number, at: now, calendar) else { throw .wasNotLate }
        return .appealed
    }

    /// Two people, neither of whom asked for it or handled it.
    private func reviewed(_ one: Assignment, _ agrees: Bool, by hand: Hand) throws(Refusal) -> Assignment.Change {
        guard case .caller(let reviewer) = hand.by else { throw .notYours }
        guard !flow.wasHandled(by: hand) else { throw .handledIt }
        switch one.appeal {
        case .asked(let asker): guard asker != reviewer else { throw .ownAppeal }
        case .seconded(let first, let asker):
            guard asker != reviewer else { throw .ownAppeal }
            guard first != reviewer else { throw .reviewedAlready }
        case nil, .exempted, .refused: throw .outOfTurn
        }
        return .reviewed(agrees: agrees)
    }

    /// Whether somebody acts for the organisation that has a part.
    private func acts(_ hand: Hand, for one: Assignment) -> Bool {
        switch one.assignee.party {
        case .organisation(let id): hand.organisations.contains(id)
        case .area: false
        }
    }
}
