public import Core

extension Case {
    /// A case that begins, with the event that says so.
    ///
    /// - Parameters:
    ///   - level: whose intake takes it: a grid worker's finding the grid's, a scanned code the community's.
    ///   - voice: the report it begins with; nil where a worker found it.
    public static func opened(
        _ id: Key<Case>, at place: Place, _ way: Way, level: Matter.Level, voice: Voice?, by hand: Hand,
        at now: Instant, under terms: CaseTerms
    ) -> (case: Case, event: Event) {
        let begin = Begin(.intake, terms.rules.intake, from: .rules(from: terms.rules.from))
        let event = Event(.opened(way, level, voice), at: now, by: hand.by, begins: [begin])
        var flow = Flow(way: way, level: level, voice: voice, at: now)
        flow.run(event)
        return (Case(id: id, place: place, flow: flow), event)
    }

    /// The case after `act`, and what happened.
    ///
    /// Who may try an act stands in the permission table; this refuses only by the record's own facts.
    public func after(
        _ act: Act, by hand: Hand, at now: Instant, under terms: CaseTerms
    ) throws(Refusal) -> (case: Case, event: Event) {
        let what = try what(act, by: hand, at: now, under: terms)
        let event = Event(
            what, at: now, by: hand.by, begins: flow.begins(with: what, by: hand.by, at: now, terms.rules))
        var next = self
        next.flow = flow.after(event)
        return (next, event)
    }

    /// The whole life of a case: an act not listed for a stage is refused as `outOfTurn`.
    func what(_ act: Act, by hand: Hand, at now: Instant, under terms: CaseTerms) throws(Refusal) -> What {
        switch (stage, act) {
        case (.reported, .askVerification): return .verificationAsked
        case (.verifyBeforeFiling, .verify(let isSo)): return .verified(isSo: isSo)
        case (.reported, .file(let filing)), (.filed, .file(let filing)): return try filed(filing)
        case (.reported, .reject(let rejection, let reason)), (.filed, .reject(let rejection, let reason)):
            return try rejected(rejection, reason)
        case (.reported, .answerAtOnce(let answer)): return try settled(answer, .answeredAtOnce)
        case (.reported, .settleOnTheSpot(let answer)): return try settled(answer, .settledOnTheSpot)
        case (.reported, .merge(let other)), (.filed, .merge(let other)): return try merged(into: other)
        case (.merged, .unmerge): return .unmerged
        case (.merged(let other, _), .follow), (.merged(let other, _), .takeIn): throw .livesOn(in: other)

        case (.filed, .dispatch(let lead, let assists)), (.handling, .dispatch(let lead, let assists)):
            return try dispatched(lead, assists)
        case (.reported, .escalate(let level, let reason)), (.filed, .escalate(let level, let reason)):
            return try escalated(to: level, reason)
        case (.reported, .sendBack(let reason)), (.filed, .sendBack(let reason)): return try sentBack(reason)
        case (.filed, .on(let number, let act)), (.handling, .on(let number, let act)),
            (.awaitingWord, .on(let number, let act)), (.inspectBeforeClosing, .on(let number, let act)),
            (.closed, .on(let number, let act)):
            return .assignment(number, try change(of: number, act, by: hand, at: now, under: terms))

        case (.awaitingWord, .giveWord(let word)), (.inspectBeforeClosing, .giveWord(let word)):
            return try heard(word, from: hand)
        case (.closed(let closing), .giveWord(let word)):
            return try heard(word, from: hand, after: closing, at: now, terms.rules)
        case (.awaitingWord(let attempts), .callInVain): return try calledInVain(attempts, by: hand, terms.rules)
        case (.awaitingWord, .letWordLapse): return try lapsed(at: now, terms.calendar)
        case (.inspectBeforeClosing, .inspect(let isMended, let reason)):
            return try inspected(isMended, reason, by: hand)

        case (.reported, .withdraw), (.verifyBeforeFiling, .withdraw), (.filed, .withdraw), (.handling, .withdraw),
            (.awaitingWord, .withdraw), (.inspectBeforeClosing, .withdraw):
            return try withdrawn(by: hand)
        case (.reported, _), (.verifyBeforeFiling, _), (.filed, _), (.handling, _), (.awaitingWord, _),
            (.inspectBeforeClosing, _):
            return try alongside(act, at: now, under: terms)
        case (.closed, _), (.rejected, _), (.withdrawn, _), (.merged, _): throw .outOfTurn
        }
    }

    /// What may happen to every case that isn't over, besides its own steps.
    private func alongside(_ act: Act, at now: Instant, under terms: CaseTerms) throws(Refusal) -> What {
        switch act {
        case .follow(let voice):
            guard !flow.voices.contains(where: { $0.report == voice.report }) else { throw .followsAlready }
            return .followed(voice)
        case .takeIn(let other, let voices):
            guard other != id, !flow.taken.contains(other) else { throw .sameCase }
            return .tookIn(other, voices: voices)
        case .letGo(let other, let voices):
            guard flow.taken.contains(other) else { throw .notTaken(other) }
            return .letGo(other, voices: voices)
        case .tell(let name, let rung): return try told(name, rung, at: now, under: terms)
        case .askVerification, .verify, .file, .reject, .answerAtOnce, .settleOnTheSpot, .merge, .unmerge, .withdraw,
            .dispatch, .escalate, .sendBack, .on, .giveWord, .callInVain, .letWordLapse, .inspect:
            throw .outOfTurn
        }
    }
}

extension Case.Flow {
    /// The clocks that begin with what happens: those that are waited for after it and don't run.
    func begins(with what: Case.What, by: Case.By, at now: Instant, _ rules: CaseRules) -> [Case.Begin] {
        let next = after(Case.Event(what, at: now, by: by, begins: []))
        let running = Set(next.running.map(\.name))
        return next.awaited.filter { !running.contains($0) }.map { next.begin($0, rules) }
    }

    private func begin(_ name: CaseClock.Name, _ rules: CaseRules) -> Case.Begin {
        let source = CaseClock.Source.rules(from: rules.from)
        switch name {
        case .intake: return Case.Begin(name, rules.intake, from: source)
        case .dispatch: return Case.Begin(name, rules.dispatch, from: source)
        case .verification, .inspection: return Case.Begin(name, rules.fieldCheck, from: source)
        case .dispute: return Case.Begin(name, rules.dispute, from: source)
        case .word: return Case.Begin(name, rules.word, from: source)
        case .order: return Case.Begin(name, rules.order, from: source)
        case .handling:
            // Nothing is dispatched before it is filed; were it so, it would have the shortest limit there is.
            return Case.Begin(
                name, filing?.limit ?? rules.dispatch, from: filing.map { .standard($0.standard) } ?? source)
        }
    }
}
