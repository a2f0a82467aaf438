public import Core
internal import Database
public import Domain
internal import Storage

/// Giving roles and taking them back.
public struct GrantActions: Sendable {
    let world: World
    let handOvers: [HandOver]
    let places: GrantPlaces

    /// - Parameters:
    ///   - handOvers: what each capability leaves open when a post ends.
    ///   - places: the areas a role can hold in.
    public init(world: World, handOvers: [HandOver], places: GrantPlaces) {
        self.world = world
        self.handOvers = handOvers
        self.places = places
    }

    /// Gives `grant` to the account.
    public func give(_ grant: Grant, to id: Key<Caller>, until: Instant?, by caller: Caller) async throws {
        try Permissions.require(.manageRoles, for: caller)
        let now = world.now()
        let key = Key<RoleGrant>(world.freshNumber())
        let level: Area.Level? =
            if case .area(let area) = grant.scope { try await places.find(area)?.level } else { nil }
        if case .organisation(let body) = grant.scope {
            let found = try await OrganisationActions(world: world).find(body)
            guard found != nil else { throw AccessProblem.noOrganisation }
        }
        try await world.database.write { db in
            guard let account = try AccountTable.lock(id, in: db) else { throw AccessProblem.noAccount }
            let held = try RoleGrantTable.held(by: id, at: now, in: db)
            let made = try RoleGrant.made(
                key, grant, to: account, level: level, held: held, until: until, by: caller, at: now)
            try GrantRecord.insert(made, by: caller, at: now, in: db)
        }
    }

    /// Takes a grant back; what is open at the post goes to `successor`.
    ///
    /// - Parameter successor: nil where nothing is open; else somebody who holds the same role in the same place.
    public func takeBack(
        _ id: Key<RoleGrant>, handingOverTo successor: Key<Caller>?, by caller: Caller
    ) async throws {
        try Permissions.require(.manageRoles, for: caller)
        let now = world.now()
        let handOvers = handOvers
        try await world.database.write { db in
            guard let account = try RoleGrantTable.find(id, in: db)?.account,
                try AccountTable.lock(account, with: successor.map { [$0] } ?? [], in: db) != nil,
                let grant = try RoleGrantTable.find(id, in: db)
            else { throw AccessProblem.noGrant }
            let moved = try successor.map { successor in
                guard successor != account,
                    grant.isTakenOver(by: try RoleGrantTable.effective(of: successor, at: now, in: db))
                else { throw RoleGrant.Refusal.successorHoldsNoSuchPost.problem }
                return try handOvers.reduce(0) { try $0 + $1.move(grant, successor, now, db) }
            }
            let open = try handOvers.reduce(0) { try $0 + $1.open(grant, db) }
            let isLast =
                grant.grant.role == .securityAdministrator
                ? try GrantRecord.isLastRoleKeeper(account, at: now, in: db) : false
            let ended = try grant.ended(by: caller, at: now, isLastRoleKeeper: isLast, openWork: open)
            guard try RoleGrantTable.end(ended, in: db) else { throw RoleGrant.Refusal.outOfTurn.problem }
            var facts = GrantRecord.facts(ended)
            if let successor { facts["successor"] = .key(of: successor) }
            if let moved { facts["moved"] = .count(moved) }
            try Journal.record(
                "grant.taken-back", on: Journal.Subject("account", account), by: caller, at: now, facts, in: db)
        }
    }

    /// How much is open at the post of a grant, for the page that takes it back.
    public func openWork(of id: Key<RoleGrant>, by caller: Caller) async throws -> Int {
        try Permissions.require(.manageRoles, for: caller)
        let handOvers = handOvers
        return try await world.database.read { db in
            guard let grant = try RoleGrantTable.find(id, in: db) else { throw AccessProblem.noGrant }
            return try handOvers.reduce(0) { try $0 + $1.open(grant, db) }
        }
    }

    /// Where a grant holds, in words.
    public func words(of scope: Scope) async throws -> Words {
        switch scope {
        case .everywhere: Words("全市", "Everywhere")
        case .area(let area): Words(data: try await places.find(area)?.path ?? area.description)
        case .organisation(let body):
            Words(data: try await OrganisationActions(world: world).find(body)?.name ?? body.description)
        }
    }

