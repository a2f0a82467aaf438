public import Actions
public import Core
public import Database
public import Domain
package import Storage
internal import Synchronization

/// A platform of the test's own: an empty, migrated database, a clock that moves only when told, counted keys, and an
/// outbox instead of a gateway.
public struct TestWorld: Sendable {
    public let world: World
    public let outbox: Outbox
    private let hands: Hands

    /// - Parameter isDemo: whether the world is one that prints passwords.
    /// - Parameter access: by default hashes cost next to nothing.
    public init(
        _ engine: Engine = .sqlite, isDemo: Bool = false, access: AccessRules = .cheap
    ) async throws {
        try await self.init(TestDatabase.make(engine), isDemo: isDemo, access: access)
    }

    /// A platform on a database that the test has made.
    public init(_ database: Database, isDemo: Bool = false, access: AccessRules = .cheap) async throws {
        let hands = Hands()
        let now: @Sendable () -> Instant = { hands.now }
        outbox = Outbox(now: now)
        world = World(
            database: database,
            now: now,
            freshNumber: { hands.next() },
            random: { hands.bytes($0) },
            vault: Vault(try .ofTests()),
            longWork: LongWork(threads: 1),
            messenger: outbox.messenger,
            access: access,
            isDemo: isDemo,
            outbox: outbox
        )
        self.hands = hands
    }

    /// Moves the clock on.
    public func pass(milliseconds: Int64) { hands.pass(milliseconds) }
    public func pass(seconds: Int) { pass(milliseconds: Int64(seconds) * 1000) }
    public func pass(minutes: Int) { pass(seconds: minutes * 60) }
    public func pass(days: Int) { pass(minutes: days * 1440) }

    /// Seals all that was written, and lets the public list follow.
    public func publish() async throws {
        try await Sealed.all(in: world.database)
        let published = PublicCaseActions(world: world)
        while try await published.publish(limit: 200) == 200 {}
    }
}

extension KeyRing {
    /// The same keys in every test.
    package static func ofTests() throws -> KeyRing {
        try made(at: .start) { count in (0..<count).map { UInt8(truncatingIfNeeded: $0) } }
    }
}

extension AccessRules {
    /// As the standard says, with hashes that take half a millisecond instead of seventy.
    public static let cheap = AccessRules(
        passwords: .standard, sessions: .standard,
        scrypt: ScryptCost(rounds: 1024, block: 1, parallelism: 1) ?? .standard, issuer: "网格")
}

extension Instant {
    /// Noon of the first day of every test, a Monday in Shanghai: 2026-11-23 12:00.
    public static let start = Instant(milliseconds: 1_795_406_400_000)
}

/// The clock's hands, the number stamp and the dice.
private final class Hands: Sendable {
    private struct State {
        var now = Instant.start
        /// Above the keys that tests choose by hand.
        var number: Int64 = 1_000_000
        var seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    }

    private let state = Mutex(State())

    var now: Instant { state.withLock { $0.now } }

    func next() -> Int64 {
        state.withLock {
            $0.number += 1
            return $0.number
        }
    }

    func pass(_ milliseconds: Int64) { state.withLock { $0.now = $0.now.adding(milliseconds: milliseconds) } }

    /// Never the same bytes twice in a test, and the same ones in every run (xorshift64*).
    func bytes(_ count: Int) -> [UInt8] {
        state.withLock { state in
            (0..<count).map { _ in
                state.seed ^= state.seed >> 12
                state.seed ^= state.seed << 25
                state.seed ^= state.seed >> 27
                return UInt8(truncatingIfNeeded: (state.seed &* 0x2545_F491_4F6C_DD1D) >> 56)
            }
        }
    }
}
