public import Core

/// How long each step of a case may take in a place and what else is set there (DOMAIN.md B2.3, B6).
public struct CaseRules: Hashable, Sendable, Codable {
    /// The day from which these hold.
    public var from: Day
    public var intake = TimeLimit.workingMinutes(15)
    /// From filing, or from a return, to dispatch.
    public var dispatch = TimeLimit.workingMinutes(15)
    /// Of both field checks.
    public var fieldCheck = TimeLimit.workingMinutes(30)
    /// For the township's decision on a dispatch.
    public var dispute = TimeLimit.workingHours(4)
    /// How long the reporter's word is waited for, or sought.
    public var word = TimeLimit.workingDays(3)
    /// In which a supervision order is answered.
    public var order = TimeLimit.workingDays(1)
    /// Calls without an answer after which somebody inspects instead: 1...9.
    public var attempts = 3
    /// For how long after closing the reporter may say that it isn't solved.
    public var reopenDays = 30
    /// Of an assignment; refused ones don't count.
    public var extensions = 2
    public var suspensionDays = 365
    /// After how much of a limit one is warned, in percent: 1...99.
    public var warning = 80
    /// How long after its end the township hears of it, and then the supervisor.
    public var township = TimeLimit.workingHours(4)
    public var supervisor = TimeLimit.workingDays(1)
    /// Of the cases closed in a month, in percent: 1...100 (A7-10).
    public var sample = 5

    public init(from: Day) { self.from = from }

    /// What holds where no place has said anything.
    public static let standard = CaseRules(from: Day(number: 0))
}

/// What a case is judged by, besides its own facts: the rules of its place and the calendar there.
public struct CaseTerms: Sendable {
    public let rules: CaseRules
    public let calendar: WorkingCalendar

    public init(rules: CaseRules, calendar: WorkingCalendar) {
        self.rules = rules
        self.calendar = calendar
    }
}
