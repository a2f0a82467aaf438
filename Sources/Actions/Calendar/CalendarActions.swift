public import Core
internal import Database
public import Domain
internal import Sheets
internal import Storage

/// What can be done with public holidays, local holidays and working hours (DOMAIN.md B15).
public struct CalendarActions: Sendable {
    let world: World

    public init(world: World) { self.world = world }

    /// The years whose holidays are known, in order.
    public func years() async throws -> [KnownYear] {
        try await world.database.read { db in try CalendarTable.years(in: db) }
    }

    /// What is missing that deadlines need now or soon; nil when all is there.
    public func warning() async throws -> Problem? {
        let known = Set(try await years().map(\.year))
        return KnownYear.missing(from: known, on: world.now().day)
    }

    /// Takes in announced years from a file's text.
    ///
    /// A year the file announces replaces what was there; single days of other years are set. Deadlines that wait for
    /// such a year are computed anew by those who follow the journal's `calendar.imported`.
    /// - Parameter source: where it comes from, shown beside the year; at most 200 characters are kept.
    /// - Throws: `Problems` with the lines that are wrong; then nothing was taken in.
    @discardableResult
    public func bring(_ text: String, from source: String, by caller: Caller) async throws -> CalendarImport {
        try Permissions.require(.manageCalendar, for: caller)
        return try await bring(HolidayPlan.reading(text), from: source, by: caller)
    }

    /// As the one with a text, for a .csv or .xlsx file in any encoding that sheets are read in.
    @discardableResult
    public func bring(fileAt path: String, from source: String, by caller: Caller) async throws -> CalendarImport {
        try Permissions.require(.manageCalendar, for: caller)
        return try await bring(from: source, by: caller) { try SheetReader(path: path, limits: $0) }
    }

    /// As the one with a path, for a file that was sent.
    @discardableResult
    public func bring(file bytes: [UInt8], from source: String, by caller: Caller) async throws -> CalendarImport {
        try Permissions.require(.manageCalendar, for: caller)
        return try await bring(from: source, by: caller) { try SheetReader(bytes, limits: $0) }
    }

    private func bring(
        from source: String, by caller: Caller, open: @escaping @Sendable (SheetLimits) throws -> SheetReader
    ) async throws -> CalendarImport {
        let text = try await world.longWork.run { try Self.lines(open) }
        return try await bring(HolidayPlan.reading(text), from: source, by: caller)
    }

    /// The first two cells of every row of the first sheet, blank rows too: wrong lines keep their right numbers.
    private static func lines(_ open: (SheetLimits) throws -> SheetReader) throws -> String {
        var limits = SheetLimits.usual
        // Forty days a year, for two centuries.
        limits.rows = 10_000
        let reader = try open(limits)
        let rows = try reader.rows(of: reader.sheets[0])
        var lines = ""
        while let row = try rows.next() { lines += "\(row[0].text),\(row[1].text)\n" }
        return lines
    }

    private func bring(
        _ news: HolidayPlan, from source: String, by caller: Caller
    ) async throws -> CalendarImport {
        let now = world.now()
        return try await world.database.write { db in
            try Stamp.calendar.raise(in: db)
            let change = CalendarChange(news, over: try CalendarTable.plan(in: db))
            for year in change.summary.new + change.summary.changed {
                let days = news.sorted.filter { $0.day.year == year }
                try CalendarTable.replace(year, with: days, source: String(source.prefix(200)), at: now, in: db)
                try Journal.record(
                    "calendar.imported", on: Journal.Subject("calendar_year", number: Int64(year)), by: caller,
                    at: now, ["year": .count(year), "days": .count(days.count)], in: db)
            }
            for (day, kind) in change.singles {
                try CalendarTable.set(day, kind, in: db)
                try Journal.record(
                    "calendar.day-set", on: Journal.Subject("calendar_year", number: Int64(day.year)), by: caller,
                    at: now, ["day": .day(day), "kind": .code(kind.rawValue)], in: db)
            }
            return change.summary
        }
    }
}

