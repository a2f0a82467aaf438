import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

@Suite(.serialized)
struct MatterTableTests {
    static func edition(_ id: Int64, _ stage: Edition.Stage = .draft) -> Edition {
        Edition(
            id: Key(id), title: "第 \(id) 版", basis: "市政办", author: Key(7), made: .start, stage: stage)
    }

    static func matter(
        _ id: Int64, in edition: Int64, under parent: Int64? = nil, name: String? = nil, standard: Int64? = nil,
        isRetired: Bool = false
    ) -> Matter {
        let standards = standard.map { key in
            [
                Matter.Standard(
                    id: Key(key), number: 1, filing: "垃圾没有清走", closing: "清走", levels: [.grid, .county],
                    lead: .department("城管|城市管理"), assists: [.grid, .propertyFirm, .named(Key(9))],
                    limit: .urgentMinutes(90), basis: "《条例》"),
                Matter.Standard(
                    id: Key(key + 1), number: 2, filing: "桶满了", closing: "清走", levels: [.community], lead: .community,
                    limit: .workingDays(2)),
            ]
        }
        return Matter(
            id: Key(id), edition: Key(edition), parent: parent.map { Key($0) }, name: name ?? "事项 \(id)",
            code: standard.map { "0\($0)" }, ordinal: Int(id), duty: .cooperating, concern: .health,
            standards: standards ?? [], isRetired: isRetired)
    }

    private static func keep(_ edition: Edition, _ matters: [Matter], in db: Writer) throws {
        try EditionTable.insert(edition, in: db)
        try MatterTable.put(matters, in: db)
    }

    @Test(arguments: Engines.available)
    func `what an edition says comes out as it went in, and holds from its day`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let first = [Self.matter(1, in: 100), Self.matter(2, in: 100, under: 1, standard: 500)]
        let second = [Self.matter(2, in: 101, under: 1, name: "改名", standard: 510), Self.matter(3, in: 101, under: 1)]
        try await database.write { db in
            try Self.keep(Self.edition(100, .inForce(from: Day(number: 10))), first, in: db)
            try Self.keep(Self.edition(101, .inForce(from: Day(number: 20))), second, in: db)
            try Self.keep(Self.edition(102, .dropped), [Self.matter(1, in: 102, name: "放弃的")], in: db)
            try Self.keep(Self.edition(103), [Self.matter(3, in: 103, under: 1, isRetired: true)], in: db)
        }
        func catalogue(_ scope: MatterTable.Scope) async throws -> Catalogue {
            try await database.read { try MatterTable.catalogue(scope, in: $0) }
        }
        #expect(try await catalogue(.inForce(Day(number: 9))).count == 0)
        let before = try await catalogue(.inForce(Day(number: 19)))
        #expect(before[Key(1)] == first[0] && before[Key(2)] == first[1] && before.count == 2)
        let after = try await catalogue(.inForce(Day(number: 20)))
        #expect(after[Key(1)] == first[0] && after[Key(2)] == second[0] && after[Key(3)] == second[1])
        let latest = try await catalogue(.latest)
        #expect(latest[Key(3)]?.isRetired == true && latest[Key(1)]?.name == "事项 1")

        // What a case was filed under stays readable.
        let filed = try #require(try await database.read { try StandardTable.find(Key(500), in: $0) })
        #expect(filed.matter == Key(2) && filed.edition == Key(100) && filed.standard == first[1].standards[0])
        #expect(try await database.read { try MatterTable.find(Key(2), in: Key(100), in: $0) } == first[1])
        let history = try await database.read { try MatterTable.history(of: Key(3), limit: 10, in: $0) }
        #expect(history.map(\.edition.id) == [Key(103), Key(101)])
        #expect(try await database.read { try MatterTable.count(in: Key(101), in: $0) } == 2)
        #expect(try await database.read { try MatterTable.entries(of: Key(101), in: $0) } == second)
    }

    @Test(arguments: Engines.available)
    func `what a draft says again takes the place of what it said`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        try await database.write { db in
            try Self.keep(Self.edition(100), [Self.matter(1, in: 100, standard: 500)], in: db)
            try MatterTable.put([Self.matter(1, in: 100, name: "新名", standard: 600)], in: db)
        }
        let found = try await database.read { try MatterTable.catalogue(.latest, in: $0) }
        #expect(found[Key(1)] == Self.matter(1, in: 100, name: "新名", standard: 600))
        #expect(try await database.read { try StandardTable.find(Key(500), in: $0) } == nil)
    }

    @Test(arguments: Engines.available)
    func `there is one draft at a time, and a stale save is refused`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        try await database.write { try EditionTable.insert(Self.edition(100), in: $0) }
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { try EditionTable.insert(Self.edition(101), in: $0) }
        }
        guard case .unique(table: "edition", columns: _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        let draft = try #require(try await database.read { try EditionTable.draft(in: $0) })
        #expect(draft == Self.edition(100))
        let stamp = try await database.read { try Stamp.catalogue.value(in: $0) }
        let enforced = try draft.after(
            .enforce(from: Day(number: 30)), on: Day(number: 30), matters: 1, latest: nil)
        try await database.write { db in
            try EditionTable.update(enforced, in: db)
            try Stamp.catalogue.raise(in: db)
        }
        #expect(try await database.read { try Stamp.catalogue.value(in: $0) } == stamp + 1)
        #expect(try await database.read { try EditionTable.inForce(limit: 5, in: $0) }.map(\.from) == [Day(number: 30)])
        await #expect(throws: Edition.Refusal.outOfTurn.problem) {
            try await database.write { try EditionTable.update(enforced, in: $0) }
        }
    }

    @Test(arguments: Engines.available)
    func `a list of a thousand matters goes in at once`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let many = (1...1000).map {
            Self.matter(Int64($0), in: 100, under: $0 == 1 ? nil : 1, standard: Int64($0 * 10))
        }
        try await database.write { try Self.keep(Self.edition(100, .inForce(from: Day(number: 1))), many, in: $0) }
        let found = try await database.read { try MatterTable.catalogue(.inForce(Day(number: 1)), in: $0) }
        #expect(found.count == 1000 && found[Key(1000)] == many[999])
    }
}
