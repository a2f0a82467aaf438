internal import Actions
public import Core
internal import Database
public import Domain
public import Kit
internal import Storage
internal import Web

/// Two of everything: what belongs to the people of the tests, and what belongs to their neighbour Victor, who lives in
/// the next grid, community and township and works in another office.
public struct Neighbourhood: Sendable {
    public static let victor = Key<Caller>(61)
    public static let phone = "13912345678"
    public static let identity = "110105194912310021"
    public static let suggestion = "维克多说电梯坏了三天"
    public static let reason = "维克多家的水表要核对"
    public static let incident = "维克多的电话被泄露给推销公司"
    /// What Victor is called in the register of those who serve.
    public static let name = "维克多李四"
    /// Why a whistle was blown in Victor's township.
    public static let whistleReason = "维克多楼下的水管爆了"
    static let purpose = "维克多所在班组的年度核对"
    /// What nobody may find on a page that they ask for by its address alone.
    public static let secrets = [phone, identity]

    static let grid = Key<Area>(40)
    static let community = Key<Area>(30)
    static let township = Key<Area>(20)
    static let office = Key<Organisation>(50)
    public static let victorsPlace = Place(county: Key(10), township: Key(21), community: Key(31), grid: Key(41))

    let platform: TestWorld
    public let site: TestSite
    public let routes: [Route]
    public let keys: Keys

    /// The keys of what is Victor's.
    public struct Keys: Sendable {
        public let suggestion: Key<Suggestion>
        public let consent: Key<Consent>
        public let export: Key<Export>
        public let list: Key<JournalList>
        public let person: Key<Person>
        public let post: Key<Post>
        /// A list that a clerk of Victor's community sent, with his name and phone.
        public let peopleImport: Key<PeopleImportRun>
        /// Blown in Victor's community, for the office of others.
        public let whistle: Key<Whistle>
    }

    public init() async throws {
        platform = try await TestWorld(.sqlite)
        let world = platform.world
        try await Self.seal(in: world)
        keys = try await Self.fill(world)
        let capabilities = Capabilities.all(in: world)
        routes = capabilities.flatMap(\.routes)
        site = try TestSite(capabilities)
    }

    private static func seal(in world: World) async throws {
        try await world.database.write { db in
            for (id, kind, plain) in [(Int64(1), PersonalValue.Kind.phone, phone), (2, .identity, identity)] {
                try PersonalValueTable.put(
                    PersonalValue(id: Key(id), owner: .account(victor), kind: kind, place: victorsPlace), plain: plain,
                    at: .start, vault: world.vault, in: db)
            }
        }
    }

    private static func fill(_ world: World) async throws -> Keys {
        let own = Caller(id: victor, grants: [Grant(.resident, .everywhere)])
        let worker = Caller(
            id: Key(62), grants: [Grant(.gridWorker, .area(Key(41)))], secondFactorAt: .start)
        let system = Caller(
            id: Key(63), grants: [Grant(.systemAdministrator, .everywhere)], secondFactorAt: .start)
        let auditor = Caller(id: Key(64), grants: [Grant(.auditAdministrator, .everywhere)])
        let account = try Account.staff(Key(65), name: "victor.staff", displayName: "维克多", at: .start)
        try await world.database.write { db in try AccountTable.insert(account, in: db) }
        _ = try await PersonalActions(world: world).open(
            [.phone], of: .account(victor), for: .visit, reason: reason, by: worker)
        let consents = ConsentActions(world: world)
        try await consents.give(.publishName, wording: 1, of: .account(victor), by: own)
        let consent = try await consents.all(of: .account(victor), by: own)[0].id
        let suggestion = try await SuggestionActions(world: world).make(
            suggestion, anonymously: false, at: victorsPlace, by: own)
        let export = try await ExportActions(world: world).request(
            "accounts", for: purpose, by: system)
        let list = try await JournalListActions(world: world).request(
            of: worker.id, because: incident, from: Instant.start.day, to: Instant.start.day, by: auditor)
        let (person, post) = try await serve(in: world)
        let clerk = Caller(id: Key(68), grants: [Grant(.systemAdministrator, .everywhere)])
        let sheet = SheetFile(name: "名单.csv", bytes: Array("姓名,电话\n\(name),\(phone)\n".utf8))
        let peopleImport = try await PeopleImportActions(world: world).stage(sheet, by: clerk)
        return Keys(
            suggestion: suggestion.id, consent: consent, export: export.id, list: list.id, person: person, post: post,
            peopleImport: peopleImport, whistle: try await whistle(in: world))
    }

