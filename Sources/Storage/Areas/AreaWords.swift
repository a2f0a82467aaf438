internal import Core
internal import Database
internal import Domain

/// What areas are called, for the words by which what lies in them is found.
enum AreaWords {
    static func names(of ids: [Key<Area>], in db: Reader) throws -> [String] {
        try AreaTable.find(Array(Set(ids)), in: db).sorted { $0.area.level < $1.area.level }.map(\.area.name)
    }

    /// A condition that holds for the rows that are found by an area's name; nil where none are, as above the county.
    static func scope(of id: Key<Area>, in db: Reader) throws -> SQL? {
        guard let placed = try AreaTable.find(id, in: db), placed.area.level >= .county else { return nil }
        let inside = PlaceColumns.inside(placed.area)
        guard placed.area.level > .grid, let grid = placed.ancestry.place.grid else { return inside }
        // Of no index of its own: what lies at a door is read among what lies in its grid.
        return "grid_id = \(grid.number) AND \(sql: inside)"
    }
}
