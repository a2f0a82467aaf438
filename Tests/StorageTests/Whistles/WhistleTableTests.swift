import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

@Suite(.serialized)
struct WhistleTableTests {
    static let (roads, water) = (Assignment.Party.organisation(SampleCase.roads), Assignment.Party.area(Key(105)))
    static let calendar = SampleCase.terms.calendar

    static func story(_ town: Town) throws -> (whistles: [Whistle], events: [Whistle.Event]) {
        let place = Place(county: town.county, township: town.township, community: town.community)
        var (whistle, event) = try Whistle.asked(
            Key(5), .emergency, for: nil, in: place, by: SampleCase.desk, at: .start)
        var (whistles, events) = ([whistle], [event])
        let acts: [Whistle.Act] = [
            .blow(calling: [roads, water]), .reply(water, coming: Instant.start.adding(hours: 1)), .arrive(roads),
            .writeRecord("先断水再抢修"), .report(roads, "已围挡"), .conclude(isSolved: true, because: "已修好"),
            .rate(roads, .good), .rateTownship(by: roads, .fair),
        ]
        for act in acts {
            (whistle, event) = try whistle.after(act, by: SampleCase.desk, at: .start, under: .standard)
            whistles.append(whistle)
            events.append(event)
        }
        return (whistles, events)
    }

    @Test(arguments: Engines.available)
    func `a whistle comes out as it went in at every step, and can be told again from the journal`(
        engine: Engine
    ) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let (whistles, events) = try Self.story(town)
        try await database.write { try WhistleTable.insert(whistles[0], in: Self.calendar, at: .start, in: $0) }
        for (number, whistle) in whistles.enumerated().dropFirst() {
            try await database.write { db in
                let before = try #require(try WhistleTable.lock(Key(5), in: db))
                try WhistleTable.update(whistle, before: before, in: Self.calendar, at: .start, in: db)
            }
            let (found, calling) = try await database.read { db in
                (try WhistleTable.find(Key(5), in: db), try WhistleTable.calling(Self.water, limit: 9, in: db))
            }
            #expect(found?.flow == whistle.flow && found?.version == number)
            #expect(calling == ((1...5).contains(number) ? [Key(5)] : []))
            let called = try await database.read { try WhistleTable.called(Self.water, limit: 9, in: $0) }
            #expect(called.map(\.id) == [Key(5)] || number == 0)
            let older = try await database.read { db in
                try [Key<Whistle>(6), Key(5)].map {
                    try WhistleTable.called(Self.water, before: $0, limit: 9, in: db).map(\.id)
                }
            }
            #expect(older == [called.map(\.id), []])
            let late = Instant.start.adding(days: 99)
            let alarmed = try await database.read { try WhistleTable.alarms(by: late, after: nil, limit: 9, in: $0) }
            #expect(alarmed.map(\.id) == ((1...5).contains(number) ? [Key(5)] : []))
        }
        await #expect(throws: Whistle.Refusal.outOfTurn.problem) {
            try await database.write {
                try WhistleTable.update(whistles[1], before: whistles[0], in: Self.calendar, at: .start, in: $0)
            }
        }
        let last = whistles[whistles.count - 1]
        try await database.write { db in
            for event in events { try WhistleJournal.record(event, on: last, by: .clock, in: db) }
        }
        let told = try await database.read { try WhistleJournal.events(of: Key(5), limit: 99, in: $0) }
        #expect(told == events && Whistle.Flow(told) == last.flow)
    }

    @Test(arguments: Engines.available)
    func `its texts stand in their order, and its lists read no whole table`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let (whistles, _) = try Self.story(town)
        let texts = [
            WhistleText(of: Key(5), .reason, text: "水管爆裂", at: .start),
            WhistleText(of: Key(5), .report, organisation: SampleCase.roads, text: "已围挡", at: .start),
        ]
        try await database.write { db in
            try WhistleTable.insert(whistles[0], in: Self.calendar, at: .start, in: db)
            for text in texts { try WhistleTextTable.add(text, in: db) }
        }
        let township = Area(id: town.township, parent: nil, level: .township, name: "街道")
        let (found, newest) = try await database.read { db in
            (
                try WhistleTextTable.all(of: Key(5), limit: 9, in: db),
                try WhistleTable.newest(in: township, before: nil, limit: 9, in: db)
            )
        }
        #expect(found == texts && newest == [whistles[0]])
        let first = try await database.read { try WhistleTextTable.firstTexts(of: [Key(5), Key(6)], in: $0) }
        #expect(first == [Key(5): "水管爆裂"])
        let statements = [
            WhistleTable.newestSQL(in: township, before: Key(9), limit: 9),
            WhistleTable.alarmedSQL(by: .start, limit: 9),
            WhistleTable.alarmedSQL(by: .start, after: .init(id: Key(5), due: .start, place: Place()), limit: 9),
            WhistleTextTable.firstTextsSQL(of: [Key(5), Key(6)]),
            WhistleTable.calledSQL(Self.roads, before: nil, limit: 9),
            WhistleTable.calledSQL(Self.water, before: Key(9), limit: 9), WhistleTable.callingSQL(Self.roads, limit: 9),
            WhistleTable.callingSQL(Self.water, limit: 9),
        ]
        for statement in statements { #expect(try await HotStatement.faults(statement, in: database) == []) }
    }

    @Test(arguments: Engines.available)
    func `a whistle that was under way before there were alarms is looked at, and one that is over isn't`(
        engine: Engine
    ) async throws {
        let database = try await TestDatabase.makeEmpty(engine)
        let before = Migration.all.prefix { $0.number != WhistleTable.alarms.number }
        try await database.migrate(Array(before), program: Migration.program)
        try await database.write { db in
            for (id, over) in [(Int64(5), nil), (6, Instant.start.milliseconds)] {
                try db.run(
                    """
                    INSERT INTO whistle (id, kind, stage, asked_ms, due_ms, over_ms, flow)
                    VALUES (\(id), 'quick', 'blown', \(Instant.start.milliseconds), \(Int64.max), \(over), '{}')
                    """)
            }
        }
        try await database.migrate(Migration.all, program: Migration.program)
        let alarmed = try await database.read { try WhistleTable.alarms(by: .start, after: nil, limit: 9, in: $0) }
        #expect(alarmed.map(\.id) == [Key(5)])
    }
}
