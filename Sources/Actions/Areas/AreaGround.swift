internal import Core
internal import Database
internal import Domain
internal import Storage

/// What other capabilities ask of the tree inside transactions of their own.
enum AreaGround {
    /// Throws a `missing` problem when there is none.
    static func find(_ id: Key<Area>, in db: Reader) throws -> PlacedArea {
        guard let found = try AreaTable.find(id, in: db) else { throw AreaProblem.noArea }
        return found
    }

    /// Takes an area that stands: what is decided under it is decided once.
    static func lock(_ id: Key<Area>, in db: Writer) throws -> PlacedArea {
        guard let found = try AreaTable.lock(id, in: db), found.area.closed == nil else { throw AreaProblem.noArea }
        return found
    }

    /// From the top of the tree down to `id`; throws a `missing` problem when there is none.
    static func line(to id: Key<Area>, in db: Reader) throws -> [PlacedArea] {
        let line = try AreaTable.line(to: id, in: db)
        guard line.last?.area.id == id else { throw AreaProblem.noArea }
        return line
    }

    /// What areas are called, by key.
    static func names(of ids: some Collection<Key<Area>>, in db: Reader) throws -> [Key<Area>: String] {
        try AreaTable.names(of: Array(Set(ids)), in: db)
    }

    static func children(of id: Key<Area>?, in db: Reader) throws -> [PlacedArea] {
        try AreaTable.children(of: id, after: nil, limit: 500, in: db)
    }

    static func grids(below area: Area, in db: Reader) throws -> [PlacedArea] {
        try AreaTable.grids(below: area, in: db)
    }

    /// What holds in the place at the end of a line.
    static func rules(along line: [PlacedArea], on day: Day, in db: Reader) throws -> AreaRules {
        AreaRules.inForce(try AreaRulesTable.versions(of: line.map(\.area.id), in: db), on: day)
    }

    /// What every place says itself that says anything, by place: for reports over many grids.
    static func versions(in db: Reader) throws -> [Key<Area>: [AreaRules.Version]] {
        let speaking = try AreaRulesTable.speaking(in: db)
        guard !speaking.isEmpty else { return [:] }
        return Dictionary(grouping: try AreaRulesTable.versions(of: speaking, in: db), by: \.area)
    }

    /// Who has the code now: of ours, of the state's, or of the place's own.
    static func holder(ofCode code: String, in db: Reader) throws -> PlacedArea? {
        for scheme in [AreaCode.Scheme.grid, .statistical, .local] {
            if let found = try AreaCodeTable.holders(of: [code], scheme, in: db)[code] { return found }
        }
        return nil
    }

    /// The places that names in a list may mean: all of an area and what it lies in, down to stairwells below a
    /// township, else to micro-grids; everywhere for nil.
    static func names(in area: Key<Area>?, in db: Reader) throws -> [PlaceNames.Named] {
        let line = try area.map { try Self.line(to: $0, in: db) } ?? []
        let scope = line.last?.area
        let lowest: Area.Level = scope.map { $0.level >= .township } ?? false ? .unit : .microGrid
        let above = line.dropLast().map {
            PlaceNames.Named(id: $0.area.id, parent: $0.area.parent, level: $0.area.level, name: $0.area.name)
        }
        return above + (try AreaTable.names(in: scope, downTo: lowest, limit: 200_000, in: db))
    }
}
