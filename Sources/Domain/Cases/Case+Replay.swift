internal import Core

extension Case.Flow {
    /// What `events` come to, in their order; nil where they don't begin with the opening.
    public init?(_ events: [Case.Event]) {
        guard let first = events.first, case .opened(let way, let level, let voice) = first.what else { return nil }
        var flow = Case.Flow(way: way, level: level, voice: voice, at: first.at)
        flow.run(first)
        for event in events.dropFirst() { flow = flow.after(event) }
        self = flow
    }

    /// The flow once `event` has happened. It judges nothing: that was done before it happened.
    public func after(_ event: Case.Event) -> Case.Flow {
        var next = self
        next.events += 1
        next.move(event.what, by: event.by, at: event.at)
        next.run(event)
        return next
    }

    /// Ends the clocks that nothing waits for any more, and begins those of the event.
    mutating func run(_ event: Case.Event) {
        let awaited = Set(awaited)
        for index in clocks.indices where clocks[index].isRunning && !awaited.contains(clocks[index].name) {
            clocks[index].ended = event.at
        }
        clocks += event.begins.map { CaseClock($0.clock, $0.limit, from: $0.source, at: event.at) }
    }

    mutating func move(_ what: Case.What, by: Case.By, at now: Instant) {
        switch what {
        case .opened: break
        case .verificationAsked:
            stage = .verifyBeforeFiling
            update(.intake) { $0.pause(.verification, at: now) }
        case .verified(let isSo):
            stage = .reported
            self.isSo = isSo
            update(.intake) { $0.goOn(at: now) }
        case .filed(let filing):
            (stage, self.filing) = (.filed, filing)
            forgetReturned()
        case .rejected(let rejection): stop(.rejected(rejection))
        case .answeredAtOnce: settle(.answeredAtOnce, by: by, at: now)
        case .settledOnTheSpot: settle(.settledOnTheSpot, by: by, at: now)
        case .followed(let voice): voices.append(voice)
        case .merged(let other): stop(.merged(into: other, from: stage == .filed ? .filed : .reported))
        case .unmerged:
            if case .merged(_, let desk) = stage { stage = desk.stage }
        case .tookIn(let other, let more):
            taken.insert(other)
            voices += more
        case .letGo(let other, let less):
            taken.remove(other)
            voices.removeAll { less.contains($0) }
        case .withdrawn: stop(.withdrawn)
        case .dispatched(let lead, let assists): send(lead, assists, at: now)
        case .escalated(let higher):
            trail.append(Case.Hop(level: level, desk: stage == .filed ? .filed : .reported))
            level = higher
            end(stage == .filed ? .dispatch : .intake, at: now)
            forgetReturned()
        case .sentBack:
            guard let hop = trail.popLast() else { return }
            (level, stage) = (hop.level, hop.desk.stage)
            end(.dispatch, at: now)
            end(.intake, at: now)
            forgetReturned()
        case .assignment(let number, let change): move(number, change, by: by, at: now)
        case .wordGiven(let word): hear(word, at: now)
        case .calledInVain(let isLast):
            guard case .awaitingWord(let attempts) = stage else { return }
            stage = isLast ? .inspectBeforeClosing(.noAnswer) : .awaitingWord(attempts: attempts + 1)
        case .wordLapsed: stage = .inspectBeforeClosing(.noAnswer)
        case .inspected(true):
            guard case .inspectBeforeClosing(let cause) = stage else { return }
            stage = .closed(Case.Closing(cause == .noAnswer ? .withoutWord : .byInspection, at: now))
        case .inspected(false): reopen()
        case .told(let name, let rung): update(name) { $0.told = rung }
        }
    }
}

extension Case.Flow {
    /// Changes the running clock of a name.
    mutating func update(_ name: CaseClock.Name, _ change: (inout CaseClock) -> Void) {
        guard let index = clocks.lastIndex(where: { $0.name == name && $0.isRunning }) else { return }
        change(&clocks[index])
    }

    /// Ends a clock though it is waited for still: another begins at another desk.
    private mutating func end(_ name: CaseClock.Name, at now: Instant) {
        update(name) { $0.ended = now }
    }

    /// Nobody is to do anything about it any more.
    private mutating func stop(_ end: Case.Stage) {
        stage = end
        for index in assignments.indices where assignments[index].stage != .answered {
            assignments[index].stage = .recalled
        }
    }

    /// Under another standard or at another desk, who gave it back begins anew when it is sent to them again.
    private mutating func forgetReturned() {
        for index in assignments.indices where assignments[index].stage == .returned {
            assignments[index].stage = .recalled
        }
    }

    private mutating func settle(_ kind: Case.Closing.Kind, by: Case.By, at now: Instant) {
        note(by)
        stage = .closed(Case.Closing(kind, at: now))
    }

    /// Whoever this is has handled it.
    mutating func note(_ by: Case.By) {
        if case .caller(let id) = by { handlers.insert(id) }
    }

    private mutating func hear(_ word: Case.Word, at now: Instant) {
        if word.isSolved {
            stage = .closed(Case.Closing(.byWord, at: now, isSatisfied: word.isSatisfied))
        } else if case .closed(let closing) = stage, !closing.kind.isOfCase {
            stage = .reported
        } else {
            reopen()
        }
    }

    /// Back to whom leads, another round: what is counted as rework.
    private mutating func reopen() {
        guard let index = assignments.lastIndex(where: { $0.part == .lead && $0.stage == .answered }) else { return }
        stage = .handling
        assignments[index].stage = .accepted
        assignments[index].round += 1
        rework += 1
    }
}
