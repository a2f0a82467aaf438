public import Core

/// A hard matter that somebody answers for by name, with milestones, looked at every month: a secretary's (书记领办事项,
/// DOMAIN.md A7-11), or a question that came up so often that one case after the other doesn't settle it (每月一题, B6).
///
///     open ──reach, plan, review──▶ open ──finish──▶ finished ──confirm──▶ confirmed
///       └──drop──▶ dropped             ▲────sendBack────┘
///
/// Whoever leads it says that it is finished; somebody else confirms it.
public struct LedMatter: Hashable, Sendable {
    public let id: Key<LedMatter>
    public let kind: Kind
    public let place: Place
    /// The branch, community or department that leads; its secretary or head answers for it.
    public let leader: Assignment.Party
    /// 1...100 characters.
    public let title: String
    /// Cases that made it a question; at most 50 are named.
    public let cases: Set<Key<Case>>
    public let opened: Day
    /// At least one, at most 20, in order of day.
    public internal(set) var milestones: [Milestone]
    /// The days of its monthly reviews, in order.
    public internal(set) var reviews: [Day]
    public internal(set) var stage: Stage
    /// How often the row was saved; a save that finds another number is refused.
    public let version: Int

    public init(
        id: Key<LedMatter>, kind: Kind, place: Place, leader: Assignment.Party, title: String,
        cases: Set<Key<Case>> = [], opened: Day, milestones: [Milestone], reviews: [Day] = [], stage: Stage = .open,
        version: Int = 0
    ) {
        self.id = id
        self.kind = kind
        self.place = place
        self.leader = leader
        self.title = title
        self.cases = cases
        self.opened = opened
        self.milestones = milestones
        self.reviews = reviews
        self.stage = stage
        self.version = version
    }

    /// What kind of matter somebody took on.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case secretaryLed, frequentQuestion

        public var words: Words {
            switch self {
            case .secretaryLed: Words("书记领办", "Led by the secretary")
            case .frequentQuestion: Words("高频问题", "A frequent question")
            }
        }
    }

    /// A step on the way, with its day.
    public struct Milestone: Hashable, Sendable, Codable {
        /// 1...100 characters.
        public let title: String
        public let due: Day
        /// Nil until it is reached.
        public internal(set) var reached: Day?

        public init(_ title: String, due: Day, reached: Day? = nil) {
            self.title = title
            self.due = due
            self.reached = reached
        }

        /// Whether it isn't reached though its day is over.
        public func isLate(on day: Day) -> Bool { reached == nil && due < day }
    }

    public enum Stage: Hashable, Sendable {
        case open
        case finished(by: Key<Caller>)
        case confirmed(by: Key<Caller>)
        case dropped

        /// The word in the table and for programs.
        public var word: String {
            switch self {
            case .open: "open"
            case .finished: "finished"
            case .confirmed: "confirmed"
            case .dropped: "dropped"
            }
        }

        public var words: Words {
            switch self {
            case .open: Words("推进中", "Under way")
            case .finished: Words("已办成，待确认", "Done, to be confirmed")
            case .confirmed: Words("已确认办成", "Confirmed")
            case .dropped: Words("已终止", "Dropped")
            }
        }
    }

    public enum Act: Hashable, Sendable {
        /// The milestone with this place in the list, from 0 on.
        case reach(Int)
        /// New ones for those that aren't reached.
        case plan([Milestone])
        /// The month's review by whoever looks after the leader.
        case review
        case finish
        case confirm
        case sendBack(because: String)
        case drop(because: String)
    }

    public enum Refusal: Error, Hashable, Sendable {
        case titleMisshapen, reasonMisshapen
        case noMilestone, tooManyMilestones, milestoneMissing, milestoneBeforeToday
        /// Some aren't reached.
        case notAllReached
        /// It was looked at in this month already.
        case reviewedAlready
        /// Somebody else than who finished it confirms it.
        case ownWork
        /// The act doesn't exist in this stage.
        case outOfTurn
    }
}

extension LedMatter {
    /// As somebody typed it.
    public static func made(_ draft: LedMatter) throws(Refusal) -> LedMatter {
        let title = draft.title.trimmed
        guard (1...100).contains(title.unicodeScalars.count) else { throw .titleMisshapen }
        return LedMatter(
            id: draft.id, kind: draft.kind, place: draft.place, leader: draft.leader, title: title,
            cases: Set(draft.cases.sorted().prefix(50)), opened: draft.opened,
            milestones: try planned(draft.milestones, from: draft.opened))
    }

