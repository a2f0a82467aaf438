import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// A matter from a stranger's words to their word that it is done, on both engines.
@Suite(.serialized)
struct CaseStoryTests {
    @Test(arguments: Engines.available)
    func `a matter goes from the reporter's words to the reporter's word`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let receipt = try await cast.answered()
        let link = try #require(receipt.link)
        #expect(try await cast.cases.follow(link).maySay)
        // Who handled it doesn't close it, nor does anybody but the reporter by the link.
        await #expect(throws: Problem.self) {
            try await cast.cases.perform(.giveWord(Case.Word(isSolved: true)), on: receipt.id, by: cast.handler)
        }
        try await cast.cases.say(Case.Word(isSolved: true, isSatisfied: true), by: link)
        let view = try await cast.cases.view(receipt.id, by: cast.clerk)
        guard case .closed(let closing) = view.file.stage else { throw Problem.test }
        #expect(closing.kind == .byWord && closing.isSatisfied == true)
        #expect(view.file.flow.settledAt == .county)
        #expect(view.story.map(\.remark).contains("已清运。"))
    }

    @Test(arguments: Engines.available)
    func `what isn't solved goes back to who handled it and counts as rework`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let receipt = try await cast.answered()
        try await cast.cases.say(Case.Word(isSolved: false), by: try #require(receipt.link))
        let view = try await cast.cases.view(receipt.id, by: cast.handler)
        #expect(view.file.stage == .handling && view.file.flow.rework == 1)
        #expect(view.parts[0].offers.contains(.answer))
        let inbox = try await cast.cases.inbox(.parts(.organisation(cast.department)), after: nil, by: cast.handler)
        #expect(inbox.lines.map(\.id) == [receipt.id] && inbox.lines[0].rework == 1)
    }

    @Test(arguments: Engines.available)
    func `the flow is told again from the journal`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let receipt = try await cast.answered()
        try await cast.cases.say(Case.Word(isSolved: true), by: try #require(receipt.link))
        let (file, events) = try await cast.test.world.database.read { db in
            (try CaseTable.find(receipt.id, in: db), try CaseJournal.events(of: receipt.id, limit: 100, in: db))
        }
        #expect(Case.Flow(events) == file?.flow)
    }

    @Test(arguments: Engines.available)
    func `what isn't on the list goes to no grid, and the reason is said`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let receipt = try await cast.brought("楼顶在搭违章建筑")
        try await cast.cases.file(receipt.id, under: cast.building, standard: 1, by: cast.clerk)
        let refusal = await #expect(throws: Matter.Path.Refusal.self) {
            try await cast.cases.perform(
                .dispatch(lead: .area(cast.town.grids[0], at: .grid), assists: []), on: receipt.id, by: cast.clerk)
        }
        #expect(refusal == .notListed("违章搭建", .grid))
        let targets = try await cast.cases.targets(of: receipt.id, by: cast.clerk)
        #expect(!targets.others.contains { $0.assignee.party == .area(cast.town.grids[0]) })
    }

    @Test(arguments: Engines.available)
    func `who has nothing to do with a case doesn't know of it, and a firm never sees who reported`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        let receipt = try await cast.brought()
        let refused = await #expect(throws: Problem.self) {
            try await cast.cases.view(receipt.id, by: cast.firmsMan)
        }
        #expect(refused?.kind == .missing)
        try await cast.cases.file(receipt.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        try await cast.cases.perform(
            .dispatch(lead: .organisation(cast.firm), assists: []), on: receipt.id, by: cast.clerk)
        let view = try await cast.cases.view(receipt.id, by: cast.firmsMan)
        #expect(!view.mayOpenReporters && view.reports[0].isKnown)
        await #expect(throws: Problem.self) {
            _ = try await cast.cases.openReporter(
                of: view.reports[0].report.id, in: receipt.id, for: .handleMatter, by: cast.firmsMan)
        }
        let shown = try await cast.cases.openReporter(
            of: view.reports[0].report.id, in: receipt.id, for: .handleMatter, by: cast.clerk)
        #expect(shown?.phone?.text == "+8619912345678" || shown?.phone?.text == "19912345678")
    }

    /// The phone lies sealed: no byte of it is in the tables.
    @Test(arguments: Engines.available)
    func `anonymous means not stored`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        _ = try await cast.cases.report(
            CaseActions.Draft(
                .scannedCode, "不想说名字", at: .area(cast.town.buildings[0]), name: "王小明", phone: "19912345678",
                isAnonymous: true), by: nil)
        let kept = try await cast.test.world.database.read { db in
            try db.rows("SELECT count(*) FROM reporter") { try $0.int(0) }
        }
        #expect(kept == [0])
    }

    @Test(arguments: Engines.available)
    func `settled on the spot is in no inbox, and “not solved” makes it a case`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let receipt = try await cast.cases.register(
            CaseActions.Draft(.gridWorker, "楼道堆了纸箱", at: .area(cast.town.buildings[0])), found: false,
            .settle("和住户一起搬走了。"), by: cast.worker)
        let desk = try await cast.cases.inbox(.open(cast.town.community), after: nil, by: cast.clerk)
        #expect(desk.lines.isEmpty)
        try await cast.cases.say(Case.Word(isSolved: false), by: try #require(receipt.link))
        let again = try await cast.cases.inbox(.open(cast.town.community), after: nil, by: cast.clerk)
        #expect(again.lines.map(\.id) == [receipt.id])
    }

    @Test(arguments: Engines.available)
    func `two reports of one matter become one case, and both links follow it`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let (one, two) = (try await cast.brought(), try await cast.brought("北门垃圾没人收", phone: ""))
        try await cast.cases.merge(two.id, into: one.id, by: cast.clerk)
        let followed = try await cast.cases.follow(try #require(two.link))
        #expect(followed.number == CaseNumber(one.id))
        try await cast.cases.unmerge(two.id, by: cast.clerk)
        #expect(try await cast.cases.follow(try #require(two.link)).number == CaseNumber(two.id))
    }

    /// Both act on what they have just seen: one of them is told that it has changed.
    @Test(arguments: Engines.available)
    func `of two who dispatch at once one does it`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let receipt = try await cast.brought()
        try await cast.cases.file(receipt.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        let done = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    do {
                        try await cast.cases.perform(cast.toDepartment, on: receipt.id, by: cast.clerk)
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(done == 1)
        #expect(try await cast.cases.view(receipt.id, by: cast.clerk).parts.count == 1)
    }

    @Test(arguments: Engines.available)
    func `what is late is told once a rung, the oldest first`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let receipt = try await cast.brought()
        cast.test.pass(days: 1)
        #expect(try await cast.cases.tellWhatIsDue(limit: 10) == 1)
        let told = try await cast.cases.view(receipt.id, by: cast.clerk).story.filter {
            if case .told = $0.event.what { true } else { false }
        }
        #expect(!told.isEmpty)
        _ = try await cast.cases.tellWhatIsDue(limit: 10)
        let again = try await cast.cases.view(receipt.id, by: cast.clerk).story.filter {
            if case .told = $0.event.what { true } else { false }
        }
        #expect(again.count == told.count)
    }
}

extension Problem {
    /// What the test didn't expect.
    fileprivate static let test = Problem(.internalFault, "test.stage", Words("阶段不对", "Another stage"))
}
