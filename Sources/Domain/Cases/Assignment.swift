public import Core

/// That one body has a part of a case: it leads, or it helps the one that leads (DOMAIN.md A7-12). Each has a clock of
/// its own, called `.handling(number)` in the case's flow.
///
///     sent ──accept──▶ accepted ──answer──▶ answered ──(not solved, not fixed)──▶ accepted, another round
///      │ │                │
///      │ └──giveBack──────┴──▶ returned ──sent again to the same──▶ sent
///      │                         │
///      └──dispute──▶ disputed    └──sent to another──▶ recalled
///                      │ overruled ──▶ sent
///                      └ upheld ─────▶ returned
///
/// Passing on, extending and suspending leave it where it is. The life is in `Assignment+Life.swift`.
public struct Assignment: Hashable, Sendable, Codable {
    /// Within its case, from 1 on.
    public let number: Int
    public let part: Matter.Part
    public internal(set) var assignee: Assignee
    /// Who had it and passed it on, the latest last: what is given back goes to them first.
    public internal(set) var trail: [Assignee]
    public internal(set) var stage: Stage
    /// How often it was begun: 1, and one more each time it wasn't solved.
    public internal(set) var round: Int
    public internal(set) var isExtensionAsked: Bool
    public internal(set) var isDisputed: Bool
    public internal(set) var suspension: Suspension?
    public internal(set) var appeal: Appeal?

    init(number: Int, part: Matter.Part, assignee: Assignee) {
        self.number = number
        self.part = part
        self.assignee = assignee
        trail = []
        stage = .sent
        round = 1
        isExtensionAsked = false
        isDisputed = false
    }
}

extension Assignment {
    public enum Stage: String, CaseIterable, Hashable, Sendable, Codable {
        case sent, accepted, disputed, returned, answered, recalled

        public var words: Words {
            switch self {
            case .sent: Words("待接收", "Sent")
            case .accepted: Words("办理中", "Accepted")
            case .disputed: Words("派单有异议", "Disputed")
            case .returned: Words("已退回", "Given back")
            case .answered: Words("已答复", "Answered")
            case .recalled: Words("已收回", "Recalled")
            }
        }

        /// Whether the body still has it.
        public var isLive: Bool {
            switch self {
            case .sent, .accepted, .disputed, .answered: true
            case .returned, .recalled: false
            }
        }
    }

    /// A body that may have a part of a case: an organisation, or those who work in an area.
    public struct Assignee: Hashable, Sendable, Codable {
        public let party: Party
        /// Where it is settled when it settles it (DOMAIN.md A6-07).
        public let level: Matter.Level

        public init(_ party: Party, at level: Matter.Level) {
            self.party = party
            self.level = level
        }

        public static func organisation(_ id: Key<Organisation>, at level: Matter.Level = .county) -> Assignee {
            Assignee(.organisation(id), at: level)
        }

        public static func area(_ id: Key<Area>, at level: Matter.Level) -> Assignee {
            Assignee(.area(id), at: level)
        }
    }

    /// An organisation, or those who work in an area.
    public enum Party: Hashable, Sendable, Codable {
        case organisation(Key<Organisation>)
        case area(Key<Area>)
    }

    /// Put off with an end (挂账): once, at most a year; the clock goes on by itself then (DOMAIN.md B2.3).
    public struct Suspension: Hashable, Sendable, Codable {
        public let from: Instant
        /// Earlier than it was meant to be when it was ended by hand.
        public internal(set) var until: Instant

        public func holds(at now: Instant) -> Bool { from <= now && now < until }
    }

    /// That a late part is asked to be left out of the statistic, once: two people look at it, and that it was
    /// late stays (DOMAIN.md B2.3).
    ///
    ///     asked ──first agrees──▶ seconded ──second agrees──▶ exempted
    ///       └───────── refuses ──────┴──▶ refused
    public enum Appeal: Hashable, Sendable, Codable {
        case asked(by: Key<Caller>)
        case seconded(first: Key<Caller>, askedBy: Key<Caller>)
        case exempted(first: Key<Caller>, second: Key<Caller>)
        case refused(by: Key<Caller>)
    }

    /// Whether its lateness is left out of the statistic. It was late all the same.
    public var isExempted: Bool {
        switch appeal {
        case .exempted: true
        case .asked, .seconded, .refused, nil: false
        }
    }
}

extension Matter.Part: Codable {}

extension Assignment {
    public enum Act: Hashable, Sendable {
        case accept
        /// To whom it came from, with the reason.
        case giveBack(because: String)
        /// It shouldn't have been sent here, the receiver says.
        case dispute(because: String)
        /// The township's decision, a precedent for the next dispatch: whether the receiver is right.
        case decide(isUpheld: Bool, because: String)
        case passOn(to: Assignee)
        case askExtension(because: String)
        case grantExtension
        case refuseExtension(because: String)
        case suspend(until: Instant, because: String)
        case resume
        /// What was done, 1...2,000 characters. Pictures are welcome and never asked for.
        case answer(String)
        case recall(because: String)
        /// A supervision order, which must be answered (DOMAIN.md A7-09).
        case order(because: String)
        case answerOrder(number: Int, String)
        case appeal(because: String)
        case review(agrees: Bool)
    }

    /// What became of an act, without its words.
    public enum Change: Hashable, Sendable, Codable {
        case accepted, disputed, extensionAsked, extensionGranted, extensionRefused, resumed, recalled, appealed
        /// To who passed it on, or else to the desk.
        case givenBack
        case decided(isUpheld: Bool)
        case passedOn(to: Assignee)
        case suspended(until: Instant)
        case answered
        case ordered
        case orderAnswered(number: Int)
        case reviewed(agrees: Bool)
    }
}
