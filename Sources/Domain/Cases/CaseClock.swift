public import Core

/// A time limit that runs: since when, how often it was lengthened, when it stood still.
///
/// It holds facts only. When it ends is computed from them and a calendar (`CaseClock+Deadline.swift`), so that a new
/// calendar moves the date and nothing else does.
public struct CaseClock: Hashable, Sendable, Codable {
    public let name: Name
    public let limit: TimeLimit
    /// Where the limit comes from.
    public let source: Source
    public let begun: Instant
    /// How often one original limit more was granted.
    public internal(set) var extensions = 0
    /// In order; none reaches into the next.
    public internal(set) var pauses: [Pause] = []
    /// When what it was for was done, or fell away; nil while it runs.
    public internal(set) var ended: Instant?
    /// The highest rung that was told of it.
    public internal(set) var told: Escalation.Rung?

    init(_ name: Name, _ limit: TimeLimit, from source: Source, at begun: Instant) {
        self.name = name
        self.limit = limit
        self.source = source
        self.begun = begun
    }

    /// What is being waited for.
    public enum Name: Hashable, Sendable, Codable {
        case intake, verification, dispatch, word, inspection
        /// Of the assignment with this number.
        case handling(Int)
        case dispute(Int)
        /// Of the supervision order with this number.
        case order(Int)
    }

    /// What set the limit, in which version.
    public enum Source: Hashable, Sendable, Codable {
        case standard(Key<Matter.Standard>)
        /// The area's rules as they held from a day.
        case rules(from: Day)
    }

    /// A time in which it stood still.
    public struct Pause: Hashable, Sendable, Codable {
        public let cause: Cause
        public let from: Instant
        /// Nil while nobody knows; a suspension's is known when it begins.
        public internal(set) var until: Instant?

        /// Why it stood still.
        public enum Cause: String, CaseIterable, Hashable, Sendable, Codable {
            case verification, returned, disputed, suspended
        }
    }

    public var isRunning: Bool { ended == nil }

    /// Whether it stands still at a moment.
    public func stands(at now: Instant) -> Bool {
        pauses.contains { $0.from <= now && $0.until.map { now < $0 } ?? true }
    }

    mutating func pause(_ cause: Pause.Cause, at now: Instant, until: Instant? = nil) {
        goOn(at: now)
        pauses.append(Pause(cause: cause, from: now, until: until))
    }

    /// Ends a pause that reaches beyond now.
    mutating func goOn(at now: Instant) {
        guard let last = pauses.indices.last, pauses[last].until.map({ now < $0 }) ?? true else { return }
        pauses[last].until = now
    }
}
