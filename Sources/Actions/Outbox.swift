public import Core
internal import Synchronization

/// The texts a demo would have sent, so that whoever tries it can read the code that a phone would get.
///
/// In memory only, the latest hundred. Only a demo has one (issue "The ground": its outbox page).
public final class Outbox: Sendable {
    public struct Sent: Hashable, Sendable {
        public let at: Instant
        public let text: Messenger.Text
    }

    private let kept = Mutex<[Sent]>([])
    private let now: @Sendable () -> Instant

    public init(now: @escaping @Sendable () -> Instant) { self.now = now }

    /// Newest first.
    public var sent: [Sent] { kept.withLock { $0.reversed() } }

    /// A messenger that puts every text here instead of sending it.
    public var messenger: Messenger {
        Messenger { text in
            self.kept.withLock { kept in
                kept.append(Sent(at: self.now(), text: text))
                if kept.count > 100 { kept.removeFirst() }
            }
        }
    }
}
