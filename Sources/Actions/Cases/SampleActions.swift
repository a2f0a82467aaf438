public import Core
internal import Database
public import Domain
internal import Storage

/// The monthly random sample: drawn by a recorded seed, called back by somebody other than the handler
/// (DOMAIN.md A7-10).
public struct SampleActions: Sendable {
    private let world: World
    private let cases: CaseActions

    public init(world: World) {
        self.world = world
        cases = CaseActions(world: world)
    }

    public static let pageLength = 50

    /// Draws last month's sample where it isn't drawn yet. Broken off, it goes on with the seed that was recorded.
    ///
    /// - Returns: the month that was drawn; nil when there was nothing to do.
    @discardableResult
    public func drawIfDue() async throws -> MonthlySample.Month? {
        let now = world.now()
        let month = MonthlySample.Month.ended(before: now.day)
        if let drawing = try await world.database.read({ try SampleTable.find(month, in: $0) }), drawing.pool != nil {
            return nil
        }
        let seed = world.random(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let sample = MonthlySample(seed: seed, percent: CaseRules.standard.sample)
        let drawing = try await world.database.write { db in
            // The seed is in the journal before anything is drawn by it, so that nobody draws again until it suits.
            if try SampleTable.begin(sample, for: month, at: now, in: db) {
                try Journal.record(
                    "case-sample.seeded", on: Self.subject(month), by: .clock, at: now,
                    ["seed": .code(sample.seedText), "percent": .count(sample.percent)], in: db)
            }
            return try SampleTable.find(month, in: db)
        }
        guard let drawing, drawing.pool == nil else { return nil }
        try await draw(drawing, at: now)
        return month
    }

    private func draw(_ drawing: MonthlySample.Drawing, at now: Instant) async throws {
        let month = drawing.month
        let closed = try await closed(in: month)
        // Each community draws for itself, so that none is without a call.
        var drawn: [MonthlySample.Item] = []
        let groups = Array(Dictionary(grouping: closed, by: \.place.communityOrAbove).values)
        let percents = try await world.database.read { db in
            try groups.map { try percent(in: $0[0].place, of: drawing, in: db) }
        }
        for (group, percent) in zip(groups, percents) {
            let sample = MonthlySample(seed: drawing.sample.seed, percent: percent)
            let those = Set(sample.drawn(among: group.map(\.case)))
            drawn += group.filter { those.contains($0.case) }
        }
        let chosen = drawn.sorted { $0.case < $1.case }
        try await world.inChunks(chosen) { try SampleTable.add($0, to: month, in: $1) }
        try await world.database.write { db in
            try SampleTable.finish(month, pool: closed.count, in: db)
            try Journal.record(
                "case-sample.drawn", on: Self.subject(month), by: .clock, at: now,
                ["pool": .count(closed.count), "drawn": .count(chosen.count)], in: db)
        }
    }

    /// Of a hundred closed ones, as the place's rules were when the drawing began.
    private func percent(in place: Place, of drawing: MonthlySample.Drawing, in db: Reader) throws -> Int {
        try world.shelves.rules.rules(of: place, on: drawing.begun.day, in: db).cases.sample
    }

    private func closed(in month: MonthlySample.Month) async throws -> [MonthlySample.Item] {
        let span = month.span
        var all: [MonthlySample.Item] = []
        var last: CaseTable.Over?
        while true {
            let behind = last
            let more = try await world.database.read { db in
                try CaseTable.over(from: span.from, until: span.until, after: behind, limit: 1000, in: db)
            }
            all += more.compactMap { MonthlySample.Item($0) }
            last = more.last
            guard more.count == 1000 else { return all }
        }
    }

    private static func subject(_ month: MonthlySample.Month) -> Journal.Subject {
        Journal.Subject("case-sample", number: Int64(month.number))
    }
}

extension SampleActions {
    /// Every month that was drawn, the latest first; at most 24.
    public func months(by caller: Caller) async throws -> [MonthlySample.Drawing] {
        guard Permissions.holds(.seeSamples, caller: caller) else { throw Permissions.refusal(of: .seeSamples) }
        return try await world.database.read { try SampleTable.all(limit: 24, in: $0) }
    }

    /// A month's sample in a place, counted and listed.
    public struct MonthPage: Sendable {
        public let drawing: MonthlySample.Drawing
        /// Of a hundred closed ones, as the rules of the place were; a community below it may have had its own.
        public let percent: Int
        public let counts: [MonthlySample.Count: Int]
        public let lines: [Line]
        public let next: Cursor?
        public let now: Instant

