import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

@Suite(.serialized)
struct PersonActionsTests {
    static let phone = "13912345678"
    static let identity = IdentityNumber.invented(born: Day(number: 5000), serial: 7).text

    @Test(arguments: Engines.available)
    func `a person's numbers lie sealed, are shown masked, and are opened by who may, which the person sees`(
        engine: Engine
    ) async throws {
        let cast = try await PeopleCast(engine)
        let id = try await cast.persons.register(
            .init(name: "单雄信", area: cast.town.community),
            numbers: [.phone: " 139 1234 5678", .identity: Self.identity],
            by: PeopleCast.system)
        #expect(try await WholeDatabase(cast.world.database).places(of: Self.phone) == [])
        #expect(try await WholeDatabase(cast.world.database).places(of: Self.identity) == [])
        let view = try await cast.persons.view(id, by: PeopleCast.clerk)
        #expect(view.numbers[.phone] == "139****5678")
        let personal = PersonalActions(world: cast.world)
        let owner = PersonalValue.Owner(.person, id.number)
        let far = await refusal {
            try await personal.open([.phone], of: owner, for: .visit, reason: "约好周四上门", by: PeopleCast.stranger)
        }
        #expect(far == "access.forbidden")
        let plain = try await personal.open(
            [.phone], of: owner, for: .visit, reason: "约好周四上门", by: PeopleCast.clerk)
        #expect(plain == [.phone: Self.phone])
        let own = Caller(id: Key(61), grants: [Grant(.gridWorker, .area(cast.town.grids[0]))])
        let account = try Account.staff(own.id, name: "shan", displayName: "单", at: .start)
        try await cast.world.database.write { try AccountTable.insert(account, in: $0) }
        #expect(try await personal.openings(of: own, after: nil, limit: 10).items.isEmpty)
        try await cast.persons.link(id, to: own.id, by: PeopleCast.system)
        let seen = try await personal.openings(of: own, after: nil, limit: 10).items
        #expect(seen.map(\.reason) == ["约好周四上门"])
    }

    @Test(arguments: [
        (PersonalValue.Kind.identity, "110105194912310021", "identity.wrong-check"),
        (.phone, "12", "phone.not-a-phone"),
        (.document, "1", "person.document"),
    ])
    func `a mistaken number is told beside its field, and nobody is registered`(
        kind: PersonalValue.Kind, typed: String, code: String
    ) async throws {
        let cast = try await PeopleCast(.sqlite)
        let problem = await refusal {
            try await cast.persons.register(.init(name: "李梅"), numbers: [kind: typed], by: PeopleCast.system)
        }
        if kind == .phone { #expect(problem?.hasPrefix("phone.") == true) } else { #expect(problem == code) }
        #expect(try await cast.persons.list("", in: nil, after: nil, by: PeopleCast.system).page.items.isEmpty)
    }

    @Test(arguments: Engines.available)
    func `people are found by characters and initials, each only where one keeps the register`(
        engine: Engine
    ) async throws {
        let cast = try await PeopleCast(engine)
        let mei = try await cast.person("李梅")
        let far = try await cast.persons.register(.init(name: "李明"), by: PeopleCast.system)
        func found(_ text: String, _ caller: Caller) async throws -> [Key<Person>] {
            try await cast.persons.list(text, in: nil, after: nil, by: caller).page.items.map(\.id)
        }
        #expect(try await Set(found("lm", PeopleCast.system)) == [mei, far])
        #expect(try await found("lm", PeopleCast.clerk) == [mei])
        #expect(try await found("", PeopleCast.clerk) == [mei])
        let stranger = await refusal { try await cast.persons.view(mei, by: PeopleCast.stranger) }
        #expect(stranger == "access.forbidden")
        let worker = await refusal { try await found("lm", PeopleCast.worker) }
        #expect(worker == "access.forbidden")
        let elsewhere = await refusal {
            try await cast.persons.list("", in: cast.town.county, after: nil, by: PeopleCast.clerk)
        }
        #expect(elsewhere == "access.forbidden", "a clerk's register is the community's")
    }

    @Test(arguments: Engines.available)
    func `who leaves ends their posts first; their numbers go at once, their name after three years`(
        engine: Engine
    ) async throws {
        let cast = try await PeopleCast(engine)
        let id = try await cast.persons.register(
            .init(name: "阿依古丽", area: cast.town.community), numbers: [.phone: Self.phone], by: PeopleCast.system)
        let post = try await cast.post(.gridWorker, at: cast.town.grids[0], for: id)
        let held = await refusal { try await cast.persons.leave(id, on: cast.today, by: PeopleCast.clerk) }
        #expect(held == "person.holds-posts")
        try await cast.posts.perform(.end(on: cast.today, .resigned), on: post, by: PeopleCast.clerk)
        try await cast.persons.leave(id, on: cast.today, by: PeopleCast.clerk)
        #expect(try await cast.persons.view(id, by: PeopleCast.clerk).numbers.isEmpty)
        try await cast.persons.comeBack(id, by: PeopleCast.clerk)
        try await cast.persons.leave(id, on: cast.today, by: PeopleCast.clerk)
        #expect(
            try await cast.journal("person", id.number) == [
                "person.registered", "person.left", "person.returned", "person.left",
            ])
        cast.test.pass(days: 3 * 365)
        #expect(try await RetentionActions(world: cast.world).sweep()["person.anonymise"] == nil)
        cast.test.pass(days: 2)
        #expect(try await RetentionActions(world: cast.world).sweep()["person.anonymise"] == 1)
        #expect(try await WholeDatabase(cast.world.database).places(of: "阿依古丽") == [])
    }

