import Core
import Domain
import Testing

/// Squares of a thousand units (some eleven metres) a side beside 117° E, 30° N.
struct CoverageTests {
    static func box(_ west: Int, _ south: Int, _ east: Int, _ north: Int) throws -> Boundary {
        try polygon([(west, south), (east, south), (east, north), (west, north)])
    }

    static func polygon(_ corners: [(Int, Int)]) throws -> Boundary {
        let ring = try Boundary.Ring(
            corners.map { Position(longitude: 1_170_000_000 + $0.0, latitude: 300_000_000 + $0.1) })
        return try Boundary(polygons: [.init(outer: ring)])
    }

    @Test func `parts that share their borders leave nothing between them`() throws {
        let whole = try Self.box(0, 0, 4000, 2000)
        let parts = try [Self.box(0, 0, 1500, 2000), Self.box(1500, 0, 4000, 900), Self.box(1500, 900, 4000, 2000)]
        #expect(Coverage.flaws(of: whole, cutInto: parts).isEmpty)
        #expect(Coverage.flaws(of: nil, cutInto: parts).isEmpty)
    }

    @Test(arguments: [1, 2, 77])
    func `the demo's communities are covered by their grids`(seed: UInt64) throws {
        let places = DemoCity(seed: seed).places
        for (index, place) in places.enumerated() where place.draft.level == .community {
            let grids = places.filter { $0.parent == index }.compactMap(\.boundary)
            #expect(Coverage.flaws(of: place.boundary, cutInto: grids).isEmpty)
            // The fault this guards against: one grid left out is a gap of its size.
            let gaps = Coverage.flaws(of: place.boundary, cutInto: Array(grids.dropFirst()))
            guard case .gap(let extent) = gaps.first, gaps.count == 1 else {
                Issue.record("\(gaps)")
                continue
            }
            #expect(abs(Double(extent.squareMetres) / grids[0].squareMetres - 1) < 0.001)
            #expect(grids[0].contains(extent.position))
        }
    }

    @Test func `a gap, an overlap and what lies outside are measured and found`() throws {
        let whole = try Self.box(0, 0, 4000, 2000)
        let parts = try [Self.box(0, 0, 2000, 2000), Self.box(1000, 500, 5000, 2000)]
        let flaws = Coverage.flaws(of: whole, cutInto: parts)
        let square = try Self.box(0, 0, 1000, 1000).squareMetres
        #expect(flaws.count == 3)
        for flaw in flaws {
            switch flaw {
            case .gap(let extent):
                #expect(abs(Double(extent.squareMetres) - square) < 2, "2000 by 500")
                #expect(try Self.box(2000, 0, 4000, 500).contains(extent.position))
            case .overlap(0, 1, let extent): #expect(abs(Double(extent.squareMetres) - 1.5 * square) < 2)
            case .outside(1, let extent): #expect(abs(Double(extent.squareMetres) - 1.5 * square) < 2)
            default: Issue.record("\(flaw)")
            }
        }
    }

    @Test func `lines that cross are taken apart`() throws {
        // A bow of two triangles over a square: each covers half, a quarter twice, a quarter not at all.
        let whole = try Self.box(0, 0, 2000, 2000)
        let parts = try [
            Self.polygon([(0, 0), (2000, 0), (0, 2000)]), Self.polygon([(0, 0), (2000, 0), (2000, 2000)]),
        ]
        let quarter = whole.squareMetres / 4
        let flaws = Coverage.flaws(of: whole, cutInto: parts)
        #expect(flaws.count == 2)
        for flaw in flaws {
            switch flaw {
            case .gap(let extent), .overlap(0, 1, let extent):
                #expect(abs(Double(extent.squareMetres) - quarter) < 2)
            default: Issue.record("\(flaw)")
            }
        }
    }

    @Test func `what is covered and what isn't make the whole, whatever the parts`() throws {
        var dice = SplitMix(state: 7)
        for _ in 0..<60 {
            let whole = try Self.box(0, 0, 10_000, 10_000)
            let parts = try (0..<2).map { _ in
                try Self.polygon([(dice.next(), dice.next()), (dice.next(), dice.next()), (dice.next(), dice.next())])
            }
            var (gap, overlap) = (0.0, 0.0)
            for flaw in Coverage.flaws(of: whole, cutInto: parts) {
                switch flaw {
                case .gap(let extent): gap = Double(extent.squareMetres)
                case .overlap(0, 1, let extent): overlap = Double(extent.squareMetres)
                default: Issue.record("\(flaw)")
                }
            }
            let sum = parts.reduce(0) { $0 + $1.squareMetres } - overlap + gap
            #expect(abs(sum - whole.squareMetres) < 4, "\(parts)")
        }
    }

    private struct SplitMix {
        var state: UInt64

        mutating func next() -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ (mixed >> 31)) % 10_001)
        }
    }
}
