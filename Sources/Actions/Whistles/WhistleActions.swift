public import Core
internal import Database
public import Domain
internal import Storage

/// Whistles: several bodies called together to one place (DOMAIN.md A7-03 to A7-06).
public struct WhistleActions: Sendable {
    let world: World
    var calendars: CalendarShelf { world.shelves.calendars }

    public init(world: World) { self.world = world }

    /// What somebody asks for.
    public struct Draft: Hashable, Sendable {
        public var kind: Whistle.Kind
        /// 1...500 characters.
        public var reason: String
        public var spot: Spot
        /// Who is called at once, by a township; empty where it is only asked for.
        public var calling: [Assignment.Party]

        public init(_ kind: Whistle.Kind, at spot: Spot, because reason: String, calling: [Assignment.Party] = []) {
            self.kind = kind
            self.reason = reason
            self.spot = spot
            self.calling = calling
        }
    }

    /// Where those who are called come.
    public enum Spot: Hashable, Sendable {
        case area(Key<Area>)
        /// Where a case lies, for which it is blown.
        case file(Key<Case>)
    }

    /// Asks for a whistle; a township that says whom it calls blows it at once.
    ///
    /// - Throws: `Whistle.Refusal`; a `missing` problem for a case that the caller may not see.
    public func ask(_ draft: Draft, by caller: Caller) async throws -> Key<Whistle> {
        let (now, id) = (world.now(), Key<Whistle>(world.freshNumber()))
        let ground = try await ground(at: draft.spot, by: caller)
        try Permissions.require(.askWhistles, for: caller, at: ground.place)
        guard ground.place.township != nil else { throw WhistleProblem.noTownship }
        try Whistle.checkReason(draft.reason)
        let (file, terms) = (ground.file, try await terms(in: ground.place, on: now.day))
        try await world.database.write { db in
            let hand = Case.Hand(caller)
            let (asked, event) = try Whistle.asked(id, draft.kind, for: file, in: ground.place, by: hand, at: now)
            try WhistleTable.insert(asked, in: terms.calendar, at: now, in: db)
            try WhistleJournal.record(event, on: asked, by: caller, in: db)
            try WhistleTextTable.add(WhistleText(of: id, .reason, text: draft.reason.trimmed, at: now), in: db)
            guard !draft.calling.isEmpty else { return }
            try WhistleAccess(caller, to: asked).require(.blow(calling: draft.calling))
            try Self.save(.blow(calling: draft.calling), on: asked, by: caller, now, terms, in: db)
        }
        return id
    }

    /// Does something to a whistle: judged by the permission table, then by its own life; one event of the journal,
    /// and the words that came with it beside it.
    public func perform(_ act: Whistle.Act, on id: Key<Whistle>, by caller: Caller) async throws {
        let now = world.now()
        let terms = try await terms(of: id, on: now.day)
        try await world.database.write { db in
            guard let whistle = try WhistleTable.lock(id, in: db) else { throw WhistleProblem.none }
            let access = WhistleAccess(caller, to: whistle)
            guard access.sees || access.may(act) else { throw WhistleProblem.none }
            try access.require(act)
            try Self.save(act, on: whistle, by: caller, now, terms, in: db)
        }
    }

    /// One act: the whistle moved on, its event recorded, its words kept.
    private static func save(
        _ act: Whistle.Act, on whistle: Whistle, by caller: Caller, _ now: Instant, _ terms: Terms, in db: Writer
    ) throws {
        var mustCome: Set<Assignment.Party> = []
        switch act {
        case .blow(let parties):
            let ground = try WhistleGround(of: whistle, in: db)
            try ground.checkCallable(parties, in: db)
            mustCome = ground.mustCome(to: whistle.flow.kind, under: terms.rules)
        case .callAlso(let parties): try WhistleGround(of: whistle, in: db).checkCallable(parties, in: db)
        case .excuse:
            mustCome = try WhistleGround(of: whistle, in: db).mustCome(to: whistle.flow.kind, under: terms.rules)
        case .decline, .standDown, .writeRecord, .conclude, .rate, .reply, .arrive, .report, .rateTownship, .tell:
            break
        }
        let (next, event) = try whistle.after(
            act, by: Case.Hand(caller), at: now, under: terms.rules, mustCome: mustCome)
        try WhistleTable.update(next, before: whistle, in: terms.calendar, at: now, in: db)
        try WhistleJournal.record(event, on: next, by: caller, in: db)
        if let (kind, organisation, text) = act.words {
            try WhistleTextTable.add(
                WhistleText(of: whistle.id, kind, organisation: organisation, text: text.trimmed, at: now), in: db)
        }
    }
}

extension WhistleActions {
    /// What a whistle is judged by, besides its own facts.
    struct Terms: Sendable {
        let rules: WhistleRules
        let calendar: WorkingCalendar
    }

    func terms(in place: Place, on day: Day) async throws -> Terms {
        try await world.database.read { try terms(in: place, on: day, in: $0) }
    }

    /// The same inside a read; not inside a write (`Shelves`).
    func terms(in place: Place, on day: Day, in db: Reader) throws -> Terms {
        Terms(
            rules: try world.shelves.rules.rules(of: place, on: day, in: db).whistles,
            calendar: try calendars.calendar(of: place.withoutGrid, in: db))
    }

    func terms(of id: Key<Whistle>, on day: Day) async throws -> Terms {
        try await world.database.read { db in
            guard let whistle = try WhistleTable.find(id, in: db) else { throw WhistleProblem.none }
            return try terms(in: whistle.place, on: day, in: db)
        }
    }

    func ground(at spot: Spot, by caller: Caller) async throws -> (place: Place, file: Key<Case>?) {
        try await world.database.read { db in
            switch spot {
            case .area(let id): return (try AreaGround.find(id, in: db).ancestry.place, nil)
            case .file(let id):
                return (try CaseGround.seen(id, by: caller, in: db).place, id)
            }
        }
    }
}

extension Whistle.Act {
    /// What somebody wrote with it; nil where nothing is written.
    fileprivate var words: (WhistleText.Kind, Key<Organisation>?, String)? {
        switch self {
        case .decline(let text), .standDown(let text), .excuse(_, let text): (.reason, nil, text)
        case .writeRecord(let text): (.record, nil, text)
        case .conclude(_, let text): (.conclusion, nil, text)
        case .report(.organisation(let id), let text): (.report, id, text)
        case .report(.area, let text): (.report, nil, text)
        case .blow, .callAlso, .rate, .reply, .arrive, .rateTownship, .tell: nil
        }
    }
}

/// What a person may be told about whistles that isn't a refusal of the rules.
enum WhistleProblem {
    static let none = Problem(
        .missing, "whistle.missing", Words("没有这一哨，请核对链接。", "There is no such whistle; check the link."))
    static let noTownship = Problem(
        .invalid, "whistle.no-township", field: "place",
        Words("请选街道（乡镇）以下的地点，由它的街道吹哨。", "Choose a place within a township: the township blows it."))
    static let notCallable = Problem(
        .invalid, "whistle.not-callable", field: "calling",
        Words("选的单位里有不在这个区县的，请重新选。", "One of the bodies isn't of this county; choose again."))
}
