import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// Old personal values lie apart and can go.
struct KeptTests {
    static let now = Instant(milliseconds: 1_795_000_000_000)
    static let person = Journal.Subject("person", number: 9)

    static func kept(_ key: Int64, days: Int = 30) -> Journal.Kept {
        Journal.Kept(
            key: key, subject: person, field: "phone", salt: [UInt8](repeating: UInt8(key), count: 16),
            sealed: [1, 2, 3], until: now.adding(days: days))
    }

    @Test(arguments: Engines.available)
    func `erasing drops values and salts and says so in the journal`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let digests = try await database.write { db in
            try (1...2).map { try Journal.keep(Array("13912345678".utf8), as: Self.kept(Int64($0)), in: db) }
        }
        #expect(digests[0] != digests[1], "two salts give two digests of one value")
        #expect(try await database.read { try Journal.kept(about: Self.person, limit: 9, in: $0) }.count == 2)
        let erased = try await database.write { db in
            try Journal.erase(Self.person, basis: "withdrawn-consent", in: nil, by: .clock, at: Self.now, in: db)
        }
        #expect(erased == 2)
        #expect(try await database.read { try Journal.kept(about: Self.person, limit: 9, in: $0) }.isEmpty)
        let entry = try await database.read { try Journal.entries(on: Self.person, limit: 1, in: $0) }.first
        #expect(entry?.kind == "person.erased")
        #expect(entry?.facts == ["basis": .code("withdrawn-consent"), "values": .count(2)])
    }

    @Test(arguments: Engines.available)
    func `what is overdue goes by itself, a bounded number at a time`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        try await database.write { db in
            for (key, days) in [(1, 1), (2, 2), (3, 9)] {
                _ = try Journal.keep([1], as: Self.kept(Int64(key), days: days), in: db)
            }
        }
        let later = Self.now.adding(days: 3)
        #expect(try await database.write { try Journal.dropOverdue(at: later, limit: 1, in: $0) } == 1)
        #expect(try await database.write { try Journal.dropOverdue(at: later, limit: 9, in: $0) } == 1)
        let left = try await database.read { try Journal.kept(about: Self.person, limit: 9, in: $0) }
        #expect(left.map(\.key) == [3])
    }
}
