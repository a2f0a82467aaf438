import Core
import Domain
import Testing

/// Which cases a filter lets through, what a view keeps, and what may be found and taken back.
struct CaseFilterTests {
    private static let now = CaseBook.now
    private static let place = Place(county: Key(11), township: Key(21), community: Key(31), grid: Key(41))

    private static func facts(
        stage: Case.Stage.Name = .handling, matter: Int64? = 300, due: Instant? = now.adding(hours: 3), rework: Int = 0
    ) -> CaseFilter.Facts {
        CaseFilter.Facts(
            place: place, stage: stage, matter: matter.map { Key($0) }, way: .hotline, due: due,
            opened: now.adding(days: -2), rework: rework)
    }

    /// Each part of a filter, a case it admits and one that differs in that part alone.
    private static let parts: [(CaseFilter, CaseFilter.Facts, CaseFilter.Facts)] = [
        (CaseFilter(stage: .handling), facts(), facts(stage: .filed)),
        (CaseFilter(time: .late), facts(due: now.adding(minutes: -1)), facts()),
        (CaseFilter(time: .late), facts(due: now.adding(minutes: -1)), facts(due: nil)),
        (CaseFilter(time: .soon), facts(), facts(due: now.adding(minutes: -1))),
        (CaseFilter(time: .soon), facts(due: now.adding(hours: 24)), facts(due: now.adding(hours: 25))),
        (CaseFilter(isRework: true), facts(rework: 1), facts()),
    ]

    @Test func `each part of a filter narrows by itself, and none lets everything through`() {
        for (filter, inside, outside) in Self.parts {
            #expect(filter.admits(inside, matters: nil, at: Self.now), "\(filter)")
            #expect(!filter.admits(outside, matters: nil, at: Self.now), "\(filter)")
            #expect(CaseFilter.none.admits(outside, matters: nil, at: Self.now))
        }
    }

    @Test func `place, way, day and branch are asked of the case`() {
        func admits(_ filter: CaseFilter, matters: Set<Key<Matter>>? = nil) -> Bool {
            filter.admits(Self.facts(), matters: matters, at: Self.now)
        }
        #expect(admits(CaseFilter(place: Key(31))) && !admits(CaseFilter(place: Key(32))))
        #expect(admits(CaseFilter(way: .hotline)) && !admits(CaseFilter(way: .desk)))
        let day = Self.now.adding(days: -2).day
        #expect(admits(CaseFilter(since: day)) && !admits(CaseFilter(since: Self.now.day)))
        #expect(admits(.none, matters: [Key(300), Key(301)]) && !admits(.none, matters: [Key(301)]))
        #expect(!CaseFilter.none.admits(Self.facts(matter: nil), matters: [Key(300)], at: Self.now))
    }

    @Test func `a list by deadline ends for late ones where the first isn't late`() {
        #expect(!CaseFilter(time: .late).ends(at: Self.now.adding(minutes: -1), now: Self.now))
        #expect(CaseFilter(time: .late).ends(at: Self.now, now: Self.now))
        #expect(CaseFilter(time: .late).ends(at: nil, now: Self.now))
        #expect(!CaseFilter(time: .soon).ends(at: Self.now.adding(hours: 24), now: Self.now))
        #expect(CaseFilter(time: .soon).ends(at: Self.now.adding(hours: 25), now: Self.now))
        #expect(!CaseFilter.none.ends(at: nil, now: Self.now))
    }

    /// A kept search for somebody's name would be a list of that person's cases (DESIGN.md section 6).
    @Test func `a view keeps its filter but never the words that were searched`() throws {
        let list = DeskList(of: .area(Key(21)), show: "open", CaseFilter(time: .late, words: "张三"))
        let view = try DeskView(id: Key(1), owner: Key(2), name: "  逾期  的 ", list: list)
        #expect(view.list.filter == CaseFilter(time: .late) && view.name == "逾期 的")
        #expect(throws: DeskView.Refusal.nameMisshapen) {
            try DeskView(id: Key(1), owner: Key(2), name: " ", list: list)
        }
        #expect(throws: DeskView.Refusal.nameMisshapen) {
            try DeskView(id: Key(1), owner: Key(2), name: String(repeating: "长", count: 21), list: list)
        }
    }

    @Test func `a view moves one place, and at the ends not at all`() throws {
        let order: [Key<DeskView>] = [Key(1), Key(2), Key(3)]
        #expect(try DeskView.moved(Key(2), up: true, in: order) == [Key(2), Key(1), Key(3)])
        #expect(try DeskView.moved(Key(2), up: false, in: order) == [Key(1), Key(3), Key(2)])
        #expect(try DeskView.moved(Key(1), up: true, in: order) == order)
        #expect(try DeskView.moved(Key(3), up: false, in: order) == order)
        #expect(throws: DeskView.Refusal.gone) { try DeskView.moved(Key(9), up: true, in: order) }
    }

    /// No search gathers the cases of a household (DESIGN.md section 6).
    @Test(arguments: [
        ("2单元501室漏水", "2单元   室漏水"), ("3-2-501 门口", "        门口"), ("五零一室", "   室"),
        ("3号楼下面", "3号楼下面"), ("5月1日到3日", "5月1日到3日"), ("2单元 七零二", "2单元    "), ("第12户没水", "第  户没水"),
        ("3-501漏水", "     漏水"), ("12－1203 漏水", "        漏水"), ("住501号房", "住   号房"), ("501 号室", "    号室"),
        ("11-21 停水", "11-21 停水"), ("2026-11 起", "2026-11 起"), ("501号线路", "501号线路"),
    ])
    func `the number of a door isn't found, other numbers are`(text: String, kept: String) {
        #expect(FindableWords.of(text) == kept)
    }

    @Test func `a dispatch is taken back while nobody has accepted it, and only then`() throws {
        typealias Book = CaseBook
        let sent = try Book.filed().doing(
            (.dispatch(lead: .organisation(Book.roads), assists: [.organisation(Book.water)]), Book.dispatcher))
        #expect(try sent.file.partsToTakeBack() == [1, 2])
        #expect(throws: Case.TakingBack.notSent) { try Book.filed().file.partsToTakeBack() }
        for (number, hand) in [(1, Book.roadman), (2, Book.waterman)] {
            let accepted = try sent.doing((.on(number, .accept), hand))
            #expect(throws: Case.TakingBack.acceptedAlready) { try accepted.file.partsToTakeBack() }
        }
        let back = try sent.doing(
            (.on(2, .recall(because: "撤回")), Book.dispatcher), (.on(1, .recall(because: "撤回")), Book.dispatcher))
        #expect(back.file.stage == .filed)
        // And it can be sent anew, to the same as to others.
        _ = try back.doing((.dispatch(lead: .organisation(Book.roads), assists: []), Book.dispatcher))
    }
}
