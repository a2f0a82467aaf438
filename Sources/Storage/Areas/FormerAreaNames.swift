internal import Core
internal import Database
internal import Domain

extension SearchSource {
    /// What areas were called before, and those that have ended. What they are called now stands in `AreaSearchTable`,
    /// in the transaction that says so and in the order of a list to choose from; so each name is in one index alone.
    static let formerAreaNames = SearchSource(
        kind: "area",
        texts: { id, db in
            guard id > 0, let placed = try AreaTable.find(Key(id), in: db) else { return nil }
            let names = try AreaCodeTable.labels(of: placed.area.id, limit: 100, in: db)
                .filter { $0.validTo != nil && ($0.name != placed.area.name || placed.area.closed != nil) }.map(\.name)
            return names.isEmpty ? nil : (texts: Set(names).sorted(), place: placed.ancestry.place)
        },
        keys: { behind, limit, db in
            try db.rows(AreaCodeTable.formerSQL(behind: behind, limit: limit)) { try $0.integer(0) }
        })
}

extension AreaCodeTable {
    /// The areas that had another label once, in order of key.
    static func formerSQL(behind: Int64, limit: Int) -> SQL {
        """
        SELECT DISTINCT area_id FROM area_code WHERE area_id > \(behind) AND valid_to_day IS NOT NULL
        ORDER BY area_id LIMIT \(limit)
        """
    }
}
