import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// What an entry holds, and what it refuses to hold.
struct JournalTests {
    static let now = Instant(milliseconds: 1_795_000_000_000)
    static let area = Journal.Subject("area", Key<Area>(42))

    @Test(arguments: Engines.available)
    func `an entry comes back as it was recorded`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let place = Place(county: Key(1), township: Key(2), community: nil, grid: nil)
        let facts: Facts = [
            "from": .code("open"), "holder": .key(7), "due": .instant(Self.now), "on": .day(Day(number: 20_000)),
            "count": .count(-3), "urgent": .flag(true), "name": .digest([UInt8](repeating: 0xAB, count: 32)),
        ]
        try await database.write { db in
            try Journal.record("area.renamed", on: Self.area, in: place, by: .clock, at: Self.now, facts, in: db)
        }
        let entries = try await database.read { try Journal.entries(on: Self.area, limit: 10, in: $0) }
        let entry = try #require(entries.first)
        #expect(entries.count == 1)
        #expect(entry.kind == "area.renamed")
        #expect(entry.subject == Self.area)
        #expect(entry.at == Self.now)
        #expect(entry.caller == Caller.clock.id)
        #expect(entry.place == place)
        #expect(entry.facts == facts)
        #expect(entry.position == nil)
    }

    @Test(arguments: Engines.available)
    func `the newest entry comes first, and no more than asked for`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        for index in 1...5 {
            try await database.write { db in
                try Journal.record(
                    "area.renamed", on: Self.area, by: .clock, at: Self.now, ["n": .count(index)], in: db)
            }
        }
        let entries = try await database.read { try Journal.entries(on: Self.area, limit: 3, in: $0) }
        #expect(entries.map(\.facts) == [["n": .count(5)], ["n": .count(4)], ["n": .count(3)]])
        let all = try await database.read { try Journal.entries(before: entries.last?.sequence, limit: 9, in: $0) }
        #expect(all.map(\.facts) == [["n": .count(2)], ["n": .count(1)]])
    }

    static let impossible: [Fact] = [
        .code("张三"), .code("a b"), .code(""), .code(String(repeating: "a", count: 65)), .code("13912345678"),
        .code("139-1234-5678"), .code("tel:139.1234.5678"), .code("110105194912310021"), .code("11010519491231002X"),
        .code("0951-6012345"), .code("095160123456"), .code("a\"b"), .code("a,b"), .code("a\nb"),
        .key(0), .key(-1), .count(13_912_345_678), .digest([1, 2, 3]),
    ]

    @Test(arguments: impossible)
    func `the journal takes no text and no number of a person`(fact: Fact) async throws {
        let database = try await TestDatabase.make(.sqlite)
        await #expect(throws: (any Error).self) {
            try await database.write { db in
                try Journal.record("a.b", on: Self.area, by: .clock, at: Self.now, ["x": fact], in: db)
            }
        }
        #expect(try await database.read { try Journal.entries(before: nil, limit: 1, in: $0) }.isEmpty)
    }

    @Test(arguments: ["640104001001", "640104", "open", "a.b:c_d-e", "2026-11-21", "640104001001001", "v1.2.3"])
    func `codes of the program and of divisions pass`(code: String) async throws {
        let database = try await TestDatabase.make(.sqlite)
        try await database.write { db in
            try Journal.record("a.b", on: Self.area, by: .clock, at: Self.now, ["x": .code(code)], in: db)
        }
        let entries = try await database.read { try Journal.entries(before: nil, limit: 1, in: $0) }
        #expect(entries.first?.facts == ["x": .code(code)])
    }

    @Test
    func `a kind, a subject or a name that isn't a code is refused`() async throws {
        let database = try await TestDatabase.make(.sqlite)
        await #expect(throws: (any Error).self) {
            try await database.write { try Journal.record("建", on: Self.area, by: .clock, at: Self.now, in: $0) }
        }
        await #expect(throws: (any Error).self) {
            try await database.write { db in
                try Journal.record("a.b", on: .init("区", number: 1), by: .clock, at: Self.now, in: db)
            }
        }
        await #expect(throws: (any Error).self) {
            try await database.write { db in
                try Journal.record("a.b", on: Self.area, by: .clock, at: Self.now, ["姓名": .flag(true)], in: db)
            }
        }
    }

    @Test(arguments: Engines.available)
    func `an entry goes with the write that it tells of`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        struct Undone: Error {}
        await #expect(throws: Undone.self) {
            try await database.write { db in
                try Journal.record("a.b", on: Self.area, by: .clock, at: Self.now, in: db)
                throw Undone()
            }
        }
        #expect(try await database.read { try Journal.entries(before: nil, limit: 1, in: $0) }.isEmpty)
    }
}
