public import Core
public import Domain
package import Storage
internal import Synchronization

/// Tells this process what was sealed, once a batch: live pages show it, followers wake.
///
/// It is no queue: who listens late or slowly misses news and finds out by position (`Journal.entries(behind:)`).
public final class JournalFeed: Sendable {
    /// One thing that happened, as far as a live page needs it.
    public struct News: Hashable, Sendable {
        public let position: Int64
        public let at: Instant
        public let kind: String
        public let subjectKind: String
        public let subject: Int64
        public let place: Place
    }

    private struct State {
        var listeners: [Int: AsyncStream<[News]>.Continuation] = [:]
        var next = 0
        var position: Int64 = 0
    }

    private let state = Mutex(State())

    public init() {}

    /// Of the last entry this process has heard of; 0 before the first.
    public var position: Int64 { state.withLock { $0.position } }

    /// Every batch from now on; the oldest of more than 64 that wait are lost. Ends when the listener lets go of it.
    public func listen() -> AsyncStream<[News]> {
        let (stream, continuation) = AsyncStream.makeStream(of: [News].self, bufferingPolicy: .bufferingNewest(64))
        let number = state.withLock { state in
            state.next += 1
            state.listeners[state.next] = continuation
            return state.next
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.listeners.removeValue(forKey: number) }
        }
        return stream
    }

    /// Tells all listeners. A batch that was told already is passed over.
    package func announce(_ entries: [Journal.Entry]) {
        let news = entries.compactMap { entry in
            entry.position.map { position in
                News(
                    position: position, at: entry.at, kind: entry.kind, subjectKind: entry.subject.kind,
                    subject: entry.subject.number, place: entry.place)
            }
        }
        guard let last = news.last?.position else { return }
        let listeners = state.withLock { state -> [AsyncStream<[News]>.Continuation] in
            guard last > state.position else { return [] }
            state.position = last
            return Array(state.listeners.values)
        }
        for listener in listeners { listener.yield(news) }
    }
}
