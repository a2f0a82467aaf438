import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Actions

@Suite(.serialized)
struct DemoNetLoadTests {
    /// The figures are counted from what was loaded, and none of them is written anywhere.
    @Test(arguments: Engines.available)
    func `a demo's net is counted as its shape says`(engine: Engine) async throws {
        let test = try await TestWorld(engine, isDemo: true)
        let city = DemoCity(.yingjiang(scale: 0.05), seed: 1)
        let net = DemoNet(in: city, seed: 1)
        let areas = try await DemoCityActions(world: test.world).load(city)
        let people = try await DemoPeopleActions(world: test.world).load(net, into: areas, accounts: [:])
        try await DemoPartnershipActions(world: test.world).load(net, into: areas, people)
        let figures = try await PartnershipActions(world: test.world).figures(
            of: areas.county, by: PartnershipActionsTests.leader)
        #expect(areas.grids.count == city.shape.grids)
        #expect(figures.plates == city.shape.people.plates)
        #expect(figures.teams == city.shape.people.workTeams)
        #expect(figures.duties[.pioneerPost] == city.shape.people.pioneerPosts)
        #expect(figures.duties[.modelZone] == city.shape.people.modelZones)
        #expect(figures.members == net.members.count)
        #expect(figures.undertakings[.teamMember] == net.teams.reduce(0) { $0 + $1.links.count })
    }
}
