public import Core

/// Settings that a place may have and its descendants inherit; the nearest ancestor's value in force holds.
///
/// Typed, checked when saved, versioned by day (DESIGN.md section 5). What a level is called is data, never code
/// (DOMAIN.md A24).
public struct AreaRules: Hashable, Sendable {
    /// What each level is called here.
    public var levelNames: [Area.Level: Words]
    /// Households of a residential grid; outside it a grid is shown for a second look, never refused (A1-02).
    public var gridHouseholds: ClosedRange<Int>
    /// Households of a micro-grid (A1-06).
    public var microGridHouseholds: ClosedRange<Int>
    /// What each post is called here; those left out have the common word.
    public var postNames: [Post.Kind: Words] = [:]
    /// Who belongs to the team of a grid; nil where no place has said (DOMAIN.md A3-13 to A3-19).
    public var team: TeamTemplate?
    /// How party units stand under each other; nil where no place has said (DOMAIN.md A2-01 to A2-07).
    public var chain: OrganisationChain?
    /// How grids and micro-grids are coded (A1-05).
    public var codes = CodeScheme.statistical
    /// Households of grids that aren't residential; kinds left out may have any number.
    public var householdsByKind: [Area.Kind: ClosedRange<Int>] = [:]
    /// The community's telephone, as it is posted; nil where no place has said.
    public var phone: String?
    /// Where one complains about a grid's work.
    public var supervision: String?
    /// How long the steps of a case may take, and what else is set for cases.
    public var cases = CaseRules.standard
    /// Who must come to a whistle, and within which time.
    public var whistles = WhistleRules.standard

    /// What holds where no place has said anything: the figures of DOMAIN.md B1.
    public static let standard = AreaRules(
        levelNames: Dictionary(uniqueKeysWithValues: Area.Level.allCases.map { ($0, $0.words) }),
        gridHouseholds: 300...500, microGridHouseholds: 50...100)

    public func name(of level: Area.Level) -> Words { levelNames[level] ?? level.words }

    public func name(of post: Post.Kind) -> Words { postNames[post] ?? post.words }

    public func name(of kind: Organisation.Kind) -> Words { chain?.name(of: kind) ?? kind.words }

    /// The rules of a place.
    ///
    /// - Parameter versions: of the place and its ancestors, the highest ancestor's first, each place's in order of
    ///   day; those that begin after `day` don't count.
    public static func inForce(_ versions: [Version], on day: Day) -> AreaRules {
        settled(versions, on: day).reduce(into: standard) { rules, version in
            for (level, words) in version.local.levelNames { rules.levelNames[level] = words }
            if let households = version.local.gridHouseholds { rules.gridHouseholds = households }
            if let households = version.local.microGridHouseholds { rules.microGridHouseholds = households }
            for (post, words) in version.local.people.postNames { rules.postNames[post] = words }
            if let team = version.local.people.team { rules.team = team }
            if let chain = version.local.people.chain { rules.chain = chain }
            if let codes = version.local.cutting.codes { rules.codes = codes }
            for (kind, households) in version.local.cutting.households { rules.householdsByKind[kind] = households }
            if let phone = version.local.cutting.phone { rules.phone = phone }
            if let phone = version.local.cutting.supervision { rules.supervision = phone }
            rules.take(version.local.casework, from: version.from)
        }
    }
}

extension AreaRules {
    /// What one place says itself, from a day on, until its next version.
    public struct Version: Hashable, Sendable {
        public let area: Key<Area>
        public let from: Day
        public let local: Local

        public init(area: Key<Area>, from: Day, local: Local) {
            self.area = area
            self.from = from
            self.local = local
        }
    }

    /// What is said; the rest is inherited.
    public struct Local: Hashable, Sendable {
        public let levelNames: [Area.Level: Words]
        public let gridHouseholds: ClosedRange<Int>?
        public let microGridHouseholds: ClosedRange<Int>?
        public internal(set) var people: People
        public let cutting: Cutting
        public let casework: Casework
        /// What the place said before and takes back: from this day on it has these from above again.
        public internal(set) var inherited: Set<Rule> = []

        /// - Parameter levelNames: at most 20 characters each, in each language.
        public init(
            levelNames: [Area.Level: Words] = [:], gridHouseholds: (Int, Int)? = nil,
            microGridHouseholds: (Int, Int)? = nil, people: People = .none, cutting: Cutting = .none,
            casework: Casework = .none
        ) throws(Refusal) {
            for (level, words) in levelNames {
                for name in [words.chinese, words.english] where name.isEmpty || name.count > 20 {
                    throw .levelName(level)
                }
            }
            for (post, words) in people.postNames {
                for name in [words.chinese, words.english] where name.isEmpty || name.count > 30 {
                    throw .postName(post)
                }
            }
            try cutting.check()
            try casework.check()
            self.people = people
            self.cutting = cutting
            self.casework = casework
            self.levelNames = levelNames
            self.gridHouseholds = try Self.range(gridHouseholds, .grid)
            self.microGridHouseholds = try Self.range(microGridHouseholds, .microGrid)
        }

