import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Synchronization
import Testing
import Workers

/// How messages are tried again, given up and kept apart, against real receivers on loopback.
@Suite(.serialized)
struct HookSendingTests {
    @Test(arguments: Engines.available)
    func `a receiver that fails twice gets the same message a third time`(engine: Engine) async throws {
        let hooks = try await HookCast(engine)
        let target = try HTTPTarget(.status("500 Oops"), .status("500 Oops"), .status("200 OK"), path: "hook")
        let (id, _) = try await hooks.hook(at: target.address)
        try await hooks.hooks.test(id, by: HookCast.admin)
        try await hooks.send()
        #expect(target.requests.count == 1, "it waits")
        hooks.cast.test.pass(seconds: 4)
        try await hooks.send()
        #expect(target.requests.count == 1, "about five seconds")
        for wait in [2, 331] {
            hooks.cast.test.pass(seconds: wait)
            try await hooks.send()
        }
        #expect(target.requests.count == 3)
        #expect(Set(target.header("webhook-id")).count == 1 && Set(target.bodies).count == 1)
        #expect(Set(target.header("webhook-timestamp")).count == 3)
        let one = try #require(try await hooks.deliveries(id).first)
        #expect(one.stage == .taken && one.attempts == 3 && one.last?.answer == .status(200))
        #expect(try await hooks.hooks.find(id, by: HookCast.admin).shown.hook.last?.answer == .status(200))
    }

