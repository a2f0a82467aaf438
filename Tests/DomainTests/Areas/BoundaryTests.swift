import Domain
import Testing

struct BoundaryTests {
    static func ring(_ points: [(Int, Int)]) throws -> Boundary.Ring {
        try Boundary.Ring(points.map { Position(longitude: $0.0, latitude: $0.1) })
    }

    static func square(_ west: Int, _ south: Int, _ side: Int) throws -> Boundary {
        let corners = [(west, south), (west + side, south), (west + side, south + side), (west, south + side)]
        return try Boundary(polygons: [.init(outer: try ring(corners))])
    }

    @Test func `a position on a shared border lies in exactly one of four neighbours`() throws {
        let squares = try [(0, 0), (10, 0), (0, 10), (10, 10)].map { try Self.square($0.0, $0.1, 10) }
        for longitude in 0..<20 {
            for latitude in 0..<20 {
                let position = Position(longitude: longitude, latitude: latitude)
                #expect(squares.count { $0.contains(position) } == 1, "\(longitude), \(latitude)")
            }
        }
        #expect(!squares.contains { $0.contains(Position(longitude: 20, latitude: 5)) })
    }

    /// With a tolerance of nothing at all, every corner that matters stays: the switch of the promise.
    @Test(arguments: [(1, 8), (30, 4)])
    func `for a far look corners within the tolerance are left out`(tolerance: Int, corners: Int) throws {
        let ring = try Self.ring([
            (0, 0), (500, -20), (1000, 0), (1020, 500), (1000, 1000), (500, 1020), (0, 1000), (-20, 500),
        ])
        let coarse = try #require(try Boundary(polygons: [.init(outer: ring)]).coarse(within: tolerance))
        #expect(coarse.count == corners)
        #expect(coarse.contains(Position(longitude: 500, latitude: 500)))
    }

    @Test func `what is smaller than the tolerance is not drawn`() throws {
        #expect(try Self.square(0, 0, 10).coarse(within: 1000) == nil)
    }

    @Test func `neighbours keep the corners they share`() throws {
        let (west, east) = (try Self.square(0, 0, 1234), try Self.square(1234, 0, 1234))
        let corners = try [west, east].map { try #require($0.coarse(within: 100)).polygons[0].outer.positions }
        #expect(Set(corners[0]).intersection(corners[1]).count == 2)
    }

    @Test func `a hole is outside`() throws {
        let outer = try Self.ring([(0, 0), (30, 0), (30, 30), (0, 30)])
        let hole = try Self.ring([(10, 10), (10, 20), (20, 20), (20, 10)])
        let boundary = try Boundary(polygons: [.init(outer: outer, holes: [hole])])
        #expect(boundary.contains(Position(longitude: 5, latitude: 15)))
        #expect(!boundary.contains(Position(longitude: 15, latitude: 15)))
        #expect(boundary.doubledArea == 2 * (900 - 100))
        #expect(boundary.contains(boundary.labelPosition), "the centre lies in the hole, the label does not")
    }

    @Test func `the corners of the earth do not overflow`() throws {
        let earth = try Self.ring([
            (-1_800_000_000, -900_000_000), (1_800_000_000, -900_000_000), (1_800_000_000, 900_000_000),
            (-1_800_000_000, 900_000_000),
        ])
        let boundary = try Boundary(polygons: [.init(outer: earth)])
        #expect(boundary.contains(Position(longitude: 1_799_999_999, latitude: 899_999_999)))
        #expect(abs(boundary.squareMetres / 5.1e14 - 1) < 0.01)
    }

    @Test func `a square kilometre at 38 degrees measures one`() throws {
        let (side, wide) = (89_932, 114_125)
        let boundary = try Boundary(polygons: [
            .init(
                outer: try Self.ring([
                    (1_060_000_000, 380_000_000), (1_060_000_000 + wide, 380_000_000),
                    (1_060_000_000 + wide, 380_000_000 + side), (1_060_000_000, 380_000_000 + side),
                ]))
        ])
        #expect(abs(boundary.squareMetres / 1_000_000 - 1) < 0.005)
    }

    @Test func `what is no ring is refused`() throws {
        #expect(throws: Boundary.Refusal.tooFewPoints) { try Self.ring([(0, 0), (1, 1), (0, 0)]) }
        #expect(throws: Boundary.Refusal.flat) { try Self.ring([(0, 0), (1, 1), (2, 2)]) }
        #expect(throws: Boundary.Refusal.empty) { try Boundary(polygons: []) }
        #expect(try Self.ring([(0, 0), (0, 0), (4, 0), (4, 4), (0, 0)]).positions.count == 3)
    }

    @Test func `the outline around neighbours drops what lies between, and keeps holes`() throws {
        let squares = try (0..<9).filter { $0 != 4 }.map { try Self.square($0 % 3 * 10, $0 / 3 * 10, 10) }
        let around = try Boundary(around: squares)
        #expect(around.polygons.count == 1)
        #expect(around.polygons[0].holes.count == 1)
        #expect(around.doubledArea == 2 * 800)
        #expect(try Boundary(around: squares.reversed()) == around, "in any order")

        let apart = try Boundary(around: [Self.square(0, 0, 10), Self.square(10, 10, 10)])
        #expect(apart.polygons.count == 2, "touching in a corner they stay two")
    }

    @Test func `simplified neighbours still share their border`() throws {
        let left = try Boundary(polygons: [.init(outer: Self.ring([(0, 0), (104, 0), (97, 53), (103, 104), (0, 98)]))])
        let right = try Boundary(polygons: [
            .init(outer: Self.ring([(104, 0), (200, 3), (203, 97), (103, 104), (97, 53)]))
        ])
        let (a, b) = (left.simplified(to: 10), right.simplified(to: 10))
        #expect(a.count == 4 || a.count == 5)
        #expect(try Boundary(around: [a, b]).doubledArea == a.doubledArea + b.doubledArea)
        #expect(left.simplified(to: 10_000) == left, "what would vanish stays as it is")
    }
}

struct BoundaryTextTests {
    @Test func `an outline survives being written and read`() throws {
        let city = DemoCity(seed: 3)
        for boundary in city.places.compactMap(\.boundary) {
            #expect(try Boundary(geoJSON: boundary.geoJSON) == boundary)
        }
        let outer = try BoundaryTests.ring([(-5, -7), (300_000_000, 0), (300_000_000, 105_000_000)])
        let hole = try BoundaryTests.ring([(200_000_000, 10), (210_000_000, 10), (210_000_000, 1_000_000)])
        let boundary = try Boundary(polygons: [.init(outer: outer, holes: [hole]), .init(outer: hole)])
        #expect(try Boundary(geoJSON: boundary.geoJSON) == boundary)
        #expect(boundary.geoJSON.hasPrefix(#"{"type":"MultiPolygon","coordinates":[[[[-0.0000005,-0.0000007],[30,0],"#))
    }

    @Test(arguments: ["", "{}", "[]", "[[[[1,2]]]]", "[[[[1],[2],[3]]]]"])
    func `what is no outline is refused`(text: String) {
        #expect(throws: Boundary.Refusal.self) { try Boundary(geoJSON: text) }
    }
}
