import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

@Suite(.serialized)
struct MatterActionsTests {
    @Test(arguments: Engines.available)
    func `a draft is seen by nobody else until its day, and what was said before stays readable`(
        engine: Engine
    ) async throws {
        let cast = try await MattersCast(TestWorld(engine))
        let (environment, rubbish) = try await cast.founded()
        let first = try await cast.matters.catalogue(by: MattersCast.dispatcher)
        let filed = try #require(first.path(to: rubbish)?.standard(1))

        try await cast.matters.begin(title: "第二版", basis: "市政办〔2026〕3 号", by: MattersCast.supervisor)
        try await cast.matters.say(
            MattersCast.saying(
                "垃圾收运", under: environment, code: "0110", standards: [MattersCast.standard(lead: .propertyFirm)]),
            of: rubbish, by: MattersCast.supervisor)
        #expect(try await cast.matters.catalogue(by: MattersCast.dispatcher)[rubbish]?.name == "垃圾清运")
        #expect(try await cast.matters.editions(by: MattersCast.dispatcher).draft == nil)
        #expect(try await cast.matters.find(rubbish, by: MattersCast.dispatcher).history.count == 1)
        let draft = try await cast.matters.draft(by: MattersCast.leader)
        #expect(draft.entries.map(\.id) == [rubbish] && draft.catalogue[rubbish]?.name == "垃圾收运")

        try await cast.matters.enforce(from: cast.today.adding(days: 3), by: MattersCast.leader)
        #expect(try await cast.matters.catalogue(by: MattersCast.dispatcher)[rubbish]?.name == "垃圾清运")
        cast.test.pass(days: 3)
        let after = try await cast.matters.catalogue(by: MattersCast.dispatcher)
        #expect(after.path(to: rubbish)?.name == "环境 › 垃圾收运")
        #expect(after.path(to: rubbish)?.standard(1)?.lead == .propertyFirm)
        #expect(
            try await cast.matters.catalogue(on: cast.today.adding(days: -1), by: MattersCast.dispatcher)[rubbish]
                == first[rubbish])
        let found = try await cast.matters.find(rubbish, by: MattersCast.dispatcher)
        #expect(found.history.map(\.edition.title) == ["第二版", "第一版"])
        #expect(found.history.last?.matter.standards == [filed])
    }

    @Test(arguments: Engines.available)
    func `there is one draft, a draft may be dropped, and no edition holds before the last`(
        engine: Engine
    ) async throws {
        let cast = try await MattersCast(TestWorld(engine))
        let (environment, _) = try await cast.founded()
        let matters = cast.matters
        #expect(
            await refusal { try await matters.say(MattersCast.saying("新"), of: nil, by: MattersCast.supervisor) }
                == "edition.no-draft")
        try await matters.begin(title: "第二版", basis: "", by: MattersCast.supervisor)
        #expect(
            await refusal { try await matters.begin(title: "第三版", basis: "", by: MattersCast.supervisor) }
                == "edition.draft-there")
        let today = cast.today
        #expect(await refusal { try await matters.enforce(from: today, by: MattersCast.leader) } == "edition.empty")
        try await matters.say(MattersCast.saying("噪音", under: environment), of: nil, by: MattersCast.supervisor)
        #expect(
            await refusal { try await matters.enforce(from: today.adding(days: -1), by: MattersCast.leader) }
                == "edition.day-passed")
        try await matters.drop(by: MattersCast.supervisor)
        #expect(try await matters.editions(by: MattersCast.leader).draft == nil)
        #expect(try await matters.catalogue(by: MattersCast.leader).count == 2)

        try await matters.begin(title: "第二版", basis: "", by: MattersCast.supervisor)
        try await matters.say(MattersCast.saying("噪音", under: environment), of: nil, by: MattersCast.supervisor)
        try await matters.enforce(from: today.adding(days: 10), by: MattersCast.leader)
        try await matters.begin(title: "第三版", basis: "", by: MattersCast.supervisor)
        // What will be in force counts: the name is taken under this parent.
        #expect(
            await refusal {
                try await matters.say(MattersCast.saying("噪音", under: environment), of: nil, by: MattersCast.supervisor)
            } == "matter.name-taken")
        try await matters.say(MattersCast.saying("油烟", under: environment), of: nil, by: MattersCast.supervisor)
        #expect(
            await refusal { try await matters.enforce(from: today.adding(days: 9), by: MattersCast.leader) }
                == "edition.before-another")
    }

    @Test func `who may write, who may put in force, who only reads`() async throws {
        let cast = try await MattersCast(TestWorld())
        _ = try await cast.founded()
        let (matters, today) = (cast.matters, cast.today)
        for caller in [
            MattersCast.leader, MattersCast.local, MattersCast.head, MattersCast.dispatcher, Asking.administrator,
        ] {
            #expect(await refusal { try await matters.begin(title: "甲", basis: "", by: caller) } == "access.forbidden")
        }
        for caller in [MattersCast.local, MattersCast.head, MattersCast.dispatcher, Asking.administrator] {
            #expect(await refusal { try await matters.enforce(from: today, by: caller) } == "access.forbidden")
        }
        for caller in [Asking.resident, Asking.nobody] {
            #expect(await refusal { try await matters.catalogue(by: caller) } == "access.forbidden")
        }
        #expect(await refusal { try await matters.draft(by: MattersCast.dispatcher) } == "access.forbidden")
        #expect(try await matters.catalogue(by: Asking.worker).count == 2)
        #expect(try await matters.reportable().leaves.map(\.name) == ["环境 › 垃圾清运"])
    }

    @Test func `a named organisation is there`() async throws {
        let cast = try await MattersCast(TestWorld())
        let matters = cast.matters
        try await matters.begin(title: "第一版", basis: "", by: MattersCast.supervisor)
        func say(_ organisation: Int64) async throws -> Key<Matter> {
            try await matters.say(
                MattersCast.saying(
                    "甲\(organisation)", standards: [MattersCast.standard(lead: .named(Key(organisation)))]),
                of: nil, by: MattersCast.supervisor)
        }
        #expect(await refusal { try await say(999) } == "matter.organisation")
        let id = try await say(MattersCast.office.number)
        try await matters.enforce(from: cast.today, by: MattersCast.leader)
        #expect(
            try await matters.find(id, by: MattersCast.dispatcher).organisations == [MattersCast.office: "迎江区城市管理局"])
    }
}
