public import Core
internal import Database
public import Domain
internal import Storage

/// Finds signals of gaming day by day, and shows them to the evaluator with what shows them. They list cases; they are
/// never counted by person, scored or ranked (DESIGN.md section 6).
public struct SignalActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    public static let pageLength = 30
    /// A node that stood still looks back no further.
    static let mostDays = 14
    /// The same picture is looked for among the reports of so many days.
    static let pictureDays = 30

    /// Looks at the days that are over and weren't looked at, the earliest first. A day here is over at six in the
    /// morning, with its night.
    ///
    /// - Returns: how many days.
    @discardableResult
    public func lookAtDays() async throws -> Int {
        let now = world.now()
        let last = now.adding(hours: -GamingSignal.Bounds.usual.morning).day.adding(days: -1)
        let seen = try await world.database.read { try SignalTable.lastDay(in: $0) }
        let first = max(seen?.adding(days: 1) ?? last, last.adding(days: 1 - Self.mostDays))
        var (day, count) = (first, 0)
        while day <= last {
            try await look(at: day)
            (day, count) = (day.adding(days: 1), count + 1)
        }
        return count
    }

    private func look(at day: Day) async throws {
        let start = day.start.adding(hours: GamingSignal.Bounds.usual.morning)
        let end = start.adding(days: 1)
        var last: CaseTable.Over?
        var closed: [CaseTable.Over] = []
        var found: [GamingSignal.Found] = []
        while true {
            let behind = last
            let (more, quick) = try await world.database.read { db in
                let more = try CaseTable.over(from: start, until: end, after: behind, limit: 200, in: db)
                return (more, try more.filter(\.isOfCase).compactMap { try Self.quick($0, on: day, in: db) })
            }
            closed += more.filter(\.isOfCase)
            found += quick
            last = more.last
            guard more.count == 200 else { break }
        }
        found += Self.nightly(closed, on: day)
        found += try await pictures(on: day, start, end)
        try await world.inChunks(found) { chunk, db in for one in chunk { try SignalTable.add(one, in: db) } }
        let now = world.now()
        try await world.database.write { try SignalTable.looked(at: day, now: now, in: $0) }
    }

    private static func quick(
        _ closed: CaseTable.Over, on day: Day, in db: Reader
    ) throws -> GamingSignal.Found? {
        let events = try CaseJournal.events(of: closed.id, in: db)
        return GamingSignal.quick(closed.id, events).map {
            GamingSignal.Found($0, mark: "\(day).\(closed.id)", day: day, place: closed.place.withoutGrid)
        }
    }

    /// Community by community: what a whole city closes at night says nothing of any of them.
    private static func nightly(_ closed: [CaseTable.Over], on day: Day) -> [GamingSignal.Found] {
        Dictionary(grouping: closed) { $0.place.withoutGrid }.flatMap { place, closed in
            GamingSignal.nightly(closed.map { (case: $0.id, at: $0.at) }).map { signal in
                let mark = "\(day).\(place.communityOrAbove?.description ?? "")"
                return GamingSignal.Found(signal, mark: mark, day: day, place: place)
            }
        }
    }

    private func pictures(on day: Day, _ start: Instant, _ end: Instant) async throws -> [GamingSignal.Found] {
        let brought = try await world.database.read { db in
            try SignalTable.pictures(from: end.adding(days: -Self.pictureDays), until: end, limit: 20_000, in: db)
        }
        let each = brought.flatMap { one in one.digests.map { (case: one.case, digest: $0, at: one.at) } }
        let byCase = Dictionary(brought.map { ($0.case, $0.place) }) { first, _ in first }
        return Dictionary(grouping: each, by: \.digest).values.flatMap { group -> [GamingSignal.Found] in
            // Told on the day on which the picture came again.
            guard group.contains(where: { $0.at >= start }), let digest = group.first?.digest else { return [] }
            return GamingSignal.pictures(group).map { signal in
                GamingSignal.Found(
                    signal, mark: "\(day).\(digest.prefix(32))", day: day,
                    place: Place.holding(signal.cases.compactMap { byCase[$0] }))
            }
        }
    }
}

extension SignalActions {
    /// A piece of the signals, the latest day first.
    public struct SignalPage: Sendable {
        public let signals: [Shown]
        public let next: Cursor?
    }

    /// A signal with the name of its place.
    public struct Shown: Sendable {
        public let found: GamingSignal.Found
        public let place: String
    }

    public func page(in id: Key<Area>, after cursor: Cursor?, by caller: Caller) async throws -> SignalPage {
        try await world.database.read { db in
            let area = try AreaGround.find(id, in: db)
            try Permissions.require(.seeSignals, for: caller, at: area.ancestry.place)
            let found = try SignalTable.newest(
                in: area.area, before: Self.read(cursor), limit: Self.pageLength + 1, in: db)
            let page = Page(found, limit: Self.pageLength) { one in
                Cursor(value: "\(one.signal.kind.rawValue)~\(one.mark)", key: Int64(one.day.number))
            }
            let names = try AreaGround.names(of: page.items.compactMap(\.place.communityOrAbove), in: db)
            return SignalPage(
                signals: page.items.map { one in
                    Shown(found: one, place: one.place.communityOrAbove.flatMap { names[$0] } ?? "")
                }, next: page.next)
        }
    }

    private static func read(_ cursor: Cursor?) -> SignalTable.SignalCursor? {
        guard let cursor else { return nil }
        let parts = cursor.value.split(separator: "~", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        return SignalTable.SignalCursor(day: Day(number: Int(cursor.key)), kind: parts[0], mark: parts[1])
    }
}

extension Place {
    /// The smallest place down to a community that holds all of `places`.
    fileprivate static func holding(_ places: [Place]) -> Place {
        func common(_ level: (Place) -> Key<Area>?) -> Key<Area>? {
            let found = Set(places.map(level))
            return found.count == 1 ? found.first.flatMap { $0 } : nil
        }
        return Place(
            county: common(\.county), township: common(\.township), community: common(\.community))
    }
}