extension CalendarActions {
    /// The calendar of a place: the state's days, the local ones of its areas, the hours of the nearest that has any.
    /// - Parameter place: nil for the whole installation.
    public func calendar(of place: Place?) async throws -> WorkingCalendar {
        try await world.database.read { try Self.calendar(of: place, in: $0) }
    }

    static func calendar(of place: Place?, in db: Reader) throws -> WorkingCalendar {
        let areas = place?.areas ?? []
        return WorkingCalendar(
            hours: try LocalCalendarTable.hours(of: areas, in: db), plan: try CalendarTable.plan(in: db),
            local: try LocalCalendarTable.days(of: areas, in: db))
    }

    /// What an area itself has named, without what it inherits; nil for the whole installation.
    public func localDays(of area: Key<Area>?) async throws -> [Day: HolidayPlan.Kind] {
        try await world.database.read { db in try LocalCalendarTable.days(of: area, in: db) }
    }

    /// Makes days free or worked in an area and below it, such as Ningxia's own holidays.
    /// - Parameters:
    ///   - days: nil takes a day out again; at most 366 at a time.
    ///   - area: nil for the whole installation.
    public func setLocalDays(_ days: [Day: HolidayPlan.Kind?], of area: Key<Area>?, by caller: Caller) async throws {
        try Permissions.require(.manageCalendar, for: caller)
        guard days.count <= 366 else { throw Self.tooManyDays }
        let now = world.now()
        try await world.database.write { db in
            try Stamp.calendar.raise(in: db)
            for (day, kind) in days.sorted(by: { $0.key < $1.key }) {
                try LocalCalendarTable.set(day, kind, of: area, in: db)
            }
            try Journal.record(
                "calendar.local-days-set", on: Self.subject(area), by: caller, at: now,
                ["days": .count(days.count)], in: db)
        }
    }

    /// - Parameters:
    ///   - area: nil for the whole installation.
    ///   - day: the first on which they hold; days before keep what they had.
    public func setHours(
        _ hours: WorkingHours, of area: Key<Area>?, from day: Day, by caller: Caller
    ) async throws {
        try Permissions.require(.manageCalendar, for: caller)
        let now = world.now()
        try await world.database.write { db in
            try Stamp.calendar.raise(in: db)
            try LocalCalendarTable.set(hours, of: area, from: day, in: db)
            try Journal.record(
                "calendar.hours-set", on: Self.subject(area), by: caller, at: now,
                ["from": .day(day), "minutes": .count(hours.minutes)], in: db)
        }
    }

    private static func subject(_ area: Key<Area>?) -> Journal.Subject {
        area.map { Journal.Subject("area", $0) } ?? Journal.Subject("city", number: 1)
    }

    private static var tooManyDays: Problem {
        Problem(
            .tooLarge, "calendar.too-many-days",
            Words("一次最多设置 366 天。", "At most 366 days can be set at a time."))
    }
}

extension Place {
    /// The areas it lies in, the nearest first.
    fileprivate var areas: [Key<Area>] { [grid, community, township, county].compactMap { $0 } }
}

/// What a file changes in the plan there is.
private struct CalendarChange {
    let summary: CalendarImport
    let singles: [(day: Day, kind: HolidayPlan.Kind)]

    init(_ news: HolidayPlan, over plan: HolidayPlan) {
        let announced = news.years.sorted()
        let known = plan.years
        func differs(_ year: Int) -> Bool {
            news.days.filter { $0.key.year == year } != plan.days.filter { $0.key.year == year }
        }
        singles = news.sorted.filter { !news.years.contains($0.day.year) && plan.days[$0.day] != $0.kind }
        summary = CalendarImport(
            new: announced.filter { !known.contains($0) },
            changed: announced.filter { known.contains($0) && differs($0) },
            unchanged: announced.filter { known.contains($0) && !differs($0) },
            days: singles.count)
    }
}
