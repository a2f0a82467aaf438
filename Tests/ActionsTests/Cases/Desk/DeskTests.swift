import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

@testable import Actions

/// The desk: lists narrowed by filters, found by words, views kept, and several cases by one press.
@Suite(.serialized)
struct DeskTests {
    /// Three of rubbish and one of building at the community's desk, filed, in the order in which they came.
    private static func filed(_ cast: CaseCast) async throws -> [Key<Case>] {
        var ids: [Key<Case>] = []
        for (text, matter) in [
            ("垃圾三天没人收", cast.rubbish), ("垃圾桶倒了", cast.rubbish), ("楼顶在搭棚", cast.building), ("垃圾房没关门", cast.rubbish),
        ] {
            let receipt = try await cast.brought(text)
            try await cast.cases.file(receipt.id, under: matter, standard: 1, by: cast.clerk)
            ids.append(receipt.id)
        }
        try await index(cast)
        return ids
    }

    /// What the search's follower does a moment later.
    private static func index(_ cast: CaseCast) async throws {
        let source = try #require(SearchSource.all.first { $0.kind == "case" })
        try await cast.test.world.database.write { db in
            for key in try source.keys(0, 999, db) { try source.refresh(key, in: db) }
        }
    }

    private static func shown(
        _ cast: CaseCast, _ filter: CaseFilter, in list: CaseActions.Inbox? = nil, by caller: Caller? = nil
    ) async throws -> [Key<Case>] {
        try await cast.cases.inbox(
            list ?? .open(cast.town.community), filter, after: nil, by: caller ?? cast.clerk
        ).lines.map(\.id)
    }

