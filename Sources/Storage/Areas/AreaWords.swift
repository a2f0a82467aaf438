internal import Core
internal import Database
internal import Domain

/// What areas are called, for the words by which what lies in them is found.
enum AreaWords {
    static func names(of ids: [Key<Area>], in db: Reader) throws -> [String] {
        try AreaTable.find(Array(Set(ids)), in: db).sorted { $0.area.level < $1.area.level }.map(\.area.name)
    }

    /// The area, and what it lies in; nil where there is none: what names it may have to be named anew.
    static func placed(_ id: Key<Area>, in db: Reader) throws -> PlacedArea? { try AreaTable.find(id, in: db) }
}
