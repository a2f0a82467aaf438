/// The outline of an area: one or more polygons, each with its holes.
public struct Boundary: Hashable, Sendable {
    /// At least one.
    public let polygons: [Polygon]

    public init(polygons: [Polygon]) throws(Boundary.Refusal) {
        guard !polygons.isEmpty else { throw .empty }
        self.polygons = polygons
    }

    public struct Polygon: Hashable, Sendable {
        public let outer: Ring
        public let holes: [Ring]

        public init(outer: Ring, holes: [Ring] = []) {
            self.outer = outer
            self.holes = holes
        }

        var rings: [Ring] { [outer] + holes }
    }

    /// A closed line. The first position isn't repeated at the end; which way round it goes means nothing.
    public struct Ring: Hashable, Sendable {
        /// At least 3, none the same as the next.
        public let positions: [Position]

        /// Drops repetitions, also of the first at the end.
        public init(_ positions: [Position]) throws(Boundary.Refusal) {
            var kept: [Position] = []
            for position in positions where position != kept.last { kept.append(position) }
            while kept.count > 1, kept.first == kept.last { kept.removeLast() }
            guard Set(kept).count >= 3 else { throw .tooFewPoints }
            self.positions = kept
            guard doubledArea != 0 else { throw .flat }
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        case empty
        /// A ring needs three different positions.
        case tooFewPoints
        /// The ring encloses nothing.
        case flat
        /// Positions that aren't on the earth: -180...180, -90...90.
        case offTheEarth
        /// Pieces that do not fit into closed lines.
        case open
        /// Far wider than any area of its level: a mistake in the file, or in the frame.
        case tooWide
    }
}

extension Boundary {
    public var box: Box {
        polygons.dropFirst().reduce(polygons[0].outer.box) { $0.joined(with: $1.outer.box) }
    }

    /// How many positions it is drawn with.
    public var count: Int { polygons.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.positions.count } } }

    /// Whether `position` lies in it. Of areas that share their borders exactly, one and only one contains a position
    /// on the border: exact, without rounding.
    public func contains(_ position: Position) -> Bool {
        polygons.contains { $0.contains(position) }
    }

    /// Square metres on a sphere of the earth's area; right to about 0.5 %.
    public var squareMetres: Double {
        polygons.reduce(0) { sum, polygon in
            polygon.holes.reduce(sum + polygon.outer.squareMetres) { $0 - $1.squareMetres }
        }
    }

    /// Twice the area in squares of 10⁻⁷ degrees: exact, so that parts can be added up and compared.
    public var doubledArea: Int128 {
        polygons.reduce(Int128(0)) { sum, polygon in
            polygon.holes.reduce(sum + abs(polygon.outer.doubledArea)) { $0 - abs($1.doubledArea) }
        }
    }
}

extension Boundary.Polygon {
    func contains(_ position: Position) -> Bool {
        outer.contains(position) && !holes.contains { $0.contains(position) }
    }
}

extension Boundary.Ring {
    /// Each position with the next, the last with the first.
    var edges: [(Position, Position)] { Array(zip(positions, positions.dropFirst() + positions.prefix(1))) }

    var box: Box {
        Box(around: positions) ?? Box(west: 0, south: 0, east: 0, north: 0)
    }

    /// Positive when it goes round against the clock. In 128 bits, since a ring around the earth has more than 63.
    var doubledArea: Int128 {
        let origin = positions[0]
        return edges.reduce(Int128(0)) { sum, edge in
            let (a, b) = edge
            let right = Int128(a.longitude - origin.longitude) * Int128(b.latitude - origin.latitude)
            let left = Int128(b.longitude - origin.longitude) * Int128(a.latitude - origin.latitude)
            return sum + right - left
        }
    }

    /// Counts the edges to the east. An edge holds its lower end and not its upper one, and a position on an edge lies
    /// to its east; so neighbours never both claim it.
    func contains(_ position: Position) -> Bool {
        var isInside = false
        for (a, b) in edges where (a.latitude > position.latitude) != (b.latitude > position.latitude) {
            let (low, high) = a.latitude < b.latitude ? (a, b) : (b, a)
            // Both products stay below 2⁶³ for all places on the earth.
            let reached = (position.latitude - low.latitude) * (high.longitude - low.longitude)
            let asked = (position.longitude - low.longitude) * (high.latitude - low.latitude)
            if reached > asked { isInside.toggle() }
        }
        return isInside
    }

    var squareMetres: Double {
        let radius = 6_371_007.2
        let sum = edges.reduce(0.0) { sum, edge in
            let (a, b) = (edge.0.degrees, edge.1.degrees)
            let heights = Angle.sine(a.latitude / 180) + Angle.sine(b.latitude / 180)
            return sum + (b.longitude - a.longitude) * .pi / 180 * heights
        }
        return abs(sum) * radius * radius / 2
    }
}
