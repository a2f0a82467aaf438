internal import Core

extension Case.Flow {
    /// Sends it to whom leads and to who helps; a body that gave it back and gets it again goes on where it was.
    mutating func send(
        _ lead: Assignment.Assignee?, _ assists: [Assignment.Assignee], at now: Instant
    ) {
        if let lead {
            let again = resend(lead, .lead, at: now)
            for index in assignments.indices
            where assignments[index].part == .lead && assignments[index].stage == .returned {
                assignments[index].stage = .recalled
            }
            if !again { add(lead, .lead) }
        }
        for assist in assists where !resend(assist, .assist, at: now) { add(assist, .assist) }
        if self.lead != nil { stage = .handling }
    }

    private mutating func add(_ assignee: Assignment.Assignee, _ part: Matter.Part) {
        assignments.append(Assignment(number: assignments.count + 1, part: part, assignee: assignee))
    }

    private mutating func resend(
        _ assignee: Assignment.Assignee, _ part: Matter.Part, at now: Instant
    ) -> Bool {
        guard
            let index = assignments.lastIndex(where: {
                $0.stage == .returned && $0.part == part && $0.assignee.party == assignee.party
            })
        else { return false }
        assignments[index].stage = .sent
        update(.handling(assignments[index].number)) { $0.goOn(at: now) }
        return true
    }

    mutating func move(_ number: Int, _ change: Assignment.Change, by: Case.By, at now: Instant) {
        guard let index = assignments.firstIndex(where: { $0.number == number }) else { return }
        switch change {
        case .accepted:
            assignments[index].stage = .accepted
            note(by)
        case .givenBack: giveBack(index, at: now)
        case .disputed:
            assignments[index].stage = .disputed
            assignments[index].isDisputed = true
            update(.handling(number)) { $0.pause(.disputed, at: now) }
        case .decided(isUpheld: true): comeBack(index, at: now)
        case .decided(isUpheld: false):
            assignments[index].stage = .sent
            update(.handling(number)) { $0.goOn(at: now) }
        case .passedOn(let next):
            assignments[index].trail.append(assignments[index].assignee)
            assignments[index].assignee = next
            assignments[index].stage = .sent
        case .extensionAsked: assignments[index].isExtensionAsked = true
        case .extensionRefused: assignments[index].isExtensionAsked = false
        case .extensionGranted:
            assignments[index].isExtensionAsked = false
            update(.handling(number)) { clock in
                clock.extensions += 1
                // The new end is told of anew.
                clock.told = nil
            }
        case .suspended(let until):
            assignments[index].suspension = Assignment.Suspension(from: now, until: until)
            update(.handling(number)) { $0.pause(.suspended, at: now, until: until) }
        case .resumed: goOn(index, at: now)
        case .answered:
            goOn(index, at: now)
            assignments[index].stage = .answered
            note(by)
            askWhenAnswered()
        case .recalled:
            assignments[index].stage = .recalled
            if assignments[index].part == .lead { stage = .filed } else { askWhenAnswered() }
        case .ordered: orders.append(SupervisionOrder(number: orders.count + 1, assignment: number))
        case .orderAnswered(let order):
            if let place = orders.firstIndex(where: { $0.number == order }) { orders[place].isAnswered = true }
            note(by)
        case .appealed, .reviewed: judge(index, change, by: by)
        }
    }

    private mutating func giveBack(_ index: Int, at now: Instant) {
        goOn(index, at: now)
        if let sender = assignments[index].trail.popLast() {
            assignments[index].assignee = sender
            assignments[index].stage = .sent
        } else {
            comeBack(index, at: now)
        }
    }

    /// To the desk; the clock stands still until it is sent again.
    private mutating func comeBack(_ index: Int, at now: Instant) {
        assignments[index].stage = .returned
        assignments[index].isExtensionAsked = false
        update(.handling(assignments[index].number)) { $0.pause(.returned, at: now) }
        if assignments[index].part == .lead { stage = .filed }
    }

    /// Ends what makes its clock stand still.
    private mutating func goOn(_ index: Int, at now: Instant) {
        if let suspension = assignments[index].suspension, suspension.holds(at: now) {
            assignments[index].suspension?.until = now
        }
        update(.handling(assignments[index].number)) { $0.goOn(at: now) }
    }

    /// Once every part is answered, whoever brought it is asked; where nobody did, somebody looks.
    private mutating func askWhenAnswered() {
        let parts = assignments.filter { $0.stage != .recalled }
        guard stage == .handling, lead != nil, parts.allSatisfy({ $0.stage == .answered }) else { return }
        stage = asking == .nobody ? .inspectBeforeClosing(.nobodyToAsk) : .awaitingWord(attempts: 0)
    }

    private mutating func judge(_ index: Int, _ change: Assignment.Change, by: Case.By) {
        guard case .caller(let caller) = by else { return }
        switch (change, assignments[index].appeal) {
        case (.appealed, _): assignments[index].appeal = .asked(by: caller)
        case (.reviewed(agrees: true), .asked(let asker)):
            assignments[index].appeal = .seconded(first: caller, askedBy: asker)
        case (.reviewed(agrees: true), .seconded(let first, _)):
            assignments[index].appeal = .exempted(first: first, second: caller)
        case (.reviewed(agrees: false), _): assignments[index].appeal = .refused(by: caller)
        default: break
        }
    }
}
