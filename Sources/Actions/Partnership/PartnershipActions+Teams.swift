public import Core
internal import Database
public import Domain
internal import Storage

extension PartnershipActions {
    /// A work team with the links of its members.
    public struct TeamView: Sendable {
        public let row: Row<WorkTeam>
        /// Those that stand, in order of key; at most 500.
        public let links: [Row<Undertaking>]
        /// The grids of its community, for a new link.
        public let grids: [Area]
        public let mayChange: Bool
    }

    public func team(_ id: Key<WorkTeam>, by caller: Caller) async throws -> TeamView {
        try Permissions.require(.browsePartnership, for: caller)
        return try await world.database.read { db in
            guard let team = try WorkTeamTable.find(id, in: db) else { throw PartnershipProblem.missing }
            let community = try AreaGround.find(team.area, in: db).area
            guard let row = try Self.rows([team], caller, in: db).first else { throw PartnershipProblem.missing }
            return TeamView(
                row: row, links: try Self.rows(UndertakingTable.all(of: id, limit: 500, in: db), caller, in: db),
                grids: try AreaGround.grids(below: community, in: db).map(\.area),
                mayChange: team.ended == nil
                    && Permissions.allows(.editPartnership, caller: caller, place: team.place))
        }
    }

    /// The work teams in an area and below it, each with the names of its head and deputy.
    public func teams(
        in id: Key<Area>, after cursor: Cursor?, by caller: Caller
    ) async throws -> Page<Row<WorkTeam>> {
        try Permissions.require(.browsePartnership, for: caller)
        return try await world.database.read { db in
            let area = try AreaGround.find(id, in: db).area
            let found = try WorkTeamTable.standing(
                in: area, after: cursor.map { Key($0.key) }, limit: Self.pageLength + 1, in: db)
            let page = Page(found, limit: Self.pageLength) { Cursor(value: "", key: $0.id.number) }
            return Page(items: try Self.rows(page.items, caller, in: db), next: page.next)
        }
    }

    private static func rows(_ teams: [WorkTeam], _ caller: Caller, in db: Reader) throws -> [Row<WorkTeam>] {
        let persons = teams.flatMap { [$0.head] + [$0.deputy].compactMap { $0 } }
        let names = try Parties(persons.map { .person($0) }, for: caller, in: db)
        let places = try AreaGround.names(of: teams.map(\.area), in: db)
        return teams.map { team in
            Row(
                thing: team, place: places[team.area] ?? "",
                parties: ([team.head] + [team.deputy].compactMap { $0 }).map { names.name(of: .person($0)) })
        }
    }

    /// - Throws: `WorkTeam.Refusal`.
    @discardableResult
    public func formTeam(
        name: String, in area: Key<Area>, head: Key<Person>, deputy: Key<Person>?, from day: Day, by caller: Caller
    ) async throws -> Key<WorkTeam> {
        let now = world.now()
        let id = Key<WorkTeam>(world.freshNumber())
        try await world.database.write { db in
            let placed = try AreaGround.find(area, in: db)
            try Permissions.require(.editPartnership, for: caller, at: placed.ancestry.place)
            try Self.requireParty(.person(head), in: db)
            if let deputy { try Self.requireParty(.person(deputy), in: db) }
            let team = try WorkTeam.made(
                WorkTeam(
                    id: id, name: name, area: area, place: placed.ancestry.place, head: head, deputy: deputy,
                    from: day),
                level: placed.area.level)
            try WorkTeamTable.add([team], at: now, in: db)
            try Journal.record(
                "work-team.formed", on: Journal.Subject("work-team", id), in: team.place, by: caller, at: now, in: db)
        }
        return id
    }

    public func dissolve(_ id: Key<WorkTeam>, on day: Day, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let team = try WorkTeamTable.lock(id, in: db) else { throw PartnershipProblem.missing }
            try Permissions.require(.editPartnership, for: caller, at: team.place)
            let links = try UndertakingTable.all(of: id, limit: 500, in: db).count
            try WorkTeamTable.update(try team.ending(on: day, links: links), in: db)
            try Journal.record(
                "work-team.dissolved", on: Journal.Subject("work-team", id), in: team.place, by: caller, at: now,
                in: db)
        }
    }
}
