import Actions
import Core
import Database
import Domain
import Fixtures
import Foundation
import Sheets
import Storage
import Testing

/// Real matters through the use cases; the table is read from the product's own export.
struct ReplayTests {
    private static let requests = """
        unique_key,account,opendate,closedate,complaint_type,descriptor,zip,borough,city,council_dist,community_board
        K1,A,2019-03-04,2019-03-09,Parks,Benches,,Queens,,1,02 Queens
        K2,A,2019-03-04,2019-03-05,Parks,Trees,,Queens,,1,02 Queens
        K3,A,2019-03-05,,Parks,Paths,,Queens,,1,02 Queens
        K4,A,2015-03-05,2015-03-05,@getxlate.Udf,,,,,,
        K5,A,,2015-03-05,Parks,,,,,,
        """
    private static let messages = """
        id,user,subject,sent_at,text,reply,replied_at
        9,U,路灯不亮,2019/4/25 9:32:09,晚上看不见。_x000D_,已修好。,2019/5/10 14:56:53
        """

    private struct Ran {
        let world: World
        let reading: ReplayReading
        let result: ReplayActions.Result
    }

    private static func run(
        _ requests: String = requests, _ messages: String? = messages, on engine: Engine = .sqlite
    ) async throws -> Ran {
        let world = try await TestWorld(engine).world
        let actions = ReplayActions(world: world)
        let terms = ReplayRow.Terms(calendarFrom: Day("2018-01-01") ?? Day(number: 0), now: .start)
        var files = [(ReplayRow.File.requests, SheetFile(name: "r.csv", bytes: Array(requests.utf8)))]
        if let messages { files.append((.messages, SheetFile(name: "m.csv", bytes: Array(messages.utf8)))) }
        let reading = try ReplayReading(files, under: terms)
        return Ran(world: world, reading: reading, result: try await actions.run(reading.rows))
    }

    @Test(arguments: Engines.available)
    func `every row goes its way at its time, and the table counts days of the files`(engine: Engine) async throws {
        let ran = try await Self.run(on: engine)
        #expect(ran.reading.account.sum == 6)
        #expect(ran.result.table.map(\.category) == ["Parks", "未分类（文件没有类别）", "网上留言（文件没有类别）"])
        let parks = try #require(ran.result.table.first)
        #expect(parks.cases == 3 && parks.closed == 2 && parks.median == 1 && parks.ninetieth == 5)
        #expect(ran.result.table.map(\.median) == [1, 0, 15])
        #expect(ran.result.steps == [.file: 6, .dated: 3, .made: 19])
    }

    @Test func `a changed row in the file changes the table`() async throws {
        let before = try await Self.run(Self.requests, nil).result.table
        let changed = Self.requests.replacingOccurrences(of: "2019-03-04,2019-03-09", with: "2019-03-04,2019-03-19")
        let after = try await Self.run(changed, nil).result.table
        #expect(before[0].ninetieth == 5 && after[0].ninetieth == 15)
        #expect(before.dropFirst() == after.dropFirst())
    }

    @Test func `the journal says which steps no file has, and the case's own story is whole`() async throws {
        let ran = try await Self.run()
        let entries = try await ran.world.database.read { try Journal.entries(before: nil, limit: 500, in: $0) }
        let marks = entries.filter { $0.kind == "case.replayed" }
        #expect(marks.count == 5)
        let message = try #require(marks.first { $0.facts["file"] == .code("messages") })
        #expect(message.facts["made"] == .code("file-dispatch-accept-word") && message.facts["row"] == .count(2))
        let told = entries.filter { $0.subject == message.subject }.map(\.kind)
        #expect(told.contains("case.opened") && told.contains("case.word-given"))
        let sent = try #require(entries.first { $0.subject == message.subject && $0.kind == "case.opened" })
        #expect(sent.at.local == "2019-04-25 09:32")
        // Days without an end are told of as they pass.
        #expect(entries.contains { $0.kind == "case.told" && $0.at.day > sent.at.day })
    }

