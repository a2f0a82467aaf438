extension Boundary {
    /// The same outline as a map of hundreds of its level shows it; itself where nothing would be left of it.
    public func fromAfar(_ level: Area.Level) -> Boundary {
        // Half a dot of a picture 2,000 dots wide: of a province, a city, a county and so on.
        let tolerance =
            switch level {
            case .province, .city: 20_000
            case .county: 5_000
            case .township, .community: 1_000
            case .grid, .microGrid, .building, .unit: 500
            }
        return coarse(within: tolerance) ?? self
    }

    /// The same outline for a far look: corners closer than `tolerance` to the line between others are left out, and
    /// what is left is rounded to a lattice that neighbours share. Nil where nothing as wide as that is left.
    ///
    /// - Parameter tolerance: in 10⁻⁷ degrees; at least 1.
    public func coarse(within tolerance: Int) -> Boundary? {
        var step = 1
        while step * 10 <= tolerance { step *= 10 }
        let polygons = polygons.compactMap { polygon -> Polygon? in
            guard let outer = polygon.outer.coarse(tolerance, step) else { return nil }
            return Polygon(outer: outer, holes: polygon.holes.compactMap { $0.coarse(tolerance, step) })
        }
        // A boundary has at least one polygon; without one there is nothing to draw.
        return try? Boundary(polygons: polygons)
    }
}

extension Boundary.Ring {
    fileprivate func coarse(_ tolerance: Int, _ step: Int) -> Boundary.Ring? {
        let rounded = positions.map {
            Position(longitude: $0.longitude.rounded(to: step), latitude: $0.latitude.rounded(to: step))
        }
        // A ring has no ends: it is cut where it begins and at the corner farthest from there.
        let far = rounded.map { $0.square(to: rounded[0]) }.greatest
        var kept = [Bool](repeating: false, count: rounded.count + 1)
        (kept[0], kept[far]) = (true, true)
        let closed = rounded + [rounded[0]]
        var stretches = [(0, far), (far, rounded.count)]
        while let (start, end) = stretches.popLast() {
            guard end - start > 1 else { continue }
            let distances = (start + 1..<end).map { closed[$0].distance(fromLine: closed[start], closed[end]) }
            guard distances[distances.greatest] > Double(tolerance) else { continue }
            let corner = start + 1 + distances.greatest
            kept[corner] = true
            stretches += [(start, corner), (corner, end)]
        }
        // A ring that has become flat or too small isn't drawn.
        return try? Boundary.Ring(rounded.indices.filter { kept[$0] }.map { rounded[$0] })
    }
}

extension [Double] {
    /// Where the greatest stands; 0 in an empty list.
    fileprivate var greatest: Int { indices.max { self[$0] < self[$1] } ?? 0 }
}

extension Int {
    fileprivate func rounded(to step: Int) -> Int {
        let half = self < 0 ? -step / 2 : step / 2
        return (self + half) / step * step
    }
}

extension Position {
    fileprivate func square(to other: Position) -> Double {
        let (x, y) = (Double(longitude - other.longitude), Double(latitude - other.latitude))
        return x * x + y * y
    }

    /// In units, as if degrees were square: for a picture that is enough.
    fileprivate func distance(fromLine a: Position, _ b: Position) -> Double {
        let (x, y) = (Double(b.longitude - a.longitude), Double(b.latitude - a.latitude))
        let length = (x * x + y * y).squareRoot()
        guard length > 0 else { return square(to: a).squareRoot() }
        return abs(Double(longitude - a.longitude) * y - Double(latitude - a.latitude) * x) / length
    }
}
