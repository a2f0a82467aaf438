public import Core

/// Who has a matter, by rule: the same sentence of the catalogue finds another body in each place.
public enum Holder: Hashable, Sendable {
    /// The grid's team.
    case grid
    /// The community: its residents' committee and its clerks.
    case community
    /// The township's office.
    case township
    /// The department of the county for a line of work: `城管`, or several words of which one is in its name:
    /// `城管|城市管理`.
    case department(String)
    /// The firm that looks after the estate.
    case propertyFirm
    /// Whichever property firm or partner unit takes what residents order (DOMAIN.md A7-15).
    case anyUnit
    /// This one and no other.
    case named(Key<Organisation>)
}

extension Holder {
    /// Whom the rule finds.
    public enum Found: Hashable, Sendable {
        /// The people of an area: a grid's team, a community, a township's office.
        case area(Key<Area>)
        case organisation(Key<Organisation>)
        /// Nobody, or nobody for certain: a person chooses.
        case doubt(Doubt)
    }

    /// Why a person has to choose.
    public enum Doubt: Hashable, Sendable {
        /// The place isn't known down to this level.
        case noArea(Matter.Level)
        /// It lies in no estate.
        case noEstate
        /// Nobody looks after the estate.
        case noPropertyFirm
        /// No department there for this line of work.
        case noDepartment(String)
        /// Several, in order of name.
        case manyDepartments(String, [Key<Organisation>])
        /// The organisation is no longer there.
        case ended(Key<Organisation>)
        /// It lies on the board of orders until a unit takes it.
        case untaken
    }

    /// What is known of the place that a matter is about.
    public struct Facts: Hashable, Sendable {
        public let place: Place
        /// Nil where it lies in none.
        public let estate: Key<Estate>?
        /// Of the estate; nil for none, and where the firm has ended.
        public let propertyFirm: Key<Organisation>?
        /// The departments that stand in the county.
        public let departments: [Department]
        /// Organisations a rule may name that have ended.
        public let ended: Set<Key<Organisation>>

        public init(
            place: Place, estate: Key<Estate>? = nil, propertyFirm: Key<Organisation>? = nil,
            departments: [Department] = [], ended: Set<Key<Organisation>> = []
        ) {
            self.place = place
            self.estate = estate
            self.propertyFirm = propertyFirm
            self.departments = departments
            self.ended = ended
        }
    }

    /// A department as far as rules look at it.
    public struct Department: Hashable, Sendable {
        public let id: Key<Organisation>
        public let name: String

        public init(id: Key<Organisation>, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// Who has it in a place.
    public func found(in facts: Facts) -> Found {
        switch self {
        case .grid: Self.area(facts.place.grid, .grid)
        case .community: Self.area(facts.place.community, .community)
        case .township: Self.area(facts.place.township, .township)
        case .department(let line): Self.department(line, in: facts)
        case .propertyFirm:
            if facts.estate == nil {
                .doubt(.noEstate)
            } else {
                facts.propertyFirm.map { .organisation($0) } ?? .doubt(.noPropertyFirm)
            }
        case .anyUnit: .doubt(.untaken)
        case .named(let organisation):
            facts.ended.contains(organisation) ? .doubt(.ended(organisation)) : .organisation(organisation)
        }
    }

    private static func area(_ area: Key<Area>?, _ level: Matter.Level) -> Found {
        area.map { .area($0) } ?? .doubt(.noArea(level))
    }

    private static func department(_ line: String, in facts: Facts) -> Found {
        let words = line.split(whereSeparator: Self.parts)
        let found = facts.departments.filter { department in words.contains { department.name.contains($0) } }
        guard let one = found.first else { return .doubt(.noDepartment(line)) }
        guard found.count == 1 else {
            let sorted = found.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
            return .doubt(.manyDepartments(line, sorted.map(\.id)))
        }
        return .organisation(one.id)
    }

    /// The level whose people it sends to, for which the lists are asked (`Matter.Path.refusal`); nil for a firm or a
    /// body that is no part of the net.
    public var level: Matter.Level? {
        switch self {
        case .grid: .grid
        case .community: .community
        case .township: .township
        case .department: .county
        case .propertyFirm, .anyUnit, .named: nil
        }
    }

    public var words: Words {
        switch self {
        case .grid: Words("网格", "the grid's team")
        case .community: Words("社区", "the community")
        case .township: Words("街道（乡镇）", "the township's office")
        case .department(let line):
            Words(
                "区县部门（\(Self.said(line, "或"))）", "the county's department (\(Self.said(line, " or ")))")
        case .propertyFirm: Words("小区物业企业", "the estate's property firm")
        case .anyUnit: Words("接单的单位", "the unit that takes the order")
        case .named: Words("指定单位", "a named organisation")
        }
    }

    fileprivate static func said(_ line: String, _ or: String) -> String {
        line.split(whereSeparator: parts).joined(separator: or)
    }
}

extension Holder.Doubt {
    /// What a dispatcher is told, who then chooses.
    public var words: Words {
        switch self {
        case .noArea(let level):
            Words("这个地点还不知道在哪个\(level.words.chinese)", "it isn't known in which \(level.words.english) the place lies")
        case .noEstate: Words("这个地点不在任何小区里", "the place lies in no estate")
        case .noPropertyFirm: Words("这个小区没有物业企业", "no property firm looks after the estate")
        case .noDepartment(let line):
            Words(
                "这个区县没有名称含“\(Holder.said(line, "或"))”的部门",
                "the county has no department called “\(Holder.said(line, " or "))”")
        case .manyDepartments(let line, let found):
            Words(
                "名称含“\(Holder.said(line, "或"))”的部门有 \(found.count) 个",
                "\(found.count) departments of the county are called “\(Holder.said(line, " or "))”")
        case .ended: Words("指定的单位已经撤销", "the named organisation has ended")
        case .untaken:
            Words(
                "物业企业和共建单位可以自己接单，也可以由您指定一家",
                "property firms and partner units may take it themselves, or you choose one")
        }
    }
}
