import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

@Suite(.serialized)
struct LikelyTableTests {
    @Test(arguments: Engines.available)
    func `a model comes out as it went in, and a new one takes its place`(engine: Engine) async throws {
        let stage = try await CaseStage(engine)
        let model = MatterModel([.init("路灯照明", Key(1)), .init("垃圾清运", Key(2))])
        let first = MatterModelTable.Made(at: .start, stamp: 3, latest: nil, choices: 0)
        let second = MatterModelTable.Made(at: Instant.start.adding(days: 1), stamp: 4, latest: Key(70), choices: 2)
        for made in [first, second] {
            try await stage.database.write { try MatterModelTable.put(model, made, in: $0) }
            let (kept, again) = try await stage.database.read {
                (try MatterModelTable.made(in: $0), try MatterModelTable.model(in: $0))
            }
            #expect(kept == made)
            #expect(again?.suggestions(for: "路灯坏了") == model.suggestions(for: "路灯坏了"))
        }
        // What a later program wrote is no fault: it is made anew.
        try await stage.database.write { _ = try $0.run("UPDATE matter_model SET content = 'x'") }
        #expect(try await stage.database.read { try MatterModelTable.model(in: $0) } == nil)
    }

    @Test(arguments: Engines.available)
    func `choices are what was dispatched under a matter, with the first words of each`(engine: Engine) async throws {
        let stage = try await CaseStage(engine)
        try await stage.add(SampleCase(10, at: stage.place()), "还没受理")
        try await stage.add(try SampleCase(20, at: stage.place()).dispatched(), "路面有坑")
        try await stage.add(try SampleCase(30, at: stage.place()).dispatched().closed(), "路面塌了")
        let (all, later, filed) = try await stage.database.read { db in
            (
                try MatterModelTable.choices(before: nil, limit: 9, in: db),
                try MatterModelTable.choices(before: Key(30), limit: 1, in: db),
                try MatterModelTable.filed(since: Key(10), limit: 9, in: db)
            )
        }
        #expect(Set(all.map(\.text)) == ["还没受理", "路面有坑", "路面塌了"])
        #expect(Set(all.filter { $0.matter == Key(300) }.map(\.case)) == [Key(20), Key(30)])
        #expect(later.map(\.case) == [Key(20)] && filed == 2)
    }

    @Test(arguments: Engines.available)
    func `what is near is the newest of the community with its first words`(engine: Engine) async throws {
        let stage = try await CaseStage(engine)
        for (index, text) in ["下水堵了", "污水漫出来", "灯坏了"].enumerated() {
            try await stage.add(SampleCase(Int64(index + 1) * 10, at: stage.place(grid: index % 2)), text)
        }
        try await stage.add(SampleCase(40, at: Place(county: stage.town.county)), "别处的")
        let near = try await stage.database.read { try CaseTable.near(stage.place(), limit: 2, in: $0) }
        #expect(Set(near.map(\.glimpse.text)) == ["污水漫出来", "灯坏了"])
        #expect(near.allSatisfy { $0.glimpse.address == "北门" && !$0.isOver && $0.matter == nil })
        #expect(try await stage.database.read { try CaseTable.near(Place(), limit: 2, in: $0) }.isEmpty)
    }

    @Test(arguments: Engines.available)
    func `weeks are counted by matter and community, and a figure opens into its cases`(engine: Engine) async throws {
        let stage = try await CaseStage(engine)
        let now = Instant.start.adding(days: 60)
        for (index, days) in [1, 2, 9, 16, 17, 70].enumerated() {
            let at = now.adding(days: -days)
            let one = try SampleCase(Int64(index + 1) * 10, at: stage.place(), now: at).dispatched(at: at)
            try await stage.add(one, "路面有坑", at: at)
        }
        let undone = try SampleCase(90, at: stage.place(), now: now.adding(days: -1))
            .after(.merge(into: Key(10)), at: now)
        try await stage.add(undone, "路面有坑", at: now)
        for (id, level) in [(stage.town.township, Area.Level.township), (stage.town.community, .community)] {
            let area = stage.area(id, level)
            let weeks = try await stage.database.read { try CaseTable.weeks(in: area, .usual, at: now, in: $0) }
            #expect(weeks.sorted { $0.number < $1.number }.map(\.cases) == [2, 1, 2])
            #expect(Recurrence.found(in: weeks).map(\.cases) == [5])
        }
        let community = stage.area(stage.town.community, .community)
        let cases = try await stage.database.read {
            try CaseTable.recurring(Key(300), in: community, .usual, at: now, limit: 9, in: $0)
        }
        #expect(cases == [50, 40, 30, 20, 10].map { Key($0) })
    }

    @Test(arguments: Engines.available)
    func `none of it reads a whole table or sorts`(engine: Engine) async throws {
        let stage = try await CaseStage(engine)
        let township = stage.area(stage.town.township, .township)
        let community = stage.area(stage.town.community, .community)
        let statements: [SQL] = [
            try #require(CaseTable.nearSQL(stage.place(), limit: 300)),
            try #require(CaseTable.nearSQL(Place(county: stage.town.county), limit: 300)),
            MatterModelTable.choicesSQL(before: Key(99), limit: 1000),
            CaseTable.weeksSQL(in: township, .usual, at: .start), CaseTable.weeksSQL(in: community, .usual, at: .start),
            CaseTable.recurringSQL(Key(300), in: community, .usual, at: .start, limit: 500),
        ]
        for statement in statements {
            #expect(
                try await HotStatement.faults(statement, small: ["c", "latest"], in: stage.database) == [],
                "\(statement)")
        }
        // The fault: by the words themselves there is no index.
        let whole: SQL = "SELECT case_id FROM report WHERE text = '路灯'"
        #expect(try await HotStatement.faults(whole, in: stage.database) != [])
    }
}

extension CaseStage {
    fileprivate func add(_ one: SampleCase, _ text: String, at now: Instant = .start) async throws {
        let vault = vault
        try await database.write { db in
            try CaseTable.insert(one.file, under: SampleCase.terms, at: now, in: db)
            for (offset, words) in [(1, text), (2, "后来的话")] {
                let report = Report(
                    id: Key(one.file.id.number + Int64(offset)), of: one.file.id, .hotline, text: words,
                    address: "北门", asking: .link, made: now)
                try ReportTable.insert(report, by: nil, linkDigest: nil, vault: vault, in: db)
            }
        }
    }
}
