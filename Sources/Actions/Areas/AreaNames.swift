internal import Core
internal import Database
internal import Domain
internal import Storage

/// Areas as other capabilities ask for them, inside their own transactions.
enum AreaNames {
    /// Throws a `missing` problem when there is none.
    static func find(_ id: Key<Area>, in db: Reader) throws -> PlacedArea {
        guard let placed = try AreaTable.find(id, in: db) else { throw AreaProblem.noArea }
        return placed
    }

    /// What each of `ids` is called; those that aren't there are left out.
    static func names(_ ids: some Sequence<Key<Area>>, in db: Reader) throws -> [Key<Area>: String] {
        Dictionary(
            uniqueKeysWithValues: try AreaTable.find(Array(Set(ids)), in: db).map { ($0.area.id, $0.area.name) })
    }
}
