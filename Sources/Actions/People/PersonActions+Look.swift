public import Core
internal import Database
public import Domain
internal import Storage

extension PersonActions {
    public static let pageLength = 50

    /// Who stands in the net within the caller's bounds: those whose name holds `text` or whose initials begin with it,
    /// or everybody in order of name where it is blank.
    ///
    /// - Parameter area: narrows it to an area and below it; nil for all that the caller may see.
    public func list(
        _ text: String, in area: Key<Area>?, after cursor: Cursor?, by caller: Caller
    ) async throws -> PersonList {
        let bounds = Permissions.bounds(of: .seePersons, for: caller)
        guard bounds != .nothing else { throw Permissions.refusal(of: .seePersons) }
        return try await world.database.read { db in
            let line = try Self.scope(area, bounds, in: db)
            let scope = line.last?.area
            let page: Page<Person>
            if text.allSatisfy(\.isWhitespace) {
                let found = try PersonTable.list(below: scope, after: cursor, limit: Self.pageLength + 1, in: db)
                page = Page(found, limit: Self.pageLength) { Cursor(value: $0.name.text, key: $0.id.number) }
            } else {
                let within = area == nil ? bounds : Self.bounds(of: scope) ?? bounds
                let found = try PersonTable.search(
                    String(text.prefix(50)), within: within, limit: Self.pageLength, in: db)
                page = Page(items: found, next: nil)
            }
            // Up to where the caller's register ends: a way further up would only be refused.
            let kept = line.filter { bounds.hold(place: $0.ancestry.place, organisation: nil, owner: nil) }
            return PersonList(
                line: kept.map(\.area), below: try AreaGround.children(of: scope?.id, in: db).map(\.area),
                count: try world.shelves.net.persons(below: scope, in: db), page: page,
                lines: try Self.lines(of: page.items, caller, in: db))
        }
    }

    /// The line to the area that is looked at: the one asked for, or else where the caller keeps the register.
    private static func scope(_ area: Key<Area>?, _ bounds: Bounds, in db: Reader) throws -> [PlacedArea] {
        if let area {
            let line = try AreaGround.line(to: area, in: db)
            guard bounds.hold(place: line[line.count - 1].ancestry.place, organisation: nil, owner: nil) else {
                throw Permissions.refusal(of: .seePersons)
            }
            return line
        }
        guard case .only(let areas, _, _) = bounds, let own = areas.min(by: { $0.number < $1.number }) else {
            return []
        }
        return try AreaGround.line(to: own, in: db)
    }

    /// Nil for what lies above the county, where records carry no column.
    private static func bounds(of area: Area?) -> Bounds? {
        guard let area, (Area.Level.county ... .grid).contains(area.level) else { return nil }
        return .only(areas: [area.id], organisations: [], own: nil)
    }

    private static func lines(of persons: [Person], _ caller: Caller, in db: Reader) throws -> [PersonLine] {
        let posts = try PostLook(caller).lines(of: try PostTable.open(of: persons.map(\.id), in: db), in: db)
        let areas = try AreaGround.names(of: persons.compactMap(\.area), in: db)
        let bodies = try PersonNames.bodies(persons.compactMap(\.organisation), in: db).mapValues(\.name)
        let byPerson = Dictionary(grouping: posts, by: \.post.person)
        return persons.map { person in
            PersonLine(
                person: person, area: person.area.flatMap { areas[$0] },
                organisation: person.organisation.flatMap { bodies[$0] }, posts: byPerson[person.id] ?? [])
        }
    }

    /// Throws a `missing` problem when there is none, `forbidden` where the caller may not see them.
    public func view(_ id: Key<Person>, by caller: Caller) async throws -> PersonView {
        let world = world
        return try await world.database.read { db in
            guard let person = try PersonTable.find(id, in: db) else { throw PersonProblem.none }
            let look = PostLook(caller)
            guard try look.sees(person, in: db) else { throw Permissions.refusal(of: .seePersons) }
            return try Self.view(person, look, numbers: PersonalKeeping.masked(.person(id), in: world, in: db), db)
        }
    }

    /// What the caller's own page shows; nil for somebody whom no person of the register is.
    public func own(_ caller: Caller) async throws -> PersonView? {
        try Permissions.require(.seeOwnPosts, for: caller, owner: caller.id)
        return try await world.database.read { db in
            guard let person = try PersonTable.find(account: caller.id, in: db) else { return nil }
            return try Self.view(person, PostLook(caller), numbers: [:], db)
        }
    }

    private static func view(
        _ person: Person, _ look: PostLook, numbers: [PersonalValue.Kind: String], _ db: Reader
    ) throws -> PersonView {
        let posts = try PostTable.posts(of: person.id, limit: 50, in: db)
        let line = try person.area.map { try AreaGround.line(to: $0, in: db).map(\.area) } ?? []
        let subjects = [Journal.Subject("person", person.id)] + posts.prefix(20).map { .init("post", $0.id) }
        return PersonView(
            person: person, line: line,
            organisation: try person.organisation.flatMap { try OrganisationTable.find($0, in: db) },
            posts: try look.lines(of: posts, in: db),
            standIns: try look.lines(of: PostTable.standIns(by: person.id, in: db), in: db),
            conflicts: PostConflict.found(among: posts), numbers: numbers, story: try Story.of(subjects, in: db))
    }

    /// Persons whom the caller may give a post to, whose name holds `text`: what a form offers. At most 20.
    public func choices(_ text: String, by caller: Caller) async throws -> [PersonLine] {
        let bounds = Permissions.bounds(of: .seePersons, for: caller)
        return try await world.database.read { db in
            let found = try PersonTable.search(String(text.prefix(50)), within: bounds, limit: 20, in: db)
            return try Self.lines(of: found, caller, in: db)
        }
    }
}

/// A piece of the register with what leads to its neighbours.
public struct PersonList: Sendable {
    /// From the highest area of the caller's register to the one that is looked at; empty for everywhere.
    public let line: [Area]
    public let below: [Area]
    /// How many are there in the area.
    public let count: Int
    public let page: Page<Person>
    /// Those of the page.
    public let lines: [PersonLine]
}

/// A person as a list shows them.
public struct PersonLine: Sendable {
    public let person: Person
    public let area: String?
    public let organisation: String?
    /// Open ones.
    public let posts: [PostLine]

    public init(person: Person, area: String?, organisation: String?, posts: [PostLine]) {
        self.person = person
        self.area = area
        self.organisation = organisation
        self.posts = posts
    }
}

/// A person as their page shows them.
public struct PersonView: Sendable {
    public let person: Person
    /// From the top of the tree to where they belong; empty where nobody has said.
    public let line: [Area]
    public let organisation: Organisation?
    /// Every post, the latest first; at most 50.
    public let posts: [PostLine]
    /// The posts in which they stand in for somebody.
    public let standIns: [PostLine]
    public let conflicts: [PostConflict]
    /// Masked.
    public let numbers: [PersonalValue.Kind: String]
    /// What happened to them and to their posts, the newest first.
    public let story: [PeopleEvent]
}
