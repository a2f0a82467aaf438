import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

@Suite(.serialized)
struct CaseTableTests {
    /// One of every stage.
    private static func every(_ place: Place) throws -> [SampleCase] {
        func fresh(_ number: Int64) -> SampleCase { SampleCase(number * 10, at: place) }
        let end = Instant.start.adding(days: 9)
        return [
            fresh(1), try fresh(2).after(.askVerification), try fresh(3).dispatched(),
            try fresh(4).dispatched().after(.on(1, .giveBack(because: "不归我们")), by: SampleCase.roadman),
            try fresh(5).dispatched().after(.on(1, .accept), by: SampleCase.roadman).after(
                .on(1, .suspend(until: end, because: "等料"))),
            try fresh(6).dispatched().after(.on(1, .answer("已补好")), by: SampleCase.roadman).after(
                .on(2, .recall(because: "不用了"))),
            try fresh(7).dispatched().closed(), try fresh(8).after(.answerAtOnce("八点开门")),
            try fresh(9).after(.reject(.legalRoute, because: "在诉讼")),
            try fresh(10).after(.withdraw, by: .reporter(Key(101))), try fresh(11).after(.merge(into: Key(10))),
        ]
    }

    @Test(arguments: Engines.available)
    func `a case of every stage comes out as it went in`(engine: Engine) async throws {
        let stage = try await CaseStage(engine)
        let cases = try Self.every(stage.place())
        try await stage.add(cases)
        for one in cases {
            let found = try await stage.database.read { try CaseTable.find(one.file.id, in: $0) }
            #expect(found == one.file, "\(one.file.stage)")
        }
    }

