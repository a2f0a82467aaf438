public import Core

/// Several bodies are called together to one place for one matter, and must come (“街居吹哨、部门报到”, DOMAIN.md A7-03 to
/// A7-06): a community asks, the township blows, those called report in, what they settle is written down together, and
/// the township crosses it off.
///
///     asked ──blow──▶ blown ──writeRecord──▶ recorded ──conclude──▶ concluded(solved, unsolved)
///       │               │                      ▲  │                        both sides rate each other
///       └─decline       └─standDown            └──┘ another record
///
/// Each body called has a way of its own:
///
///     called ──reply──▶ coming ──arrive──▶ arrived ──report──▶ (what it did)
///        ├───────────────arrive──────────────▲
///        └──excuse──▶ excused              absent: whoever hasn't arrived when it is concluded
///
/// The life is in `Whistle+Life.swift`, what events come to in `Whistle+Replay.swift`, what is told in
/// `Whistle+Due.swift`.
public struct Whistle: Hashable, Sendable {
    public let id: Key<Whistle>
    /// The case it is blown for; nil for none.
    public let `case`: Key<Case>?
    public let place: Place
    public internal(set) var flow: Flow
    /// How often the row was saved; a save that finds another number is refused.
    public let version: Int

    public init(id: Key<Whistle>, for case: Key<Case>?, in place: Place, flow: Flow, version: Int = 0) {
        self.id = id
        self.case = `case`
        self.place = place
        self.flow = flow
        self.version = version
    }

    public var stage: Stage { flow.stage }
}

extension Whistle {
    /// What it is blown for.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// 快捷哨: what can be settled at once when two or three come.
        case quick
        /// 应急哨: danger to people or things.
        case emergency
        /// 攻坚哨: an old knot that nobody could untie alone.
        case hardProblem

        public var words: Words {
            switch self {
            case .quick: Words("快捷哨", "Quick whistle")
            case .emergency: Words("应急哨", "Emergency whistle")
            case .hardProblem: Words("攻坚哨", "Hard-problem whistle")
            }
        }
    }

    public enum Stage: Hashable, Sendable, Codable {
        case asked
        case blown
        /// What was settled together is written down.
        case recorded
        case concluded(isSolved: Bool, at: Instant)
        case declined
        case stoodDown

        /// The word in tables and for programs.
        public var word: String {
            switch self {
            case .asked: "asked"
            case .blown: "blown"
            case .recorded: "recorded"
            case .concluded: "concluded"
            case .declined: "declined"
            case .stoodDown: "stoodDown"
            }
        }

        /// Whether nobody is to come any more.
        public var isOver: Bool {
            switch self {
            case .concluded, .declined, .stoodDown: true
            case .asked, .blown, .recorded: false
            }
        }
    }

    /// A body that was called.
    public struct Unit: Hashable, Sendable, Codable {
        public let party: Assignment.Party
        public let called: Instant
        public internal(set) var stage: Stage
        /// Whether it said what it did.
        public internal(set) var hasReported = false
        /// What the township says of it, and it of the township.
        public internal(set) var rating: Rating?
        public internal(set) var ratesTownship: Rating?

        public enum Stage: Hashable, Sendable, Codable {
            case called
            /// It comes, at this time by its own word.
            case coming(at: Instant)
            case arrived(at: Instant)
            case excused
            case absent
        }
    }

    /// In bands, not points: nobody is ranked by it.
    public enum Rating: String, CaseIterable, Hashable, Sendable, Codable {
        case good, fair, poor

        public var words: Words {
            switch self {
            case .good: Words("好", "Good")
            case .fair: Words("一般", "Fair")
            case .poor: Words("差", "Poor")
            }
        }
    }

    /// What somebody may try. Reasons have 1...500 characters, records and reports 1...2,000.
    public enum Act: Hashable, Sendable {
        /// - Parameter calling: who is called; those who must come among them.
        case blow(calling: [Assignment.Party])
        case decline(because: String)
        case callAlso([Assignment.Party])
        case standDown(because: String)
        case writeRecord(String)
        case conclude(isSolved: Bool, because: String)
        case rate(Assignment.Party, Rating)

        // By a body that is called.
        case reply(Assignment.Party, coming: Instant)
        case arrive(Assignment.Party)
        case report(Assignment.Party, String)
        case rateTownship(by: Assignment.Party, Rating)
        /// By the township: it needn't come.
        case excuse(Assignment.Party, because: String)

        /// By the clock: a limit has ended.
        case tell(Due)
    }

    public struct Event: Hashable, Sendable, Codable {
        public let what: What
        public let at: Instant
        public let by: Key<Caller>

        public init(_ what: What, at: Instant, by: Key<Caller>) {
            self.what = what
            self.at = at
            self.by = by
        }
    }

    /// What happened, without anybody's words.
    public enum What: Hashable, Sendable, Codable {
        case asked(Kind)
        /// With the limits that held then.
        case blown([Assignment.Party], Limits)
        case declined
        case calledAlso([Assignment.Party])
        case stoodDown
        case recordWritten
        case concluded(isSolved: Bool)
        case rated(Assignment.Party, Rating)
        case replied(Assignment.Party, coming: Instant)
        case arrived(Assignment.Party)
        case reported(Assignment.Party)
        case townshipRated(by: Assignment.Party, Rating)
        case excused(Assignment.Party)
        case told(Due)
    }

    /// Within which those called arrive, and within which it is concluded.
    public struct Limits: Hashable, Sendable, Codable {
        public let arrive: TimeLimit
        public let conclude: TimeLimit
        /// The rules' day they come from.
        public let from: Day

        public init(arrive: TimeLimit, conclude: TimeLimit, from: Day) {
            self.arrive = arrive
            self.conclude = conclude
            self.from = from
        }
    }
}
