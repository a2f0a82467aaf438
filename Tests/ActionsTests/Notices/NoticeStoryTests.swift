import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// Who is told what as a case goes round, on both engines; never twice, and of no resident.
@Suite(.serialized)
struct NoticeStoryTests {
    @Test(arguments: Engines.available)
    func `a part, its return and a late answer are told to whom they concern`(engine: Engine) async throws {
        let rounds = try await RoundsCast(engine)
        let cast = rounds.cast
        let receipt = try await cast.brought()
        try await rounds.follow()
        #expect(try await rounds.kinds(cast.clerk) == [])
        try await cast.cases.file(receipt.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        try await cast.cases.perform(cast.toDepartment, on: receipt.id, by: cast.clerk)
        try await rounds.follow()
        #expect(try await rounds.kinds(cast.handler) == [.partGiven])
        #expect(try await rounds.kinds(cast.firmsMan) == [])
        try await cast.cases.perform(.on(1, .giveBack(because: "不归我们")), on: receipt.id, by: cast.handler)
        try await rounds.follow()
        #expect(try await rounds.kinds(cast.clerk) == [.cameBack])
        #expect(try await rounds.kinds(cast.dispatcher) == [])
        try await cast.cases.perform(cast.toDepartment, on: receipt.id, by: cast.clerk)
        rounds.test.pass(days: 3)
        while try await cast.cases.tellWhatIsDue(limit: 100) > 0 {}
        try await rounds.follow()
        #expect(try await Set(rounds.kinds(cast.handler)) == [.partGiven, .nearsLimit, .lateAtUnit])
        #expect(try await rounds.kinds(cast.dispatcher).contains(.lateAtTownship))
        #expect(try await rounds.kinds(cast.supervisor).contains(.lateAtSupervisor))
    }

    @Test(arguments: Engines.available)
    func `nothing is doubled when the journal is read again, and what was read stays read`(
        engine: Engine
    ) async throws {
        let rounds = try await RoundsCast(engine)
        let cast = rounds.cast
        _ = try await cast.answered()
        try await rounds.follow()
        let notices = NoticeActions(world: rounds.world)
        let mine = try await notices.page(onlyUnread: true, after: nil, by: cast.handler)
        let first = try #require(mine.lines.first?.notice)
        try await notices.read(first.about, upTo: first.position, by: cast.handler)
        let sent = try await rounds.sent()
        try await rounds.beginAnew()
        #expect(try await notices.unread(of: cast.handler) == 0)
        #expect(try await rounds.kinds(cast.handler, onlyUnread: false) == [.partGiven])
        #expect(try await rounds.sent() == sent)
        // The fault this guards against: a row that went is sent again.
        try await rounds.world.database.write { _ = try $0.run("DELETE FROM reporter_message") }
        try await rounds.beginAnew()
        #expect(try await rounds.sent() != sent)
    }

    @Test(arguments: Engines.available)
    func `what is over is told no longer`(engine: Engine) async throws {
        let rounds = try await RoundsCast(engine)
        let cast = rounds.cast
        let receipt = try await cast.answered()
        try await rounds.follow()
        #expect(try await rounds.kinds(cast.handler) == [.partGiven])
        try await cast.cases.say(Case.Word(isSolved: true), by: try #require(receipt.link))
        try await rounds.follow()
        #expect(try await rounds.kinds(cast.handler) == [])
        #expect(try await rounds.kinds(cast.handler, onlyUnread: false) == [.partGiven])
    }

    /// The bug: what ended without ever being sent to anybody stayed late with those who had been told of it.
    @Test(arguments: Engines.available)
    func `what is answered at once or settled on the spot is over for who was told of it`(
        engine: Engine
    ) async throws {
        let rounds = try await RoundsCast(engine)
        let cast = rounds.cast
        for act in [Case.Act.answerAtOnce("周三统一清运。"), .settleOnTheSpot("已清走。")] {
            let receipt = try await cast.brought()
            rounds.test.pass(days: 3)
            while try await cast.cases.tellWhatIsDue(limit: 100) > 0 {}
            try await rounds.follow()
            #expect(try await !rounds.kinds(cast.clerk).isEmpty)
            try await cast.cases.perform(act, on: receipt.id, by: cast.clerk)
            try await rounds.follow()
            #expect(try await rounds.kinds(cast.clerk) == [])
        }
    }

    @Test(arguments: Engines.available)
    func `a reporter is sent the link, then asked, and a gateway that is away is tried again`(
        engine: Engine
    ) async throws {
        let rounds = try await RoundsCast(engine)
        let receipt = try await rounds.cast.answered()
        try await rounds.follow()
        let texts = try await rounds.sent()
        let link = "https://grid.example.cn/r/\(try #require(receipt.link))"
        #expect(texts.count == 2 && texts.allSatisfy { $0.contains(link) })
        #expect(texts[1].contains("解决了没有"))
        #expect(Set(rounds.test.outbox.sent.map(\.text.key)).count == 2)
        #expect(try await rounds.sent() == texts)
    }

    @Test(arguments: Engines.available)
    func `who came in a flood and left a phone is sent the link once they are let in`(engine: Engine) async throws {
        let rounds = try await RoundsCast(engine)
        let cast = rounds.cast
        for number in 0..<200 { _ = try await cast.brought("反映 \(number)", phone: "") }
        let (receipt, other) = (try await cast.brought(), try await cast.brought("垃圾又满了"))
        try await rounds.follow()
        #expect(try await rounds.sent() == [])
        let held = try await cast.cases.held(in: cast.town.community, after: nil, by: cast.clerk).reports
        #expect(held.map(\.report.case) == [receipt.id, other.id])
        #expect(try await cast.cases.letIn([held[0].report.id], by: cast.clerk) == 1)
        #expect(try await cast.cases.setAside([held[1].report.id], .sameAgain, by: cast.clerk) == 1)
        try await rounds.follow()
        let texts = try await rounds.sent()
        let link = "https://grid.example.cn/r/\(try #require(receipt.link))"
        #expect(texts.count == 1 && texts[0].contains(link))
        let left = try await rounds.world.database.read { db in
            try db.rows("SELECT name, phone, link FROM held_report") { row in
                try row.optionalText(0) != nil || row.optionalBytes(1) != nil || row.optionalBytes(2) != nil
            }
        }
        #expect(left == [false])
    }

    @Test(arguments: Engines.available)
    func `who left no phone is sent nothing, and no notice holds what they wrote`(engine: Engine) async throws {
        let rounds = try await RoundsCast(engine)
        let cast = rounds.cast
        let receipt = try await cast.brought("王某某 13912345678 说垃圾没人收", phone: "")
        try await cast.cases.file(receipt.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        try await cast.cases.perform(cast.toDepartment, on: receipt.id, by: cast.clerk)
        try await rounds.follow()
        #expect(try await rounds.sent() == [])
        let page = try await NoticeActions(world: rounds.world).page(onlyUnread: true, after: nil, by: cast.handler)
        #expect(page.lines.map(\.title) == ["垃圾清运"])
        #expect(!page.lines.contains { "\($0)".contains("13912345678") || "\($0)".contains("王某某") })
    }

    @Test(arguments: Engines.available)
    func `a word that nobody can be called for lapses, and one with a phone waits for the call`(
        engine: Engine
    ) async throws {
        let rounds = try await RoundsCast(engine)
        let cast = rounds.cast
        let called = try await cast.answered()
        let silent = try await cast.brought("垃圾又满了", phone: "")
        try await cast.cases.file(silent.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        try await cast.cases.perform(cast.toDepartment, on: silent.id, by: cast.clerk)
        try await cast.cases.perform(.on(1, .answer("已清运。")), on: silent.id, by: cast.handler)
        let work = CaseRounds(world: rounds.world)
        #expect(try await work.letWordsLapse() == 0)
        rounds.test.pass(days: 6)
        #expect(try await work.letWordsLapse() == 1)
        #expect(try await work.letWordsLapse() == 0)
        let stage = try await cast.cases.view(silent.id, by: cast.clerk).file.stage
        #expect(stage == .inspectBeforeClosing(.noAnswer))
        #expect(try await cast.cases.view(called.id, by: cast.clerk).file.stage == .awaitingWord(attempts: 0))
        try await rounds.follow()
        #expect(try await rounds.kinds(cast.worker).contains(.toInspect))
    }

    @Test(arguments: Engines.available)
    func `a reporter who didn't answer is told as many days as the place has set`(engine: Engine) async throws {
        let rounds = try await RoundsCast(engine)
        let cast = rounds.cast
        let (areas, today) = (AreaActions(world: rounds.world), rounds.world.now().day)
        for days in [7, 0] {
            var rules = CaseRules.standard
            rules.reopenDays = days
            try await areas.setRules(
                try .init(casework: .init(cases: rules)), of: cast.town.county, from: today, by: Asking.administrator)
            let receipt = try await cast.answered()
            for _ in 0..<rules.attempts {
                try await cast.cases.perform(.callInVain, on: receipt.id, by: cast.clerk)
            }
            try await cast.cases.perform(.inspect(isMended: true, because: "看过，干净了"), on: receipt.id, by: cast.worker)
            let end = rounds.world.now().adding(days: days)
            try await rounds.follow()
            let text = try #require(try await rounds.sent().last { $0.contains("经现场核查已办结") })
            #expect(!text.contains("30 天"))
            #expect(text.contains("如果没有解决，\(end.local) 前仍可说明") == (days > 0))
            #expect(text.contains("如果没有解决") == (days > 0))
        }
    }
}