        /// Only for what was checked before.
        init(
            checked levelNames: [Area.Level: Words], grid: ClosedRange<Int>?, microGrid: ClosedRange<Int>?,
            people: People, cutting: Cutting, casework: Casework
        ) {
            self.levelNames = levelNames
            gridHouseholds = grid
            microGridHouseholds = microGrid
            self.people = people
            self.cutting = cutting
            self.casework = casework
        }

        private static func range(_ ends: (Int, Int)?, _ level: Area.Level) throws(Refusal) -> ClosedRange<Int>? {
            guard let (low, high) = ends else { return nil }
            guard low >= 1, high <= 100_000, low <= high else { throw .households(level) }
            return low...high
        }
    }

    /// What a place says about those who stand in its grids.
    public struct People: Hashable, Sendable {
        /// At most 30 characters each, in each language.
        public let postNames: [Post.Kind: Words]
        public let team: TeamTemplate?
        public let chain: OrganisationChain?

        public static let none = People()

        public init(
            postNames: [Post.Kind: Words] = [:], team: TeamTemplate? = nil, chain: OrganisationChain? = nil
        ) {
            self.postNames = postNames
            self.team = team
            self.chain = chain
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        case levelName(Area.Level)
        case postName(Post.Kind)
        case households(Area.Level)
        case householdsOfKind(Area.Kind)
        case phone, supervision
        case caseRule(CaseRules.Number)
        case mustCome(Whistle.Kind)
    }
}

extension AreaRules.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .levelName(let level):
            Problem(
                .invalid, "area-rules.level-name", field: "name-\(level.word)",
                Words(
                    "“\(level.words.chinese)”的叫法应有 1 到 20 个字，中英文都要写。",
                    "What a \(level.words.english) is called has 1 to 20 characters, in both languages."))
        case .postName(let post):
            Problem(
                .invalid, "area-rules.post-name", field: "post-\(post.rawValue)",
                Words(
                    "“\(post.words.chinese)”的叫法应有 1 到 30 个字，中英文都要写。",
                    "What a \(post.words.english) is called has 1 to 30 characters, in both languages."))
        case .households(let level):
            Problem(
                .invalid, "area-rules.households", field: "households-\(level.word)",
                Words(
                    "“\(level.words.chinese)”的户数范围应从小到大，在 1 到 100000 之间。",
                    "The households of a \(level.words.english) go from small to large, between 1 and 100,000."))
        case .phone, .supervision:
            Problem(
                .invalid, "area-rules.phone", field: self == .phone ? "phone" : "supervision",
                Words("电话只写数字、加号、横线和括号，3 到 20 位。", "A telephone has 3 to 20 digits, blanks, +, - and brackets."))
        case .caseRule(let number):
            Problem(
                .invalid, "area-rules.case-rule", field: "case-\(number.rawValue)",
                Words(
                    "“\(number.words.chinese)”应在 \(number.range.lowerBound) 到 \(number.range.upperBound) 之间。",
                    "“\(number.words.english)” lies between \(number.range.lowerBound) and "
                        + "\(number.range.upperBound)."))
        case .mustCome(let kind):
            Problem(
                .invalid, "area-rules.must-come", field: "mustcome-\(kind.rawValue)",
                Words(
                    "\(kind.words.chinese)必须到场的，最多写 \(WhistleRules.mostToCome) 个，每个写网格、社区、物业企业或部门的条线。",
                    "At most \(WhistleRules.mostToCome) must come to a \(kind.words.english.lowercased()): the grid, "
                        + "the community, the property firm, or a line of work of the departments."))
        case .householdsOfKind(let kind):
            Problem(
                .invalid, "area-rules.households", field: "households-\(kind.rawValue)",
                Words(
                    "“\(kind.words.chinese)”的户数范围应从小到大，在 1 到 100000 之间。",
                    "The households of a grid of kind “\(kind.words.english)” lie between 1 and 100,000."))
        }
    }
}

extension Area.Level {
    /// The common word, where no place has another.
    public var words: Words {
        switch self {
        case .province: Words("省", "province")
        case .city: Words("市", "city")
        case .county: Words("县（区）", "county")
        case .township: Words("乡镇（街道）", "township")
        case .community: Words("社区（村）", "community")
        case .grid: Words("网格", "grid")
        case .microGrid: Words("微网格", "micro-grid")
        case .building: Words("楼栋", "building")
        case .unit: Words("单元", "stairwell")
        }
    }
}
