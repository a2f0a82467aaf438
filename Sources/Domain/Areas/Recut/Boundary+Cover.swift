extension Boundary {
    /// How far a corner may lie beside the line it is meant to lie on, in 10⁻⁷ degrees: two centimetres, as where a new
    /// border meets an old one between two of its corners the point is rounded.
    private static let slack = 2

    /// Whether `parts` make up exactly what `whole` make up: no gap, no overlap, nothing beyond.
    ///
    /// How often a point is covered follows from the directed borders alone. So the borders of both are laid against
    /// each other, each cut where a corner lies on it; where nothing is left, every point is covered as often.
    public static func cover(_ parts: [Boundary], exactly whole: [Boundary]) -> Bool {
        let new = parts.flatMap(\.borders)
        let old = whole.flatMap(\.borders).map { ($0.1, $0.0) }
        let corners = Set((new + old).map(\.0)).sorted { $0.longitude < $1.longitude }
        var balance: [Border: Int] = [:]
        for (start, end) in new + old {
            for (a, b) in pieces(from: start, to: end, at: corners) {
                let isForward = (a.longitude, a.latitude) < (b.longitude, b.latitude)
                balance[isForward ? Border(a: a, b: b) : Border(a: b, b: a), default: 0] += isForward ? 1 : -1
            }
        }
        return balance.values.allSatisfy { $0 == 0 }
    }

    private struct Border: Hashable {
        let a: Position
        let b: Position
    }

    /// Outlines against the clock, holes with it.
    private var borders: [(Position, Position)] {
        polygons.flatMap { polygon -> [(Position, Position)] in
            let outer = polygon.outer.doubledArea > 0 ? polygon.outer.edges : polygon.outer.edges.map { ($0.1, $0.0) }
            let holes = polygon.holes.flatMap { hole in
                hole.doubledArea < 0 ? hole.edges : hole.edges.map { ($0.1, $0.0) }
            }
            return outer + holes
        }
    }

    /// - Parameter corners: in order of longitude.
    private static func pieces(
        from start: Position, to end: Position, at corners: [Position]
    ) -> [(Position, Position)] {
        let (dx, dy) = (end.longitude - start.longitude, end.latitude - start.latitude)
        let square = dx * dx + dy * dy
        let near = corners.between(
            min(start.longitude, end.longitude) - slack, max(start.longitude, end.longitude) + slack)
        let on = near.filter { corner in
            let (x, y) = (corner.longitude - start.longitude, corner.latitude - start.latitude)
            let along = x * dx + y * dy
            guard along > 0, along < square, corner != start, corner != end else { return false }
            // Distance from the line is |cross| / length.
            let cross = Double(x * dy - y * dx)
            return cross * cross <= Double(slack * slack) * Double(square)
        }.sorted { place($0) < place($1) }
        func place(_ corner: Position) -> Int {
            (corner.longitude - start.longitude) * dx + (corner.latitude - start.latitude) * dy
        }
        let line = [start] + on + [end]
        return Array(zip(line, line.dropFirst()))
    }
}

extension [Position] {
    /// Of positions in order of longitude, those from `west` to `east`.
    fileprivate func between(_ west: Int, _ east: Int) -> ArraySlice<Position> {
        func first(_ isIn: (Position) -> Bool) -> Int {
            var (low, high) = (0, count)
            while low < high {
                let middle = (low + high) / 2
                if isIn(self[middle]) { high = middle } else { low = middle + 1 }
            }
            return low
        }
        return self[first { $0.longitude >= west }..<first { $0.longitude > east }]
    }
}
