/// A day of the calendar, counted from 1970-01-01, which is 0.
public struct Day: Hashable, Comparable, Sendable {
    public let number: Int

    public init(number: Int) { self.number = number }

    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day {
    /// Nil unless year is 1...9999 and month and day exist in it.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        // Howard Hinnant's days_from_civil: years begin in March, so that the leap day is the last.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted.floorDivided(by: 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(number: era * 146_097 + dayOfEra - 719_468)
        guard self.parts == (year, month, day) else { return nil }
    }

    /// Year, month 1...12 and day 1...31.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted.floorDivided(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let shownMonth = month < 10 ? month + 3 : month - 9
        return (yearOfEra + era * 400 + (shownMonth <= 2 ? 1 : 0), shownMonth, dayOfYear - (153 * month + 2) / 5 + 1)
    }

    public var year: Int { parts.year }

    public enum Weekday: Int, CaseIterable, Sendable {
        case monday = 1
        case tuesday, wednesday, thursday, friday, saturday, sunday
    }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = (number + 3) - (number + 3).floorDivided(by: 7) * 7
        return Weekday.allCases[index]
    }

    public func adding(days: Int) -> Day { Day(number: number + days) }

    /// Midnight at its beginning in Asia/Shanghai.
    public var start: Instant {
        Instant(milliseconds: Int64(number) * Instant.dayLength - Instant.shanghaiOffset)
    }
}

extension Day: CustomStringConvertible {
    /// `2026-11-21`.
    public var description: String {
        let (year, month, day) = parts
        return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }

    /// Nil unless `text` is `YYYY-MM-DD` and that day exists.
    public init?(_ text: some StringProtocol) {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, fields.count == 3,
            fields.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(fields[0]), let month = Int(fields[1]), let day = Int(fields[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
