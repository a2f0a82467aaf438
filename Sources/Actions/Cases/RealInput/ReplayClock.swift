public import Core
internal import Synchronization

/// A clock that stands still until it is moved, and never goes back. Only `wangge replay` makes one: no program that
/// serves a city has it, and nothing that comes over the network moves it.
public final class ReplayClock: Sendable {
    private let time: Mutex<Instant>

    public init(at start: Instant) { time = Mutex(start) }

    public var now: Instant { time.withLock { $0 } }

    /// An earlier moment than the clock's moves nothing.
    public func move(to moment: Instant) { time.withLock { $0 = max($0, moment) } }
}