    private static func planned(_ milestones: [Milestone], from day: Day) throws(Refusal) -> [Milestone] {
        guard !milestones.isEmpty else { throw .noMilestone }
        guard milestones.count <= 20 else { throw .tooManyMilestones }
        let trimmed = milestones.map { Milestone($0.title.trimmed, due: $0.due, reached: $0.reached) }
        guard trimmed.allSatisfy({ (1...100).contains($0.title.unicodeScalars.count) }) else { throw .titleMisshapen }
        guard trimmed.allSatisfy({ $0.reached != nil || $0.due >= day }) else { throw .milestoneBeforeToday }
        return trimmed.sorted { ($0.due, $0.title) < ($1.due, $1.title) }
    }

    /// The whole life of a led matter.
    public func after(_ act: Act, by caller: Key<Caller>, on today: Day) throws(Refusal) -> LedMatter {
        var next = self
        switch (stage, act) {
        case (.open, .reach(let index)):
            guard milestones.indices.contains(index) else { throw .milestoneMissing }
            guard milestones[index].reached == nil else { throw .outOfTurn }
            next.milestones[index].reached = today
        case (.open, .plan(let new)):
            let reached = milestones.filter { $0.reached != nil }
            // Somebody else said so while it was planned.
            let open = new.filter { one in !reached.contains { ($0.title, $0.due) == (one.title.trimmed, one.due) } }
            next.milestones = try Self.planned(reached + open, from: today)
        case (.open, .review):
            guard !isReviewed(in: today) else { throw .reviewedAlready }
            next.reviews.append(today)
        case (.open, .finish):
            guard milestones.allSatisfy({ $0.reached != nil }) else { throw .notAllReached }
            next.stage = .finished(by: caller)
        case (.finished(let finisher), .confirm):
            guard caller != finisher else { throw .ownWork }
            next.stage = .confirmed(by: caller)
        case (.finished, .sendBack(let reason)):
            guard (1...500).contains(reason.trimmed.count) else { throw .reasonMisshapen }
            next.stage = .open
        case (.open, .drop(let reason)):
            guard (1...500).contains(reason.trimmed.count) else { throw .reasonMisshapen }
            next.stage = .dropped
        case (.open, _), (.finished, _), (.confirmed, _), (.dropped, _): throw .outOfTurn
        }
        return next
    }

    /// Whether it waits for its review: once in each calendar month after the one in which it was opened.
    public func awaitsReview(on day: Day) -> Bool {
        stage == .open && Month(of: day) > Month(of: opened) && !isReviewed(in: day)
    }

    /// Whether somebody is to be told that this month's review waits: late in the month, or when the last one
    /// fell out.
    public func isReviewOverdue(on day: Day) -> Bool {
        guard awaitsReview(on: day) else { return false }
        let before = Day(number: day.number - day.parts.day)
        let fellOut = Month(of: before) > Month(of: opened) && !isReviewed(in: before)
        return fellOut || day.parts.day > Self.reviewedByDay
    }

    /// By this day of a month it should have been reviewed.
    public static let reviewedByDay = 20

    /// What isn't reached though its day is over.
    public func late(on day: Day) -> [Milestone] { milestones.filter { $0.isLate(on: day) } }

    /// Whether it was looked at in the calendar month of a day.
    public func isReviewed(in day: Day) -> Bool { reviews.contains { Month(of: $0) == Month(of: day) } }

    private typealias Month = MonthlySample.Month
}

extension LedMatter.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .titleMisshapen:
            told(.invalid, "title", "事项和节点的名称都要写，1 到 100 个字。", "Titles have 1 to 100 characters.", "title")
        case .reasonMisshapen:
            told(.invalid, "reason", "请写明原因，1 到 500 个字。", "Say why, in 1 to 500 characters.", "because")
        case .noMilestone: told(.invalid, "no-milestone", "请至少定一个节点。", "Set at least one milestone.", "milestones")
        case .tooManyMilestones: told(.invalid, "too-many", "最多 20 个节点。", "Twenty milestones at most.", "milestones")
        case .milestoneMissing: told(.missing, "milestone-missing", "没有这个节点。", "There is no such milestone.")
        case .milestoneBeforeToday:
            told(.invalid, "milestone-past", "节点的日期不能在今天以前。", "A milestone's day can't be over.", "milestones")
        case .notAllReached: told(.conflict, "not-all-reached", "还有节点没有完成。", "Some milestones aren't reached.")
        case .reviewedAlready: told(.conflict, "reviewed", "本月已经调度过。", "It was reviewed this month.")
        case .ownWork: told(.forbidden, "own-work", "要由另一个人确认。", "Somebody else confirms it.")
        case .outOfTurn:
            told(.conflict, "out-of-turn", "这个事项刚才变了，请刷新后再看。", "It has moved on meanwhile; reload the page.")
        }
    }

    private func told(
        _ kind: Problem.Kind, _ code: String, _ chinese: String, _ english: String, _ field: String? = nil
    ) -> Problem {
        Problem(kind, "led-matter.\(code)", field: field, Words(chinese, english))
    }
}
