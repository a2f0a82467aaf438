import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

/// The public list follows what happened, a day late, and tells what an office released.
@Suite(.serialized)
struct PublicCaseActionsTests {
    private struct Stage {
        let cast: CaseCast
        let actions: PublicCaseActions

        init(_ engine: Engine) async throws {
            cast = try await CaseCast(engine)
            actions = PublicCaseActions(world: cast.test.world)
        }
    }

    @Test(arguments: Engines.available)
    func `a case is on the list a day after its filing, to the grid, without a word of its reporter`(
        engine: Engine
    ) async throws {
        let stage = try await Stage(engine)
        let receipt = try await stage.cast.answered()
        try await stage.cast.test.publish()
        #expect(try await stage.actions.list(after: nil).lines.isEmpty)
        stage.cast.test.pass(days: 1)
        try await stage.cast.test.publish()
        let line = try #require(try await stage.actions.list(after: nil).lines.first)
        #expect(line.case.standing == .answered && line.matter == "垃圾清运" && line.text == nil)
        #expect(line.case.area == stage.cast.town.grids[0])
        #expect(try line.point == Town.square(0).labelPosition)
        #expect(line.case.number.number != receipt.id.number)
    }

    /// What was out of use was in no list of what is hidden, and ended the list at its first page.
    @Test(arguments: Engines.available)
    func `what is about a family stays hidden when its matter goes out of use`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let cast = stage.cast
        for _ in 0...PublicCaseActions.pageLength {
            let receipt = try await cast.brought()
            try await cast.cases.file(receipt.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        }
        cast.test.pass(days: 1)
        let receipt = try await cast.brought("隔壁搭了一间")
        try await cast.cases.file(receipt.id, under: cast.building, standard: 1, by: cast.clerk)
        cast.test.pass(days: 2)
        try await stage.cast.test.publish()
        let days = (from: Instant.start.adding(days: -1), until: Instant.start.adding(days: 3))
        #expect(try await stage.actions.steps(from: days.from, until: days.until).count == 32)
        let matters = MatterActions(world: cast.test.world)
        try await matters.begin(title: "第二版", basis: "", by: .clock)
        try await matters.say(
            MatterActions.Saying(parent: nil, name: "违章搭建", concern: .family, isRetired: true), of: cast.building,
            by: .clock)
        try await matters.enforce(from: cast.test.world.now().day, by: .clock)
        #expect(try await stage.actions.steps(from: days.from, until: days.until).count == 31)
        let first = try await stage.actions.list(after: nil)
        #expect(first.lines.count == PublicCaseActions.pageLength && first.next != nil)
        #expect(try await stage.actions.list(after: first.next).lines.count == 1)
    }

