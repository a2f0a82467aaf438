public import Core

extension Whistle {
    /// A limit whose end is told once when it has passed.
    public enum Due: Hashable, Sendable, Codable {
        case arrival(Assignment.Party)
        case conclusion
    }
}

extension Whistle.Flow {
    /// What has ended by now and wasn't told yet.
    public func due(at now: Instant, in calendar: WorkingCalendar) -> [Whistle.Due] {
        waiting(in: calendar).filter { $0.end < now }.map(\.due)
    }

    /// When something is to be told next; nil when nothing runs any more.
    public func alarm(in calendar: WorkingCalendar) -> Instant? {
        waiting(in: calendar).map(\.end).min().map { Instant(milliseconds: $0.milliseconds + 1) }
    }

    private func waiting(in calendar: WorkingCalendar) -> [(due: Whistle.Due, end: Instant)] {
        guard !stage.isOver else { return [] }
        let arrivals = units.filter(\.isAwaited).compactMap { unit in
            arrives(unit.party, in: calendar).map { (due: Whistle.Due.arrival(unit.party), end: $0.at) }
        }
        let conclusion = concludes(in: calendar).map { [(due: Whistle.Due.conclusion, end: $0.at)] } ?? []
        return (arrivals + conclusion).filter { !told.contains($0.due) }
    }
}
