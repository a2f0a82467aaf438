public import Core
internal import Database
public import Domain
internal import Storage

/// Looking at how a place is cut into grids: their sizes, and whether they cover it.
public struct AreaReportActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// The most areas of a level that one report reads: three cities of Yinchuan's size.
    private static let most = 20_000

    /// How many households the grids or micro-grids in an area have.
    ///
    /// - Parameter level: `.grid` or `.microGrid`.
    /// - Throws: a `missing` problem when there is no such area, or nothing of the level can stand below it.
    public func sizes(of id: Key<Area>, _ level: Area.Level, by caller: Caller) async throws -> SizeView {
        try Permissions.require(.browseAreas, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaTable.line(to: id, in: db)
            guard let area = line.last?.area, area.level < level, level == .grid || level == .microGrid else {
                throw AreaProblem.noArea
            }
            let found = try AreaTable.all(level, below: area, limit: Self.most, in: db)
            let households =
                level == .grid
                ? try AreaTable.householdsByGrid(below: area, in: db)
                : try AreaTable.householdsByParent(below: area, in: db)
            let communities = try Self.communities(of: area, line, in: db)
            var rules = RulesByPlace(try AreaRulesTable.versions(of: AreaRulesTable.places(in: db), in: db), on: today)
            let sized = found.map { placed in
                SizeReport.Sized(
                    area: placed.area, community: placed.ancestry.community,
                    households: households[placed.area.id] ?? 0,
                    range: rules.inForce(at: placed).households(of: placed.area),
                    setting: placed.area.setting ?? placed.ancestry.community.flatMap { communities[$0]?.setting })
            }
            return SizeView(
                area: area, line: line.dropLast().map(\.area), report: SizeReport(level: level, areas: sized),
                communities: communities.mapValues(\.name))
        }
    }

    /// Whether the grids in an area cover it: gaps, overlaps, what has no outline, what stands outside its grid.
    ///
    /// - Throws: a problem above the county, whose report would be too long to read.
    public func coverage(of id: Key<Area>, by caller: Caller) async throws -> CoverageView {
        try Permissions.require(.browseAreas, for: caller)
        let found = try await world.database.read { db in
            let line = try AreaTable.line(to: id, in: db)
            guard let area = line.last?.area else { throw AreaProblem.noArea }
            guard (Area.Level.county ... .community).contains(area.level) else { throw Self.tooWide }
            return CoverageInput(
                area: area, line: line.dropLast().map(\.area),
                communities: Array(try Self.communities(of: area, line, in: db).values),
                outlines: try AreaOutlineTable.geometries(of: .community, below: area, limit: Self.most, in: db),
                grids: try AreaTable.all(.grid, below: area, limit: Self.most, in: db),
                gridOutlines: try AreaOutlineTable.geometries(of: .grid, below: area, limit: Self.most, in: db),
                inhabited: try AreaTable.gridsWithBuildings(below: area, in: db),
                buildings: try BuildingPositionTable.buildings(below: area, limit: 5 * Self.most, in: db))
        }
        return try await world.longWork.run { try found.view() }
    }

    /// The communities in an area, and those it lies in.
    private static func communities(
        of area: Area, _ line: [PlacedArea], in db: Reader
    ) throws -> [Key<Area>: Area] {
        let found = try AreaTable.all(.community, below: area, limit: most, in: db) + line
        return Dictionary(
            found.map(\.area).filter { $0.level == .community }.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one }
        )
    }

    private static let tooWide = Problem(
        .invalid, "coverage.too-wide",
        Words("请到县（区）、街道或社区再看全域覆盖。", "Coverage is shown for a county, township or community. Choose one."))
}

/// How large the grids of an area are.
public struct SizeView: Sendable {
    public let area: Area
    /// From the top down to its parent.
    public let line: [Area]
    public let report: SizeReport
    /// The names of the communities the areas lie in.
    public let communities: [Key<Area>: String]
}

/// The rules in force at places, found once for each set of places that say something.
struct RulesByPlace {
    private let versions: [Key<Area>: [AreaRules.Version]]
    private let day: Day
    private var known: [[Key<Area>]: AreaRules] = [:]

    init(_ versions: [AreaRules.Version], on day: Day) {
        self.versions = Dictionary(grouping: versions, by: \.area)
        self.day = day
    }

    mutating func inForce(at placed: PlacedArea) -> AreaRules {
        let own = placed.ancestry.keys.last == placed.area.id ? [] : [placed.area.id]
        let speakers = (placed.ancestry.keys + own).filter { versions[$0] != nil }
        if let rules = known[speakers] { return rules }
        let rules = AreaRules.inForce(speakers.flatMap { versions[$0] ?? [] }, on: day)
        known[speakers] = rules
        return rules
    }
}
