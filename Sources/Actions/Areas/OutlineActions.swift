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
        /// The others, each with why.
        public let left: [Words]
    }

    /// Draws `id` and what stands directly under it from a GeoJSON file.
    ///
    /// An outline belongs to an area when its code and its name agree; without a code, when the name alone does. A code
    /// that agrees with another name is left for a person to decide, never taken as a match. A file with one outline
    /// that says neither draws `id`.
    public func draw(_ id: Key<Area>, from file: [UInt8], in frame: Frame, by caller: Caller) async throws -> Report {
        let now = world.now()
        let features = try await world.longWork.run { try GeoJSONReader.read(file, frame: frame) }
        return try await world.database.writeBulk { db in
            guard let placed = try AreaTable.lock(id, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editAreas, for: caller, at: placed.ancestry.place)
            let near = [placed] + (try AreaTable.children(of: id, after: nil, limit: 1000, in: db))
            let codes = try AreaCodeTable.current(of: near.map(\.area.id), in: db)
            var drawn: [String] = []
            var left: [Words] = []
            for feature in features {
                switch Match(feature, among: near.map(\.area), codes, isOnly: features.count == 1) {
                case .area(let area):
                    try Self.set(feature.boundary, of: area, at: now, in: db)
                    drawn.append(area.name)
                case .doubt(let why): left.append(why)
                }
            }
            try Journal.record(
                "area.drawn", on: Journal.Subject("area", id), in: placed.ancestry.place, by: caller, at: now,
                ["drawn": .count(drawn.count), "left": .count(left.count)], in: db)
            return Report(drawn: drawn, left: left)
        }
    }

    static func set(_ boundary: Boundary, of area: Area, at now: Instant, in db: Writer) throws {
        do {
            try AreaOutlineTable.set(boundary, of: area, at: now, in: db)
        } catch let refusal as Boundary.Refusal {
            throw GeoJSONReader.wrong(refusal, area.name)
        }
    }

    /// Which area an outline belongs to.
    private enum Match {
        case area(Area)
        case doubt(Words)

        init(
            _ feature: GeoJSONReader.Feature, among areas: [Area], _ codes: [Key<Area>: String], isOnly: Bool
        ) {
            let shown = feature.name ?? feature.code ?? "?"
            if let code = feature.code, let holder = areas.first(where: { codes[$0.id] == code }) {
                guard feature.name == nil || feature.name == holder.name else {
                    self = .doubt(
                        Words(
                            "“\(shown)”的代码 \(code) 在系统里是“\(holder.name)”，名称不同，请到该区域单独上传。",
                            "The code \(code) of “\(shown)” is “\(holder.name)” here. Names differ: draw that area by itself."
                        ))
                    return
                }
                self = .area(holder)
            } else if let name = feature.name, let named = areas.first(where: { $0.name == name }) {
                self = .area(named)
            } else if isOnly, feature.name == nil, feature.code == nil, let own = areas.first {
                self = .area(own)
            } else {
                self = .doubt(
                    Words("这里没有叫“\(shown)”的区域。", "There is no area called “\(shown)” here."))
            }
        }
    }
}
