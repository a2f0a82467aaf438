import Core
import Domain
import Testing

struct ThrottleTests {
    private static let start = Instant(milliseconds: 1_800_000_000_000)

    /// The seconds to wait before each of the first tries, each made as soon as it is taken.
    private func waits(_ throttle: Throttle, tries: Int) -> [Int] {
        var now = Self.start
        var tally: Throttle.Tally?
        var waits: [Int] = []
        for _ in 0..<tries {
            do throws(Throttle.Wait) {
                tally = try throttle.after(tally, at: now)
                waits.append(0)
            } catch {
                waits.append(error.seconds)
                now = error.until
                tally = try? throttle.after(tally, at: now)
            }
        }
        return waits
    }

    @Test func `five tries are free, then the wait doubles to a quarter of an hour`() {
        #expect(waits(.signIn, tries: 12) == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900])
    }

    @Test func `a try that is refused prolongs nothing`() throws {
        var tally: Throttle.Tally?
        for _ in 0..<5 { tally = try Throttle.signIn.after(tally, at: Self.start) }
        for second in 0..<29 {
            #expect(throws: Throttle.Wait.self) {
                try Throttle.signIn.after(tally, at: Self.start.adding(seconds: Int64(second)))
            }
        }
        #expect(try Throttle.signIn.after(tally, at: Self.start.adding(seconds: 30)).count == 6)
    }

    @Test func `a tally that rested long enough begins anew`() throws {
        let tally = Throttle.Tally(count: 500, lastAt: Self.start)
        #expect(try Throttle.signIn.after(tally, at: Self.start.adding(hours: 12)).count == 1)
    }

    @Test func `a day's guessing from one place comes to a hundred tries, not to millions`() {
        var now = Self.start
        var tally: Throttle.Tally?
        var tries = 0
        while now < Self.start.adding(days: 1) {
            do throws(Throttle.Wait) {
                tally = try Throttle.signIn.after(tally, at: now)
                tries += 1
            } catch {
                now = error.until
            }
        }
        #expect(tries < 110)
    }

    @Test(arguments: [
        ("10.1.2.3", "10.1.2.3"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:0db8:0001:0002::1", "2001:db8:1:2::/64"), ("2001:db8::1", "2001:db8:0:0::/64"),
        ("::1", "0:0:0:0::/64"), ("fe80::1%eth0", "fe80:0:0:0::/64"), ("::ffff:10.1.2.3", "10.1.2.3"), ("", ""),
    ])
    func `one line has one place, however many addresses it takes`(address: String, place: String) {
        #expect(NetworkPlace(address).text == place)
    }
}

struct SessionRulesTests {
    private static let now = Instant(milliseconds: 1_800_000_000_000)
    private static let device = Device(userAgent: "")

    private func session(_ roles: Set<Role>) -> Session {
        .full(
            Key(1), of: Key(2), on: Self.device, secondFactorAt: nil,
            lasting: SessionRules.standard.length(for: roles), at: Self.now)
    }

    @Test func `at a desk it is over after half an hour of nothing, and after twelve hours whatever happens`() {
        let session = session([.communityClerk])
        #expect(session.isAlive(at: Self.now.adding(minutes: 29)))
        #expect(!session.isAlive(at: Self.now.adding(minutes: 30)))
        #expect(session.endsAt == Self.now.adding(hours: 12))
    }

    @Test func `a grid worker's phone stays signed in for a shift, a resident's for a month`() {
        #expect(session([.gridWorker]).isAlive(at: Self.now.adding(hours: 11)))
        #expect(!session([.gridWorker]).isAlive(at: Self.now.adding(hours: 12)))
        #expect(session([.resident]).isAlive(at: Self.now.adding(days: 29)))
        #expect(!session([.resident]).isAlive(at: Self.now.adding(days: 30)))
    }

