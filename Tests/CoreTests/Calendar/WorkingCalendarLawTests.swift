import Core
import Testing

/// What must hold for every moment, tried on thousands of them: nights, holidays, month ends, leap days, New Years.
struct WorkingCalendarLawTests {
    static let units = TimeLimit.Unit.allCases

    /// Moments on whole minutes and off them, and the corners of days and years.
    static let moments: [Instant] = {
        var dice = Dice(seed: 20_261_121)
        let first = Day(number: 17_500).start.milliseconds
        let last = Day(number: 21_500).start.milliseconds
        let random = (0..<800).map { _ in Instant(milliseconds: dice.roll(first...last)) }
        let corners = [
            "2024-02-28", "2024-02-29", "2024-03-01", "2025-12-31", "2026-01-01", "2026-02-14", "2026-02-15",
            "2026-09-30", "2026-10-01", "2026-10-10", "2026-12-31", "2027-01-01", "2028-02-29",
        ].flatMap { text in
            [0, 479, 480, 719, 720, 721, 839, 840, 1079, 1080, 1081, 1439].map {
                Sample.day(text).start.adding(minutes: $0)
            }
        }
        return random + corners
    }()

    static func limits(_ unit: TimeLimit.Unit) -> [TimeLimit] {
        let amounts = unit.isDays ? [1, 2, 5, 22, 260] : [1, 15, 239, 240, 480, 481, 2400, 120_000]
        return amounts.map { TimeLimit($0, unit) }
    }

    @Test(arguments: units)
    func `what was added is what is left`(unit: TimeLimit.Unit) {
        for moment in Self.moments {
            for limit in Self.limits(unit) {
                let end = Sample.calendar.adding(limit, to: moment).at
                #expect(Sample.calendar.left(from: moment, to: end, in: unit) == limit.amount, "\(limit) \(moment)")
            }
        }
    }

    @Test(arguments: units)
    func `two limits in a row are their sum`(unit: TimeLimit.Unit) {
        let limits = Self.limits(unit).dropLast()
        for (index, moment) in Self.moments.enumerated() {
            let (a, b) = (limits[index % limits.count], limits[(index / 3) % limits.count])
            let twice = Sample.calendar.adding(b, to: Sample.calendar.adding(a, to: moment).at).at
            let once = Sample.calendar.adding(TimeLimit(a.amount + b.amount, unit), to: moment).at
            #expect(twice == once, "\(a) and \(b) from \(moment)")
        }
    }

    @Test(arguments: units)
    func `later begun is never earlier done`(unit: TimeLimit.Unit) {
        let ordered = Self.moments.sorted()
        for limit in Self.limits(unit) {
            let ends = ordered.map { Sample.calendar.adding(limit, to: $0).at }
            for (a, b) in zip(ends, ends.dropFirst()) { #expect(a <= b) }
        }
    }

    @Test(arguments: units)
    func `the time between is its own negative the other way and adds up over any stop`(unit: TimeLimit.Unit) {
        let moments = Self.moments
        for index in moments.indices.dropFirst(2) {
            let (a, b, c) = (moments[index - 2], moments[index - 1], moments[index])
            let calendar = Sample.calendar
            #expect(calendar.left(from: a, to: b, in: unit) == -calendar.left(from: b, to: a, in: unit))
            let detour = calendar.workingMilliseconds(from: a, to: b) + calendar.workingMilliseconds(from: b, to: c)
            #expect(calendar.workingMilliseconds(from: a, to: c) == detour)
        }
    }

    @Test func `working limits end inside working hours, at the earliest moment`() {
        for moment in Self.moments {
            for limit in Self.limits(.workingHours) {
                let end = Sample.calendar.adding(limit, to: moment).at
                #expect(Sample.calendar.isWorked(end.day))
                let before = end.adding(milliseconds: -1)
                let short = Sample.calendar.workingMilliseconds(from: moment, to: before)
                #expect(short == Int64(limit.amount) * 60_000 - 1)
            }
        }
    }

    @Test func `a walk over every minute agrees`() {
        let start = Sample.at("2026-09-25 00:00")
        var walked: Int64 = 0
        for minute in 0..<(20 * 1440) {
            let moment = start.adding(minutes: minute)
            #expect(Sample.calendar.workingMilliseconds(from: start, to: moment) == walked * 60_000)
            let clock = Int(moment.timeOfDay / 60_000)
            let isWorkTime = (480..<720).contains(clock) || (840..<1080).contains(clock)
            if isWorkTime, Sample.calendar.isWorked(moment.day) { walked += 1 }
        }
    }

    @Test func `half a millisecond's pause loses nothing`() {
        let start = Sample.at("2026-11-25 09:00")
        let paused = start.adding(milliseconds: 12_345)
        let used = Sample.calendar.workingMilliseconds(from: start, to: paused)
        let rest = Int64(480) * 60_000 - used
        #expect(
            Sample.calendar.addingWorking(milliseconds: rest, to: paused).at
                == Sample.calendar.adding(.workingHours(8), to: start).at)
        #expect(Sample.calendar.addingWorking(milliseconds: 0, to: paused).at == paused)
    }

    /// Guards the O(1) promise: a walk over days or minutes would take seconds for these.
    @Test func `a hundred thousand deadlines take no walk`() {
        let clock = ContinuousClock()
        let start = Sample.at("2018-01-01 09:00")
        let took = clock.measure {
            for index in 0..<100_000 {
                let moment = start.adding(minutes: index * 40)
                if Sample.calendar.adding(.workingHours(400), to: moment).at < moment { Issue.record("backwards") }
            }
        }
        #expect(took < .seconds(20), "\(took) for 100,000 in a debug build")
    }
}
