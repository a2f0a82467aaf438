public import Core

/// Slows down whoever tries again and again, and never locks anybody out: tries are counted for a pair of account and
/// network address, for a known device, and for an address, not for an account alone; so a stranger's tries elsewhere
/// cost the owner nothing.
public struct Throttle: Hashable, Sendable {
    /// Tries that cost no wait.
    public let free: Int
    /// The wait behind the first try that isn't free; each further one doubles it.
    public let firstWaitSeconds: Int64
    public let longestWaitSeconds: Int64
    /// A tally that rested so long begins anew.
    public let forgetSeconds: Int64

    public init(free: Int, firstWaitSeconds: Int64, longestWaitSeconds: Int64, forgetSeconds: Int64) {
        precondition(free > 0 && firstWaitSeconds > 0 && longestWaitSeconds >= firstWaitSeconds)
        self.free = free
        self.firstWaitSeconds = firstWaitSeconds
        self.longestWaitSeconds = longestWaitSeconds
        self.forgetSeconds = forgetSeconds
    }

    /// How often somebody tried without success, and when last.
    public struct Tally: Hashable, Sendable {
        public let count: Int
        public let lastAt: Instant

        public init(count: Int, lastAt: Instant) {
            self.count = count
            self.lastAt = lastAt
        }
    }

    /// The tally with one try more, or the moment before which no try is taken.
    ///
    /// A refused try isn't counted: hammering doesn't prolong the wait.
    public func after(_ tally: Tally?, at now: Instant) throws(Wait) -> Tally {
        guard let tally, now < tally.lastAt.adding(seconds: forgetSeconds) else { return Tally(count: 1, lastAt: now) }
        let until = tally.lastAt.adding(seconds: wait(after: tally.count))
        guard now >= until else { throw Wait(until: until, now: now) }
        return Tally(count: tally.count + 1, lastAt: now)
    }

    /// Seconds to wait after that many tries.
    func wait(after count: Int) -> Int64 {
        guard count >= free else { return 0 }
        let doublings = min(count - free, 30)
        return min(longestWaitSeconds, firstWaitSeconds << Int64(doublings))
    }

    public struct Wait: Error, Hashable, Sendable {
        public let until: Instant
        public let now: Instant

        public var seconds: Int { Int((until.milliseconds(since: now) + 999) / 1000) }
    }
}

extension Throttle {
    /// Password and code tries of one account from one address, or from one known device: 5 free, then 30 s doubling to
    /// 15 minutes (DOMAIN.md B11: 5 tries, 10 to 30 minutes).
    public static let signIn = Throttle(
        free: 5, firstWaitSeconds: 30, longestWaitSeconds: 900, forgetSeconds: 43_200)
    /// All failures from one address, behind which a whole office may sit.
    public static let address = Throttle(
        free: 60, firstWaitSeconds: 5, longestWaitSeconds: 60, forgetSeconds: 900)
    /// Texts sent to one phone; a stranger who spends these keeps the owner waiting ten minutes at most.
    public static let phone = Throttle(
        free: 3, firstWaitSeconds: 60, longestWaitSeconds: 600, forgetSeconds: 7200)
    /// Texts asked for from one address.
    public static let phoneAddress = Throttle(
        free: 20, firstWaitSeconds: 30, longestWaitSeconds: 600, forgetSeconds: 3600)
}

extension Throttle.Wait: Tellable {
    public var problem: Problem {
        let minutes = (seconds + 59) / 60
        let wait =
            seconds < 60
            ? Words("\(seconds) 秒", seconds.counted("second"))
            : Words("\(minutes) 分钟", minutes.counted("minute"))
        return Problem(
            .tooMany, "access.too-often",
            Words(
                "试的次数太多了，请 \(wait.chinese)后再试。账号没有被锁，您在常用设备上不受影响。",
                "Too many tries; try again in \(wait.english). The account isn't locked; your usual devices still work."
            ),
            arguments: ["seconds": .integer(seconds)])
    }
}
