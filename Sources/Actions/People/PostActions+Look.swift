public import Core
internal import Database
public import Domain
internal import Storage

extension PostActions {
    public static let pageLength = 50

    /// The open posts of an area and below it, of one kind or of all, by kind.
    public func list(
        _ kind: Post.Kind?, in area: Key<Area>, after cursor: Cursor?, by caller: Caller
    ) async throws -> PostList {
        try Permissions.require(.browsePeople, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaGround.line(to: area, in: db)
            let scope = line[line.count - 1].area
            let found = try PostTable.posts(below: scope, kind, after: cursor, limit: Self.pageLength + 1, in: db)
            let page = Page(found, limit: Self.pageLength) { Cursor(value: $0.kind.rawValue, key: $0.id.number) }
            return PostList(
                line: line.map(\.area), below: try AreaGround.children(of: area, in: db).map(\.area),
                counts: try world.shelves.net.posts(below: scope, in: db),
                lines: try PostLook(caller).lines(of: page.items, in: db), next: page.next,
                rules: try AreaGround.rules(along: line, on: today, in: db))
        }
    }

    /// Throws a `missing` problem when there is none.
    public func view(_ id: Key<Post>, by caller: Caller) async throws -> PostView {
        try Permissions.require(.browsePeople, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            guard let post = try PostTable.find(id, in: db),
                let shown = try PostLook(caller).lines(of: [post], in: db).first
            else { throw PostProblem.none }
            let seat = try post.area ?? post.organisation.flatMap { try OrganisationTable.find($0, in: db)?.area }
            let line = try seat.map { try AreaGround.line(to: $0, in: db) } ?? []
            let isOpen = shown.opensPerson
            return PostView(
                line: shown, areas: line.map(\.area), isWhole: isOpen,
                conflicts: isOpen
                    ? PostConflict.found(among: try PostTable.open(of: [post.person], in: db))
                        .filter { $0.posts.contains(id) } : [],
                duties: try DutySheetTable.inForce(post.kind, in: line.map(\.area.id), on: today, in: db),
                rules: try AreaGround.rules(along: line, on: today, in: db),
                story: isOpen ? try Story.of([Journal.Subject("post", id)], in: db) : [],
                standIns: isOpen ? try Self.standIns(for: post, caller, in: db) : [])
        }
    }

    /// Who may stand in: holders of posts in the same community, without the holder. At most 60.
    private static func standIns(for post: Post, _ caller: Caller, in db: Reader) throws -> [PostLine] {
        guard let community = post.place?.community else { return [] }
        let area = Area(id: community, parent: nil, level: .community, name: "")
        let posts = try PostTable.posts(below: area, nil, after: nil, limit: 120, in: db)
        var seen: Set<Key<Person>> = [post.person]
        let others = posts.filter { seen.insert($0.person).inserted }
        return try PostLook(caller).lines(of: Array(others.prefix(60)), in: db).filter(\.opensPerson)
    }

    /// Who stands in an area, by the lines of the formula where it is a grid, and what is missing there.
    public func standing(in area: Key<Area>, by caller: Caller) async throws -> Standing {
        try Permissions.require(.browsePeople, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaGround.line(to: area, in: db)
            let placed = line[line.count - 1]
            let rules = try AreaGround.rules(along: line, on: today, in: db)
            let isGrid = placed.area.level == .grid
            let posts =
                isGrid
                ? try PostTable.posts(below: placed.area, nil, after: nil, limit: 300, in: db)
                : try PostTable.posts(at: area, limit: 100, in: db)
            return Standing(
                area: placed.area, place: placed.ancestry.place, rules: rules,
                team: isGrid && placed.area.kind != .reserved ? rules.team : nil,
                lines: try PostLook(caller).lines(of: posts, in: db),
                counts: placed.area.level < .grid ? try world.shelves.net.posts(below: placed.area, in: db) : [:])
        }
    }
}

extension PostConflict {
    /// The posts that it is between.
    public var posts: [Key<Post>] {
        switch self {
        case .twoFullTime(let first, let second), .bothSidesOfProperty(let first, let second),
            .crossAppointment(let first, let second):
            [first, second]
        case .seconded(let post): [post]
        }
    }
}

/// A piece of a list of posts with what leads to its neighbours.
public struct PostList: Sendable {
    public let line: [Area]
    public let below: [Area]
    /// Of all kinds, in the area and below it.
    public let counts: [Post.Kind: Int]
    public let lines: [PostLine]
    public let next: Cursor?
    public let rules: AreaRules
}

/// A post as its page shows it.
public struct PostView: Sendable {
    public let line: PostLine
    /// From the top of the tree to where it is held.
    public let areas: [Area]
    /// Whether the reader keeps the register of that place, or holds the post: sees source, leave and what happened.
    public let isWhole: Bool
    public let conflicts: [PostConflict]
    /// From the highest place that says something down.
    public let duties: [DutySheet]
    public let rules: AreaRules
    /// The newest first.
    public let story: [PeopleEvent]
    /// Who may stand in, for the form.
    public let standIns: [PostLine]
}

/// Who stands in an area.
public struct Standing: Sendable {
    public let area: Area
    public let place: Place
    public let rules: AreaRules
    /// The formula of a grid that has one; nil elsewhere.
    public let team: TeamTemplate?
    /// In a grid all that are held in it and below it, elsewhere those held exactly there.
    public let lines: [PostLine]
    /// How many of each kind there are in the area and below it, above the grid.
    public let counts: [Post.Kind: Int]
}
