extension Boundary {
    /// Where a name is written: the centre of gravity of the largest polygon, or, where that lies outside (a crescent,
    /// a ring), the middle of the widest stretch at half height. Always inside.
    public var labelPosition: Position {
        let largest = polygons.max { abs($0.outer.doubledArea) < abs($1.outer.doubledArea) } ?? polygons[0]
        let centre = largest.outer.centre
        return largest.contains(centre) ? centre : largest.middleOfWidestStretch ?? largest.outer.positions[0]
    }
}

extension Boundary.Ring {
    /// The centre of gravity of what it encloses.
    fileprivate var centre: Position {
        let origin = positions[0]
        var (x, y) = (0.0, 0.0)
        for (a, b) in edges {
            let (ax, ay) = (Double(a.longitude - origin.longitude), Double(a.latitude - origin.latitude))
            let (bx, by) = (Double(b.longitude - origin.longitude), Double(b.latitude - origin.latitude))
            let cross = ax * by - bx * ay
            x += (ax + bx) * cross
            y += (ay + by) * cross
        }
        let whole = 3 * Double(doubledArea)
        return Position(
            longitude: origin.longitude + Int((x / whole).rounded()),
            latitude: origin.latitude + Int((y / whole).rounded()))
    }
}

extension Boundary.Polygon {
    /// Nil only where rounding leaves no whole position inside.
    fileprivate var middleOfWidestStretch: Position? {
        let box = outer.box
        for part in [4, 3, 5, 2, 6, 1, 7] {
            let latitude = box.south + (box.north - box.south) * part / 8
            let crossings = rings.flatMap { $0.crossings(at: latitude) }.sorted()
            let stretches = zip(crossings, crossings.dropFirst()).filter {
                contains(Position(longitude: ($0 + $1) / 2, latitude: latitude))
            }
            if let widest = stretches.max(by: { $0.1 - $0.0 < $1.1 - $1.0 }) {
                return Position(longitude: (widest.0 + widest.1) / 2, latitude: latitude)
            }
        }
        return nil
    }
}

extension Boundary.Ring {
    /// The longitudes at which it crosses a latitude, in no order.
    fileprivate func crossings(at latitude: Int) -> [Int] {
        edges.compactMap { a, b in
            guard (a.latitude > latitude) != (b.latitude > latitude) else { return nil }
            let part = Double(latitude - a.latitude) / Double(b.latitude - a.latitude)
            return a.longitude + Int((part * Double(b.longitude - a.longitude)).rounded())
        }
    }
}
