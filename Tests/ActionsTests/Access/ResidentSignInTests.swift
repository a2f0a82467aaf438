import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

struct ResidentSignInTests {
    private static let phone = "13812341234"

    /// The code in the latest text.
    private func received(_ town: AccessTown) throws -> String {
        let body = try town.required(town.test.outbox.sent.first).text.body
        return String(try town.required(body.firstMatch(of: /\d{6}/)).output)
    }

    @Test(arguments: Engines.available)
    func `a phone and its code make a resident, the same one the next time`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let first = try await town.residents.sendCode(to: "138 1234 1234", from: AccessTown.origin())
        #expect(first.maskedPhone == "138****1234")
        #expect(town.test.outbox.sent.first?.text.phone == Self.phone)
        let ticket = try await town.residents.enter(
            try received(town), challenge: first.token, from: AccessTown.origin())
        let resident = try #require(try await town.sessions.authenticate(ticket.token))
        #expect(resident.caller.grants == [Grant(.resident, .everywhere)] && resident.duty == nil)
        let second = try await town.residents.sendCode(to: Self.phone, from: AccessTown.origin())
        let again = try await town.residents.enter(
            try received(town), challenge: second.token, from: AccessTown.origin())
        #expect(try await town.sessions.authenticate(again.token)?.caller.id == resident.caller.id)
    }

    @Test(arguments: Engines.available)
    func `a code is good once, five minutes, five tries, and only where it was asked for`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let challenge = try await town.residents.sendCode(to: Self.phone, from: AccessTown.origin())
        let good = try received(town)
        #expect(
            await refusal {
                try await town.residents.enter(good, challenge: "elsewhere", from: AccessTown.origin())
            } == "phone-code.over")
        let wrong = good == "000000" ? "000001" : "000000"
        for _ in 0..<4 {
            #expect(
                await refusal {
                    try await town.residents.enter(wrong, challenge: challenge.token, from: AccessTown.origin())
                } == "phone-code.wrong")
        }
        _ = try await town.residents.enter(good, challenge: challenge.token, from: AccessTown.origin())
        #expect(
            await refusal {
                try await town.residents.enter(good, challenge: challenge.token, from: AccessTown.origin())
            } == "phone-code.over")
        let late = try await town.residents.sendCode(to: Self.phone, from: AccessTown.origin())
        let stale = try received(town)
        town.test.pass(minutes: 5)
        #expect(
            await refusal {
                try await town.residents.enter(stale, challenge: late.token, from: AccessTown.origin())
            } == "phone-code.over")
    }

    @Test(arguments: Engines.available)
    func `a new phone entered twice at once makes one account`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let first = try await town.residents.sendCode(to: Self.phone, from: AccessTown.origin())
        let firstCode = try received(town)
        let second = try await town.residents.sendCode(to: Self.phone, from: AccessTown.origin())
        let secondCode = try received(town)
        async let one = town.residents.enter(firstCode, challenge: first.token, from: AccessTown.origin())
        async let two = town.residents.enter(secondCode, challenge: second.token, from: AccessTown.origin())
        let tickets = try await [one, two]
        var ids: Set<Key<Caller>> = []
        for ticket in tickets { ids.insert(try #require(try await town.sessions.authenticate(ticket.token)).caller.id) }
        #expect(ids.count == 1)
    }

    @Test(arguments: Engines.available)
    func `a flood of texts stops, and its victim waits ten minutes at most, at a known browser not at all`(
        engine: Engine
    ) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let challenge = try await town.residents.sendCode(to: Self.phone, from: AccessTown.origin())
        let device = try await town.residents.enter(
            try received(town), challenge: challenge.token, from: AccessTown.origin()
        ).device
        for index in 0..<2 {
            _ = try await town.residents.sendCode(to: Self.phone, from: AccessTown.origin("6.6.6.\(index)"))
        }
        #expect(
            await refusal {
                try await town.residents.sendCode(to: Self.phone, from: AccessTown.origin("6.6.6.9"))
            } == "access.too-often")
        _ = try await town.residents.sendCode(to: Self.phone, from: AccessTown.origin(device: device))
        town.test.pass(minutes: 10)
        _ = try await town.residents.sendCode(to: Self.phone, from: AccessTown.origin("10.0.0.9"))
    }

    @Test(arguments: Engines.available)
    func `a gateway that doesn't answer is said`(engine: Engine) async throws {
        let quiet = AccessTown(try await TestWorld(engine))
        let world = quiet.world
        struct Silence: Error {}
        let mute = World(
            database: world.database, now: world.now, freshNumber: world.freshNumber, random: world.random,
            vault: world.vault, longWork: world.longWork, messenger: Messenger { _ in throw Silence() },
            access: world.access, isDemo: false)
        let problem = await refusal {
            try await ResidentSignInActions(world: mute).sendCode(to: Self.phone, from: AccessTown.origin())
        }
        #expect(problem == "phone-code.not-sent")
    }
}
