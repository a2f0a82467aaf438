import Actions
import Core
import Database
import Domain
import Fixtures
import Testing
import Web

/// The whole site over the town, with those who keep its people.
struct PeopleSite {
    let test: TestWorld
    let town: Town
    let site: TestSite

    static let system = Caller(
        id: Key(901), grants: [Grant(.systemAdministrator, .everywhere)], secondFactorAt: .start)
    static let clerk = Caller(
        id: Key(902), grants: [Grant(.communityClerk, .area(Town().community))], secondFactorAt: .start)
    static let worker = Caller(
        id: Key(904), grants: [Grant(.gridWorker, .area(Town().grids[0]))], secondFactorAt: .start)

    init() async throws {
        test = try await TestWorld(.sqlite)
        town = try await Town.build(in: test.world.database)
        let folder = TestSite.resources.replacing("/public", with: "/catalogues")
        site = try TestSite(
            Capabilities.all(in: test.world, presets: try PeoplePresets(directory: folder)), now: test.world.now)
    }

    var today: String { test.world.now().day.description }

    /// Sends a form that makes something, and gives the address that it is at.
    func make(_ fields: [(String, String)], _ path: String, as caller: Caller = system) async throws -> String {
        let answer = await site.post(path, fields, as: caller)
        #expect(answer.status == 303, "\(path): \(answer.status)")
        return try #require(answer.location).prefix { $0 != "?" && $0 != "#" }.description
    }
}
