import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// Every value of the smaller tables goes in and comes out again.
struct PrivacyTablesTests {
    static let now = Instant(milliseconds: 1_800_000_000_000)
    static let wanda = Caller(id: Key(60), grants: [Grant(.resident, .everywhere)])
    static let owner = PersonalValue.Owner.account(wanda.id)

    static func opening(_ id: Int64, minutes: Int = 0, reason: String = "约好周四上门") -> Opening {
        Opening.stored(
            id: Key(id), owner: owner, kinds: [.identity, .phone], purpose: .visit, reason: reason, by: Key(70),
            role: .gridWorker, at: now.adding(minutes: minutes))
    }

    @Test(arguments: Engines.available)
    func `openings are listed newest first, counted by the hour, and removed when old`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        try await database.write { db throws in
            for id in 1...5 { try OpeningTable.insert(Self.opening(Int64(id), minutes: id * 20), in: db) }
        }
        try await database.write { db throws in
            let first = try OpeningTable.all(of: Self.owner, before: nil, limit: 2, in: db)
            #expect(first == [Self.opening(5, minutes: 100), Self.opening(4, minutes: 80)])
            let rest = try OpeningTable.all(
                of: Self.owner, before: (first[1].at, first[1].id.number), limit: 9, in: db)
            #expect(rest.map(\.id.number) == [3, 2, 1])
            #expect(try OpeningTable.count(by: Key(70), since: Self.now.adding(minutes: 40), in: db) == 3)
            #expect(try OpeningTable.count(by: Key(71), since: Self.now, in: db) == 0)
            #expect(
                try OpeningTable.kept.take(.erase, before: Self.now.adding(minutes: 60), at: Self.now, limit: 1, in: db)
                    == 1)
            #expect(
                try OpeningTable.kept.take(.erase, before: Self.now.adding(minutes: 60), at: Self.now, limit: 9, in: db)
                    == 1)
            #expect(try OpeningTable.erase(Self.owner, in: db) == 3)
        }
    }

    @Test(arguments: Engines.available)
    func `a consent stands once for each matter, and again after it was withdrawn`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        @Sendable func given(_ id: Int64) throws -> Consent {
            try Consent.given(
                id: Key(id), by: Self.owner, to: .publishName, wording: 1, standing: false, enteredBy: Self.wanda,
                at: Self.now)
        }
        let first = try given(1)
        try await database.write { try ConsentTable.insert(first, in: $0) }
        await #expect(throws: Consent.Refusal.alreadyGiven) {
            try await database.write { try ConsentTable.insert(given(2), in: $0) }
        }
        let withdrawn = try first.after(.withdraw, by: Self.wanda, at: Self.now.adding(days: 1))
        try await database.write { try ConsentTable.update(withdrawn, in: $0) }
        await #expect(throws: Consent.Refusal.outOfTurn) {
            try await database.write { try ConsentTable.update(withdrawn, in: $0) }
        }
        try await database.write { db throws in
            try ConsentTable.insert(given(3), in: db)
            #expect(try ConsentTable.all(of: Self.owner, limit: 9, in: db) == [given(3), withdrawn])
            #expect(try ConsentTable.find(Key(1), in: db) == withdrawn)
            #expect(
                try ConsentTable.kept.take(.erase, before: Self.now.adding(days: 2), at: Self.now, limit: 9, in: db)
                    == 1)
            #expect(try ConsentTable.erase(Self.owner, in: db) == 1)
        }
    }

    @Test(arguments: Engines.available)
    func `a suggestion keeps its exchange; an anonymous one is found by its link and names nobody`(
        engine: Engine
    ) async throws {
        let database = try await TestDatabase.make(engine)
        let township = Place(county: Key(10), township: Key(20))
        let named = try Suggestion.made(
            id: Key(1), text: "地图看不清", by: .account(Self.wanda.id), at: township, now: Self.now)
        let anonymous = try Suggestion.made(
            id: Key(2), text: "字太小了", by: .anonymous, at: nil, now: Self.now)
        let link = [UInt8](repeating: 9, count: 32)
        let answered = try named.after(.answer("改好了，请再看。"), from: .platform, at: Self.now.adding(days: 1))
        try await database.write { db throws in
            try SuggestionTable.insert(named, linkDigest: nil, in: db)
            try SuggestionTable.insert(anonymous, linkDigest: link, in: db)
            try SuggestionTable.update(answered, sayingsBefore: 1, in: db)
        }
        try await database.read { db throws in
            #expect(try SuggestionTable.find(Key(1), in: db).words == answered.words)
            #expect(try SuggestionTable.find(Key(1), in: db).stage == .answered)
            #expect(try SuggestionTable.find(linkDigest: link, in: db) == anonymous)
            #expect(try SuggestionTable.all(by: Self.wanda.id, limit: 9, in: db).map(\.id.number) == [1])
            let here = Bounds.only(areas: [Key(20)], organisations: [], own: nil)
            let there = Bounds.only(areas: [Key(21)], organisations: [], own: nil)
            func inbox(_ stage: Suggestion.Stage, _ bounds: Bounds) throws -> [Int64] {
                try SuggestionTable.inbox(stage, within: bounds, before: nil, limit: 9, in: db).map(\.id.number)
            }
            #expect(try inbox(.answered, here) == [1])
            #expect(try inbox(.answered, there) == [])
            // What is about the whole platform is answered by who answers for the whole.
            #expect(try inbox(.open, here) == [])
            #expect(try inbox(.open, .everything) == [2])
            #expect(try inbox(.open, .nothing) == [])
        }
        await #expect(throws: Suggestion.Refusal.outOfTurn) {
            try await database.write { try SuggestionTable.update(answered, sayingsBefore: 2, in: $0) }
        }
        try await database.write { db throws in
            #expect(
                try SuggestionTable.kept.take(.erase, before: Self.now.adding(days: 9), at: Self.now, limit: 1, in: db)
                    == 1)
            #expect(
                try SuggestionTable.kept.take(.erase, before: Self.now.adding(days: 9), at: Self.now, limit: 9, in: db)
                    == 1)
            #expect(try db.first("SELECT count(*) FROM suggestion_saying") { try $0.int(0) } == 0)
        }
    }

    @Test(arguments: Engines.available)
    func `every stage of an export and of a journal list goes in and comes out`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let exports: [Export.Stage] = [
            .awaiting, .ready(until: Self.now, approvedBy: nil), .ready(until: Self.now, approvedBy: Key(5)),
            .refused(by: Key(5)), .ended(at: Self.now),
        ]
        for (index, stage) in exports.enumerated() {
            let export = Export(
                id: Key(Int64(index + 1)), source: "accounts", purpose: "核对在岗人员", persons: 3, requester: Key(60),
                madeAt: Self.now, stage: stage, fetches: 0, version: 0)
            try await database.write { try ExportTable.insert(export, in: $0) }
            #expect(try await database.read { try ExportTable.find(export.id, in: $0) } == export)
        }
        try await database.read { db throws in
            #expect(try ExportTable.awaiting(limit: 9, in: db).map(\.id.number) == [1])
            #expect(try ExportTable.overdue(at: Self.now, limit: 9, in: db).count == 2)
            #expect(try ExportTable.all(by: Key(60), limit: 9, in: db).map(\.id.number) == [5, 4, 3, 2, 1])
        }
        let lists: [JournalList.Stage] = [
            .asked, .approved(by: Key(5), until: Self.now), .refused(by: Key(5)),
        ]
        for (index, stage) in lists.enumerated() {
            @Sendable func list(_ stage: JournalList.Stage, version: Int) -> JournalList {
                JournalList(
                    id: Key(Int64(index + 1)), worker: Key(60), incident: "居民的电话被泄露给推销公司",
                    days: Day(number: 20_000)...Day(number: 20_003), asker: Key(61), askedAt: Self.now, stage: stage,
                    version: version)
            }
            try await database.write { db throws in
                try JournalListTable.insert(list(.asked, version: 0), in: db)
                try JournalListTable.update(list(stage, version: 0), in: db)
            }
            let id = Key<JournalList>(Int64(index + 1))
            #expect(try await database.read { try JournalListTable.find(id, in: $0) } == list(stage, version: 1))
        }
        #expect(try await database.read { try JournalListTable.all(about: Key(60), limit: 9, in: $0) }.count == 3)
    }

    @Test(arguments: Engines.available)
    func `an erasure is recorded with its law`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let erasure = Erasure(id: Key(1), owner: Self.owner, basis: .askedByPerson, at: Self.now)
        try await database.write { try ErasureTable.insert(erasure, in: $0) }
        #expect(try await database.read { try ErasureTable.all(limit: 9, in: $0) } == [erasure])
    }
}
