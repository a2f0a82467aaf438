public import Core

/// That somebody is to be told: a limit nears its end, or is past it (DOMAIN.md A7-09).
///
/// What is due is computed from the flow and the time, the oldest first; that it was told is an event of the case. So a
/// worker that stopped midway finds the same again, and tells nothing twice.
public struct Escalation: Hashable, Sendable {
    public let clock: CaseClock.Name
    public let rung: Rung
    /// Since when it is due.
    public let since: Instant

    /// How far up it goes.
    public enum Rung: Int, CaseIterable, Hashable, Comparable, Sendable, Codable {
        /// Whoever has it, before the end.
        case warned = 1
        /// The head of the unit that has it, at the end.
        case unit
        case township
        case supervisor

        public static func < (a: Rung, b: Rung) -> Bool { a.rawValue < b.rawValue }

        public var words: Words {
            switch self {
            case .warned: Words("即将到期", "Nears its end")
            case .unit: Words("已逾期，报单位负责人", "Late: to the head of the unit")
            case .township: Words("已逾期，报街道（乡镇）", "Late: to the township")
            case .supervisor: Words("已逾期，报督办员", "Late: to the supervisor")
            }
        }
    }
}

extension Case.Flow {
    /// What is due to be told, the oldest first.
    public func escalations(at now: Instant, under terms: CaseTerms) -> [Escalation] {
        running.flatMap { $0.untold(under: terms) }.filter { $0.since <= now }
            .sorted { ($0.since, $0.rung) < ($1.since, $1.rung) }
    }

    /// When something is next due to be told: what the row is found by. Nil when nothing will be.
    public func alarm(under terms: CaseTerms) -> Instant? {
        running.compactMap { $0.untold(under: terms).map(\.since).min() }.min()
    }

    /// When the next thing must be done; nil while nothing must, or everything stands still.
    public func due(in calendar: WorkingCalendar) -> Deadline? {
        running.compactMap { $0.deadline(in: calendar) }.min { $0.at < $1.at }
    }

    /// Whether the part with a number was late in any of its rounds, or is.
    public func wasLate(_ number: Int, at now: Instant, _ calendar: WorkingCalendar) -> Bool {
        clocks.contains { $0.name == .handling(number) && $0.isLate(at: now, calendar) }
    }
}

extension CaseClock {
    /// The rungs that nobody was told of yet.
    fileprivate func untold(under terms: CaseTerms) -> [Escalation] {
        Escalation.Rung.allCases.compactMap { rung in
            if let told, told >= rung { return nil }
            return moment(of: rung, under: terms).map { Escalation(clock: name, rung: rung, since: $0) }
        }
    }
}
