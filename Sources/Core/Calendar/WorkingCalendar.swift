/// Which days and hours are worked in a place, and what follows for time limits (DOMAIN.md B2.4, B15).
///
/// - Working hours count only inside the working hours of working days; the limit ends at the earliest moment at which
///   they have passed, so four hours from 8:00 end at 12:00 and not at 14:00.
/// - Working days: the day it begins isn't counted, and the last day ends with its working hours (Civil Code, articles
///   201 to 203). Three working days from Wednesday 15:20 end on Monday at 18:00; from Wednesday 7:00 or 23:00, too.
/// - Urgent hours run on; an urgent day is 24 of them.
///
/// Sums by year are made once, so that adding and measuring are a binary search in a year and not a walk over minutes.
public struct WorkingCalendar: Sendable {
    public let hours: HoursPlan
    public let plan: HolidayPlan
    /// Days that an area makes free or worked, over the state's plan (Ningxia's own holidays).
    public let local: [Day: HolidayPlan.Kind]
    /// The years whose public holidays are announced.
    public let knownYears: Set<Int>

    private let tables: [Int: YearTable]

    public init(
        hours: HoursPlan = HoursPlan(.usual), plan: HolidayPlan, local: [Day: HolidayPlan.Kind] = [:]
    ) {
        self.hours = hours
        self.plan = plan
        self.local = local
        knownYears = plan.years
        // The year after the last known one is the one most deadlines run into.
        let kept = knownYears.union(knownYears.max().map { [$0 + 1] } ?? [])
        tables = Dictionary(
            uniqueKeysWithValues: kept.map { year in
                (year, YearTable(year: year, hours: hours) { Self.nature(of: $0, plan: plan, local: local) })
            })
    }

    public func nature(of day: Day) -> DayNature { Self.nature(of: day, plan: plan, local: local) }

    public func isWorked(_ day: Day) -> Bool { nature(of: day).isWorked }

    private static func nature(of day: Day, plan: HolidayPlan, local: [Day: HolidayPlan.Kind]) -> DayNature {
        switch (local[day], plan.days[day]) {
        case (.holiday, _): .localHoliday
        case (.workday, _): .localWorkday
        case (nil, .holiday): .holiday
        case (nil, .workday): .makeUpDay
        case (nil, nil): day.isWeekend ? .weekend : .workday
        }
    }

    /// Working days of a whole year; for a year that isn't announced, as if it had no holidays.
    public func workingDays(in year: Int) -> Int { table(year).days }

    func table(_ year: Int) -> YearTable {
        tables[year] ?? YearTable(year: year, hours: hours) { nature(of: $0) }
    }
}

extension Day {
    public var isWeekend: Bool { weekday == .saturday || weekday == .sunday }

    /// 1 January of any year, also outside 1...9999.
    static func first(of year: Int) -> Day {
        let before = year - 1
        let leaps = before.floorDivided(by: 4) - before.floorDivided(by: 100) + before.floorDivided(by: 400)
        return Day(number: 365 * before + leaps - 719_162)
    }
}

/// The working days and milliseconds of one year, summed from its beginning.
struct YearTable: Sendable {
    let first: Day
    /// Element n: working days among the first n days of the year.
    private let daysBefore: [Int32]
    /// Element n: working milliseconds in the first n days of the year.
    private let timeBefore: [Int64]

    init(year: Int, hours: HoursPlan, nature: (Day) -> DayNature) {
        first = Day.first(of: year)
        let length = Day.first(of: year + 1).number - first.number
        var days: [Int32] = [0]
        var time: [Int64] = [0]
        days.reserveCapacity(length + 1)
        time.reserveCapacity(length + 1)
        for offset in 0..<length {
            let day = first.adding(days: offset)
            let isWorked = nature(day).isWorked
            days.append(days[offset] + (isWorked ? 1 : 0))
            time.append(time[offset] + (isWorked ? Int64(hours.hours(on: day).minutes) * 60_000 : 0))
        }
        daysBefore = days
        timeBefore = time
    }

    /// Working days of the year.
    var days: Int { Int(daysBefore[daysBefore.count - 1]) }
    /// Working milliseconds of the year.
    var time: Int64 { timeBefore[timeBefore.count - 1] }

    func days(before day: Day) -> Int { Int(daysBefore[day.number - first.number]) }
    func time(before day: Day) -> Int64 { timeBefore[day.number - first.number] }

    /// The `count`-th working day, 1...days.
    func day(at count: Int) -> Day { first.adding(days: Self.firstReaching(Int32(count), in: daysBefore)) }

    /// The day in which `elapsed` working milliseconds of the year are reached, 1...time.
    func day(reaching elapsed: Int64) -> Day { first.adding(days: Self.firstReaching(elapsed, in: timeBefore)) }

    /// The least n with sums[n + 1] >= target.
    private static func firstReaching<T: Comparable>(_ target: T, in sums: [T]) -> Int {
        var low = 0
        var high = sums.count - 2
        while low < high {
            let middle = (low + high) / 2
            if sums[middle + 1] >= target { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
