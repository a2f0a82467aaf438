import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// The ways in: pictures, points, floods, what is sent twice, a resident's own.
@Suite(.serialized)
struct IntakeTests {
    private static func sent(_ bytes: [UInt8]) -> SentPicture { SentPicture(size: bytes.count) { bytes } }

    private static func draft(_ text: String = "楼道灯坏了", at cast: CaseCast) -> CaseActions.Draft {
        CaseActions.Draft(.scannedCode, text, at: .area(cast.town.buildings[0]))
    }

    private static func journal(_ kind: String, _ cast: CaseCast) async throws -> Int {
        try await cast.test.world.database.read { db in
            try db.first("SELECT count(*) FROM journal WHERE kind = \(kind)") { try $0.int(0) } ?? 0
        }
    }

    // MARK: Pictures

    @Test(arguments: Engines.available)
    func `pictures come without metadata, to those who may see the case and to the link alone`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        let receipt = try await cast.cases.report(
            Self.draft(at: cast), [Self.sent(TestPicture.jpegWithNote), Self.sent(TestPicture.png)], by: nil)
        let link = try #require(receipt.link)
        let view = try await cast.cases.view(receipt.id, by: cast.clerk)
        let report = try #require(view.reports.first?.report)
        #expect(view.pictures.of(.report(report.id)).count == 2 && report.pictures.count == 2)
        let first = view.pictures[0]
        let shown = try await cast.cases.picture(first.id, .large, of: receipt.id, by: cast.clerk)
        #expect(shown.bytes.starts(with: [0xFF, 0xD8, 0xFF]) && first.width == 8 && first.height == 6)
        #expect(!String(decoding: shown.bytes, as: UTF8.self).contains("SECRETNOTE"))
        #expect(String(decoding: TestPicture.jpegWithNote, as: UTF8.self).contains("SECRETNOTE"))
        _ = try await cast.cases.picture(first.id, .small, by: .link(link))

