public import Core
public import Database
public import Domain

extension Migration {
    static let createCalendar = Migration(
        60, "create calendar",
        """
        CREATE TABLE calendar_year (
            year        BIGINT NOT NULL PRIMARY KEY,
            source      TEXT NOT NULL,
            version     BIGINT NOT NULL CHECK (version >= 1),
            imported_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE calendar_day (
            day  BIGINT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('holiday', 'workday'))
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE calendar_stamp (
            id    BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),  -- one row
            stamp BIGINT NOT NULL                              -- raised by every change of any calendar
        )\(sql: Dialect.strict)
        """,
        "INSERT INTO calendar_stamp (id, stamp) VALUES (1, 0)"
    )
}

/// The only file that knows how public holidays lie in SQL.
public enum CalendarTable {
    /// In order of year.
    public static func years(in db: Reader) throws -> [KnownYear] {
        try db.rows("SELECT year, source, version, imported_ms FROM calendar_year ORDER BY year LIMIT 1000") { row in
            KnownYear(
                year: try row.int(0), source: try row.text(1), version: try row.int(2),
                importedAt: Instant(milliseconds: try row.integer(3)))
        }
    }

    /// Every day there is: some forty a year.
    public static func plan(in db: Reader) throws -> HolidayPlan {
        let days = try db.rows("SELECT day, kind FROM calendar_day ORDER BY day LIMIT 100000") { row in
            (Day(number: try row.int(0)), try kind(row.text(1)))
        }
        return HolidayPlan(Dictionary(days) { $1 })
    }

    /// Puts a year's days in place of those there were, and counts its version up.
    public static func replace(
        _ year: Int, with days: [(day: Day, kind: HolidayPlan.Kind)], source: String, at now: Instant, in db: Writer
    ) throws {
        guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
            preconditionFailure("\(year) is no year of the calendar")
        }
        try db.run("DELETE FROM calendar_day WHERE day BETWEEN \(first.number) AND \(last.number)")
        for (day, kind) in days { try set(day, kind, in: db) }
        try db.run(
            """
            INSERT INTO calendar_year (year, source, version, imported_ms)
            VALUES (\(year), \(source), 1, \(now.milliseconds))
            ON CONFLICT (year) DO UPDATE SET source = excluded.source, version = calendar_year.version + 1,
                imported_ms = excluded.imported_ms
            """
        )
    }

    public static func set(_ day: Day, _ kind: HolidayPlan.Kind, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO calendar_day (day, kind) VALUES (\(day.number), \(kind.rawValue))
            ON CONFLICT (day) DO UPDATE SET kind = excluded.kind
            """
        )
    }

    static func kind(_ name: String) throws -> HolidayPlan.Kind {
        switch name {
        case "holiday": .holiday
        case "workday": .workday
        default: throw StoredFault.unknownWord(column: "kind")
        }
    }
}
