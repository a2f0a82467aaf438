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
        return try await world.database.read { db in
            let page = try find(shown, after: cursor, at: now, by: caller, in: db)
            return ListPage(lines: try lines(page.items, at: now, in: db), next: page.next, now: now)
        }
    }

    private func find(
        _ shown: Shown, after cursor: Cursor?, at now: Instant, by caller: Caller, in db: Reader
    ) throws -> Page<Whistle> {
        let last = cursor.map { Key<Whistle>($0.key) }
        switch shown {
        case .area(let id):
            return Self.page(
                try WhistleTable.newest(
                    in: try Self.seen(id, by: caller, in: db), before: last, limit: Self.pageLength + 1, in: db))
        case .body(let id):
            try Permissions.require(.seeWhistles, for: caller, organisation: id)
            return Self.page(
                try WhistleTable.called(.organisation(id), before: last, limit: Self.pageLength + 1, in: db))
        case .figure(let figure, let party, let area, let since):
            // From those that the figure is counted from, or the list would be longer than the figure.
            let all = try Self.whistles(in: try Self.seen(area, by: caller, in: db), since: since, in: db)
            let calendars = try calendars(of: all, in: db)
            let behind = all.filter { whistle in last.map { whistle.id < $0 } ?? true }
            let counted = behind.lazy.filter { whistle in
                whistle.figures(for: party, at: now, in: calendars(whistle)).contains(figure)
            }
            return Self.page(Array(counted.prefix(Self.pageLength + 1)))
        }
    }

    private static func page(_ found: [Whistle]) -> Page<Whistle> {
        Page(found, limit: pageLength) { Cursor(value: "", key: $0.id.number) }
    }

    /// The calendar by which each of `whistles` is judged, that of its community.
    private func calendars(
        of whistles: [Whistle], in db: Reader
    ) throws -> @Sendable (Whistle) -> WorkingCalendar {
        var found: [Place: WorkingCalendar] = [:]
        for place in Set(whistles.map(\.place.withoutGrid)) {
            found[place] = try calendars.calendar(of: place, in: db)
        }
        let (all, usual) = (found, try calendars.calendar(of: nil, in: db))
        return { all[$0.place.withoutGrid] ?? usual }
    }

    private static func seen(_ id: Key<Area>, by caller: Caller, in db: Reader) throws -> Area {
        let area = try AreaGround.find(id, in: db)
        try Permissions.require(.seeWhistles, for: caller, at: area.ancestry.place)
        return area.area
    }

    private func lines(_ whistles: [Whistle], at now: Instant, in db: Reader) throws -> [Line] {
        let calendars = try calendars(of: whistles, in: db)
        let names = try AreaGround.names(of: whistles.flatMap { Self.areas(of: $0.place) }, in: db)
        let texts = try WhistleTextTable.firstTexts(of: whistles.map(\.id), in: db)
        return whistles.map { Self.line($0, names, texts[$0.id] ?? "", at: now, calendars($0)) }
    }

    private static func line(
        _ whistle: Whistle, _ names: [Key<Area>: String], _ reason: String, at now: Instant,
        _ calendar: WorkingCalendar
    ) -> Line {
        let flow = whistle.flow
        let due = whistle.stage.isOver ? nil : flow.concludes(in: calendar)?.at
        let missing = flow.units.contains { flow.attendance(of: $0.party, at: now, in: calendar) == .overdue }
        let line = place(whistle.place, names)
        return Line(
            id: whistle.id, kind: flow.kind, stage: whistle.stage, reason: CaseActions.short(reason),
            place: line.dropFirst(line.count > 2 ? 2 : 0).joined(separator: " "), called: flow.units.count,
            arrived: flow.units.filter { if case .arrived = $0.stage { true } else { false } }.count,
            asked: flow.asked, due: due,
            isLate: !whistle.stage.isOver && (missing || (due.map { $0 < now } ?? false)))
    }

    /// Of a case, the newest first; none for who may not see whistles there.
    public func whistles(for file: Key<Case>, by caller: Caller) async throws -> [Line] {
        let now = world.now()
        return try await world.database.read { db in
            let found = try WhistleTable.all(for: file, limit: 20, in: db)
            return try lines(found.filter { WhistleAccess(caller, to: $0).sees }, at: now, in: db)
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
        return try await world.database.read { db in
            let area = try Self.seen(id, by: caller, in: db)
            let all = try Self.whistles(in: area, since: since, in: db)
            let tallies = WhistleTally.all(of: all, at: now, in: try calendars(of: all, in: db))
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
}
