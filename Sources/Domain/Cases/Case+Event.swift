public import Core

extension Case {
    /// What happened to a case: keys, codes and instants, and no word that anybody wrote (DESIGN.md section 5, “The
    /// journal”). The flow is made of these alone, in their order.
    public struct Event: Hashable, Sendable, Codable {
        public let what: What
        public let at: Instant
        public let by: By
        /// The clocks that began with it, with the limits that held then.
        public let begins: [Begin]

        public init(_ what: What, at: Instant, by: By, begins: [Begin]) {
            self.what = what
            self.at = at
            self.by = by
            self.begins = begins
        }
    }

    /// A clock that begins.
    public struct Begin: Hashable, Sendable, Codable {
        public let clock: CaseClock.Name
        public let limit: TimeLimit
        public let source: CaseClock.Source

        public init(_ clock: CaseClock.Name, _ limit: TimeLimit, from source: CaseClock.Source) {
            self.clock = clock
            self.limit = limit
            self.source = source
        }
    }

    /// What happened, without anybody's words.
    public enum What: Hashable, Sendable, Codable {
        case opened(Way, Matter.Level, Voice?)
        case verificationAsked
        case verified(isSo: Bool)
        case filed(Filing)
        case rejected(Rejection)
        case answeredAtOnce, settledOnTheSpot
        case followed(Voice)
        case merged(into: Key<Case>)
        case unmerged
        case tookIn(Key<Case>, voices: [Voice])
        case letGo(Key<Case>, voices: [Voice])
        case withdrawn
        case dispatched(lead: Assignment.Assignee?, assists: [Assignment.Assignee])
        case escalated(to: Matter.Level)
        case sentBack
        case assignment(Int, Assignment.Change)
        case wordGiven(Word)
        /// - Parameter isLast: whether the set attempts are used up with it.
        case calledInVain(isLast: Bool)
        case wordLapsed
        case inspected(isMended: Bool)
        case told(CaseClock.Name, Escalation.Rung)
    }
}

extension Case.What {
    /// Whether the words written with it are meant for whoever brought it.
    public var isAnswer: Bool {
        switch self {
        case .answeredAtOnce, .settledOnTheSpot, .rejected, .inspected, .assignment(_, .answered): true
        default: false
        }
    }
}
