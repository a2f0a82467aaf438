public import Core

/// An area with all that its row knows: whose it is, how far it reaches, how often it was saved.
public struct PlacedArea: Hashable, Sendable {
    public let area: Area
    public let ancestry: Ancestry
    /// Nil while nobody has drawn it.
    public let extent: Extent?

    public init(area: Area, ancestry: Ancestry, extent: Extent?) {
        self.area = area
        self.ancestry = ancestry
        self.extent = extent
    }

    /// What is known of an outline without reading it.
    public struct Extent: Hashable, Sendable {
        public let box: Box
        /// Where its name is written.
        public let label: Position
        /// Rounded.
        public let squareMetres: Int

        public init(box: Box, label: Position, squareMetres: Int) {
            self.box = box
            self.label = label
            self.squareMetres = squareMetres
        }

        public init(of boundary: Boundary) {
            self.init(
                box: boundary.box, label: boundary.labelPosition, squareMetres: Int(boundary.squareMetres.rounded()))
        }
    }
}

/// The areas that an area or a record lies in, the area itself among them.
public struct Ancestry: Hashable, Sendable {
    public let province: Key<Area>?
    public let city: Key<Area>?
    public let county: Key<Area>?
    public let township: Key<Area>?
    public let community: Key<Area>?
    public let grid: Key<Area>?

    public static let none = Ancestry()

    public init(
        province: Key<Area>? = nil, city: Key<Area>? = nil, county: Key<Area>? = nil, township: Key<Area>? = nil,
        community: Key<Area>? = nil, grid: Key<Area>? = nil
    ) {
        self.province = province
        self.city = city
        self.county = county
        self.township = township
        self.community = community
        self.grid = grid
    }

    /// From the province down.
    public var keys: [Key<Area>] { [province, city, county, township, community, grid].compactMap { $0 } }

    /// That of a child: this one and the child itself. Below the grid nothing is added.
    public func including(_ id: Key<Area>, _ level: Area.Level) -> Ancestry {
        Ancestry(
            province: level == .province ? id : province, city: level == .city ? id : city,
            county: level == .county ? id : county, township: level == .township ? id : township,
            community: level == .community ? id : community, grid: level == .grid ? id : grid)
    }

    /// What a record that belongs here carries.
    public var place: Place { Place(county: county, township: township, community: community, grid: grid) }
}

/// How many areas of each level lie below one, and the households of its buildings.
public struct AreaCounts: Hashable, Sendable {
    /// Levels without any are left out.
    public let areas: [Area.Level: Int]
    public let households: Int

    public init(areas: [Area.Level: Int], households: Int) {
        self.areas = areas
        self.households = households
    }
}
