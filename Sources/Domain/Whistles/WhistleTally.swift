public import Core

/// How a body came to the whistles it was called to, in figures (DOMAIN.md A7-03): each is the length of the list of
/// whistles that `Whistle.figures(for:at:in:)` puts behind it.
public struct WhistleTally: Hashable, Sendable {
    /// Those that are 0 are left out.
    public private(set) var figures: [Whistle.Figure: Int] = [:]

    /// Of each body that was called.
    ///
    /// - Parameter calendar: that of a whistle's place.
    public static func all(
        of whistles: [Whistle], at now: Instant, in calendar: (Whistle) -> WorkingCalendar
    ) -> [Assignment.Party: WhistleTally] {
        var tallies: [Assignment.Party: WhistleTally] = [:]
        for whistle in whistles {
            let calendar = calendar(whistle)
            for unit in whistle.flow.units {
                for figure in whistle.figures(for: unit.party, at: now, in: calendar) {
                    tallies[unit.party, default: WhistleTally()].figures[figure, default: 0] += 1
                }
            }
        }
        return tallies
    }
}