    @Test(arguments: Engines.available)
    func `a text is told a day after its release and gone at once when it is withdrawn`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let cast = stage.cast
        let receipt = try await cast.answered()
        let draft = PublicText.Draft(matter: "垃圾亭清运不及时。", outcome: "已清运。", isReviewed: true)
        // Who handles it for a body releases nothing.
        await #expect(throws: Problem.self) {
            try await stage.actions.release(draft, of: receipt.id, seen: nil, by: cast.handler)
        }
        try await stage.actions.release(draft, of: receipt.id, seen: nil, by: cast.clerk)
        // Two people: the second had not seen the first one's text.
        await #expect(throws: PublicText.Refusal.changed) {
            try await stage.actions.release(draft, of: receipt.id, seen: nil, by: cast.dispatcher)
        }
        await #expect(throws: PublicText.Refusal.reportersOwnWords) {
            let own = PublicText.Draft(matter: "隔壁的狗整夜在叫，没法睡", isReviewed: true)
            let other = try await cast.brought("隔壁的狗整夜在叫，没法睡")
            try await stage.actions.release(own, of: other.id, seen: nil, by: cast.clerk)
        }
        cast.test.pass(days: 1)
        try await stage.cast.test.publish()
        #expect(try await stage.actions.list(after: nil).lines.first?.text?.matter == "垃圾亭清运不及时。")
        let view = try await stage.actions.publishing(of: receipt.id, by: cast.clerk)
        #expect(view.isShown && view.mayRelease)
        try await stage.actions.withdrawText(of: receipt.id, seen: view.text?.released, by: cast.clerk)
        #expect(try await stage.actions.list(after: nil).lines.first?.text == nil)
    }

    /// A report stays with the case that it was brought to.
    @Test(arguments: Engines.available)
    func `a text gives away nobody whose report was merged in, and what partners brought is seen with it`(
        engine: Engine
    ) async throws {
        let stage = try await Stage(engine)
        let cast = stage.cast
        let host = try await cast.brought()
        let partners = PartnerActions(world: cast.test.world)
        let partner = Caller(id: Key(77), grants: [Grant(.partnerUnit, .everywhere)])
        var new = PartnerActions.New(
            matter: cast.rubbish, text: "隔壁的狗整夜在叫，没法睡", place: .spot(.area(cast.town.grids[0])), way: .open311)
        new.name = "王春兰"
        let given = try await partners.bring(new, by: partner)
        _ = try await partners.add(
            PartnerActions.Addition(to: given.number, key: "1", status: "OPEN", meaning: .remark, text: "还在叫"),
            by: partner)
        let merged = try #require(try await partners.own(PartnerActions.Search(), by: partner).first).request.case
        try await cast.cases.merge(merged, into: host.id, by: cast.clerk)
        await #expect(throws: PublicText.Refusal.holdsName) {
            let named = PublicText.Draft(matter: "王春兰反映的犬吠已处理。", isReviewed: true)
            try await stage.actions.release(named, of: host.id, seen: nil, by: cast.clerk)
        }
        await #expect(throws: PublicText.Refusal.reportersOwnWords) {
            let own = PublicText.Draft(matter: "隔壁的狗整夜在叫，没法睡", isReviewed: true)
            try await stage.actions.release(own, of: host.id, seen: nil, by: cast.clerk)
        }
        let view = try await stage.actions.publishing(of: host.id, by: cast.clerk)
        #expect(view.brought.map(\.request.case) == [merged] && view.updates.map(\.text) == ["还在叫"])
    }

    @Test(arguments: Engines.available)
    func `the same request brought twice, at once too, is one case`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let cast = stage.cast
        let partners = PartnerActions(world: cast.test.world)
        let partner = Caller(id: Key(77), grants: [Grant(.partnerUnit, .everywhere)])
        var new = PartnerActions.New(
            matter: cast.rubbish, text: "垃圾满了", place: .spot(.area(cast.town.grids[0])), way: .open311)
        new.key = "header:7"
        let asked = new
        async let first = partners.bring(asked, by: partner)
        async let second = partners.bring(asked, by: partner)
        let given = try await [first, second]
        #expect(given[0].number == given[1].number && given.count(where: { $0.link != nil }) == 1)
        var other = new
        other.text = "别的事"
        let changed = other
        let refusal = await #expect(throws: Problem.self) { try await partners.bring(changed, by: partner) }
        #expect(refusal?.kind == .conflict)
        let own = try await partners.own(PartnerActions.Search(), by: partner)
        #expect(own.map(\.report.text) == ["垃圾满了"])
        // Another partner knows nothing of it.
        let stranger = Caller(id: Key(78), grants: [Grant(.partnerUnit, .everywhere)])
        #expect(try await partners.own(PartnerActions.Search(), by: stranger).isEmpty)
    }

    @Test(arguments: Engines.available)
    func `a partner's “fixed” is its reporter's word where that is asked for`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let cast = stage.cast
        let partners = PartnerActions(world: cast.test.world)
        let partner = Caller(id: Key(77), grants: [Grant(.partnerUnit, .everywhere)])
        let new = PartnerActions.New(
            matter: cast.rubbish, text: "垃圾满了", place: .spot(.area(cast.town.grids[0])), way: .open311)
        let given = try await partners.bring(new, by: partner)
        func say(_ key: String) async throws {
            _ = try await partners.add(
                PartnerActions.Addition(to: given.number, key: key, status: "FIXED", meaning: .solved, text: "好了"),
                by: partner)
        }
        try await say("1")
        let own = try #require(try await partners.own(PartnerActions.Search(), by: partner).first)
        #expect(own.stage == .reported)
        let id = own.request.case
        try await cast.cases.file(id, under: cast.rubbish, standard: 1, by: cast.clerk)
        try await cast.cases.perform(cast.toDepartment, on: id, by: cast.clerk)
        try await cast.cases.perform(.on(1, .accept), on: id, by: cast.handler)
        try await cast.cases.perform(.on(1, .answer("已清运。")), on: id, by: cast.handler)
        try await say("1")
        #expect(try await partners.own(PartnerActions.Search(), by: partner)[0].stage.word == "awaitingWord")
        try await say("2")
        let closed = try await partners.own(PartnerActions.Search(), by: partner)[0]
        #expect(closed.stage.isOver && closed.answer == "已清运。")
        let steps = try await partners.steps(from: .start, until: Instant.start.adding(days: 2), by: partner)
        #expect(steps.map(\.stage.word) == ["filed", "handling", "awaitingWord", "closed"])
    }
}
