public import Core
public import Database
public import Domain

extension Migration {
    static let createLocalCalendar = Migration(
        61, "create local calendar",
        """
        CREATE TABLE local_day (
            area_id BIGINT NOT NULL,  -- of an area, for all below it, or 0 for the whole installation
            day     BIGINT NOT NULL,
            kind    TEXT NOT NULL CHECK (kind IN ('holiday', 'workday')),
            PRIMARY KEY (area_id, day)
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE working_hours (
            area_id  BIGINT NOT NULL,  -- of an area, or 0 for the whole installation
            from_day BIGINT NOT NULL,  -- the first day on which they hold
            hours    TEXT NOT NULL,    -- 08:00-12:00,14:00-18:00
            PRIMARY KEY (area_id, from_day)
        )\(sql: Dialect.strict)
        """
    )
}

/// The only file that knows how local holidays and working hours lie in SQL.
public enum LocalCalendarTable {
    /// The local days in force: of two areas that name the same day, the nearest holds, and each before the whole
    /// installation's.
    /// - Parameter areas: the place's own and those above it, the nearest first.
    public static func days(of areas: [Key<Area>], in db: Reader) throws -> [Day: HolidayPlan.Kind] {
        var merged = try days(of: nil, in: db)
        for area in areas.reversed() { merged.merge(try days(of: area, in: db)) { $1 } }
        return merged
    }

    /// What one area itself has named; nil for the whole installation.
    public static func days(of area: Key<Area>?, in db: Reader) throws -> [Day: HolidayPlan.Kind] {
        let rows = try db.rows(
            "SELECT day, kind FROM local_day WHERE area_id = \(area?.number ?? 0) ORDER BY day LIMIT 10000"
        ) { row in (Day(number: try row.int(0)), try CalendarTable.kind(row.text(1))) }
        return Dictionary(rows) { $1 }
    }

    /// - Parameters:
    ///   - kind: nil takes the day out again.
    ///   - area: nil for the whole installation.
    public static func set(_ day: Day, _ kind: HolidayPlan.Kind?, of area: Key<Area>?, in db: Writer) throws {
        guard let kind else {
            try db.run("DELETE FROM local_day WHERE area_id = \(area?.number ?? 0) AND day = \(day.number)")
            return
        }
        try db.run(
            """
            INSERT INTO local_day (area_id, day, kind) VALUES (\(area?.number ?? 0), \(day.number), \(kind.rawValue))
            ON CONFLICT (area_id, day) DO UPDATE SET kind = excluded.kind
            """
        )
    }

    /// The hours in force: those of the nearest area that has any, else of the whole installation, else the usual.
    public static func hours(of areas: [Key<Area>], in db: Reader) throws -> HoursPlan {
        for area in areas.map(\.number) + [0] {
            let changes = try changes(of: area, in: db)
            if !changes.isEmpty { return HoursPlan(.usual, changes: changes) }
        }
        return HoursPlan(.usual)
    }

    private static func changes(of area: Int64, in db: Reader) throws -> [HoursPlan.Change] {
        try db.rows(
            "SELECT from_day, hours FROM working_hours WHERE area_id = \(area) ORDER BY from_day LIMIT 1000"
        ) { row in
            HoursPlan.Change(from: Day(number: try row.int(0)), hours: try WorkingHours.reading(row.text(1)))
        }
    }

    /// - Parameter area: nil for the whole installation.
    public static func set(_ hours: WorkingHours, of area: Key<Area>?, from day: Day, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO working_hours (area_id, from_day, hours)
            VALUES (\(area?.number ?? 0), \(day.number), \(hours.description))
            ON CONFLICT (area_id, from_day) DO UPDATE SET hours = excluded.hours
            """
        )
    }
}
