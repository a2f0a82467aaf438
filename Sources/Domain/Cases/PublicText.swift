public import Core

/// What an office tells strangers of a case in words of its own. It is written and released by a person who answers for
/// it; what the reporter wrote is never taken over by itself (DESIGN.md section 6, “texts only after somebody released
/// them”).
public struct PublicText: Hashable, Sendable {
    public let `case`: Key<Case>
    /// What it is about, 1...300 characters.
    public let matter: String
    /// What was done; at most 300 characters, empty for nothing yet.
    public let outcome: String
    /// Also what a second person must have seen to change it.
    public let released: Instant

    public init(of case: Key<Case>, matter: String, outcome: String, released: Instant) {
        self.case = `case`
        self.matter = matter
        self.outcome = outcome
        self.released = released
    }

    public static let longest = 300

    /// What somebody typed.
    public struct Draft: Hashable, Sendable {
        public var matter: String
        public var outcome: String
        /// Whether they said that nobody can be known by it.
        public var isReviewed: Bool

        public init(matter: String, outcome: String = "", isReviewed: Bool) {
            self.matter = matter
            self.outcome = outcome
            self.isReviewed = isReviewed
        }
    }

    /// What a released text may not give away.
    public struct Secrets: Hashable, Sendable {
        /// The words of the reports.
        public let reports: [String]
        /// What the reporters are called.
        public let names: [String]

        public init(reports: [String], names: [String]) {
            self.reports = reports
            self.names = names
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        case textMissing
        case textTooLong
        case notReviewed
        /// It holds something that looks like a phone or an identity number.
        case holdsNumber
        case holdsName
        /// It is what the reporter wrote, word for word.
        case reportersOwnWords
        /// Somebody else changed it meanwhile.
        case changed
        case nothingToWithdraw
    }

    /// - Throws: what stands in the way of releasing it.
    public static func made(
        _ draft: Draft, of case: Key<Case>, beside secrets: Secrets, at now: Instant
    ) throws(Refusal) -> PublicText {
        let (matter, outcome) = (draft.matter.trimmed, draft.outcome.trimmed)
        guard !matter.isEmpty else { throw .textMissing }
        guard matter.unicodeScalars.count <= longest, outcome.unicodeScalars.count <= longest else {
            throw .textTooLong
        }
        guard draft.isReviewed else { throw .notReviewed }
        for text in [matter, outcome] {
            guard Masked.text(text) == text else { throw .holdsNumber }
            guard !secrets.names.contains(where: { $0.count > 1 && text.contains($0) }) else { throw .holdsName }
            guard !secrets.reports.contains(where: { isTaken(text, from: $0) }) else { throw .reportersOwnWords }
        }
        return PublicText(of: `case`, matter: matter, outcome: outcome, released: now)
    }

    /// Whether a text is a report's, but for blanks and full stops.
    private static func isTaken(_ text: String, from report: String) -> Bool {
        func core(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
        return core(text).count > 8 && core(text) == core(report)
    }

    /// Whether strangers see it by now.
    public func isTold(at now: Instant) -> Bool { released <= PublicCase.told(at: now) }
}

extension PublicText.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .textMissing: refusal("missing", "请写明公开什么。", "Say what is to be published.", "matter")
        case .textTooLong:
            refusal(
                "long", "每段最多 \(PublicText.longest) 个字，请缩短。",
                "Each text has at most \(PublicText.longest) characters; shorten it.", "matter")
        case .notReviewed:
            refusal(
                "reviewed", "公开前请核对：看不出是谁反映的、住在哪一户，再打勾。",
                "Read it first: it must not tell who reported or which door it is. Then tick the box.", "reviewed")
        case .holdsNumber:
            refusal(
                "number", "里面有像电话或证件号的数字，请去掉。",
                "There is something like a phone or identity number in it; take it out.", "matter")
        case .holdsName:
            refusal("name", "里面有反映人的称呼，请去掉。", "It names who reported; take the name out.", "matter")
        case .reportersOwnWords:
            refusal(
                "own-words", "这是反映人的原话。请用单位自己的话写。",
                "These are the reporter's own words. Write it in the office's words.", "matter")
        case .changed:
            refusal(
                "changed", "别人刚改过公开的文字。请刷新页面看过再改。",
                "Somebody else has just changed the published text. Reload the page and read it first.", kind: .conflict
            )
        case .nothingToWithdraw:
            refusal("none", "没有公开的文字可撤。", "Nothing is published that could be withdrawn.", kind: .conflict)
        }
    }

    private func refusal(
        _ code: String, _ chinese: String, _ english: String, _ field: String? = nil, kind: Problem.Kind = .invalid
    ) -> Problem {
        Problem(kind, "public-text.\(code)", field: field, Words(chinese, english))
    }
}