    @Test func `of several roles the strictest decides, and none is a desk`() {
        #expect(SessionRules.standard.length(for: [.resident, .gridWorker, .leader]) == SessionRules.standard.desk)
        #expect(SessionRules.standard.length(for: [.resident, .gridWorker]) == SessionRules.standard.field)
        #expect(SessionRules.standard.length(for: []) == SessionRules.standard.desk)
    }

    @Test func `a half session lives ten minutes and five wrong codes`() {
        let half = Session.half(Key(1), of: Key(2), on: Self.device, at: Self.now)
        #expect(half.isAlive(at: Self.now.adding(minutes: 9)))
        #expect(!half.isAlive(at: Self.now.adding(minutes: 10)))
        let tried = Session(
            id: half.id, account: half.account, stage: .half(tries: 5), beganAt: half.beganAt, seenAt: half.seenAt,
            endsAt: half.endsAt, idleSeconds: half.idleSeconds, device: half.device)
        #expect(!tried.isAlive(at: Self.now))
    }

    @Test func `it is written at most every five minutes`() {
        let session = session([.leader])
        #expect(!session.isStale(at: Self.now.adding(seconds: 299)))
        #expect(session.isStale(at: Self.now.adding(seconds: 300)))
    }

    @Test(arguments: [
        (
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131 Mobile Safari/537.36 MicroMessenger/8.0",
            Device(system: .android, browser: .wechat)
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131 Safari/537.36 Edg/131",
            Device(system: .windows, browser: .edge)
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605 Version/18.0 Safari/604",
            Device(system: .iPhone, browser: .safari)
        ),
        ("", Device(system: .unknown, browser: .unknown)),
    ])
    func `a device is told by system and browser alone`(userAgent: String, device: Device) {
        #expect(Device(userAgent: userAgent) == device)
    }

    @Test func `lengths out of order can't be made`() {
        #expect(SessionRules.Length(idleMinutes: 0, wholeMinutes: 10) == nil)
        #expect(SessionRules.Length(idleMinutes: 11, wholeMinutes: 10) == nil)
        #expect(SessionRules.Length(idleMinutes: 10, wholeMinutes: 10) != nil)
    }
}

struct PhoneTests {
    @Test(arguments: [
        "13812341234", "138 1234 1234", "138-1234-1234", "+86 13812341234", "008613812341234", "8613812341234",
        "１３８１２３４１２３４",
    ])
    func `a number is read however it is typed`(typed: String) throws {
        #expect(try Phone(typed).digits == "13812341234")
    }

    @Test(arguments: ["", "1381234123", "138123412345", "12812341234", "23812341234", "1381234123a", "09512345678"])
    func `what is no mobile number is refused`(typed: String) {
        #expect(throws: Phone.Refusal.misshapen) { try Phone(typed) }
    }

    @Test func `a code dies of five wrong tries, of five minutes, and of being used`() throws {
        let sent = Instant(milliseconds: 0)
        var code = PhoneCode(sentAt: sent, tries: 0, isUsed: false)
        for _ in 0..<5 { code = try code.after(tryThatIs: false, at: sent) }
        #expect(throws: PhoneCode.Refusal.over) { try code.after(tryThatIs: true, at: sent) }
        let fresh = PhoneCode(sentAt: sent, tries: 0, isUsed: false)
        #expect(throws: PhoneCode.Refusal.over) { try fresh.after(tryThatIs: true, at: sent.adding(minutes: 5)) }
        let used = try fresh.after(tryThatIs: true, at: sent.adding(seconds: 299))
        #expect(throws: PhoneCode.Refusal.over) { try used.after(tryThatIs: true, at: sent) }
    }

    @Test func `a code has six digits, leading zeros too`() {
        #expect(PhoneCode.text([0, 0, 0, 0, 0, 0, 0, 7]) == "000007")
        #expect(PhoneCode.text([255, 255, 255, 255, 255, 255, 255, 255]).count == 6)
    }
}
