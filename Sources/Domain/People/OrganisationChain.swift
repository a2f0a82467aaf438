public import Core

/// How the party units of a place stand under each other, and what each is called there: the variants A to G of
/// DOMAIN.md A2-01 to A2-07, and any other a place writes down. Part of `AreaRules`.
public struct OrganisationChain: Hashable, Sendable, Codable {
    /// What the chain is called: 1...40 characters.
    public let name: Words
    /// From the top down: 2...6.
    public let levels: [Level]

    public init(name: Words, levels: [Level]) throws(Refusal) {
        guard (1...40).contains(name.chinese.count), (1...40).contains(name.english.count) else { throw .name }
        guard (2...6).contains(levels.count) else { throw .levels(levels.count) }
        for (upper, lower) in zip(levels, levels.dropFirst()) {
            let isBelow = lower.kinds.allSatisfy { low in upper.kinds.contains { low.mayStand(under: $0) } }
            guard isBelow else { throw .order(lower.name) }
        }
        self.name = name
        self.levels = levels
    }

    /// One level of the chain.
    public struct Level: Hashable, Sendable, Codable {
        /// The kinds of unit that may be it: a community may have a committee, a general branch or a branch. At least
        /// one, all of them party units.
        public let kinds: [Organisation.Kind]
        /// What it is called here: 1...30 characters.
        public let name: Words
        /// What a unit of the level is founded for: at least one.
        public let seats: [Seat]

        public init(kinds: [Organisation.Kind], name: Words, seats: [Seat]) throws(Refusal) {
            guard (1...30).contains(name.chinese.count), (1...60).contains(name.english.count) else { throw .name }
            guard !kinds.isEmpty, kinds.allSatisfy({ $0.partyRank != nil }), !seats.isEmpty else { throw .kinds(name) }
            self.kinds = kinds
            self.name = name
            self.seats = seats
        }
    }

    /// What a party unit may be founded for.
    public enum Seat: String, CaseIterable, Hashable, Sendable, Codable {
        case township, community, estate, grid, building, lane, household

        public var words: Words {
            switch self {
            case .township: Words("乡镇（街道）", "Township")
            case .community: Words("社区（村）", "Community")
            case .estate: Words("小区", "Estate")
            case .grid: Words("网格", "Grid")
            case .building: Words("楼栋（楼院）", "Building")
            case .lane: Words("街巷", "Lane")
            case .household: Words("户", "Household")
            }
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        case name
        case levels(Int)
        /// The level has no kind, no seat, or one that is no party unit.
        case kinds(Words)
        /// The level can't stand under the one above it.
        case order(Words)
    }

    /// The level whose units are of `kind`; nil where the chain has none.
    public func level(of kind: Organisation.Kind) -> Level? { levels.first { $0.kinds.contains(kind) } }

    /// What a unit of `kind` is called here.
    public func name(of kind: Organisation.Kind) -> Words { level(of: kind)?.name ?? kind.words }
}

extension OrganisationChain.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .name:
            Problem(
                .invalid, "chain.name", field: "chain",
                Words("组织链和每一级都要有中英文名称，最多 30 个字。", "The chain and each level have a name in both languages."))
        case .levels(let count):
            Problem(
                .invalid, "chain.levels", field: "chain",
                Words("组织链应有 2 到 6 级，现在有 \(count) 级。", "A chain has 2 to 6 levels; this one has \(count)."))
        case .kinds(let name):
            Problem(
                .invalid, "chain.kinds", field: "chain",
                Words(
                    "“\(name.chinese)”要选至少一种党组织和一种设置单元。",
                    "\(name.english) needs at least one kind of party unit and one seat."))
        case .order(let name):
            Problem(
                .invalid, "chain.order", field: "chain",
                Words("“\(name.chinese)”不能排在它的上一级下面，请调整次序。", "\(name.english) can't stand under the level above it."))
        }
    }
}
