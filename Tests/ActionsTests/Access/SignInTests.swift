import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

struct SignInTests {
    private func town(_ engine: Engine, _ access: AccessRules = .cheap) async throws -> AccessTown {
        AccessTown(try await TestWorld(engine, access: access))
    }

    @Test(arguments: Engines.available)
    func `a name and its password open a session, and nothing else does`(engine: Engine) async throws {
        let town = try await town(engine)
        let id = try await town.person("wang.li", Grant(.leader, .everywhere))
        let ticket = try await town.enter("Wang.Li ")
        let signedIn = try #require(try await town.sessions.authenticate(ticket.token))
        #expect(signedIn.caller.id == id)
        #expect(signedIn.caller.grants == [Grant(.leader, .everywhere)])
        #expect(signedIn.duty == nil)
        #expect(try await town.sessions.authenticate(ticket.token + "x") == nil)
        #expect(try await town.sessions.authenticate("") == nil)
        #expect(await refusal { try await town.enter("wang.li", password: "lamp river clouds") } == "sign-in.wrong")
        #expect(await refusal { try await town.enter("nobody.here") } == "sign-in.wrong")
        #expect(await refusal { try await town.enter("' OR 1=1 --") } == "sign-in.wrong")
        #expect(await refusal { try await town.enter("wang.li", password: "") } == "sign-in.wrong")
    }

