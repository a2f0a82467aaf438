public import Core

/// Which cases of a list somebody wants to see: each part that is said narrows it further. It stands in the address of
/// the list, and in a view that somebody keeps.
///
/// There is no part for who brought a case: no list gathers cases by reporter (DESIGN.md section 6).
public struct CaseFilter: Hashable, Sendable {
    /// In this area and below it.
    public var place: Key<Area>?
    public var stage: Case.Stage.Name?
    /// This matter and all that stands under it.
    public var branch: Key<Matter>?
    public var way: Case.Way?
    /// Who has a part of it that is open.
    public var holder: Assignment.Party?
    public var time: Time?
    /// Opened on that day or later.
    public var since: Day?
    /// Those alone that came back from an end.
    public var isRework: Bool
    /// Searched in numbers, places, matters and what was reported; at most 40 characters, empty for none. Never kept in
    /// a view: a kept search for somebody's name would be a list of that person's cases.
    public var words: String

    public init(
        place: Key<Area>? = nil, stage: Case.Stage.Name? = nil, branch: Key<Matter>? = nil, way: Case.Way? = nil,
        holder: Assignment.Party? = nil, time: Time? = nil, since: Day? = nil, isRework: Bool = false,
        words: String = ""
    ) {
        self.place = place
        self.stage = stage
        self.branch = branch
        self.way = way
        self.holder = holder
        self.time = time
        self.since = since
        self.isRework = isRework
        self.words = words
    }

    public static let none = CaseFilter()

    /// How it stands with what must be done next.
    public enum Time: String, CaseIterable, Hashable, Sendable, Codable {
        case late
        /// Not late, and due within a day.
        case soon

        public var words: Words {
            switch self {
            case .late: Words("已逾期", "Late")
            case .soon: Words("24 小时内到期", "Due within 24 hours")
            }
        }
    }

    /// How long before its end a case is nearly due.
    public static let soonHours = 24
}

extension CaseFilter {
    /// What a list knows of a case without reading its flow.
    public struct Facts: Hashable, Sendable {
        public let place: Place
        public let stage: Case.Stage.Name
        public let matter: Key<Matter>?
        public let way: Case.Way
        /// Nil while nothing must be done.
        public let due: Instant?
        public let opened: Instant
        public let rework: Int

        public init(
            place: Place, stage: Case.Stage.Name, matter: Key<Matter>?, way: Case.Way, due: Instant?, opened: Instant,
            rework: Int
        ) {
            self.place = place
            self.stage = stage
            self.matter = matter
            self.way = way
            self.due = due
            self.opened = opened
            self.rework = rework
        }
    }

    /// Whether a case is among those wanted. Words and holder are looked up where they lie, not here.
    ///
    /// - Parameter matters: of the branch, itself among them; nil where no branch is said.
    public func admits(_ facts: Facts, matters: Set<Key<Matter>>?, at now: Instant) -> Bool {
        if let place, !facts.place.lies(in: place) { return false }
        if let stage, facts.stage != stage { return false }
        if let matters { guard let matter = facts.matter, matters.contains(matter) else { return false } }
        if let way, facts.way != way { return false }
        if let since, facts.opened.day < since { return false }
        if isRework, facts.rework == 0 { return false }
        switch time {
        case nil: return true
        case .late: return facts.due.map { $0 < now } ?? false
        case .soon:
            return facts.due.map { now <= $0 && $0 <= now.adding(hours: Self.soonHours) } ?? false
        }
    }

    /// Whether nothing behind this case of a list by deadline can be wanted.
    public func ends(at due: Instant?, now: Instant) -> Bool {
        switch time {
        case nil: false
        case .late: due.map { $0 >= now } ?? true
        case .soon: due.map { $0 > now.adding(hours: Self.soonHours) } ?? true
        }
    }

    /// As a view keeps it.
    public var kept: CaseFilter {
        var filter = self
        filter.words = ""
        return filter
    }
}

extension CaseFilter: Codable {
    /// A stage that is none narrows nothing: views were kept from addresses that said any word.
    public init(from decoder: any Decoder) throws {
        let kept = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            place: try kept.decodeIfPresent(Key<Area>.self, forKey: .place),
            stage: try kept.decodeIfPresent(String.self, forKey: .stage).flatMap { Case.Stage.Name(rawValue: $0) },
            branch: try kept.decodeIfPresent(Key<Matter>.self, forKey: .branch),
            way: try kept.decodeIfPresent(Case.Way.self, forKey: .way),
            holder: try kept.decodeIfPresent(Assignment.Party.self, forKey: .holder),
            time: try kept.decodeIfPresent(Time.self, forKey: .time),
            since: try kept.decodeIfPresent(Day.self, forKey: .since),
            isRework: try kept.decode(Bool.self, forKey: .isRework),
            words: try kept.decode(String.self, forKey: .words))
    }
}
