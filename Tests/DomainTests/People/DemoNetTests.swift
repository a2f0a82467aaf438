import Core
import Domain
import Testing

struct DemoNetTests {
    struct Expected: CustomTestStringConvertible {
        let shape: DemoShape
        let grids: Int
        var posts: [Post.Kind: Int] = [:]
        var bodies: [Organisation.Kind: Int] = [:]
        var plates = 0
        var teams = 0
        var duties: [DutyPost.Kind: Int] = [:]
        var contracts = 0
        var microGrids = 0
        var testDescription: String { "\(shape.name), \(grids) grids" }
    }

    /// The figures of texts 002 and 000, whole and halved.
    static let expected = [
        Expected(
            shape: .yingjiang(), grids: 384, posts: [.gridLeader: 384, .partTimeWorker: 1152],
            bodies: [.partyBranch: 213, .partnerUnit: 172, .partyCommittee: 33], plates: 1289, teams: 33,
            duties: [.pioneerPost: 41, .modelZone: 62]),
        Expected(
            shape: .yingjiang(scale: 0.5), grids: 192, posts: [.gridLeader: 192, .partTimeWorker: 576],
            bodies: [.partyBranch: 107], plates: 645, teams: 17, duties: [.pioneerPost: 21, .modelZone: 31]),
        Expected(
            shape: .wuzhong(), grids: 940, posts: [.gridWorker: 1014],
            bodies: [.partyBranch: 155, .partyGroup: 548, .partnerUnit: 300], contracts: 562, microGrids: 115),
    ]

    @Test(arguments: expected)
    func `a city has as many of everything as its text counts`(expected: Expected) {
        let city = DemoCity(expected.shape, seed: 1)
        let net = DemoNet(in: city, seed: 1)
        #expect(city.places.count { $0.draft.level == .grid } == expected.grids)
        #expect(city.places.count { $0.draft.level == .microGrid } == expected.microGrids)
        for (kind, count) in expected.posts { #expect(net.posts.count { $0.kind == kind } == count) }
        for (kind, count) in expected.bodies { #expect(net.bodies.count { $0.kind == kind } == count) }
        for (kind, count) in expected.duties { #expect(net.duties.count { $0.kind == kind } == count) }
        #expect(net.plates.count == expected.plates)
        #expect(net.teams.count == expected.teams)
        #expect(net.contracts.count == expected.contracts)
    }

    @Test func `everything stands where its rules let it stand`() throws {
        let city = DemoCity(.chengzhu, seed: 3)
        let net = DemoNet(in: city, seed: 3)
        func level(_ place: Int) -> Area.Level { city.places[place].draft.level }
        for person in net.persons { _ = try PersonName(person.name) }
        for post in net.posts {
            switch post.seat {
            case .place(let place): #expect(post.kind.levels?.contains(level(place)) == true)
            case .body: #expect(post.kind.isInOrganisation)
            }
        }
        #expect(net.plates.allSatisfy { level($0.place) == .building })
        #expect(Set(net.plates.map(\.person)).count == net.plates.count)
        for body in net.bodies {
            if let parent = body.parent { #expect(body.kind.mayStand(under: net.bodies[parent].kind)) }
        }
        for team in net.teams {
            #expect(level(team.place) == .community)
            let links = Dictionary(grouping: team.links, by: \.person)
            #expect(links.values.allSatisfy { (1...2).contains($0.count) })
        }
    }

    @Test func `the same seed gives the same net`() {
        let city = DemoCity(.chengzhu, seed: 5)
        #expect(DemoNet(in: city, seed: 5) == DemoNet(in: city, seed: 5))
        #expect(DemoNet(in: city, seed: 5) != DemoNet(in: city, seed: 6))
    }

    @Test func `a city of any size hangs together, without gaps`() {
        for shape in [DemoShape.yingjiang(), .wuzhong(), .yingjiang(scale: 0.1)] {
            let city = DemoCity(shape, seed: 2)
            let grids = city.places.filter { $0.draft.level == .grid }.compactMap(\.boundary)
            #expect(grids.reduce(0) { $0 + $1.doubledArea } == city.places[0].boundary?.doubledArea)
            for place in city.places where place.draft.level < .grid {
                #expect(place.boundary?.polygons.count == 1, "\(place.draft.name) hangs together")
            }
        }
    }

    @Test func `a micro-grid has 50 to 100 households`() {
        let city = DemoCity(.wuzhong(scale: 0.2), seed: 1)
        for (index, place) in city.places.enumerated() where place.draft.level == .microGrid {
            let households = city.places.filter { $0.parent == index }.reduce(0) { $0 + ($1.draft.households ?? 0) }
            #expect((50...100).contains(households))
        }
    }
}
