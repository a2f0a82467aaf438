public import Core

extension CaseRules {
    /// A step that has a limit, as a place says it.
    public enum Limit: String, CaseIterable, Hashable, Sendable {
        case intake, dispatch, fieldCheck, dispute, word, order, township, supervisor

        public var words: Words {
            switch self {
            case .intake: Words("受理", "Taking on")
            case .dispatch: Words("派遣", "Dispatch")
            case .fieldCheck: Words("现场核实、核查", "Looking at the place")
            case .dispute: Words("裁定派单异议", "Deciding a dispute")
            case .word: Words("等反映人确认", "Waiting for the reporter's word")
            case .order: Words("答复督办", "Answering a supervision order")
            case .township: Words("逾期多久提醒街道", "Late by this, the township hears")
            case .supervisor: Words("逾期多久提醒督查", "Late by this, the supervisor hears")
            }
        }
    }

    public subscript(limit: Limit) -> TimeLimit {
        get { self[keyPath: limit.path] }
        set { self[keyPath: limit.path] = newValue }
    }

    /// A figure that a place says.
    public enum Number: String, CaseIterable, Hashable, Sendable {
        case attempts, reopenDays, extensions, suspensionDays, warning, sample

        public var range: ClosedRange<Int> {
            switch self {
            case .attempts: 1...9
            case .reopenDays: 0...365
            case .extensions: 0...9
            case .suspensionDays: 1...365
            case .warning: 1...99
            case .sample: 1...100
            }
        }

        public var words: Words {
            switch self {
            case .attempts: Words("回访几次不通改为核查", "Calls in vain before somebody inspects")
            case .reopenDays: Words("结案后几天内可说没解决", "Days in which “not solved” reopens a case")
            case .extensions: Words("最多延期几次", "Extensions at most")
            case .suspensionDays: Words("最长挂账几天", "Days put off at most")
            case .warning: Words("用去百分之几的时限时提醒", "Percent of a limit after which one is warned")
            case .sample: Words("每月抽查百分之几", "Percent of a month's cases in the sample")
            }
        }
    }

    public subscript(number: Number) -> Int {
        get { self[keyPath: number.path] }
        set { self[keyPath: number.path] = newValue }
    }

    /// The first figure that is out of its range; nil for none.
    var wrong: Number? { Number.allCases.first { !$0.range.contains(self[$0]) } }
}

extension CaseRules.Limit {
    fileprivate var path: WritableKeyPath<CaseRules, TimeLimit> {
        switch self {
        case .intake: \.intake
        case .dispatch: \.dispatch
        case .fieldCheck: \.fieldCheck
        case .dispute: \.dispute
        case .word: \.word
        case .order: \.order
        case .township: \.township
        case .supervisor: \.supervisor
        }
    }
}

extension CaseRules.Number {
    fileprivate var path: WritableKeyPath<CaseRules, Int> {
        switch self {
        case .attempts: \.attempts
        case .reopenDays: \.reopenDays
        case .extensions: \.extensions
        case .suspensionDays: \.suspensionDays
        case .warning: \.warning
        case .sample: \.sample
        }
    }
}
