internal import Synchronization

/// A statement that took longer than it should, by its text: values are bound and never part of it.
public struct SlowStatement: Hashable, Sendable {
    /// SQL with numbered placeholders, at most 500 characters.
    public let text: String
    /// How often it was slow since the start.
    public let count: Int
    /// The longest time, in milliseconds.
    public let worst: Int
    /// How long the last slow run took, in milliseconds.
    public let last: Int
}

/// The slow statements of one node since its start, for operators. Kept in memory alone.
final class SlowStatements: Sendable {
    /// What takes at least this long is slow.
    private let limit: Duration
    /// Texts kept; when there are more, the least slow goes.
    static let most = 50
    private static let longestText = 500

    private let byText = Mutex<[String: SlowStatement]>([:])

    init(limit: Duration) { self.limit = limit }

    /// The worst first.
    var all: [SlowStatement] {
        byText.withLock { $0.values.sorted { ($0.worst, $0.text) > ($1.worst, $1.text) } }
    }

    func note(_ text: @autoclosure () -> String, took: Duration) {
        guard took >= limit else { return }
        let text = String(text().prefix(Self.longestText))
        let milliseconds = Int(took.milliseconds)
        byText.withLock { byText in
            let old = byText[text]
            byText[text] = SlowStatement(
                text: text, count: (old?.count ?? 0) + 1, worst: max(old?.worst ?? 0, milliseconds), last: milliseconds)
            guard byText.count > Self.most, let least = byText.values.min(by: { $0.worst < $1.worst }) else { return }
            byText[least.text] = nil
        }
    }
}
