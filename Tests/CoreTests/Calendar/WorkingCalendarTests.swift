import Core
import Testing

struct WorkingCalendarTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let limit: TimeLimit
        let from: String
        let end: String

        init(_ limit: TimeLimit, from: String, to end: String) {
            self.limit = limit
            self.from = from
            self.end = end
        }

        var testDescription: String { "\(limit) from \(from)" }
    }

    static let examples: [Example] = [
        // 2026-11-25 is a Wednesday in an ordinary week.
        Example(.workingDays(3), from: "2026-11-25 15:20", to: "2026-11-30 18:00"),
        Example(.workingDays(3), from: "2026-11-25 07:00", to: "2026-11-30 18:00"),
        Example(.workingDays(3), from: "2026-11-25 23:59", to: "2026-11-30 18:00"),
        Example(.workingDays(1), from: "2026-11-21 10:00", to: "2026-11-23 18:00"),
        Example(.workingHours(4), from: "2026-11-25 08:00", to: "2026-11-25 12:00"),
        Example(.workingHours(4), from: "2026-11-25 06:00", to: "2026-11-25 12:00"),
        Example(.workingHours(4), from: "2026-11-25 12:00", to: "2026-11-25 18:00"),
        Example(.workingHours(4), from: "2026-11-25 16:30", to: "2026-11-26 10:30"),
        Example(.workingMinutes(30), from: "2026-11-27 17:45", to: "2026-11-30 08:15"),
        Example(.workingMinutes(15), from: "2026-11-27 17:45", to: "2026-11-27 18:00"),
        Example(.workingHours(8), from: "2026-11-27 23:00", to: "2026-11-30 18:00"),
        // The make-up Saturday counts, the Spring Festival of nine days doesn't.
        Example(.workingDays(2), from: "2026-02-13 09:00", to: "2026-02-24 18:00"),
        Example(.workingHours(1), from: "2026-02-14 17:30", to: "2026-02-24 08:30"),
        Example(.workingDays(1), from: "2024-02-28 09:00", to: "2024-02-29 18:00"),
        Example(.workingDays(20), from: "2025-12-15 09:00", to: "2026-01-13 18:00"),
        Example(.urgentHours(2), from: "2026-11-27 23:30", to: "2026-11-28 01:30"),
        Example(.urgentDays(3), from: "2026-09-30 09:10", to: "2026-10-03 09:10"),
    ]

    @Test(arguments: examples)
    func `a limit ends when a clerk with a wall calendar says`(example: Example) {
        let deadline = Sample.calendar.adding(example.limit, to: Sample.at(example.from))
        #expect(deadline.at.local == example.end)
        #expect(deadline.marks.isEmpty)
    }

    @Test func `a year that is not announced is counted Monday to Friday and said`() {
        let deadline = Sample.calendar.adding(.workingDays(3), to: Sample.at("2026-12-30 10:00"))
        #expect(deadline.at.local == "2027-01-04 18:00")
        #expect(deadline.marks == [.unknownYear(2027)])
        #expect(deadline.isProvisional && deadline.awaits(2027) && !deadline.awaits(2028))
        #expect(Sample.calendar.adding(.workingDays(1), to: Sample.at("2026-12-30 10:00")).marks.isEmpty)
        let long = Sample.calendar.adding(.workingDays(600), to: Sample.at("2026-12-30 10:00"))
        #expect(long.marks == [.unknownYear(2027), .unknownYear(2028), .unknownYear(2029)])
    }

    @Test func `urgent limits need no calendar`() {
        #expect(!Sample.calendar.adding(.urgentDays(9), to: Sample.at("2026-12-30 10:00")).isProvisional)
    }

    @Test func `the deadline moves when the calendar of the year comes`() throws {
        let news = try HolidayPlan.reading(
            "2027-01-01,holiday\n2027-10-01,holiday\n2027-01-02,holiday\n2027-01-03,workday")
        let calendar = WorkingCalendar(plan: Sample.plan.updated(by: news))
        let deadline = calendar.adding(.workingDays(3), to: Sample.at("2026-12-30 10:00"))
        #expect(deadline == Deadline(at: Sample.at("2027-01-04 18:00")))
        #expect(calendar.adding(.workingDays(2), to: Sample.at("2026-12-30 10:00")).at.local == "2027-01-03 18:00")
    }

    @Test func `local holidays are off and local workdays on, over the state's`() {
        let local: [Day: HolidayPlan.Kind] = [
            Sample.day("2026-11-26"): .holiday, Sample.day("2026-11-28"): .workday,
            Sample.day("2026-10-10"): .holiday,
        ]
        let calendar = WorkingCalendar(plan: Sample.plan, local: local)
        #expect(calendar.nature(of: Sample.day("2026-11-26")) == .localHoliday)
        #expect(calendar.nature(of: Sample.day("2026-11-28")) == .localWorkday)
        #expect(calendar.nature(of: Sample.day("2026-10-10")) == .localHoliday)
        #expect(calendar.adding(.workingDays(2), to: Sample.at("2026-11-25 15:20")).at.local == "2026-11-28 18:00")
    }

    @Test func `other hours hold from their day on`() throws {
        let summer = try WorkingHours.reading("08:30-12:00,14:30-18:30")
        let plan = HoursPlan(.usual, changes: [.init(from: Sample.day("2026-06-01"), hours: summer)])
        let calendar = WorkingCalendar(hours: plan, plan: Sample.plan)
        #expect(calendar.adding(.workingHours(8), to: Sample.at("2026-05-29 14:00")).at.local == "2026-06-01 15:00")
        #expect(calendar.adding(.workingDays(1), to: Sample.at("2026-05-29 14:00")).at.local == "2026-06-01 18:30")
    }

    @Test func `the steps tell why and add up`() {
        let steps = Sample.calendar.steps(of: .workingHours(10), from: Sample.at("2026-11-27 16:00"))
        #expect(steps.map(\.nature) == [.workday, .weekend, .weekend, .workday])
        #expect(steps.map(\.counted) == [120, 0, 0, 480])
        #expect(steps.map(\.total) == [120, 120, 120, 600])
        #expect(steps[0].ran?.from.local == "2026-11-27 16:00")
        #expect(steps[0].ran?.to.local == "2026-11-27 18:00")
        #expect(steps[1].ran == nil)
        #expect(steps[3].ran?.to.local == "2026-11-30 18:00")
    }

    @Test func `the steps of working days leave out the day it began`() {
        let steps = Sample.calendar.steps(of: .workingDays(3), from: Sample.at("2026-11-25 15:20"))
        #expect(steps.map(\.counted) == [0, 1, 1, 0, 0, 1])
        #expect(steps[0].ran == nil)
        #expect(steps.last?.ran?.to.local == "2026-11-30 18:00")
    }

    @Test func `the steps of urgent time run through the night`() {
        let steps = Sample.calendar.steps(of: .urgentHours(30), from: Sample.at("2026-11-27 20:00"))
        #expect(steps.map(\.counted) == [240, 1440, 120])
        #expect(Sample.calendar.steps(of: .workingDays(900), from: Sample.at("2026-01-02 09:00"), most: 40).count == 40)
    }
}
