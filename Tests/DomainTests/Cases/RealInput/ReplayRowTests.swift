import Core
import Testing

@testable import Domain

struct ReplayRowTests {
    private typealias Cells = [ReplayRow.Column: String]

    private static let terms = ReplayRow.Terms(
        calendarFrom: Day("2018-01-01") ?? Day(number: 0), now: Day("2026-11-27")?.start ?? Instant(milliseconds: 0))

    private static func request(_ change: (inout Cells) -> Void = { _ in }) throws(ReplayRow.Refusal) -> ReplayRow {
        var cells: Cells = [
            .uniqueKey: "K1", .opened: "2019-03-04", .closed: "2019-03-09", .category: "Parks", .descriptor: "Benches",
            .borough: "Queens", .board: "02 Queens",
        ]
        change(&cells)
        return try ReplayRow.read(cells, of: .requests, number: 7, under: terms)
    }

    private static func message(_ change: (inout Cells) -> Void = { _ in }) throws(ReplayRow.Refusal) -> ReplayRow {
        var cells: Cells = [
            .id: "2549", .subject: "路灯不亮", .sent: "2019/4/25 9:32:09", .text: "晚上看不见。", .reply: "已修好。",
            .replied: "2019-05-10 14:56:53",
        ]
        change(&cells)
        return try ReplayRow.read(cells, of: .messages, number: 2, under: terms)
    }

    @Test func `a tidy case has the days of its file and a made hour`() throws {
        let row = try Self.request()
        #expect(row.quirks.isEmpty && row.category == "Parks" && row.text == "Parks: Benches")
        #expect(row.opened.local == "2019-03-04 09:07" && row.ended?.local == "2019-03-09 16:07")
        #expect(row.surroundings == ["Queens", "02 Queens"] && row.reply == nil)
    }

    @Test func `a message has both its times to the second, whichever way they are written`() throws {
        let row = try Self.message()
        #expect(row.opened.description == "2019-04-25T01:32:09.000Z")
        #expect(row.ended?.description == "2019-05-10T06:56:53.000Z")
        #expect(row.text == "路灯不亮\n晚上看不见。" && row.reply == "已修好。" && row.quirks == [.noCategory])
    }

    @Test(arguments: [
        (ReplayRow.Column.closed, "", ReplayRow.Quirk.noEnd), (.category, "", .noCategory),
        (.category, "@getxlate.Udf_Code_Genera", .categoryArtefact),
        (.category, "Please choose an issue...", .categoryArtefact), (.category, "SPAM MAIL", .categoryArtefact),
        (.descriptor, "", .noDescription), (.board, "", .noPlace), (.closed, "2019-03-01", .endFirst),
        (.closed, "2026-11-28", .endToCome),
        (.opened, "2015-01-02", .beforeCalendar), (.descriptor, "Benches_x000D_", .textArtefact),
    ])
    func `each kind of untidiness is named, and the row is taken`(
        column: ReplayRow.Column, cell: String, quirk: ReplayRow.Quirk
    ) throws {
        let row = try Self.request { $0[column] = cell }
        #expect(row.quirks == [quirk])
        if quirk == .categoryArtefact || quirk == .noCategory { #expect(row.category.isEmpty) }
        if [.noEnd, .endFirst, .endToCome].contains(quirk) { #expect(row.ended == nil) }
    }

    @Test(arguments: [
        (ReplayRow.Column.opened, "", ReplayRow.Refusal.noBegin), (.opened, "2019-02-30", .beginMisshapen),
        (.closed, "soon", .endMisshapen), (.opened, "2027-01-01", .inTheFuture),
    ])
    func `what has no time of its own is left out, and why`(
        column: ReplayRow.Column, cell: String, refusal: ReplayRow.Refusal
    ) {
        #expect(throws: refusal) { try Self.request { $0[column] = cell } }
    }

    @Test func `a message of no words is left out, a very long one cut, an unanswered one open`() throws {
        #expect(throws: ReplayRow.Refusal.noText) {
            try Self.message {
                $0[.subject] = ""
                $0[.text] = "_x000D_"
            }
        }
        let long = try Self.message { $0[.text] = String(repeating: "长", count: 2500) }
        #expect(long.text.count == 1900 && long.quirks == [.noCategory, .textCut])
        let early = try Self.message { $0[.replied] = "2026-11-27 00:00:01" }
        #expect(early.ended == nil && early.quirks == [.noCategory, .endToCome])
        let unanswered = try Self.message { $0[.reply] = "" }
        #expect(unanswered.ended == nil && unanswered.quirks == [.noCategory, .noEnd])
    }

    @Test func `the account's lines hold every row once`() throws {
        var account = ReplayAccount()
        account.take(try Self.request())
        account.take(try Self.request { $0[.closed] = "" })
        account.take(try Self.request { $0[.closed] = "" })
        account.take(
            try Self.request {
                $0[.closed] = ""
                $0[.board] = ""
            })
        account.take(try Self.message())
        account.leaveOut(.noBegin, of: .requests)
        #expect(account.sum == 6 && account.lines.map(\.rows).reduce(0, +) == 6)
        let files = Dictionary(account.lines.map { ($0.line.file, $0.rows) }, uniquingKeysWith: +)
        #expect(files[.requests] == 5 && account.count(of: .noEnd) == 3)
        #expect(account.lines.map(\.rows) == [1, 1, 2, 1, 1])
        #expect(account.lines[1].line.untidy == nil && account.lines[3].line.untidy?.chinese == "没有地点、没有结案日期")
    }
}

struct ReplayScriptTests {
    private static func row(_ end: Instant?, reply: String? = nil) -> ReplayRow {
        ReplayRow(
            file: .requests, number: 2, category: "", text: "事", reply: reply, surroundings: [],
            opened: .init(milliseconds: 0), ended: end, quirks: [])
    }

