internal import Core
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

    /// What members agreed to, and what follows from that.
    public func load(
        _ net: DemoNet, into areas: DemoCityActions.Loaded, _ people: DemoPeopleActions.Loaded
    ) async throws {
        let now = world.now()
        let since = now.day.adding(days: -150)
        let members = net.members.map { member in
            Membership(
                id: Key(world.freshNumber()), person: people.persons[member.person],
                organisation: people.bodies[member.body],
                place: areas.places[net.bodies[member.body].place].ancestry.place, kind: member.kind, from: since)
        }
        try await world.inChunks(members) { try MembershipTable.add($0, at: now, in: $1) }
        let consents = try await consents(.doorPlate, of: net.plates.map { people.persons[$0.person] })
        let plates = net.plates.enumerated().map { index, plate in
            let building = areas.places[plate.place]
            return Plate(
                id: Key(world.freshNumber()), area: building.area.id, place: building.ancestry.place, door: plate.door,
                member: people.persons[plate.person], consent: consents[index], putUp: since)
        }
        try await world.inChunks(plates) { try PlateTable.add($0, at: now, in: $1) }
        try await loadPledges(net, areas, people, from: since, at: now)
        try await loadTeams(net, areas, people, from: since, at: now)
        try await loadDuties(net, areas, people, from: since, at: now)
        try await loadContracts(net, areas, people, from: since, at: now)
    }

    private func consents(_ matter: Consent.Matter, of members: [Key<Person>]) async throws -> [Key<Consent>] {
        try await ConsentActions(world: world).giveInDemo(matter, of: members.map { .person($0) })
    }

    private func loadPledges(
        _ net: DemoNet, _ areas: DemoCityActions.Loaded, _ people: DemoPeopleActions.Loaded, from day: Day,
        at now: Instant
    ) async throws {
        let consents = try await consents(.publishPledge, of: net.pledges.map { people.persons[$0.person] })
        let pledges = net.pledges.enumerated().map { index, pledge in
            let area = areas.places[pledge.place]
            return Pledge(
                id: Key(world.freshNumber()), member: people.persons[pledge.person], area: area.area.id,
                place: area.ancestry.place, consent: consents[index], items: pledge.items, shown: day)
        }
        try await world.inChunks(pledges) { try PledgeTable.add($0, at: now, in: $1) }
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
        try await world.inChunks(teams) { try WorkTeamTable.add($0, at: now, in: $1) }
        let links = zip(net.teams, teams).flatMap { plan, team in
            plan.links.map { link in
                undertaking(
                    .teamMember, .person(people.persons[link.person]), areas.places[link.place], team: team.id,
                    from: day)
            }
        }
        try await world.inChunks(links) { try UndertakingTable.add($0, at: now, in: $1) }
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
        try await world.inChunks(contracts) { try UndertakingTable.add($0, at: now, in: $1) }
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
        try await world.inChunks(duties) { try DutyPostTable.add($0, at: now, in: $1) }
        let claims = net.duties.enumerated().flatMap { index, duty in
            duty.persons.map { person in
                DutyClaim(
                    id: Key(world.freshNumber()), duty: keys[index], party: .person(people.persons[person]), from: day,
                    released: nil)
            }
        }
        try await world.inChunks(claims) { try DutyPostTable.add($0, at: now, in: $1) }
    }
}
