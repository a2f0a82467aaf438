extension Boundary {
    /// The outline around areas that share their borders exactly, position by position: what lies between two of them
    /// falls away. Throws `.open` where the pieces left over don't close, `.empty` for no parts.
    public init(around parts: [Boundary]) throws(Refusal) {
        var free: [Position: [Position]] = [:]
        for ring in parts.flatMap(\.polygons).flatMap(\.orientedRings) {
            for (a, b) in ring.edges {
                if let index = free[b]?.firstIndex(of: a) {
                    free[b]?.remove(at: index)
                    if free[b]?.isEmpty == true { free[b] = nil }
                } else {
                    free[a, default: []].append(b)
                }
            }
        }
        try self.init(polygons: Self.polygons(from: try Self.rings(of: free)))
    }

    /// Closes the lines left over, beginning each at its most southern, then most western position, so that the same
    /// parts in any order give the same outline.
    private static func rings(of edges: [Position: [Position]]) throws(Refusal) -> [Ring] {
        var free = edges
        var rings: [Ring] = []
        while let start = free.keys.min(by: { ($0.latitude, $0.longitude) < ($1.latitude, $1.longitude) }) {
            var line = [start]
            var before = Position(longitude: start.longitude - 1, latitude: start.latitude)
            while true {
                guard let here = line.last, let nexts = free[here] else { throw .open }
                // Where two loops touch, the sharpest turn to the left keeps them apart.
                let next = nexts.count == 1 ? nexts[0] : leftmost(of: nexts, from: before, at: here)
                free[here] = nexts.count == 1 ? nil : nexts.filter { $0 != next }
                if next == start { break }
                before = here
                line.append(next)
            }
            rings.append(try Ring(line))
        }
        return rings
    }

    private static func leftmost(of nexts: [Position], from before: Position, at here: Position) -> Position {
        let (dx, dy) = (Double(here.longitude - before.longitude), Double(here.latitude - before.latitude))
        /// 0 for straight back to the left, 4 for straight back to the right: a stand-in for the angle.
        func turn(_ next: Position) -> Double {
            let (ex, ey) = (Double(next.longitude - here.longitude), Double(next.latitude - here.latitude))
            let cross = dx * ey - dy * ex
            let along = dx * ex + dy * ey
            let part = cross / (abs(cross) + abs(along))
            return along >= 0 ? 2 - part : (cross > 0 ? part : 4 + part)
        }
        return nexts.min { turn($0) < turn($1) } ?? here
    }

    /// Rings that go against the clock are outlines; the others are holes of the smallest outline around them.
    private static func polygons(from rings: [Ring]) -> [Polygon] {
        let outers = rings.filter { $0.doubledArea > 0 }
        var holes: [Int: [Ring]] = [:]
        for hole in rings where hole.doubledArea < 0 {
            let around = outers.indices.filter { outers[$0].encloses(hole) }
            guard let index = around.min(by: { outers[$0].doubledArea < outers[$1].doubledArea }) else { continue }
            holes[index, default: []].append(hole)
        }
        return outers.indices.map { Polygon(outer: outers[$0], holes: holes[$0] ?? []) }
    }
}

extension Boundary {
    /// Drawn more coarsely, for a small map: every position moves to a lattice of `step` (in 10⁻⁷ degrees), and what
    /// falls together is dropped. Neighbours move alike, so no gap opens between them. Polygons smaller than the
    /// lattice vanish; the boundary itself comes back where all do.
    public func simplified(to step: Int) -> Boundary {
        precondition(step > 0, "a lattice has a width, got \(step)")
        let coarse = polygons.compactMap { polygon -> Polygon? in
            guard let outer = polygon.outer.simplified(to: step) else { return nil }
            return Polygon(outer: outer, holes: polygon.holes.compactMap { $0.simplified(to: step) })
        }
        return (try? Boundary(polygons: coarse)) ?? self  // Throws only when none is left, which is said above.
    }
}

extension Boundary.Polygon {
    /// The outline against the clock, the holes with it.
    fileprivate var orientedRings: [Boundary.Ring] {
        [outer.doubledArea > 0 ? outer : outer.reversed] + holes.map { $0.doubledArea < 0 ? $0 : $0.reversed }
    }
}

extension Boundary.Ring {
    fileprivate var reversed: Boundary.Ring { Boundary.Ring(checked: positions.reversed()) }

    /// Only for positions that already made a ring.
    private init(checked positions: [Position]) { self.positions = positions }

    /// For rings that may touch but do not cross.
    fileprivate func encloses(_ other: Boundary.Ring) -> Bool {
        let (mine, its) = (box, other.box)
        guard mine.west <= its.west, mine.south <= its.south, mine.east >= its.east, mine.north >= its.north
        else { return false }
        let own = Set(positions)
        return other.positions.contains { !own.contains($0) && contains($0) }
            || other.positions.allSatisfy { own.contains($0) }
    }

    /// Nil where nothing is left.
    fileprivate func simplified(to step: Int) -> Boundary.Ring? {
        func near(_ value: Int) -> Int { Int((Double(value) / Double(step)).rounded()) * step }
        return try? Boundary.Ring(  // Throws for what the lattice has swallowed.
            positions.map { Position(longitude: near($0.longitude), latitude: near($0.latitude)) })
    }
}
