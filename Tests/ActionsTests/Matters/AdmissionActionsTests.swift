import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

@Suite(.serialized)
struct AdmissionActionsTests {
    static let wish = Admission.Wish(downTo: .grid, work: "巡查时看一看", basis: "《条例》第三条", hours: 2, yuan: 50_000)

    static func asking(_ matter: Key<Matter>, area: Key<Area>? = nil) -> AdmissionActions.Asking {
        AdmissionActions.Asking(matter: matter, organisation: MattersCast.office, area: area, wish: wish)
    }

    /// Whether it may be sent to the town's western grid today.
    private static func maySend(_ matter: Key<Matter>, in cast: MattersCast) async throws -> Bool {
        let held = try await CatalogueShelf(database: cast.test.world.database).inForce(on: cast.today)
        let place = Place(
            county: cast.town.county, township: cast.town.township, community: cast.town.community,
            grid: cast.town.grids[0])
        let path = try #require(held.catalogue.path(to: matter))
        return path.refusal(to: .grid, as: .lead, in: place, on: cast.today, listed: held.listed) == nil
    }

    @Test(arguments: Engines.available)
    func `a department asks, the city decides, and from its day it goes to the grids`(engine: Engine) async throws {
        let cast = try await MattersCast(TestWorld(engine))
        let (_, rubbish) = try await cast.founded()
        #expect(try await !Self.maySend(rubbish, in: cast))
        let id = try await cast.admissions.ask(Self.asking(rubbish), by: MattersCast.head)
        #expect(
            await refusal { try await cast.admissions.ask(Self.asking(rubbish), by: MattersCast.head) }
                == "admission.asked-already")
        #expect(try await cast.admissions.list(.asked, by: MattersCast.head).items.map(\.offers) == [[.withdraw]])
        #expect(
            try await cast.admissions.list(.asked, by: MattersCast.leader).items.map(\.offers) == [[.grant, .refuse]])
        // Nobody else sees what isn't decided.
        #expect(try await cast.admissions.list(.asked, by: MattersCast.dispatcher).items.isEmpty)
        #expect(await refusal { try await cast.admissions.find(id, by: MattersCast.dispatcher) } == "admission.missing")

        let from = cast.today.adding(days: 2)
        try await cast.admissions.grant(id, from: from, by: MattersCast.leader)
        #expect(try await !Self.maySend(rubbish, in: cast))
        cast.test.pass(days: 2)
        #expect(try await Self.maySend(rubbish, in: cast))
        let listed = try await cast.admissions.listed(on: cast.today, by: MattersCast.dispatcher)
        #expect(listed.map { $0.path?.name } == ["环境 › 垃圾清运"] && listed.first?.organisation == "迎江区城市管理局")
        #expect(
            await refusal { try await cast.admissions.ask(Self.asking(rubbish), by: MattersCast.head) }
                == "admission.listed-already")

        try await cast.admissions.end(id, on: cast.today.adding(days: 1), by: MattersCast.supervisor)
        #expect(try await Self.maySend(rubbish, in: cast))
        cast.test.pass(days: 1)
        #expect(try await !Self.maySend(rubbish, in: cast))
        #expect(try await cast.admissions.listed(on: cast.today, by: MattersCast.dispatcher).isEmpty)
        #expect(try await cast.matters.find(rubbish, by: MattersCast.dispatcher).admissions.map(\.id) == [id])
    }

    @Test func `a request is refused with a reason, or withdrawn, and may be made again`() async throws {
        let cast = try await MattersCast(TestWorld())
        let (_, rubbish) = try await cast.founded()
        let admissions = cast.admissions
        let first = try await admissions.ask(Self.asking(rubbish), by: MattersCast.head)
        #expect(
            await refusal { try await admissions.refuse(first, because: " ", by: MattersCast.leader) }
                == "admission.reason")
        try await admissions.refuse(first, because: "网格没有人手", by: MattersCast.leader)
        guard
            case .refused("网格没有人手", by: MattersCast.leader.id) =
                try await admissions.find(first, by: MattersCast.head).admission.stage
        else {
            Issue.record("not refused")
            return
        }
        let second = try await admissions.ask(Self.asking(rubbish), by: MattersCast.head)
        try await admissions.withdraw(second, by: MattersCast.head)
        let today = cast.today
        #expect(
            await refusal { try await admissions.grant(second, from: today, by: MattersCast.leader) }
                == "admission.out-of-turn")
    }

    @Test func `who asks and who decides`() async throws {
        let cast = try await MattersCast(TestWorld())
        let (_, rubbish) = try await cast.founded()
        let (admissions, today, town) = (cast.admissions, cast.today, cast.town)
        for caller in [
            MattersCast.leader, MattersCast.supervisor, MattersCast.dispatcher, Asking.worker, Asking.administrator,
        ] {
            #expect(await refusal { try await admissions.ask(Self.asking(rubbish), by: caller) } == "access.forbidden")
        }
        let whole = try await admissions.ask(Self.asking(rubbish), by: MattersCast.head)
        let local = try await admissions.ask(Self.asking(rubbish, area: town.township), by: MattersCast.head)
        #expect(
            await refusal { try await admissions.ask(Self.asking(rubbish, area: town.community), by: MattersCast.head) }
                == "admission.area")
        for caller in [MattersCast.head, MattersCast.dispatcher, MattersCast.local, Asking.administrator] {
            #expect(await refusal { try await admissions.grant(whole, from: today, by: caller) } == "access.forbidden")
        }
        // A township's supervisor decides for the township.
        try await admissions.grant(local, from: today, by: MattersCast.local)
        #expect(try await Self.maySend(rubbish, in: cast))
    }

    @Test func `what was taken back is neither asked for nor granted`() async throws {
        let cast = try await MattersCast(TestWorld())
        let (environment, rubbish) = try await cast.founded()
        let (admissions, today) = (cast.admissions, cast.today)
        let asked = try await admissions.ask(Self.asking(rubbish), by: MattersCast.head)
        try await cast.matters.begin(title: "第二版", basis: "", by: MattersCast.supervisor)
        try await cast.matters.say(
            MattersCast.saying("环境", duty: .takenBack), of: environment, by: MattersCast.supervisor)
        try await cast.matters.enforce(from: today, by: MattersCast.leader)
        #expect(
            await refusal { try await admissions.grant(asked, from: today, by: MattersCast.leader) }
                == "admission.taken-back")
        try await admissions.withdraw(asked, by: MattersCast.head)
        #expect(
            await refusal { try await admissions.ask(Self.asking(rubbish), by: MattersCast.head) }
                == "admission.taken-back")
    }
}
