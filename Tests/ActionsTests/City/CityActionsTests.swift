import Actions
import Database
import Domain
import Fixtures
import Testing

/// A city is founded once.
struct CityActionsTests {
    @Test(arguments: Engines.available)
    func `a city is found as it was founded, and not twice`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let actions = CityActions(world: test.world)
        #expect(try await actions.find() == nil)

        try await actions.found(named: "青禾县", as: .county)
        let city = try #require(try await actions.find())
        #expect(city == City(name: "青禾县", kind: .county, foundedAt: .start))

        await #expect(throws: City.Refusal.founded(as: "青禾县")) {
            try await actions.found(named: "白露市", as: .city)
        }
    }
}
