import Actions
import Core
import Database
import Domain
import Fixtures
import Sheets
import Storage
import Testing

@Suite(.serialized)
struct CaseImportTests {
    private static let list = """
        某市热线 2026 年案件
        工单编号,诉求内容,受理时间,办结时间,问题类型,所属社区,处理结果
        R-1,三号楼垃圾没人收,２０２６－１１－０２,2026/11/5,垃圾清运,,已经清运
        R-2,顶楼加盖,2026-11-10,,违章搭建,,
        R-3,路口没有灯,2026-11-11,,马路上的事,,
        R-4,门口堆了沙子,2027-01-01,,垃圾清运,,
        R-5,楼道堆物,2026-11-12,2026-11-13,没有的事项,,搬走了
        R-6,,2026-11-12,,垃圾清运,,

        """

    private static func file(_ text: String) -> SheetFile { SheetFile(name: "热线.csv", bytes: Array(text.utf8)) }

    private static func county(_ cast: CaseCast) -> Caller {
        Caller(id: Key(41), grants: [Grant(.townshipDispatcher, .area(cast.town.township))])
    }

    @Test(arguments: Engines.available)
    func `rows become cases as far as they say, each with its number there`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let imports = CaseImportActions(world: cast.test.world)
        let caller = Self.county(cast)
        let draft = CaseImportActions.Draft(Self.file(Self.list), from: "某市热线", in: cast.town.community)
        let preview = try await imports.look(at: draft, by: caller)
        #expect(preview.problem == nil && preview.rows.map(\.row.line) == [3, 4, 5, 6, 7, 8])
        let wrong: [Int: [CaseImport.Fault]] = Dictionary(
            uniqueKeysWithValues: preview.rows.compactMap { one in
                if case .wrong(let faults) = one.verdict { (one.row.line, faults) } else { nil }
            })
        #expect(wrong == [6: [.dayToCome(.opened)], 7: [.matterNeeded], 8: [.missing(.text)]])

