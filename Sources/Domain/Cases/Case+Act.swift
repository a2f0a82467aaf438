public import Core

extension Case {
    /// What somebody may try to do to a case. Reasons have 1...500 characters, answers 1...2,000.
    public enum Act: Hashable, Sendable {
        // At the intake.
        /// Asks somebody to look whether it is so.
        case askVerification
        case verify(isSo: Bool)
        /// Takes it on under a standard; again, while it isn't dispatched, under another.
        case file(Filing)
        case reject(Rejection, because: String)
        case answerAtOnce(String)
        case settleOnTheSpot(String)

        // With other reports and cases.
        /// Another report of the same matter.
        case follow(Voice)
        case merge(into: Key<Case>)
        case unmerge
        /// The other side of `merge` and `unmerge`, in the case that stays.
        case takeIn(Key<Case>, voices: [Voice])
        case letGo(Key<Case>, voices: [Voice])
        case withdraw

        // At the desk.
        /// - Parameter lead: nil where the body that leads has it, and only others are to help.
        case dispatch(lead: Assignment.Assignee?, assists: [Assignment.Assignee])
        case escalate(to: Matter.Level, because: String)
        /// Back to the desk that sent it up.
        case sendBack(because: String)

        /// What is done to the assignment with a number.
        case on(Int, Assignment.Act)

        // Towards the end.
        case giveWord(Word)
        /// A call that nobody answered.
        case callInVain
        /// The time for a word is over, and there is nobody to call.
        case letWordLapse
        case inspect(isMended: Bool, because: String)

        /// Somebody was told that a limit nears its end or is past it.
        case tell(CaseClock.Name, Escalation.Rung)
    }

    /// What the reporter says at the end.
    public struct Word: Hashable, Sendable, Codable {
        public let isSolved: Bool
        /// Nil where they don't say.
        public let isSatisfied: Bool?

        public init(isSolved: Bool, isSatisfied: Bool? = nil) {
            self.isSolved = isSolved
            self.isSatisfied = isSatisfied
        }
    }

    /// A report as far as the flow looks at it: whether it can be asked, and never who made it.
    public struct Voice: Hashable, Sendable, Codable {
        public let report: Key<Report>
        public let asking: Asking

        public init(_ report: Key<Report>, _ asking: Asking) {
            self.report = report
            self.asking = asking
        }
    }

    /// How whoever made a report can be asked whether it is solved.
    public enum Asking: String, CaseIterable, Hashable, Sendable, Codable {
        /// By a call; they have the private link, too.
        case phone
        /// By the page of the private link alone.
        case link
        case nobody
    }

    /// Who does something, as far as a life asks: it is not the handler's to close.
    public struct Hand: Hashable, Sendable {
        public let by: By
        /// For which organisations they act.
        public let organisations: Set<Key<Organisation>>

        public init(_ caller: Caller) {
            by = .caller(caller.id)
            organisations = Set(
                caller.grants.compactMap { grant in
                    if case .organisation(let id) = grant.scope { id } else { nil }
                })
        }

        private init(report: Key<Report>) {
            by = .reporter(report)
            organisations = []
        }

        /// Whoever holds the private link of a report.
        public static func reporter(_ report: Key<Report>) -> Hand { Hand(report: report) }

        public static let clock = Hand(Caller.clock)
    }

    /// Whose act an event was.
    public enum By: Hashable, Sendable, Codable {
        case caller(Key<Caller>)
        case reporter(Key<Report>)
    }
}
