public import Core
internal import Database
public import Domain
internal import Storage

/// Posts: given, left for some days, extended, ended, moved. Each change is an entry of the journal that the holder
/// reads on their own page.
public struct PostActions: Sendable {
    let world: World

    public init(world: World) { self.world = world }

    /// A post as somebody gives it.
    public struct Draft: Hashable, Sendable {
        public var kind: Post.Kind
        public var seat: Post.Seat
        public var person: Key<Person>
        public var source: Post.Source?
        public var selection: Post.Selection?
        public var from: Day
        public var term: Day?
        public var secondedFrom: Key<Organisation>?

        public init(_ kind: Post.Kind, at seat: Post.Seat, for person: Key<Person>, from day: Day) {
            self.kind = kind
            self.seat = seat
            self.person = person
            from = day
        }
    }

    /// - Returns: its key.
    @discardableResult
    public func give(_ draft: Draft, by caller: Caller) async throws -> Key<Post> {
        let now = world.now()
        let id = Key<Post>(world.freshNumber())
        try await world.database.write { try Self.give(draft, as: id, by: caller, at: now, in: $0) }
        return id
    }

    /// As `give`, inside a transaction.
    static func give(
        _ draft: Draft, as id: Key<Post>, by caller: Caller, at now: Instant, in db: Writer
    ) throws {
        let seat = try Ground(draft.seat, in: db)
        try Permissions.require(.managePosts, for: caller, at: seat.place)
        let person = try Self.person(draft.person, for: caller, in: db)
        if let lender = draft.secondedFrom, try OrganisationTable.find(lender, in: db) == nil {
            throw OrganisationProblem.none
        }
        let post = try Post.made(
            Post(
                id: id, kind: draft.kind, seat: draft.seat, place: seat.place, person: draft.person,
                source: draft.source, selection: draft.selection, from: draft.from, term: draft.term,
                secondedFrom: draft.secondedFrom),
            in: seat.level, for: person, others: try PostTable.openCount(draft.kind, in: draft.seat, in: db))
        try PostTable.add([post], at: now, in: db)
        try Journal.record(
            "post.given", on: Journal.Subject("post", id), in: seat.place, by: caller, at: now,
            Self.facts(of: post), in: db)
    }

    /// Leave, return, a longer term, the end.
    public func perform(_ act: Post.Act, on id: Key<Post>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            let post = try Self.lock(id, for: caller, in: db)
            if case .takeLeave(let leave) = act, let standIn = leave.standIn {
                let person = try Self.person(standIn, for: caller, in: db)
                guard person.stage == .present else { throw Post.Refusal.personLeft }
            }
            let next = try post.after(act)
            try PostTable.update(next, in: db)
            let (kind, facts) = Self.event(of: act)
            try Journal.record(
                kind, on: Journal.Subject("post", id), in: post.place, by: caller, at: now, facts, in: db)
        }
    }

    /// Ends a post and gives the next to the same person, in one transaction: nobody is without a post in between, and
    /// nobody is moved unseen (DOMAIN.md A3-24).
    ///
    /// - Returns: the key of the next.
    @discardableResult
    public func move(
        _ id: Key<Post>, to kind: Post.Kind, at seat: Post.Seat, on day: Day, by caller: Caller
    ) async throws -> Key<Post> {
        let now = world.now()
        let next = Next(id: Key<Post>(world.freshNumber()), kind: kind, seat: seat, day: day)
        try await world.database.write { try Self.move(id, next, by: caller, at: now, in: $0) }
        return next.id
    }

    /// Where a post moves to: the one that begins there.
    struct Next {
        let id: Key<Post>
        let kind: Post.Kind
        let seat: Post.Seat
        let day: Day
    }

    /// As `move`, inside a transaction.
    static func move(
        _ id: Key<Post>, _ to: Next, by caller: Caller, at now: Instant, in db: Writer
    ) throws {
        let ground = try Ground(to.seat, in: db)
        try Permissions.require(.managePosts, for: caller, at: ground.place)
        let post = try Self.lock(id, for: caller, in: db)
        guard let person = try PersonTable.lock(post.person, in: db) else { throw PersonProblem.none }
        let move = Post.Move(kind: to.kind, seat: to.seat, place: ground.place, day: to.day, level: ground.level)
        let (ended, next) = try post.moved(
            move, as: to.id, for: person, others: try PostTable.openCount(to.kind, in: to.seat, in: db))
        try PostTable.update(ended, in: db)
        try PostTable.add([next], at: now, in: db)
        try Journal.record(
            "post.moved", on: Journal.Subject("post", id), in: post.place, by: caller, at: now,
            ["on": .day(to.day), "next": .key(of: to.id)], in: db)
        var facts = Self.facts(of: next)
        facts["former"] = .key(of: id)
        try Journal.record(
            "post.given", on: Journal.Subject("post", to.id), in: next.place, by: caller, at: now, facts, in: db)
    }

    private static func lock(_ id: Key<Post>, for caller: Caller, in db: Writer) throws -> Post {
        guard let post = try PostTable.lock(id, in: db) else { throw PostProblem.none }
        try Permissions.require(.managePosts, for: caller, at: post.place)
        return post
    }

    /// Takes somebody whom the caller may see: a post isn't given to who is only a number to the giver.
    private static func person(_ id: Key<Person>, for caller: Caller, in db: Writer) throws -> Person {
        guard let person = try PersonTable.lock(id, in: db) else { throw PersonProblem.none }
        guard try PostLook(caller).sees(person, in: db) else { throw Permissions.refusal(of: .seePersons) }
        return person
    }

    private static func event(of act: Post.Act) -> (String, Facts) {
        switch act {
        case .takeLeave(let leave):
            var facts: Facts = ["from": .day(leave.from), "until": .day(leave.until)]
            if let standIn = leave.standIn { facts["stand-in"] = .key(of: standIn) }
            return ("post.leave-taken", facts)
        case .comeBack: return ("post.came-back", [:])
        case .extend(let day): return ("post.extended", ["term": .day(day)])
        case .end(let day, let reason): return ("post.ended", ["on": .day(day), "reason": .code(reason.rawValue)])
        }
    }

    private static func facts(of post: Post) -> Facts {
        var facts: Facts = [
            "kind": .code(post.kind.rawValue), "from": .day(post.from), "person": .key(of: post.person),
        ]
        if let area = post.area { facts["area"] = .key(of: area) }
        if let organisation = post.organisation { facts["organisation"] = .key(of: organisation) }
        if let term = post.term { facts["term"] = .day(term) }
        if let lender = post.secondedFrom { facts["seconded-from"] = .key(of: lender) }
        return facts
    }
}

extension PostActions {
    /// What a seat is: its place, and the level of its area.
    struct Ground {
        let place: Place?
        let level: Area.Level?

        /// Takes the seat, so that what is decided by how many sit there is decided once.
        init(_ seat: Post.Seat, in db: Writer) throws {
            switch seat {
            case .area(let key):
                let placed = try AreaGround.lock(key, in: db)
                (place, level) = (placed.ancestry.place, placed.area.level)
            case .organisation(let key):
                let found = try OrganisationActions.lock(key, in: db)
                guard found.ended == nil else { throw OrganisationProblem.none }
                (place, level) = (found.place, nil)
            }
        }
    }
}

/// What a person may be told about posts that isn't a refusal of the rules.
enum PostProblem {
    static let none = Problem(
        .missing, "post.missing", Words("没有这个岗位，请从名册重新找。", "There is no such post; look for it in the register."))
}
