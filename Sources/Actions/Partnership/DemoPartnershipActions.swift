public import Core
internal import Database
public import Domain
internal import Storage

/// Putting a demo's memberships, plates, work teams, duties and contracts beside its people. Only in a demo.
public struct DemoPartnershipActions: Sendable {
    private let world: World

    /// - Parameter world: a demo's; a real city's is a mistake of ours and traps.
    public init(world: World) {
        precondition(world.isDemo, "demo partnerships are made in a demo only")
        self.world = world
    }

    /// - Parameter consents: the consent of each of the net's plates, in its order.
    public func load(
        _ net: DemoNet, into areas: DemoCityActions.Loaded, _ people: DemoPeopleActions.Loaded,
        consents: [Key<Consent>]
    ) async throws {
        let now = world.now()
        let since = now.day.adding(days: -150)
        let members = net.members.map { member in
            Membership(
                id: Key(world.freshNumber()), person: people.persons[member.person],
                organisation: people.bodies[member.body],
                place: areas.places[net.bodies[member.body].place].ancestry.place, kind: member.kind, from: since)
        }
        try await inChunks(members) { try MembershipTable.add($0, at: now, in: $1) }
        let plates = net.plates.enumerated().map { index, plate in
            let building = areas.places[plate.place]
            return Plate(
                id: Key(world.freshNumber()), area: building.area.id, place: building.ancestry.place, door: plate.door,
                member: people.persons[plate.person], consent: consents[index], putUp: since)
        }
        try await inChunks(plates) { try PlateTable.add($0, at: now, in: $1) }
        try await loadTeams(net, areas, people, from: since, at: now)
        try await loadDuties(net, areas, people, from: since, at: now)
        try await loadContracts(net, areas, people, from: since, at: now)
    }

    private func loadTeams(
        _ net: DemoNet, _ areas: DemoCityActions.Loaded, _ people: DemoPeopleActions.Loaded, from day: Day,
        at now: Instant
    ) async throws {
        let teams = net.teams.map { team in
            WorkTeam(
                id: Key(world.freshNumber()), name: team.name, area: areas.places[team.place].area.id,
                place: areas.places[team.place].ancestry.place, head: people.persons[team.head],
                deputy: people.persons[team.deputy], from: day)
        }
        try await inChunks(teams) { try WorkTeamTable.add($0, at: now, in: $1) }
        let links = zip(net.teams, teams).flatMap { plan, team in
            plan.links.map { link in
                undertaking(
                    .teamMember, .person(people.persons[link.person]), areas.places[link.place], team: team.id,
                    from: day)
            }
        }
        try await inChunks(links) { try UndertakingTable.add($0, at: now, in: $1) }
    }

    private func loadContracts(
        _ net: DemoNet, _ areas: DemoCityActions.Loaded, _ people: DemoPeopleActions.Loaded, from day: Day,
        at now: Instant
    ) async throws {
        let contracts = net.contracts.map { contract in
            undertaking(
                .unitContract, .organisation(people.bodies[contract.body]), areas.places[contract.place], team: nil,
                from: day)
        }
        try await inChunks(contracts) { try UndertakingTable.add($0, at: now, in: $1) }
    }

    private func undertaking(
        _ kind: Undertaking.Kind, _ party: Undertaking.Party, _ area: PlacedArea, team: Key<WorkTeam>?, from day: Day
    ) -> Undertaking {
        Undertaking(
            id: Key(world.freshNumber()), kind: kind, party: party, area: area.area.id, place: area.ancestry.place,
            team: team, owes: kind.customary, from: day)
    }

    private func loadDuties(
        _ net: DemoNet, _ areas: DemoCityActions.Loaded, _ people: DemoPeopleActions.Loaded, from day: Day,
        at now: Instant
    ) async throws {
        let keys = net.duties.map { _ in Key<DutyPost>(world.freshNumber()) }
        let duties = net.duties.enumerated().map { index, duty in
            DutyPost(
                id: keys[index], kind: duty.kind, name: duty.name, area: areas.places[duty.place].area.id,
                place: areas.places[duty.place].ancestry.place, duty: "", capacity: 5,
                period: day...day.adding(days: 730))
        }
        try await inChunks(duties) { try DutyPostTable.add($0, at: now, in: $1) }
        let claims = net.duties.enumerated().flatMap { index, duty in
            duty.persons.map { person in
                DutyClaim(
                    id: Key(world.freshNumber()), duty: keys[index], party: .person(people.persons[person]), from: day,
                    released: nil)
            }
        }
        try await inChunks(claims) { try DutyPostTable.add($0, at: now, in: $1) }
    }

    private func inChunks<T: Sendable>(
        _ items: [T], _ add: @escaping @Sendable ([T], Writer) throws -> Void
    ) async throws {
        for start in stride(from: 0, to: items.count, by: 500) {
            let chunk = Array(items[start..<min(start + 500, items.count)])
            try await world.database.writeBulk { try add(chunk, $0) }
        }
    }
}
