import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

struct SecondFactorActionsTests {
    private static let clerk = Grant(.gridWorker, .area(AccessTown.grid))

    @Test(arguments: Engines.available)
    func `a role that opens personal data waits for the second factor`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        try await town.person("wang.li", Self.clerk)
        let ticket = try await town.enter("wang.li")
        #expect(ticket.duty == .proveSecondFactor)
        let before = try #require(try await town.sessions.authenticate(ticket.token))
        #expect(before.caller.grants.isEmpty && before.duty == .proveSecondFactor)
        _ = try await town.enrol(ticket.token)
        let after = try #require(try await town.sessions.authenticate(ticket.token))
        #expect(after.caller.grants == [Self.clerk] && after.duty == nil)
    }

    @Test(arguments: Engines.available)
    func `after the password the code is asked for, and a code is good once`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        try await town.person("wang.li", Self.clerk)
        let secret = try await town.enrol(try await town.enter("wang.li").token)
        town.test.pass(minutes: 1)
        let half = try await town.enter("wang.li")
        #expect(half.device == nil)
        #expect(try await town.sessions.authenticate(half.token) == nil)
        #expect(try await town.sessions.awaitsCode(half.token))
        let code = town.code(secret)
        let ticket = try await town.second.prove(code, session: half.token, from: AccessTown.origin())
        #expect(try await town.sessions.authenticate(ticket.token)?.caller.grants == [Self.clerk])
        // The half session is gone with its token; a second one gets no further with the same code.
        #expect(try await !town.sessions.awaitsCode(half.token))
        let again = try await town.enter("wang.li")
        #expect(
            await refusal {
                try await town.second.prove(code, session: again.token, from: AccessTown.origin())
            } == "second-factor.used-code")
        town.test.pass(seconds: 30)
        _ = try await town.second.prove(town.code(secret), session: again.token, from: AccessTown.origin())
    }

    @Test(arguments: Engines.available)
    func `one code sent twice at once opens one session`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        try await town.person("wang.li", Self.clerk)
        let secret = try await town.enrol(try await town.enter("wang.li").token)
        town.test.pass(minutes: 1)
        let halves = [try await town.enter("wang.li"), try await town.enter("wang.li")]
        let code = town.code(secret)
        let outcomes = await withTaskGroup(of: String?.self) { group in
            for half in halves + halves {
                group.addTask {
                    await refusal {
                        try await town.second.prove(code, session: half.token, from: AccessTown.origin())
                    }
                }
            }
            return await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == nil } == 1)
    }

    @Test(arguments: Engines.available)
    func `five wrong codes end the half session, and the pair of account and address is slowed down`(
        engine: Engine
    ) async throws {
        let town = AccessTown(try await TestWorld(engine))
        try await town.person("wang.li", Self.clerk)
        let secret = try await town.enrol(try await town.enter("wang.li").token)
        town.test.pass(minutes: 1)
        let half = try await town.enter("wang.li")
        for _ in 0..<5 {
            #expect(
                await refusal {
                    try await town.second.prove("000000", session: half.token, from: AccessTown.origin())
                } == "second-factor.wrong-code")
        }
        #expect(
            await refusal {
                try await town.second.prove(town.code(secret), session: half.token, from: AccessTown.origin())
            } == "sign-in.begin-again")
        // Knowing the password doesn't give new tries for ever.
        for _ in 0..<4 { _ = try await town.enter("wang.li") }
        #expect(await refusal { try await town.enter("wang.li") } == "access.too-often")
    }

    @Test(arguments: Engines.available)
    func `a recovery code stands in for the phone, once`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        try await town.person("wang.li", Self.clerk)
        let first = try #require(try await town.sessions.authenticate(try await town.enter("wang.li").token))
        try await town.factors.begin(by: first.caller)
        let enrolment = try #require(try await town.factors.enrolment(of: first.caller))
        let codes = try await town.factors.confirm(
            town.code(Base32Reading.bytes(enrolment.secret)), in: try town.required(first.session), by: first.caller)
        #expect(codes.count == 10 && Set(codes).count == 10)
        #expect(try await town.factors.enrolment(of: first.caller) == nil, "an active secret is never shown again")
        let half = try await town.enter("wang.li")
        let typed = codes[3].lowercased()
        _ = try await town.second.prove(typed, session: half.token, from: AccessTown.origin())
        let again = try await town.enter("wang.li")
        #expect(
            await refusal {
                try await town.second.prove(typed, session: again.token, from: AccessTown.origin())
            } == "second-factor.wrong-code")
        #expect(try await town.factors.standing(of: first.caller).recoveryCodesLeft == 9)
    }

    @Test(arguments: Engines.available)
    func `no administrator alone can take over an account`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let id = try await town.person("wang.li", Self.clerk)
        let secret = try await town.enrol(try await town.enter("wang.li").token)
        // The system administrator sets a password by a link, and stands before the code.
        let link = try await town.accounts.resetPassword(of: id, by: AccessTown.system)
        try await town.passwords.set("stone bridge seven", repeated: "stone bridge seven", byLink: link.token)
        let half = try await town.enter("wang.li", password: "stone bridge seven")
        #expect(try await town.sessions.authenticate(half.token) == nil)
        #expect(await refusal { try await town.factors.reset(of: id, by: AccessTown.system) } == "access.forbidden")
        // The security administrator resets the code, and has no password.
        try await town.factors.reset(of: id, by: AccessTown.security)
        #expect(
            await refusal {
                try await town.accounts.resetPassword(of: id, by: AccessTown.security)
            } == "access.forbidden")
        #expect(try await !town.sessions.awaitsCode(half.token))
        #expect(!secret.isEmpty)
    }

    @Test(arguments: Engines.available)
    func `who must have a second factor can't take it away, who needn't can`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        try await town.person("wang.li", Self.clerk)
        let required = try await town.enter("wang.li").token
        let secret = try await town.enrol(required)
        let clerk = try #require(try await town.sessions.authenticate(required)).caller
        town.test.pass(seconds: 30)
        #expect(
            await refusal { try await town.factors.remove(town.code(secret), by: clerk) } == "second-factor.required")
        try await town.person("zhao.min", Grant(.leader, .everywhere))
        let free = try await town.enter("zhao.min").token
        let other = try await town.enrol(free)
        let leader = try #require(try await town.sessions.authenticate(free)).caller
        town.test.pass(seconds: 30)
        #expect(await refusal { try await town.factors.remove("000000", by: leader) } == "second-factor.wrong-code")
        try await town.factors.remove(town.code(other), by: leader)
        #expect(try await town.factors.standing(of: leader).factor.stage == .absent)
    }
}
