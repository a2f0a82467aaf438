public import Core

extension Post {
    /// Where somebody goes from a post, and since when: the day on which the one ends and the other begins.
    public struct Move: Hashable, Sendable {
        public let kind: Kind
        public let seat: Seat
        public let place: Place?
        public let day: Day
        /// Of the seat's area; nil for a seat in a body.
        public let level: Area.Level?

        public init(kind: Kind, seat: Seat, place: Place?, day: Day, level: Area.Level?) {
            self.kind = kind
            self.seat = seat
            self.place = place
            self.day = day
            self.level = level
        }
    }

    /// The post ended and the one that follows it: the same person, from the same source, to the end of the same term.
    ///
    /// - Parameters:
    ///   - id: of the new post.
    ///   - others: how many open posts of the kind there are in the new seat.
    public func moved(
        _ move: Move, as id: Key<Post>, for person: Person, others: Int
    ) throws(Refusal) -> (ended: Post, next: Post) {
        guard move.seat != seat || move.kind != kind else { throw .sameSeat }
        let ended = try after(.end(on: move.day, .moved))
        // A term that is over by then isn't carried on.
        let carried = term.flatMap { $0 >= move.day ? $0 : nil }
        let draft = Post(
            id: id, kind: move.kind, seat: move.seat, place: move.place, person: self.person, source: source,
            selection: selection, from: move.day, term: carried, secondedFrom: secondedFrom)
        return (ended, try Post.made(draft, in: move.level, for: person, others: others))
    }
}

extension Post {
    /// The area it is held in; nil for a post in a body.
    public var area: Key<Area>? {
        if case .area(let key) = seat { key } else { nil }
    }

    /// The body it is held in; nil for a post in an area.
    public var organisation: Key<Organisation>? {
        if case .organisation(let key) = seat { key } else { nil }
    }

    /// Who stands in now; nil where nobody does.
    public var standIn: Key<Person>? {
        if case .onLeave(let leave) = stage { leave.standIn } else { nil }
    }
}
