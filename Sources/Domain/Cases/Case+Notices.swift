internal import Core

extension Case.Flow {
    /// Whom an event is told inside the system, and as what; the flow is the one after it. New reports are told to
    /// nobody: they stand in the desk's inbox, which shows them by itself.
    public func tellings(of event: Case.Event) -> [Notice.Telling] {
        var tellings: [Notice.Telling]
        switch event.what {
        case .dispatched(let lead, let assists):
            tellings = ((lead.map { [$0] } ?? []) + assists).map { Notice.Telling(.partGiven, .body($0)) }
        case .assignment(let number, let change):
            tellings = assignment(number).map { self.tellings(of: change, on: $0) } ?? []
        case .escalated: tellings = [Notice.Telling(.sentUp, .desk(level))]
        case .sentBack: tellings = [Notice.Telling(.sentDown, .desk(level))]
        case .verificationAsked: tellings = [Notice.Telling(.toVerify, .may(.lookAtPlaces))]
        case .wordGiven(let word): tellings = word.isSolved ? [] : goesBack
        case .inspected(let isMended): tellings = isMended ? [] : goesBack
        case .told(let clock, let rung): tellings = self.tellings(of: rung, for: clock)
        case .opened, .verified, .filed, .rejected, .answeredAtOnce, .settledOnTheSpot, .followed, .merged, .unmerged,
            .tookIn, .letGo, .withdrawn, .calledInVain, .wordLapsed:
            tellings = []
        }
        // The last answer, the last call and the end of waiting lead there alike.
        if case .inspectBeforeClosing = stage, event.what.leadsToInspection {
            tellings.append(Notice.Telling(.toInspect, .may(.lookAtPlaces)))
        }
        return tellings
    }

    /// Not solved: to whom leads, or to the desk where nobody ever did.
    private var goesBack: [Notice.Telling] {
        if let lead { return [Notice.Telling(.reworked, .body(lead.assignee))] }
        return [Notice.Telling(.reopened, .desk(level))]
    }

    private func tellings(of change: Assignment.Change, on part: Assignment) -> [Notice.Telling] {
        let body = Notice.Audience.body(part.assignee)
        switch change {
        case .givenBack:
            // To the desk, or to who had passed it on and has it again.
            return part.stage == .returned
                ? [Notice.Telling(.cameBack, .desk(level))] : [Notice.Telling(.partReturned, body)]
        case .disputed: return [Notice.Telling(.disputed, .may(.decideDisputes))]
        case .decided(true): return [Notice.Telling(.disputeUpheld, body), Notice.Telling(.cameBack, .desk(level))]
        case .decided(false): return [Notice.Telling(.disputeOverruled, body)]
        case .passedOn(let next): return [Notice.Telling(.partGiven, .body(next))]
        case .extensionAsked: return [Notice.Telling(.extensionAsked, .desk(level))]
        case .extensionGranted: return [Notice.Telling(.extensionGranted, body)]
        case .extensionRefused: return [Notice.Telling(.extensionRefused, body)]
        case .recalled: return [Notice.Telling(.partRecalled, body)]
        case .ordered: return [Notice.Telling(.ordered, body)]
        case .orderAnswered: return [Notice.Telling(.orderAnswered, .may(.superviseCases))]
        case .appealed: return [Notice.Telling(.appealed, .may(.reviewAppeals))]
        case .accepted, .resumed, .suspended, .answered, .reviewed: return []
        }
    }

    private func tellings(of rung: Escalation.Rung, for clock: CaseClock.Name) -> [Notice.Telling] {
        switch rung {
        case .warned: [Notice.Telling(.nearsLimit, holder(of: clock))]
        case .unit: [Notice.Telling(.lateAtUnit, head(of: clock))]
        case .township: [Notice.Telling(.lateAtTownship, .may(.keepTownshipDesk))]
        case .supervisor: [Notice.Telling(.lateAtSupervisor, .may(.superviseCases))]
        }
    }

    /// Who has what a clock waits for.
    private func holder(of clock: CaseClock.Name) -> Notice.Audience {
        switch clock {
        case .handling(let number): assignment(number).map { .body($0.assignee) } ?? .desk(level)
        case .order(let number): ordered(number).map { .body($0.assignee) } ?? .desk(level)
        case .dispute: .may(.decideDisputes)
        case .verification, .inspection: .may(.lookAtPlaces)
        case .intake, .dispatch, .word: .desk(level)
        }
    }

    private func head(of clock: CaseClock.Name) -> Notice.Audience {
        switch clock {
        case .handling(let number): assignment(number).map { .head($0.assignee) } ?? .headOfDesk(level)
        case .order(let number): ordered(number).map { .head($0.assignee) } ?? .headOfDesk(level)
        case .dispute: .may(.decideDisputes)
        case .intake, .dispatch, .word, .verification, .inspection: .headOfDesk(level)
        }
    }

    private func ordered(_ number: Int) -> Assignment? {
        orders.first { $0.number == number }.flatMap { assignment($0.assignment) }
    }
}

extension Case.What {
    fileprivate var leadsToInspection: Bool {
        switch self {
        case .calledInVain, .wordLapsed, .assignment(_, .answered): true
        default: false
        }
    }
}