        let outcome = try await imports.take(draft, by: caller)
        #expect(outcome.taken == 3)
        let lines = try await cast.cases.inbox(.newest(cast.town.community), after: nil, by: cast.clerk).lines
        #expect(Set(lines.map(\.stage)) == [.closed, .filed, .reported])
        let closed = try #require(lines.first { $0.stage == .closed })
        let view = try await cast.cases.view(closed.id, by: cast.clerk)
        #expect(view.file.flow.way == .file && view.file.flow.opened.day == Day(written: "2026-11-02"))
        #expect(view.story.contains { $0.remark == "已经清运" } && closed.closing == .byInspection)
        #expect(try await imports.foreign(of: closed.id)?.number == "R-1")
        // The flow can be told again from what the journal has.
        let events = try await cast.test.world.database.read {
            try CaseJournal.events(of: closed.id, limit: 99, in: $0)
        }
        #expect(Case.Flow(events) == view.file.flow)
    }

    @Test(arguments: Engines.available)
    func `nobody is said to have led what may not be sent to them`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let matters = MatterActions(world: cast.test.world)
        let standard = Matter.Standard(
            id: Key(1), number: 1, filing: "有人反映", closing: "查处", levels: [.community, .township],
            lead: .department("城管"), limit: .workingHours(4))
        try await matters.begin(title: "第二版", basis: "", by: .clock)
        _ = try await matters.say(
            MatterActions.Saying(parent: nil, name: "占道经营", duty: .takenBack, standards: [standard]), of: nil,
            by: .clock)
        try await matters.enforce(from: Instant.start.day, by: .clock)
        let list = """
            工单编号,诉求内容,受理时间,办结时间,问题类型,所属社区,处理结果
            R-1,三号楼垃圾没人收,2026-11-02,2026-11-05,垃圾清运,,已经清运
            R-2,门口摆摊,2026-11-02,2026-11-05,占道经营,,已经劝离
            R-3,门口摆摊,2026-11-02,,占道经营,宜城路街道,

            """
        let imports = CaseImportActions(world: cast.test.world)
        let outcome = try await imports.take(
            .init(Self.file(list), from: "某市热线", in: cast.town.community), by: Self.county(cast))
        #expect(outcome.taken == 2)
        let remarks: [[CaseImport.Remark]] = outcome.preview.rows.compactMap { one in
            if case .new(_, let remarks) = one.verdict { remarks } else { nil }
        }
        #expect(remarks == [[], [.nobodyLeads("占道经营")]])
        // The township above the community isn't meant.
        #expect(outcome.preview.rows.last?.verdict == .wrong([.placeUnknown]))
        let lines = try await cast.cases.inbox(.newest(cast.town.community), after: nil, by: cast.clerk).lines
        #expect(Set(lines.map(\.stage)) == ["closed", "filed"])
        let closed = try #require(lines.first { $0.stage == "closed" })
        // What isn't on the list is sent to no community.
        let parts = try await cast.cases.view(closed.id, by: cast.clerk).file.flow.assignments
        #expect(parts.map(\.assignee) == [.area(cast.town.township, at: .township)])
    }

    @Test(arguments: Engines.available)
    func `numbers that a sheet has cut off to the same digits aren't taken for one case`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let folder = try Folder()
        let columns = ["工单编号", "诉求内容", "受理时间"].map { XLSXWriter.Column($0, width: 20) }
        let writer = try XLSXWriter(path: folder.path("热线.xlsx"), sheet: "案件", columns: columns, watermark: nil)
        for text in ["水管漏水", "路灯不亮"] {
            try writer.append([.number(2.0261123e18), .text(text), .text("2026-11-02")])
        }
        try writer.finish()
        let outcome = try await CaseImportActions(world: cast.test.world).take(
            .init(
                SheetFile(name: "热线.xlsx", path: folder.path("热线.xlsx")), from: "某市热线", in: cast.town.community),
            by: Self.county(cast))
        #expect(outcome.taken == 0)
        #expect(outcome.preview.rows.map(\.verdict) == Array(repeating: .wrong([.lostDigits(.number)]), count: 2))
    }

    @Test(arguments: Engines.available)
    func `what was wrong is corrected and all of it sent again`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let imports = CaseImportActions(world: cast.test.world)
        let caller = Self.county(cast)
        func draft(_ text: String, from source: String = "某市热线") -> CaseImportActions.Draft {
            CaseImportActions.Draft(Self.file(text), from: source, in: cast.town.community)
        }
        #expect(try await imports.take(draft(Self.list), by: caller).taken == 3)
        let mended = Self.list.replacing("2027-01-01", with: "2026-11-11").replacing("没有的事项", with: "垃圾清运")
        let again = try await imports.take(draft(mended), by: caller)
        #expect(again.taken == 2)
        #expect(again.preview.rows.count { if case .same = $0.verdict { true } else { false } } == 3)
        #expect(try await imports.take(draft(mended), by: caller).taken == 0)
        // Another system may use the same numbers.
        #expect(try await imports.take(draft(mended, from: "城管系统"), by: caller).taken == 5)
        await #expect(throws: (any Error).self) { try await imports.look(at: draft(Self.list), by: cast.worker) }
        await #expect(throws: (any Error).self) { try await imports.look(at: draft(Self.list, from: " "), by: caller) }
    }

    @Test(arguments: Engines.available)
    func `which column holds what is said once and remembered`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let imports = CaseImportActions(world: cast.test.world)
        let caller = Self.county(cast)
        let odd = Self.file("甲,乙,丙\n1,水管漏水,2026-11-02\n")
        let unknown = try await imports.look(
            at: .init(odd, from: "旧系统", in: cast.town.community), by: caller)
        #expect(unknown.problem?.code == "case-import.missing" && unknown.rows.isEmpty)
        let chosen = CaseImportActions.Draft.Chosen([.number: 0, .text: 1, .opened: 2], ofShape: unknown.shape)
        let said = CaseImportActions.Draft(odd, from: "旧系统", in: cast.town.community, chosen: chosen)
        #expect(try await imports.take(said, by: caller).taken == 1)
        let next = try await imports.look(
            at: .init(Self.file("甲,乙,丙\n2,灯坏了,2026-11-03\n"), from: "旧系统", in: cast.town.community), by: caller)
        #expect(next.problem == nil && next.rows.count == 1)
    }

    @Test(arguments: Engines.available)
    func `columns that were chosen for one list say nothing of another`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let imports = CaseImportActions(world: cast.test.world)
        let caller = Self.county(cast)
        func draft(_ text: String, _ chosen: CaseImportActions.Draft.Chosen? = nil) -> CaseImportActions.Draft {
            CaseImportActions.Draft(Self.file(text), from: "旧系统", in: cast.town.community, chosen: chosen)
        }
        let looked = try await imports.look(at: draft("甲,乙,丙\n1,水管漏水,2026-11-02\n"), by: caller)
        let chosen = CaseImportActions.Draft.Chosen([.number: 0, .text: 1, .opened: 2], ofShape: looked.shape)
        // The same columns in another order, and another number before them.
        let other = "序号,受理时间,诉求内容,工单编号\n7,2026-11-02,水管漏水,R-1\n"
        let outcome = try await imports.take(draft(other, chosen), by: caller)
        #expect(outcome.preview.columns == [.number: 3, .text: 2, .opened: 1] && outcome.taken == 1)
        #expect(outcome.preview.shape != looked.shape)
        #expect(try await imports.look(at: draft(other), by: caller).columns == outcome.preview.columns)
    }
}
