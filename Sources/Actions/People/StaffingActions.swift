public import Core
internal import Database
public import Domain
internal import Storage

/// Which grid lacks whom, whose term ends, who holds posts that don't go together.
public struct StaffingActions: Sendable {
    let world: World
    private let shelf = StaffingShelf()

    public init(world: World) { self.world = world }

    /// A term that ends within so many days is shown for a decision.
    public static let dueDays = 90

    public func report(of area: Key<Area>, by caller: Caller) async throws -> StaffingReport {
        try Permissions.require(.browsePeople, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaGround.line(to: area, in: db)
            let scope = line[line.count - 1].area
            let reckoned = try reckoned(of: scope, on: today, in: db)
            return StaffingReport(
                line: line.map(\.area), staffing: reckoned.whole, children: reckoned.children,
                due: try PostTable.dueCount(below: scope, until: today.adding(days: Self.dueDays), in: db),
                rules: try AreaGround.rules(along: line, on: today, in: db))
        }
    }

    /// The teams of an area's grids, each by the formula of its nearest ancestor that has one.
    private func reckoned(of area: Area, on today: Day, in db: Reader) throws -> StaffingShelf.Reckoned {
        try shelf.reckoned(of: area.id, on: today, in: db) {
            let whole = try Self.staffing(of: area, on: today, in: db)
            let children = try AreaGround.children(of: area.id, in: db).map(\.area).filter { $0.level <= .grid }
            return StaffingShelf.Reckoned(
                whole: whole,
                children: children.map { child in
                    (child, Staffing(grids: whole.grids.filter { $0.lies(in: child) }))
                })
        }
    }

    private static func staffing(of area: Area, on today: Day, in db: Reader) throws -> Staffing {
        // Few places say something, thousands of grids ask.
        let teams = try AreaGround.versions(in: db).compactMapValues { versions in
            AreaRules.settled(versions, on: today).last { $0.local.people.team != nil }?.local.people.team
        }
        let held = try PostTable.countsByGrid(below: area, in: db)
        return Staffing(
            grids: try AreaGround.grids(below: area, in: db).map { grid in
                let speaking = grid.ancestry.keys.last { teams[$0] != nil }
                return Staffing.Grid(
                    area: grid.area, place: grid.ancestry.place, team: speaking.flatMap { teams[$0] },
                    held: held[grid.area.id] ?? [:])
            })
    }

    /// The grids that a count of the report is of, in order of key.
    public func grids(
        _ wanted: GridsWanted, in area: Key<Area>, after cursor: Cursor?, by caller: Caller
    ) async throws -> GridGapList {
        try Permissions.require(.browsePeople, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaGround.line(to: area, in: db)
            let grids = try reckoned(of: line[line.count - 1].area, on: today, in: db).whole.grids
            // By their places in the list: copies of all of a city's grids that fit cost more than the page.
            let fitting = grids.indices.filter { wanted.hold(grids[$0]) }
            let rest = fitting.lazy.filter { grids[$0].area.id.number > cursor?.key ?? 0 }
            let shown = rest.prefix(Self.pageLength + 1).map { grids[$0] }
            let page = Page(Array(shown), limit: Self.pageLength) { Cursor(value: "", key: $0.area.id.number) }
            return GridGapList(
                line: line.map(\.area), count: fitting.count, page: page,
                communities: try AreaGround.names(of: page.items.compactMap(\.place.community), in: db),
                rules: try AreaGround.rules(along: line, on: today, in: db))
        }
    }

    static let pageLength = 100

    /// The posts that a line of a formula counts, over all grids in which it holds; by kind and key.
    public func posts(
        of line: Int, team name: String, in area: Key<Area>, after cursor: Cursor?, by caller: Caller
    ) async throws -> PostList {
        try Permissions.require(.browsePeople, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let areas = try AreaGround.line(to: area, in: db)
            let scope = areas[areas.count - 1].area
            let formulas = try reckoned(of: scope, on: today, in: db).whole.formulas
            let formula = formulas.first { $0.team.name.chinese == name }
            guard let formula, formula.team.lines.indices.contains(line) else { throw AreaProblem.noArea }
            let grids = Set(formula.grids.map(\.area.id))
            let found = try Self.posts(
                formula.team.lines[line].posts, in: grids, below: scope, after: cursor, in: db)
            let page = Page(found, limit: Self.pageLength) { Cursor(value: $0.kind.rawValue, key: $0.id.number) }
            return PostList(
                line: areas.map(\.area), below: [], counts: [:],
                lines: try PostLook(caller).lines(of: page.items, in: db), next: page.next,
                rules: try AreaGround.rules(along: areas, on: today, in: db))
        }
    }

