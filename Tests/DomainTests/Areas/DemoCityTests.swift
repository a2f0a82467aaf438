import Core
import Domain
import Testing

struct DemoCityTests {
    static let city = DemoCity(seed: 1)

    static func places(_ level: Area.Level) -> [DemoPlace] { city.places.filter { $0.draft.level == level } }

    @Test func `the county has 2 townships, 6 communities and 40 grids`() {
        let counts = Dictionary(grouping: Self.city.places, by: \.draft.level).mapValues(\.count)
        #expect(counts[.county] == 1)
        #expect(counts[.township] == 2)
        #expect(counts[.community] == 6)
        #expect(counts[.grid] == 40)
        #expect(
            Self.places(.community).enumerated().allSatisfy { index, _ in
                let parent = Self.city.places.indices.filter { Self.city.places[$0].draft.level == .community }[index]
                return (6...7).contains(Self.city.places.count { $0.parent == parent && $0.draft.level == .grid })
            })
    }

    @Test func `the same seed gives the same county, another seed another`() {
        #expect(DemoCity(seed: 7) == DemoCity(seed: 7))
        #expect(DemoCity(seed: 7) != DemoCity(seed: 8))
    }

    /// There are 1,280 plain names of estates and 16 of townships.
    @Test func `a city larger than its plain names still calls each township and grid differently`() {
        let large = DemoShape(name: "大渚县", townships: 20, communities: 120, grids: 1300, people: DemoShape.People())
        let places = DemoCity(large, seed: 1).places
        for (level, count) in [(Area.Level.township, 20), (.grid, 1300)] {
            #expect(Set(places.filter { $0.draft.level == level }.map(\.draft.name)).count == count)
        }
    }

    @Test(arguments: 1...40)
    func `grids leave no gap and do not overlap`(seed: Int) throws {
        let city = DemoCity(seed: UInt64(seed))
        let grids = city.places.filter { $0.draft.level == .grid }.compactMap(\.boundary)
        let county = try #require(city.places[0].boundary)
        #expect(grids.count == 40)
        #expect(grids.reduce(0) { $0 + $1.doubledArea } == county.doubledArea)
        #expect(county.polygons.count == 1 && county.polygons[0].holes.isEmpty)

        var dice = UInt64(seed)
        for _ in 0..<500 {
            dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let (across, up) = (Int(dice >> 33) % 470_000, Int(dice >> 13) % 260_000)
            let position = Position(longitude: county.box.west + across, latitude: county.box.south + up)
            let holders = grids.count { $0.contains(position) }
            #expect(holders == (county.contains(position) ? 1 : 0))
        }
    }

    @Test func `every corner of every grid lies in at most one grid`() {
        let grids = Self.places(.grid).compactMap(\.boundary)
        for corner in grids.flatMap({ $0.polygons[0].outer.positions }) {
            #expect(grids.count { $0.contains(corner) } <= 1)
        }
    }

    @Test func `each level's outlines add up to the level above`() throws {
        for (index, place) in Self.city.places.enumerated() where place.draft.level < .grid {
            let children = Self.city.places.filter { $0.parent == index }.compactMap(\.boundary)
            #expect(children.reduce(0) { $0 + $1.doubledArea } == place.boundary?.doubledArea, "\(place.draft.name)")
            #expect(place.boundary?.polygons.count == 1, "\(place.draft.name) hangs together")
        }
    }

    @Test func `a residential grid has 300 to 500 households, the others none`() {
        for (index, place) in Self.city.places.enumerated() where place.draft.level == .grid {
            let micro = Self.city.places.indices.filter {
                Self.city.places[$0].parent == index && Self.city.places[$0].draft.level == .microGrid
            }
            let households = Self.city.places.filter { place in
                place.parent.map { $0 == index || micro.contains($0) } ?? false
            }.reduce(0) { $0 + ($1.draft.households ?? 0) }
            #expect(place.draft.kind == .residential ? (300...500).contains(households) : households == 0)
        }
    }

    @Test func `every place may stand where it stands, and codes are used once`() throws {
        var made: [Area] = []
        for (index, place) in Self.city.places.enumerated() {
            let parent = place.parent.map { made[$0] }
            let id = Key<Area>(Int64(index + 1))
            made.append(try Area.made(place.draft, id: id, under: parent, on: Day(number: 20_000)))
        }
        let codes = Self.city.places.compactMap(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.hasPrefix("99") }, "no province has that code")
        #expect(Set(Self.places(.grid).map(\.draft.name)).count == 40)
    }
}
