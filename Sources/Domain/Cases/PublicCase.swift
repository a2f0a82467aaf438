public import Core

/// A case as a stranger sees it (DESIGN.md section 6): what kind of matter, in which grid, how far it is and since
/// which day, as it stood a day ago. It holds nothing that anybody wrote, no exact place, no hour and no key of the
/// case; what is told of it in words is a `PublicText` that somebody released.
public struct PublicCase: Hashable, Sendable {
    /// Drawn at random: a case's own key would tell the millisecond in which it was reported.
    public let number: Key<PublicCase>
    public let matter: Key<Matter>
    /// A grid, or what lies above it; nil where nobody knows more than the city.
    public let area: Key<Area>?
    public let opened: Day
    public let standing: Standing
    /// The day of the latest step that is shown.
    public let changed: Day

    public init(
        number: Key<PublicCase>, matter: Key<Matter>, area: Key<Area>?, opened: Day, standing: Standing, changed: Day
    ) {
        self.number = number
        self.matter = matter
        self.area = area
        self.opened = opened
        self.standing = standing
        self.changed = changed
    }

    /// How far a case is, in the few words that strangers are told.
    public enum Standing: String, CaseIterable, Hashable, Sendable {
        /// Taken on, not sent yet.
        case filed
        case handling
        /// Done; the reporter is asked, or somebody looks.
        case answered
        case solved
        /// Mended, and the reporter said nothing: never “satisfied”.
        case closedWithoutWord
        case notTakenOn

        public var isOver: Bool {
            switch self {
            case .filed, .handling, .answered: false
            case .solved, .closedWithoutWord, .notTakenOn: true
            }
        }

        public var words: Words {
            switch self {
            case .filed: Words("已受理", "Taken on")
            case .handling: Words("处理中", "Being handled")
            case .answered: Words("已办完，待确认", "Done, to be confirmed")
            case .solved: Words("已解决", "Solved")
            case .closedWithoutWord: Words("已办结，反映人未答复", "Closed without the reporter's word")
            case .notTakenOn: Words("不予受理", "Not taken on")
            }
        }
    }

    /// A step that strangers may know of.
    public struct Step: Hashable, Sendable {
        public let standing: Standing
        public let day: Day

        public init(_ standing: Standing, on day: Day) {
            self.standing = standing
            self.day = day
        }
    }
}

extension PublicCase {
    /// How long nothing of what happened is told to strangers (DESIGN.md section 6, “a day late”).
    public static let delayHours = 24

    /// What happened by then may be told now.
    public static func told(at now: Instant) -> Instant { now.adding(hours: -delayHours) }

    /// Whether cases of a matter are ever told of: never what is about a family, minors or health.
    public static func shows(_ path: Matter.Path?) -> Bool { path.map { $0.concern == nil } ?? false }

    /// What strangers are told of a case's events, in their order: the steps that changed its standing; empty while,
    /// and once more when, it is none of their business.
    ///
    /// Nothing is told before it is filed, for nobody knows then what it is about; of what its reporter took back, what
    /// was merged into another and what touches somebody's secrets nothing is told again.
    ///
    /// - Parameter events: those that may be told by now.
    public static func steps(of events: [Case.Event]) -> [Step] {
        guard let first = events.first, var flow = Case.Flow([first]) else { return [] }
        var steps: [Step] = []
        for event in events.dropFirst() {
            flow = flow.after(event)
            guard let standing = Standing(flow) else { continue }
            if steps.last?.standing != standing { steps.append(Step(standing, on: event.at.day)) }
        }
        return Standing(flow) == nil ? [] : steps
    }
}

extension PublicCase.Standing {
    /// Nil where strangers are told nothing.
    public init?(_ flow: Case.Flow) {
        guard flow.filing != nil else { return nil }
        switch flow.stage {
        case .reported, .verifyBeforeFiling, .withdrawn, .merged: return nil
        case .filed: self = .filed
        case .handling: self = .handling
        case .awaitingWord, .inspectBeforeClosing: self = .answered
        case .rejected(let why):
            guard why != .secretOrPrivate else { return nil }
            self = .notTakenOn
        case .closed(let closing):
            switch closing.kind {
            case .byWord, .byInspection: self = .solved
            case .withoutWord: self = .closedWithoutWord
            case .answeredAtOnce, .settledOnTheSpot: return nil
            }
        }
    }
}

extension Key where Entity == PublicCase {
    /// A number that says nothing of its case.
    ///
    /// - Parameter bytes: eight, at random.
    public init(random bytes: some Sequence<UInt8>) {
        self.init(max(1, bytes.reduce(Int64(0)) { $0 << 8 | Int64($1) } & .max))
    }
}
