public import Core
internal import Database
public import Domain
internal import Storage

extension WhistleActions {
    /// A whistle as a list shows it.
    public struct Line: Sendable {
        public let id: Key<Whistle>
        public let kind: Whistle.Kind
        public let stage: Whistle.Stage
        /// The first words of why; at most 60 characters, numbers masked.
        public let reason: String
        /// Community and grid.
        public let place: String
        public let called: Int
        public let arrived: Int
        public let asked: Instant
        /// By when it is concluded; nil once it is over.
        public let due: Instant?
        /// Whether somebody hasn't come in time, or it isn't concluded in time.
        public let isLate: Bool
    }

    /// A piece of a list.
    public struct ListPage: Sendable {
        public let lines: [Line]
        public let next: Cursor?
        public let now: Instant
    }

    /// Which whistles a list shows; every one of them is an address.
    public enum Shown: Hashable, Sendable {
        /// In an area and below it, the newest first.
        case area(Key<Area>)
        /// Those a body was called to, the newest first.
        case body(Key<Organisation>)
        /// Those behind a figure of a body, asked for in an area since a day.
        case figure(Whistle.Figure, of: Assignment.Party, in: Key<Area>, since: Day)
    }

    public static let pageLength = 50

    public func list(_ shown: Shown, after cursor: Cursor?, by caller: Caller) async throws -> ListPage {
        let now = world.now()
        let calendar = try await calendars.calendar(of: nil)
        return try await world.database.read { db in
            let page = try Self.find(shown, after: cursor, at: now, calendar, by: caller, in: db)
            return ListPage(
                lines: try page.items.map { try Self.line($0, at: now, calendar, in: db) }, next: page.next, now: now)
        }
    }

    private static func find(
        _ shown: Shown, after cursor: Cursor?, at now: Instant, _ calendar: WorkingCalendar, by caller: Caller,
        in db: Reader
    ) throws -> Page<Whistle> {
        switch shown {
        case .area(let id):
            let area = try seen(id, by: caller, in: db)
            let found = try WhistleTable.newest(
                in: area, before: cursor.map { Key($0.key) }, limit: pageLength + 1, in: db)
            return Page(found, limit: pageLength) { Cursor(value: "", key: $0.id.number) }
        case .body(let id):
            try Permissions.require(.seeWhistles, for: caller, organisation: id)
            let found = try WhistleTable.called(
                .organisation(id), before: cursor.map { Key($0.key) }, limit: pageLength + 1, in: db)
            return Page(found, limit: pageLength) { Cursor(value: "", key: $0.id.number) }
        case .figure(let figure, let party, let area, let since):
            let all = try whistles(in: try seen(area, by: caller, in: db), since: since, in: db)
            let counted = all.filter { $0.counts(figure, for: party, at: now, in: calendar) }
            return Page(counted, limit: most) { Cursor(value: "", key: $0.id.number) }
        }
    }

    private static func seen(_ id: Key<Area>, by caller: Caller, in db: Reader) throws -> Area {
        let area = try AreaGround.find(id, in: db)
        try Permissions.require(.seeWhistles, for: caller, at: area.ancestry.place)
        return area.area
    }

    private static func line(
        _ whistle: Whistle, at now: Instant, _ calendar: WorkingCalendar, in db: Reader
    ) throws -> Line {
        let flow = whistle.flow
        let names = try place(whistle.place, in: db)
        let due = whistle.stage.isOver ? nil : flow.concludes(in: calendar)?.at
        let missing = flow.units.contains { flow.attendance(of: $0.party, at: now, in: calendar) == .overdue }
        let reason = try WhistleTextTable.all(of: whistle.id, limit: 1, in: db).first?.text ?? ""
        return Line(
            id: whistle.id, kind: flow.kind, stage: whistle.stage, reason: CaseActions.short(reason),
            place: names.dropFirst(names.count > 2 ? 2 : 0).joined(separator: " "), called: flow.units.count,
            arrived: flow.units.filter { if case .arrived = $0.stage { true } else { false } }.count,
            asked: flow.asked, due: due,
            isLate: !whistle.stage.isOver && (missing || (due.map { $0 < now } ?? false)))
    }

    /// Of a case, the newest first; none for who may not see whistles there.
    public func whistles(for file: Key<Case>, by caller: Caller) async throws -> [Line] {
        let now = world.now()
        let calendar = try await calendars.calendar(of: nil)
        return try await world.database.read { db in
            let found = try WhistleTable.all(for: file, limit: 20, in: db)
            return try found.filter { WhistleAccess(caller, to: $0).sees }.map {
                try Self.line($0, at: now, calendar, in: db)
            }
        }
    }
}

extension WhistleActions {
    /// How the bodies came that were called in an area since a day, each figure with its whistles behind it.
    public struct Figures: Sendable {
        public let area: Area
        public let since: Day
        public let count: Int
        /// In order of name; nobody is ranked.
        public let bodies: [Body]

        /// A body's figures.
        public struct Body: Sendable {
            public let party: Assignment.Party
            public let name: String
            public let tally: WhistleTally
        }
    }

    /// Whistles that figures are counted from at once.
    static let most = 10_000

    public func figures(in id: Key<Area>, since: Day, by caller: Caller) async throws -> Figures {
        let now = world.now()
        let calendar = try await calendars.calendar(of: nil)
        return try await world.database.read { db in
            let area = try Self.seen(id, by: caller, in: db)
            let all = try Self.whistles(in: area, since: since, in: db)
            let tallies = WhistleTally.all(of: all, at: now, in: calendar)
            let names = try PartyNames(parties: Array(tallies.keys), in: db)
            let bodies = tallies.map { Figures.Body(party: $0, name: names.name(of: $0), tally: $1) }
            return Figures(area: area, since: since, count: all.count, bodies: bodies.sorted { $0.name < $1.name })
        }
    }

    /// Asked for on `since` or later, the newest first.
    private static func whistles(in area: Area, since: Day, in db: Reader) throws -> [Whistle] {
        var (found, last): ([Whistle], Key<Whistle>?) = ([], nil)
        while found.count < most {
            let page = try WhistleTable.newest(in: area, before: last, limit: 500, in: db)
            found += page.filter { $0.flow.asked >= since.start }
            guard page.count == 500, let end = page.last, end.flow.asked >= since.start else { break }
            last = end.id
        }
        return found
    }

    /// The places of a caller where they see whistles, those where they blow them first; at most 50.
    public func workplaces(of caller: Caller) async throws -> [CaseActions.Workplace] {
        let bounds = Permissions.bounds(of: .seeWhistles, for: caller)
        return try await world.database.read { db in
            let (areas, bodies) = try CaseActions.scopes(of: bounds, in: db)
            let placed = try areas.prefix(50).map { try AreaGround.find($0, in: db) }
            let names = try PersonNames.bodies(bodies, in: db)
            let atAreas = placed.map { area in
                CaseActions.Workplace(
                    party: .area(area.area.id), name: area.area.name,
                    keepsDesk: Permissions.allows(.blowWhistles, caller: caller, place: area.ancestry.place))
            }
            let atBodies = bodies.compactMap { id in
                names[id].map {
                    CaseActions.Workplace(party: .organisation(id), name: $0.name, keepsDesk: false)
                }
            }
            return atAreas.sorted { $0.keepsDesk && !$1.keepsDesk } + atBodies
        }
    }
}
