extension WorkingCalendar {
    /// When `limit` ends that begins at `start`.
    public func adding(_ limit: TimeLimit, to start: Instant) -> Deadline {
        switch limit.unit {
        case .workingHours: addingWorking(milliseconds: Int64(limit.amount) * 60_000, to: start)
        case .workingDays: addingWorking(days: limit.amount, to: start)
        case .urgentHours: Deadline(at: start.adding(minutes: limit.amount))
        case .urgentDays: Deadline(at: start.adding(days: limit.amount))
        }
    }

    /// When `milliseconds` of working time have passed since `start`: what is left of a paused clock is added by this.
    /// - Parameter milliseconds: at least 0; 0 gives `start` itself.
    public func addingWorking(milliseconds: Int64, to start: Instant) -> Deadline {
        precondition(milliseconds >= 0, "working time can't run backwards")
        guard milliseconds > 0 else { return Deadline(at: start) }
        var year = start.day.year
        var table = table(year)
        var rest = milliseconds + worked(inYearBefore: start)
        while rest > table.time {
            rest -= table.time
            year += 1
            table = self.table(year)
        }
        let day = table.day(reaching: rest)
        let time = hours.hours(on: day).time(after: rest - table.time(before: day))
        return deadline(day.start.adding(milliseconds: time), from: start)
    }

    /// The end of the working hours of the `days`-th working day after `start`'s.
    /// - Parameter days: at least 1.
    private func addingWorking(days: Int, to start: Instant) -> Deadline {
        let next = start.day.adding(days: 1)
        var year = next.year
        var table = table(year)
        var rest = days + table.days(before: next)
        while rest > table.days {
            rest -= table.days
            year += 1
            table = self.table(year)
        }
        let day = table.day(at: rest)
        return deadline(day.start.adding(minutes: hours.hours(on: day).end), from: start)
    }

    /// Marks every unknown year from `start`'s to the end's.
    private func deadline(_ end: Instant, from start: Instant) -> Deadline {
        Deadline(at: end, marks: unknownYears(from: start, to: end).map(Deadline.Mark.unknownYear))
    }

    private func unknownYears(from start: Instant, to end: Instant) -> [Int] {
        (start.day.year...max(start.day.year, end.day.year)).filter { !knownYears.contains($0) }
    }

    /// Working milliseconds between the beginning of the year and `instant`.
    private func worked(inYearBefore instant: Instant) -> Int64 {
        let day = instant.day
        let today = isWorked(day) ? hours.hours(on: day).elapsed(at: instant.timeOfDay) : 0
        return table(day.year).time(before: day) + today
    }
}

extension WorkingCalendar {
    /// Working milliseconds from `start` to `end`; negative when `end` is earlier.
    public func workingMilliseconds(from start: Instant, to end: Instant) -> Int64 {
        guard start <= end else { return -workingMilliseconds(from: end, to: start) }
        let years = start.day.year..<end.day.year
        return years.reduce(worked(inYearBefore: end) - worked(inYearBefore: start)) { $0 + table($1).time }
    }

    /// Working days after `start`'s day up to and with `end`'s; negative when `end` is earlier.
    public func workingDays(from start: Instant, to end: Instant) -> Int {
        guard start <= end else { return -workingDays(from: end, to: start) }
        let first = start.day.adding(days: 1)
        let last = end.day.adding(days: 1)
        return (first.year..<max(first.year, last.year)).reduce(
            table(last.year).days(before: last) - table(first.year).days(before: first)
        ) { $0 + table($1).days }
    }

    /// The time from `start` to `end` in `unit`, rounded down to whole minutes or days; negative when `end` is earlier.
    /// - Returns: minutes in the units of hours, days in the units of days, as `TimeLimit.amount`.
    public func left(from start: Instant, to end: Instant, in unit: TimeLimit.Unit) -> Int {
        switch unit {
        case .workingHours: Int(workingMilliseconds(from: start, to: end) / 60_000)
        case .workingDays: workingDays(from: start, to: end)
        case .urgentHours: Int(end.milliseconds(since: start) / 60_000)
        case .urgentDays: Int(end.milliseconds(since: start) / Instant.dayLength)
        }
    }
}

extension WorkingCalendar {
    /// Why `limit` from `start` ends when it does, a step a day from the first to the last; at most `most` of them.
    /// - Returns: the first `most` days; the last step's `total` is the limit's amount unless they were cut.
    public func steps(of limit: TimeLimit, from start: Instant, most: Int = 400) -> [DeadlineStep] {
        let end = adding(limit, to: start).at
        var total = 0
        return (start.day.number...end.day.number).prefix(most).map { number in
            let day = Day(number: number)
            let ran = running(limit.unit, on: day, from: start, to: end)
            let sum = elapsed(limit.unit, from: start, to: min(end, day.adding(days: 1).start))
            defer { total = sum }
            return DeadlineStep(day: day, nature: nature(of: day), ran: ran, counted: sum - total, total: sum)
        }
    }

    /// What of `limit` has passed by `end`, which is its own end or a midnight.
    private func elapsed(_ unit: TimeLimit.Unit, from start: Instant, to end: Instant) -> Int {
        switch unit {
        case .workingDays: workingDays(from: start, to: end.adding(milliseconds: -1))
        case .workingHours, .urgentHours, .urgentDays: left(from: start, to: end, in: unit)
        }
    }

    private func running(
        _ unit: TimeLimit.Unit, on day: Day, from start: Instant, to end: Instant
    ) -> DeadlineStep.Ran? {
        var first = day.start
        var last = day.adding(days: 1).start
        if !unit.isUrgent {
            guard isWorked(day) else { return nil }
            if unit == .workingDays, day == start.day { return nil }
            let hours = hours.hours(on: day)
            first = day.start.adding(minutes: hours.spans[0].from)
            last = day.start.adding(minutes: hours.end)
        }
        let from = max(first, start)
        let to = min(last, end)
        return from < to ? DeadlineStep.Ran(from: from, to: to) : nil
    }
}
