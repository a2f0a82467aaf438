public import Core
internal import Database
public import Domain
internal import Storage

extension OrganisationActions {
    /// How many bodies a page lists.
    public static let pageLength = 50

    /// The bodies of an area and below it, of one kind or of all, by kind and name; everywhere for nil.
    public func list(
        _ kind: Organisation.Kind?, in area: Key<Area>?, after cursor: Cursor?, by caller: Caller
    ) async throws -> OrganisationList {
        try Permissions.require(.browsePeople, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try area.map { try AreaGround.line(to: $0, in: db) } ?? []
            let scope = line.last?.area
            let found = try OrganisationTable.list(
                kind, below: scope, after: cursor, limit: Self.pageLength + 1, in: db)
            let page = Page(found, limit: Self.pageLength) { OrganisationTable.cursor(behind: $0) }
            return OrganisationList(
                line: line.map(\.area), below: try AreaGround.children(of: area, in: db).map(\.area),
                counts: try world.shelves.net.organisations(below: scope, in: db), page: page,
                names: try Names.of(page.items, in: db),
                rules: try AreaGround.rules(along: line, on: today, in: db))
        }
    }

    /// Throws a `missing` problem when there is none.
    public func view(_ id: Key<Organisation>, by caller: Caller) async throws -> OrganisationView {
        try Permissions.require(.browsePeople, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            guard let one = try OrganisationTable.find(id, in: db) else { throw OrganisationProblem.none }
            let line = try one.area.map { try AreaGround.line(to: $0, in: db) } ?? []
            let posts = try PostTable.posts(in: id, limit: 100, in: db)
            let children = try OrganisationTable.children(of: id, limit: Self.mostChildren + 1, in: db)
            return OrganisationView(
                organisation: one, line: line.map(\.area), parents: try OrganisationTable.parents(of: id, in: db),
                children: Array(children.prefix(Self.mostChildren)), hasMore: children.count > Self.mostChildren,
                posts: try PostLook(caller).lines(of: posts, in: db),
                rules: try AreaGround.rules(along: line, on: today, in: db),
                story: try Story.of([Journal.Subject("organisation", id)], in: db))
        }
    }

    /// How many bodies under one its page lists.
    static let mostChildren = 100

    /// The bodies of a place as they stand under each other; at most `mostInTree`, then none at all.
    public func tree(of area: Key<Area>, by caller: Caller) async throws -> OrganisationTree {
        try Permissions.require(.browsePeople, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaGround.line(to: area, in: db)
            let scope = line[line.count - 1].area
            let found = try OrganisationTable.list(
                nil, below: scope, after: nil, limit: Self.mostInTree + 1, in: db)
            return OrganisationTree(
                line: line.map(\.area), organisations: found.count > Self.mostInTree ? [] : found,
                isTooLarge: found.count > Self.mostInTree,
                below: try AreaGround.children(of: area, in: db).map(\.area),
                rules: try AreaGround.rules(along: line, on: today, in: db))
        }
    }

    static let mostInTree = 1000

    /// The grids of an area that have neither a party branch nor a party group (DOMAIN.md A2-08).
    public func uncoveredGrids(in area: Key<Area>, by caller: Caller) async throws -> UnitCoverage {
        try Permissions.require(.browsePeople, for: caller)
        return try await world.database.read { db in
            let line = try AreaGround.line(to: area, in: db)
            let scope = line[line.count - 1].area
            let grids = try AreaGround.grids(below: scope, in: db).filter { $0.area.kind != .reserved }
            let covered = try OrganisationTable.grids(with: [.partyBranch, .partyGroup], below: scope, in: db)
            let branches = try OrganisationTable.grids(with: [.partyBranch], below: scope, in: db)
            let withBranch = grids.filter { branches.contains($0.area.id) }
            let withGroupOnly = grids.filter { covered.contains($0.area.id) && !branches.contains($0.area.id) }
            let lacking = grids.filter { !covered.contains($0.area.id) }
            return UnitCoverage(
                line: line.map(\.area),
                lists: [.branch: withBranch, .groupOnly: withGroupOnly, .neither: lacking],
                communities: try AreaGround.names(of: grids.compactMap(\.ancestry.community), in: db))
        }
    }

