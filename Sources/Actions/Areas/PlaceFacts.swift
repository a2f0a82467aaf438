internal import Core
internal import Database
internal import Domain
internal import Storage

/// Where something was seen, as far as the tree knows it.
struct SeenPlace {
    let place: Place
    /// The most exact area; nil where nobody knows more than the county.
    let area: Key<Area>?
    /// What the place is called, from the county down.
    let line: [Area]
}

extension AreaGround {
    /// The place of an area: a building, a grid, or whatever lies above.
    static func seen(in id: Key<Area>, in db: Reader) throws -> SeenPlace {
        let line = try line(to: id, in: db)
        guard let placed = line.last else { throw AreaProblem.noArea }
        return SeenPlace(
            place: placed.ancestry.place, area: id, line: line.map(\.area).filter { $0.level >= .county })
    }

    /// The place a point lies in: its grid, or else the smallest area somebody has drawn around it; nil for none.
    static func seen(at position: Position, in db: Reader) throws -> SeenPlace? {
        for level in [Area.Level.grid, .community, .township, .county] {
            guard let found = try AreaOutlineTable.area(level, at: position, in: db) else { continue }
            return try seen(in: found.area.id, in: db)
        }
        return nil
    }

    /// The place a code on a card stands for; throws a `missing` problem for a code that leads nowhere.
    static func seen(byCode text: String, on day: Day, in db: Reader) throws -> SeenPlace {
        try seen(in: try area(byCode: text, on: day, in: db), in: db)
    }

    /// The area a code on a card stands for, or what it became; throws a `missing` problem for a code that leads
    /// nowhere.
    static func area(byCode text: String, on day: Day, in db: Reader) throws -> Key<Area> {
        guard let token = try PlaceTokenTable.find(PlaceToken.folded(text), in: db), token.revoked == nil else {
            throw PlaceCardActions.noPlace
        }
        return try standing(token.area, on: day, in: db)
    }

    /// The smallest area whose name stands in an address, each below the one before; at the top the only county stands
    /// for itself. Nil where none is named.
    static func named(in address: String, in db: Reader) throws -> Key<Area>? {
        let top = try children(of: nil, in: db).map(\.area)
        var found = top.first { address.contains($0.name) } ?? (top.count == 1 ? top[0] : nil)
        while let here = found, here.level < .grid {
            let below = try children(of: here.id, in: db).map(\.area).filter { address.contains($0.name) }
            guard let next = below.max(by: { $0.name.count < $1.name.count }) else { break }
            found = next
        }
        return found.flatMap { $0.level >= .county ? $0.id : nil }
    }

    /// The estate an area lies in and the firm that looks after it; nil where it lies in none.
    static func estate(of area: Key<Area>, in db: Reader) throws -> (id: Key<Estate>, firm: Key<Organisation>?)? {
        let line = try line(to: area, in: db).map(\.area)
        guard let building = line.last(where: { $0.level == .building }),
            let id = try EstateTable.estates(of: [building.id], in: db)[building.id],
            let estate = try EstateTable.find(id, in: db)
        else { return nil }
        return (estate.id, estate.propertyFirm)
    }
}

extension AreaGround {
    /// The outlines of the areas of a level below one, or its own where it is of that level.
    static func outlines(
        of level: Area.Level, below area: Area, limit: Int, in db: Reader
    ) throws -> [(area: Area, geoJSON: String)] {
        guard area.level < level else {
            return try AreaOutlineTable.find(area.id, in: db).map { [(area, $0.geoJSON)] } ?? []
        }
        return try AreaOutlineTable.geometries(of: level, below: area, afar: false, limit: limit, in: db)
    }
}
