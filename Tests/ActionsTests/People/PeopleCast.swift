import Actions
import Core
import Database
import Domain
import Fixtures
import Storage

/// The town with those who keep its people: a system administrator, a clerk of its community, a clerk of another.
struct PeopleCast {
    let test: TestWorld
    let town: Town
    var world: World { test.world }

    static let system = Caller(
        id: Key(901), grants: [Grant(.systemAdministrator, .everywhere)], secondFactorAt: .start)
    static let clerk = Caller(
        id: Key(902), grants: [Grant(.communityClerk, .area(Town().community))], secondFactorAt: .start)
    static let stranger = Caller(
        id: Key(903), grants: [Grant(.communityClerk, .area(Key(777)))], secondFactorAt: .start)
    static let worker = Caller(
        id: Key(904), grants: [Grant(.gridWorker, .area(Town().grids[0]))], secondFactorAt: .start)
    static let resident = Caller(id: Key(905), grants: [Grant(.resident, .everywhere)])

    init(_ engine: Engine) async throws {
        test = try await TestWorld(engine)
        town = try await Town.build(in: test.world.database)
    }

    var organisations: OrganisationActions { OrganisationActions(world: world) }
    var persons: PersonActions { PersonActions(world: world) }
    var posts: PostActions { PostActions(world: world) }
    var staffing: StaffingActions { StaffingActions(world: world) }
    var areas: AreaActions { AreaActions(world: world) }
    var today: Day { world.now().day }

    /// Somebody of the community's register.
    func person(_ name: String) async throws -> Key<Person> {
        try await persons.register(.init(name: name, area: town.community), by: Self.system)
    }

    /// Somebody with a post in an area.
    @discardableResult
    func post(_ kind: Post.Kind, at area: Key<Area>, for person: Key<Person>) async throws -> Key<Post> {
        try await posts.give(.init(kind, at: .area(area), for: person, from: today), by: Self.system)
    }

    /// What Yingjiang says of its grids: one leader, three part-time workers.
    func ruleTeams(_ area: Key<Area>) async throws {
        let team = try TeamTemplate.reading(name: Words(data: "1+3"), text: "网格长：1\n兼职网格员：3")
        try await areas.setPeople(of: area, from: today, by: Self.system) { people in
            AreaRules.People(postNames: people.postNames, team: team, chain: people.chain)
        }
    }

    /// The kinds of entries about one thing, the oldest first.
    func journal(_ kind: String, _ number: Int64) async throws -> [String] {
        try await world.database.read { db in
            try Journal.entries(on: Journal.Subject(kind, number: number), limit: 50, in: db).map(\.kind).reversed()
        }
    }
}