    @Test func `what the file doesn't have is made by rule and says so`() {
        let day = Instant(milliseconds: 86_400_000)
        let steps = ReplayScript(Self.row(day)).steps
        #expect(steps.map(\.act) == [.report, .file, .dispatch, .accept, .answer, .word])
        #expect(steps.map(\.origin) == [.file, .made, .made, .made, .dated, .made])
        #expect(steps.map { $0.at.milliseconds / 60_000 } == [0, 10, 20, 60, 1440, 1441])
        #expect(ReplayScript(Self.row(day, reply: "答")).made.map(\.act) == [.file, .dispatch, .accept, .word])
    }

    @Test func `what was answered within the hour takes the steps in quarters, and never out of order`() {
        for minutes in [0, 1, 8, 39, 61] {
            let end = Instant(milliseconds: Int64(minutes) * 60_000)
            let steps = ReplayScript(Self.row(end)).steps
            #expect(steps.map(\.at) == steps.map(\.at).sorted(), "\(minutes)")
        }
    }

    @Test func `what has no end stays with whoever accepted it`() {
        #expect(ReplayScript(Self.row(nil)).steps.last?.act == .accept)
    }
}

struct CaseSpansTests {
    @Test func `percentiles are values that occurred`() {
        #expect(CaseSpans.percentile(50, of: []) == nil)
        #expect(CaseSpans.percentile(50, of: [4]) == 4 && CaseSpans.percentile(90, of: [4]) == 4)
        #expect(CaseSpans.percentile(50, of: [1, 2, 3, 9]) == 2 && CaseSpans.percentile(90, of: [1, 2, 3, 9]) == 9)
        let hundred = Array(1...100)
        #expect(CaseSpans.percentile(50, of: hundred) == 50 && CaseSpans.percentile(90, of: hundred) == 90)
        #expect(CaseSpans.percentile(1, of: hundred) == 1 && CaseSpans.percentile(100, of: hundred) == 100)
    }

    /// The nearest rank by its definition, beside the formula.
    @Test func `the nearest rank is the smallest that so many don't exceed`() {
        for count in 1...40 {
            let values = (0..<count).map { $0 * $0 % 17 }.sorted()
            for percent in [1, 10, 50, 90, 99, 100] {
                let plain = values.first { value in
                    values.filter { $0 <= value }.count * 100 >= percent * count
                }
                #expect(CaseSpans.percentile(percent, of: values) == plain, "\(percent) of \(count)")
            }
        }
    }

    @Test func `a category without a closing has no days, and the largest comes first`() {
        let table = CaseSpans.table([
            .init("b", days: 3), .init("a", days: nil), .init("b", days: nil), .init("b", days: 1), .init("c", days: 0),
        ])
        #expect(table.map(\.category) == ["b", "a", "c"])
        #expect(table[0].cases == 3 && table[0].closed == 2 && table[0].median == 1 && table[0].ninetieth == 3)
        #expect(table[1].closed == 0 && table[1].median == nil)
    }
}
