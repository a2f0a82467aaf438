import Core
import Testing

@testable import Domain

/// What a list says: which row is its heading, which column holds what, what a row means by itself.
struct PeopleListTests {
    static let today = Instant(milliseconds: 1_795_406_400_000).day
    static let identity = IdentityNumber.invented(born: Day(number: 5000), serial: 7).text

    static func rows(_ rows: [[String]]) -> [(number: Int, cells: [PeopleImport.Cell])] {
        rows.enumerated().map { (number: $0 + 1, cells: $1.map { .text($0) }) }
    }

    static let headings: [([[String]], Int, [PeopleImport.Column: Int])] = [
        ([["姓名", "联系电话", "所属网格"], ["李梅", "13912345678", "一网格"]], 1, [.name: 0, .phone: 1, .area: 2]),
        // A title merged over all columns, a note, and then the heading.
        (
            [
                ["网格员花名册", "网格员花名册", "网格员花名册"], ["填表日期：", "2026年", ""],
                ["序号", "网格员姓名*", "手机号码（11位）", "身份证号码", "职务", "性别"],
            ], 3, [.name: 1, .phone: 2, .identity: 3, .post: 4]
        ),
        // A merged group above its parts: the lower row names the columns.
        (
            [
                ["姓名", "电话", "任期", "任期"], ["姓名", "电话", "起", "止"], ["李梅", "13912345678", "2026-01-01", ""],
            ], 2, [.name: 0, .phone: 1, .from: 2, .until: 3]
        ),
        // Full-width letters, blanks inside, and an English list.
        ([["姓　名", "联 系 电 话", "工作单位"]], 1, [.name: 0, .phone: 1, .organisation: 2]),
        ([["Name", "Phone", "Grid", "Post"]], 1, [.name: 0, .phone: 1, .area: 2, .post: 3]),
        // An exact name goes before one that only ends so.
        ([["家属电话", "电话", "姓名"]], 1, [.phone: 1, .name: 2]),
        // Nothing is known: the first row, to be told otherwise.
        ([["甲", "乙"], ["丙", "丁"]], 1, [:]),
    ]

    @Test(arguments: headings)
    func `the heading is found below titles, and its columns by what people call them`(
        rows: [[String]], row: Int, columns: [PeopleImport.Column: Int]
    ) throws {
        let found = try #require(PeopleImport.Heading.found(in: Self.rows(rows)))
        #expect(found.row == row)
        #expect(found.suggestion == columns)
    }

    @Test func `no rows have no heading, and two lists of one shape are known by it`() {
        #expect(PeopleImport.Heading.found(in: []) == nil)
        let first = PeopleImport.Heading(row: 1, names: ["姓名*", "联系电话（手机）"])
        let second = PeopleImport.Heading(row: 3, names: ["姓 名", "联系电话"])
        #expect(first.shape == second.shape)
        #expect(first.shape == PeopleImport.Heading(row: 1, names: ["姓名", "联系电话", "错误说明"]).shape)
        #expect(first.shape != PeopleImport.Heading(row: 1, names: ["姓名", "电话"]).shape)
    }

    static func terms(_ columns: [PeopleImport.Column], post: Post.Kind? = nil) throws -> PeopleImport.Terms {
        let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        return PeopleImport.Terms(
            mapping: try PeopleMapping(columns: places, post: post),
            postNames: [.gridWorker: Words("网格管家", "Grid steward")], from: today, today: today)
    }

    static let all: [PeopleImport.Column] = [
        .name, .phone, .identity, .area, .post, .organisation, .source, .from, .until,
    ]

    @Test func `full-width digits are folded, names spread over blanks closed, days read as people write them`() throws
    {
        let cells: [PeopleImport.Cell] = [
            .text("王　芳"), .text("１３９１２３４５６７８"), .text(Self.identity.lowercased()), .text(" 塔西社区 / 第一网格 "),
            .text("网格长（兼）"), .text("无"), .text("退役军人"), .text("2026年1月5日"), .day(Day(number: 21_000)),
        ]
        guard case .entry(let entry) = PeopleImport.read(cells, by: try Self.terms(Self.all)) else {
            Issue.record("it should be read")
            return
        }
        #expect(entry.name.text == "王芳")
        #expect(entry.numbers == [.phone: "13912345678", .identity: Self.identity])
        #expect(entry.place == ["塔西社区", "第一网格"])
        #expect(entry.post == .gridLeader && entry.source == .veteran)
        #expect(entry.organisation == nil && entry.from == Day(year: 2026, month: 1, day: 5))
        #expect(entry.until == Day(number: 21_000))
    }

