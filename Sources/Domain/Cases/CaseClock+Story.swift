public import Core

extension CaseClock {
    /// One step on the way to a date: why it is this one.
    public enum Step: Hashable, Sendable {
        case began(Instant, TimeLimit, Source)
        /// So many original limits more.
        case extended(times: Int, TimeLimit)
        /// A day of the calendar, from the first to the last.
        case day(DeadlineStep)
        /// Without any pause.
        case wouldEnd(Deadline)
        /// It stood still; nil for how long while that isn't known, and then there is no date.
        case stoodStill(Pause, minutes: Int?, end: Deadline?)
        /// It had ended when the pause began: nothing moved.
        case pauseTooLate(Pause)
    }

    /// Why it ends when it does, in order. The last step that has a date has the deadline's.
    public func story(in calendar: WorkingCalendar) -> [Step] {
        var steps: [Step] = [.began(begun, limit, source)]
        if extensions > 0 { steps.append(.extended(times: extensions, whole)) }
        steps += calendar.steps(of: whole, from: begun).map(Step.day)
        var end = calendar.adding(whole, to: begun)
        steps.append(.wouldEnd(end))
        var before = self
        before.pauses = []
        for pause in pauses {
            guard pause.from < end.at else {
                steps.append(.pauseTooLate(pause))
                continue
            }
            before.pauses.append(pause)
            guard let until = pause.until, let next = before.deadline(in: calendar) else {
                return steps + [.stoodStill(pause, minutes: nil, end: nil)]
            }
            end = next
            let minutes = Int(pause.length(until: until, limit.unit, calendar) / 60_000)
            steps.append(.stoodStill(pause, minutes: minutes, end: end))
        }
        return steps
    }
}

extension CaseClock.Step {
    /// As the page of a case says it to anybody, also to whom reported it.
    public var words: Words {
        switch self {
        case .began(let at, let limit, let source):
            let (long, from) = (Saying.limit(limit), source.words)
            return Words(
                "\(at.local) 开始计时，时限 \(long.chinese)（\(from.chinese)）",
                "Began at \(at.local), with a limit of \(long.english) (\(from.english))")
        case .extended(let times, let whole):
            let long = Saying.limit(whole)
            return Words(
                "准予延期 \(times) 次，共 \(long.chinese)", "Lengthened \(times.counted("time")), \(long.english) in all")
        case .day(let step):
            return Words(
                "\(step.day) \(step.nature.words.chinese)", "\(step.day), \(step.nature.words.english.lowercased())")
        case .wouldEnd(let end): return Words("应于 \(end.at.local) 到期", "It would end at \(end.at.local)")
        case .stoodStill(let pause, let minutes, let end):
            let why = pause.cause.words
            guard let minutes, let end else {
                return Words(
                    "\(pause.from.local) 起暂停计时（\(why.chinese)）",
                    "Stands still since \(pause.from.local) (\(why.english))")
            }
            return Words(
                "\(pause.from.local) 起暂停 \(minutes) 分钟（\(why.chinese)），顺延到 \(end.at.local)",
                "Stood still at \(pause.from.local) for \(minutes.counted("minute")) (\(why.english)): \(end.at.local)"
            )
        case .pauseTooLate(let pause):
            return Words(
                "\(pause.from.local) 暂停时已经逾期，不顺延", "It was late already when it stood still at \(pause.from.local)")
        }
    }
}

extension CaseClock.Source {
    public var words: Words {
        switch self {
        case .standard: Words("立案标准", "the standard it was filed by")
        case .rules(let day): Words("\(day) 起的办理规则", "the rules in force from \(day)")
        }
    }
}

extension CaseClock.Pause.Cause {
    public var words: Words {
        switch self {
        case .verification: Words("现场核实", "somebody looks whether it is so")
        case .returned: Words("退回重派", "given back, to be sent again")
        case .disputed: Words("派单异议", "the dispatch is disputed")
        case .suspended: Words("挂账", "put off")
        }
    }
}

extension CaseClock.Name {
    public var words: Words {
        switch self {
        case .intake: Words("受理", "Intake")
        case .verification: Words("立案前核实", "Verification before filing")
        case .dispatch: Words("派遣", "Dispatch")
        case .word: Words("征询反映人", "Asking the reporter")
        case .inspection: Words("结案前核查", "Inspection before closing")
        case .handling: Words("办理", "Handling")
        case .dispute: Words("异议裁定", "Decision on a dispute")
        case .order: Words("督办答复", "Answer to a supervision order")
        }
    }
}
