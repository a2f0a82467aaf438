public import Core

extension Recut {
    /// What an approver should look at twice; nothing of it stops a change (DOMAIN.md A1-02).
    public enum Warning: Hashable, Sendable {
        case size(String, households: Int, wanted: ClosedRange<Int>)
        case noLeader(String)
        case severalLeaders(String, Int)
        case notDrawn(String)
        /// Some of what was there has no outline to compare the new ones with.
        case nothingToCompare

        public var words: Words {
            switch self {
            case .size(let name, let households, let wanted):
                Words(
                    "“\(name)”有 \(households) 户，规定是 \(wanted.lowerBound) 到 \(wanted.upperBound) 户。",
                    "\(name) has \(households) households; \(wanted.lowerBound) to \(wanted.upperBound) are wanted.")
            case .noLeader(let name): Words("“\(name)”还没有网格长。", "\(name) has no grid leader yet.")
            case .severalLeaders(let name, let count):
                Words("“\(name)”会有 \(count) 位网格长，只应有一位。", "\(name) would have \(count) grid leaders; it needs one.")
            case .notDrawn(let name): Words("“\(name)”还没有边界。", "\(name) isn't drawn yet.")
            case .nothingToCompare:
                Words("原来的网格没有全部画上，新边界无从核对。", "Not all the old grids are drawn; the new outlines can't be compared.")
            }
        }
    }

    /// - Parameters:
    ///   - rules: of the parent.
    ///   - leaders: how many grid leaders each area has now.
    public static func warnings(
        of plan: Plan, on ground: Ground, under rules: AreaRules, leaders: [Key<Area>: Int]
    ) -> [Warning] {
        let after = plan.leadersAfterwards(leaders)
        let drawn = plan.outlines(on: ground)
        let found = plan.outcome(on: ground).flatMap { target -> [Warning] in
            var own: [Warning] = []
            if let wanted = rules.wanted(plan.level, target.kind), !wanted.contains(target.households) {
                own.append(.size(target.name, households: target.households, wanted: wanted))
            }
            if plan.level == .grid, target.kind != .reserved {
                switch after[target.id] ?? 0 {
                case 0: own.append(.noLeader(target.name))
                case 1: break
                case let count: own.append(.severalLeaders(target.name, count))
                }
            }
            if target.isNew, drawn[target.id] == nil { own.append(.notDrawn(target.name)) }
            return own
        }
        let isGiven = plan.beginning.contains { $0.outline != nil } || plan.remaining.contains { $0.outline != nil }
        let isCompared = ground.areas.allSatisfy { $0.outline != nil }
        return found + (isGiven && !isCompared ? [.nothingToCompare] : [])
    }
}

extension Recut.Plan {
    func leadersAfterwards(_ leaders: [Key<Area>: Int]) -> [Key<Area>: Int] {
        var after: [Key<Area>: Int] = [:]
        for one in remaining { after[one.area, default: 0] += leaders[one.area] ?? 0 }
        for end in ending where end.posts == .follow { after[end.heir, default: 0] += leaders[end.area] ?? 0 }
        return after
    }
}

extension AreaRules {
    /// The households an area of that level and kind should have; nil where there is no such rule.
    public func wanted(_ level: Area.Level, _ kind: Area.Kind) -> ClosedRange<Int>? {
        switch level {
        case .grid: kind == .residential ? gridHouseholds : nil
        case .microGrid: microGridHouseholds
        case .province, .city, .county, .township, .community, .building, .unit: nil
        }
    }
}