    private static func posts(
        _ kinds: [Post.Kind], in grids: Set<Key<Area>>, below area: Area, after cursor: Cursor?, in db: Reader
    ) throws -> [Post] {
        var found: [Post] = []
        for kind in kinds.sorted(by: { $0.rawValue < $1.rawValue }) where kind.rawValue >= cursor?.value ?? "" {
            var behind = cursor?.value == kind.rawValue ? cursor : nil
            while found.count <= pageLength {
                let piece = try PostTable.posts(below: area, kind, after: behind, limit: 500, in: db)
                found += piece.filter { post in post.place?.grid.map(grids.contains) ?? false }
                guard piece.count == 500, let last = piece.last else { break }
                behind = Cursor(value: kind.rawValue, key: last.id.number)
            }
        }
        return Array(found.prefix(pageLength + 1))
    }

    /// The posts of an area whose term ends within `dueDays` or is over, the earliest first.
    public func due(in area: Key<Area>, after cursor: Cursor?, by caller: Caller) async throws -> PostList {
        try Permissions.require(.browsePeople, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaGround.line(to: area, in: db)
            let found = try PostTable.due(
                below: line[line.count - 1].area, until: today.adding(days: Self.dueDays), after: cursor,
                limit: Self.pageLength + 1, in: db)
            let page = Page(found, limit: Self.pageLength) {
                Cursor(value: String($0.term?.number ?? 0), key: $0.id.number)
            }
            return PostList(
                line: line.map(\.area), below: [], counts: [:],
                lines: try PostLook(caller).lines(of: page.items, in: db), next: page.next,
                rules: try AreaGround.rules(along: line, on: today, in: db))
        }
    }

    /// Who in an area holds posts that don't go together, and who was lent; for whoever keeps the register there.
    /// At most 500 posts are looked at.
    public func conflicts(in area: Key<Area>, by caller: Caller) async throws -> ConflictList {
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaGround.line(to: area, in: db)
            let placed = line[line.count - 1]
            try Permissions.require(.seePersons, for: caller, at: placed.ancestry.place)
            let look = PostLook(caller)
            let shared = try look.lines(of: PostTable.shared(below: placed.area, limit: 500, in: db), in: db)
            let people = Dictionary(grouping: shared, by: \.post.person).values.compactMap { lines in
                let found = PostConflict.found(among: lines.map(\.post)).filter { !$0.isSecondment }
                return found.isEmpty ? nil : ConflictList.Holder(posts: lines, conflicts: found)
            }
            return ConflictList(
                line: line.map(\.area),
                holders: people.sorted { $0.posts[0].post.person.number < $1.posts[0].post.person.number },
                seconded: try look.lines(of: PostTable.seconded(below: placed.area, limit: 500, in: db), in: db),
                rules: try AreaGround.rules(along: line, on: today, in: db))
        }
    }
}

extension Staffing.Grid {
    func lies(in area: Area) -> Bool { self.area.id == area.id || place.lies(in: area.id) }
}

extension PostConflict {
    var isSecondment: Bool {
        if case .seconded = self { true } else { false }
    }
}

/// Which grids of a report: by what is wrong with their team, or by one line of one formula.
public struct GridsWanted: Hashable, Sendable {
    public let gap: Staffing.Gap?
    /// The Chinese name of the formula.
    public let team: String?
    /// Of the formula's lines, from 0; with `gap` missing or surplus, only those that are so in that line.
    public let line: Int?

    public init(_ gap: Staffing.Gap?, team: String? = nil, line: Int? = nil) {
        self.gap = gap
        self.team = team
        self.line = line
    }

    func hold(_ grid: Staffing.Grid) -> Bool {
        if let team {
            guard !grid.isReserved, grid.team?.name.chinese == team else { return false }
        }
        guard let gap else { return true }
        guard let line, let lines = grid.team?.lines, lines.indices.contains(line) else { return grid.lacks(gap) }
        return grid.deviations.contains { deviation in
            deviation.line == lines[line] && (gap == .surplus ? deviation.surplus > 0 : deviation.missing > 0)
        }
    }
}

/// The teams of an area's grids.
public struct StaffingReport: Sendable {
    public let line: [Area]
    public let staffing: Staffing
    /// What lies directly below the area, each with its own grids.
    public let children: [(Area, Staffing)]
    /// Open posts whose term ends soon or is over.
    public let due: Int
    public let rules: AreaRules
}

/// A piece of a list of grids.
public struct GridGapList: Sendable {
    public let line: [Area]
    /// How many there are in all.
    public let count: Int
    public let page: Page<Staffing.Grid>
    public let communities: [Key<Area>: String]
    public let rules: AreaRules
}

/// Whose posts don't go together, and whom another body lent.
public struct ConflictList: Sendable {
    public let line: [Area]
    public let holders: [Holder]
    public let seconded: [PostLine]
    public let rules: AreaRules

    /// Somebody whose posts don't go together.
    public struct Holder: Sendable {
        /// At least two.
        public let posts: [PostLine]
        public let conflicts: [PostConflict]
    }
}
