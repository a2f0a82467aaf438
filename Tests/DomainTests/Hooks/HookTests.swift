import Core
import Domain
import Testing

/// The life of a hook, where its messages may go, and how long they wait.
struct HookTests {
    private static let now = Instant(milliseconds: 1_800_000_000_000)

    private static func hook(_ stage: Hook.Stage, kinds: Set<Hook.Kind> = [.over]) throws -> Hook {
        Hook(
            id: Key(1), name: "城市热线", address: try HookAddress("https://partner.example.cn/hook", isDemo: false),
            about: .everything, kinds: kinds, made: now, stage: stage)
    }

    // MARK: Life

    @Test func `an act that isn't its turn is refused`() throws {
        let on = try Self.hook(.on(since: Self.now, failing: nil))
        let off = try on.after(.switchOff, at: Self.now)
        #expect(off.stage == .off(since: Self.now, .byHand))
        #expect(try off.after(.switchOn, at: Self.now) == on)
        #expect(throws: Hook.Refusal.outOfTurn) { try on.after(.switchOn, at: Self.now) }
        #expect(throws: Hook.Refusal.outOfTurn) { try off.after(.switchOff, at: Self.now) }
    }

    @Test func `five days of nothing switch it off, one answer between them begins the days anew`() throws {
        var hook = try Self.hook(.on(since: Self.now, failing: nil))
        hook = try hook.after(.hear(.status(500), trying: Self.now), at: Self.now)
        #expect(hook.stage == .on(since: Self.now, failing: Self.now))
        let fourth = Self.now.adding(days: 4)
        hook = try hook.after(.hear(.silence, trying: fourth), at: fourth)
        #expect(hook.stage == .on(since: Self.now, failing: Self.now))
        let healed = try hook.after(.hear(.status(204), trying: fourth), at: fourth)
        #expect(healed.stage == .on(since: Self.now, failing: nil))
        let fifth = Self.now.adding(days: Hook.failingDays)
        let ended = try hook.after(.hear(.status(503), trying: fourth), at: fifth)
        #expect(ended.stage == .off(since: fifth, .failing))
        // A message that has only just been made says nothing about the days without any.
        #expect(try hook.after(.hear(.status(503), trying: fifth), at: fifth).isOn)
    }

    @Test func `410 switches it off at once, and an answer that comes late changes nothing`() throws {
        let on = try Self.hook(.on(since: Self.now, failing: nil))
        let gone = try on.after(.hear(.status(410), trying: Self.now), at: Self.now)
        #expect(gone.stage == .off(since: Self.now, .gone))
        let later = try gone.after(.hear(.status(200), trying: Self.now), at: Self.now)
        #expect(later.stage == gone.stage && later.last?.answer == .status(200))
    }

    @Test func `what happened while it was off is never told`() throws {
        #expect(try Self.hook(.on(since: Self.now, failing: nil)).tells(Self.now))
        #expect(try !Self.hook(.on(since: Self.now.adding(minutes: 1), failing: nil)).tells(Self.now))
        #expect(try !Self.hook(.off(since: Self.now, .byHand)).tells(Self.now))
    }

    @Test func `something that happened is told once, as the first that is asked for`() throws {
        let told: [Hook.Kind] = [.over, .answered, .moved]
        #expect(
            try Self.hook(.on(since: Self.now, failing: nil), kinds: [.moved, .answered]).kind(among: told) == .answered
        )
        #expect(try Self.hook(.on(since: Self.now, failing: nil), kinds: [.opened]).kind(among: told) == nil)
    }

    @Test func `a test can't be asked for, and a name is needed`() throws {
        let address = try HookAddress("https://partner.example.cn", isDemo: false)
        #expect(throws: Hook.Refusal.nothingTold) {
            try Hook.made(Key(1), name: "热线", address: address, about: .everything, kinds: [.test], at: Self.now)
        }
        #expect(throws: Hook.Refusal.nameMisshapen) {
            try Hook.made(Key(1), name: "  ", address: address, about: .everything, kinds: [.over], at: Self.now)
        }
    }

    @Test func `every answer is kept as it was`() {
        for answer in [Hook.Answer.status(200), .status(599), .silence, .closed] {
            #expect(Hook.Answer(code: answer.code) == answer)
        }
        #expect(Hook.Answer(code: "99") == nil && Hook.Answer(code: "") == nil)
    }

    // MARK: Waits

    @Test func `it waits longer each time, for three days and a bit, and is given up then`() {
        let seconds = (1...9).map { HookDelivery.wait(after: $0, jitter: 127).map { $0 / 1000 } ?? 0 }
        let wanted: [Int64] = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]
        #expect(zip(seconds, wanted).allSatisfy { abs($0 - $1) * 100 <= $1 + 100 }, "\(seconds)")
        #expect(HookDelivery.wait(after: 10, jitter: 0) == nil && HookDelivery.wait(after: 0, jitter: 0) == nil)
        #expect(
            HookDelivery.wait(after: 2, jitter: 0) == 270_000 && HookDelivery.wait(after: 2, jitter: 255) == 330_000)
    }

    @Test func `ten tries in vain end it, one that is taken ends it well`() {
        func delivery(_ attempts: Int) -> HookDelivery {
            HookDelivery(
                id: Key(1), to: Key(1), .test, of: nil, at: Self.now, made: Self.now, stage: .waiting(until: Self.now),
                attempts: attempts)
        }
        #expect(delivery(10).after(.status(500), at: Self.now, jitter: 9).stage == .givenUp)
        #expect(delivery(9).after(.silence, at: Self.now, jitter: 9).isWaiting)
        #expect(delivery(10).after(.status(299), at: Self.now, jitter: 9).stage == .taken)
    }
}

