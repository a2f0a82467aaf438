import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

/// What goes round cases, in SQL, on both engines.
struct RoundsTableTests {
    private static let place = Place(county: Key(11), township: Key(12), community: Key(13))
    private static let area = Area(
        id: Key(13), parent: Key(12), level: .community, name: "锡麟街社区", ordinal: 1, opened: Day(number: 20_000))

    private static func closed(_ engine: Engine, _ count: Int64) async throws -> Database {
        let database = try await TestDatabase.make(engine)
        try await database.write { db in
            for id in stride(from: Int64(1000), to: 1000 + count * 10, by: 10) {
                let file = try SampleCase(id, at: place).dispatched().closed().file
                try CaseTable.insert(file, under: SampleCase.terms, at: .start, in: db)
            }
        }
        return database
    }

    @Test(arguments: Engines.available)
    func `a month has one seed, and what it drew is counted as it is listed`(engine: Engine) async throws {
        let database = try await Self.closed(engine, 3)
        let month = MonthlySample.Month(of: Instant.start.day)
        try await database.write { db in
            let first = MonthlySample(seed: .max, percent: 5)
            #expect(try SampleTable.begin(first, for: month, at: .start, in: db))
            #expect(try !SampleTable.begin(MonthlySample(seed: 2, percent: 5), for: month, at: .start, in: db))
            #expect(try SampleTable.find(month, in: db)?.sample == first)
            let (from, until) = month.span
            let pool = try CaseTable.over(from: from, until: until, after: nil, limit: 10, in: db)
                .compactMap { MonthlySample.Item($0) }
            #expect(pool.map(\.case) == [Key(1000), Key(1010), Key(1020)])
            for _ in 1...2 { try SampleTable.add(Array(pool.prefix(2)), to: month, in: db) }
            try SampleTable.record(.solvedOnly, of: Key(1000), in: month, at: .start, in: db)
            try SampleTable.finish(month, pool: 3, in: db)
            let counts = try SampleTable.counts(of: month, in: Self.area, in: db)
            #expect(counts.values.reduce(0, +) == 2)
            let open = try SampleTable.items(of: month, in: Self.area, .open, after: nil, limit: 10, in: db)
            #expect(open.map(\.case) == [Key(1010)])
            let told = try SampleTable.items(
                of: month, in: Self.area, .result(.solvedOnly), after: nil, limit: 10, in: db)
            #expect(told.map(\.case) == [Key(1000)] && told[0].at == .start)
        }
    }

    @Test(arguments: Engines.available)
    func `a led matter comes back as it was saved, with its cases`(engine: Engine) async throws {
        let database = try await Self.closed(engine, 2)
        let day = Instant.start.day
        let matter = try LedMatter.made(
            LedMatter(
                id: Key(70), kind: .secretaryLed, place: Self.place, leader: .area(Key(13)), title: "改造下水道",
                cases: [Key(1000), Key(1010)], opened: day, milestones: [LedMatter.Milestone("开工", due: day)]))
        try await database.write { db in
            try LedTable.insert(matter, in: db)
            #expect(try LedTable.find(Key(70), in: db)?.matter == matter)
            let next = try matter.after(.reach(0), by: Key(5), on: day).after(.finish, by: Key(5), on: day)
            try LedTable.update(next, because: nil, at: .start, in: db)
            let saved = try #require(try LedTable.find(Key(70), in: db)?.matter)
            #expect(saved.stage == .finished(by: Key(5)) && saved.milestones[0].reached == day)
            #expect(throws: Problem.self) { try LedTable.update(next, because: nil, at: .start, in: db) }
            #expect(try LedTable.leading(Key(1010), in: db).map(\.id) == [Key(70)])
            #expect(try LedTable.told(Key(70), in: 202_611, in: db))
            #expect(try !LedTable.told(Key(70), in: 202_611, in: db))
        }
    }

    @Test(arguments: Engines.available)
    func `a signal is kept once, with its cases and moments`(engine: Engine) async throws {
        let database = try await Self.closed(engine, 2)
        let signal = GamingSignal(kind: .samePicture, cases: [Key(1000), Key(1010)], moments: [.start])
        let found = GamingSignal.Found(signal, mark: "d.1", day: Instant.start.day, place: Self.place)
        try await database.write { db in
            for _ in 1...2 { try SignalTable.add(found, in: db) }
            let page = try SignalTable.newest(in: Self.area, before: nil, limit: 10, in: db)
            #expect(page == [found])
            let cursor = SignalTable.SignalCursor(day: found.day, kind: "samePicture", mark: "d.1")
            #expect(try SignalTable.newest(in: Self.area, before: cursor, limit: 10, in: db).isEmpty)
        }
    }

