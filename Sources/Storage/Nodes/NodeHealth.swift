public import Core
internal import Synchronization

/// Whether this node may write: it may while its clock agrees with the database's and its number is its own.
///
/// Commands carry the node's time, so nodes whose clocks differ would order what happened wrongly (DESIGN.md section
/// 4, "time"). Asked before each write; costs a lock.
public final class NodeHealth: Sendable {
    /// Clocks may differ by this many milliseconds.
    public static let tolerance: Int64 = 2000

    private struct State {
        var clockDifference: Int64 = 0
        var ownsNumber = true
    }

    private let state = Mutex(State())

    public init() {}

    /// How far this node's clock is ahead of the database's, in milliseconds, when it was last compared.
    public var clockDifference: Int64 { state.withLock { $0.clockDifference } }

    /// Notes what a comparison found: the node's time before and after it asked the database for its own.
    public func compared(before: Instant, database: Instant, after: Instant) {
        // The database read its clock somewhere between: only what lies outside is a difference.
        let difference =
            if database < before {
                before.milliseconds(since: database)
            } else if database > after {
                after.milliseconds(since: database)
            } else {
                Int64(0)
            }
        state.withLock { $0.clockDifference = difference }
    }

    /// Notes whether the number that keys are made with is still this node's.
    public func owns(number: Bool) { state.withLock { $0.ownsNumber = number } }

    /// Why this node doesn't write now; nil when it does.
    public var problem: Problem? {
        let state = state.withLock { $0 }
        if state.clockDifference.magnitude > Self.tolerance { return Self.clockDiffers(state.clockDifference) }
        return state.ownsNumber ? nil : Self.numberLost
    }

    /// Throws a `Problem` that says so while this node may not write.
    public func requireWritable() throws {
        if let problem { throw problem }
    }

    private static func clockDiffers(_ milliseconds: Int64) -> Problem {
        let seconds = Int(milliseconds.magnitude / 1000)
        return Problem(
            .unavailable, "node.clock-differs",
            Words(
                "本机的时钟与数据库相差 \(seconds) 秒，暂停写入。请管理员校准时钟。",
                "This machine's clock and the database's differ by \(seconds) s, so nothing is written. "
                    + "The operator should set the clock right."
            ),
            arguments: ["milliseconds": .integer(Int(milliseconds))]
        )
    }

    private static let numberLost = Problem(
        .unavailable, "node.number-lost",
        Words(
            "本机的节点编号已失效，暂停写入。稍后会自动恢复。",
            "This node's number has run out, so nothing is written. It comes back by itself shortly."
        )
    )
}
