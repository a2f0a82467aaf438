import Actions
import Core
import Crypto
import Database
import Domain
import Fixtures
import Storage
import Testing
import Workers

/// What other systems are told, against real receivers on loopback, on both engines.
@Suite(.serialized)
struct HookStoryTests {
    private static func signature(_ secret: HookSecret, _ id: String, _ timestamp: String, _ body: String) -> String {
        HookSignature.header(id: id, timestamp: timestamp, body: body, secrets: [secret]) { key, message in
            Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
        }
    }

    @Test(arguments: Engines.available)
    func `a partner is told of its own requests alone, signed, by number and stage`(engine: Engine) async throws {
        let hooks = try await HookCast(engine)
        let target = try HTTPTarget(.status("204 No Content"), path: "hook")
        let (id, secret) = try await hooks.hook(at: target.address, .requests(account: "hot.line"))
        let mine = try await hooks.brought(by: HookCast.partner, key: "1")
        _ = try await hooks.brought(by: HookCast.other, key: "2")
        _ = try await hooks.cast.brought()
        try await hooks.cast.cases.file(mine.file, under: hooks.cast.rubbish, standard: 1, by: hooks.cast.clerk)
        try await hooks.follow()
        try await hooks.send()
        let kinds = try await hooks.deliveries(id).reversed().map(\.kind)
        #expect(kinds == [.opened, .moved])
        #expect(target.bodies.count == 2)
        #expect(target.bodies.allSatisfy { $0.contains(#""number":"\#(mine.number)""#) })
        #expect(target.bodies.allSatisfy { $0.contains("https://grid.example.cn/api/v1/reports/\(mine.number)") })
        #expect(target.bodies.contains { $0.contains(#""stage":"filed""#) })
        for secretWord in ["王某某", "13912345678", "垃圾", "\(CaseNumber(mine.file))", "\(mine.file)"] {
            #expect(!target.requests.contains { $0.contains(secretWord) }, "\(secretWord)")
        }
        let ids = target.header("webhook-id")
        let times = target.header("webhook-timestamp")
        let signed = target.header("webhook-signature")
        for (index, body) in target.bodies.enumerated() {
            #expect(signed[index] == Self.signature(secret, ids[index], times[index], body))
        }
        #expect(try await hooks.deliveries(id).allSatisfy { $0.stage == .taken && $0.attempts == 1 })
    }

