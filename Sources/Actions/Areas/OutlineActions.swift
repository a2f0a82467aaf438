public import Core
internal import Database
public import Domain
internal import Storage

/// Drawing areas from files.
public struct OutlineActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// What became of a file's outlines.
    public struct Report: Hashable, Sendable {
        /// The names of the areas drawn.
        public let drawn: [String]
        /// The others, which wait for a person.
        public let doubts: [OutlineDoubt]
    }

    /// Draws `id` and what stands directly under it from a GeoJSON file.
    ///
    /// What the file can't be sure of waits for `decide`; doubts that an earlier file left are forgotten.
    public func draw(_ id: Key<Area>, from file: [UInt8], in frame: Frame, by caller: Caller) async throws -> Report {
        let now = world.now()
        let features = try await world.longWork.run { try GeoJSONReader.read(file, frame: frame) }
        let keys = features.map { _ in Key<OutlineDoubt>(world.freshNumber()) }
        return try await world.database.writeBulk { db in
            guard let placed = try AreaTable.lock(id, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editAreas, for: caller, at: placed.ancestry.place)
            let near = try Self.near(placed, in: db)
            let candidates = try Self.candidates(near, in: db)
            let areas = Dictionary(uniqueKeysWithValues: near.map { ($0.id, $0) })
            var drawn: [String] = []
            var doubts: [OutlineDoubt] = []
            for (feature, key) in zip(features, keys) {
                let match = OutlineMatch(
                    name: feature.name, code: feature.code, among: candidates, isOnly: features.count == 1)
                switch match {
                case .area(let own):
                    guard let area = areas[own] else { continue }
                    try Self.set(feature.boundary, of: area, from: frame, at: now, in: db)
                    drawn.append(area.name)
                case .doubt(let reason):
                    doubts.append(
                        OutlineDoubt(
                            id: key, root: id, name: feature.name, code: feature.code, reason: reason,
                            boundary: feature.boundary, frame: frame))
                }
            }
            try OutlineDoubtTable.clear(of: id, in: db)
            try OutlineDoubtTable.add(doubts, at: now, in: db)
            try Journal.record(
                "area.drawn", on: Journal.Subject("area", id), in: placed.ancestry.place, by: caller, at: now,
                ["drawn": .count(drawn.count), "left": .count(doubts.count)], in: db)
            return Report(drawn: drawn, doubts: doubts)
        }
    }

    /// What waits for a person at `id`, and the areas each outline might belong to.
    public func doubts(at id: Key<Area>, by caller: Caller) async throws -> (doubts: [OutlineDoubt], near: [Area]) {
        try await world.database.read { db in
            guard let placed = try AreaTable.find(id, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editAreas, for: caller, at: placed.ancestry.place)
            return (try OutlineDoubtTable.all(of: id, limit: 500, in: db), try Self.near(placed, in: db))
        }
    }

    /// What a person says whose an outline is.
    ///
    /// - Parameter area: nil to draw nothing with it.
    public func decide(
        _ doubt: Key<OutlineDoubt>, at id: Key<Area>, for area: Key<Area>?, by caller: Caller
    ) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let placed = try AreaTable.lock(id, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editAreas, for: caller, at: placed.ancestry.place)
            guard let open = try OutlineDoubtTable.take(doubt, of: id, in: db) else { throw Self.noDoubt }
            var facts: Facts = ["drawn": .flag(area != nil)]
            if let area {
                guard let own = try Self.near(placed, in: db).first(where: { $0.id == area }) else {
                    throw AreaProblem.noArea
                }
                try Self.set(open.boundary, of: own, from: open.frame, at: now, in: db)
                facts["area"] = .key(of: area)
            }
            try Journal.record(
                "area.doubt-decided", on: Journal.Subject("area", id), in: placed.ancestry.place, by: caller, at: now,
                facts, in: db)
        }
    }

    /// The area and what stands directly under it, itself first.
    private static func near(_ placed: PlacedArea, in db: Reader) throws -> [Area] {
        [placed.area] + (try AreaTable.children(of: placed.area.id, after: nil, limit: 1000, in: db)).map(\.area)
    }

    private static func candidates(_ areas: [Area], in db: Reader) throws -> [OutlineMatch.Candidate] {
        let codes = try AreaCodeTable.current(of: areas.map(\.id), in: db)
        return areas.map { OutlineMatch.Candidate(area: $0.id, name: $0.name, code: codes[$0.id]) }
    }

    static func set(
        _ boundary: Boundary, of area: Area, from frame: Frame, at now: Instant, in db: Writer
    ) throws {
        do {
            try AreaOutlineTable.set(boundary, of: area, from: frame, at: now, in: db)
        } catch let refusal as Boundary.Refusal {
            throw GeoJSONReader.wrong(refusal, area.name)
        }
    }

    private static let noDoubt = Problem(
        .missing, "outline.no-doubt",
        Words("这条边界已经有人处理过了。", "Somebody has decided about this outline already."))
}
