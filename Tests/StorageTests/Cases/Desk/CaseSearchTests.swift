import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

/// Cases are found by number, place and words; nobody by what says who or behind which door; nothing that was erased.
@Suite(.serialized)
struct CaseSearchTests {
    private static func filled(_ engine: Engine) async throws -> CaseStage {
        let stage = try await CaseStage(engine)
        try await stage.database.write { db in
            for (id, text) in [(10, "楼下路灯不亮，我是三号楼2单元501室的 13812341234"), (20, "垃圾没人收")] {
                let id = Int64(id)
                let sent = try SampleCase(id, at: stage.place()).dispatched()
                try CaseTable.insert(sent.file, under: SampleCase.terms, at: .start, in: db)
                try ReportTable.insert(
                    Report(
                        id: Key(id + 1), of: Key(id), .hotline, text: text, address: "文昌阁旁边", asking: .phone,
                        made: .start),
                    by: Reporter(name: "欧阳", phone: nil, account: nil), linkDigest: nil, vault: stage.vault, in: db)
                try SearchSource.cases.refresh(id, in: db)
            }
        }
        return stage
    }

    @Test(arguments: Engines.available)
    func `a case is found by its words, one character too, its place and its number`(engine: Engine) async throws {
        let stage = try await Self.filled(engine)
        for (words, found) in [
            ("路灯", [Int64(10)]), ("灯", [10]), ("收", [20]), ("墨子巷", [20, 10]), ("墨子巷 垃圾", [20]),
        ] {
            #expect(try await stage.hits(words) == found, "\(words)")
        }
        let number = CaseNumber(Key(10)).description
        #expect(try await stage.hits(number) == [10])
    }

    @Test(arguments: Engines.available)
    func `nobody is found by a name, a phone, an address or a door`(engine: Engine) async throws {
        let stage = try await Self.filled(engine)
        for words in ["欧阳", "13812341234", "138", "文昌阁", "501"] {
            #expect(try await stage.hits(words) == [], "\(words)")
        }
    }

    @Test(arguments: Engines.available)
    func `a reader finds in their areas, a body what it has a part of`(engine: Engine) async throws {
        let stage = try await Self.filled(engine)
        #expect(try await stage.hits("路灯", .areas([stage.town.township])) == [10])
        #expect(try await stage.hits("路灯", .areas([Key(999)])) == [])
        #expect(try await stage.hits("路灯", .bodies([SampleCase.roads])) == [10])
        #expect(try await stage.hits("路灯", .bodies([Key(999)])) == [])
        let younger = try await stage.database.read {
            try CaseSearch.hits("墨子巷", in: .areas(nil), before: Key(20), limit: 9, in: $0)
        }
        #expect(younger == [Key(10)])
    }

    /// Made nameless, a report is out of the index in the same transaction; the fault is to leave the index alone.
    @Test(arguments: Engines.available)
    func `words that were erased are found no more`(engine: Engine) async throws {
        let stage = try await Self.filled(engine)
        let careless = KeptRows("report", began: "made_ms", nameless: "text = '', address = ''")
        for (rows, left) in [(careless, [Int64(10)]), (ReportTable.kept, [])] {
            try await stage.database.write { db in
                try db.run("UPDATE report SET nameless_ms = NULL")
                _ = try rows.take(
                    .anonymise, before: Instant.start.adding(days: 1), at: .start, limit: 1000, in: db)
            }
            #expect(try await stage.hits("路灯") == left)
        }
        #expect(try await stage.hits("墨子巷") == [20, 10])
    }

    @Test(arguments: Engines.available)
    func `what changes none of a case's words leaves its row in the index as it is`(engine: Engine) async throws {
        let stage = try await Self.filled(engine)
        let written = try await stage.database.write { db in
            // The index tells of each row that is put in and taken out; none is.
            try db.run("UPDATE search_text SET kind = 'case-as-it-was' WHERE id = 10")
            try SearchSource.cases.refresh(10, in: db)
            return try db.first("SELECT kind FROM search_text WHERE id = 10") { try $0.text(0) }
        }
        #expect(written == "case-as-it-was")
    }

    @Test(arguments: Engines.available)
    func `the statements of the desk go by their indexes`(engine: Engine) async throws {
        let stage = try await Self.filled(engine)
        let parties: [Assignment.Party] = [.organisation(SampleCase.roads), .area(stage.town.township)]
        let statements =
            [CasePartTable.leadsSQL(of: [Key(10), Key(20)]), DeskViewTable.allSQL(of: Key(7))]
            + parties.map { CasePartTable.partsSQL(of: $0, among: [Key(10), Key(20)]) }
        for statement in statements { #expect(try await HotStatement.faults(statement, in: stage.database) == []) }
        let searched = Search.subjectsSQL(
            [.init(["路灯"], isPrefix: false)], ["case"], .everywhere, 20,
            and: " AND t.id < 99 AND \(sql: CaseSearch.isPart(of: [SampleCase.roads]))")
        let plan = try await stage.database.write { db in
            if engine == .postgres {
                // An empty table may be read along its key as well as by the index of terms.
                for way in ["enable_seqscan", "enable_indexscan"] {
                    _ = try db.first("SELECT set_config(\(way), 'off', TRUE)") { _ in true }
                }
            }
            return try db.plan(searched)
        }
        #expect(plan.contains { $0.contains("search_text_index") }, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN") && !$0.contains("_index") }, "\(plan)")
    }
}

extension CaseStage {
    fileprivate func hits(_ words: String, _ scope: CaseSearch.Scope = .areas(nil)) async throws -> [Int64] {
        try await database.read { db in
            try CaseSearch.hits(words, in: scope, before: nil, limit: 9, in: db).map(\.number)
        }
    }
}
