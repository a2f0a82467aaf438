import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

@Suite(.serialized)
struct AdmissionTableTests {
    static let stages: [Admission.Stage] = [
        .asked, .listed(from: Day(number: 10), until: nil, by: Key(8)),
        .listed(from: Day(number: 10), until: Day(number: 20), by: Key(8)), .refused("没有人手", by: Key(8)), .withdrawn,
    ]

    static func admission(
        _ id: Int64, of matter: Int64 = 1, in area: Key<Area>? = nil, _ stage: Admission.Stage = .asked
    ) -> Admission {
        Admission(
            id: Key(id), matter: Key(matter), asker: (Key(9), Key(7)), area: area,
            wish: Admission.Wish(downTo: .grid, work: "看一看", basis: "市文件", hours: 2, yuan: 100_000), asked: .start,
            stage: stage)
    }

    private static func database(_ engine: Engine) async throws -> (Database, Town) {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        try await database.write { db in
            try OrganisationTable.insert(Organisation(id: Key(9), name: "城管局", kind: .department), at: .start, in: db)
            try EditionTable.insert(MatterTableTests.edition(100, .inForce(from: Day(number: 1))), in: db)
            try MatterTable.put([MatterTableTests.matter(1, in: 100), MatterTableTests.matter(2, in: 100)], in: db)
        }
        return (database, town)
    }

    @Test(arguments: Engines.available)
    func `an admission comes out in every stage as it went in`(engine: Engine) async throws {
        let (database, town) = try await Self.database(engine)
        for (index, stage) in Self.stages.enumerated() {
            let one = Self.admission(Int64(20 + index), in: index.isMultiple(of: 2) ? town.township : nil, stage)
            try await database.write { try AdmissionTable.add([one], in: $0) }
            #expect(try await database.read { try AdmissionTable.find(one.id, in: $0) } == one)
            try await database.write { try AdmissionTable.update(one, at: .start, in: $0) }
            await #expect(throws: Admission.Refusal.outOfTurn.problem) {
                try await database.write { try AdmissionTable.update(one, at: .start, in: $0) }
            }
        }
        func listed(_ day: Int) async throws -> [Int64] {
            try await database.read { try AdmissionTable.listed(on: Day(number: day), limit: 10, in: $0) }
                .map(\.id.number)
        }
        #expect(try await listed(9) == [])
        #expect(try await listed(19) == [21, 22])
        #expect(try await listed(20) == [21])
    }

    @Test(arguments: Engines.available)
    func `the same is asked once, by the index, and lists are of one stage and of whom one may see`(
        engine: Engine
    ) async throws {
        let (database, town) = try await Self.database(engine)
        try await database.write { db in
            try AdmissionTable.add(
                [
                    Self.admission(20), Self.admission(21, in: town.township), Self.admission(22, of: 2),
                    Self.admission(23, .withdrawn),
                ], in: db)
        }
        for again in [Self.admission(30), Self.admission(31, in: town.township)] {
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { try AdmissionTable.add([again], in: $0) }
            }
            guard case .unique(table: "admission", columns: _)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
        func list(
            _ stage: String?, of organisations: Set<Key<Organisation>>? = nil, before id: Int64? = nil
        ) async throws -> [Int64] {
            try await database.read {
                try AdmissionTable.list(stage, of: organisations, before: id, limit: 2, in: $0)
            }.map(\.id.number)
        }
        #expect(try await list("asked") == [22, 21])
        #expect(try await list("asked", before: 21) == [20])
        #expect(try await list(nil) == [23, 22])
        #expect(try await list("asked", of: [Key(9)]) == [22, 21])
        #expect(try await list("asked", of: [Key(8)]) == [])
        #expect(try await list("asked", of: []) == [])
        let ofOne = try await database.read { try AdmissionTable.all(of: [Key(1)], limit: 10, in: $0) }
        #expect(ofOne.map(\.id.number) == [23, 21, 20])
    }
}
