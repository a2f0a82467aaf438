internal import Core
public import Domain

/// Whether the grids of an area cover it.
public struct CoverageView: Sendable {
    public let area: Area
    /// From the top down to its parent.
    public let line: [Area]
    public let gridCount: Int
    public let buildingCount: Int
    /// Gaps, overlaps and grids that reach outside, community by community.
    public let flaws: [Flaw]
    /// Communities in which gaps can't be told, as nobody has drawn them.
    public let undrawnCommunities: [Area]
    public let undrawnGrids: [Area]
    /// Grids for homes in which no building stands.
    public let emptyGrids: [Area]
    /// Buildings that stand in no grid's outline, or in another grid's than the one they belong to.
    public let strays: [Stray]
    /// Buildings of which nobody has said where they stand.
    public let unplacedBuildings: [Area]

    /// Land in no grid, in two, or in a grid that reaches outside its community.
    public struct Flaw: Sendable {
        public let community: Area
        public let kind: Kind
        public let extent: Coverage.Extent

        /// What is wrong, with the grids it concerns.
        public enum Kind: Sendable {
            case gap
            case overlap(Area, Area)
            case outside(Area)
        }
    }

    /// A building that stands elsewhere than it belongs.
    public struct Stray: Sendable {
        public let building: Area
        /// The grid it belongs to.
        public let grid: Area?
        /// The grid in whose outline it stands; nil for none of this area's.
        public let found: Area?
    }
}

/// What the report is made from.
struct CoverageInput: Sendable {
    let area: Area
    let line: [Area]
    let communities: [Area]
    let outlines: [(area: Area, geoJSON: String)]
    let grids: [PlacedArea]
    let gridOutlines: [(area: Area, geoJSON: String)]
    /// Grids with a building.
    let inhabited: Set<Key<Area>>
    let buildings: [(building: PlacedArea, position: Position?)]

    func view() throws -> CoverageView {
        let drawn = try Dictionary(
            uniqueKeysWithValues: gridOutlines.map { ($0.area.id, try Boundary(geoJSON: $0.geoJSON)) })
        let whole = try Dictionary(
            uniqueKeysWithValues: outlines.map { ($0.area.id, try Boundary(geoJSON: $0.geoJSON)) })
        let ordered = communities.sorted { ($0.ordinal, $0.id) < ($1.ordinal, $1.id) }
        let areas = grids.map(\.area)
        return CoverageView(
            area: area, line: line, gridCount: grids.count, buildingCount: buildings.count,
            flaws: ordered.flatMap { flaws(of: $0, whole[$0.id], drawn) },
            undrawnCommunities: ordered.filter { whole[$0.id] == nil },
            undrawnGrids: areas.filter { drawn[$0.id] == nil },
            emptyGrids: areas.filter { $0.kind != .specialPurpose && $0.kind != .reserved }
                .filter { !inhabited.contains($0.id) },
            strays: strays(drawn),
            unplacedBuildings: buildings.filter { $0.position == nil }.map(\.building.area))
    }

    private func flaws(
        of community: Area, _ outline: Boundary?, _ drawn: [Key<Area>: Boundary]
    ) -> [CoverageView.Flaw] {
        let own = grids.filter { $0.ancestry.community == community.id && drawn[$0.area.id] != nil }.map(\.area)
        // Where nothing is drawn, the grids are listed as such; the whole community is no gap.
        guard !own.isEmpty else { return [] }
        return Coverage.flaws(of: outline, cutInto: own.compactMap { drawn[$0.id] }).map { flaw in
            switch flaw {
            case .gap(let extent): CoverageView.Flaw(community: community, kind: .gap, extent: extent)
            case .overlap(let a, let b, let extent):
                CoverageView.Flaw(community: community, kind: .overlap(own[a], own[b]), extent: extent)
            case .outside(let part, let extent):
                CoverageView.Flaw(community: community, kind: .outside(own[part]), extent: extent)
            }
        }
    }

    private func strays(_ drawn: [Key<Area>: Boundary]) -> [CoverageView.Stray] {
        let byKey = Dictionary(uniqueKeysWithValues: grids.map { ($0.area.id, $0.area) })
        let boxes = drawn.map { (grid: $0.key, box: $0.value.box) }.sorted { $0.grid < $1.grid }
        return buildings.compactMap { building, position in
            guard let position else { return nil }
            let own = building.ancestry.grid
            if let own, drawn[own]?.contains(position) == true { return nil }
            // A grid that isn't drawn is listed as such; its buildings are no strays unless another grid claims them.
            let found = boxes.first {
                $0.grid != own && $0.box.contains(position) && drawn[$0.grid]?.contains(position) == true
            }
            if found == nil, let own, drawn[own] == nil { return nil }
            return CoverageView.Stray(
                building: building.area, grid: own.flatMap { byKey[$0] }, found: found.flatMap { byKey[$0.grid] })
        }
    }
}
