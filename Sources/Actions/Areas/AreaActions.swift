public import Core
internal import Database
public import Domain
internal import Storage

/// Looking at the tree of areas: browse, search, find by position, outlines for the map.
public struct AreaActions: Sendable {
    let world: World

    public init(world: World) { self.world = world }

    /// How many children a page lists.
    public static let pageLength = 100

    /// Throws a `missing` problem when there is none.
    public func find(_ id: Key<Area>, after cursor: Cursor?, by caller: Caller) async throws -> AreaView {
        try Permissions.require(.browseAreas, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaTable.line(to: id, in: db)
            guard let placed = line.last else { throw AreaProblem.noArea }
            return AreaView(
                placed: placed, line: line.dropLast().map(\.area),
                labels: try AreaCodeTable.labels(of: id, limit: 20, in: db),
                counts: try AreaTable.counts(below: placed.area, in: db),
                children: try Self.children(of: id, after: cursor, in: db),
                rules: AreaRules.inForce(try AreaRulesTable.versions(of: line.map(\.area.id), in: db), on: today),
                story: try Journal.entries(on: Journal.Subject("area", id), limit: 20, in: db).map {
                    AreaEvent(kind: $0.kind, at: $0.at)
                })
        }
    }

    /// What stands at the top of the tree.
    public func top(after cursor: Cursor?, by caller: Caller) async throws -> Page<AreaView.Child> {
        try Permissions.require(.browseAreas, for: caller)
        return try await world.database.read { try Self.children(of: nil, after: cursor, in: $0) }
    }

    /// The direct children of an area, for programs.
    public func children(
        of id: Key<Area>, after cursor: Cursor?, by caller: Caller
    ) async throws -> Page<AreaView.Child> {
        try Permissions.require(.browseAreas, for: caller)
        return try await world.database.read { db in
            guard try AreaTable.find(id, in: db) != nil else { throw AreaProblem.noArea }
            return try Self.children(of: id, after: cursor, in: db)
        }
    }

    /// Every area of a level in `id`, however deep: what a count of the area's page counts.
    ///
    /// - Throws: a `missing` problem when there is no such area, or the level doesn't lie below it.
    public func every(
        _ level: Area.Level, in id: Key<Area>, after cursor: Cursor?, by caller: Caller
    ) async throws -> LevelView {
        try Permissions.require(.browseAreas, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaTable.line(to: id, in: db)
            guard let area = line.last?.area, area.level < level else { throw AreaProblem.noArea }
            let found = try AreaTable.all(
                level, below: area, after: cursor?.key ?? 0, limit: Self.pageLength + 1, in: db)
            let page = Page(found, limit: Self.pageLength) { Cursor(value: "", key: $0.area.id.number) }
            return LevelView(
                area: area, line: line.dropLast().map(\.area), level: level,
                count: try AreaTable.count(level, below: area, in: db),
                page: try Self.children(page, in: db),
                parents: try AreaGround.names(of: page.items.compactMap(\.area.parent), in: db),
                rules: AreaRules.inForce(try AreaRulesTable.versions(of: line.map(\.area.id), in: db), on: today))
        }
    }

    static func children(
        of id: Key<Area>?, after cursor: Cursor?, in db: Reader
    ) throws -> Page<AreaView.Child> {
        let found = try AreaTable.children(of: id, after: cursor, limit: pageLength + 1, in: db)
        return try children(Page(found, limit: pageLength) { AreaTable.cursor(behind: $0) }, in: db)
    }

    private static func children(_ page: Page<PlacedArea>, in db: Reader) throws -> Page<AreaView.Child> {
        let shown = page.items.map(\.area.id)
        let codes = try AreaCodeTable.current(of: shown, in: db)
        let below = try AreaTable.childCounts(of: shown, in: db)
        let households = try AreaTable.households(in: shown, in: db)
        return Page(
            items: page.items.map { placed in
                let id = placed.area.id
                return AreaView.Child(
                    placed: placed, code: codes[id], children: below[id] ?? 0,
                    households: placed.area.households ?? households[id])
            }, next: page.next)
    }

    /// Areas whose name holds `text`, or whose initials or code begin with it, and behind them those that were called
    /// so before; at most 30, whole names first.
    public func search(_ text: String, by caller: Caller) async throws -> [AreaHit] {
        try Permissions.require(.browseAreas, for: caller)
        let text = String(text.prefix(40))
        return try await world.database.read { db in
            var found = try AreaSearchTable.search(text, limit: 30, in: db)
            let now = Set(found.map(\.area.id))
            // Areas are seen by everybody everywhere (`browseAreas`).
            let former = try Search.subjects(
                matching: text, kinds: ["area"], inside: .everywhere, limit: 30 - found.count, in: db)
            found += try AreaTable.find(former.map { Key($0.number) }, in: db).filter { !now.contains($0.area.id) }
            let codes = try AreaCodeTable.current(of: found.map(\.area.id), in: db)
            let above = Set(found.flatMap { $0.ancestry.keys } + found.compactMap(\.area.parent))
            let names = try AreaGround.names(of: above, in: db)
            return found.map { placed in
                var line = placed.ancestry.keys.filter { $0 != placed.area.id }
                if let parent = placed.area.parent, line.last != parent { line.append(parent) }
                return AreaHit(
                    area: placed.area, code: codes[placed.area.id], line: line.compactMap { names[$0] },
                    isFormerName: !now.contains(placed.area.id))
            }
        }
    }

    /// The grid a position lies in; nil where nobody has drawn one.
    public func grid(at place: Degrees, in frame: Frame, by caller: Caller) async throws -> PlacedArea? {
        try Permissions.require(.browseAreas, for: caller)
        guard let position = Position(place.converted(from: frame, to: .wgs84)) else { throw AreaProblem.offTheEarth }
        return try await world.database.read { try AreaOutlineTable.area(.grid, at: position, in: $0) }
    }

