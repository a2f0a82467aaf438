public import Core
internal import Database
public import Domain
internal import Storage

extension RecutActions {
    /// Throws a `missing` problem when there is none.
    public func find(_ id: Key<Recut>, by caller: Caller) async throws -> RecutView {
        try Permissions.require(.seeRecuts, for: caller)
        let now = world.now()
        return try await world.database.read { db in
            guard let recut = try RecutTable.find(id, in: db) else { throw RecutProblem.noRecut }
            return try Self.view(recut, by: caller, at: now, in: db)
        }
    }

    private static func view(
        _ recut: Recut, by caller: Caller, at now: Instant, in db: Reader
    ) throws -> RecutView {
        let plan = recut.plan
        let line = try AreaTable.line(to: recut.parent, in: db).map(\.area)
        guard let parent = line.last else { throw AreaProblem.noArea }
        let ground = try AreaTable.ground(under: parent, plan.old, plan.level, in: db)
        let rules = AreaRules.inForce(try AreaRulesTable.versions(of: line.map(\.id), in: db), on: now.day)
        let posts = plan.level == .grid ? try PostsOfAreas.counts(in: plan.old, in: db) : [:]
        let isDecided = recut.isDecided
        let roles = try GrantsOfAreas.list(plan.ending.map(\.area), at: now, in: db)
        return RecutView(
            recut: recut, line: line, ground: ground, outcome: plan.outcome(on: ground),
            warnings: isDecided
                ? []
                : Recut.warnings(
                    of: plan, on: ground, under: rules, leaders: posts.compactMapValues { $0[.gridLeader] }),
            problem: isDecided ? nil : try problem(of: plan, on: ground, in: db), rules: rules,
            posts: posts.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) },
            records: try records(of: recut, on: ground, in: db),
            steps: try LineageTable.steps(of: recut.id, in: db),
            roles: Dictionary(grouping: roles) { $0.grant.grant.role }.mapValues(\.count),
            holders: Permissions.allows(.manageRoles, caller: caller) ? roles : [],
            names: try names(in: [recut], in: db),
            mayDraft: Permissions.allows(.draftRecuts, caller: caller, place: recut.place),
            mayApprove: Permissions.allows(.approveRecuts, caller: caller, place: recut.place))
    }

    private static func problem(of plan: Recut.Plan, on ground: Recut.Ground, in db: Reader) throws -> Problem? {
        do throws(Recut.Plan.Refusal) {
            try plan.checked(on: ground)
        } catch {
            return error.problem
        }
        return try RecutActions.usedCode(in: plan, in: db).map { RecutProblem.codeUsed($0) }
    }

    private static func records(
        of recut: Recut, on ground: Recut.Ground, in db: Reader
    ) throws -> [RecutView.Records] {
        let tallies = try RecutTable.tallies(of: recut.id, in: db)
        return try PlacedRows.all.compactMap { table in
            let open = try ground.areas.reduce(0) { try $0 + table.count(in: $1.area, in: db) }
            let (moved, ended) = tallies[table.name] ?? (0, 0)
            guard open + moved + ended > 0 else { return nil }
            return RecutView.Records(name: table.name, words: table.words, open: open, moved: moved, ended: ended)
        }
    }

    private static func names(in recuts: [Recut], in db: Reader) throws -> [Key<Area>: String] {
        let ids = Set(recuts.flatMap { $0.plan.old + $0.plan.targets + [$0.parent] })
        var names = Dictionary(
            uniqueKeysWithValues: try AreaTable.find(Array(ids), in: db).map { ($0.area.id, $0.area.name) })
        for new in recuts.flatMap(\.plan.beginning) where names[new.id] == nil { names[new.id] = new.draft.name }
        return names
    }

    /// Changes within the reader's bounds, the latest first.
    ///
    /// - Parameter waiting: only those that wait for somebody's approval.
    public func list(waiting: Bool, after cursor: Cursor?, by caller: Caller) async throws -> Page<RecutLine> {
        let bounds = Permissions.bounds(of: .seeRecuts, for: caller)
        guard bounds != .nothing else { throw Permissions.refusal(of: .seeRecuts) }
        return try await world.database.read { db in
            let found = try RecutTable.list(
                waiting ? "submitted" : nil, within: bounds, before: cursor?.key, limit: Self.pageLength + 1, in: db)
            let page = Page(found, limit: Self.pageLength) { Cursor(value: "", key: $0.id.number) }
            return Page(items: try Self.lines(page.items, in: db), next: page.next)
        }
    }

    static let pageLength = 50

    /// What changed in an area: grids, and estates that came together.
    public struct History: Sendable {
        public let area: Area
        /// Changes that it was or is in, or of what stands under it, the latest first; at most 50.
        public let lines: [RecutLine]
        /// Estates that went into others, the latest first; at most 50. Each with the one it went into.
        public let mergers: [(gone: Estate, into: Estate)]
    }

    public func changes(of area: Key<Area>, by caller: Caller) async throws -> History {
        try Permissions.require(.seeRecuts, for: caller)
        return try await world.database.read { db in
            guard let placed = try AreaTable.find(area, in: db) else { throw AreaProblem.noArea }
            let found = try RecutTable.changes(of: area, limit: Self.pageLength, in: db)
            return History(
                area: placed.area, lines: try Self.lines(found, in: db),
                mergers: try Self.mergers(in: placed, in: db))
        }
    }

    private static func mergers(in area: PlacedArea, in db: Reader) throws -> [(gone: Estate, into: Estate)] {
        let gone = try EstateTable.mergers(in: area, limit: pageLength, in: db)
        let others = Dictionary(
            uniqueKeysWithValues: try EstateTable.find(Array(Set(gone.compactMap(\.mergedInto))), in: db).map {
                ($0.id, $0)
            })
        return gone.compactMap { one in one.mergedInto.flatMap { others[$0] }.map { (one, $0) } }
    }

    private static func lines(_ recuts: [Recut], in db: Reader) throws -> [RecutLine] {
        let names = try names(in: recuts, in: db)
        return recuts.map { recut in
            RecutLine(
                recut: recut, parent: names[recut.parent] ?? "",
                ending: recut.plan.ending.map { names[$0.area] ?? "" },
                beginning: recut.plan.beginning.map(\.draft.name))
        }
    }

    /// Where an area came from and what it became.
    public func origins(of area: Key<Area>, by caller: Caller) async throws -> AreaOrigins {
        try Permissions.require(.browseAreas, for: caller)
        let seesChanges = Permissions.holds(.seeRecuts, caller: caller)
        return try await world.database.read { db in
            let (became, cameFrom) = try LineageTable.steps(of: area, in: db)
            let ids = Set(became.map(\.to) + cameFrom.map(\.from))
            let areas = Dictionary(
                uniqueKeysWithValues: try AreaTable.find(Array(ids), in: db).map { ($0.area.id, $0.area) })
            func kin(_ steps: [Lineage.Step], _ other: (Lineage.Step) -> Key<Area>) -> [AreaOrigins.Kin] {
                steps.compactMap { step in areas[other(step)].map { AreaOrigins.Kin(area: $0, step: step) } }
            }
            let open = seesChanges ? try RecutTable.open(of: area, in: db) : nil
            return AreaOrigins(
                became: kin(became) { $0.to }, cameFrom: kin(cameFrom) { $0.from }, underWay: open)
        }
    }

    /// What may take part in a change beside `area`: itself and its open siblings of its level, with their buildings'
    /// households.
    public func candidates(
        for area: Key<Area>, by caller: Caller
    ) async throws -> (area: Area, parent: Area, siblings: [AreaView.Child]) {
        try await world.database.read { db in
            guard let placed = try AreaTable.find(area, in: db), let above = placed.area.parent,
                let parent = try AreaTable.find(above, in: db)
            else { throw AreaProblem.noArea }
            try Permissions.require(.draftRecuts, for: caller, at: parent.ancestry.place)
            let siblings = try AreaActions.children(of: above, after: nil, in: db).items
            return (placed.area, parent.area, siblings.filter { $0.area.level == placed.area.level })
        }
    }

    /// The outlines before or after a change, for the map.
    ///
    /// - Parameter after: those that stand afterwards, as far as they are or can be drawn.
    public func outlines(of id: Key<Recut>, after: Bool, by caller: Caller) async throws -> [AreaOutline] {
        let view = try await find(id, by: caller)
        guard after else {
            return view.ground.areas.compactMap { old in
                old.outline.map {
                    AreaOutline(
                        area: old.area, geoJSON: $0.geoJSON,
                        households: old.parts.reduce(0) { $0 + $1.households })
                }
            }
        }
        var drawn = view.recut.plan.outlines(on: view.ground)
        if view.recut.isBegun { drawn = try await current(of: view.recut.plan.targets) }
        return view.outcome.compactMap { target in
            drawn[target.id].map { outline in
                let area = Area(
                    id: target.id, parent: view.recut.parent, level: view.recut.plan.level, name: target.name,
                    kind: target.kind)
                return AreaOutline(area: area, geoJSON: outline.geoJSON, households: target.households)
            }
        }
    }

    private func current(of ids: [Key<Area>]) async throws -> [Key<Area>: Boundary] {
        try await world.database.read { db in
            try ids.reduce(into: [:]) { drawn, id in drawn[id] = try AreaOutlineTable.find(id, in: db) }
        }
    }

    /// Figures of the areas of `level` in `area` by the map of `day`, from what was counted where it was then.
    public func figures(
        _ counts: [Lineage.Count], in area: Key<Area>, _ level: Area.Level, byMapOf day: Day, by caller: Caller
    ) async throws -> [Key<Area>: Int] {
        try Permissions.require(.browseAreas, for: caller)
        return try await world.database.read { db in
            guard let placed = try AreaTable.find(area, in: db) else { throw AreaProblem.noArea }
            return try LineageTable.lineage(in: placed.area, level, in: db).figures(counts, byMapOf: day)
        }
    }
}

extension Recut {
    /// Whether nothing about the plan is open any more.
    fileprivate var isDecided: Bool {
        switch stage {
        case .applying, .applied, .withdrawn: true
        case .draft, .submitted, .approved, .returned: false
        }
    }

    /// Whether the new map holds already.
    public var isBegun: Bool {
        switch stage {
        case .applying, .applied: true
        case .draft, .submitted, .approved, .returned, .withdrawn: false
        }
    }
}