    @Test(arguments: Engines.available)
    func `what ended in a span is read piece by piece, with how it was closed`(engine: Engine) async throws {
        let database = try await Self.closed(engine, 2)
        try await database.write { db in
            let withdrawn = try SampleCase(1030, at: Self.place).after(.withdraw, by: .reporter(Key(1031))).file
            try CaseTable.insert(withdrawn, under: SampleCase.terms, at: .start, in: db)
            let end = Instant.start.adding(days: 1)
            let all = try CaseTable.over(from: .start, until: end, after: nil, limit: 10, in: db)
            #expect(all.map(\.id) == [Key(1000), Key(1010), Key(1030)])
            #expect(all.map(\.closing) == [.byWord, .byWord, nil] && all.allSatisfy { $0.at == .start })
            #expect(all[0].place == Self.place)
            let later = try CaseTable.over(from: .start, until: end, after: all[0], limit: 1, in: db)
            #expect(later.map(\.id) == [Key(1010)])
            #expect(try CaseTable.over(from: end, until: end.adding(days: 1), after: nil, limit: 9, in: db).isEmpty)
            #expect(try CaseTable.over(from: .start, until: .start, after: nil, limit: 9, in: db).isEmpty)
        }
    }

    @Test(arguments: Engines.available)
    func `each signal of a page has its own cases, at most 200`(engine: Engine) async throws {
        let database = try await Self.closed(engine, 202)
        let all = (0..<202).map { Key<Case>(1000 + 10 * $0) }
        let many = GamingSignal.Found(
            GamingSignal(kind: .samePicture, cases: all, moments: []), mark: "d.2", day: Instant.start.day,
            place: Self.place)
        let few = GamingSignal.Found(
            GamingSignal(kind: .samePicture, cases: Array(all.suffix(2)), moments: []), mark: "d.1",
            day: Instant.start.day, place: Self.place)
        try await database.write { db in for one in [many, few] { try SignalTable.add(one, in: db) } }
        let page = try await database.read { try SignalTable.newest(in: Self.area, before: nil, limit: 10, in: $0) }
        #expect(page.map(\.signal.cases) == [Array(all.prefix(200)), Array(all.suffix(2))])
    }

    /// The bug: where there were more pictures than are read, those of the day that was looked at were missing.
    @Test(arguments: Engines.available)
    func `of too many pictures the newest are looked at`(engine: Engine) async throws {
        let database = try await Self.closed(engine, 1)
        let vault = Vault(try .ofTests())
        let end = Instant.start.adding(days: 3)
        try await database.write { db in
            for number in 1...3 {
                let report = Report(
                    id: Key(Int64(2000 + number)), of: Key(1000), .scannedCode, text: "", pictures: ["p\(number)"],
                    asking: .nobody, made: Instant.start.adding(days: number - 1))
                try ReportTable.insert(report, by: nil, linkDigest: nil, vault: vault, in: db)
            }
        }
        let found = try await database.read { try SignalTable.pictures(from: .start, until: end, limit: 2, in: $0) }
        #expect(found.map(\.digests) == [["p3"], ["p2"]])
    }

    @Test(arguments: Engines.available)
    func `what is asked often is found by an index`(engine: Engine) async throws {
        let database = try await Self.closed(engine, 2)
        let month = MonthlySample.Month(of: Instant.start.day)
        let statements = [
            CaseTable.wordOverSQL(by: .start, after: nil, limit: 100),
            ReporterMessageTable.dueSQL(by: .start, limit: 20),
            CaseTable.overSQL(from: .start, until: Instant.start.adding(days: 31), after: nil, limit: 1000),
            CaseTable.overSQL(
                from: .start, until: Instant.start.adding(days: 31),
                after: .init(id: Key(1000), at: .start, closing: nil, place: Self.place), limit: 1000),
            SampleTable.itemsSQL(of: month, in: Self.area, .all, after: nil, limit: 51),
            SignalTable.newestSQL(in: Self.area, before: nil, limit: 31),
            LedTable.newestSQL(in: Self.area, before: nil, limit: 51),
        ]
        for (index, statement) in statements.enumerated() {
            let faults = try await HotStatement.faults(statement, in: database)
            #expect(faults == [], "\(index)")
        }
    }
}
