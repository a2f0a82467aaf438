public import Core

extension Case {
    /// Where a case stands. A stage carries what is true in it and nothing else.
    public enum Stage: Hashable, Sendable, Codable {
        /// At the intake of its level.
        case reported
        /// Somebody was asked to see whether it is so.
        case verifyBeforeFiling
        /// Taken on; at the desk that sends it to whom it belongs.
        case filed
        case handling
        /// Every part is answered; whoever brought it is asked.
        case awaitingWord(attempts: Int)
        /// Every part is answered; somebody else looks whether it is mended.
        case inspectBeforeClosing(Cause)
        case closed(Closing)
        case rejected(Rejection)
        case withdrawn
        case merged(into: Key<Case>, from: Desk)
    }

    /// Why somebody inspects instead of asking.
    public enum Cause: String, CaseIterable, Hashable, Sendable, Codable {
        /// A worker found it: there is nobody to ask.
        case nobodyToAsk
        /// Nobody answered in the set attempts, or in the set time.
        case noAnswer
    }

    /// A desk that a case can be sent back to.
    public enum Desk: String, CaseIterable, Hashable, Sendable, Codable {
        case reported, filed

        var stage: Stage {
            switch self {
            case .reported: .reported
            case .filed: .filed
            }
        }
    }

    /// How it ended. The kinds are counted apart everywhere.
    public struct Closing: Hashable, Sendable, Codable {
        public let kind: Kind
        public let at: Instant
        /// Whether the reporter was satisfied; nil where nobody said so.
        public let isSatisfied: Bool?

        public init(_ kind: Kind, at: Instant, isSatisfied: Bool? = nil) {
            self.kind = kind
            self.at = at
            self.isSatisfied = isSatisfied
        }

        /// In which way it ended.
        public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
            /// The reporter says it is solved.
            case byWord
            /// Somebody who did not handle it saw that it is mended.
            case byInspection
            /// It is mended, and the reporter didn't answer: never “satisfied”.
            case withoutWord
            /// A question that was answered by whoever took it: in no rate, in the sample.
            case answeredAtOnce
            /// Seen and seen to: in no inbox and no rate, in the sample.
            case settledOnTheSpot

            /// Whether it was ever handled as a case, and so counts in rates.
            public var isOfCase: Bool {
                switch self {
                case .byWord, .byInspection, .withoutWord: true
                case .answeredAtOnce, .settledOnTheSpot: false
                }
            }

            public var words: Words {
                switch self {
                case .byWord: Words("反映人确认结案", "Closed by the reporter's word")
                case .byInspection: Words("核查结案", "Closed by inspection")
                case .withoutWord: Words("未获答复结案", "Closed without word")
                case .answeredAtOnce: Words("当场答复", "Answered at once")
                case .settledOnTheSpot: Words("现场解决", "Settled on the spot")
                }
            }
        }
    }

    /// Why it isn't taken on: somebody looked and it isn't so, or one of the six kinds that are not dispatched
    /// (DOMAIN.md B6, articles 10 to 12).
    public enum Rejection: String, CaseIterable, Hashable, Sendable, Codable {
        case notSo
        case emergencyLine, legalRoute, sameWithoutNewFacts, secretOrPrivate, beyondDuties, unlawful

        public var words: Words {
            switch self {
            case .notSo: Words("现场核实不属实", "Somebody looked, and it isn't so")
            case .emergencyLine: Words("应拨打 110、119、120 等紧急电话", "It belongs to an emergency line")
            case .legalRoute: Words("应走诉讼、信访、纪检等法定途径", "The law has another route for it")
            case .sameWithoutNewFacts: Words("同一事项已处理，没有新的情况", "It was dealt with, and there is nothing new")
            case .secretOrPrivate: Words("涉及秘密或他人隐私", "It touches secrets or somebody's privacy")
            case .beyondDuties: Words("超出政府职责范围", "It is beyond what public bodies do")
            case .unlawful: Words("诉求违反法律法规", "What is asked for is unlawful")
            }
        }
    }
}

extension Case.Stage {
    /// A stage without what is true in it, in the order of the way: what tables, the journal and programs call it.
    public enum Name: String, CaseIterable, Hashable, Sendable, Codable {
        case reported, verifyBeforeFiling, filed, handling, awaitingWord, inspectBeforeClosing
        case closed, rejected, withdrawn, merged

        /// Short enough for a tab.
        public var words: Words {
            switch self {
            case .reported: Words("待受理", "Reported")
            case .verifyBeforeFiling: Words("立案前核实", "Verification")
            case .filed: Words("待派遣", "To dispatch")
            case .handling: Words("处理中", "Handled")
            case .awaitingWord: Words("待确认", "Awaiting word")
            case .inspectBeforeClosing: Words("结案前核查", "Inspection")
            case .closed: Words("已结案", "Closed")
            case .rejected: Words("不予受理", "Not taken on")
            case .withdrawn: Words("已撤回", "Withdrawn")
            case .merged: Words("已并案", "Merged")
            }
        }
    }

    public var name: Name {
        switch self {
        case .reported: .reported
        case .verifyBeforeFiling: .verifyBeforeFiling
        case .filed: .filed
        case .handling: .handling
        case .awaitingWord: .awaitingWord
        case .inspectBeforeClosing: .inspectBeforeClosing
        case .closed: .closed
        case .rejected: .rejected
        case .withdrawn: .withdrawn
        case .merged: .merged
        }
    }

    public var word: String { name.rawValue }

    public var words: Words {
        switch self {
        case .reported: Words("待受理", "Reported")
        case .verifyBeforeFiling: Words("立案前核实", "Being verified before filing")
        case .filed: Words("待派遣", "Filed, to be dispatched")
        case .handling: Words("处理中", "Being handled")
        case .awaitingWord: Words("待反映人确认", "Waiting for the reporter's word")
        case .inspectBeforeClosing: Words("结案前核查", "Being inspected before closing")
        case .closed(let closing): closing.kind.words
        case .rejected: Words("不予受理", "Not taken on")
        case .withdrawn: Words("已撤回", "Withdrawn")
        case .merged: Words("已并案", "Merged")
        }
    }

    /// The case that it goes on in; nil where it goes on by itself.
    public var mergedInto: Key<Case>? {
        if case .merged(let other, _) = self { other } else { nil }
    }

    /// Whether nothing is being done about it.
    public var isOver: Bool {
        switch self {
        case .closed, .rejected, .withdrawn, .merged: true
        case .reported, .verifyBeforeFiling, .filed, .handling, .awaitingWord, .inspectBeforeClosing: false
        }
    }
}
