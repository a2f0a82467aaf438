import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

@Suite(.serialized)
struct PlaceCardTests {
    static let clerk = Caller(id: Key(15), grants: [Grant(.communityClerk, .area(Key(104)))])

    @Test(arguments: Engines.available)
    func `a code leads to its place until it is revoked`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let cards = PlaceCardActions(world: test.world)
        #expect(try await cards.card(of: town.buildings[0], by: Asking.worker).token == nil)
        let first = try await cards.issue(for: town.buildings[0], by: Self.clerk)
        let place = try await cards.place(of: first.text.lowercased())
        #expect(place.area.id == town.buildings[0] && place.line.last?.id == town.grids[0])
        #expect(try await cards.card(of: town.buildings[0], by: Asking.worker).token == first)
        test.pass(seconds: 1)
        let second = try await cards.issue(for: town.buildings[0], by: Self.clerk)
        #expect(second.text != first.text)
        for text in [first.text, "", "0000000000000000", String(repeating: "Z", count: 5000)] {
            let problem = await #expect(throws: Problem.self) { try await cards.place(of: text) }
            #expect(problem?.kind == .missing)
        }
        #expect(try await cards.place(of: second.text).area.id == town.buildings[0])
        try await cards.revoke(of: town.buildings[0], by: Self.clerk)
        await #expect(throws: Problem.self) { try await cards.place(of: second.text) }
        await #expect(throws: Problem.self, "there is none any more") {
            try await cards.revoke(of: town.buildings[0], by: Self.clerk)
        }
    }

    @Test func `only grids and buildings of one's own community get a card`() async throws {
        let test = try await TestWorld()
        let town = try await Town.build(in: test.world.database)
        let cards = PlaceCardActions(world: test.world)
        let stranger = Caller(id: Key(16), grants: [Grant(.communityClerk, .area(Key(999)))])
        for caller in [stranger, Asking.worker, Asking.resident, Asking.nobody] {
            await #expect(throws: Problem.self) { try await cards.issue(for: town.grids[0], by: caller) }
        }
        for area in [town.county, town.community, town.unit] {
            await #expect(throws: Problem.self) { try await cards.issue(for: area, by: Asking.administrator) }
        }
    }

    @Test(arguments: Engines.available)
    func `the card names who works in the grid by post, and no resident`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let people = [("李网格", Post.Kind.gridLeader), ("王专职", .gridWorker), ("赵志愿", .gridVolunteer)]
        let grid = try await AreaActions(world: test.world).find(town.grids[0], after: nil, by: Asking.worker)
        try await test.world.database.write { db in
            for (index, (name, kind)) in people.enumerated() {
                let person = Person(id: Key(Int64(700 + index)), name: try PersonName(name))
                try PersonTable.add([person], at: .start, in: db)
                let post = Post(
                    id: Key(Int64(800 + index)), kind: kind, seat: .area(town.grids[0]),
                    place: grid.placed.ancestry.place, person: person.id, from: Town.day)
                try PostTable.add([post], at: .start, in: db)
            }
        }
        let team = try await PublicTeamActions(world: test.world).team(of: grid.area)
        #expect(team.map(\.name) == ["李网格", "王专职"] && team.map(\.post) == [.gridLeader, .gridWorker])
    }
}
