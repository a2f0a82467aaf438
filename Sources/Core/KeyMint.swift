internal import Synchronization

/// Makes keys that no other node makes: 41 bits of milliseconds since 2020, 10 of node, 12 of sequence.
///
/// A clock that goes back doesn't make keys twice: the mint then counts on from the last millisecond it used.
public final class KeyMint: Sendable {
    /// 2020-01-01T00:00Z. 41 bits of milliseconds from here end in 2089.
    public static let epoch = Instant(milliseconds: 1_577_836_800_000)
    /// Nodes are 0...1023, each leased from the database (DESIGN.md section 4).
    public static let nodes = 0...1023

    private let node: Int64
    private let last: Mutex<(millisecond: Int64, sequence: Int64)>

    /// - Parameter node: this process's number, within `nodes`.
    public init(node: Int) {
        precondition(Self.nodes.contains(node), "a node is 0...1023, got \(node)")
        self.node = Int64(node)
        last = Mutex((0, 0))
    }

    /// A number later than every one this mint gave before.
    public func number(at now: Instant) -> Int64 {
        last.withLock { last in
            let millisecond = max(1, now.milliseconds - Self.epoch.milliseconds)
            if millisecond > last.millisecond {
                last = (millisecond, 0)
            } else if last.sequence < 4095 {
                last.sequence += 1
            } else {
                last = (last.millisecond + 1, 0)
            }
            return last.millisecond << 22 | node << 12 | last.sequence
        }
    }
}
