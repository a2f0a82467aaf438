/// Which days are off and which weekend days are worked, as the State Council announces them by year.
///
/// A year without an announcement is unknown: a deadline in it is provisional (DOMAIN.md B15). Whatever is in no list
/// is worked Monday to Friday.
public struct HolidayPlan: Hashable, Sendable {
    public private(set) var days: [Day: Kind]

    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A day off.
        case holiday
        /// A day of the weekend that is worked instead.
        case workday
    }

    public init(_ days: [Day: Kind] = [:]) { self.days = days }

    /// The years announced.
    ///
    /// Every announcement lists 1 January and 1 October, so a year that has both is whole. One that has only a few days
    /// of December was touched by the announcement of the year after it, as 2018 was.
    public var years: Set<Int> {
        Set(Set(days.keys.map(\.year)).filter(announces))
    }

    private func announces(_ year: Int) -> Bool {
        guard let newYear = Day(year: year, month: 1, day: 1), let national = Day(year: year, month: 10, day: 1) else {
            return false
        }
        return days[newYear] == .holiday && days[national] == .holiday
    }

    /// This plan with `other` laid over it: a year that `other` announces is replaced as a whole, single days of other
    /// years are set.
    public func updated(by other: HolidayPlan) -> HolidayPlan {
        let replaced = other.years
        return HolidayPlan(days.filter { !replaced.contains($0.key.year) }.merging(other.days) { $1 })
    }

    /// The days in order.
    public var sorted: [(day: Day, kind: Kind)] {
        days.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
