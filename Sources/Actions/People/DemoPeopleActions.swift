public import Core
internal import Database
public import Domain
internal import Storage

/// Putting a demo's invented people and bodies into its areas. Only in a demo.
public struct DemoPeopleActions: Sendable {
    private let world: World

    /// - Parameter world: a demo's; a real city's is a mistake of ours and traps.
    public init(world: World) {
        precondition(world.isDemo, "demo people are made in a demo only")
        self.world = world
    }

    /// The keys of what a `DemoNet` lists, in its order.
    public struct Loaded: Sendable {
        public let persons: [Key<Person>]
        public let bodies: [Key<Organisation>]
    }

    /// - Parameter accounts: who signs in as the first holder of a post of the kind, and is called as the account is.
    public func load(
        _ net: DemoNet, into areas: DemoCityActions.Loaded, accounts: [Post.Kind: DemoAccounts.Person]
    ) async throws -> Loaded {
        let now = world.now()
        let bodies = try await addBodies(net, areas, at: now)
        let persons = try await addPersons(net, areas, holders(net, accounts), at: now)
        let posts = net.posts.map { post -> Post in
            let (seat, place): (Post.Seat, Place?) =
                switch post.seat {
                case .place(let index): (.area(areas.places[index].area.id), areas.places[index].ancestry.place)
                case .body(let index):
                    (.organisation(bodies[index]), areas.places[net.bodies[index].place].ancestry.place)
                }
            return Post(
                id: Key(world.freshNumber()), kind: post.kind, seat: seat, place: place, person: persons[post.person],
                source: post.source, selection: .appointment, from: now.day.adding(days: -200))
        }
        try await world.inChunks(posts) { try PostTable.add($0, at: now, in: $1) }
        let first = areas.county
        try await world.database.write { db in
            try Journal.record("people.demo-loaded", on: Journal.Subject("area", first), by: .clock, at: now, in: db)
        }
        return Loaded(persons: persons, bodies: bodies)
    }

    /// The first holder of each kind of post that an account stands for.
    private func holders(_ net: DemoNet, _ accounts: [Post.Kind: DemoAccounts.Person]) -> [Int: DemoAccounts.Person] {
        accounts.reduce(into: [:]) { holders, account in
            guard let post = net.posts.first(where: { $0.kind == account.key }) else { return }
            holders[post.person] = account.value
        }
    }

    private func addBodies(
        _ net: DemoNet, _ areas: DemoCityActions.Loaded, at now: Instant
    ) async throws -> [Key<Organisation>] {
        let keys = net.bodies.map { _ in Key<Organisation>(world.freshNumber()) }
        let bodies = net.bodies.enumerated().map { index, body in
            let area = areas.places[body.place]
            return Organisation(
                id: keys[index], name: body.name, kind: body.kind, parent: body.parent.map { keys[$0] },
                area: area.area.id, place: area.ancestry.place, founded: now.day.adding(days: -400))
        }
        try await world.inChunks(bodies) { try OrganisationTable.add($0, at: now, in: $1) }
        return keys
    }

    private func addPersons(
        _ net: DemoNet, _ areas: DemoCityActions.Loaded, _ accounts: [Int: DemoAccounts.Person], at now: Instant
    ) async throws -> [Key<Person>] {
        let persons = try net.persons.enumerated().map { index, person in
            let area = areas.places[person.place]
            return Person(
                id: Key(world.freshNumber()), name: try PersonName(accounts[index]?.displayName ?? person.name),
                account: accounts[index]?.account,
                area: area.area.id, place: area.ancestry.place)
        }
        try await world.inChunks(persons) { try PersonTable.add($0, at: now, in: $1) }
        return persons.map(\.id)
    }
}
