import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

@Suite(.serialized)
struct MatterImportTableTests {
    @Test(arguments: Engines.available)
    func `rows come out as they were judged`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let run = MatterImportRun(id: Key(1), account: Key(7), begun: .start, file: "事项.csv", edition: Key(100))
        let row = MatterImport.Row(line: 2, names: ["环境", "垃圾"], cells: [.limit: "4工作时", .lead: "物业"])
        var entry = MatterTableTests.matter(2, in: 100, under: 1, standard: 500)
        entry = Matter(
            id: entry.id, edition: entry.edition, parent: entry.parent, name: entry.name, code: nil,
            ordinal: entry.ordinal, standards: entry.standards)
        let findings = [
            MatterImport.Finding(row: row, verdict: .new, entries: [MatterTableTests.matter(1, in: 100), entry]),
            MatterImport.Finding(row: row, verdict: .changed, entries: [entry]),
            MatterImport.Finding(row: row, verdict: .same),
            MatterImport.Finding(row: row, verdict: .wrong(Words("时限读不懂", "no such limit"))),
        ]
        try await database.write { db in
            try MatterImportTable.begin(run, in: db)
            try MatterImportTable.add(findings, from: 1, to: run.id, in: db)
        }
        #expect(try await database.read { try MatterImportTable.find(Key(1), in: $0) } == run)
        let rows = try await database.read { try MatterImportTable.rows(of: Key(1), nil, after: 0, limit: 9, in: $0) }
        #expect(rows.map(\.finding) == findings && rows.map(\.position) == [1, 2, 3, 4])
        let wrong = try await database.read {
            try MatterImportTable.rows(of: Key(1), .wrong, after: 0, limit: 9, in: $0)
        }
        #expect(wrong.map(\.position) == [4])
        #expect(
            try await database.read { try MatterImportTable.counts(of: Key(1), in: $0) }
                == [.new: 1, .changed: 1, .same: 1, .wrong: 1])
        try await database.write { try MatterImportTable.move(Key(1), to: .applying, applied: 2, in: $0) }
        let moved = try #require(try await database.read { try MatterImportTable.latest(limit: 5, in: $0) }.first)
        #expect(moved.stage == .applying && moved.applied == 2)
    }

    @Test(arguments: Engines.available)
    func `rows of a verdict are found by an index`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        for verdict in [MatterVerdict.wrong, nil] {
            let sql = MatterImportTable.rowsSQL(Key(1), verdict, after: 10, limit: 100)
            #expect(try await HotStatement.faults(sql, in: database) == [])
        }
    }
}
