import Core
import Domain
import Fixtures
import Storage
import Testing

@testable import Actions

struct CasePrivacyTests {
    @Test func `who made a report goes after two years, what was written after three`() async throws {
        let cast = try await PersonalCast(.sqlite)
        try await cast.world.database.write { db in
            let sample = SampleCase(10, at: Place())
            try CaseTable.insert(sample.file, under: SampleCase.terms, at: .start, in: db)
            let report = Report(id: Key(11), of: Key(10), .hotline, text: "下水道堵了", asking: .phone, made: .start)
            try ReportTable.insert(
                report, by: Reporter(name: "张三"), linkDigest: nil, vault: cast.world.vault, in: db)
            try CaseRemarkTable.add(CaseRemark(of: Key(10), event: 2, text: "退回", at: .start), in: db)
        }
        cast.platform.pass(days: 2 * 365 + 1)
        #expect(try await RetentionActions(world: cast.world).sweep() == ["reporter.erase": 1])
        cast.platform.pass(days: 365)
        #expect(
            try await RetentionActions(world: cast.world).sweep() == [
                "report.anonymise": 1, "case-remark.anonymise": 1,
            ])
        let (report, remarks) = try await cast.world.database.read { db in
            (try ReportTable.all(of: Key(10), limit: 9, in: db), try CaseRemarkTable.all(of: Key(10), limit: 9, in: db))
        }
        #expect(report.map(\.text) == [""] && remarks.map(\.text) == [""])
    }
}
