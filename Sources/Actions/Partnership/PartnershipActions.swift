public import Core
internal import Database
public import Domain
internal import Storage

/// Who answers for a place besides those posted there, what they owe, and what party members took on and agreed to
/// show: looking at it. What changes it stands in `PartnershipActions+Change.swift`.
public struct PartnershipActions: Sendable {
    let world: World

    public init(world: World) { self.world = world }

    /// How many rows a page lists.
    public static let pageLength = 50

    /// What there is in an area and below it, counted when asked.
    public struct Figures: Sendable {
        public let area: Area
        public let undertakings: [Undertaking.Kind: Int]
        public let teams: Int
        public let plates: Int
        public let pledges: Int
        /// Members of the area's party units, of every kind.
        public let members: Int
        /// Offered today.
        public let duties: [DutyPost.Kind: Int]
    }

    public func figures(of id: Key<Area>, by caller: Caller) async throws -> Figures {
        try Permissions.require(.browsePartnership, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let area = try AreaGround.find(id, in: db).area
            return Figures(
                area: area, undertakings: try UndertakingTable.counts(in: area, in: db),
                teams: try WorkTeamTable.count(in: area, in: db), plates: try PlateTable.count(in: area, in: db),
                pledges: try PledgeTable.count(in: area, in: db),
                members: try MembershipTable.counts(in: area, in: db).values.reduce(0, +),
                duties: try DutyPostTable.counts(in: area, on: today, in: db))
        }
    }

    /// A row of a list: the thing, and what it names in words.
    public struct Row<Thing: Sendable>: Sendable {
        public let thing: Thing
        public let place: String
        /// The persons and bodies it names, in its own order; masked where the reader may not see them.
        public let parties: [String]
    }

    /// What stands in an area and below it, of one kind or of all.
    public func undertakings(
        in id: Key<Area>, _ kind: Undertaking.Kind?, after cursor: Cursor?, by caller: Caller
    ) async throws -> Page<Row<Undertaking>> {
        try Permissions.require(.browsePartnership, for: caller)
        return try await world.database.read { db in
            let area = try AreaGround.find(id, in: db).area
            let found = try UndertakingTable.standing(
                in: area, kind, after: cursor, limit: Self.pageLength + 1, in: db)
            let page = Page(found, limit: Self.pageLength) { Cursor(value: $0.kind.rawValue, key: $0.id.number) }
            return Page(items: try Self.rows(page.items, caller, in: db), next: page.next)
        }
    }

    static func rows(_ found: [Undertaking], _ caller: Caller, in db: Reader) throws -> [Row<Undertaking>] {
        let names = try Parties(found.map(\.party), for: caller, in: db)
        let places = try AreaGround.names(of: found.map(\.area), in: db)
        return found.map { Row(thing: $0, place: places[$0.area] ?? "", parties: [names.name(of: $0.party)]) }
    }

    /// The plates that hang in an area and below it, each with the member's name and, for whoever may see members
    /// there, the door: with it anybody could tell who lives behind a masked name.
    public func plates(
        in id: Key<Area>, after cursor: Cursor?, by caller: Caller
    ) async throws -> Page<Row<Plate>> {
        try Permissions.require(.browsePartnership, for: caller)
        return try await world.database.read { db in
            let area = try AreaGround.find(id, in: db).area
            let found = try PlateTable.hanging(
                in: area, after: cursor.map { Key($0.key) }, limit: Self.pageLength + 1, in: db)
            let page = Page(found, limit: Self.pageLength) { Cursor(value: "", key: $0.id.number) }
            let names = try Parties(page.items.map { .person($0.member) }, for: caller, in: db)
            let places = try AreaGround.names(of: page.items.map(\.area), in: db)
            let rows = page.items.map { plate in
                let mayRead = Permissions.allows(.seeMembers, caller: caller, place: plate.place)
                return Row(
                    thing: plate, place: places[plate.area] ?? "",
                    parties: [names.name(of: .person(plate.member))] + (mayRead ? [plate.door] : []))
            }
            return Page(items: rows, next: page.next)
        }
    }

    /// The members of the party units in an area and below it, each with the unit; names are masked for whoever may not
    /// see members there.
    public func members(
        in id: Key<Area>, after cursor: Cursor?, by caller: Caller
    ) async throws -> Page<Row<Membership>> {
        try Permissions.require(.browsePartnership, for: caller)
        return try await world.database.read { db in
            let area = try AreaGround.find(id, in: db).area
            let found = try MembershipTable.standing(
                in: area, after: cursor.map { Key($0.key) }, limit: Self.pageLength + 1, in: db)
            let page = Page(found, limit: Self.pageLength) { Cursor(value: "", key: $0.id.number) }
            let names = try Parties(page.items.map { .person($0.person) }, for: caller, in: db)
            let units = try PersonNames.bodies(page.items.map(\.organisation), in: db).mapValues(\.name)
            let rows = page.items.map { one in
                Row(thing: one, place: units[one.organisation] ?? "", parties: [names.name(of: .person(one.person))])
            }
            return Page(items: rows, next: page.next)
        }
    }