    @Test func `the file of untidy rows has one line for each of them`() async throws {
        let reader = try CSVReader(try await Self.run().reading.untidyFile(), limits: .usual)
        var lines: [String] = []
        while let row = try reader.next() { lines.append(row.cells.map(\.text).joined(separator: "|")) }
        #expect(
            lines.dropFirst() == [
                "requests|4|K3|走到办理中|没有结案日期",
                "requests|5|K4|走完，结案|类别是表单残留、没有说明、没有地点、早于日历起点",
                "requests|6|K5|没有收：没有开始日期|", "messages|2|9|走完，结案|没有类别、文字里有导出残留",
            ])
    }

    @Test func `nothing of a replay happens before its first row's eve, and its steps never go back`() async throws {
        let ran = try await Self.run()
        let entries = try await ran.world.database.read { try Journal.entries(before: nil, limit: 500, in: $0) }
        let times = entries.reversed().map(\.at)
        #expect(times.first?.day == Day("2015-03-04") && times == times.sorted())
        #expect(try await CityActions(world: ran.world).find()?.foundedAt.day == Day("2015-03-04"))
    }

    @Test(.enabled(if: Shared.isThere, "the real files lie in ../shared/data on the project's machines alone"))
    func `every row of the real files is accounted for`() throws {
        let data = try #require(Shared.data)
        let terms = ReplayRow.Terms(calendarFrom: Day("2018-01-01") ?? Day(number: 0), now: .start)
        let reading = try ReplayReading(
            [
                (.messages, SheetFile(name: "answered.csv", path: data + "/messages/answered.csv")),
                (.requests, SheetFile(name: "cases.csv", path: data + "/requests/constituent-cases.csv")),
            ], under: terms)
        let account = reading.account
        let files = Dictionary(account.lines.map { ($0.line.file, $0.rows) }, uniquingKeysWith: +)
        #expect(files == [.messages: 120, .requests: 3000] && account.sum == 3120)
        #expect(reading.rows.count == 3120)
        #expect(account.count(of: .noEnd) == 131 && account.count(of: .categoryArtefact) == 12)
        // 60 cases have an empty category, the messages have no such column.
        #expect(account.count(of: .noCategory) == 60 + 120)
        #expect(account.count(of: .beforeCalendar) == 1292 + 23)
    }
}

/// Who may take the cases of an area out, and what the file holds.
struct CaseExportTests {
    private static func wish(_ area: Key<Area>, _ format: ExportFormat = .csv) -> CaseExportActions.Wish {
        let today = Instant.start.day
        return CaseExportActions.Wish(
            area: area, days: today.adding(days: -1)...today, purpose: "月度分析用的台账", format: format)
    }

    @Test(arguments: Engines.available)
    func `the file begins with who and what for, and has no word of anybody's`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let receipt = try await cast.answered()
        try await cast.cases.say(Case.Word(isSolved: true), by: try #require(receipt.link))
        _ = try await cast.brought("另一件：电话 19912345678")
        let actions = CaseExportActions(world: cast.test.world)
        let leader = Caller(id: Key(31), grants: [Grant(.leader, .area(cast.town.township))])
        let file = try await actions.file(Self.wish(cast.town.township), by: leader)
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
        #expect(lines.count == 5)
        #expect(lines[0].contains(leader.id.description) && lines[1].contains("月度分析用的台账"))
        #expect(lines[3].contains(CaseNumber(receipt.id).description) && lines[3].contains("迎江区城管局"))
        #expect(lines[3].contains("垃圾清运") && lines[3].contains("反映人确认结案"))
        #expect(!lines.joined().contains("垃圾三天没人收") && !lines.joined().contains("19912345678"))
        let kept = try await cast.test.world.database.read { try ExportTable.all(by: leader.id, limit: 9, in: $0) }
        #expect(kept.map(\.purpose) == ["月度分析用的台账"])
        let entries = try await cast.test.world.database.read { try Journal.entries(before: nil, limit: 1, in: $0) }
        #expect(entries.first?.kind == "export.fetched" && entries.first?.facts["rows"] == .count(2))
        let book = try await actions.file(Self.wish(cast.town.township, .xlsx), by: leader)
        #expect(try SheetReader(book.bytes, limits: .usual).sheets.map(\.name) == ["案件台账"])
    }

    @Test func `who has no word there gets nothing, and an empty purpose is refused`() async throws {
        let cast = try await CaseCast(.sqlite)
        _ = try await cast.brought()
        let actions = CaseExportActions(world: cast.test.world)
        let elsewhere = Caller(id: Key(31), grants: [Grant(.leader, .area(cast.town.grids[1]))])
        for caller in [elsewhere, cast.worker, cast.handler, cast.clerk] {
            await #expect(throws: Permissions.refusal(of: .exportCases)) {
                try await actions.file(Self.wish(cast.town.township), by: caller)
            }
        }
        let leader = Caller(id: Key(31), grants: [Grant(.leader, .area(cast.town.township))])
        var wish = Self.wish(cast.town.township)
        wish.purpose = " 用 "
        await #expect(throws: Export.Refusal.purposeMisshapen) { try await actions.file(wish, by: leader) }
        wish = Self.wish(cast.town.grids[1])
        await #expect(throws: (any Error).self) { try await actions.file(wish, by: leader) }
    }

    @Test func `more rows than the city allows are refused with what to do`() async throws {
        let cast = try await CaseCast(.sqlite)
        for number in 0..<3 { _ = try await cast.brought("第 \(number) 件", phone: "") }
        try await cast.test.world.database.write { db in
            try PrivacyRulesTable.save(try PrivacyRules([.exportRows: 2]), in: db)
        }
        let leader = Caller(id: Key(31), grants: [Grant(.leader, .area(cast.town.township))])
        let problem = await #expect(throws: Problem.self) {
            try await CaseExportActions(world: cast.test.world).file(Self.wish(cast.town.township), by: leader)
        }
        #expect(problem?.code == "case-export.too-many")
    }
}