    /// The promise: what a stranger does elsewhere, however much, costs the owner nothing.
    @Test(arguments: Engines.available)
    func `a stranger's tries lock nobody out`(engine: Engine) async throws {
        let town = try await town(engine)
        try await town.person("wang.li", Grant(.leader, .everywhere))
        let known = try await town.enter("wang.li", from: "10.0.0.7")
        for _ in 0..<5 {
            #expect(
                await refusal {
                    try await town.enter("wang.li", password: "wrong", from: "6.6.6.6")
                } == "sign-in.wrong")
        }
        // The stranger waits now, even with the right password.
        #expect(await refusal { try await town.enter("wang.li", from: "6.6.6.6") } == "access.too-often")
        // The owner comes in from anywhere else at once,
        _ = try await town.enter("wang.li", from: "10.0.0.8")
        // and from the stranger's very address on a browser used before.
        let device = try #require(known.device)
        _ = try await town.enter("wang.li", from: "6.6.6.6", device: device)
        // A browser that only claims to be known has no such luck.
        #expect(
            await refusal {
                try await town.enter("wang.li", from: "6.6.6.6", device: "made up")
            } == "access.too-often")
    }

    @Test(arguments: Engines.available)
    func `a known browser that was stolen is slowed down too`(engine: Engine) async throws {
        let town = try await town(engine)
        try await town.person("wang.li", Grant(.leader, .everywhere))
        let device = try await town.enter("wang.li").device
        for _ in 0..<5 { _ = await refusal { try await town.enter("wang.li", password: "wrong", device: device) } }
        #expect(await refusal { try await town.enter("wang.li", device: device) } == "access.too-often")
        town.test.pass(seconds: 30)
        _ = try await town.enter("wang.li", device: device)
    }

    @Test(arguments: Engines.available)
    func `a thousand guesses at once are counted one behind the other`(engine: Engine) async throws {
        let town = try await town(engine)
        try await town.person("wang.li", Grant(.leader, .everywhere))
        let codes = await withTaskGroup(of: String?.self) { group in
            for index in 0..<40 {
                group.addTask { await refusal { try await town.enter("wang.li", password: "guess \(index)") } }
            }
            return await group.reduce(into: [String: Int]()) { $0[$1 ?? "in", default: 0] += 1 }
        }
        #expect(codes["sign-in.wrong"] == 5)
        #expect(codes["access.too-often"] == 35)
    }

    @Test(arguments: Engines.available)
    func `names that don't exist are slowed down like those that do`(engine: Engine) async throws {
        let town = try await town(engine)
        for _ in 0..<5 { #expect(await refusal { try await town.enter("nobody") } == "sign-in.wrong") }
        #expect(await refusal { try await town.enter("nobody") } == "access.too-often")
    }

    @Test(arguments: Engines.available)
    func `two people sign in at once, and one person twice`(engine: Engine) async throws {
        let town = try await town(engine)
        try await town.person("wang.li", Grant(.leader, .everywhere))
        try await town.person("zhang.wei", Grant(.evaluator, .everywhere))
        async let first = town.enter("wang.li")
        async let second = town.enter("wang.li")
        async let third = town.enter("zhang.wei")
        let tickets = try await [first, second, third]
        for ticket in tickets { #expect(try await town.sessions.authenticate(ticket.token) != nil) }
        #expect(Set(tickets.map(\.token)).count == 3)
    }

    @Test(arguments: Engines.available)
    func `where a person has one session, the new one ends the old`(engine: Engine) async throws {
        let rules = SessionRules(
            desk: SessionRules.standard.desk, field: SessionRules.standard.field,
            resident: SessionRules.standard.resident, isSingle: true)
        let cheap = AccessRules.cheap
        let town = try await town(
            engine, AccessRules(passwords: cheap.passwords, sessions: rules, scrypt: cheap.scrypt, issuer: "网格"))
        try await town.person("wang.li", Grant(.leader, .everywhere))
        let old = try await town.enter("wang.li")
        let new = try await town.enter("wang.li")
        #expect(try await town.sessions.authenticate(old.token) == nil)
        #expect(try await town.sessions.authenticate(new.token) != nil)
    }

    @Test(arguments: Engines.available)
    func `a session ended on one device is dead at once on all`(engine: Engine) async throws {
        let town = try await town(engine)
        try await town.person("wang.li", Grant(.leader, .everywhere))
        let phone = try await town.enter("wang.li")
        let desk = try await town.enter("wang.li")
        let caller = try #require(try await town.sessions.authenticate(desk.token)).caller
        let lost = try #require(try await town.sessions.authenticate(phone.token)?.session)
        #expect(try await town.sessions.list(of: caller).count == 2)
        try await town.sessions.end(lost, by: caller)
        #expect(try await town.sessions.authenticate(phone.token) == nil)
        #expect(try await town.sessions.authenticate(desk.token) != nil)
        // Somebody else's session is not mine to end.
        try await town.person("zhang.wei", Grant(.leader, .everywhere))
        let other = try #require(try await town.sessions.authenticate(try await town.enter("zhang.wei").token))
        let mine = try #require(try await town.sessions.authenticate(desk.token)?.session)
        try await town.sessions.end(mine, by: other.caller)
        #expect(try await town.sessions.authenticate(desk.token) != nil)
        try await town.sessions.endAll(of: caller.id, by: AccessTown.security)
        #expect(try await town.sessions.authenticate(desk.token) == nil)
    }

    @Test(arguments: Engines.available)
    func `a session dies of half an hour's silence and lives on with use`(engine: Engine) async throws {
        let town = try await town(engine)
        try await town.person("wang.li", Grant(.leader, .everywhere))
        let ticket = try await town.enter("wang.li")
        for _ in 0..<4 {
            town.test.pass(minutes: 20)
            #expect(try await town.sessions.authenticate(ticket.token) != nil)
        }
        town.test.pass(minutes: 30)
        #expect(try await town.sessions.authenticate(ticket.token) == nil)
    }

    @Test(arguments: Engines.available)
    func `a disabled account is out at once and can't come back in`(engine: Engine) async throws {
        let town = try await town(engine)
        let id = try await town.person("wang.li", Grant(.leader, .everywhere))
        let ticket = try await town.enter("wang.li")
        try await town.accounts.perform(.disable, on: id, by: AccessTown.system)
        #expect(try await town.sessions.authenticate(ticket.token) == nil)
        #expect(await refusal { try await town.enter("wang.li") } == "sign-in.wrong")
        try await town.accounts.perform(.enable, on: id, by: AccessTown.system)
        #expect(try await town.sessions.authenticate(ticket.token) == nil)
        _ = try await town.enter("wang.li")
    }

    @Test(arguments: Engines.available)
    func `a hash made when it was cheaper is made anew at the next sign-in`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let before = AccessTown(try await TestWorld(database))
        try await before.person("wang.li", Grant(.leader, .everywhere))
        let cost = try #require(ScryptCost(rounds: 4096, block: 2, parallelism: 1))
        let dearer = AccessRules(passwords: .standard, sessions: .standard, scrypt: cost, issuer: "网格")
        let after = AccessTown(try await TestWorld(database, access: dearer))
        _ = try await after.signIn.signIn(name: "wang.li", password: AccessTown.password, from: AccessTown.origin())
        let rounds = try await database.read { db in
            try db.first("SELECT rounds FROM credential") { try $0.int(0) }
        }
        #expect(rounds == 4096)
    }

    @Test(arguments: Engines.available)
    func `a password as old as the rule allows is changed before anything else`(engine: Engine) async throws {
        let town = try await town(
            engine,
            AccessRules(passwords: .graded, sessions: .standard, scrypt: AccessRules.cheap.scrypt, issuer: "网格"))
        let invitation = try await town.accounts.create(name: "wang.li", displayName: "王丽", by: AccessTown.system)
        try await town.passwords.set("Lamp-river7", repeated: "Lamp-river7", byLink: invitation.token)
        try await town.grants.give(
            Grant(.leader, .everywhere), to: invitation.account, until: nil, by: AccessTown.security)
        town.test.pass(days: 90)
        let ticket = try await town.enter("wang.li", password: "Lamp-river7")
        #expect(ticket.duty == .changePassword)
        let signedIn = try #require(try await town.sessions.authenticate(ticket.token))
        #expect(signedIn.duty == .changePassword && signedIn.caller.grants.isEmpty)
        try await town.passwords.change(
            from: "Lamp-river7", to: "Cloud-stone9", repeated: "Cloud-stone9",
            keeping: try town.required(signedIn.session), by: signedIn.caller)
        #expect(try await town.sessions.authenticate(ticket.token)?.duty == nil)
    }
}