    private static func whistle(in world: World) async throws -> Key<Whistle> {
        let id = Key<Whistle>(69)
        let hand = Case.Hand(Caller(id: Key(70), grants: [Grant(.townshipDispatcher, .area(Key(21)))]))
        let (asked, event) = try Whistle.asked(id, .quick, for: nil, in: victorsPlace, by: hand, at: .start)
        let (blown, _) = try asked.after(
            .blow(calling: [.organisation(Key(51))]), by: hand, at: .start, under: .standard)
        let calendar = WorkingCalendar(plan: HolidayPlan())
        try await world.database.write { db in
            try WhistleTable.insert(blown, in: calendar, at: .start, in: db)
            try WhistleJournal.record(event, on: asked, by: .clock, in: db)
            try WhistleTextTable.add(WhistleText(of: id, .reason, text: whistleReason, at: .start), in: db)
        }
        return id
    }

    /// Victor in the register of the next township, with a phone and a post that isn't public.
    private static func serve(in world: World) async throws -> (Key<Person>, Key<Post>) {
        let branch = Organisation(id: Key(51), name: "邻街支部", kind: .partyBranch, place: victorsPlace)
        let person = Person(id: Key(66), name: try PersonName(name), place: victorsPlace)
        let post = Post(
            id: Key(67), kind: .unitMember, seat: .organisation(branch.id), place: victorsPlace, person: person.id,
            from: Instant.start.day)
        try await world.database.write { db in
            try OrganisationTable.insert(branch, at: .start, in: db)
            try PersonTable.add([person], at: .start, in: db)
            try PostTable.add([post], at: .start, in: db)
            try PersonalValueTable.put(
                PersonalValue(
                    id: Key(3), owner: PersonalValue.Owner(.person, person.id.number), kind: .phone, place: victorsPlace
                ),
                plain: phone, at: .start, vault: world.vault, in: db)
        }
        return (person.id, post.id)
    }

    /// Somebody of that role, at the home address of the tests, with everything proved.
    public static func person(_ role: Role) -> Caller {
        let scope: Scope =
            switch role {
            case .gridWorker, .gridLeader, .buildingLeader: .area(grid)
            case .communityClerk, .communitySecretary: .area(community)
            case .townshipDispatcher, .hotlineClerk: .area(township)
            case .departmentHandler, .departmentHead, .propertyFirm, .partnerUnit: .organisation(office)
            case .resident, .volunteer, .supervisor, .evaluator, .leader, .systemAdministrator,
                .securityAdministrator, .auditAdministrator, .clock:
                .everywhere
            }
        return Caller(id: Key(60), grants: [Grant(role, scope)], secondFactorAt: .start)
    }

    /// An address of the route that leads to what is Victor's, as far as there is such a thing.
    public func address(of route: Route) -> String {
        let segments = route.pattern.split(separator: "/").map { segment -> String in
            guard segment.hasPrefix(":") else { return String(segment) }
            switch segment {
            case ":suggestion": return keys.suggestion.description
            case ":consent": return keys.consent.description
            case ":export": return keys.export.description
            case ":list": return keys.list.description
            case ":person": return keys.person.description
            case ":post": return keys.post.description
            case ":whistle": return keys.whistle.description
            case ":import": return keys.peopleImport.description
            case ":organisation": return Key<Organisation>(51).description
            case ":kind": return "account"
            case ":account": return Key<Caller>(65).description
            default: return Self.victor.description
            }
        }
        return "/" + segments.joined(separator: "/")
    }
}
