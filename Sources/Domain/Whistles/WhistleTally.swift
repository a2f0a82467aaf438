public import Core

/// How a body came to the whistles it was called to, in figures (DOMAIN.md A7-03): always with its whistles behind it.
public struct WhistleTally: Hashable, Sendable {
    public private(set) var attendance: [Whistle.Attendance: Int] = [:]
    public private(set) var ratings: [Whistle.Rating: Int] = [:]
    public private(set) var solved = 0
    /// Behind each figure, in order of key.
    public private(set) var figures: [Whistle.Figure: [Key<Whistle>]] = [:]
    /// In order of key.
    public private(set) var whistles: [Key<Whistle>] = []

    /// Of each body that was called.
    public static func all(
        of whistles: [Whistle], at now: Instant, in calendar: WorkingCalendar
    ) -> [Assignment.Party: WhistleTally] {
        var tallies: [Assignment.Party: WhistleTally] = [:]
        for whistle in whistles.sorted(by: { $0.id < $1.id }) {
            for unit in whistle.flow.units {
                let came = whistle.flow.attendance(of: unit.party, at: now, in: calendar)
                tallies[unit.party, default: WhistleTally()].count(whistle, unit, came)
                for figure in Whistle.Figure.allCases
                where whistle.counts(figure, for: unit.party, at: now, in: calendar) {
                    tallies[unit.party, default: WhistleTally()].figures[figure, default: []].append(whistle.id)
                }
            }
        }
        return tallies
    }

    private mutating func count(_ whistle: Whistle, _ unit: Whistle.Unit, _ came: Whistle.Attendance?) {
        whistles.append(whistle.id)
        if let came { attendance[came, default: 0] += 1 }
        if let rating = unit.rating { ratings[rating, default: 0] += 1 }
        if case .concluded(isSolved: true, _) = whistle.stage { solved += 1 }
    }
}
