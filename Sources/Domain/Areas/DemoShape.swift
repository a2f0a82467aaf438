/// How large a demo's net is, and what it is called. The figures are those of the source texts; places, people and
/// codes are invented.
public struct DemoShape: Hashable, Sendable {
    public let name: String
    /// The level its tree begins at: a county, or a city whose townships stand straight under it.
    public let top: Area.Level
    public let townships: Int
    public let communities: Int
    public let grids: Int
    /// Grids that have a micro-grid cut out of them.
    public let microGrids: Int
    public let people: People

    /// Who stands in the net.
    public struct People: Hashable, Sendable {
        /// One full-time worker a grid, and so many grids with a second one.
        public var workers = 0
        public var secondWorkers = 0
        /// Part-time workers of each grid.
        public var partTimeEach = 0
        /// Whether each grid has a leader.
        public var hasLeaders = false
        public var branches = 0
        public var groups = 0
        public var plates = 0
        public var workTeams = 0
        public var pioneerPosts = 0
        public var modelZones = 0
        /// Units of the joint party committees.
        public var partnerUnits = 0
        /// Grids that a unit has contracted.
        public var contracts = 0

        public init() {}
    }

    public init(
        name: String, top: Area.Level = .county, townships: Int, communities: Int, grids: Int, microGrids: Int = 0,
        people: People
    ) {
        self.name = name
        self.top = top
        self.townships = townships
        self.communities = communities
        self.grids = grids
        self.microGrids = microGrids
        self.people = people
    }

    /// The smallest: 2 townships, 6 communities, 40 grids, and people in the proportion of 迎江区.
    public static let chengzhu: DemoShape = {
        var people = yingjiang(scale: 40.0 / 384).people
        people.workTeams = 6
        return DemoShape(name: "澄渚县", townships: 2, communities: 6, grids: 40, microGrids: 4, people: people)
    }()

    /// 迎江区 as text 002 counts it (DOMAIN.md A3-01, A3-03, A2-12, A2-13, A4-09, A2-18).
    ///
    /// - Parameter scale: of every figure; halves are rounded up.
    public static func yingjiang(scale: Double = 1) -> DemoShape {
        func scaled(_ figure: Int) -> Int { max(1, Int((Double(figure) * scale).rounded(.toNearestOrAwayFromZero))) }
        var people = People()
        people.hasLeaders = true
        people.partTimeEach = 3
        people.branches = scaled(213)
        people.plates = scaled(1289)
        people.workTeams = scaled(33)
        people.pioneerPosts = scaled(41)
        people.modelZones = scaled(62)
        people.partnerUnits = scaled(172)
        return DemoShape(
            name: "迎江区", townships: max(1, Int((9 * scale).rounded(.up))), communities: scaled(33),
            grids: scaled(384), people: people)
    }

    /// 吴忠市 as text 000 counts it (DOMAIN.md A1-01, A1-06, A2-08, A3-02, A4-11).
    ///
    /// - Parameter scale: of every figure; halves are rounded up.
    public static func wuzhong(scale: Double = 1) -> DemoShape {
        func scaled(_ figure: Int) -> Int { max(1, Int((Double(figure) * scale).rounded(.toNearestOrAwayFromZero))) }
        var people = People()
        people.workers = scaled(940)
        people.secondWorkers = scaled(74)
        people.branches = scaled(155)
        people.groups = scaled(548)
        people.partnerUnits = scaled(300)
        people.contracts = scaled(562)
        return DemoShape(
            name: "吴忠市", top: .city, townships: max(1, Int((12 * scale).rounded(.up))), communities: scaled(96),
            grids: scaled(940), microGrids: scaled(115), people: people)
    }
}

/// Shares out `total` among `parts` as evenly as whole numbers go: part `index` gets what lies between two fractions.
func evenShare(_ index: Int, of total: Int, among parts: Int) -> Int {
    (index + 1) * total / parts - index * total / parts
}
