public import Core
public import Database
public import Domain

/// What happened to whistles, in the journal.
public enum WhistleJournal {
    public static func subject(_ id: Key<Whistle>) -> Journal.Subject { Journal.Subject("whistle", id) }

    public static func record(
        _ event: Whistle.Event, on whistle: Whistle, by caller: Caller, in db: Writer
    ) throws {
        try Journal.record(
            "whistle.\(event.what.word)", on: subject(whistle.id), in: whistle.place, by: caller, at: event.at,
            try EventFacts.write(event), in: db)
    }

    /// The events of a whistle in their order; entries of other kinds about it are left out.
    public static func events(of id: Key<Whistle>, limit: Int, in db: Reader) throws -> [Whistle.Event] {
        try EventFacts.told(on: subject(id), limit: limit, known, in: db).map(\.event)
    }

    private static let known = Remembered<Facts, Whistle.Event>(most: 1000)
}

extension Whistle.What {
    fileprivate var word: String {
        switch self {
        case .asked: "asked"
        case .blown: "blown"
        case .declined: "declined"
        case .calledAlso: "called-also"
        case .stoodDown: "stood-down"
        case .recordWritten: "record-written"
        case .concluded: "concluded"
        case .rated: "rated"
        case .replied: "replied"
        case .arrived: "arrived"
        case .reported: "reported"
        case .townshipRated: "township-rated"
        case .excused: "excused"
        case .told: "told"
        }
    }
}
