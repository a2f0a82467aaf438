public import Core
internal import Database
public import Domain
internal import Storage

/// Putting a demo's invented county into an empty demo.
public struct DemoCityActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// The keys of the county's areas by level, each in the order of the tree.
    public struct Loaded: Sendable {
        public let county: Key<Area>
        public let townships: [Key<Area>]
        public let communities: [Key<Area>]
        public let grids: [Key<Area>]
        /// Those of `DemoCity.places`, in their order.
        public let places: [PlacedArea]
    }

    /// - Parameter progress: told after each chunk how many of how many areas are in.
    /// - Throws: a `conflict` problem where this isn't a demo, or has areas already.
    public func load(
        _ city: DemoCity, progress: (Int, Int) -> Void = { _, _ in }
    ) async throws -> Loaded {
        guard world.isDemo else { throw Self.noDemo }
        let now = world.now()
        let placed = try Self.areas(city, on: now.day, freshNumber: world.freshNumber)
        guard let county = placed.first?.area.area.id else { throw Self.notEmpty }
        try await world.database.writeBulk { db in
            guard try AreaTable.children(of: nil, after: nil, limit: 1, in: db).isEmpty else { throw Self.notEmpty }
            try Journal.record("area.demo-loaded", on: Journal.Subject("area", county), by: .clock, at: now, in: db)
            try Self.add(placed.prefix(Self.chunk), at: now, in: db)
        }
        for start in stride(from: Self.chunk, to: placed.count, by: Self.chunk) {
            let rest = placed[start..<min(start + Self.chunk, placed.count)]
            try await world.database.writeBulk { try Self.add(rest, at: now, in: $0) }
            progress(rest.endIndex, placed.count)
        }
        func keys(_ level: Area.Level) -> [Key<Area>] {
            placed.filter { $0.area.area.level == level }.map(\.area.area.id)
        }
        return Loaded(
            county: county, townships: keys(.township), communities: keys(.community), grids: keys(.grid),
            places: placed.map(\.area))
    }

    private static let chunk = 500

    private struct Placed: Sendable {
        let area: PlacedArea
        let place: DemoPlace
    }

    private static func areas(
        _ city: DemoCity, on day: Day, freshNumber: @Sendable () -> Int64
    ) throws -> [Placed] {
        var placed: [Placed] = []
        for place in city.places {
            let parent = place.parent.map { placed[$0].area }
            let id = Key<Area>(freshNumber())
            let area = try Area.made(place.draft, id: id, under: parent?.area, on: day)
            let ancestry = (parent?.ancestry ?? .none).including(id, area.level)
            placed.append(Placed(area: PlacedArea(area: area, ancestry: ancestry, extent: nil), place: place))
        }
        return placed
    }

    private static func add(_ placed: ArraySlice<Placed>, at now: Instant, in db: Writer) throws {
        try AreaTable.add(placed.map(\.area), in: db)
        try AreaCodeTable.add(
            placed.compactMap { item in
                let area = item.area.area
                return item.place.code.map {
                    AreaCode(
                        area: area.id, scheme: area.level >= .grid ? .grid : .statistical, code: $0, name: area.name,
                        validFrom: area.opened)
                }
            }, in: db)
        try BuildingPositionTable.set(
            placed.compactMap { item in item.place.position.map { (item.area.area.id, $0) } }, from: .cgcs2000, at: now,
            in: db)
        for item in placed {
            guard let boundary = item.place.boundary else { continue }
            try AreaOutlineTable.set(boundary, of: item.area.area, at: now, in: db)
        }
    }

    private static let noDemo = Problem(
        .conflict, "demo.not-a-demo",
        Words("这不是演示环境，不能装入演示数据。", "This isn't a demo; no demo data is put into it."))
    private static let notEmpty = Problem(
        .conflict, "demo.not-empty",
        Words("这里已经有区划了，不再装入演示数据。", "There are areas here already; no demo data is put in."))
}
