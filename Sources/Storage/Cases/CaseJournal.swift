public import Core
public import Database
public import Domain

/// What happened to cases, in the journal: a case's flow can be told again from its entries.
public enum CaseJournal {
    public static func subject(_ id: Key<Case>) -> Journal.Subject { Journal.Subject("case", id) }

    /// - Parameter caller: whose session it was; the program's where a private link stands for one.
    public static func record(
        _ event: Case.Event, on file: Case, by caller: Caller, in db: Writer
    ) throws {
        try Journal.record(
            "case.\(event.what.word)", on: subject(file.id), in: file.place, by: caller, at: event.at,
            try EventFacts.write(event), in: db)
    }

    static let known = Remembered<Facts, Case.Event>(most: 8000)

    /// As many entries as are read of one case: its whole story, from the opening on.
    public static let most = 2000

    /// The events of a case in their order; entries of other kinds about it are left out.
    public static func events(of id: Key<Case>, limit: Int = most, in db: Reader) throws -> [Case.Event] {
        try EventFacts.told(on: subject(id), limit: limit, known, in: db).map(\.event)
    }
}

extension Case.What {
    /// The journal's word for it, in the past tense.
    var word: String {
        switch self {
        case .opened: "opened"
        case .verificationAsked: "verification-asked"
        case .verified: "verified"
        case .filed: "filed"
        case .rejected: "rejected"
        case .answeredAtOnce: "answered-at-once"
        case .settledOnTheSpot: "settled-on-the-spot"
        case .followed: "followed"
        case .merged: "merged"
        case .unmerged: "unmerged"
        case .tookIn: "took-in"
        case .letGo: "let-go"
        case .withdrawn: "withdrawn"
        case .dispatched: "dispatched"
        case .escalated: "escalated"
        case .sentBack: "sent-back"
        case .assignment(_, let change): "part-\(change.word)"
        case .wordGiven: "word-given"
        case .calledInVain: "called-in-vain"
        case .wordLapsed: "word-lapsed"
        case .inspected: "inspected"
        case .told: "told"
        }
    }
}

extension Assignment.Change {
    fileprivate var word: String {
        switch self {
        case .accepted: "accepted"
        case .disputed: "disputed"
        case .extensionAsked: "extension-asked"
        case .extensionGranted: "extension-granted"
        case .extensionRefused: "extension-refused"
        case .resumed: "resumed"
        case .recalled: "recalled"
        case .appealed: "appealed"
        case .givenBack: "given-back"
        case .decided: "decided"
        case .passedOn: "passed-on"
        case .suspended: "suspended"
        case .answered: "answered"
        case .ordered: "ordered"
        case .orderAnswered: "order-answered"
        case .reviewed: "reviewed"
        }
    }
}
