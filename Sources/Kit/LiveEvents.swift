public import Core
public import Domain
internal import Synchronization

/// What happened, for pages that are open now: told to those who may know, as soon as the journal has sealed it.
///
/// A node's own hub; the sealer's announcement reaches it by a closure. An event names things and holds none of their
/// contents: the page asks for those, and is answered as its reader may see them.
public final class LiveEvents: Sendable {
    /// How many may listen at once on one node; one more is told to come back later.
    public static let mostListeners = 2000
    /// Events a slow listener may lag behind; what is older is dropped, for the page asks anew anyway.
    static let backlog = 64

    private let state = Mutex(State())

    private struct State {
        var listeners: [Int: Listener] = [:]
        var lastNumber = 0
        var isClosed = false
    }

    private struct Listener {
        let wants: @Sendable (LiveEvent) -> Bool
        let stream: AsyncStream<Signal>.Continuation
    }

    public init() {}

    /// - Parameter wants: whether an event is of this listener's topic, and they may know of it.
    /// - Throws: a problem when too many listen already, or the node is stopping.
    public func subscribe(_ wants: @escaping @Sendable (LiveEvent) -> Bool) throws -> Subscription {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Signal.self, bufferingPolicy: .bufferingNewest(Self.backlog))
        let number: Int? = state.withLock { state in
            guard !state.isClosed, state.listeners.count < Self.mostListeners else { return nil }
            state.lastNumber += 1
            state.listeners[state.lastNumber] = Listener(wants: wants, stream: continuation)
            return state.lastNumber
        }
        guard let number else {
            throw Problem(
                .unavailable, "live.full",
                Words("实时更新的人太多，页面仍可手动刷新", "Too many are following live; the page can still be reloaded"))
        }
        continuation.onTermination = { [weak self] _ in self?.leave(number) }
        return Subscription(
            signals: stream, beat: { continuation.yield(.beat) }, end: { continuation.finish() })
    }

    public func announce(_ events: [LiveEvent]) {
        let listeners = state.withLock { Array($0.listeners.values) }
        for event in events {
            for listener in listeners where listener.wants(event) { listener.stream.yield(.event(event)) }
        }
    }

    /// Ends every subscription; the node is stopping.
    public func close() {
        let listeners = state.withLock { state in
            state.isClosed = true
            return Array(state.listeners.values)
        }
        for listener in listeners { listener.stream.finish() }
    }

    public var listenerCount: Int { state.withLock { $0.listeners.count } }

    private func leave(_ number: Int) {
        state.withLock { _ = $0.listeners.removeValue(forKey: number) }
    }

    /// What a listener gets to hear.
    enum Signal: Hashable, Sendable {
        case event(LiveEvent)
        /// Nothing happened, and the connection still stands.
        case beat
    }

    /// One listener's events, in the order they were announced.
    public struct Subscription: Sendable {
        let signals: AsyncStream<Signal>
        let beat: @Sendable () -> Void
        public let end: @Sendable () -> Void
    }
}

/// That something happened to a subject, and where.
public struct LiveEvent: Hashable, Sendable {
    /// The journal's word for it: `area.renamed`.
    public let kind: String
    /// `area/0AB…`: the kind of thing and its key, as in its address.
    public let subject: String
    /// The numbers of the areas it lies in, from county to grid; empty when it lies nowhere.
    public let areas: [Int64]
    /// Who alone hears of it, whatever they listen to; nil where it isn't one person's.
    public let owner: Key<Caller>?

    public init(kind: String, subject: String, areas: [Int64], owner: Key<Caller>? = nil) {
        self.kind = kind
        self.subject = subject
        self.areas = areas
        self.owner = owner
    }
}
