public import Core

extension Whistle {
    /// Where a whistle is and who has come: what its events come to.
    public struct Flow: Hashable, Sendable, Codable {
        public internal(set) var stage: Stage
        public let kind: Kind
        public let asked: Instant
        /// Nil until it is blown.
        public internal(set) var blown: Instant?
        public internal(set) var limits: Limits?
        public internal(set) var units: [Unit] = []
        public internal(set) var records = 0
        /// Limits whose end was told.
        public internal(set) var told: [Whistle.Due] = []

        init(_ kind: Kind, at asked: Instant) {
            stage = .asked
            self.kind = kind
            self.asked = asked
        }
    }
}

extension Whistle.Flow {
    /// What `events` come to, in their order; nil where they don't begin with the asking.
    public init?(_ events: [Whistle.Event]) {
        guard let first = events.first, case .asked(let kind) = first.what else { return nil }
        self = events.dropFirst().reduce(Whistle.Flow(kind, at: first.at)) { $0.after($1) }
    }

    public func after(_ event: Whistle.Event) -> Whistle.Flow {
        var next = self
        next.move(event.what, at: event.at)
        return next
    }

    private mutating func move(_ what: Whistle.What, at now: Instant) {
        switch what {
        case .asked: break
        case .blown(let parties, let limits):
            (stage, blown, self.limits) = (.blown, now, limits)
            call(parties, at: now)
        case .declined: stage = .declined
        case .calledAlso(let parties): call(parties, at: now)
        case .stoodDown: stage = .stoodDown
        case .recordWritten:
            stage = .recorded
            records += 1
        case .concluded(let isSolved):
            stage = .concluded(isSolved: isSolved, at: now)
            for index in units.indices where units[index].isAwaited { units[index].stage = .absent }
        case .rated(let party, let rating): update(party) { $0.rating = rating }
        case .replied(let party, let coming): update(party) { $0.stage = .coming(at: coming) }
        case .arrived(let party): update(party) { $0.stage = .arrived(at: now) }
        case .reported(let party): update(party) { $0.hasReported = true }
        case .townshipRated(let party, let rating): update(party) { $0.ratesTownship = rating }
        case .excused(let party): update(party) { $0.stage = .excused }
        case .told(let due): told.append(due)
        }
    }

    private mutating func call(_ parties: [Assignment.Party], at now: Instant) {
        units += parties.map { Whistle.Unit(party: $0, called: now, stage: .called) }
    }

    private mutating func update(_ party: Assignment.Party, _ change: (inout Whistle.Unit) -> Void) {
        guard let index = units.firstIndex(where: { $0.party == party }) else { return }
        change(&units[index])
    }

    public func unit(_ party: Assignment.Party) -> Whistle.Unit? { units.first { $0.party == party } }

    /// By when a body arrives, from when it was called; nil until it is blown, and for what wasn't called.
    public func arrives(_ party: Assignment.Party, in calendar: WorkingCalendar) -> Deadline? {
        guard let limits, let unit = unit(party) else { return nil }
        return calendar.adding(limits.arrive, to: unit.called)
    }

    /// By when it is concluded; nil until it is blown.
    public func concludes(in calendar: WorkingCalendar) -> Deadline? {
        guard let limits, let blown else { return nil }
        return calendar.adding(limits.conclude, to: blown)
    }

    /// How a body came, as far as it can be said by now.
    public func attendance(
        of party: Assignment.Party, at now: Instant, in calendar: WorkingCalendar
    ) -> Whistle.Attendance? {
        guard let unit = unit(party), let deadline = arrives(party, in: calendar) else { return nil }
        switch unit.stage {
        case .arrived(let at): return at <= deadline.at ? .inTime : .late
        case .excused: return .excused
        case .absent: return .absent
        case .called, .coming: return now <= deadline.at ? nil : .overdue
        }
    }
}

extension Whistle.Unit {
    /// Whether it hasn't come and should.
    public var isAwaited: Bool {
        switch stage {
        case .called, .coming: true
        case .arrived, .excused, .absent: false
        }
    }
}

extension Whistle {
    /// How a body came.
    public enum Attendance: String, CaseIterable, Hashable, Sendable {
        case inTime, late, overdue, excused, absent

        public var words: Words {
            switch self {
            case .inTime: Words("按时报到", "Arrived in time")
            case .late: Words("迟到", "Arrived late")
            case .overdue: Words("逾期未到", "Overdue")
            case .excused: Words("准予不到", "Excused")
            case .absent: Words("未到", "Absent")
            }
        }
    }
}
