import Actions
import Core
import Database
import Domain
import Fixtures
import Foundation
import Storage
import Testing

struct CalendarActionsTests {
    static let year2027 = "date,kind\n2027-01-01,holiday\n2027-01-02,holiday\n2027-01-03,workday\n2027-10-01,holiday\n"
    static let year2026 = "2026-01-01,holiday\n2026-10-01,holiday\n2026-10-10,workday\n"
    /// 2026-12-30 10:00, a Wednesday.
    static let wednesday = Instant(milliseconds: 1_798_596_000_000)

    @Test(arguments: Engines.available)
    func `a deadline waits for its year and moves when it comes`(engine: Engine) async throws {
        let world = try await TestWorld(engine).world
        let actions = CalendarActions(world: world)
        let shelf = CalendarShelf(database: world.database)
        try await actions.bring(Self.year2026, from: "2026", by: .clock)
        let before = try await shelf.calendar(of: nil).adding(.workingDays(2), to: Self.wednesday)
        #expect(before.at.local == "2027-01-01 18:00")
        #expect(before.awaits(2027))

        let done = try await actions.bring(Self.year2027, from: "国务院办公厅", by: .clock)
        #expect(done == CalendarImport(new: [2027], changed: [], unchanged: [], days: 0))
        #expect(done.movesDeadlines)
        let after = try await shelf.calendar(of: nil).adding(.workingDays(2), to: Self.wednesday)
        #expect(after == Deadline(at: after.at) && after.at.local == "2027-01-03 18:00")
        #expect(try await actions.years().map(\.year) == [2026, 2027])
    }

    @Test(arguments: Engines.available)
    func `the same file again changes nothing, another counts the version up`(engine: Engine) async throws {
        let world = try await TestWorld(engine).world
        let actions = CalendarActions(world: world)
        try await actions.bring(Self.year2027, from: "a", by: .clock)
        let again = try await actions.bring(Self.year2027, from: "b", by: .clock)
        #expect(again == CalendarImport(new: [], changed: [], unchanged: [2027], days: 0))
        #expect(try await actions.years().map(\.source) == ["a"])
        let news = try await actions.bring(
            Self.year2027 + "2026-12-27,workday\n2027-10-02,holiday\n", from: "c", by: .clock)
        #expect(news == CalendarImport(new: [], changed: [2027], unchanged: [], days: 1))
        #expect(try await actions.years().map(\.version) == [2])
        let entries = try await world.database.read { db in
            try Journal.entries(on: Journal.Subject("calendar_year", number: 2027), limit: 10, in: db)
        }
        #expect(entries.map(\.kind) == ["calendar.imported", "calendar.imported"])
    }

    @Test(arguments: Engines.available)
    func `of a file with a wrong line nothing is taken in`(engine: Engine) async throws {
        let world = try await TestWorld(engine).world
        let actions = CalendarActions(world: world)
        await #expect(throws: Problems.self) {
            try await actions.bring(Self.year2027 + "2027-02-30,holiday\n", from: "a", by: .clock)
        }
        #expect(try await actions.years().isEmpty)
    }

    @Test func `files in GBK and dates as Excel writes them are taken in`() async throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "wangge-calendar-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: url) }
        // 日期,种类 / 2027/1/1,休 / 2027年10月1日,休 in GBK.
        let (rest, day): ([UInt8], [UInt8]) = ([0xD0, 0xDD], [0xC8, 0xD5])
        let heading: [UInt8] = day + [0xC6, 0xDA, 0x2C, 0xD6, 0xD6, 0xC0, 0xE0, 0x0A]
        let national = Array("2027".utf8) + [0xC4, 0xEA] + Array("10".utf8) + [0xD4, 0xC2] + Array("1".utf8) + day
        let file = heading + Array("2027/1/1,".utf8) + rest + [0x0A] + national + [0x2C] + rest + [0x0A]
        try Data(file).write(to: url)
        let actions = CalendarActions(world: try await TestWorld().world)
        let done = try await actions.bring(fileAt: url.path(), from: "x", by: .clock)
        #expect(done.new == [2027])
        try Data(file + Array("\n2027-02-30,holiday\n".utf8)).write(to: url)
        let problems = await #expect(throws: Problems.self) {
            try await actions.bring(fileAt: url.path(), from: "x", by: .clock)
        }
        #expect(problems?.all.first?.arguments["row"] == .integer(5))
    }

    @Test func `only those who keep the calendar may change it`() async throws {
        let world = try await TestWorld().world
        let actions = CalendarActions(world: world)
        for role in Role.ofPersons where role != .systemAdministrator {
            let caller = Caller(id: Key(77), grants: [Grant(role, .everywhere)])
            await #expect(throws: Problem.self, "\(role)") {
                try await actions.bring(Self.year2027, from: "a", by: caller)
            }
            await #expect(throws: Problem.self, "\(role)") {
                try await actions.setHours(.usual, of: nil, from: Day(number: 1), by: caller)
            }
            await #expect(throws: Problem.self, "\(role)") {
                try await actions.setLocalDays([:], of: Key(1), by: caller)
            }
        }
        #expect(try await actions.years().isEmpty)
    }

    @Test(arguments: Engines.available)
    func `an area's own holidays and hours are in its calendar and in no other`(engine: Engine) async throws {
        let world = try await TestWorld(engine).world
        let actions = CalendarActions(world: world)
        let shelf = CalendarShelf(database: world.database)
        try await actions.bring(Self.year2026, from: "2026", by: .clock)
        let (county, neighbour) = (Place(county: Key(1), township: Key(2)), Place(county: Key(9)))
        let thursday = Self.wednesday.day.adding(days: 1)
        #expect(try await shelf.calendar(of: county).isWorked(thursday))
        try await actions.setLocalDays([thursday: .holiday], of: Key(1), by: .clock)
        try await actions.setHours(WorkingHours.reading("09:00-17:00"), of: Key(2), from: thursday, by: .clock)
        #expect(try await shelf.calendar(of: county).nature(of: thursday) == .localHoliday)
        #expect(try await shelf.calendar(of: county).hours.hours(on: thursday).minutes == 480)
        #expect(try await shelf.calendar(of: county).hours.hours(on: thursday).spans.count == 1)
        #expect(try await shelf.calendar(of: neighbour).nature(of: thursday) == .workday)
        #expect(try await shelf.calendar(of: neighbour).hours.hours(on: thursday).spans.count == 2)
        try await actions.setLocalDays([thursday: nil], of: Key(1), by: .clock)
        #expect(try await shelf.calendar(of: county).isWorked(thursday))
    }

    @Test func `the warning comes with December and goes with the import`() async throws {
        let test = try await TestWorld()
        let actions = CalendarActions(world: test.world)
        try await actions.bring(Self.year2026, from: "2026", by: .clock)
        #expect(try await actions.warning() == nil)
        test.pass(days: 8)
        #expect(try await actions.warning()?.arguments["year"] == .integer(2027))
        try await actions.bring(Self.year2027, from: "2027", by: .clock)
        #expect(try await actions.warning() == nil)
    }

    @Test func `more days than a year has are refused`() async throws {
        let actions = CalendarActions(world: try await TestWorld().world)
        let days = Dictionary(
            uniqueKeysWithValues: (0..<367).map { (Day(number: $0), HolidayPlan.Kind?.some(.holiday)) })
        await #expect(throws: Problem.self) { try await actions.setLocalDays(days, of: Key(1), by: .clock) }
    }
}
