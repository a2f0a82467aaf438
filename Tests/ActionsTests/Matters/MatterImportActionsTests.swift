import Actions
import Core
import Database
import Domain
import Fixtures
import Foundation
import Storage
import Testing

@Suite(.serialized)
struct MatterImportActionsTests {
    static let text = """
        一级,二级,编码,立案条件,结案条件,时限,主办,协办,解决层级,履职清单
        环境,垃圾清运,0110,垃圾没有清走,清走,4工作时,物业,网格、城管|城市管理,网格、社区,基本
        环境,垃圾清运,0110,路边垃圾没有清走,清走,1工作日,街道,,,
        环境,噪音,,,,,,,,配合
        纠纷,噪音,,,,,,,,

        """

    static func file(_ text: String = text, name: String = "事项.csv") -> SheetFile {
        SheetFile(name: name, bytes: Array(text.utf8))
    }

    private static func take(_ file: SheetFile, in cast: MattersCast) async throws -> MatterImportReport {
        let id = try await cast.imports.stage(file, by: MattersCast.supervisor)
        try await cast.imports.apply(id, by: MattersCast.supervisor)
        return try await cast.imports.report(id, by: MattersCast.supervisor)
    }

    @Test(arguments: Engines.available)
    func `a list becomes a draft, the draft a catalogue, and the same list again changes nothing`(
        engine: Engine
    ) async throws {
        let cast = try await MattersCast(TestWorld(engine))
        let report = try await Self.take(Self.file(), in: cast)
        #expect(report.run.stage == .done && report.counts == [.wrong: 0, .new: 4, .changed: 0, .same: 0])
        #expect(try await cast.matters.catalogue(by: MattersCast.leader).count == 0)
        let draft = try await cast.matters.draft(by: MattersCast.leader)
        #expect(draft.edition.title == "事项.csv" && draft.entries.count == 5)
        try await cast.matters.enforce(from: cast.today, by: MattersCast.leader)
        let catalogue = try await cast.matters.catalogue(by: MattersCast.leader)
        #expect(catalogue.leaves.map(\.name) == ["环境 › 垃圾清运", "环境 › 噪音", "纠纷 › 噪音"])
        let rubbish = try #require(catalogue.matter(code: "0110"))
        #expect(rubbish.standards.map(\.lead) == [.propertyFirm, .township] && rubbish.duty == .basic)
        #expect(rubbish.standards[0].assists == [.grid, .department("城管|城市管理")])

        let again = try await cast.imports.stage(Self.file(), by: MattersCast.supervisor)
        #expect(try await cast.imports.report(again, by: MattersCast.supervisor).counts[.same] == 4)
        let imports = cast.imports
        #expect(
            await refusal { try await imports.apply(again, by: MattersCast.supervisor) } == "matter-import.nothing-new")
    }

    @Test func `what is given away as a sheet is read as the same again`() async throws {
        let cast = try await MattersCast(TestWorld())
        _ = try await Self.take(Self.file(), in: cast)
        try await cast.matters.enforce(from: cast.today, by: MattersCast.leader)
        for language in Language.allCases {
            let bytes = try await cast.matters.sheet(on: nil, in: language, by: MattersCast.dispatcher)
            let again = try await cast.imports.stage(
                SheetFile(name: "again.csv", bytes: bytes), by: MattersCast.supervisor)
            let report = try await cast.imports.report(again, by: MattersCast.supervisor)
            #expect(report.counts == [.wrong: 0, .new: 0, .changed: 0, .same: report.total], "\(language)")
        }
    }

    @Test func `wrong rows say why, nothing is taken over, and they come back as a file`() async throws {
        let cast = try await MattersCast(TestWorld())
        let imports = cast.imports
        let text = Self.text.replacing("4工作时", with: "很快") + ",无上级,,,,,,,,\n"
        let id = try await imports.stage(Self.file(text), by: MattersCast.supervisor)
        let report = try await imports.report(id, by: MattersCast.supervisor)
        #expect(report.counts == [.wrong: 3, .new: 2, .changed: 0, .same: 0])
        let wrong = try await imports.rows(of: id, .wrong, after: 0, by: MattersCast.supervisor).items
        #expect(wrong.map(\.finding.row.line) == [2, 3, 6])
        #expect(await refusal { try await imports.apply(id, by: MattersCast.supervisor) } == "matter-import.wrong-rows")
        let file = try await imports.wrongRows(of: id, in: .chinese, by: MattersCast.supervisor)
        let lines = String(decoding: file, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 4 && lines[1].contains("很快") && lines[1].contains("不是时限"))
        try await imports.drop(id, by: MattersCast.supervisor)
        #expect(await refusal { try await imports.apply(id, by: MattersCast.supervisor) } == "matter-import.not-ready")
        #expect(try await cast.matters.editions(by: MattersCast.leader).draft == nil)
    }

    @Test func `a list that was judged by another catalogue is sent again, and a draft isn't written over`()
        async throws
    {
        let cast = try await MattersCast(TestWorld())
        let imports = cast.imports
        let early = try await imports.stage(Self.file(), by: MattersCast.supervisor)
        try await cast.matters.begin(title: "第一版", basis: "", by: MattersCast.supervisor)
        #expect(await refusal { try await imports.apply(early, by: MattersCast.supervisor) } == "edition.draft-there")
        try await cast.matters.say(MattersCast.saying("环境"), of: nil, by: MattersCast.supervisor)
        try await cast.matters.enforce(from: cast.today, by: MattersCast.leader)
        #expect(await refusal { try await imports.apply(early, by: MattersCast.supervisor) } == "matter-import.stale")
    }

    @Test func `only who drafts the catalogue sends lists`() async throws {
        let cast = try await MattersCast(TestWorld())
        let imports = cast.imports
        for caller in [
            MattersCast.leader, MattersCast.local, MattersCast.head, MattersCast.dispatcher, Asking.administrator,
        ] {
            #expect(await refusal { try await imports.stage(Self.file(), by: caller) } == "access.forbidden")
        }
    }

    @Test(arguments: ["一级,二级\n", "名称\n甲\n", ""])
    func `a file without what is needed is told so`(text: String) async throws {
        let cast = try await MattersCast(TestWorld())
        let imports = cast.imports
        let code = await refusal { try await imports.stage(Self.file(text), by: MattersCast.supervisor) }
        #expect(["matter-import.no-rows", "sheet.missing-headings", "sheet.empty"].contains(code), "\(code ?? "none")")
    }

    /// The file as an older office program would have written it.
    private static func gbk(_ path: String) throws -> [UInt8] {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/iconv")
        process.arguments = ["-f", "UTF-8", "-t", "GBK", path]
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(bytes)
    }

    /// The real taxonomy of a city: 517 rows in three levels, leaf names that stand under several parents.
    @Test(.enabled(if: Shared.isThere, "../shared/data isn't there"), arguments: Engines.available)
    func `a city's whole taxonomy goes in, in any encoding`(engine: Engine) async throws {
        let cast = try await MattersCast(TestWorld(engine))
        let path = (Shared.data ?? "") + "/messages/taxonomy.csv"
        let bytes = try #require(FileManager.default.contents(atPath: path))
        let report = try await Self.take(SheetFile(name: "taxonomy.csv", bytes: Array(bytes)), in: cast)
        #expect(report.total == 517 && report.counts[.new] == 517 && report.run.stage == .done)
        try await cast.matters.enforce(from: cast.today, by: MattersCast.leader)
        let catalogue = try await cast.matters.catalogue(by: MattersCast.dispatcher)
        let leaves = catalogue.leaves
        #expect(leaves.count == 517 && catalogue.inUse(below: nil).count == 15)
        #expect(Set(leaves.map(\.matter.name)).count == 390 && Set(leaves.map(\.name)).count == 517)

        for other in [try Self.gbk(path), [0xEF, 0xBB, 0xBF] + Array(bytes)] {
            let id = try await cast.imports.stage(
                SheetFile(name: "again.csv", bytes: other), by: MattersCast.supervisor)
            #expect(try await cast.imports.report(id, by: MattersCast.supervisor).counts[.same] == 517)
        }
    }

    /// Every row is right, and what grids and communities lead may be sent to them once it is listed.
    @Test func `the example catalogue is taken as it is, with the frequent matters in it`() async throws {
        let cast = try await MattersCast(TestWorld())
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Resources/catalogues/matters.csv"
        ).path
        let report = try await Self.take(SheetFile(name: "matters.csv", path: path), in: cast)
        #expect(report.counts[.wrong] == 0 && report.counts[.new] == report.total)
        try await cast.matters.enforce(from: cast.today, by: MattersCast.leader)
        let leaves = try await cast.matters.catalogue(by: MattersCast.dispatcher).leaves
        #expect((40...80).contains(leaves.count))
        let names = Set(leaves.map(\.matter.name))
        for frequent in [
            "物业收费", "垃圾清运", "车辆乱停", "停车难", "堵塞消防通道", "道路破损", "小区绿化", "物业纠纷", "毁绿种菜", "下水堵塞", "消防隐患",
            "农贸市场", "邻里纠纷",
        ] { #expect(names.contains(frequent), "\(frequent)") }
        for path in leaves {
            let admission = Admission(
                id: Key(1), matter: path.matter.id, asker: (MattersCast.office, MattersCast.head.id),
                wish: AdmissionActionsTests.wish, asked: .start,
                stage: .listed(from: cast.today, until: nil, by: MattersCast.leader.id))
            for standard in path.standards {
                guard let level = standard.lead.level else { continue }
                let refusal = path.refusal(
                    to: level, as: .lead, by: standard, in: Place(), on: cast.today, listed: [admission])
                #expect(refusal == nil, "\(path.name): \(String(describing: refusal))")
            }
        }
    }
}