    @Test(arguments: Engines.available)
    func `a list is narrowed by place, stage, matter, way, holder, time and day`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let ids = try await Self.filed(cast)
        try await cast.cases.perform(cast.toDepartment, on: ids[1], by: cast.clerk)
        let town = cast.town
        #expect(try await Self.shown(cast, CaseFilter(branch: cast.rubbish)).count == 3)
        #expect(try await Self.shown(cast, CaseFilter(branch: cast.building)) == [ids[2]])
        #expect(try await Self.shown(cast, CaseFilter(stage: .handling)) == [ids[1]])
        #expect(try await Self.shown(cast, CaseFilter(holder: .organisation(cast.department))) == [ids[1]])
        #expect(try await Self.shown(cast, CaseFilter(holder: .organisation(cast.firm))) == [])
        #expect(try await Self.shown(cast, CaseFilter(place: town.grids[0])).count == 4)
        #expect(try await Self.shown(cast, CaseFilter(place: town.grids[1])) == [])
        #expect(try await Self.shown(cast, CaseFilter(way: .hotline)) == [])
        #expect(try await Self.shown(cast, CaseFilter(isRework: true)) == [])
        #expect(try await Self.shown(cast, CaseFilter(time: .soon)).count == 4)
        #expect(try await Self.shown(cast, CaseFilter(time: .late)) == [])
        cast.test.pass(days: 30)
        let late = CaseFilter(time: .late)
        #expect(try await Self.shown(cast, late).count == 4)
        #expect(try await Self.shown(cast, CaseFilter(since: cast.test.world.now().day)) == [])
        let counts = try await cast.cases.counts(.open(town.community), .none, by: cast.clerk)
        #expect(counts[.late] == CaseActions.Count(number: 4, isMore: false))
        #expect(counts[.soon] == CaseActions.Count(number: 0, isMore: false))
        let desk = CaseActions.Inbox.desk(town.community, stage: .filed)
        #expect(try await Self.shown(cast, late, in: desk).count == 3)
        // A body's own list is narrowed, too, and shows who leads and which part it is.
        let parts = CaseActions.Inbox.parts(.organisation(cast.department))
        let page = try await cast.cases.inbox(parts, late, after: nil, by: cast.handler)
        #expect(page.lines.map(\.id) == [ids[1]] && page.lines.first?.lead == "迎江区城管局")
        #expect(page.lines.first?.part == CaseActions.CasePart(number: 1, stage: .sent))
    }

    @Test(arguments: Engines.available)
    func `a narrowed list goes on page by page and leaves none out`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        var all: Set<Key<Case>> = []
        for number in 1...(CaseActions.pageLength + 3) {
            all.insert(try await cast.brought("第\(number)件").id)
        }
        var found: [Key<Case>] = []
        var cursor: Cursor?
        repeat {
            let page = try await cast.cases.inbox(
                .open(cast.town.community), CaseFilter(way: .scannedCode), after: cursor, by: cast.clerk)
            found += page.lines.map(\.id)
            cursor = page.next
        } while cursor != nil
        #expect(Set(found) == all && found.count == all.count)
    }

    @Test(arguments: Engines.available)
    func `the counts of the times are what the list would show with each of them`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let ids = try await Self.filed(cast)
        try await cast.cases.perform(cast.toDepartment, on: ids[0], by: cast.clerk)
        cast.test.pass(days: 30)
        _ = try await Self.filed(cast)
        let now = cast.test.world.now()
        let (area, department) = (cast.town.community, Assignment.Party.organisation(cast.department))
        let lists: [(CaseActions.Inbox, CaseFilter, Caller)] = [
            (.open(area), .none, cast.clerk), (.desk(area, stage: .filed), CaseFilter(time: .late), cast.clerk),
            (.newest(area), .none, cast.clerk), (.open(area), CaseFilter(holder: department), cast.clerk),
            (.parts(department), .none, cast.handler),
        ]
        for (list, filter, caller) in lists {
            for limit in [2, 3, 4, 99] {
                let matters: Set<Key<Matter>>? = nil
                let sieve = CaseSieve(inbox: list, filter: filter, matters: matters, caller: caller, now: now)
                let counts = try await cast.test.world.database.read { try sieve.counts(upTo: limit, in: $0) }
                for time in CaseFilter.Time.allCases {
                    var timed = sieve
                    timed.filter.time = time
                    let page = try await cast.test.world.database.read { [timed] db in
                        let found = try timed.page(after: nil, limit: limit, in: db)
                        return CaseActions.Count(number: found.rows.count, isMore: found.next != nil)
                    }
                    #expect(counts[time] == page, "\(list) \(limit) \(time)")
                }
            }
        }
    }

    @Test(arguments: Engines.available)
    func `words are searched in what the reader sees, and a number leads to its case`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let ids = try await Self.filed(cast)
        try await cast.cases.perform(cast.toDepartment, on: ids[0], by: cast.clerk)
        let all = CaseActions.Inbox.newest(cast.town.community)
        #expect(try await Self.shown(cast, CaseFilter(words: "棚"), in: all) == [ids[2]])
        #expect(try await Self.shown(cast, CaseFilter(words: "垃圾清运"), in: all) == [ids[3], ids[1], ids[0]])
        #expect(try await Self.shown(cast, CaseFilter(stage: .handling, words: "垃圾"), in: all) == [ids[0]])
        let number = CaseNumber(ids[2]).description
        #expect(try await Self.shown(cast, CaseFilter(words: number), in: all) == [ids[2]])
        // A department finds what it has a part of, a firm that has none nothing, not by the number either.
        let parts = CaseActions.Inbox.parts(.organisation(cast.department))
        #expect(try await Self.shown(cast, CaseFilter(words: "垃圾"), in: parts, by: cast.handler) == [ids[0]])
        #expect(try await cast.cases.search("垃圾", limit: 9, by: cast.handler).map(\.number.id) == [ids[0]])
        #expect(try await cast.cases.search("垃圾", limit: 9, by: cast.firmsMan).isEmpty)
        #expect(try await cast.cases.search(number, limit: 9, by: cast.firmsMan).isEmpty)
        #expect(try await cast.cases.search(number, limit: 9, by: cast.clerk).map(\.number.id) == [ids[2]])
    }

    @Test(arguments: Engines.available)
    func `nobody narrows a list that isn't theirs`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        for list in [CaseActions.Inbox.open(cast.town.county), .parts(.organisation(cast.department))] {
            await #expect(throws: Problem.self) {
                try await cast.cases.inbox(list, CaseFilter(words: "垃圾"), after: nil, by: cast.firmsMan)
            }
        }
        await #expect(throws: Problem.self) {
            try await cast.cases.deskChoices(for: .area(cast.town.county), by: cast.firmsMan)
        }
    }

    @Test(arguments: Engines.available)
    func `cases of one standard go together, each judged by itself, and come back while nobody accepted`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        let ids = try await Self.filed(cast)
        let together = try await cast.cases.together(ids, by: cast.clerk)
        #expect(together.lines.map { $0.problem == nil } == [true, true, false, true])
        let targets = try await cast.cases.targets(of: ids[0], by: cast.clerk)
        #expect(together.matter == "垃圾清运" && together.others == targets.others && !together.others.isEmpty)
        #expect(together.lines[0].text == "垃圾三天没人收" && together.lines[2].lead == nil)
        #expect(together.lines[0].lead?.name == "迎江区城管局")
        #expect(together.lines[0].lead == targets.rules.first { $0.part == .lead }?.target)
        let standard = try #require(together.standard)
        // Somebody else sends the second one meanwhile.
        try await cast.cases.perform(cast.toDepartment, on: ids[1], by: cast.clerk)
        let outcomes = try await cast.cases.dispatch(ids, of: standard, to: .byStandard, by: cast.clerk)
        #expect(outcomes.map { $0.problem == nil } == [true, false, false, true])
        #expect(outcomes[1].problem == Case.Refusal.somebodyLeads.problem)
        #expect(outcomes[2].problem == CaseTogether.otherStandard)
        let parts = CaseActions.Inbox.parts(.organisation(cast.department))
        #expect(Set(try await Self.shown(cast, .none, in: parts, by: cast.handler)) == [ids[0], ids[1], ids[3]])

        let accepted = try await cast.cases.accept(
            [.init(ids[0], 1), .init(ids[2], 1)], by: cast.handler)
        #expect(accepted.map { $0.problem == nil } == [true, false])
        let back = try await cast.cases.takeBack([ids[0], ids[3]], by: cast.clerk)
        #expect(back.map(\.problem) == [Case.TakingBack.acceptedAlready.problem, nil])
        let view = try await cast.cases.view(ids[3], by: cast.clerk)
        #expect(view.file.stage == .filed && view.offers.contains(.dispatch))
        #expect(view.story.last?.remark == CaseTogether.takenBack)
        // The department can't take back what it was sent.
        let theirs = try await cast.cases.takeBack([ids[1]], by: cast.handler)
        #expect(theirs[0].problem?.kind == .forbidden)
        await #expect(throws: CaseTogether.nothingChosen) { try await cast.cases.together([], by: cast.clerk) }
    }

    @Test(arguments: Engines.available)
    func `a person keeps views, arranges them, and nobody else sees them`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let views = DeskViewActions(world: cast.test.world)
        let list = DeskList(of: .area(cast.town.community), show: "open", CaseFilter(time: .late, words: "张三"))
        try await views.keep(list, as: "逾期", isStart: false, by: cast.clerk)
        try await views.keep(list, as: "逾期二", isStart: true, by: cast.clerk)
        let kept = try await views.all(of: cast.clerk)
        #expect(kept.map(\.name) == ["逾期", "逾期二"] && kept.map(\.isStart) == [false, true])
        #expect(kept.allSatisfy { $0.list.filter.words.isEmpty })
        try await views.move(kept[1].id, up: true, by: cast.clerk)
        try await views.rename(kept[0].id, to: "快到期", by: cast.clerk)
        try await views.start(with: kept[1].id, false, by: cast.clerk)
        let now = try await views.all(of: cast.clerk)
        #expect(now.map(\.name) == ["逾期二", "快到期"] && now.allSatisfy { !$0.isStart })
        #expect(try await views.all(of: cast.dispatcher).isEmpty)
        await #expect(throws: DeskView.Refusal.gone) { try await views.remove(kept[0].id, by: cast.dispatcher) }
        try await views.remove(kept[0].id, by: cast.clerk)
        #expect(try await views.all(of: cast.clerk).map(\.name) == ["逾期二"])
    }
}
