import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

struct CalendarTableTests {
    static let now = Instant.start

    private func plan(_ text: String) throws -> HolidayPlan { try HolidayPlan.reading(text) }

    @Test(arguments: Engines.available)
    func `a year goes in and comes out, and again with a higher version`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let first = try plan("2027-01-01,holiday\n2027-01-03,workday\n2027-10-01,holiday\n")
        let second = try plan("2027-01-01,holiday\n2027-10-01,holiday\n2027-10-02,holiday\n")
        for plan in [first, second] {
            try await database.write { db in
                try CalendarTable.replace(2027, with: plan.sorted, source: "国办发明电", at: Self.now, in: db)
            }
        }
        let (kept, years) = try await database.read { db in
            (try CalendarTable.plan(in: db), try CalendarTable.years(in: db))
        }
        #expect(kept == second)
        #expect(years == [KnownYear(year: 2027, source: "国办发明电", version: 2, importedAt: Self.now)])
    }

    @Test(arguments: Engines.available)
    func `replacing a year leaves its neighbours`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let days = try plan("2026-12-31,holiday\n2027-01-01,holiday\n2027-12-31,holiday\n2028-01-01,holiday\n")
        let kept = try await database.write { db in
            for (day, kind) in days.sorted { try CalendarTable.set(day, kind, in: db) }
            try CalendarTable.replace(2027, with: [], source: "", at: Self.now, in: db)
            return try CalendarTable.plan(in: db)
        }
        #expect(kept.sorted.map(\.day.description) == ["2026-12-31", "2028-01-01"])
    }

    @Test(arguments: Engines.available)
    func `the nearest area's day and hours hold`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let (county, township, other) = (Key<Area>(1), Key<Area>(2), Key<Area>(3))
        let day = Day(number: 20_800)
        let short = try WorkingHours.reading("09:00-12:00")
        let (days, elsewhere, hours, usual) = try await database.write { db in
            try LocalCalendarTable.set(day, .holiday, of: nil, in: db)
            try LocalCalendarTable.set(day, .holiday, of: county, in: db)
            try LocalCalendarTable.set(day.adding(days: 1), .holiday, of: county, in: db)
            try LocalCalendarTable.set(day, .workday, of: township, in: db)
            try LocalCalendarTable.set(day.adding(days: 9), .holiday, of: township, in: db)
            try LocalCalendarTable.set(day.adding(days: 9), nil, of: township, in: db)
            try LocalCalendarTable.set(short, of: county, from: day, in: db)
            return (
                try LocalCalendarTable.days(of: [township, county], in: db),
                try LocalCalendarTable.days(of: [other], in: db),
                try LocalCalendarTable.hours(of: [township, county], in: db),
                try LocalCalendarTable.hours(of: [other], in: db)
            )
        }
        #expect(days == [day: .workday, day.adding(days: 1): .holiday])
        #expect(elsewhere == [day: .holiday])
        #expect(hours == HoursPlan(.usual, changes: [.init(from: day, hours: short)]))
        #expect(usual == HoursPlan(.usual))
    }

    @Test(arguments: Engines.available)
    func `hours of the whole installation hold where no area has its own`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let long = try WorkingHours.reading("08:30-18:30")
        let hours = try await database.write { db in
            try LocalCalendarTable.set(long, of: nil, from: Day(number: 0), in: db)
            return try LocalCalendarTable.hours(of: [Key(5)], in: db)
        }
        #expect(hours.hours(on: Day(number: 20_000)) == long)
    }

    @Test(arguments: Engines.available)
    func `a kind that isn't one can't get in`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        await #expect(throws: (any Error).self) {
            try await database.write { db in try db.run("INSERT INTO calendar_day (day, kind) VALUES (1, 'rest')") }
        }
    }

    @Test(arguments: Engines.available)
    func `local days are found by key`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let plan = try await database.read { db in
            try db.plan("SELECT day, kind FROM local_day WHERE area_id = \(Int64(1)) ORDER BY day LIMIT 10000")
        }
        #expect(
            engine == .postgres || plan.allSatisfy { $0.contains("SEARCH") && !$0.contains("TEMP B-TREE") }, "\(plan)")
    }
}