    /// Areas that a role can hold in and that fit what was typed, at most 30.
    public func areas(for role: Role, matching text: String, by caller: Caller) async throws -> [GrantPlaces.Found] {
        try Permissions.require(.manageRoles, for: caller)
        let found = try await places.search(text, caller)
        return Array(found.filter { role.extent.includes($0.level) }.prefix(30))
    }

    /// How many accounts hold each role now.
    public func counts(by caller: Caller) async throws -> [Role: Int] {
        try Permissions.require(.manageRoles, for: caller)
        let now = world.now()
        return try await world.database.read { db in try RoleGrantTable.counts(at: now, in: db) }
    }

    /// Who holds a role, the latest grant first. Residents are counted, never listed.
    public func holders(
        of role: Role, after cursor: Cursor?, limit: Int, by caller: Caller
    ) async throws -> Page<Holder> {
        try Permissions.require(.manageRoles, for: caller)
        guard role != .resident else { return Page(items: [], next: nil) }
        let now = world.now()
        let limit = min(max(limit, 1), 200)
        let before = cursor.flatMap { $0.key > 0 ? Key<RoleGrant>($0.key) : nil }
        let found = try await world.database.read { db in
            let grants = try RoleGrantTable.holding(role, before: before, limit: limit + 1, at: now, in: db)
            let names = try AccountTable.displayNames(grants.map(\.account), in: db)
            return grants.map { Holder(grant: $0, name: names[$0.account] ?? "") }
        }
        return Page(found, limit: limit) { Cursor(value: "", key: $0.grant.id.number) }
    }

    public struct Holder: Hashable, Sendable {
        public let grant: RoleGrant
        public let name: String
    }
}

/// The tree of areas, as far as granting needs it.
public struct GrantPlaces: Sendable {
    public struct Found: Hashable, Sendable {
        public let area: Key<Area>
        public let level: Area.Level
        /// From the county down: 金凤区 › 长城中路街道.
        public let path: String

        public init(area: Key<Area>, level: Area.Level, path: String) {
            self.area = area
            self.level = level
            self.path = path
        }
    }

    /// Nil where there is no such area.
    let find: @Sendable (Key<Area>) async throws -> Found?
    /// Areas whose name fits what was typed, best first.
    let search: @Sendable (String, Caller) async throws -> [Found]

    public init(
        find: @escaping @Sendable (Key<Area>) async throws -> Found?,
        search: @escaping @Sendable (String, Caller) async throws -> [Found]
    ) {
        self.find = find
        self.search = search
    }
}

/// How a grant is kept and journalled, wherever it is given.
enum GrantRecord {
    static func insert(_ grant: RoleGrant, by caller: Caller, at now: Instant, in db: Writer) throws {
        try RoleGrantTable.insert(grant, in: db)
        try Journal.record(
            "grant.given", on: Journal.Subject("account", grant.account), by: caller, at: now, facts(grant), in: db)
    }

    static func facts(_ grant: RoleGrant) -> Facts {
        var facts: Facts = ["grant": .key(of: grant.id), "role": .code(grant.grant.role.rawValue)]
        switch grant.grant.scope {
        case .everywhere: facts["scope"] = .code("everywhere")
        case .area(let area):
            facts["scope"] = .code("area")
            facts["place"] = .key(of: area)
        case .organisation(let organisation):
            facts["scope"] = .code("organisation")
            facts["place"] = .key(of: organisation)
        }
        if let until = grant.until { facts["until"] = .instant(until) }
        return facts
    }

    /// Whether the account may grant roles and no other active one may.
    static func isLastRoleKeeper(_ account: Key<Caller>, at now: Instant, in db: Writer) throws -> Bool {
        let others = try RoleGrantTable.othersHolding(.securityAdministrator, but: account, at: now, in: db)
        guard others == 0 else { return false }
        return try RoleGrantTable.held(by: account, at: now, in: db)
            .contains { $0.grant.role == .securityAdministrator }
    }
}
