public import Core

/// A suggestion or complaint about this platform, from anybody who uses it (DOMAIN.md B0: an entry in every client).
///
///     open ──answer──▶ answered
///      ▲                  │
///      └─────reopen───────┘
///
/// It is never joined to a person's matters. One made anonymously holds nothing of who made it; its author comes back
/// by a link that only they have.
public struct Suggestion: Hashable, Sendable {
    public let id: Key<Suggestion>
    public let author: Author
    /// The area it is about; nil when it is about the platform as a whole.
    public let place: Place?
    public let madeAt: Instant
    /// What was said on both sides, oldest first; the first is the suggestion itself.
    public internal(set) var words: [Saying]
    public internal(set) var stage: Stage
    /// How often it has been saved; a save that finds another number is refused.
    public let version: Int
    /// Whether its time is over (`Retention`): it is kept, and every act is refused.
    public let isFrozen: Bool

    public init(
        id: Key<Suggestion>, author: Author, place: Place?, madeAt: Instant, words: [Saying], stage: Stage,
        version: Int,
        isFrozen: Bool = false
    ) {
        self.id = id
        self.author = author
        self.place = place
        self.madeAt = madeAt
        self.words = words
        self.stage = stage
        self.version = version
        self.isFrozen = isFrozen
    }
}

extension Suggestion {
    public enum Author: Hashable, Sendable {
        case account(Key<Caller>)
        /// Nobody knows who.
        case anonymous
    }

    public enum Stage: String, Hashable, Sendable, CaseIterable {
        case open, answered
    }

    /// One text of the exchange.
    public struct Saying: Hashable, Sendable {
        /// Whether the platform's side said it.
        public let isAnswer: Bool
        public let text: String
        public let at: Instant

        public init(isAnswer: Bool, text: String, at: Instant) {
            self.isAnswer = isAnswer
            self.text = text
            self.at = at
        }
    }

    public enum Act: Hashable, Sendable {
        case answer(String)
        case reopen(String)
    }

    /// Who acts, as the permission table and the link proved it.
    public enum Side: Hashable, Sendable {
        case author, platform
    }

    public enum Refusal: Error, Hashable, Sendable {
        case frozen
        case textMisshapen
        case outOfTurn
        /// The exchange has as many texts as it can hold.
        case tooLong
    }

    public static let textLength = 4...2000
    public static let mostSayings = 40

    public static func made(
        id: Key<Suggestion>, text: String, by author: Author, at place: Place?, now: Instant
    ) throws(Refusal) -> Suggestion {
        Suggestion(
            id: id, author: author, place: place, madeAt: now,
            words: [Saying(isAnswer: false, text: try checked(text), at: now)], stage: .open, version: 0)
    }

    /// The whole life of a suggestion.
    public func after(_ act: Act, from side: Side, at now: Instant) throws(Refusal) -> Suggestion {
        guard !isFrozen else { throw .frozen }
        guard words.count < Self.mostSayings else { throw .tooLong }
        switch (stage, act, side) {
        case (.open, .answer(let text), .platform):
            return saying(Saying(isAnswer: true, text: try Self.checked(text), at: now), then: .answered)
        case (.answered, .reopen(let text), .author):
            return saying(Saying(isAnswer: false, text: try Self.checked(text), at: now), then: .open)
        case (.open, _, _), (.answered, _, _):
            throw .outOfTurn
        }
    }

    /// Whether this side has a word now.
    public func isTurn(of side: Side) -> Bool {
        !isFrozen && words.count < Self.mostSayings && (side == .platform) == (stage == .open)
    }

    private func saying(_ saying: Saying, then stage: Stage) -> Suggestion {
        var next = self
        next.words.append(saying)
        next.stage = stage
        return next
    }

    private static func checked(_ text: String) throws(Refusal) -> String {
        let head = text.drop(while: \.isWhitespace)
        let end = head.lastIndex { !$0.isWhitespace }.map(head.index(after:)) ?? head.startIndex
        let trimmed = String(head[..<end])
        guard textLength.contains(trimmed.count) else { throw .textMisshapen }
        return trimmed
    }
}

extension Suggestion.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .frozen: .frozen
        case .textMisshapen:
            Problem(
                .invalid, "suggestion.text-misshapen", field: "text",
                Words("请写 4 到 2000 个字。", "Write 4 to 2,000 characters."))
        case .outOfTurn:
            Problem(
                .conflict, "suggestion.out-of-turn",
                Words("现在轮不到这一步，请刷新后再看。", "It isn't this step's turn; reload the page."))
        case .tooLong:
            Problem(
                .conflict, "suggestion.too-long",
                Words("这条往来已经很长了，请另提一条。", "This exchange is long already; please begin another."))
        }
    }
}
