public import Core

/// What somebody is in one place of the net, since when and until when.
///
///     held ──takeLeave──▶ onLeave ──comeBack──▶ held
///       │                    │
///       └──────── end ───────┴──────▶ ended
///
/// A worker is never moved silently (DOMAIN.md A3-24): a move ends one post with its reason and begins another, both
/// in the journal and on the worker's own page. The rules are in `Post+Life.swift`, the row in
/// `Storage/People/PostTable.swift`.
public struct Post: Hashable, Sendable {
    public let id: Key<Post>
    public let kind: Kind
    public let seat: Seat
    /// Of the seat; nil for a body that belongs nowhere.
    public let place: Place?
    public let person: Key<Person>
    public let source: Source?
    public let selection: Selection?
    public let from: Day
    /// The last day of the term; nil for one without an end.
    public internal(set) var term: Day?
    /// The body that lent the holder; nil for its own people (DOMAIN.md A3-27).
    public let secondedFrom: Key<Organisation>?
    public internal(set) var stage: Stage
    /// How often the row was saved; a save that finds another number is refused.
    public let version: Int

    public init(
        id: Key<Post>, kind: Kind, seat: Seat, place: Place?, person: Key<Person>, source: Source? = nil,
        selection: Selection? = nil, from: Day, term: Day? = nil, secondedFrom: Key<Organisation>? = nil,
        stage: Stage = .held, version: Int = 0
    ) {
        self.id = id
        self.kind = kind
        self.seat = seat
        self.place = place
        self.person = person
        self.source = source
        self.selection = selection
        self.from = from
        self.term = term
        self.secondedFrom = secondedFrom
        self.stage = stage
        self.version = version
    }
}

extension Post {
    /// Where it is held.
    public enum Seat: Hashable, Sendable {
        case area(Key<Area>)
        case organisation(Key<Organisation>)
    }

    public enum Stage: Hashable, Sendable {
        case held
        case onLeave(Leave)
        case ended(on: Day, EndReason)
    }

    /// Days away, both ends among them.
    public struct Leave: Hashable, Sendable {
        public let from: Day
        public let until: Day
        /// Who does the work meanwhile; nil where nobody was found.
        public let standIn: Key<Person>?

        public init(from: Day, until: Day, standIn: Key<Person>?) {
            self.from = from
            self.until = until
            self.standIn = standIn
        }
    }

    /// Why a post ended; `areaChanged` and `entryError` say nothing of the holder.
    public enum EndReason: String, CaseIterable, Hashable, Sendable, Codable {
        case termOver, resigned, moved, replaced, secondmentReturned, areaChanged, entryError

        public var words: Words {
            switch self {
            case .termOver: Words("任期届满", "Term over")
            case .resigned: Words("本人辞任", "Resigned")
            case .moved: Words("调往别处", "Moved elsewhere")
            case .replaced: Words("按规定更换", "Replaced by the rules")
            case .secondmentReturned: Words("借调清退", "Secondment returned")
            case .areaChanged: Words("网格调整", "The grid was re-cut")
            case .entryError: Words("录入有误", "Entered by mistake")
            }
        }
    }

    public enum Act: Hashable, Sendable {
        case takeLeave(Leave)
        case comeBack
        case extend(to: Day)
        case end(on: Day, EndReason)
    }

    public enum Refusal: Error, Hashable, Sendable {
        /// The post isn't held in such a place.
        case wrongSeat(Kind)
        case endsBeforeItBegins
        case leaveMisshapen
        case standInIsHolder
        /// The end of a term only moves on.
        case termGoesBack
        case nobodyLent
        /// Another holds the post there, and there is only one of it.
        case taken(Kind)
        case personLeft
        /// The act doesn't exist in this stage.
        case outOfTurn
    }

    public var isOpen: Bool {
        switch stage {
        case .held, .onLeave: true
        case .ended: false
        }
    }
}
