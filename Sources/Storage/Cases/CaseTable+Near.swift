public import Core
public import Database
public import Domain

extension CaseTable {
    /// What is looked at of a case that may be the same matter.
    public struct Near: Hashable, Sendable {
        public let glimpse: Likeness.Glimpse
        public let stage: Case.Stage.Name
        public let isOver: Bool
        public let matter: Key<Matter>?
    }

    /// The newest cases of a community with the words of their first report, or of the smallest area that is known:
    /// what is compared with a new report. At most `limit`, in no order.
    public static func near(_ place: Place, limit: Int, in db: Reader) throws -> [Near] {
        guard let statement = nearSQL(place, limit: limit) else { return [] }
        return try db.rows(statement) { row in
            let position = try row.optionalInt(1).map { Position(longitude: $0, latitude: try row.int(2)) }
            return Near(
                glimpse: Likeness.Glimpse(
                    of: Key(try row.integer(0)), text: try row.text(8), address: try row.text(9), position: position,
                    grid: try row.optionalInteger(3).map { Key($0) }, at: Instant(milliseconds: try row.integer(4))),
                stage: try stage(row.text(5), 5), isOver: try row.optionalInteger(6) != nil,
                matter: try row.optionalInteger(7).map { Key($0) })
        }
    }

    /// Nil for no place at all.
    static func nearSQL(_ place: Place, limit: Int) -> SQL? {
        let inside: SQL
        if let id = place.community {
            inside = "community_id = \(id.number)"
        } else if let id = place.township {
            inside = "township_id = \(id.number)"
        } else if let id = place.county {
            inside = "county_id = \(id.number)"
        } else {
            return nil
        }
        return """
            SELECT c.id, c.longitude, c.latitude, c.grid_id, c.opened_ms, c.stage, c.over_ms, c.matter_id, r.text,
                r.address
            FROM (SELECT id, longitude, latitude, grid_id, opened_ms, stage, over_ms, matter_id FROM case_file
                WHERE \(sql: inside) ORDER BY id DESC LIMIT \(limit)) AS c
            \(sql: ReportTable.joiningFirst)
            """
    }
}
