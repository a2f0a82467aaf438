import Core
import Foundation
import Testing

struct HolidayPlanTests {
    @Test(arguments: [(2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)])
    func `a year has the working days that were counted by others`(year: Int, days: Int) {
        #expect(Sample.calendar.workingDays(in: year) == days)
    }

    @Test func `the shipped file knows 2018 to 2026 and nothing after`() {
        #expect(Sample.plan.years == Set(2018...2026))
    }

    @Test func `make-up Saturdays are worked and bridge days are not`() {
        #expect(Sample.calendar.nature(of: Sample.day("2026-02-14")) == .makeUpDay)
        #expect(Sample.calendar.nature(of: Sample.day("2026-10-10")) == .makeUpDay)
        #expect(Sample.calendar.nature(of: Sample.day("2026-02-16")) == .holiday)
        #expect(Sample.calendar.nature(of: Sample.day("2026-11-21")) == .weekend)
        #expect(Sample.calendar.nature(of: Sample.day("2026-11-23")) == .workday)
    }

    @Test func `the shipped file says what the shared data says`() throws {
        let shared = URL(filePath: "/work/shared/data/calendar/cn-public-holidays.csv")
        guard let text = try? String(contentsOf: shared, encoding: .utf8) else {
            print("skipped: \(shared.path()) is not on this machine")
            return
        }
        #expect(try HolidayPlan.reading(text) == Sample.plan)
    }

    @Test func `a plan written and read is the same`() throws {
        #expect(try HolidayPlan.reading(Sample.plan.text) == Sample.plan)
        let raw = try String(contentsOf: Sample.shipped, encoding: .utf8)
        #expect(raw == Sample.plan.text)
    }

    @Test func `headings, comments, blank lines, a mark, CRLF and Chinese kinds are let pass`() throws {
        let text = "\u{FEFF}date,kind,occasion\r\n# 国务院办公厅\r\n\r\n2027-01-01 , 休 ,元旦\r\n2027-01-09,班\r\n"
        let plan = try HolidayPlan.reading(text)
        #expect(plan.days == [Sample.day("2027-01-01"): .holiday, Sample.day("2027-01-09"): .workday])
        #expect(plan.years.isEmpty)
    }

    @Test func `days are read as Excel and people write them`() throws {
        let text = "2027/1/1,holiday\n2027.1.2,holiday\n2027年1月3日,workday\n,\n2027-1-4,holiday\n"
        let days = try HolidayPlan.reading(text).sorted.map(\.day.description)
        #expect(days == ["2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04"])
    }

    @Test func `every wrong line is told with its number`() throws {
        let text = """
            date,kind
            2026-02-30,holiday
            2026-03-01,rest
            2026-03-02
            2026-03-03,workday
            2026-05-01,holiday
            2026-05-01,holiday
            """
        let problems = try #require(throws: Problems.self) { try HolidayPlan.reading(text) }
        #expect(
            problems.all.map(\.code) == [
                "calendar.bad-date", "calendar.bad-kind", "calendar.bad-kind", "calendar.workday-in-week",
                "calendar.twice",
            ])
        #expect(problems.all.map { $0.arguments["row"] } == [2, 3, 4, 5, 7].map { .integer($0) })
        #expect(problems.all[0].words.chinese == "第 2 行：“2026-02-30”不是日期，请写成 2026-02-14 这样。")
        #expect(problems.all[4].words.english == "Line 7: 2026-05-01 is already on line 6.")
    }

    @Test(arguments: ["", "\n\n", "date,kind\n", "# nothing\n"])
    func `a file without a day is refused`(text: String) throws {
        let problems = try #require(throws: Problems.self) { try HolidayPlan.reading(text) }
        #expect(problems.all.map(\.code) == ["calendar.empty"])
    }

    @Test func `at most twenty wrong lines are told`() throws {
        let text = (1...100).map { "x\($0),holiday" }.joined(separator: "\n")
        let problems = try #require(throws: Problems.self) { try HolidayPlan.reading(text) }
        #expect(problems.all.count == 20)
    }

    @Test func `a year that comes replaces itself and leaves the others`() throws {
        let next = try HolidayPlan.reading("2027-01-01,holiday\n2027-10-01,holiday\n2026-12-27,workday\n")
        let updated = Sample.plan.updated(by: next)
        #expect(updated.years == Set(2018...2027))
        #expect(updated.days[Sample.day("2026-12-27")] == .workday)
        #expect(updated.days[Sample.day("2026-10-10")] == .workday)
        let corrected = try HolidayPlan.reading("2027-01-01,holiday\n2027-10-01,holiday\n2027-10-02,holiday\n")
        #expect(updated.updated(by: corrected).days.filter { $0.key.year == 2027 }.count == 3)
    }
}
