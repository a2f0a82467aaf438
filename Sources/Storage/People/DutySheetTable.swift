public import Core
public import Database
public import Domain

/// What places say the holders of posts do; a duty a line.
public enum DutySheetTable {
    public static let migration = Migration(
        253, "duty sheet",
        """
        CREATE TABLE duty_sheet (
            area_id BIGINT NOT NULL REFERENCES area (id),
            post TEXT NOT NULL,
            valid_from_day BIGINT NOT NULL,
            -- A duty a line; empty where the place takes its sheet back.
            duties TEXT NOT NULL,
            PRIMARY KEY (area_id, post, valid_from_day)
        )\(sql: Dialect.strict)
        """)

    /// Saves a sheet; what was said for the same day is gone.
    public static func save(_ sheet: DutySheet, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO duty_sheet (area_id, post, valid_from_day, duties)
            VALUES (\(sheet.area.number), \(sheet.post.rawValue), \(sheet.from.number),
                \(sheet.duties.joined(separator: "\n")))
            ON CONFLICT (area_id, post, valid_from_day) DO UPDATE SET duties = excluded.duties
            """)
    }

    /// The sheets in force on a day in any of `areas`, in the order of `areas`; places without one are left out.
    public static func inForce(
        _ post: Post.Kind, in areas: [Key<Area>], on day: Day, in db: Reader
    ) throws -> [DutySheet] {
        guard !areas.isEmpty else { return [] }
        let sheets = try db.rows(
            """
            SELECT area_id, valid_from_day, duties FROM duty_sheet WHERE area_id IN \(list: areas.map(\.number))
            AND post = \(post.rawValue) AND valid_from_day <= \(day.number) ORDER BY valid_from_day
            """
        ) { row in
            DutySheet(
                area: Key(try row.integer(0)), post: post, from: Day(number: try row.int(1)),
                duties: try row.text(2).split(separator: "\n").map(String.init))
        }
        return areas.compactMap { area in sheets.last { $0.area == area } }.filter { !$0.duties.isEmpty }
    }
}
