public import Core
internal import Database
public import Domain
internal import Storage

/// Residential compounds: looking at them, and keeping them.
public struct EstateActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// The standing estates in an area, in order of name.
    public func list(of id: Key<Area>, after cursor: Cursor?, by caller: Caller) async throws -> EstateList {
        try Permissions.require(.browseAreas, for: caller)
        return try await world.database.read { db in
            let line = try AreaTable.line(to: id, in: db).map(\.area)
            guard let area = line.last else { throw AreaProblem.noArea }
            let page = Page(try EstateTable.all(below: area, after: cursor, limit: 101, in: db), limit: 100) {
                Cursor(value: $0.name, key: $0.id.number)
            }
            return EstateList(
                area: area, line: Array(line.dropLast()), estates: page,
                counts: try EstateTable.counts(of: page.items.map(\.id), in: db).mapValues {
                    EstateList.Count(buildings: $0.0, households: $0.1)
                })
        }
    }

    /// Throws a `missing` problem when there is none.
    public func find(_ id: Key<Estate>, by caller: Caller) async throws -> EstateView {
        try Permissions.require(.browseAreas, for: caller)
        return try await world.database.read { db in
            guard let estate = try EstateTable.find(id, in: db) else { throw EstateProblem.noEstate }
            let line = try AreaTable.line(to: estate.community, in: db).map(\.area)
            let buildings = try EstateTable.buildings(of: id, limit: Self.mostBuildings, in: db)
            let grids = try AreaTable.find(Array(Set(buildings.compactMap(\.ancestry.grid))), in: db).map(\.area)
            return EstateView(
                estate: estate, line: line, buildings: buildings,
                grids: Dictionary(uniqueKeysWithValues: grids.map { ($0.id, $0.name) }),
                merged: try EstateTable.merged(into: id, in: db),
                mergedInto: try Self.mergedInto(estate, in: db),
                free: try Self.freeBuildings(in: line.last, in: db),
                neighbours: try line.dropLast().last.map {
                    try EstateTable.all(below: $0, after: nil, limit: 500, in: db).filter { $0.id != id }
                } ?? [])
        }
    }

    /// The most buildings an estate has.
    static let mostBuildings = 1000

    private static func mergedInto(_ estate: Estate, in db: Reader) throws -> Estate? {
        guard case .merged(let other, _) = estate.stage else { return nil }
        return try EstateTable.find(other, in: db)
    }

    /// The buildings of the community that are in no estate yet.
    private static func freeBuildings(in community: Area?, in db: Reader) throws -> [PlacedArea] {
        guard let community else { return [] }
        let buildings = try AreaTable.all(.building, below: community, limit: 2000, in: db)
        let taken = try EstateTable.estates(of: buildings.map(\.area.id), in: db)
        return buildings.filter { taken[$0.area.id] == nil }
    }

    public func add(
        _ draft: Estate.Draft, in community: Key<Area>, by caller: Caller
    ) async throws -> Key<Estate> {
        let now = world.now()
        let id = Key<Estate>(world.freshNumber())
        try await saving { db in
            guard let placed = try AreaTable.lock(community, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editEstates, for: caller, at: placed.ancestry.place)
            let estate = try Estate.made(draft, id: id, in: placed, on: now.day)
            try EstateTable.add([estate], in: db)
            try Self.record("estate.created", estate, by: caller, at: now, in: db)
        }
        return id
    }

    public func change(_ id: Key<Estate>, to draft: Estate.Draft, by caller: Caller) async throws {
        let now = world.now()
        try await saving { db in
            let estate = try Self.lock(id, by: caller, in: db)
            try EstateTable.update(try estate.changed(to: draft), in: db)
            try Self.record("estate.changed", estate, by: caller, at: now, in: db)
        }
    }

    /// Puts buildings into the estate; whatever grids they lie in.
    public func take(_ buildings: [Key<Area>], into id: Key<Estate>, by caller: Caller) async throws {
        let now = world.now()
        try await saving { db in
            let estate = try Self.lock(id, by: caller, in: db)
            let found = try AreaTable.find(buildings, in: db)
            guard found.count == Set(buildings).count else { throw AreaProblem.noArea }
            for building in found { try estate.check(building) }
            try EstateTable.add(found.map(\.area.id).sorted(), to: id, from: now.day, in: db)
            try Self.record(
                "estate.buildings-added", estate, by: caller, at: now, ["count": .count(found.count)], in: db)
        }
    }

    public func leave(_ building: Key<Area>, from id: Key<Estate>, by caller: Caller) async throws {
        let now = world.now()
        try await saving { db in
            let estate = try Self.lock(id, by: caller, in: db)
            try EstateTable.remove(building, from: id, on: now.day, in: db)
            try Self.record(
                "estate.building-removed", estate, by: caller, at: now, ["building": .key(of: building)], in: db)
        }
    }

    /// Merges others into the estate: their buildings come to it, and they stay as history (“三区合一”).
    public func merge(_ others: [Key<Estate>], into id: Key<Estate>, by caller: Caller) async throws {
        let now = world.now()
        guard !others.contains(id) else { throw Estate.Refusal.itself }
        try await saving { db in
            let estates = try EstateTable.lock(others + [id], in: db)
            guard let target = estates.first(where: { $0.id == id }), estates.count == Set(others + [id]).count,
                !others.isEmpty
            else { throw EstateProblem.noEstate }
            for estate in estates { try Permissions.require(.editEstates, for: caller, at: estate.place) }
            for other in estates where other.id != id {
                let gone = try other.merged(into: target, on: now.day)
                let buildings = try EstateTable.buildings(of: other.id, limit: Self.mostBuildings, in: db)
                try EstateTable.remove(nil, from: other.id, on: now.day, in: db)
                try EstateTable.add(buildings.map(\.area.id), to: id, from: now.day, in: db)
                try EstateTable.update(gone, in: db)
                try Self.record("estate.merged", other, by: caller, at: now, ["into": .key(of: id)], in: db)
            }
            try Self.record(
                "estate.took-others", target, by: caller, at: now, ["count": .count(estates.count - 1)], in: db)
        }
    }

    /// An estate that is no more; its buildings were taken out before.
    public func close(_ id: Key<Estate>, by caller: Caller) async throws {
        let now = world.now()
        try await saving { db in
            let estate = try Self.lock(id, by: caller, in: db)
            let buildings = try EstateTable.buildings(of: id, limit: Self.mostBuildings, in: db).count
            try EstateTable.update(try estate.closed(on: now.day, buildings: buildings), in: db)
            try Self.record("estate.closed", estate, by: caller, at: now, in: db)
        }
    }

    private static func lock(_ id: Key<Estate>, by caller: Caller, in db: Writer) throws -> Estate {
        guard let estate = try EstateTable.lock([id], in: db).first else { throw EstateProblem.noEstate }
        try Permissions.require(.editEstates, for: caller, at: estate.place)
        return estate
    }

    private static func record(
        _ kind: String, _ estate: Estate, by caller: Caller, at now: Instant, _ facts: Facts = [:], in db: Writer
    ) throws {
        try Journal.record(
            kind, on: Journal.Subject("estate", estate.id), in: estate.place, by: caller, at: now, facts, in: db)
    }

    private func saving(_ body: @escaping @Sendable (Writer) throws -> Void) async throws {
        do {
            try await world.database.write(body)
        } catch DatabaseError.unique {
            throw Estate.Refusal.nameTaken
        }
    }
}

/// The estates of an area.
public struct EstateList: Sendable {
    public let area: Area
    /// From the top down to its parent.
    public let line: [Area]
    public let estates: Page<Estate>
    /// Of each estate with buildings.
    public let counts: [Key<Estate>: Count]

    /// What is in an estate now.
    public struct Count: Hashable, Sendable {
        public let buildings: Int
        public let households: Int

        public init(buildings: Int, households: Int) {
            self.buildings = buildings
            self.households = households
        }
    }
}

/// An estate as its page shows it.
public struct EstateView: Sendable {
    public let estate: Estate
    /// From the top down to its community.
    public let line: [Area]
    public let buildings: [PlacedArea]
    /// The names of the grids they lie in.
    public let grids: [Key<Area>: String]
    /// The estates that were merged into it.
    public let merged: [Estate]
    /// The estate it was merged into.
    public let mergedInto: Estate?
    /// Buildings of the community that are in no estate yet.
    public let free: [PlacedArea]
    /// The other estates of its township.
    public let neighbours: [Estate]
}

enum EstateProblem {
    static let noEstate = Problem(
        .missing, "estate.missing", Words("没有这个小区。", "There is no such estate."))
}
