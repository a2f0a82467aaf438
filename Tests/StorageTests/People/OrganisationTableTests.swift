import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

@Suite(.serialized)
struct OrganisationTableTests {
    @Test(arguments: Engines.available)
    func `organisations come out in order of name, piece by piece, and no name twice`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        for (index, name) in ["c water", "a roads", "b parks"].enumerated() {
            let organisation = Organisation(id: Key(Int64(index + 1)), name: name)
            try await database.write { try OrganisationTable.insert(organisation, at: .start, in: $0) }
        }
        func found(after cursor: Cursor?, limit: Int) async throws -> [String] {
            try await database.read { try OrganisationTable.all(after: cursor, limit: limit, in: $0).map(\.name) }
        }
        #expect(try await found(after: nil, limit: 2) == ["a roads", "b parks"])
        #expect(try await found(after: Cursor(value: "b parks", key: 3), limit: 2) == ["c water"])
        #expect(try await database.read { try OrganisationTable.find(Key(3), in: $0)?.name } == "b parks")
        #expect(try await database.read { try OrganisationTable.find(Key(4), in: $0) } == nil)
        await #expect(throws: DatabaseError.self) {
            try await database.write { db in
                try OrganisationTable.insert(Organisation(id: Key(9), name: "a roads"), at: .start, in: db)
            }
        }
    }

    @Test(arguments: Engines.available)
    func `a body comes out as it went in, under its parents, and two places may have one of its name`(
        engine: Engine
    ) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let place = Place(county: town.county, township: town.township, community: town.community)
        let committee = Organisation(
            id: Key(1), name: "锡麟街社区党委", kind: .partyCommittee, area: town.community, place: place,
            creditCode: CreditCode.invented(serial: 1), founded: Day(number: 10))
        let branches = town.grids.enumerated().map { index, grid in
            Organisation(
                id: Key(Int64(index + 2)), name: "网格党支部", kind: .partyBranch, parent: Key(1), area: grid,
                place: Place(county: town.county, township: town.township, community: town.community, grid: grid))
        }
        try await database.write { try OrganisationTable.add([committee] + branches, at: .start, in: $0) }
        let found = try await database.read { db in
            (
                try OrganisationTable.find(Key(1), in: db), try OrganisationTable.find(Key(3), in: db),
                try OrganisationTable.parents(of: Key(3), in: db)
            )
        }
        #expect(found.0 == committee)
        #expect(found.1 == branches[1])
        #expect(found.2 == [committee])
    }

    @Test(arguments: Engines.available)
    func `of two who save the same body the second is told`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let read = Organisation(id: Key(1), name: "北站物业", kind: .propertyFirm)
        try await database.write { try OrganisationTable.insert(read, at: .start, in: $0) }
        try await database.write { try OrganisationTable.update(read, in: $0) }
        await #expect(throws: Organisation.Refusal.outOfTurn.problem) {
            try await database.write { try OrganisationTable.update(read, in: $0) }
        }
    }
}
