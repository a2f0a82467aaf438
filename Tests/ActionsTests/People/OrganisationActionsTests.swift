import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

struct OrganisationActionsTests {
    @Test(arguments: Engines.available)
    func `the system administrator makes organisations, a name once, and nobody else does`(engine: Engine) async throws
    {
        let town = AccessTown(try await TestWorld(engine))
        let organisations = OrganisationActions(world: town.world)
        let id = try await organisations.create(name: "市水务局", by: AccessTown.system)
        #expect(try await organisations.find(id)?.name == "市水务局")
        let again = await refusal { try await organisations.create(name: " 市水务局", by: AccessTown.system) }
        #expect(again == "organisation.name-taken")
        for role in Role.ofPersons where role != .systemAdministrator {
            let caller = Caller(id: Key(950), grants: [Grant(role, .everywhere)])
            let problem = await refusal { try await organisations.create(name: "另一个", by: caller) }
            #expect(problem == "access.forbidden", "\(role)")
        }
    }

    @Test(arguments: Engines.available)
    func `a department's role holds in an organisation that is there`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let id = try await OrganisationActions(world: town.world).create(name: "市水务局", by: AccessTown.system)
        let account = try await town.person("wang.li")
        let nowhere = Grant(.departmentHandler, .organisation(Key(5)))
        let problem = await refusal {
            try await town.grants.give(nowhere, to: account, until: nil, by: AccessTown.security)
        }
        #expect(problem == "grant.no-organisation")
        let grant = Grant(.departmentHandler, .organisation(id))
        try await town.grants.give(grant, to: account, until: nil, by: AccessTown.security)
        let token = try await town.enter("wang.li").token
        #expect(try await town.sessions.authenticate(token)?.caller.grants == [grant])
        #expect(try await town.grants.words(of: grant.scope) == Words(data: "市水务局"))
    }
}
