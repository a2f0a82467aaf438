public import Core
internal import Database
public import Domain

/// What cases and whistles are alike in: they lie in a place, go on until they are over, and have an alarm for what
/// somebody is to be told of next. Their tables have the columns `id`, `county_id` to `grid_id`, `alarm_ms`, `over_ms`.
public enum UnderWay {
    /// One of which somebody is to be told something, and the place whose rules and calendar count.
    public struct Alarm<Record>: Hashable, Sendable {
        public let id: Key<Record>
        /// Since when.
        public let due: Instant
        public let place: Place
    }

    private static let place: SQL = "county_id, township_id, community_id, grid_id"

    /// Those of which somebody is to be told something by now, the oldest first, behind one of them: none is ever
    /// passed over for a newer one.
    static func alarms<Record>(
        of table: SQL, by now: Instant, after last: Alarm<Record>?, limit: Int, in db: Reader
    ) throws -> [Alarm<Record>] {
        try db.rows(alarmedSQL(of: table, by: now, after: last, limit: limit)) { row in
            Alarm(
                id: Key(try row.integer(0)), due: Instant(milliseconds: try row.integer(1)),
                place: try PlaceColumns.read(row, from: 2) ?? Place())
        }
    }

    static func alarmedSQL<Record>(of table: SQL, by now: Instant, after last: Alarm<Record>?, limit: Int) -> SQL {
        let behind: SQL = last.map { " AND (alarm_ms, id) > (\($0.due.milliseconds), \($0.id.number))" } ?? ""
        return """
            SELECT id, alarm_ms, \(sql: place) FROM \(sql: table)
            WHERE alarm_ms IS NOT NULL AND alarm_ms <= \(now.milliseconds)\(sql: behind)
            ORDER BY alarm_ms, id LIMIT \(limit)
            """
    }

    /// What isn't over, in order of key, with the place whose calendar counts.
    static func unfinished<Record>(
        of table: SQL, after id: Key<Record>?, limit: Int, in db: Reader
    ) throws -> [(id: Key<Record>, place: Place)] {
        try db.rows(
            """
            SELECT id, \(sql: place) FROM \(sql: table)
            WHERE id > \(id?.number ?? 0) AND over_ms IS NULL ORDER BY id LIMIT \(limit)
            """
        ) { (Key(try $0.integer(0)), try PlaceColumns.read($0, from: 1) ?? Place()) }
    }
}