    /// Bodies that something may stand under, of the township of an area: what a form offers. At most 200, by kind and
    /// name.
    public func parents(in area: Key<Area>?, by caller: Caller) async throws -> [Organisation] {
        try Permissions.require(.browsePeople, for: caller)
        return try await world.database.read { db in
            let line = try area.map { try AreaGround.line(to: $0, in: db).map(\.area) } ?? []
            let scope = line.last { $0.level <= .township } ?? line.first
            let carrying = Organisation.Kind.allCases.filter { above in
                Organisation.Kind.allCases.contains { $0.mayStand(under: above) }
            }
            return try carrying.flatMap {
                try OrganisationTable.list($0, below: scope, after: nil, limit: 100, in: db)
            }.prefix(200).map { $0 }
        }
    }

    /// Bodies that lend people, for a form: at most 200, by kind and name.
    public func lenders(by caller: Caller) async throws -> [Organisation] {
        try Permissions.require(.browsePeople, for: caller)
        return try await world.database.read { db in
            try [Organisation.Kind.department, .partnerUnit, .firm, .massOrganisation, .residentsCommittee].flatMap {
                try OrganisationTable.list($0, below: nil, after: nil, limit: 60, in: db)
            }.prefix(200).map { $0 }
        }
    }

    /// What the bodies and areas that a list names are called.
    enum Names {
        static func of(_ items: [Organisation], in db: Reader) throws -> OrganisationNames {
            OrganisationNames(
                areas: try AreaGround.names(of: items.compactMap(\.area), in: db),
                organisations: Dictionary(
                    uniqueKeysWithValues: try OrganisationTable.find(
                        Array(Set(items.compactMap(\.parent))), in: db
                    ).map { ($0.id, $0.name) }))
        }
    }
}

/// What the areas and bodies beside a list are called.
public struct OrganisationNames: Sendable {
    public let areas: [Key<Area>: String]
    public let organisations: [Key<Organisation>: String]
}

/// A piece of a list of bodies with what leads to its neighbours.
public struct OrganisationList: Sendable {
    /// From the top of the tree to the area that was asked for; empty for everywhere.
    public let line: [Area]
    /// The areas directly below it.
    public let below: [Area]
    /// Of all kinds, in the area and below it.
    public let counts: [Organisation.Kind: Int]
    public let page: Page<Organisation>
    public let names: OrganisationNames
    public let rules: AreaRules
}

/// A body as its page shows it.
public struct OrganisationView: Sendable {
    public let organisation: Organisation
    /// From the top of the tree to where it belongs; empty where nobody has said.
    public let line: [Area]
    /// Its parent first.
    public let parents: [Organisation]
    public let children: [Organisation]
    /// Whether more stand under it than `children` lists.
    public let hasMore: Bool
    public let posts: [PostLine]
    public let rules: AreaRules
    /// The newest first.
    public let story: [PeopleEvent]
}

/// The bodies of a place, for drawing them under each other.
public struct OrganisationTree: Sendable {
    public let line: [Area]
    /// By kind and name; empty where there are too many for one page.
    public let organisations: [Organisation]
    public let isTooLarge: Bool
    public let below: [Area]
    public let rules: AreaRules
}

/// Which grids of an area have a party unit of their own; reserved ones aren't counted.
public struct UnitCoverage: Sendable {
    public let line: [Area]
    /// Every grid stands in one of them.
    public let lists: [Kind: [PlacedArea]]
    public let communities: [Key<Area>: String]

    /// What a grid has of its own.
    public enum Kind: String, CaseIterable, Sendable {
        case branch, groupOnly, neither
    }

    public func grids(_ kind: Kind) -> [PlacedArea] { lists[kind] ?? [] }
}