        /// How many have been called back or looked at.
        public var done: Int { counts.filter { $0.key.result != nil }.reduce(0) { $0 + $1.value } }
        public var all: Int { counts.reduce(0) { $0 + $1.value } }
    }

    /// A drawn case.
    public struct Line: Sendable {
        public let item: MonthlySample.Item
        public let text: String
        public let place: String
        /// What its reader may record of it; empty where they handled it, it is recorded, or it isn't theirs to call.
        public let results: [MonthlySample.Result]
    }

    public func page(
        of month: MonthlySample.Month, in id: Key<Area>, _ showing: MonthlySample.Showing, after cursor: Cursor?,
        by caller: Caller
    ) async throws -> MonthPage {
        let now = world.now()
        return try await world.database.read { db in
            let area = try AreaGround.find(id, in: db)
            try Permissions.require(.seeSamples, for: caller, at: area.ancestry.place)
            guard let drawing = try SampleTable.find(month, in: db) else { throw Self.none }
            let found = try SampleTable.items(
                of: month, in: area.area, showing, after: cursor.map { Key($0.key) }, limit: Self.pageLength + 1,
                in: db)
            let page = Page(found, limit: Self.pageLength) { Cursor(value: "", key: $0.case.number) }
            return MonthPage(
                drawing: drawing, percent: try percent(in: area.ancestry.place, of: drawing, in: db),
                counts: try SampleTable.counts(of: month, in: area.area, in: db),
                lines: try Self.lines(page.items, by: caller, in: db), next: page.next, now: now)
        }
    }

    private static func lines(
        _ items: [MonthlySample.Item], by caller: Caller, in db: Reader
    ) throws -> [Line] {
        let texts = try ReportTable.firstTexts(of: items.map(\.case), in: db)
        let names = try AreaGround.names(of: items.compactMap(\.place.community), in: db)
        let open = items.filter { $0.result == nil || $0.result == .unreachable }
        let files = try CaseTable.find(open.map(\.case), in: db)
        return items.map { item in
            Line(
                item: item, text: CaseActions.short(texts[item.case] ?? ""),
                place: item.place.community.flatMap { names[$0] } ?? "",
                results: files[item.case].map { results(of: item, $0, by: caller) } ?? [])
        }
    }

    private static func results(
        of item: MonthlySample.Item, _ file: Case, by caller: Caller
    ) -> [MonthlySample.Result] {
        MonthlySample.results(file.flow.asking).filter { result in
            Permissions.allows(permission(for: result), caller: caller, place: file.place)
                // Whether it would be refused is all that is asked here.
                && (try? MonthlySample.check(
                    result, of: file.flow, recorded: item.result, by: Case.Hand(caller))) != nil
        }
    }

    /// Records what came of a call or a look. What isn't solved opens the case again, where it still may be.
    public func record(
        _ result: MonthlySample.Result, of id: Key<Case>, in month: MonthlySample.Month, by caller: Caller
    ) async throws {
        let (now, terms) = (world.now(), try await cases.terms(of: id))
        try await world.database.write { db in
            let file = try CaseActions.lock(id, in: db)
            try Permissions.require(Self.permission(for: result), for: caller, at: file.place)
            guard let item = try SampleTable.lock(id, of: month, in: db) else {
                throw MonthlySample.Refusal.notDrawn
            }
            try MonthlySample.check(result, of: file.flow, recorded: item.result, by: Case.Hand(caller))
            try SampleTable.record(result, of: id, in: month, at: now, in: db)
            try Journal.record(
                "case.sampled", on: CaseJournal.subject(id), in: file.place, by: caller, at: now,
                ["result": .code(result.rawValue), "month": .count(month.number)], in: db)
            guard result == .notSolved else { return }
            do {
                try CaseActions.save(
                    .giveWord(Case.Word(isSolved: false)), on: file, by: Case.Hand(caller), caller, now, terms, in: db)
            } catch is Case.Refusal {
                // Closed too long ago, or open again already: what was said is recorded all the same.
            }
        }
    }

    private static func permission(for result: MonthlySample.Result) -> Permission {
        switch result {
        case .solvedAndSatisfied, .solvedOnly, .notSolved, .unreachable: .callBack
        case .seenMended, .seenNotMended: .lookAtPlaces
        }
    }

    static let none = Problem(
        .missing, "sample.missing", Words("这个月没有抽样。", "No sample was drawn for this month."))
}
