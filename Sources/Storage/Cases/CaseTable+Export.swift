public import Core
public import Database
public import Domain

/// A case as the file that leaves the platform has it: without a word that anybody wrote, and without any person.
public struct CaseExportLine: Hashable, Sendable {
    public let id: Key<Case>
    public let stage: Case.Stage.Name
    public let closing: Case.Closing.Kind?
    public let level: Matter.Level
    /// Nil until it is closed.
    public let settled: Matter.Level?
    public let way: Case.Way
    public let matter: Key<Matter>?
    public let rework: Int
    public let opened: Instant
    /// Nil while it isn't over.
    public let over: Instant?
    public let place: Place
}

extension CaseTable {
    /// Cases of an area and below it that came in within some days, in order of their keys.
    ///
    /// - Parameters:
    ///   - days: both ends are in it.
    ///   - id: only those behind it; nil from the first on.
    public static func exported(
        in area: Area, days: ClosedRange<Day>, after id: Key<Case>?, limit: Int, in db: Reader
    ) throws -> [CaseExportLine] {
        try db.rows(exportedSQL(in: area, days: days, after: id, limit: limit), exportLine)
    }

    static func exportedSQL(in area: Area, days: ClosedRange<Day>, after id: Key<Case>?, limit: Int) -> SQL {
        """
        SELECT id, stage, closing, level, settled_level, way, matter_id, rework, opened_ms, over_ms,
            county_id, township_id, community_id, grid_id FROM case_file
        WHERE \(sql: PlaceColumns.inside(area)) AND id > \(id?.number ?? 0)
            AND opened_ms >= \(days.lowerBound.start.milliseconds)
            AND opened_ms < \(days.upperBound.adding(days: 1).start.milliseconds)
        ORDER BY id LIMIT \(limit)
        """
    }

    private static func exportLine(_ row: Row) throws -> CaseExportLine {
        guard let level = Matter.Level(rawValue: try row.int(3)), let way = Case.Way(rawValue: try row.text(5)) else {
            throw DatabaseError.wrongColumn(3, expected: "a level and a way")
        }
        return CaseExportLine(
            id: Key(try row.integer(0)), stage: try stage(row.text(1), 1),
            closing: try row.optionalText(2).flatMap { Case.Closing.Kind(rawValue: $0) }, level: level,
            settled: try row.optionalInt(4).flatMap { Matter.Level(rawValue: $0) }, way: way,
            matter: try row.optionalInteger(6).map { Key($0) }, rework: try row.int(7),
            opened: Instant(milliseconds: try row.integer(8)),
            over: try row.optionalInteger(9).map { Instant(milliseconds: $0) },
            place: try PlaceColumns.read(row, from: 10) ?? Place())
    }
}
