internal import Core

/// Whether the grids of a community cover it without gap or overlap (DOMAIN.md A1-15).
///
/// Between two heights at which no line begins, ends or crosses another, all lines keep their order from west to east;
/// so the plane is walked strip by strip, and in each strip from line to line. Borders that two grids share position
/// by position coincide exactly and leave nothing between them.
public enum Coverage {
    /// Land that isn't in exactly one part.
    public enum Flaw: Hashable, Sendable {
        /// Land of the whole that no part holds.
        case gap(Extent)
        /// Land that two parts hold, given by their indices.
        case overlap(Int, Int, Extent)
        /// Land of a part outside the whole.
        case outside(Int, Extent)
    }

    /// How much land, and where to look for it.
    public struct Extent: Hashable, Sendable {
        /// All pieces together, rounded; at least 1.
        public let squareMetres: Int
        /// Inside the largest strip of it.
        public let position: Position
    }

    /// Below this a flaw is the rounding of positions, not land. In square metres.
    static let smallest = 1.0

    /// What is wrong, gaps first, then overlaps and what lies outside, in order of index.
    ///
    /// - Parameter whole: nil where nobody has drawn it; then only overlaps can be told.
    public static func flaws(of whole: Boundary?, cutInto parts: [Boundary]) -> [Flaw] {
        var walk = StripWalk(whole: whole, parts: parts)
        walk.run()
        func extent(_ tally: Tally) -> Extent? {
            guard tally.area >= smallest else { return nil }
            return Extent(squareMetres: max(1, Int(tally.area.rounded())), position: tally.position)
        }
        var flaws: [Flaw] = []
        if whole != nil, let gap = extent(walk.gap) { flaws.append(.gap(gap)) }
        for (pair, tally) in walk.overlaps.sorted(by: { ($0.key.a, $0.key.b) < ($1.key.a, $1.key.b) }) {
            if let overlap = extent(tally) { flaws.append(.overlap(pair.a, pair.b, overlap)) }
        }
        for (part, tally) in walk.outside.sorted(by: { $0.key < $1.key }) {
            if let outside = extent(tally) { flaws.append(.outside(part, outside)) }
        }
        return flaws
    }

    /// Square metres so far, and where the largest strip of them lies.
    struct Tally: Hashable {
        private(set) var area = 0.0
        private(set) var position = Position(longitude: 0, latitude: 0)
        private var largest = 0.0

        mutating func add(_ piece: Double, at place: Position) {
            area += piece
            guard piece > largest else { return }
            largest = piece
            position = place
        }
    }

    struct Pair: Hashable {
        let a: Int
        let b: Int
    }
}

/// The walk through the plane; coordinates are 10⁻⁷ degrees from the first position.
private struct StripWalk {
    /// The lower end first.
    private struct Line {
        let x: Double
        let y: Double
        let top: Double
        let slope: Double
        /// -1 for the whole.
        let owner: Int

        func x(at height: Double) -> Double { x + (height - y) * slope }
        var west: Double { min(x, x(at: top)) }
        var east: Double { max(x, x(at: top)) }
    }

    private let origin: Position
    /// In order of their lower ends.
    private let lines: [Line]
    private let hasWhole: Bool
    var gap = Coverage.Tally()
    var overlaps: [Coverage.Pair: Coverage.Tally] = [:]
    var outside: [Int: Coverage.Tally] = [:]

    init(whole: Boundary?, parts: [Boundary]) {
        let owners = (whole.map { [(-1, $0)] } ?? []) + parts.enumerated().map { ($0.offset, $0.element) }
        let origin = owners.first?.1.polygons[0].outer.positions[0] ?? Position(longitude: 0, latitude: 0)
        var lines: [Line] = []
        for (owner, boundary) in owners {
            for (a, b) in boundary.polygons.flatMap(\.rings).flatMap(\.edges) where a.latitude != b.latitude {
                let (low, high) = a.latitude < b.latitude ? (a, b) : (b, a)
                let slope = Double(high.longitude - low.longitude) / Double(high.latitude - low.latitude)
                lines.append(
                    Line(
                        x: Double(low.longitude - origin.longitude), y: Double(low.latitude - origin.latitude),
                        top: Double(high.latitude - origin.latitude), slope: slope, owner: owner))
            }
        }
        self.origin = origin
        self.lines = lines.sorted { $0.y < $1.y }
        hasWhole = whole != nil
    }

    mutating func run() {
        let heights = heights()
        var active: [Line] = []
        var next = 0
        for (low, high) in zip(heights, heights.dropFirst()) {
            active.removeAll { $0.top <= low }
            while next < lines.count, lines[next].y <= low {
                if lines[next].top > low { active.append(lines[next]) }
                next += 1
            }
            if !active.isEmpty { walk(active, from: low, to: high) }
        }
    }

    /// Where lines begin, end and cross, ascending, each once.
    private func heights() -> [Double] {
        var heights = Set(lines.flatMap { [$0.y, $0.top] })
        var active: [Line] = []
        for line in lines {
            active.removeAll { $0.top <= line.y }
            for other in active where other.owner != line.owner {
                if let crossing = Self.crossing(line, other) { heights.insert(crossing) }
            }
            active.append(line)
        }
        return heights.sorted()
    }

    /// Nil where they only touch, run along each other, or don't meet.
    private static func crossing(_ a: Line, _ b: Line) -> Double? {
        guard a.slope != b.slope, a.west <= b.east, b.west <= a.east else { return nil }
        let height = a.y + (b.x(at: a.y) - a.x) / (a.slope - b.slope)
        return height > max(a.y, b.y) && height < min(a.top, b.top) ? height : nil
    }

    private mutating func walk(_ active: [Line], from low: Double, to high: Double) {
        let middle = (low + high) / 2
        let sorted = active.map { (x: $0.x(at: middle), owner: $0.owner) }.sorted { $0.x < $1.x }
        var isInWhole = false
        var inside: Set<Int> = []
        for (index, line) in sorted.enumerated() {
            if line.owner < 0 {
                isInWhole.toggle()
            } else if inside.remove(line.owner) == nil {
                inside.insert(line.owner)
            }
            guard index + 1 < sorted.count, isInWhole || !inside.isEmpty else { continue }
            let width = sorted[index + 1].x - line.x
            guard width > 0 else { continue }
            note(isInWhole, inside, width * (high - low), x: line.x + width / 2, y: middle)
        }
    }

    /// - Parameter size: of the strip, in squares of 10⁻⁷ degrees.
    private mutating func note(_ isInWhole: Bool, _ inside: Set<Int>, _ size: Double, x: Double, y: Double) {
        let position = Position(longitude: origin.longitude + Int(x), latitude: origin.latitude + Int(y))
        let metre = 6_371_007.2 * .pi / 180 / Double(Position.degree)
        let area = size * metre * metre * Angle.cosine(position.degrees.latitude / 180)
        if hasWhole, isInWhole, inside.isEmpty { gap.add(area, at: position) }
        if hasWhole, !isInWhole {
            for part in inside { outside[part, default: .init()].add(area, at: position) }
        }
        guard inside.count > 1 else { return }
        let sorted = inside.sorted()
        for (index, a) in sorted.enumerated() {
            for b in sorted[(index + 1)...] { overlaps[.init(a: a, b: b), default: .init()].add(area, at: position) }
        }
    }
}
