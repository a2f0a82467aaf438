public import Core

/// A request of the auditor to list what one worker did, because something happened (DESIGN.md section 6).
///
///     asked ──approve──▶ approved ──(days pass)──▶ closed
///       └─────refuse───▶ refused
///
/// The worker sees on a page of their own that such a list was made, when, and by which post.
public struct JournalList: Hashable, Sendable {
    public let id: Key<JournalList>
    public let worker: Key<Caller>
    /// What happened, as the auditor states it.
    public let incident: String
    /// The days whose entries are listed, both included.
    public let days: ClosedRange<Day>
    public let asker: Key<Caller>
    public let askedAt: Instant
    public internal(set) var stage: Stage
    /// How often it has been saved; a save that finds another number is refused.
    public let version: Int
    /// Whether its time is over (`Retention`): it is kept, and every act is refused.
    public let isFrozen: Bool

    public init(
        id: Key<JournalList>, worker: Key<Caller>, incident: String, days: ClosedRange<Day>, asker: Key<Caller>,
        askedAt: Instant, stage: Stage, version: Int,
        isFrozen: Bool = false
    ) {
        self.id = id
        self.worker = worker
        self.incident = incident
        self.days = days
        self.asker = asker
        self.askedAt = askedAt
        self.stage = stage
        self.version = version
        self.isFrozen = isFrozen
    }
}

extension JournalList {
    public enum Stage: Hashable, Sendable {
        case asked
        case approved(by: Key<Caller>, until: Instant)
        case refused(by: Key<Caller>)
    }

    public enum Act: Hashable, Sendable, CaseIterable {
        case approve, refuse, read
    }

    public enum Refusal: Error, Hashable, Sendable {
        case frozen
        case incidentMisshapen
        case tooManyDays(Int)
        /// The asker, or the worker it is about, can't decide it.
        case notYours
        case over
        case outOfTurn
    }

    public static let incidentLength = 10...500
    public static let mostDays = 31
    /// How long an approved list can be read, in days.
    public static let readableDays = 7

    public static func made(
        id: Key<JournalList>, of worker: Key<Caller>, because incident: String, days: ClosedRange<Day>,
        by caller: Caller, at now: Instant
    ) throws(Refusal) -> JournalList {
        let words = incident.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard incidentLength.contains(words.count) else { throw .incidentMisshapen }
        guard days.upperBound.number - days.lowerBound.number < mostDays else { throw .tooManyDays(mostDays) }
        return JournalList(
            id: id, worker: worker, incident: words, days: days, asker: caller.id, askedAt: now, stage: .asked,
            version: 0)
    }

    /// The whole life of a request. Reading changes nothing but is an act, since it is refused before and after.
    public func after(_ act: Act, by caller: Caller, at now: Instant) throws(Refusal) -> JournalList {
        guard !isFrozen else { throw .frozen }
        switch (stage, act) {
        case (.asked, .approve):
            guard caller.id != asker, caller.id != worker else { throw .notYours }
            return moved(to: .approved(by: caller.id, until: now.adding(days: Self.readableDays)))
        case (.asked, .refuse):
            guard caller.id != asker, caller.id != worker else { throw .notYours }
            return moved(to: .refused(by: caller.id))
        case (.approved(_, let until), .read):
            guard caller.id == asker else { throw .notYours }
            guard now < until else { throw .over }
            return self
        case (.asked, .read), (.approved, _), (.refused, _):
            throw .outOfTurn
        }
    }

    /// The acts worth a button for this caller, now.
    public func offers(to caller: Caller, at now: Instant) -> [Act] {
        // Only whether the act is refused is of interest, not why.
        Act.allCases.filter { (try? after($0, by: caller, at: now)) != nil }
    }

    private func moved(to stage: Stage) -> JournalList {
        var next = self
        next.stage = stage
        return next
    }
}

extension JournalList.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .frozen: .frozen
        case .incidentMisshapen:
            Problem(
                .invalid, "journal-list.incident-misshapen", field: "incident",
                Words("请用 10 到 500 个字写明发生了什么事，所以要查。", "Say in 10 to 500 characters what happened."))
        case .tooManyDays(let most):
            Problem(
                .invalid, "journal-list.too-many-days", field: "to",
                Words("一次最多查 \(most) 天。", "A list covers at most \(most) days."),
                arguments: ["days": .integer(most)])
        case .notYours:
            Problem(
                .forbidden, "journal-list.not-yours",
                Words(
                    "要由另一位管理员决定，结果只给申请人看。",
                    "Another administrator decides, and only the person who asked reads the list."))
        case .over:
            Problem(
                .conflict, "journal-list.over",
                Words("这份清单已过可读期限，请重新申请。", "The time to read this list is over; ask for it anew."))
        case .outOfTurn:
            Problem(
                .conflict, "journal-list.out-of-turn",
                Words("还没有批准，或已经处理过，请刷新后再看。", "It isn't approved yet, or was decided already; reload the page."))
        }
    }
}