    /// One undertaking with what it owes and what was done.
    public struct View: Sendable {
        public let row: Row<Undertaking>
        public let team: WorkTeam?
        public let balances: [Owing.Balance]
        /// Of the last two years, the latest first; at most 100.
        public let deeds: [Deed]
        public let mayChange: Bool
    }

    public func find(_ id: Key<Undertaking>, by caller: Caller) async throws -> View {
        try Permissions.require(.browsePartnership, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            guard let found = try UndertakingTable.find(id, in: db) else { throw PartnershipProblem.missing }
            let deeds = try UndertakingTable.deeds(
                for: id, from: today.adding(days: -730), limit: 100, in: db)
            guard let row = try Self.rows([found], caller, in: db).first else { throw PartnershipProblem.missing }
            return View(
                row: row, team: try found.team.flatMap { try WorkTeamTable.find($0, in: db) },
                balances: found.owes.map { $0.balance(of: deeds, on: today) }, deeds: deeds,
                mayChange: Permissions.allows(.editPartnership, caller: caller, place: found.place))
        }
    }
}

/// The names of parties, looked up at once.
struct Parties {
    private let persons: [Key<Person>: Person]
    private let caller: Caller
    private let bodies: [Key<Organisation>: Organisation]

    init(_ parties: [Undertaking.Party], for caller: Caller, in db: Reader) throws {
        var persons: [Key<Person>] = []
        var bodies: [Key<Organisation>] = []
        for party in parties {
            switch party {
            case .person(let key): persons.append(key)
            case .organisation(let key): bodies.append(key)
            }
        }
        self.caller = caller
        self.persons = try PersonNames.all(persons, in: db)
        self.bodies = try PersonNames.bodies(bodies, in: db)
    }

    func name(of party: Undertaking.Party) -> String {
        switch party {
        case .person(let key):
            persons[key].map { person in
                Permissions.allows(.seeMembers, caller: caller, place: person.place)
                    ? person.name.text : person.name.masked
            } ?? ""
        case .organisation(let key): bodies[key]?.name ?? ""
        }
    }

    func person(_ key: Key<Person>) -> Person? { persons[key] }
}

/// What a person may be told about partnerships that isn't a refusal of the rules.
enum PartnershipProblem {
    static let missing = Problem(
        .missing, "partnership.missing", Words("没有这条记录，可能已被撤销。", "There is no such record; it may have been withdrawn.")
    )
    static let noPerson = Problem(
        .invalid, "partnership.no-person", field: "person",
        Words("请选一个人：从查找结果里点选。", "Choose a person from what the search found."))
}

extension PartnershipActions {
    /// The person that a form names: by the key their page shows, or by a name that only one in the reader's area has.
    public func person(named text: String, by caller: Caller) async throws -> Key<Person> {
        let bounds = Permissions.bounds(of: .seeMembers, for: caller)
        guard bounds != .nothing else { throw Permissions.refusal(of: .seeMembers) }
        return try await world.database.read { db in
            if let key = Key<Person>(text), try PersonNames.find(key, in: db) != nil { return key }
            let found = try PersonNames.search(text, within: bounds, in: db).filter { $0.name.text == text }
            guard let only = found.first, found.count == 1 else {
                throw found.isEmpty ? PartnershipProblem.noPerson : PartnershipProblem.several(found.count)
            }
            return only.id
        }
    }

    /// The body that a form names, in full or by its key.
    public func body(named text: String, by caller: Caller) async throws -> Key<Organisation> {
        try Permissions.require(.browsePartnership, for: caller)
        return try await world.database.read { db in
            let found = try PersonNames.bodies(named: text, in: db)
            guard let only = found.first, found.count == 1 else {
                throw found.isEmpty ? PartnershipProblem.noBody : PartnershipProblem.several(found.count)
            }
            return only.id
        }
    }
}

extension PartnershipProblem {
    static let noBody = Problem(
        .invalid, "partnership.no-body", field: "party",
        Words("没有这个单位；请写单位全称。", "There is no such organisation; write its full name."))

    static func several(_ count: Int) -> Problem {
        Problem(
            .invalid, "partnership.several", field: "party",
            Words(
                "有 \(count) 个同名的，请到他的页面复制编号填在这里。",
                "\(count) have this name; copy the number from their page and write that."),
            arguments: ["count": .integer(count)])
    }
}
