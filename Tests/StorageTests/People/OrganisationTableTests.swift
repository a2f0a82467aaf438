import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

struct OrganisationTableTests {
    @Test(arguments: Engines.available)
    func `organisations come out in order of name, piece by piece, and no name twice`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let now = Instant(milliseconds: 1_800_000_000_000)
        let names = ["c water", "a roads", "b parks"]
        for (index, name) in names.enumerated() {
            let organisation = Organisation(id: Key(Int64(index + 1)), name: name)
            try await database.write { try OrganisationTable.insert(organisation, at: now, in: $0) }
        }
        func found(after name: String?, limit: Int) async throws -> [String] {
            try await database.read { try OrganisationTable.all(after: name, limit: limit, in: $0).map(\.name) }
        }
        #expect(try await found(after: nil, limit: 2) == ["a roads", "b parks"])
        #expect(try await found(after: "b parks", limit: 2) == ["c water"])
        #expect(try await database.read { try OrganisationTable.find(Key(3), in: $0)?.name } == "b parks")
        #expect(try await database.read { try OrganisationTable.find(Key(4), in: $0) } == nil)
        await #expect(throws: DatabaseError.unique(table: "organisation", columns: ["name"])) {
            try await database.write { db in
                try OrganisationTable.insert(Organisation(id: Key(9), name: "a roads"), at: now, in: db)
            }
        }
    }
}