    @Test(arguments: Engines.available)
    func `a system of the city is told of the cases of its area, and of what it asks for`(engine: Engine) async throws {
        let hooks = try await HookCast(engine)
        let target = try HTTPTarget(.status("200 OK"), path: "hook")
        let (id, _) = try await hooks.hook(
            at: target.address, .cases(area: "340802001001"), kinds: [.opened, .over])
        let receipt = try await hooks.cast.answered()
        try await hooks.cast.cases.say(Case.Word(isSolved: true), by: try #require(receipt.link))
        try await hooks.follow()
        try await hooks.send()
        #expect(try await hooks.deliveries(id).reversed().map(\.kind) == [.opened, .over])
        #expect(target.bodies.allSatisfy { $0.contains("\(CaseNumber(receipt.id))") })
        #expect(target.bodies.contains { $0.contains(#""stage":"closed""#) })
    }

    @Test(arguments: Engines.available, [true, false])
    func `nothing is doubled when the journal is read again`(engine: Engine, keepsRows: Bool) async throws {
        let hooks = try await HookCast(engine)
        let target = try HTTPTarget(.status("200 OK"), path: "hook")
        let (id, _) = try await hooks.hook(at: target.address)
        _ = try await hooks.cast.answered()
        try await hooks.follow()
        try await hooks.send()
        let ids = target.header("webhook-id")
        #expect(!ids.isEmpty)
        // The fault this guards against: a row that went is made and sent again.
        if !keepsRows { try await hooks.world.database.write { _ = try $0.run("DELETE FROM hook_delivery") } }
        try await hooks.beginAnew()
        try await hooks.send()
        #expect((target.header("webhook-id") == ids) == keepsRows)
        // What is read again after days sends nothing, rows or not.
        hooks.cast.test.pass(days: Hook.freshDays + 1)
        let before = target.requests.count
        try await hooks.world.database.write { _ = try $0.run("DELETE FROM hook_delivery") }
        try await hooks.beginAnew()
        try await hooks.send()
        #expect(target.requests.count == before)
        #expect(try await hooks.deliveries(id).isEmpty)
    }

    @Test(arguments: Engines.available)
    func `what happened before it was registered or while it was off is not told`(engine: Engine) async throws {
        let hooks = try await HookCast(engine)
        let target = try HTTPTarget(.status("200 OK"), path: "hook")
        _ = try await hooks.cast.brought()
        hooks.cast.test.pass(seconds: 1)
        let (id, _) = try await hooks.hook(at: target.address, kinds: [.opened])
        try await hooks.hooks.turn(id, on: false, by: HookCast.admin)
        hooks.cast.test.pass(seconds: 1)
        _ = try await hooks.cast.brought("楼道灯坏了", phone: "")
        hooks.cast.test.pass(seconds: 1)
        try await hooks.hooks.turn(id, on: true, by: HookCast.admin)
        try await hooks.follow()
        #expect(try await hooks.deliveries(id).isEmpty)
        _ = try await hooks.cast.brought("井盖丢了", phone: "")
        try await hooks.follow()
        #expect(try await hooks.deliveries(id).map(\.kind) == [.opened])
    }

    @Test(arguments: Engines.available)
    func `a request goes on in the case it was merged into`(engine: Engine) async throws {
        let hooks = try await HookCast(engine)
        let target = try HTTPTarget(.status("200 OK"), path: "hook")
        let (id, _) = try await hooks.hook(at: target.address, .requests(account: "hot.line"), kinds: [.moved, .over])
        let other = try await hooks.cast.brought("同一处垃圾", phone: "")
        let mine = try await hooks.brought(by: HookCast.partner, key: "1")
        try await hooks.cast.cases.merge(mine.file, into: other.id, by: hooks.cast.clerk)
        try await hooks.cast.cases.file(other.id, under: hooks.cast.rubbish, standard: 1, by: hooks.cast.clerk)
        try await hooks.follow()
        let told = try await hooks.deliveries(id).reversed()
        #expect(told.map(\.kind) == [.moved, .moved])
        #expect(told.map { $0.case?.stage } == [.reported, .filed])
        #expect(told.allSatisfy { $0.case?.number == "\(mine.number)" })
    }

    @Test(arguments: Engines.available)
    func `for a day after it was changed both secrets sign, and neither lies open anywhere`(
        engine: Engine
    ) async throws {
        let hooks = try await HookCast(engine)
        let target = try HTTPTarget(.status("200 OK"), path: "hook")
        let (id, first) = try await hooks.hook(at: target.address)
        let second = try await hooks.hooks.rotate(id, by: HookCast.admin)
        for wait in [0, Hook.bothSecretsHours * 60] {
            hooks.cast.test.pass(minutes: wait)
            try await hooks.hooks.test(id, by: HookCast.admin)
            try await hooks.send()
        }
        let (ids, times) = (target.header("webhook-id"), target.header("webhook-timestamp"))
        let signed = target.header("webhook-signature")
        #expect(signed.count == 2)
        let (new, old) = (
            Self.signature(second, ids[0], times[0], target.bodies[0]),
            Self.signature(first, ids[0], times[0], target.bodies[0])
        )
        #expect(signed[0] == "\(new) \(old)")
        #expect(signed[1] == Self.signature(second, ids[1], times[1], target.bodies[1]))
        for secret in [first, second] {
            let bare = String(secret.text.dropFirst("whsec_".count))
            #expect(try await WholeDatabase(hooks.world.database).places(of: bare) == [])
        }
    }

    @Test(arguments: Engines.available)
    func `after thirty days nothing is left of a message, and the hook stays`(engine: Engine) async throws {
        let hooks = try await HookCast(engine)
        let (id, _) = try await hooks.hook(at: "https://partner.example.cn/hook")
        try await hooks.hooks.test(id, by: HookCast.admin)
        hooks.cast.test.pass(days: HookDelivery.days - 1)
        try await RetentionActions(world: hooks.world).sweep()
        #expect(try await hooks.deliveries(id).count == 1)
        hooks.cast.test.pass(days: 2)
        try await RetentionActions(world: hooks.world).sweep()
        #expect(try await hooks.deliveries(id).isEmpty)
    }

    @Test(arguments: Engines.available)
    func `only a system administrator keeps them, and every change stands in the journal`(engine: Engine) async throws {
        let hooks = try await HookCast(engine)
        let (id, _) = try await hooks.hook(at: "https://partner.example.cn/hook")
        for stranger in [hooks.cast.clerk, hooks.cast.supervisor, HookCast.partner] {
            let refused = await #expect(throws: Problem.self) {
                try await hooks.hooks.rotate(id, by: stranger)
            }
            #expect(refused?.code == "access.forbidden")
        }
        _ = try await hooks.hooks.rotate(id, by: HookCast.admin)
        try await hooks.hooks.turn(id, on: false, by: HookCast.admin)
        try await hooks.hooks.turn(id, on: true, by: HookCast.admin)
        try await hooks.hooks.remove(id, by: HookCast.admin)
        let entries = try await hooks.world.database.read {
            try Journal.entries(on: Journal.Subject("hook", id), limit: 10, in: $0)
        }
        let kinds = entries.reversed().map(\.kind)
        #expect(
            kinds == ["hook.created", "hook.rotated", "hook.switched-off", "hook.switched-on", "hook.removed"])
        #expect(!"\(entries)".contains("partner.example.cn") && !"\(entries)".contains("whsec_"))
    }
}
