public import Core
public import Database
public import Domain

extension OrganisationTable {
    /// The bodies of some kinds that are there, in order of name: those of a county and those that belong nowhere; all
    /// for nil. At most `limit`.
    public static func ofKinds(
        _ kinds: [Organisation.Kind], county: Key<Area>?, limit: Int, in db: Reader
    ) throws -> [Organisation] {
        let here: SQL = county.map { " AND (county_id = \($0.number) OR county_id IS NULL)" } ?? ""
        let found = try kinds.flatMap { kind in
            try db.rows(
                """
                SELECT \(sql: columns) FROM organisation
                WHERE kind = \(kind.rawValue) AND ended_day IS NULL\(sql: here) ORDER BY kind, name, id LIMIT \(limit)
                """, organisation)
        }
        return Array(found.prefix(limit))
    }
}