    /// How many outlines one answer holds.
    public static let mostOutlines = 20_000

    /// The outlines of what stands directly under `id`, or at the top for nil; of `id` itself where nothing below it is
    /// drawn.
    ///
    /// - Parameter level: only the areas of this level, however far below; nil for the direct children.
    public func outlines(
        under id: Key<Area>?, _ level: Area.Level?, by caller: Caller
    ) async throws -> [AreaOutline] {
        try await drawn(under: id, level, moreAreFar: .max, by: caller)
    }

    /// The same for a map: of many at once, each as exactly as a picture of them all can show.
    public func picture(
        under id: Key<Area>?, _ level: Area.Level?, by caller: Caller
    ) async throws -> [AreaOutline] {
        try await drawn(under: id, level, moreAreFar: Self.mostExact, by: caller)
    }

    private func drawn(
        under id: Key<Area>?, _ level: Area.Level?, moreAreFar most: Int, by caller: Caller
    ) async throws -> [AreaOutline] {
        try Permissions.require(.browseAreas, for: caller)
        let limit = Self.mostOutlines
        return try await world.database.read { db in
            guard let id else {
                return try Self.counted(try AreaOutlineTable.geometries(under: nil, limit: limit, in: db), db)
            }
            guard let placed = try AreaTable.find(id, in: db) else { throw AreaProblem.noArea }
            let below =
                try level.map {
                    let isFar = try AreaTable.count($0, below: placed.area, in: db) > most
                    return try AreaOutlineTable.geometries(
                        of: $0, below: placed.area, afar: isFar, limit: limit, in: db)
                } ?? AreaOutlineTable.geometries(under: id, limit: limit, in: db)
            guard below.isEmpty, let own = try AreaOutlineTable.find(id, in: db) else {
                return try Self.counted(below, db)
            }
            return try Self.counted([(placed.area, own.geoJSON)], db)
        }
    }

    /// More than these are drawn as from afar.
    private static let mostExact = 500

    private static func counted(_ drawn: [(area: Area, geoJSON: String)], _ db: Reader) throws -> [AreaOutline] {
        let households = try AreaTable.households(in: drawn.map(\.area.id), in: db)
        return drawn.map { AreaOutline(area: $0.area, geoJSON: $0.geoJSON, households: households[$0.area.id]) }
    }
}

/// An area as its page shows it.
public struct AreaView: Sendable {
    public let placed: PlacedArea
    /// From the top down to its parent.
    public let line: [Area]
    /// Every code it has had, the newest first.
    public let labels: [AreaCode]
    /// Counted from the tree when asked.
    public let counts: AreaCounts
    public let children: Page<Child>
    public let rules: AreaRules
    /// What happened to it, the newest first; at most 20.
    public let story: [AreaEvent]

    public var area: Area { placed.area }

    /// An area in a list, with what is counted of it.
    public struct Child: Sendable {
        public let placed: PlacedArea
        /// What it is known by now.
        public let code: String?
        /// How many stand directly under it.
        public let children: Int
        /// Of a building, its own; of a grid, its buildings'; nil where none were counted.
        public let households: Int?

        public var area: Area { placed.area }
    }
}

/// The areas of one level in a place.
public struct LevelView: Sendable {
    public let area: Area
    /// From the top down to its parent.
    public let line: [Area]
    public let level: Area.Level
    /// How many there are, on every page of the list.
    public let count: Int
    public let page: Page<AreaView.Child>
    /// The names of the areas that those of the page stand directly under.
    public let parents: [Key<Area>: String]
    public let rules: AreaRules
}

/// Something that happened to an area; the words for its kind stand on the page.
public struct AreaEvent: Hashable, Sendable {
    public let kind: String
    public let at: Instant
}

/// An area that was looked for.
public struct AreaHit: Sendable {
    public let area: Area
    public let code: String?
    /// The names above it, from the top down.
    public let line: [String]
    /// Whether it was called so before, and isn't now.
    public let isFormerName: Bool
}

/// An area on the map.
public struct AreaOutline: Sendable {
    public let area: Area
    /// Its geometry, WGS 84 / CGCS2000.
    public let geoJSON: String
    /// Of its buildings; nil where none were counted.
    public let households: Int?
}

/// What a person may be told about areas that isn't a refusal of the rules.
enum AreaProblem {
    static let noArea = Problem(
        .missing, "area.missing",
        Words("没有这个区域，可能已被合并。请从上级重新找。", "There is no such area; it may have been merged. Look for it from above."))

    static let codeNotOurs = Problem(
        .invalid, "area.code-not-ours", field: "code",
        Words("只有网格和微网格由本市赋码。", "Only grids and micro-grids are coded here."))

    static let ruleNotSaid = Problem(
        .conflict, "area.rule-not-said",
        Words("这条规则本来就沿用上级，不用恢复。", "The place has this rule from above already."))

    static let notABuilding = Problem(
        .invalid, "area.not-a-building", field: "longitude",
        Words("只有楼栋可以写一个位置。", "Only a building has a single position."))

    static let closed = Problem(
        .conflict, "area.closed",
        Words("这个区域已停用，下面不能再新增。请到它变成的区域去加。", "This area is closed; add to what it became."))

    static let offTheEarth = Problem(
        .invalid, "area.off-the-earth", field: "position",
        Words(
            "经度应在 -180 到 180 之间，纬度应在 -90 到 90 之间，请核对。",
            "Longitude is between -180 and 180, latitude between -90 and 90. Check them."))
}
