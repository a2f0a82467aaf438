public import Core

extension Recut {
    public enum Refusal: Error, Hashable, Sendable {
        /// Somebody else than the author approves.
        case ownChange
        /// The effective day hasn't come.
        case tooEarly(Day)
        /// The effective day lies in the past.
        case dayPassed(Day)
        case reasonMissing
        /// The act doesn't exist in this stage.
        case outOfTurn
    }

    /// The whole life of a change. Whether the plan fits what is there is asked beside it (`Plan.checked`).
    public func after(_ act: Act, by caller: Key<Caller>, on today: Day) throws(Refusal) -> Recut {
        var next = self
        switch (stage, act) {
        case (.draft, .rewrite(let plan, let day)), (.returned, .rewrite(let plan, let day)):
            guard day >= today else { throw .dayPassed(day) }
            (next.plan, next.effective, next.author) = (plan, day, caller)
        case (.draft, .submit), (.returned, .submit):
            guard effective >= today else { throw .dayPassed(effective) }
            (next.stage, next.author) = (.submitted, caller)
        case (.submitted, .approve):
            guard caller != author else { throw .ownChange }
            guard effective >= today else { throw .dayPassed(effective) }
            next.stage = .approved(by: caller)
        case (.submitted, .sendBack(let reason)), (.approved, .sendBack(let reason)):
            guard (1...500).contains(reason.count) else { throw .reasonMissing }
            next.stage = .returned(reason)
        case (.draft, .withdraw), (.submitted, .withdraw), (.approved, .withdraw), (.returned, .withdraw):
            next.stage = .withdrawn
        case (.approved(let approver), .begin(let total)):
            guard today >= effective else { throw .tooEarly(effective) }
            next.stage = .applying(Progress(done: 0, total: total), approvedBy: approver)
        case (.applying(let progress, let approver), .advance(let done)):
            guard done >= progress.done else { throw .outOfTurn }
            next.stage = .applying(
                Progress(done: done, total: max(done, progress.total)), approvedBy: approver)
        case (.applying(_, let approver), .finish):
            next.stage = .applied(today, approvedBy: approver)
        case (.draft, _), (.submitted, _), (.approved, _), (.applying, _), (.applied, _), (.returned, _),
            (.withdrawn, _):
            throw .outOfTurn
        }
        return next
    }

    /// The acts worth a button now, for somebody who may draft and approve here.
    public func offers(to caller: Key<Caller>) -> Set<Offer> {
        switch stage {
        case .draft, .returned: [.rewrite, .submit, .withdraw]
        case .submitted: caller == author ? [.withdraw] : [.approve, .sendBack, .withdraw]
        case .approved: [.sendBack, .withdraw]
        case .applying, .applied, .withdrawn: []
        }
    }

    /// What a page offers.
    public enum Offer: String, CaseIterable, Hashable, Sendable {
        case rewrite, submit, approve, sendBack, withdraw
    }
}

extension Recut.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .ownChange:
            Problem(
                .forbidden, "recut.own-change",
                Words("自己提交的调整要由另一个人批准。", "Somebody else has to approve a change that you submitted."))
        case .tooEarly(let day):
            Problem(
                .conflict, "recut.too-early",
                Words("这次调整从 \(day) 起生效，还没到日子。", "The change takes effect on \(day); that day hasn't come."),
                arguments: ["day": .day(day)])
        case .dayPassed(let day):
            Problem(
                .invalid, "recut.day-passed", field: "effective",
                Words("生效日期 \(day) 已经过去，请改成今天或以后。", "The effective day \(day) is over; choose today or later."),
                arguments: ["day": .day(day)])
        case .reasonMissing:
            Problem(
                .invalid, "recut.reason", field: "reason",
                Words("请写明退回的原因，最多 500 个字。", "Say why it goes back, in at most 500 characters."))
        case .outOfTurn:
            Problem(
                .conflict, "recut.out-of-turn",
                Words("这次调整的状态刚才变了，请刷新后再看。", "The change has moved on meanwhile; reload the page."))
        }
    }
}
