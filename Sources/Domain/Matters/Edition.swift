public import Core

/// A change of the catalogue as one paper: what was said of some matters from a day on (DOMAIN.md A6-01).
///
///     draft ──enforce──▶ inForce(from a day)
///       └──── drop ────▶ dropped
///
/// What an edition doesn't speak of stays as the one before has it. There is one draft at a time, and none holds from
/// an earlier day than the one before it: so what holds on a day is, for each matter, the latest edition in force by
/// then that speaks of it.
public struct Edition: Hashable, Sendable {
    public let id: Key<Edition>
    /// 1...100 characters.
    public let title: String
    /// The paper it rests on, at most 200 characters; empty for none.
    public let basis: String
    public let author: Key<Caller>
    public let made: Instant
    public internal(set) var stage: Stage
    /// How often the row was saved; a save that finds another number is refused.
    public let version: Int

    public init(
        id: Key<Edition>, title: String, basis: String, author: Key<Caller>, made: Instant, stage: Stage = .draft,
        version: Int = 0
    ) {
        self.id = id
        self.title = title
        self.basis = basis
        self.author = author
        self.made = made
        self.stage = stage
        self.version = version
    }

    public enum Stage: Hashable, Sendable {
        case draft
        case inForce(from: Day)
        case dropped
    }

    public enum Act: Hashable, Sendable {
        case enforce(from: Day)
        case drop
    }

    public enum Refusal: Error, Hashable, Sendable {
        case titleMisshapen, basisTooLong
        /// There is a draft already.
        case draftThere
        /// It says nothing.
        case empty
        case dayPassed(Day)
        /// An edition before it holds from a later day.
        case beforeAnother(Day)
        /// The act doesn't exist in this stage.
        case outOfTurn
    }

    /// - Parameter draft: as somebody typed it.
    public static func made(_ draft: Edition) throws(Refusal) -> Edition {
        let (title, basis) = (draft.title.trimmed, draft.basis.trimmed)
        guard (1...100).contains(title.count) else { throw .titleMisshapen }
        guard basis.count <= 200 else { throw .basisTooLong }
        return Edition(id: draft.id, title: title, basis: basis, author: draft.author, made: draft.made)
    }

    /// The whole life of an edition.
    ///
    /// - Parameters:
    ///   - matters: how many it speaks of.
    ///   - latest: from when the last edition holds that is in force, or will be; nil for the first.
    public func after(
        _ act: Act, on today: Day, matters: Int, latest: Day?
    ) throws(Refusal) -> Edition {
        var next = self
        switch (stage, act) {
        case (.draft, .enforce(let day)):
            guard matters > 0 else { throw .empty }
            guard day >= today else { throw .dayPassed(day) }
            if let latest, day < latest { throw .beforeAnother(latest) }
            next.stage = .inForce(from: day)
        case (.draft, .drop):
            next.stage = .dropped
        case (.inForce, _), (.dropped, _):
            throw .outOfTurn
        }
        return next
    }

    /// From when it holds; nil while it doesn't.
    public var from: Day? {
        switch stage {
        case .inForce(let day): day
        case .draft, .dropped: nil
        }
    }
}

extension Edition.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .titleMisshapen:
            refusal(
                .invalid, "title", "请写这一版的名称，1 到 100 个字。", "Give the edition's title, 1 to 100 characters.", "title")
        case .basisTooLong:
            refusal(.invalid, "basis", "依据最多 200 个字，请缩短。", "The basis has at most 200 characters; shorten it.", "basis")
        case .draftThere:
            refusal(
                .conflict, "draft-there", "已经有一份草稿，请先让它生效或放弃。",
                "There is a draft already; put it in force or drop it first.", nil)
        case .empty:
            refusal(.conflict, "empty", "草稿里还没有改动，不用生效。", "The draft says nothing yet.", nil)
        case .dayPassed(let day):
            refusal(
                .invalid, "day-passed", "\(day) 已经过去，请选今天或以后的日期。", "\(day) is over; choose today or later.", "from")
        case .beforeAnother(let day):
            refusal(
                .invalid, "before-another", "上一版从 \(day) 起生效，这一版不能更早。",
                "The edition before holds from \(day); this one can't hold earlier.", "from")
        case .outOfTurn:
            refusal(
                .conflict, "out-of-turn", "这一版的状态刚才变了，请刷新后再看。", "The edition has changed meanwhile; reload the page.",
                nil)
        }
    }

    private func refusal(
        _ kind: Problem.Kind, _ code: String, _ chinese: String, _ english: String, _ field: String?
    ) -> Problem {
        Problem(kind, "edition.\(code)", field: field, Words(chinese, english))
    }
}
