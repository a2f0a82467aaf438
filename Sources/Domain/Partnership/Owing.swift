public import Core

/// So many deeds of a kind in each period: “a household visit every quarter”.
public struct Owing: Hashable, Sendable, Codable {
    public let deed: Deed.Kind
    /// 1...100.
    public let count: Int
    public let period: Period

    public init(_ deed: Deed.Kind, _ count: Int, every period: Period) {
        self.deed = deed
        self.count = count
        self.period = period
    }

    /// The calendar's months, quarters and years.
    public enum Period: String, CaseIterable, Hashable, Sendable, Codable {
        case month, quarter, year

        public var words: Words {
            switch self {
            case .month: Words("每月", "every month")
            case .quarter: Words("每季度", "every quarter")
            case .year: Words("每年", "every year")
            }
        }

        /// The first and last day of the period that `day` lies in.
        public func around(_ day: Day) -> ClosedRange<Day> {
            let (year, month, _) = day.parts
            let first = (month - 1) / months * months + 1
            let end = Self.firstDay(of: year, first + months).adding(days: -1)
            return Self.firstDay(of: year, first)...end
        }

        private var months: Int {
            switch self {
            case .month: 1
            case .quarter: 3
            case .year: 12
            }
        }

        /// - Parameter month: 1...13, the last being the next year's first.
        private static func firstDay(of year: Int, _ month: Int) -> Day {
            let (year, month) = month > 12 ? (year + 1, month - 12) : (year, month)
            // Every month of a year that a day lies in has a first day.
            return Day(year: year, month: month, day: 1) ?? Day(number: 0)
        }
    }

    /// Where an owing stands on a day.
    public struct Balance: Hashable, Sendable {
        public let owing: Owing
        public let period: ClosedRange<Day>
        public let done: Int

        /// How many are still to be done in the period.
        public var left: Int { max(0, owing.count - done) }
    }

    /// - Parameter deeds: of the undertaking; those outside the period don't count.
    public func balance(of deeds: [Deed], on day: Day) -> Balance {
        let period = period.around(day)
        return Balance(
            owing: self, period: period, done: deeds.count { $0.kind == deed && period.contains($0.day) })
    }
}

/// Something that was done for an undertaking.
public struct Deed: Hashable, Sendable {
    public let id: Key<Deed>
    public let undertaking: Key<Undertaking>
    public let kind: Kind
    public let day: Day
    /// What came of it, at most 500 characters; empty where nobody wrote anything.
    public let note: String

    public init(id: Key<Deed>, undertaking: Key<Undertaking>, kind: Kind, day: Day, note: String) {
        self.id = id
        self.undertaking = undertaking
        self.kind = kind
        self.day = day
        self.note = note
    }

    /// What is done for a place.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case visit, problem, activity

        public var words: Words {
            switch self {
            case .visit: Words("走访", "Visit")
            case .problem: Words("解决难题", "Problem solved")
            case .activity: Words("开展活动", "Activity")
            }
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        /// The note's characters.
        case longNote(Int)
        case inTheFuture
        /// Before the undertaking began, or after it ended.
        case outsideUndertaking
    }

    public static func made(
        _ draft: Deed, for undertaking: Undertaking, on today: Day
    ) throws(Refusal) -> Deed {
        let note = draft.note.trimmed
        let length = note.unicodeScalars.count
        guard length <= 500 else { throw .longNote(length) }
        guard draft.day <= today else { throw .inTheFuture }
        guard draft.day >= undertaking.from else { throw .outsideUndertaking }
        if case .ended(let day) = undertaking.stage, draft.day >= day { throw .outsideUndertaking }
        return Deed(id: draft.id, undertaking: undertaking.id, kind: draft.kind, day: draft.day, note: note)
    }
}

extension Deed.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .longNote(let count):
            Problem(
                .invalid, "deed.long-note", field: "note",
                Words("写了 \(count) 个字，最多 500 个字，请缩短。", "The note has \(count) characters; shorten it to 500."))
        case .inTheFuture:
            Problem(.invalid, "deed.future", field: "day", Words("日期不能在今天之后。", "The day can't lie ahead."))
        case .outsideUndertaking:
            Problem(
                .invalid, "deed.outside", field: "day",
                Words("这一天不在联系的期间内，请核对。", "The undertaking didn't stand on that day. Check it."))
        }
    }
}
