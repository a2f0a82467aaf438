import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

/// What partners follow of their own, also where a case goes on in another, and what they add to it.
@Suite(.serialized)
struct PartnerActionsTests {
    private struct Stage {
        let cast: CaseCast
        let partners: PartnerActions
        let partner = Caller(id: Key(77), grants: [Grant(.partnerUnit, .everywhere)])

        init(_ engine: Engine) async throws {
            cast = try await CaseCast(engine)
            partners = PartnerActions(world: cast.test.world)
        }

        func bring(_ text: String = "垃圾满了", at place: Key<Area>? = nil) async throws -> Key<PublicCase> {
            let new = PartnerActions.New(
                matter: cast.rubbish, text: text, place: .spot(.area(place ?? cast.town.grids[0])), way: .program)
            return try await partners.bring(new, by: partner).number
        }

        func add(
            _ meaning: PartnerActions.Meaning, to number: Key<PublicCase>, key: String, text: String = ""
        ) async throws -> Key<PartnerUpdate> {
            let addition = PartnerActions.Addition(to: number, key: key, status: "said", meaning: meaning, text: text)
            return try await partners.add(addition, by: partner)
        }

        func own(_ search: PartnerActions.Search = PartnerActions.Search()) async throws -> [PartnerView] {
            try await partners.own(search, by: partner)
        }

        /// Keeps both desks: of the community and of the township.
        func merge(_ number: Key<PublicCase>, into host: Key<Case>) async throws {
            let clerk = Caller(
                id: Key(21),
                grants: [
                    Grant(.communityClerk, .area(cast.town.community)),
                    Grant(.townshipDispatcher, .area(cast.town.township)),
                ])
            let file = try #require(try await own().first { $0.request.number == number }).request.case
            try await cast.cases.merge(file, into: host, by: clerk)
        }
    }

    /// The case that it was brought as is over as soon as it is merged.
    @Test(arguments: Engines.available)
    func `a request that was merged is over when the case it goes on in is`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let cast = stage.cast
        let host = try await cast.answered()
        let number = try await stage.bring()
        try await stage.merge(number, into: host.id)
        var (open, over) = (PartnerActions.Search(), PartnerActions.Search())
        (open.isOver, over.isOver) = (false, true)
        #expect(try await stage.own(open).map(\.request.number) == [number])
        #expect(try await stage.own(over).isEmpty)
        _ = try await stage.add(.solved, to: number, key: "1")
        #expect(try await stage.own(open).isEmpty)
        #expect(try await stage.own(over).map(\.stage.word) == ["closed"])
        over.offset = 1
        #expect(try await stage.own(over).isEmpty)
    }

    /// The township's thirty days were asked, and the community's one.
    @Test(arguments: Engines.available)
    func `a word about a merged request is judged by the rules of where it goes on`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let cast = stage.cast
        let today = Instant.start.day
        var rules = CaseRules(from: today)
        rules.reopenDays = 1
        try await AreaActions(world: cast.test.world).setRules(
            try AreaRules.Local(casework: AreaRules.Casework(cases: rules)), of: cast.town.community, from: today,
            by: Asking.administrator)
        let host = try await cast.answered()
        let number = try await stage.bring(at: cast.town.township)
        try await stage.merge(number, into: host.id)
        _ = try await stage.add(.solved, to: number, key: "1")
        cast.test.pass(days: 2)
        _ = try await stage.add(.notSolved, to: number, key: "2")
        #expect(try await stage.own().map(\.stage.word) == ["closed"])
    }

    @Test(arguments: Engines.available)
    func `an update sent again is the same one, at the limit too, and with other words another`(
        engine: Engine
    ) async throws {
        let stage = try await Stage(engine)
        let number = try await stage.bring()
        let first = try await stage.add(.remark, to: number, key: "1", text: "还在")
        for key in 2...200 { _ = try await stage.add(.remark, to: number, key: "\(key)", text: "还在") }
        let full = await #expect(throws: Problem.self) { try await stage.add(.remark, to: number, key: "201") }
        #expect(full?.kind == .tooMany)
        #expect(try await stage.add(.remark, to: number, key: "1", text: "还在") == first)
        let other = await #expect(throws: Problem.self) {
            try await stage.add(.remark, to: number, key: "1", text: "没了")
        }
        #expect(other?.kind == .conflict)
    }

    /// The newest were looked at, whenever they had been made.
    @Test(arguments: Engines.available)
    func `steps of long ago are told of what was brought by then`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let cast = stage.cast
        let number = try await stage.bring()
        let file = try #require(try await stage.own().first).request.case
        try await cast.cases.file(file, under: cast.rubbish, standard: 1, by: cast.clerk)
        cast.test.pass(days: 1)
        _ = try await stage.bring("又满了")
        let steps = try await stage.partners.steps(
            from: .start, until: Instant.start.adding(hours: 1), among: 1, by: stage.partner)
        #expect(steps.map(\.number) == [number] && steps.map(\.stage.word) == ["filed"])
    }

    @Test(arguments: Engines.available)
    func `what comes in between moves nothing on the next page`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        var brought: [Key<PublicCase>] = []
        for text in ["一", "二", "三"] { brought.append(try await stage.bring(text)) }
        var search = PartnerActions.Search()
        search.limit = 2
        let first = try await stage.partners.own(search, after: nil, by: stage.partner)
        #expect(first.items.map(\.request.number) == [brought[2], brought[1]])
        _ = try await stage.bring("四")
        let second = try await stage.partners.own(search, after: first.next, by: stage.partner)
        #expect(second.items.map(\.request.number) == [brought[0]] && second.next == nil)
    }
}