    @Test func `what a row doesn't say is what was said for all`() throws {
        let entry = PeopleImport.read([.text("李梅")], by: try Self.terms([.name, .phone, .post], post: .informant))
        guard case .entry(let entry) = entry else {
            Issue.record("it should be read")
            return
        }
        #expect(entry.post == .informant && entry.from == Self.today && entry.numbers.isEmpty && entry.place.isEmpty)
    }

    static let posts: [(String, Post.Kind?)] = [
        ("网格管家", .gridWorker), ("专职网格员", .gridWorker), ("网格员", .gridWorker), ("兼职", .partTimeWorker),
        ("楼长", .buildingLeader), ("Grid leader", .gridLeader), ("党支部书记", .unitSecretary), ("局长", nil),
    ]

    @Test(arguments: posts)
    func `posts are known by the place's name, the common one, and what else people call them`(
        typed: String, kind: Post.Kind?
    ) throws {
        let reading = PeopleImport.read([.text("李梅"), .text(typed)], by: try Self.terms([.name, .post]))
        switch reading {
        case .entry(let entry): #expect(entry.post == kind)
        case .wrong(let faults): #expect(kind == nil && faults.map(\.code) == ["post"])
        }
    }

    static let wrong: [([PeopleImport.Cell], [String])] = [
        ([.text("")], ["name"]),
        ([.text("李3梅")], ["name"]),
        ([.text("李梅"), .text("139123")], ["number"]),
        ([.text("李梅"), .text(""), .cutOff("340802199001011000")], ["lost-digits"]),
        ([.text("李梅"), .broken("#N/A")], ["formula"]),
        (
            [.text("李梅"), .text(""), .text(""), .text(""), .text(""), .text(""), .text("火星"), .text("春天")],
            ["source", "day"]
        ),
        (
            [
                .text("李梅"), .text(""), .text(""), .text(""), .text(""), .text(""), .text(""), .text("20260201"),
                .text("2026.1.1"),
            ], ["ends-too-soon"]
        ),
    ]

    @Test(arguments: wrong)
    func `what is wrong with a row is told all at once, each fault with its column`(
        cells: [PeopleImport.Cell], codes: [String]
    ) throws {
        guard case .wrong(let faults) = PeopleImport.read(cells, by: try Self.terms(Self.all)) else {
            Issue.record("it should be wrong")
            return
        }
        #expect(faults.map(\.code) == codes)
        #expect(faults.allSatisfy { $0.column != nil && !$0.words.chinese.isEmpty && !$0.words.english.isEmpty })
        #expect(faults[0].told(heading: "联系电话").chinese.hasPrefix("“联系电话”："))
    }

    @Test func `sums, notes merged over all columns and blank rows are nobody's`() {
        func isAside(_ cells: String...) -> Bool { PeopleImport.isAside(cells.map { .text($0) }) }
        #expect(isAside() && isAside("", " ") && isAside("合计", "12") && isAside("注：以上人员", "注：以上人员"))
        #expect(isAside("", "填表人：李梅"))
        #expect(!isAside("李梅") && !isAside("1", "李梅") && !isAside("李梅", "李梅村"))
    }

    @Test func `cells come out of one text as they went in, and a guarded text without its guard`() {
        let cells: [PeopleImport.Cell] = [
            .text(""), .text("李梅"), .day(Day(number: 20_000)), .broken("#N/A"), .cutOff("34080219900101100"),
            .text("a\u{1F}b\n二"),
        ]
        let out = PeopleImport.unpacked(PeopleImport.packed(cells + [.text(""), .text("")]))
        #expect(out == cells.dropLast() + [.text("ab\n二")])
        #expect(PeopleImport.unpacked("").isEmpty)
        #expect(PeopleImport.Cell.text("'+86 13912345678").meant == "+86 13912345678")
        #expect(PeopleImport.Cell.text("'阿黛尔").meant == "'阿黛尔")
    }

    @Test func `a mapping needs a name and no column twice, and comes back from its text`() throws {
        #expect(throws: PeopleMapping.Refusal.noName) { try PeopleMapping(columns: [.phone: 1]) }
        #expect(throws: PeopleMapping.Refusal.twice(.phone)) { try PeopleMapping(columns: [.name: 1, .phone: 1]) }
        let mapping = try PeopleMapping(columns: [.name: 1, .phone: 3, .until: 12], post: .gridWorker)
        #expect(mapping.text == "name=1;phone=3;until=12;post:gridWorker")
        #expect(PeopleMapping(text: mapping.text) == mapping)
        for text in ["", "phone=1", "name=x", "name=-1", "hobby=1;name=0"] { #expect(PeopleMapping(text: text) == nil) }
    }
}