    @Test(arguments: Engines.available)
    func `after ten tries it is given up, kept, and sent again by hand`(engine: Engine) async throws {
        let hooks = try await HookCast(engine)
        let target = try HTTPTarget(.status("503 Later"), path: "hook")
        let (id, _) = try await hooks.hook(at: target.address)
        try await hooks.hooks.test(id, by: HookCast.admin)
        for wait in [0, 6, 331, 1981, 7921, 19_801, 39_601, 55_441, 79_201, 95_041, 99_999] {
            hooks.cast.test.pass(seconds: wait)
            try await hooks.send()
        }
        #expect(target.requests.count == 10)
        let one = try #require(try await hooks.deliveries(id).first)
        #expect(one.stage == .givenUp && one.attempts == 10)
        try await hooks.hooks.again(one.id, of: id, by: HookCast.admin)
        try await hooks.send()
        #expect(target.requests.count == 11 && Set(target.header("webhook-id")).count == 1)
        // By now nothing was taken for five days.
        hooks.cast.test.pass(days: 1)
        try await hooks.send()
        hooks.cast.test.pass(days: 1)
        try await hooks.send()
        #expect(target.requests.count == 12)
        guard case .off(_, .failing) = try await hooks.hooks.find(id, by: HookCast.admin).shown.hook.stage else {
            Issue.record("it is still on")
            return
        }
        let refused = await #expect(throws: Problem.self) {
            try await hooks.hooks.again(one.id, of: id, by: HookCast.admin)
        }
        #expect(refused?.code == "hook.off")
    }

    @Test(arguments: Engines.available)
    func `410 switches it off, and the journal says so`(engine: Engine) async throws {
        let hooks = try await HookCast(engine)
        let target = try HTTPTarget(.status("410 Gone"), path: "hook")
        let (id, _) = try await hooks.hook(at: target.address)
        try await hooks.hooks.test(id, by: HookCast.admin)
        try await hooks.send()
        hooks.cast.test.pass(days: 1)
        try await hooks.send()
        #expect(target.requests.count == 1)
        let hook = try await hooks.hooks.find(id, by: HookCast.admin).shown.hook
        guard case .off(_, .gone) = hook.stage else {
            Issue.record("it is \(hook.stage)")
            return
        }
        let entries = try await hooks.world.database.read {
            try Journal.entries(on: Journal.Subject("hook", id), limit: 10, in: $0).reversed().map(\.kind)
        }
        #expect(entries == ["hook.created", "hook.tested", "hook.switched-off"])
    }

    @Test(arguments: [true, false])
    func `one that hangs holds up itself alone`(apart: Bool) async throws {
        let hooks = try await HookCast(.sqlite)
        let (slow, quick) = (try HTTPTarget(.silence, path: "hook"), try HTTPTarget(.status("200 OK"), path: "hook"))
        let (slowHook, _) = try await hooks.hook(at: slow.address)
        let (quickHook, _) = try await hooks.hook(at: quick.address)
        for _ in 0..<6 { try await hooks.hooks.test(slowHook, by: HookCast.admin) }
        try await hooks.hooks.test(quickHook, by: HookCast.admin)
        // The fault this guards against: one message after the other. It waits for each in turn, so less has to do.
        let poster = HookPoster(isDemo: true, seconds: apart ? 2 : 1)
        let line = OneAtATime()
        let post =
            apart
            ? poster.post
            : HookPost { message in
                while message.address.text == quick.address, slow.requests.isEmpty { await Task.yield() }
                return await line.run { await poster.post.send(message) }
            }
        let runner = hooks.runner(post)
        let running = Task { try await runner.step() }
        let until = ContinuousClock.now + .milliseconds(apart ? 1500 : 700)
        while quick.requests.isEmpty, ContinuousClock.now < until { try await Task.sleep(for: .milliseconds(10)) }
        #expect(quick.requests.isEmpty != apart)
        #expect(try await running.value == HookRunner.atOnce + 1)
        #expect(slow.requests.count <= HookRunner.atOnce)
        #expect(try await hooks.deliveries(slowHook).filter { $0.last?.answer == .silence }.count == HookRunner.atOnce)
        try await poster.shutDown()
    }

    @Test(arguments: Engines.available, [true, false])
    func `a node that dies between taking a message and its answer loses none`(
        engine: Engine, waits: Bool
    ) async throws {
        let hooks = try await HookCast(engine)
        let target = try HTTPTarget(.status("200 OK"), path: "hook")
        let (id, _) = try await hooks.hook(at: target.address)
        try await hooks.hooks.test(id, by: HookCast.admin)
        let nobody = HookPost { _ in .silence }
        let dying = try await hooks.sending(nobody).claim(of: id, limit: 9)
        #expect(dying.count == 1)
        // The fault this guards against: a claim that holds nobody off is taken by two.
        if !waits {
            let now = hooks.world.now()
            try await hooks.world.database.write {
                _ = try $0.run("UPDATE hook_delivery SET due_ms = \(now.milliseconds)")
            }
        }
        try await hooks.send()
        #expect(target.requests.isEmpty == waits, "another has it")
        hooks.cast.test.pass(minutes: HookDeliveryTable.claimMinutes)
        try await hooks.send()
        #expect(target.requests.count == 1)
        // The dead one wakes and says what it heard: nobody listens.
        try await hooks.sending(nobody).send(dying[0])
        let one = try #require(try await hooks.deliveries(id).first)
        #expect(one.stage == .taken && one.last?.answer == .status(200))
    }

    @Test(arguments: Engines.available)
    func `two nodes never take the same message`(engine: Engine) async throws {
        let hooks = try await HookCast(engine)
        let (id, _) = try await hooks.hook(at: "https://partner.example.cn/hook")
        for _ in 0..<20 { try await hooks.hooks.test(id, by: HookCast.admin) }
        let sending = hooks.sending(HookPost { _ in .status(200) })
        let claims = try await withThrowingTaskGroup(of: [HookDelivery].self) { group in
            for _ in 0..<5 { group.addTask { try await sending.claim(of: id, limit: 4).map(\.delivery) } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(!claims.isEmpty)
        // What was passed over while another looked at it is still there to be taken.
        let rest = try await sending.claim(of: id, limit: 20).map(\.delivery)
        let all = try await hooks.deliveries(id).map(\.id.number).sorted()
        #expect(all.count == 20 && (claims + rest).map(\.id.number).sorted() == all)
    }

    @Test(arguments: ["307 Temporary Redirect\r\nLocation: ", "200 OK\r\nX-Elsewhere: "])
    func `a redirect is not followed`(status: String) async throws {
        let hooks = try await HookCast(.sqlite)
        let elsewhere = try HTTPTarget(.status("200 OK"), path: "hook")
        let target = try HTTPTarget(.status(status + elsewhere.address), path: "hook")
        let (id, _) = try await hooks.hook(at: target.address)
        try await hooks.hooks.test(id, by: HookCast.admin)
        try await hooks.send()
        #expect(target.requests.count == 1 && elsewhere.requests.isEmpty)
        let stage = try await hooks.deliveries(id).first?.stage
        #expect((stage == .taken) == status.hasPrefix("200"))
    }

    @Test(arguments: [["127.0.0.1"], ["169.254.169.254"], ["93.184.216.34", "10.0.0.1", "::1"], ["not a number"]])
    func `a name that leads to what is closed is sent nothing`(numbers: [String]) async throws {
        let hooks = try await HookCast(.sqlite)
        let (id, _) = try await hooks.hook(at: "https://partner.example.cn/hook")
        try await hooks.hooks.test(id, by: HookCast.admin)
        let poster = HookPoster(isDemo: true, seconds: 2) { _ in numbers }
        try await hooks.runner(poster.post).step()
        try await poster.shutDown()
        #expect(try await hooks.deliveries(id).first?.last?.answer == .closed)
    }

    @Test func `a real city sends nothing to itself, whatever stands in the table`() async throws {
        let hooks = try await HookCast(.sqlite)
        let target = try HTTPTarget(.status("200 OK"), path: "hook")
        let (id, _) = try await hooks.hook(at: target.address)
        try await hooks.hooks.test(id, by: HookCast.admin)
        let poster = HookPoster(isDemo: false, seconds: 2)
        try await hooks.runner(poster.post).step()
        try await poster.shutDown()
        #expect(target.requests.isEmpty)
        #expect(try await hooks.deliveries(id).first?.last?.answer == .closed)
    }
}

/// Lets one in after the other.
private actor OneAtATime {
    private var last: Task<Void, Never>?

    func run(_ work: @escaping @Sendable () async -> Hook.Answer) async -> Hook.Answer {
        let before = last
        let mine = Task {
            await before?.value
            return await work()
        }
        last = Task { _ = await mine.value }
        return await mine.value
    }
}
