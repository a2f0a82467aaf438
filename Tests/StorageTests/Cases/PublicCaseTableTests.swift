import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

struct PublicCaseTableTests {
    @Test(arguments: Engines.available)
    func `what strangers ask for is found by an index, in its order`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        var search = PublicCaseTable.Search()
        search.from = Day(number: 1)
        search.until = Day(number: 90)
        search.box = Box(west: 1, south: 1, east: 9, north: 9)
        let last = (day: Day(number: 50), number: Key<PublicCase>(7))
        for statement in [
            PublicCaseTable.listSQL(search, after: nil, offset: 0, limit: 10, told: .start),
            PublicCaseTable.listSQL(PublicCaseTable.Search(), after: last, offset: 0, limit: 10, told: .start),
            PublicCaseTable.stepsSQL(
                from: Day(number: 1), until: Day(number: 9), hidden: [Key(5)], limit: 10, told: .start),
        ] {
            #expect(try await HotStatement.faults(statement, in: database) == [])
        }
        var own = PartnerTable.Search()
        own.from = .start
        own.box = search.box
        var rest = PartnerTable.Search()
        rest.isOver = false
        rest.after = PartnerTable.Position(made: .start, report: Key(7))
        for search in [own, rest] {
            let statement = PartnerTable.listSQL(search, by: Key(1), offset: 0, limit: 10)
            #expect(try await HotStatement.faults(statement, in: database) == [])
        }
    }

    @Test(arguments: Engines.available)
    func `a case keeps its random number, and loses its row when nothing may be told`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let file = SampleCase(10, at: Place(county: town.county, grid: town.grids[0])).file
        let day = Instant.start.day
        try await database.write { db in
            try CaseTable.insert(file, under: SampleCase.terms, at: .start, in: db)
            let steps = [PublicCase.Step(.filed, on: day), PublicCase.Step(.handling, on: day)]
            try PublicCaseTable.put(file, under: Key(300), steps: [steps[0]], fresh: Key(4711), in: db)
            try PublicCaseTable.put(file, under: Key(300), steps: steps, fresh: Key(4712), in: db)
            try PublicCaseTable.save(
                PublicText(of: file.id, matter: "垃圾", outcome: "", released: .start), in: db)
        }
        func list(told: Instant) async throws -> [PublicCaseTable.Shown] {
            try await database.read { db in
                try PublicCaseTable.list(PublicCaseTable.Search(), limit: 10, told: told, in: db)
            }
        }
        let shown = try await list(told: .start)
        #expect(shown.map(\.case.number) == [Key(4711)] && shown[0].case.standing == .handling)
        #expect(shown[0].case.area == town.grids[0] && shown[0].text?.matter == "垃圾")
        #expect(try await list(told: Instant.start.adding(milliseconds: -1))[0].text == nil)
        try await database.write { db in
            try PublicCaseTable.put(file, under: Key(300), steps: [], fresh: Key(4713), in: db)
        }
        #expect(try await list(told: .start) == [])
    }

    @Test(arguments: Engines.available)
    func `a case of whose long story the opening is no longer read stays on the list until it is withdrawn`(
        engine: Engine
    ) async throws {
        let stage = try await CaseStage(engine)
        let sample = try SampleCase(10, at: stage.place()).dispatched()
        try await stage.add([sample])
        try await stage.database.write { db in
            for event in sample.events { try CaseJournal.record(event, on: sample.file, by: .clock, in: db) }
        }
        func follow() async throws -> [Key<PublicCase>] {
            try await Sealed.all(in: stage.database)
            let told = Instant.start.adding(days: 1)
            return try await stage.database.write { db in
                _ = try PublicCaseFollower.advance(told: told, fresh: [Key(4711)], limit: 5000, in: db)
                return try PublicCaseTable.list(PublicCaseTable.Search(), limit: 9, told: told, in: db)
                    .map(\.case.number)
            }
        }
        #expect(try await follow() == [Key(4711)])
        try await stage.database.write { db in
            for _ in 0..<CaseJournal.most {
                try Journal.record(
                    "case.looked-at", on: CaseJournal.subject(Key(10)), in: sample.file.place, by: .clock, at: .start,
                    in: db)
            }
        }
        #expect(try await follow() == [Key(4711)])
        let withdrawn = try sample.after(.withdraw, by: .reporter(Key(11)))
        try await stage.database.write { db in
            try CaseTable.update(withdrawn.file, before: sample.file, under: SampleCase.terms, at: .start, in: db)
            let event = try #require(withdrawn.events.last)
            try CaseJournal.record(event, on: withdrawn.file, by: .clock, in: db)
        }
        #expect(try await follow() == [])
    }
}