    @Test(arguments: Engines.available)
    func `who saves what somebody else saved meanwhile is refused`(engine: Engine) async throws {
        let stage = try await CaseStage(engine)
        let fresh = SampleCase(10, at: stage.place())
        try await stage.add([fresh])
        let sent = try fresh.dispatched()
        try await stage.database.write { db in
            let locked = try #require(try CaseTable.lock(Key(10), in: db))
            try CaseTable.update(sent.file, before: locked, under: SampleCase.terms, at: .start, in: db)
        }
        let found = try await stage.database.read { try CaseTable.find(Key(10), in: $0) }
        #expect(found?.flow == sent.file.flow && found?.version == 1)
        await #expect(throws: Case.Refusal.outOfTurn.problem) {
            try await stage.database.write {
                try CaseTable.update(sent.file, before: fresh.file, under: SampleCase.terms, at: .start, in: $0)
            }
        }
    }

    @Test(arguments: Engines.available)
    func `lists are in order, in pages, and hold what is theirs`(engine: Engine) async throws {
        let stage = try await CaseStage(engine)
        let cases = try [5, 1, 3].enumerated().map { index, days in
            try SampleCase(Int64(index + 1) * 10, at: stage.place(grid: index % 2)).dispatched(days: days)
        }
        let waiting = SampleCase(40, at: stage.place())
        let closed = try SampleCase(50, at: stage.place()).dispatched().closed()
        try await stage.add(cases + [waiting, closed])
        let township = stage.area(stage.town.township, .township)
        let grid = stage.area(stage.town.grids[0], .grid)
        let (open, newest, desk, inGrid, inbox) = try await stage.database.read { db in
            (
                try CaseTable.open(in: township, after: nil, limit: 9, in: db),
                try CaseTable.newest(in: township, before: nil, limit: 9, in: db),
                try CaseTable.desk(of: township, at: .township, .handling, after: nil, limit: 9, in: db),
                try CaseTable.open(in: grid, after: nil, limit: 9, in: db),
                try CasePartTable.inbox(of: .organisation(SampleCase.roads), after: nil, limit: 9, in: db)
            )
        }
        #expect(open.map(\.id) == [Key(40), Key(20), Key(30), Key(10)])
        #expect(newest.map(\.id) == [Key(50), Key(40), Key(30), Key(20), Key(10)])
        #expect(newest.first?.closing == .byWord && newest.first?.due == nil)
        #expect(desk.map(\.id) == [Key(20), Key(30), Key(10)])
        #expect(inGrid.map(\.id) == [Key(40), Key(30), Key(10)])
        #expect(inbox.map(\.case) == [Key(20), Key(30), Key(10)] && inbox.allSatisfy { $0.part == .lead })
        let (nextOpen, nextInbox, older, all) = try await stage.database.read { db in
            (
                try CaseTable.open(in: township, after: .init(due: open[1].due, id: open[1].id), limit: 9, in: db),
                try CasePartTable.inbox(of: .organisation(SampleCase.roads), after: inbox[0], limit: 1, in: db),
                try CaseTable.newest(in: township, before: Key(40), limit: 1, in: db),
                try CasePartTable.newest(of: .organisation(SampleCase.roads), before: nil, limit: 9, in: db)
            )
        }
        #expect(nextOpen.map(\.id) == [Key(30), Key(10)] && nextInbox == [inbox[1]] && older.map(\.id) == [Key(30)])
        #expect(all.map(\.case) == [Key(50), Key(30), Key(20), Key(10)])
    }

    /// PEERS.md Part 3, 4: with many overdue among many open, none is passed over.
    @Test(arguments: Engines.available)
    func `the oldest alarm comes first, and each is found until it is told`(engine: Engine) async throws {
        let stage = try await CaseStage(engine)
        let cases = (0..<40).map { index in
            SampleCase(Int64(1000 - index * 10), at: stage.place(), now: Instant.start.adding(days: index / 2))
        }
        try await stage.add(cases)
        let now = Instant.start.adding(days: 60)
        var told: [Key<Case>] = []
        for _ in 0..<400 {
            let due = try await stage.database.read { db in
                try CaseTable.alarms(by: now, after: nil, limit: 3, in: db).map(\.id)
            }
            guard !due.isEmpty else { break }
            for id in due {
                try await stage.database.write { db in
                    let file = try #require(try CaseTable.lock(id, in: db))
                    let next = try #require(file.flow.escalations(at: now, under: SampleCase.terms).first)
                    let (moved, _) = try file.after(
                        .tell(next.clock, next.rung), by: .clock, at: now, under: SampleCase.terms)
                    try CaseTable.update(moved, before: file, under: SampleCase.terms, at: now, in: db)
                }
                told.append(id)
            }
        }
        #expect(told.count == 40 * 4)
        #expect(told.prefix(1) == [Key(1000)] || told.prefix(1) == [Key(990)])
        let left = try await stage.database.read { try CaseTable.alarms(by: now, after: nil, limit: 9, in: $0) }
        #expect(left.isEmpty)
    }

    @Test(arguments: Engines.available)
    func `the flow can be told again from the journal alone`(engine: Engine) async throws {
        let stage = try await CaseStage(engine)
        let sent = try SampleCase(10, at: stage.place()).after(.askVerification).after(.verify(isSo: true))
            .after(.follow(Case.Voice(Key(12), .link))).after(.takeIn(Key(77), voices: [Case.Voice(Key(13), .nobody)]))
            .after(.escalate(to: .county, because: "办不了")).after(.sendBack(because: "能办")).dispatched()
            .after(.on(1, .dispute(because: "派错")), by: SampleCase.roadman)
            .after(.on(1, .decide(isUpheld: false, because: "没派错")))
            .after(.on(1, .accept), by: SampleCase.roadman)
            .after(.on(1, .order(because: "快办"))).after(.on(1, .answerOrder(number: 1, "在办")), by: SampleCase.roadman)
            .after(.on(1, .suspend(until: Instant.start.adding(days: 3), because: "等料"))).after(.on(1, .resume))
            .after(.on(1, .passOn(to: .area(stage.town.grids[0], at: .grid)))).closed()
        try await stage.add([sent])
        try await stage.database.write { db in
            for event in sent.events { try CaseJournal.record(event, on: sent.file, by: .clock, in: db) }
        }
        let events = try await stage.database.read { try CaseJournal.events(of: Key(10), limit: 99, in: $0) }
        #expect(events == sent.events)
        #expect(Case.Flow(events) == sent.file.flow)
    }

    @Test(arguments: Engines.available)
    func `a report comes out as it went in, and who made it only where it is asked for`(engine: Engine) async throws {
        let stage = try await CaseStage(engine)
        try await stage.add([SampleCase(10, at: stage.place())])
        let report = Report(
            id: Key(11), of: Key(10), .hotline, text: "下水道堵了", address: "三号楼",
            position: Position(longitude: 1_062_000_000, latitude: 384_800_000), pictures: ["aa", "bb"],
            asking: .phone, made: .start)
        let bare = Report(id: Key(12), of: Key(10), .scannedCode, text: "还是堵", asking: .link, made: .start)
        let reporter = Reporter(name: "张三", phone: try PhoneNumber.reading("13812341234"), account: Key(60))
        try await stage.database.write { db in
            try ReportTable.insert(report, by: reporter, linkDigest: [1, 2, 3], vault: stage.vault, in: db)
            try ReportTable.insert(bare, by: nil, linkDigest: [4, 5, 6], vault: stage.vault, in: db)
        }
        let (all, linked, own, known, nobody) = try await stage.database.read { db in
            (
                try ReportTable.all(of: Key(10), limit: 9, in: db),
                try ReportTable.find(linkDigest: [4, 5, 6], in: db),
                try ReportTable.all(by: Key(60), before: nil, limit: 9, in: db),
                try ReportTable.reporter(of: Key(11), vault: stage.vault, in: db),
                try ReportTable.reporter(of: Key(12), vault: stage.vault, in: db)
            )
        }
        #expect(all == [report, bare] && linked == bare && own == [report])
        #expect(known == reporter && nobody == nil)
        let erased = try await stage.database.write { try ReportTable.eraseReporter(of: Key(11), in: $0) }
        #expect(erased == 1)
    }

    @Test(arguments: Engines.available)
    func `remarks stand by their events, and decisions by their matter, the latest first`(engine: Engine) async throws {
        let stage = try await CaseStage(engine)
        try await stage.add([SampleCase(10, at: stage.place()), SampleCase(20, at: stage.place())])
        let remarks = [3, 2].map { CaseRemark(of: Key(10), event: $0, text: "第 \($0) 步", at: .start) }
        let decisions = [10, 20].map { id in
            Precedent(
                of: Key(id), matter: Key(300), party: id == 10 ? .organisation(Key(501)) : .area(Key(105)),
                isUpheld: id == 10, at: Instant.start.adding(days: Int(id)))
        }
        try await stage.database.write { db in
            for remark in remarks { try CaseRemarkTable.add(remark, in: db) }
            for decision in decisions { try CaseRemarkTable.add(decision, in: db) }
        }
        let (found, precedents) = try await stage.database.read { db in
            (
                try CaseRemarkTable.all(of: Key(10), limit: 9, in: db),
                try CaseRemarkTable.precedents(of: Key(300), limit: 9, in: db)
            )
        }
        #expect(found == remarks.reversed() && precedents == decisions.reversed())
    }

    @Test(arguments: Engines.available)
    func `no hot statement reads a whole table or sorts`(engine: Engine) async throws {
        let stage = try await CaseStage(engine)
        let cursor = CaseTable.DueCursor(due: .start, id: Key(5))
        var statements: [SQL] = [
            CaseTable.alarmedSQL(by: .start, limit: 9), CaseRemarkTable.precedentsSQL(of: Key(300), limit: 9),
        ]
        let areas: [(Key<Area>, Area.Level, Matter.Level)] = [
            (stage.town.county, .county, .county), (stage.town.township, .township, .township),
            (stage.town.community, .community, .community), (stage.town.grids[0], .grid, .grid),
        ]
        for (id, level, desk) in areas {
            let area = stage.area(id, level)
            statements += [
                CaseTable.openSQL(in: area, after: cursor, limit: 50),
                CaseTable.newestSQL(in: area, before: Key(9), limit: 50),
                CaseTable.deskSQL(of: area, at: desk, .filed, after: cursor, limit: 50),
                CaseTable.filedSQL(under: Key(300), in: area, after: cursor, limit: 50),
            ]
        }
        let held = CasePartTable.Held(of: Key(5), number: 1, part: .lead, stage: .sent, due: .start)
        for party in [Assignment.Party.organisation(Key(501)), .area(Key(105))] {
            statements += [
                CasePartTable.inboxSQL(of: party, after: held, limit: 50),
                CasePartTable.newestSQL(of: party, before: Key(9), limit: 50),
            ]
        }
        for statement in statements { #expect(try await HotStatement.faults(statement, in: stage.database) == []) }
    }
}