    @Test(arguments: Engines.available)
    func `an erased person leaves no name and no number anywhere, and isn't erased while they hold posts`(
        engine: Engine
    ) async throws {
        let cast = try await PeopleCast(engine)
        let security = Caller(
            id: Key(910), grants: [Grant(.securityAdministrator, .everywhere)], secondFactorAt: .start)
        let id = try await cast.persons.register(
            .init(name: "欧阳阿依", area: cast.town.community), numbers: [.phone: Self.phone], by: PeopleCast.system)
        let post = try await cast.post(.gridWorker, at: cast.town.grids[0], for: id)
        let erasures = ErasureActions(world: cast.world)
        let owner = PersonalValue.Owner(.person, id.number)
        let held = await refusal { try await erasures.erase(owner, basis: .askedByPerson, by: security) }
        #expect(held == "person.holds-posts")
        try await cast.posts.perform(.end(on: cast.today, .resigned), on: post, by: PeopleCast.clerk)
        _ = try await erasures.erase(owner, basis: .askedByPerson, by: security)
        #expect(try await WholeDatabase(cast.world.database).places(of: "欧阳阿依") == [])
        let rows = try await cast.world.database.read { try PersonalValueTable.all(of: owner, in: $0) }
        #expect(rows.isEmpty)
    }

    @Test(arguments: Engines.available)
    func `a name, a place and an account are changed by who may, one account a person`(engine: Engine) async throws {
        let cast = try await PeopleCast(engine)
        let (first, second) = (try await cast.person("李梅"), try await cast.person("王芳"))
        try await cast.persons.change(
            first, to: .init(name: "李梅梅", area: cast.town.township), by: PeopleCast.system)
        let refused = await refusal {
            try await cast.persons.change(first, to: .init(name: "李"), by: PeopleCast.clerk)
        }
        #expect(refused == "access.forbidden", "she belongs to the township now")
        let account = try Account.staff(Key(61), name: "li.mei", displayName: "李", at: .start)
        try await cast.world.database.write { try AccountTable.insert(account, in: $0) }
        try await cast.persons.link(first, to: account.id, by: PeopleCast.system)
        let taken = await refusal { try await cast.persons.link(second, to: account.id, by: PeopleCast.system) }
        #expect(taken == "person.account-taken")
        let clerk = await refusal { try await cast.persons.link(second, to: nil, by: PeopleCast.clerk) }
        #expect(clerk == "access.forbidden")
    }
}
