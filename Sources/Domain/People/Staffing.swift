public import Core

/// How far the teams of an area's grids are as their formulas say (DOMAIN.md A1-24, A3-13 to A3-19): heads are counted,
/// nobody's work is.
public struct Staffing: Hashable, Sendable {
    /// In no order.
    public let grids: [Grid]
    public let heads: Heads
    /// Each formula that holds in some of the grids, with what its lines have; the one of most grids first.
    public let formulas: [Formula]
    private let counts: [Gap: Int]

    public init(grids: [Grid]) {
        self.grids = grids
        heads = Heads(of: grids)
        formulas = Self.formulas(of: grids)
        counts = Dictionary(uniqueKeysWithValues: Gap.allCases.map { gap in (gap, grids.count { $0.lacks(gap) }) })
    }

    /// Posts of formulas.
    public struct Heads: Hashable, Sendable {
        /// At least, by the formulas' lines.
        public let wanted: Int
        public let held: Int
        public let missing: Int
    }

    /// A grid with its formula and what is held in it.
    public struct Grid: Hashable, Sendable {
        public let area: Area
        public let place: Place
        /// Nil where no place has said.
        public let team: TeamTemplate?
        /// How many posts of each kind are held in it and below it.
        public let held: [Post.Kind: Int]
        /// Of what is held from the formula; none in a reserved grid.
        public let deviations: [TeamTemplate.Deviation]

        public init(area: Area, place: Place, team: TeamTemplate?, held: [Post.Kind: Int]) {
            self.area = area
            self.place = place
            self.team = team
            self.held = held
            deviations = area.kind == .reserved ? [] : team?.deviations(held: held) ?? []
        }

        /// A reserved grid has no team until somebody lives there (DOMAIN.md A1-11).
        public var isReserved: Bool { area.kind == .reserved }

        /// Whether a worker, full-time or part-time, stands in it: 一格一员.
        public var hasWorker: Bool { Post.Kind.workers.contains { (held[$0] ?? 0) > 0 } }

        public func lacks(_ gap: Gap) -> Bool {
            switch gap {
            case .missing: deviations.contains { $0.missing > 0 }
            case .surplus: deviations.contains { $0.surplus > 0 }
            case .worker: !isReserved && !hasWorker
            case .complete: !isReserved && team != nil && deviations.isEmpty
            case .unruled: !isReserved && team == nil
            case .reserved: isReserved
            }
        }
    }

    /// What a list of grids is asked for; every count of the report is the length of one.
    public enum Gap: String, CaseIterable, Hashable, Sendable {
        case missing, surplus, worker, complete, unruled, reserved

        public var words: Words {
            switch self {
            case .missing: Words("缺人", "Somebody missing")
            case .surplus: Words("超出", "Too many")
            case .worker: Words("没有网格员", "No grid worker")
            case .complete: Words("配齐", "Complete")
            case .unruled: Words("没有规定队伍", "No formula")
            case .reserved: Words("预留，不配队伍", "Reserved, without a team")
            }
        }
    }

    public func count(_ gap: Gap) -> Int { counts[gap] ?? 0 }

    private static func formulas(of grids: [Grid]) -> [Formula] {
        // A city has a handful of formulas and thousands of grids: to compare is cheaper than to hash.
        var groups: [(team: TeamTemplate, grids: [Grid])] = []
        for grid in grids where !grid.isReserved {
            guard let team = grid.team else { continue }
            if let known = groups.firstIndex(where: { $0.team == team }) {
                groups[known].grids.append(grid)
            } else {
                groups.append((team, [grid]))
            }
        }
        return groups.map { Formula(team: $0.team, grids: $0.grids) }
            .sorted { ($1.grids.count, $0.team.name.chinese) < ($0.grids.count, $1.team.name.chinese) }
    }

    /// A formula and the grids it holds in.
    public struct Formula: Hashable, Sendable {
        public let team: TeamTemplate
        public let grids: [Grid]
        /// In the order of the formula.
        public let lines: [Line]

        init(team: TeamTemplate, grids: [Grid]) {
            self.team = team
            self.grids = grids
            lines = team.lines.indices.map { index in
                let line = team.lines[index]
                let held = grids.map { grid in line.posts.reduce(0) { $0 + (grid.held[$1] ?? 0) } }
                return Line(
                    line: line, held: held.reduce(0, +),
                    lacking: held.count { $0 < line.least },
                    missing: held.reduce(0) { $0 + max(0, line.least - $1) },
                    exceeding: line.most.map { most in held.count { $0 > most } } ?? 0)
            }
        }
    }

    /// A term of a formula over all its grids.
    public struct Line: Hashable, Sendable {
        public let line: TeamTemplate.Line
        /// Posts.
        public let held: Int
        /// Grids that have fewer than they should.
        public let lacking: Int
        /// Posts that are missing in them.
        public let missing: Int
        /// Grids that have more than they should.
        public let exceeding: Int
    }
}

extension Staffing.Heads {
    init(of grids: [Staffing.Grid]) {
        let counted = grids.filter { !$0.isReserved && $0.team != nil }
        wanted = counted.reduce(0) { $0 + ($1.team?.lines ?? []).reduce(0) { $0 + $1.least } }
        held = counted.reduce(0) { sum, grid in
            sum + (grid.team?.lines ?? []).flatMap(\.posts).reduce(0) { $0 + (grid.held[$1] ?? 0) }
        }
        missing = counted.flatMap(\.deviations).reduce(0) { $0 + $1.missing }
    }
}

extension Post.Kind {
    /// Who walks a grid, by “一格一员” (DOMAIN.md A1-24).
    public static let workers: [Post.Kind] = [.gridWorker, .partTimeWorker]
}