struct HookAddressTests {
    private static func refusal(_ text: String, isDemo: Bool = false) -> Hook.Refusal? {
        do {
            _ = try HookAddress(text, isDemo: isDemo)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "https://partner.example.cn/hook?x=1", "https://8.8.8.8:8443/", "https://10.1.2.3", "http://10.1.2.3:8080/a",
        "http://172.16.0.1", "http://172.31.255.254/", "http://192.168.1.1/a", "HTTPS://Partner.Example.CN",
        "https://oa/hook",
    ])
    func `these are taken`(text: String) { #expect(Self.refusal(text) == nil) }

    @Test(arguments: [
        "http://partner.example.cn/hook", "http://8.8.8.8/", "http://172.32.0.1/", "http://192.169.0.1",
        "http://11.0.0.1",
    ])
    func `in clear only to the inner network`(text: String) { #expect(Self.refusal(text) == .addressInClear) }

    @Test(arguments: [
        "https://127.0.0.1/", "http://127.0.0.1:8080/", "https://127.9.9.9", "https://localhost/", "http://a.localhost",
        "https://169.254.169.254/latest/meta-data", "https://100.100.100.200/", "https://0.0.0.0", "https://224.0.0.1",
        "https://255.255.255.255", "https://198.18.0.1",
    ])
    func `never to this machine, its neighbours, or what serves machines`(text: String) {
        #expect(Self.refusal(text) == .addressClosed)
    }

    @Test(arguments: [
        "", "partner.example.cn", "ftp://partner.example.cn", "https://", "https:///x", "https://a@b.cn/",
        "https://a.cn/#x",
        "https://a.cn:0/", "https://a.cn:65536/", "https://a.cn:/", "https://a..cn", "https://-a.cn", "https://0x7f.1/",
        "https://2130706433/", "https://127.1/", "https://010.0.0.1/", "https://[::1]/", "https://a b.cn",
        "https://网格.cn/", "https://a.cn/\u{0}", "https://user:pass@a.cn",
    ])
    func `what is no plain address is none`(text: String) { #expect(Self.refusal(text) == .addressMisshapen) }

    @Test func `a demo sends to its own machine, by that one number alone`() throws {
        #expect(Self.refusal("http://127.0.0.1:9000/hook", isDemo: true) == nil)
        #expect(Self.refusal("http://127.0.0.2:9000/hook", isDemo: true) == .addressClosed)
        #expect(Self.refusal("http://localhost:9000/hook", isDemo: true) == .addressClosed)
        let address = try HookAddress("http://127.0.0.1:9000/hook", isDemo: true)
        let own = try #require(NetworkAddress("127.0.0.1"))
        #expect(address.mayReach(own, isDemo: true) && !address.mayReach(own, isDemo: false))
    }

    @Test(arguments: [
        ("8.8.8.8", true), ("10.0.0.8", true), ("2400:3200::1", true), ("fd12::1", true), ("127.0.0.1", false),
        ("::1", false), ("::ffff:127.0.0.1", false), ("fe80::1", false), ("fd00:ec2::254", false), ("ff02::1", false),
        ("64:ff9b::7f00:1", false), ("2002:7f00:1::", false), ("2001::1", false), ("::", false),
        ("169.254.169.254", false),
    ])
    func `what a name leads to is asked too`(number: String, isOpen: Bool) throws {
        let address = try HookAddress("https://partner.example.cn/hook", isDemo: false)
        #expect(address.mayReach(try #require(NetworkAddress(number)), isDemo: true) == isOpen)
    }
}
