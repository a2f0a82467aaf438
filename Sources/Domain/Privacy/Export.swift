public import Core

/// A list of persons that leaves the platform as a file (DESIGN.md section 6: purpose, watermark, row limit, an end, a
/// second person above 500).
///
///     (made) ──▶ ready ◀──approve── awaiting ──refuse──▶ refused
///                  │                    │
///                  ├─fetch─▶ ready      └─withdraw──▶ ended
///                  └─withdraw, expire─▶ ended
///
/// No file is kept: each fetch makes it anew, from what the fetcher may see then.
public struct Export: Hashable, Sendable {
    public let id: Key<Export>
    /// Which list: the code of an export source.
    public let source: String
    public let purpose: String
    /// How many persons the list held when it was asked for.
    public let persons: Int
    public let requester: Key<Caller>
    public let madeAt: Instant
    public internal(set) var stage: Stage
    /// How often the file was fetched.
    public internal(set) var fetches: Int
    /// How often the export has been saved; a save that finds another number is refused.
    public let version: Int
    /// Whether its time is over (`Retention`): it is kept, and every act is refused.
    public let isFrozen: Bool

    public init(
        id: Key<Export>, source: String, purpose: String, persons: Int, requester: Key<Caller>, madeAt: Instant,
        stage: Stage, fetches: Int, version: Int,
        isFrozen: Bool = false
    ) {
        self.id = id
        self.source = source
        self.purpose = purpose
        self.persons = persons
        self.requester = requester
        self.madeAt = madeAt
        self.stage = stage
        self.fetches = fetches
        self.version = version
        self.isFrozen = isFrozen
    }
}

extension Export {
    public enum Stage: Hashable, Sendable {
        case awaiting
        /// `approvedBy` is nil where no second person was needed.
        case ready(until: Instant, approvedBy: Key<Caller>?)
        case refused(by: Key<Caller>)
        case ended(at: Instant)
    }

    public enum Act: Hashable, Sendable, CaseIterable {
        case approve, refuse, withdraw, expire
        /// `persons` is how many the list holds now.
        case fetch(persons: Int)

        public static let allCases: [Act] = [.approve, .refuse, .withdraw, .expire, .fetch(persons: 0)]
    }

    public enum Refusal: Error, Hashable, Sendable {
        case frozen
        case purposeMisshapen
        case empty
        case tooManyRows(limit: Int)
        /// The requester can't be the second person.
        case yourself
        case notYours
        case over
        /// The list has grown beyond what may leave without a second person.
        case grown(limit: Int)
        case outOfTurn
    }

    public static let purposeLength = 6...200

    /// - Parameter persons: how many the list holds now, as far as the caller sees it.
    public static func made(
        id: Key<Export>, of source: String, for purpose: String, persons: Int, by caller: Caller, at now: Instant,
        under rules: PrivacyRules
    ) throws(Refusal) -> Export {
        let words = purpose.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard purposeLength.contains(words.count) else { throw .purposeMisshapen }
        guard persons > 0 else { throw .empty }
        guard persons <= rules.exportRows else { throw .tooManyRows(limit: rules.exportRows) }
        let needsSecond = persons > rules.exportPersonsAlone
        return Export(
            id: id, source: source, purpose: words, persons: persons, requester: caller.id, madeAt: now,
            stage: needsSecond ? .awaiting : .ready(until: now.adding(hours: rules.exportHours), approvedBy: nil),
            fetches: 0, version: 0)
    }

    /// The whole life of an export: an act not listed for a stage is refused as `outOfTurn`.
    public func after(
        _ act: Act, by caller: Caller, at now: Instant, under rules: PrivacyRules
    ) throws(Refusal) -> Export {
        guard !isFrozen else { throw .frozen }
        switch (stage, act) {
        case (.awaiting, .approve):
            guard caller.id != requester else { throw .yourself }
            return moved(to: .ready(until: now.adding(hours: rules.exportHours), approvedBy: caller.id))

        case (.awaiting, .refuse):
            guard caller.id != requester else { throw .yourself }
            return moved(to: .refused(by: caller.id))

        case (.awaiting, .withdraw), (.ready, .withdraw):
            guard caller.id == requester else { throw .notYours }
            return moved(to: .ended(at: now))

        case (.ready(let until, let approvedBy), .fetch(let nowPersons)):
            guard caller.id == requester else { throw .notYours }
            guard now < until else { throw .over }
            guard nowPersons <= rules.exportRows else { throw .tooManyRows(limit: rules.exportRows) }
            guard approvedBy != nil || nowPersons <= rules.exportPersonsAlone else {
                throw .grown(limit: rules.exportPersonsAlone)
            }
            var next = self
            next.fetches += 1
            return next

        case (.ready(let until, _), .expire):
            guard caller.has(.clock) else { throw .notYours }
            guard now >= until else { throw .outOfTurn }
            return moved(to: .ended(at: until))

        case (.awaiting, _), (.ready, _), (.refused, _), (.ended, _):
            throw .outOfTurn
        }
    }

    /// The acts worth a button for this caller, now.
    public func offers(to caller: Caller, at now: Instant, under rules: PrivacyRules) -> [Act] {
        // Only whether the act is refused is of interest, not why.
        Act.allCases.filter { (try? after($0, by: caller, at: now, under: rules)) != nil }
    }

    /// What stands on every page of the file, so that a leaked copy says where it came from.
    public func watermark(fetchedBy caller: Caller, at now: Instant) -> String {
        "\(id) · \(caller.id) · \(now.local)"
    }

    private func moved(to stage: Stage) -> Export {
        var next = self
        next.stage = stage
        return next
    }
}

extension Export.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .frozen: .frozen
        case .purposeMisshapen:
            Problem(
                .invalid, "export.purpose-misshapen", field: "purpose",
                Words("请用 6 到 200 个字写明导出做什么用。", "Say in 6 to 200 characters what the file is for."))
        case .empty:
            Problem(.invalid, "export.empty", Words("名单里没有人，不用导出。", "The list is empty; there is nothing to export."))
        case .tooManyRows(let limit):
            Problem(
                .tooLarge, "export.too-many-rows",
                Words("一次最多导出 \(limit) 行，请缩小范围。", "An export holds at most \(limit) rows; narrow the list."),
                arguments: ["limit": .integer(limit)])
        case .yourself:
            Problem(
                .forbidden, "export.yourself",
                Words("自己申请的导出要由另一个人批准。", "Another person has to approve an export you asked for."))
        case .notYours:
            Problem(
                .forbidden, "export.not-yours",
                Words("只有申请人能下载或撤回这份导出。", "Only the person who asked for it can fetch or withdraw it."))
        case .over:
            Problem(
                .conflict, "export.over", Words("这份导出已经过期，请重新申请。", "This export has ended; ask for it anew."))
        case .grown(let limit):
            Problem(
                .conflict, "export.grown",
                Words(
                    "名单现在超过 \(limit) 人，需要第二个人批准，请重新申请。",
                    "The list now holds more than \(limit) persons and needs a second person; ask for it anew."),
                arguments: ["limit": .integer(limit)])
        case .outOfTurn:
            Problem(
                .conflict, "export.out-of-turn",
                Words("这份导出的状态刚才变了，请刷新后再看。", "The export has changed meanwhile; reload the page."))
        }
    }
}
