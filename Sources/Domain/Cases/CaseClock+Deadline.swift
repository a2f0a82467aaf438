public import Core

extension CaseClock {
    /// One original limit more for each extension, as far as a limit can be that long.
    public var whole: TimeLimit {
        let most = limit.unit.isDays ? 3650 : TimeLimit.most
        return TimeLimit(min(limit.amount * (1 + extensions), most), limit.unit)
    }

    /// When it ends by `calendar`; nil while it stands still and nobody knows for how long.
    ///
    /// While it stands still no time passes: its end moves by the working time that the pause took, or by the
    /// whole time for limits that run through nights. A pause that began when it was over already moves nothing.
    public func deadline(in calendar: WorkingCalendar) -> Deadline? {
        moved(calendar.adding(whole, to: begun), calendar)
    }

    /// `end` moved by every pause that began before it.
    func moved(_ end: Deadline, _ calendar: WorkingCalendar) -> Deadline? {
        var end = end
        for pause in pauses where pause.from < end.at {
            guard let until = pause.until else { return nil }
            end = end.moved(by: pause.length(until: until, limit.unit, calendar), limit.unit, calendar)
        }
        return end
    }

    /// Whether it is over, or was when it ended: the fact, whatever the statistic leaves out.
    public func isLate(at now: Instant, _ calendar: WorkingCalendar) -> Bool {
        guard let deadline = deadline(in: calendar) else { return false }
        return (ended ?? now) > deadline.at
    }

    /// When somebody is to be told; nil while it stands still without an end.
    func moment(of rung: Escalation.Rung, under terms: CaseTerms) -> Instant? {
        let calendar = terms.calendar
        switch rung {
        case .warned: return warning(percent: terms.rules.warning, calendar)
        case .unit: return deadline(in: calendar)?.at
        case .township: return deadline(in: calendar).map { calendar.adding(terms.rules.township, to: $0.at).at }
        case .supervisor: return deadline(in: calendar).map { calendar.adding(terms.rules.supervisor, to: $0.at).at }
        }
    }

    /// When so much of the limit is used.
    private func warning(percent: Int, _ calendar: WorkingCalendar) -> Instant? {
        let end = calendar.adding(whole, to: begun)
        if limit.unit.isUrgent {
            let used = end.at.milliseconds(since: begun) / 100 * Int64(percent)
            return moved(Deadline(at: begun.adding(milliseconds: used)), calendar)?.at
        }
        let used = calendar.workingMilliseconds(from: begun, to: end.at) / 100 * Int64(percent)
        return moved(calendar.addingWorking(milliseconds: used, to: begun), calendar)?.at
    }
}

extension CaseClock.Pause {
    /// In milliseconds, working or not as the limit runs.
    func length(until: Instant, _ unit: TimeLimit.Unit, _ calendar: WorkingCalendar) -> Int64 {
        unit.isUrgent ? until.milliseconds(since: from) : calendar.workingMilliseconds(from: from, to: until)
    }
}

extension Deadline {
    /// - Parameter milliseconds: of working time, or of time as such for units that run on.
    fileprivate func moved(
        by milliseconds: Int64, _ unit: TimeLimit.Unit, _ calendar: WorkingCalendar
    ) -> Deadline {
        guard milliseconds > 0 else { return self }
        if unit.isUrgent { return Deadline(at: at.adding(milliseconds: milliseconds), marks: marks) }
        let later = calendar.addingWorking(milliseconds: milliseconds, to: at)
        return Deadline(at: later.at, marks: marks + later.marks.filter { !marks.contains($0) })
    }
}
