public import Core

/// Which areas came from which, so that last year's figures add up by the map of today (DOMAIN.md A1-03).
///
/// Open records follow their building and need none of this; what was closed keeps the map of then, and its figures go
/// on in shares by households, in whole numbers, so that totals never change.
public struct Lineage: Hashable, Sendable {
    /// In order of day, then of change.
    public let steps: [Step]

    /// - Parameter steps: in any order.
    public init(_ steps: [Step]) {
        self.steps = steps.sorted { ($0.day, $0.change, $0.from, $0.to) < ($1.day, $1.change, $1.from, $1.to) }
    }

    /// What one area gave another in one change; what an area kept for itself is a step to itself.
    public struct Step: Hashable, Sendable {
        public let from: Key<Area>
        public let to: Key<Area>
        public let change: Key<Recut>
        public let day: Day
        public let buildings: Int
        public let households: Int

        public init(
            from: Key<Area>, to: Key<Area>, change: Key<Recut>, day: Day, buildings: Int, households: Int
        ) {
            self.from = from
            self.to = to
            self.change = change
            self.day = day
            self.buildings = buildings
            self.households = households
        }
    }

    /// How many there were in an area on a day.
    public struct Count: Hashable, Sendable {
        public let area: Key<Area>
        public let day: Day
        public let number: Int

        public init(area: Key<Area>, day: Day, number: Int) {
            self.area = area
            self.day = day
            self.number = number
        }
    }

    /// Figures by the map of `day`, from what was counted where it was then. The total is that of `counts`.
    ///
    /// - Parameter counts: 0 or more each.
    public func figures(_ counts: [Count], byMapOf day: Day) -> [Key<Area>: Int] {
        var waiting = Dictionary(grouping: counts, by: \.area)
        var figures: [Key<Area>: Int] = [:]
        var rest = steps.filter { $0.day <= day }[...]
        while let first = rest.first {
            let together = rest.prefix { $0.change == first.change && $0.day == first.day }
            rest = rest.dropFirst(together.count)
            var arrived: [Key<Area>: Int] = [:]
            for (from, shares) in Dictionary(grouping: together, by: \.from) {
                // Whoever remains counts by the new map from the day on; of what has ended all goes on.
                let remains = shares.contains { $0.to == from }
                let taken = waiting[from]?.filter { !remains || $0.day < first.day } ?? []
                waiting[from]?.removeAll { !remains || $0.day < first.day }
                let number = taken.reduce(figures.removeValue(forKey: from) ?? 0) { $0 + $1.number }
                for (to, share) in Self.apportioned(number, by: shares) { arrived[to, default: 0] += share }
            }
            figures.merge(arrived) { $0 + $1 }
        }
        for (area, left) in waiting { figures[area, default: 0] += left.reduce(0) { $0 + $1.number } }
        return figures.filter { $0.value != 0 }
    }

    /// Whole shares that add up to `number`, by the largest remainder; equal ones in order of key.
    private static func apportioned(_ number: Int, by shares: [Step]) -> [(Key<Area>, Int)] {
        let households = shares.reduce(0) { $0 + $1.households }
        let buildings = shares.reduce(0) { $0 + $1.buildings }
        let weights = shares.map { households > 0 ? $0.households : buildings > 0 ? $0.buildings : 1 }
        let whole = max(1, weights.reduce(0, +))
        let given = weights.map { number * $0 / whole }
        let order = shares.indices.sorted {
            let (a, b) = (number * weights[$0] % whole, number * weights[$1] % whole)
            return a == b ? shares[$0].to < shares[$1].to : a > b
        }
        let surplus = Set(order.prefix(number - given.reduce(0, +)))
        return shares.indices.map { (shares[$0].to, given[$0] + (surplus.contains($0) ? 1 : 0)) }
    }
}

extension Recut {
    /// What the change leaves in the lineage: a step for each area that gives, to each that takes.
    public func lineage(on ground: Ground) -> [Lineage.Step] {
        ground.areas.flatMap { old -> [Lineage.Step] in
            let id = old.area.id
            let takers = Dictionary(grouping: old.parts) { plan.moves[$0.area.id] ?? id }
            let end = plan.ending.first { $0.area == id }
            // What hasn't changed gives nothing.
            guard end != nil || takers.keys.contains(where: { $0 != id }) else { return [] }
            var shares = takers.map { to, parts in
                Lineage.Step(
                    from: id, to: to, change: self.id, day: effective,
                    buildings: parts.reduce(0) { $0 + $1.buildings },
                    households: parts.reduce(0) { $0 + $1.households })
            }
            let home = end?.heir ?? id
            if takers[home] == nil, end == nil || shares.isEmpty {
                shares.append(
                    Lineage.Step(from: id, to: home, change: self.id, day: effective, buildings: 0, households: 0))
            }
            return shares.sorted { $0.to < $1.to }
        }
    }
}
