import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// A person of the registry with a sealed phone and identity number, and those who would read it.
struct PersonalCast {
    static let here = Place(county: Key(10), township: Key(20), community: Key(30), grid: Key(40))
    static let nextDoor = Place(county: Key(10), township: Key(20), community: Key(30), grid: Key(41))
    static let wanda = PersonalValue.Owner.account(Key(60))
    static let phone = "13812341234"
    static let identity = "110105194912310021"

    let platform: TestWorld
    var world: World { platform.world }
    var personal: PersonalActions { PersonalActions(world: world) }

    init(_ engine: Engine) async throws { try await self.init(TestDatabase.make(engine)) }

    /// On a database that the test has made.
    init(_ database: Database) async throws {
        platform = try await TestWorld(database)
        let world = platform.world
        try await world.database.write { db in
            for (id, kind, plain) in [(Int64(1), PersonalValue.Kind.phone, Self.phone), (2, .identity, Self.identity)] {
                try PersonalValueTable.put(
                    PersonalValue(id: Key(id), owner: Self.wanda, kind: kind, place: Self.here), plain: plain,
                    at: .start, vault: world.vault, in: db)
            }
        }
    }

    static func caller(
        _ id: Int64, _ role: Role, _ scope: Scope = .everywhere, provedAt: Instant? = .start
    ) -> Caller {
        Caller(id: Key(id), grants: [Grant(role, scope)], secondFactorAt: provedAt)
    }

    /// The kinds of entries about something, newest first.
    func entries(on subject: Journal.Subject) async throws -> [String] {
        try await world.database.read { try Journal.entries(on: subject, limit: 99, in: $0).map(\.kind) }
    }
}

struct PersonalActionsTests {
    static let worker = PersonalCast.caller(70, .gridWorker, .area(Key(40)))

    @Test(arguments: Engines.available)
    func `a worker of the grid opens what was chosen, the journal has it, and the person sees it`(
        engine: Engine
    ) async throws {
        let cast = try await PersonalCast(engine)
        let plain = try await cast.personal.open(
            [.phone], of: PersonalCast.wanda, for: .visit, reason: "约好周四上门", by: Self.worker)
        #expect(plain == [.phone: PersonalCast.phone])

        let wanda = PersonalCast.caller(60, .resident)
        let seen = try await cast.personal.openings(of: wanda, after: nil, limit: 9)
        #expect(seen.items.map(\.role) == [.gridWorker])
        #expect(seen.items.map(\.reason) == ["约好周四上门"])
        #expect(try await cast.entries(on: Journal.Subject("account", number: 60)) == ["personal.opened"])
        #expect(try await WholeDatabase(cast.world.database).places(of: PersonalCast.phone) == [])
    }

    @Test(arguments: Engines.available)
    func `the card is masked and says how many openings are left`(engine: Engine) async throws {
        let cast = try await PersonalCast(engine)
        let card = try await cast.personal.card(of: PersonalCast.wanda, by: Self.worker)
        #expect(card.masked == [.phone: "138****1234", .identity: "1101**********0021"])
        #expect(card.openingsLeft == 60 && !card.needsSecondFactor)
    }

    static let strangers = [
        PersonalCast.caller(71, .gridWorker, .area(Key(41))), PersonalCast.caller(72, .communityClerk, .area(Key(31))),
        PersonalCast.caller(73, .townshipDispatcher, .area(Key(21))), PersonalCast.caller(74, .leader),
        PersonalCast.caller(75, .evaluator), PersonalCast.caller(76, .supervisor),
        PersonalCast.caller(77, .systemAdministrator), PersonalCast.caller(78, .securityAdministrator),
        PersonalCast.caller(79, .auditAdministrator), PersonalCast.caller(80, .propertyFirm, .organisation(Key(5))),
        PersonalCast.caller(81, .resident), PersonalCast.caller(82, .hotlineClerk),
    ]

    @Test(arguments: strangers)
    func `a neighbour, an administrator and whoever only reads are refused, and nothing is written`(
        stranger: Caller
    ) async throws {
        let cast = try await PersonalCast(.sqlite)
        let problem = try await #require(throws: Problem.self) {
            try await cast.personal.open(
                [.phone], of: PersonalCast.wanda, for: .visit, reason: "约好周四上门", by: stranger)
        }
        #expect(problem.kind == .forbidden)
        await #expect(throws: Problem.self) { try await cast.personal.card(of: PersonalCast.wanda, by: stranger) }
        #expect(try await cast.entries(on: Journal.Subject("account", number: 60)) == [])
    }

    @Test(arguments: Engines.available)
    func `without a fresh second factor, and from the sixty-first time in an hour, nothing opens`(
        engine: Engine
    ) async throws {
        let cast = try await PersonalCast(engine)
        @Sendable func open(_ caller: Caller) async throws {
            _ = try await cast.personal.open(
                [.phone], of: PersonalCast.wanda, for: .visit, reason: "约好周四上门", by: caller)
        }
        let unproved = PersonalCast.caller(70, .gridWorker, .area(Key(40)), provedAt: nil)
        await #expect(throws: Opening.Refusal.secondFactorStale(hours: 12)) { try await open(unproved) }
        for _ in 1...60 { try await open(Self.worker) }
        await #expect(throws: Opening.Refusal.tooMany(perHour: 60)) { try await open(Self.worker) }
        cast.platform.pass(minutes: 60)
        try await open(Self.worker)
    }

    @Test(arguments: Engines.available)
    func `a look-up finds within one's area alone, is counted found or not, and journalled without the number`(
        engine: Engine
    ) async throws {
        let cast = try await PersonalCast(engine)
        let clerk = PersonalCast.caller(72, .communityClerk, .area(Key(30)))
        let stranger = PersonalCast.caller(73, .communityClerk, .area(Key(31)))
        #expect(try await cast.personal.lookUp("138-1234-1234", kind: .phone, by: clerk) == [PersonalCast.wanda])
        #expect(try await cast.personal.lookUp(PersonalCast.phone, kind: .phone, by: stranger) == [])
        for _ in 1...19 { _ = try await cast.personal.lookUp("13900000000", kind: .phone, by: clerk) }
        await #expect(throws: LookUp.Refusal.tooMany(perHour: 20)) {
            try await cast.personal.lookUp(PersonalCast.phone, kind: .phone, by: clerk)
        }
        #expect(try await cast.entries(on: Journal.Subject("account", number: 72)).count == 20)
        #expect(try await WholeDatabase(cast.world.database).places(of: "13900000000") == [])
        await #expect(throws: Problem.self) {
            try await cast.personal.lookUp(PersonalCast.phone, kind: .phone, by: Self.worker)
        }
    }
}
