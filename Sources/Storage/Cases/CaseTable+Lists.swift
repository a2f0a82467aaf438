public import Core
public import Database
public import Domain

/// A case as a list shows it.
public struct CaseLine: Hashable, Sendable {
    public let id: Key<Case>
    public let stage: Case.Stage.Name
    public let closing: Case.Closing.Kind?
    public let level: Matter.Level
    public let way: Case.Way
    public let matter: Key<Matter>?
    public let rework: Int
    /// Nil while nothing must be done.
    public let due: Instant?
    public let opened: Instant
    public let place: Place

    /// The same with another time: a part of a case has a limit of its own.
    public func due(at other: Instant?) -> CaseLine {
        CaseLine(
            id: id, stage: stage, closing: closing, level: level, way: way, matter: matter, rework: rework, due: other,
            opened: opened, place: place)
    }
}

extension CaseTable {
    static let line: SQL = """
        id, stage, closing, level, way, matter_id, rework, due_ms, opened_ms,
        county_id, township_id, community_id, grid_id
        """

    static func linesSQL(of ids: [Key<Case>]) -> SQL {
        "SELECT \(sql: line) FROM case_file WHERE id IN \(list: ids.map(\.number))"
    }

    /// Where the next page of a list by deadline begins.
    public struct DueCursor: Hashable, Sendable {
        public let due: Instant?
        public let id: Key<Case>

        public init(due: Instant?, id: Key<Case>) {
            self.due = due
            self.id = id
        }
    }

    /// What is open in an area and below it, by deadline.
    public static func open(
        in area: Area, after cursor: DueCursor?, limit: Int, in db: Reader
    ) throws -> [CaseLine] {
        try db.rows(openSQL(in: area, after: cursor, limit: limit), line)
    }

    static func openSQL(in area: Area, after cursor: DueCursor?, limit: Int) -> SQL {
        """
        SELECT \(sql: line) FROM case_file
        WHERE \(sql: PlaceColumns.inside(area)) AND over_ms IS NULL\(sql: behind(cursor))
        ORDER BY due_ms, id LIMIT \(limit)
        """
    }

    /// Everything in an area and below it, the newest first.
    public static func newest(
        in area: Area, before id: Key<Case>?, limit: Int, in db: Reader
    ) throws -> [CaseLine] {
        try db.rows(newestSQL(in: area, before: id, limit: limit), line)
    }

    static func newestSQL(in area: Area, before id: Key<Case>?, limit: Int) -> SQL {
        """
        SELECT \(sql: line) FROM case_file
        WHERE \(sql: PlaceColumns.inside(area)) AND id < \(id?.number ?? .max) ORDER BY id DESC LIMIT \(limit)
        """
    }

    /// What is in one stage at the desk of an area, by deadline: what was sent up from it is no longer there.
    public static func desk(
        of area: Area, at level: Matter.Level, _ stage: Case.Stage.Name, after cursor: DueCursor?, limit: Int,
        in db: Reader
    ) throws -> [CaseLine] {
        try db.rows(deskSQL(of: area, at: level, stage, after: cursor, limit: limit), line)
    }

    static func deskSQL(
        _ columns: SQL = CaseTable.line, of area: Area, at level: Matter.Level, _ stage: Case.Stage.Name,
        after cursor: DueCursor?, limit: Int
    ) -> SQL {
        """
        SELECT \(sql: columns) FROM case_file
        WHERE \(sql: PlaceColumns.inside(area)) AND \(sql: isAt(level)) AND stage = \(stage.rawValue) \
        AND over_ms IS NULL\(sql: behind(cursor))
        ORDER BY due_ms, id LIMIT \(limit)
        """
    }

    /// As the partial indexes write it: a bound value wouldn't be recognised.
    private static func isAt(_ level: Matter.Level) -> SQL {
        switch level {
        case .grid: "level = 1"
        case .community: "level = 2"
        case .township: "level = 3"
        case .county: "level = 4"
        }
    }

    static func behind(_ cursor: DueCursor?) -> SQL {
        guard let cursor else { return "" }
        return " AND (due_ms, id) > (\(cursor.due?.milliseconds ?? never), \(cursor.id.number))"
    }

    /// Cases of which somebody is to be told something by now, the oldest first, behind one of them.
    public static func alarms(
        by now: Instant, after last: UnderWay.Alarm<Case>?, limit: Int, in db: Reader
    ) throws -> [UnderWay.Alarm<Case>] {
        try UnderWay.alarms(of: "case_file", by: now, after: last, limit: limit, in: db)
    }

    static func alarmedSQL(by now: Instant, after last: UnderWay.Alarm<Case>? = nil, limit: Int) -> SQL {
        UnderWay.alarmedSQL(of: "case_file", by: now, after: last, limit: limit)
    }

    /// A case that is over.
    public struct Over: Sendable {
        public let id: Key<Case>
        public let at: Instant
        /// Nil where it came to nothing that was closed: rejected, withdrawn, merged.
        public let closing: Case.Closing.Kind?
        public let place: Place

        /// Whether it was closed after it was handled as a case.
        public var isOfCase: Bool { closing?.isOfCase ?? false }
    }

    /// Cases that ended in a span, the earliest first.
    ///
    /// - Parameter last: behind which the piece begins; nil at the beginning.
    public static func over(
        from start: Instant, until end: Instant, after last: Over?, limit: Int, in db: Reader
    ) throws -> [Over] {
        try db.rows(overSQL(from: start, until: end, after: last, limit: limit)) { row in
            Over(
                id: Key(try row.integer(0)), at: Instant(milliseconds: try row.integer(1)),
                closing: try closing(row.optionalText(2)), place: try PlaceColumns.read(row, from: 3) ?? Place())
        }
    }

    static func overSQL(
        from start: Instant, until end: Instant, after last: Over?, limit: Int
    ) -> SQL {
        let behind: SQL = last.map { "(\($0.at.milliseconds), \($0.id.number))" } ?? "(\(start.milliseconds), 0)"
        return """
            SELECT id, over_ms, closing, county_id, township_id, community_id, grid_id FROM case_file
            WHERE over_ms IS NOT NULL AND (over_ms, id) > \(sql: behind) AND over_ms < \(end.milliseconds)
            ORDER BY over_ms, id LIMIT \(limit)
            """
    }

    static func line(_ row: Row) throws -> CaseLine {
        guard let level = Matter.Level(rawValue: try row.int(3)), let way = Case.Way(rawValue: try row.text(4)) else {
            throw DatabaseError.wrongColumn(3, expected: "a level and a way")
        }
        let due = try row.integer(7)
        return CaseLine(
            id: Key(try row.integer(0)), stage: try stage(row.text(1), 1), closing: try closing(row.optionalText(2)),
            level: level, way: way, matter: try row.optionalInteger(5).map { Key($0) }, rework: try row.int(6),
            due: due == never ? nil : Instant(milliseconds: due), opened: Instant(milliseconds: try row.integer(8)),
            place: try PlaceColumns.read(row, from: 9) ?? Place())
    }

    static func stage(_ text: String, _ column: Int) throws -> Case.Stage.Name {
        guard let name = Case.Stage.Name(rawValue: text) else {
            throw DatabaseError.wrongColumn(column, expected: "a stage")
        }
        return name
    }

    private static func closing(_ text: String?) throws -> Case.Closing.Kind? {
        guard let text else { return nil }
        guard let kind = Case.Closing.Kind(rawValue: text) else {
            throw DatabaseError.wrongColumn(2, expected: "how it was closed")
        }
        return kind
    }
}
