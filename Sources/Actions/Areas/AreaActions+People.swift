public import Core
internal import Database
public import Domain
internal import Storage

extension AreaActions {
    /// Saves what a place says about its people from a day on; what else it says of that day stays.
    public func setPeople(
        of id: Key<Area>, from day: Day, by caller: Caller,
        _ change: @escaping @Sendable (AreaRules.People) throws -> AreaRules.People
    ) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let placed = try AreaTable.lock(id, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editAreas, for: caller, at: placed.ancestry.place)
            let said = try Self.said(by: id, on: day, in: db)
            let local = try (said ?? AreaRules.Local()).with(people: try change(said?.people ?? .none))
            try AreaRulesTable.save(AreaRules.Version(area: id, from: day, local: local), in: db)
            try Journal.record(
                "area.rules-set", on: Journal.Subject("area", id), in: placed.ancestry.place, by: caller, at: now,
                ["from": .day(day), "part": .code("people")], in: db)
        }
    }

    /// What a place says itself of that very day; nil where it says nothing.
    static func said(by id: Key<Area>, on day: Day, in db: Reader) throws -> AreaRules.Local? {
        try AreaRulesTable.versions(of: [id], in: db).last { $0.from == day }?.local
    }

    /// The rules in force at a place, and which place says what about people there.
    public func peopleRules(of id: Key<Area>, by caller: Caller) async throws -> PeopleRules {
        try Permissions.require(.browseAreas, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaGround.line(to: id, in: db)
            let versions = AreaRules.settled(
                try AreaRulesTable.versions(of: line.map(\.area.id), in: db), on: today)
            func source(_ isSaid: (AreaRules.People) -> Bool) -> Area? {
                let last = versions.last { isSaid($0.local.people) }
                return line.first { $0.area.id == last?.area }?.area
            }
            return PeopleRules(
                line: line.map(\.area), rules: AreaRules.inForce(versions, on: today),
                teamFrom: source { $0.team != nil }, chainFrom: source { $0.chain != nil },
                ownNames: versions.filter { $0.area == id }.reduce(into: [:]) { names, version in
                    names.merge(version.local.people.postNames) { _, later in later }
                })
        }
    }
}

/// What holds about people in a place, and which place says so.
public struct PeopleRules: Sendable {
    /// From the top of the tree down to the place itself.
    public let line: [Area]
    public let rules: AreaRules
    /// The place whose formula holds here; nil where none has one.
    public let teamFrom: Area?
    public let chainFrom: Area?
    /// What the place itself calls posts.
    public let ownNames: [Post.Kind: Words]

    public var area: Area { line[line.count - 1] }
}

extension AreaActions {
    /// Where somebody begins to look when they name no place: where they work, or the highest place below which there
    /// is a choice; nil before there are any areas.
    public func homeArea(of caller: Caller) async throws -> Key<Area>? {
        try Permissions.require(.browseAreas, for: caller)
        let own = caller.grants.compactMap { grant -> Key<Area>? in
            if case .area(let key) = grant.scope { key } else { nil }
        }
        if let first = own.min(by: { $0.number < $1.number }) { return first }
        return try await world.database.read { db in
            var here = try AreaTable.children(of: nil, after: nil, limit: 2, in: db)
            while here.count == 1, let only = here.first, only.area.level < .county {
                let below = try AreaTable.children(of: only.area.id, after: nil, limit: 2, in: db)
                guard below.count == 1 else { return only.area.id }
                here = below
            }
            return here.first?.area.id
        }
    }

    /// From the top of the tree down to an area; empty for none.
    public func path(to id: Key<Area>?, by caller: Caller) async throws -> [Area] {
        try Permissions.require(.browseAreas, for: caller)
        guard let id else { return [] }
        return try await world.database.read { try AreaGround.line(to: id, in: $0).map(\.area) }
    }
}