        let other = try await cast.brought("另一件")
        for stranger in [cast.firmsMan, cast.handler] {
            let problem = await #expect(throws: Problem.self) {
                try await cast.cases.picture(first.id, .small, of: receipt.id, by: stranger)
            }
            #expect(problem?.kind == .missing)
        }
        await #expect(throws: Problem.self) {
            try await cast.cases.picture(first.id, .small, by: .link(try #require(other.link)))
        }
        await #expect(throws: Problem.self) {
            try await cast.cases.picture(first.id, .small, of: other.id, by: cast.clerk)
        }
    }

    @Test func `a bomb, a drawing, half a picture and a tenth one are refused with a sentence, and nothing is kept`()
        async throws
    {
        let cast = try await CaseCast(.sqlite)
        let wrong: [(bytes: [UInt8], code: String)] = [
            (TestPicture.bomb, "picture.too-many-pixels"), (TestPicture.script, "picture.not-a-picture"),
            (Array(TestPicture.jpeg.prefix(200)), "picture.broken"), ([], "picture.not-a-picture"),
        ]
        for (bytes, code) in wrong {
            let problem = await #expect(throws: Problem.self) {
                try await cast.cases.report(
                    Self.draft(at: cast), [Self.sent(TestPicture.jpeg), Self.sent(bytes)], by: nil)
            }
            #expect(problem?.code == code && problem?.field == "pictures")
            #expect(problem?.words.chinese.hasPrefix("第 2 张：") == true)
        }
        let large = await #expect(throws: Problem.self) {
            try await cast.cases.report(
                Self.draft(at: cast),
                [
                    SentPicture(size: 21 << 20) {
                        Issue.record("it was read although it is too large")
                        return []
                    }
                ], by: nil)
        }
        #expect(large?.code == "picture.too-many-bytes")
        let many = await #expect(throws: Problem.self) {
            try await cast.cases.report(
                Self.draft(at: cast), Array(repeating: Self.sent(TestPicture.jpeg), count: 10), by: nil)
        }
        #expect(many?.code == "report.pictures")
        #expect(try await Self.journal("case.opened", cast) == 0)
    }

    @Test(arguments: Engines.available)
    func `the reporter adds up to nine, the handler shows what was done, and all goes when its time is over`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        let receipt = try await cast.brought()
        let link = try #require(receipt.link)
        try await cast.cases.add([Self.sent(TestPicture.jpeg)], by: .link(link))
        await #expect(throws: Problem.self) {
            try await cast.cases.add(Array(repeating: Self.sent(TestPicture.png), count: 9), by: .link(link))
        }
        await #expect(throws: Problem.self) { try await cast.cases.add([], by: .link(link)) }
        try await cast.cases.file(receipt.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        try await cast.cases.perform(cast.toDepartment, on: receipt.id, by: cast.clerk)
        // Who may not answer doesn't send evidence either, and no other step takes any.
        for (act, caller) in [(Assignment.Act.answer("已清运。"), cast.clerk), (.accept, cast.handler)] {
            await #expect(throws: (any Error).self) {
                try await cast.cases.perform(.on(1, act), on: receipt.id, [Self.sent(TestPicture.png)], by: caller)
            }
        }
        try await cast.cases.perform(.on(1, .accept), on: receipt.id, by: cast.handler)
        try await cast.cases.perform(
            .on(1, .answer("已清运。")), on: receipt.id, [Self.sent(TestPicture.png)], by: cast.handler)

        let follow = try await cast.cases.follow(link)
        let answer = try #require(follow.story.last { $0.remark == "已清运。" })
        let evidence = follow.pictures.of(.event(answer.number))
        #expect(evidence.count == 1 && follow.pictures.of(.report(follow.report.id)).count == 1)
        _ = try await cast.cases.picture(evidence[0].id, .large, by: .link(link))
        #expect(try await Self.journal("case.pictures-added", cast) == 1)

        let blobs = cast.test.world.blobs
        cast.test.pass(days: 8)
        #expect(try await blobs.collect(at: cast.test.world.now()) == 0)
        cast.test.pass(days: 3 * 365)
        #expect(try await RetentionActions(world: cast.test.world).sweep()["case-picture.erase"] == 2)
        #expect(try await blobs.collect(at: cast.test.world.now()) > 0)
        await #expect(throws: Problem.self) { try await cast.cases.picture(evidence[0].id, .large, by: .link(link)) }
    }

    @Test func `a picture taken twice is one content, and the evaluator can see that it is`() async throws {
        let cast = try await CaseCast(.sqlite)
        for _ in 0..<2 { _ = try await cast.cases.report(Self.draft(at: cast), [Self.sent(TestPicture.jpeg)], by: nil) }
        let digests = try await cast.test.world.database.read { db in
            try db.rows("SELECT pictures FROM report ORDER BY id") { try $0.text(0) }
        }
        #expect(digests.count == 2 && digests[0] == digests[1] && digests[0].count == 64)
    }

    // MARK: Points

    @Test(arguments: Engines.available)
    func `a point is resolved to its grid, and one outside the city gets a sentence`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        func report(_ point: Position) async throws -> Case {
            var draft = Self.draft(at: cast)
            draft.point = point
            let receipt = try await cast.cases.report(draft, by: nil)
            return try await cast.cases.view(receipt.id, by: cast.clerk).file
        }
        let within = Position(longitude: 1_170_410_000, latitude: 305_010_000)
        let near = try await report(within)
        #expect(near.area == cast.town.buildings[0] && near.position == within)
        let across = try await report(Position(longitude: 1_170_450_000, latitude: 305_010_000))
        #expect(across.place.grid == cast.town.grids[1] && across.area == cast.town.grids[1])
        let problem = await #expect(throws: Problem.self) {
            try await report(Position(longitude: 1_000_000_000, latitude: 305_010_000))
        }
        #expect(problem?.code == "case.outside" && problem?.field == "point")
    }

    @Test func `with a township alone the address must say where`() async throws {
        let cast = try await CaseCast(.sqlite)
        #expect(try await cast.cases.townships().map(\.id) == [cast.town.township])
        var draft = CaseActions.Draft(.scannedCode, "路灯不亮", at: .area(cast.town.township))
        draft.isPlaced = false
        await #expect(throws: Report.Refusal.placeMissing) { try await cast.cases.report(draft, by: nil) }
        draft.address = "人民路 12 号门口"
        let receipt = try await cast.cases.report(draft, by: nil)
        let view = try await cast.cases.view(receipt.id, by: cast.dispatcher)
        #expect(view.file.flow.level == .township && view.reports[0].report.address == "人民路 12 号门口")
    }

    @Test(arguments: Engines.available)
    func `the code of a grid that ended leads to what it became, or to what stands above it`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        let (west, east) = (cast.town.grids[0], cast.town.grids[1])
        let code = try await PlaceCardActions(world: cast.test.world).issue(for: west, by: .clock).text
        func place() async throws -> Key<Area>? {
            let draft = CaseActions.Draft(.scannedCode, "灯坏了", at: .code(code))
            let receipt = try await cast.cases.report(draft, by: nil)
            return try await cast.cases.view(receipt.id, by: cast.dispatcher).file.area
        }
        #expect(try await place() == west)
        let day = Instant.start.day
        try await cast.test.world.database.write { db in
            try db.run("UPDATE area SET closed_day = \(day.number) WHERE id = \(west.number)")
        }
        #expect(try await place() == cast.town.community)
        try await cast.test.world.database.write { db in
            try db.run(
                """
                INSERT INTO recut (id, parent_id, level, author_id, effective_day, stage, approver_id, applied_day,
                    made_ms)
                VALUES (1, \(cast.town.community.number), \(Area.Level.grid.rawValue), 1, \(day.number), 'applied', 2,
                    \(day.number), 0)
                """)
            let step = Lineage.Step(from: west, to: east, change: Key(1), day: day, buildings: 0, households: 0)
            try LineageTable.add([step], in: db)
        }
        #expect(try await place() == east)
    }

    // MARK: Sent twice

    @Test(arguments: Engines.available)
    func `the same report ten times in a second stays one, with one link`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        var draft = Self.draft(at: cast)
        draft.form = "what the form carried"
        let (cases, once) = (cast.cases, draft)
        let receipts = try await withThrowingTaskGroup(of: CaseActions.Receipt.self) { group in
            for _ in 0..<10 { group.addTask { try await cases.report(once, by: nil) } }
            return try await group.reduce(into: Set<CaseActions.Receipt>()) { $0.insert($1) }
        }
        #expect(receipts.count == 1)
        #expect(try await Self.journal("case.opened", cast) == 1)
        // Another matter from the same page is another report; without the form's name, nothing tells them apart.
        draft.text = "电梯也坏了"
        #expect(try await cast.cases.report(draft, by: nil) != receipts.first)
        draft.form = ""
        _ = try await cast.cases.report(draft, by: nil)
        #expect(try await Self.journal("case.opened", cast) == 3)
    }

    @Test func `what a worker notes twice by one form is one record`() async throws {
        let cast = try await CaseCast(.sqlite)
        var draft = CaseActions.Draft(.gridWorker, "楼道堆物", at: .area(cast.town.grids[0]))
        draft.form = "the page at hand"
        let first = try await cast.cases.register(draft, found: true, .settle("搬走了"), by: cast.worker)
        #expect(try await cast.cases.register(draft, found: true, .settle("搬走了"), by: cast.worker) == first)
        #expect(first.link == nil)
    }

    // MARK: Floods

    @Test(arguments: Engines.available)
    func `what comes in a flood is accepted and waits, until it is let in or set aside with a reason`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        for number in 0..<200 { _ = try await cast.cases.report(Self.draft("反映 \(number)", at: cast), by: nil) }
        var held: [CaseActions.Receipt] = []
        for number in 200..<203 {
            var draft = Self.draft("反映 \(number)", at: cast)
            draft.phone = "19912345678"
            draft.form = "form \(number)"
            held.append(try await cast.cases.report(draft, [Self.sent(TestPicture.jpeg)], by: nil))
            // Sent again while it waits, it is the same one.
            #expect(try await cast.cases.report(draft, by: nil) == held.last)
        }
        #expect(try await Self.journal("case.opened", cast) == 200)
        let link = try #require(held[0].link)
        #expect(try await cast.cases.held(by: link).setAside == nil)
        await #expect(throws: Problem.self) { try await cast.cases.view(held[0].id, by: cast.clerk) }

        // A worker's own and the other way round: the desk isn't kept from working.
        _ = try await cast.cases.register(
            CaseActions.Draft(.gridWorker, "井盖松动", at: .area(cast.town.grids[0])), found: true, by: cast.worker)
        await #expect(throws: Problem.self) {
            try await cast.cases.held(in: cast.town.community, after: nil, by: cast.worker)
        }
        #expect(try await cast.cases.heldCount(in: cast.town.community, by: cast.worker) == 0)
        #expect(try await cast.cases.heldCount(in: cast.town.community, by: cast.clerk) == 3)
        let page = try await cast.cases.held(in: cast.town.community, after: nil, by: cast.clerk)
        let ids = page.reports.map(\.report.id)
        #expect(page.reports.map(\.report.text) == ["反映 200", "反映 201", "反映 202"])
        await #expect(throws: Problem.self) { try await cast.cases.letIn([ids[0]], by: cast.firmsMan) }

        #expect(try await cast.cases.letIn([ids[0], ids[0]], by: cast.clerk) == 1)
        let view = try await cast.cases.view(held[0].id, by: cast.clerk)
        #expect(view.reports[0].isKnown && view.reports[0].report.text == "反映 200" && view.pictures.count == 1)
        #expect(try await cast.cases.follow(link).number == CaseNumber(held[0].id))
        #expect(try await cast.cases.setAside([ids[0], ids[1]], .sameAgain, by: cast.clerk) == 1)
        #expect(try await cast.cases.held(by: try #require(held[1].link)).setAside == .sameAgain)
        #expect(try await cast.cases.letIn([ids[1]], by: cast.clerk) == 0)
        #expect(try await cast.cases.heldCount(in: cast.town.community, by: cast.clerk) == 1)
        for (kind, count) in [("report.held", 3), ("report.let-in", 1), ("report.set-aside", 1)] {
            #expect(try await Self.journal(kind, cast) == count, "\(kind)")
        }
        // An hour later nobody waits any more.
        cast.test.pass(minutes: 61)
        let later = try await cast.cases.report(Self.draft("后来的", at: cast), by: nil)
        #expect(try await cast.cases.view(later.id, by: cast.clerk).file.id == later.id)
        cast.test.pass(days: 366)
        #expect(try await RetentionActions(world: cast.test.world).sweep()["held-report.erase"] == 2)
    }

    // MARK: A resident's own

    @Test(arguments: Engines.available)
    func `a resident sees their own reports and says their word there, and nobody else's`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        let resident = Caller(id: Key(41), grants: [Grant(.resident, .everywhere)])
        let neighbour = Caller(id: Key(42), grants: [Grant(.resident, .everywhere)])
        var draft = Self.draft("我家楼下的灯坏了", at: cast)
        draft.way = .account
        let receipt = try await cast.cases.report(draft, by: resident)
        let line = try #require(try await cast.cases.own(after: nil, by: resident).items.first)
        #expect(line.number == CaseNumber(receipt.id))
        #expect(try await cast.cases.own(after: nil, by: neighbour).items.isEmpty)
        let own = ReportHandle.own(line.report.id, by: resident)
        let foreign = ReportHandle.own(line.report.id, by: neighbour)
        let problem = await #expect(throws: Problem.self) { try await cast.cases.follow(foreign) }
        #expect(problem?.kind == .missing)
        await #expect(throws: Problem.self) { try await cast.cases.follow(.own(line.report.id, by: cast.clerk)) }
        await #expect(throws: Problem.self) { try await cast.cases.own(after: nil, by: cast.clerk) }
        await #expect(throws: Problem.self) { try await cast.cases.withdraw(by: foreign) }
        #expect(try await cast.cases.follow(own).mayWithdraw)
        try await cast.cases.add([Self.sent(TestPicture.jpeg)], by: own)
        try await cast.cases.file(receipt.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        try await cast.cases.perform(cast.toDepartment, on: receipt.id, by: cast.clerk)
        try await cast.cases.perform(.on(1, .accept), on: receipt.id, by: cast.handler)
        try await cast.cases.perform(.on(1, .answer("换了灯。")), on: receipt.id, by: cast.handler)
        try await cast.cases.say(Case.Word(isSolved: true), by: own)
        #expect(try await cast.cases.own(after: nil, by: resident).items[0].stage.isOver)
    }
}
