import Core
import Domain
import Testing

struct MatterImportTests {
    static let described: [MatterImport.Column: String] = [
        .filing: "有垃圾没有清走", .closing: "清走，地面干净", .limit: "4工作时", .lead: "物业",
    ]

    static func row(
        _ line: Int, _ names: [String], _ cells: [MatterImport.Column: String] = [:]
    ) -> MatterImport.Row {
        MatterImport.Row(line: line, names: names, cells: cells)
    }

    static func judged(_ rows: [MatterImport.Row], in catalogue: Catalogue = Tree.catalogue) -> [MatterImport.Finding] {
        var next: Int64 = 5000
        return MatterImport.judged(rows, in: catalogue, for: Key(2000)) {
            next += 1
            return next
        }
    }

    @Test func `what it stands under is made where it isn't there, once`() throws {
        let found = Self.judged([Self.row(2, ["交通", "停车", "停车难"]), Self.row(3, ["交通", "停车", "车辆乱停"])])
        #expect(found.map(\.verdict) == [.new, .new])
        #expect(found.map { $0.entries.map(\.name) } == [["交通", "停车", "停车难"], ["车辆乱停"]])
        let made = Catalogue(Tree.catalogue.all.map(\.matter) + found.flatMap(\.entries))
        #expect(made.leaves.map(\.name).suffix(2) == ["交通 › 停车 › 停车难", "交通 › 停车 › 车辆乱停"])
        #expect(found.allSatisfy { $0.entries.allSatisfy { $0.edition == Key(2000) } })
    }

    @Test func `the same list twice changes nothing`() {
        let rows = [
            Self.row(2, ["环境", "垃圾清运"], Self.described), Self.row(3, ["新", "甲"]),
            Self.row(4, ["新", "乙"], Self.described),
        ]
        let first = Self.judged(rows)
        #expect(first.map(\.verdict) == [.changed, .new, .new])
        let after = Catalogue(Tree.catalogue.all.map(\.matter) + first.flatMap(\.entries))
        let second = Self.judged(rows, in: after)
        #expect(second.map(\.verdict) == [.same, .same, .same])
        #expect(second.allSatisfy { $0.entries.isEmpty })
    }

    @Test func `what a list doesn't say stays`() throws {
        let found = Self.judged([Self.row(2, ["环境", "垃圾清运"], [.concern: "健康"])])
        let entry = try #require(found.first?.entries.first)
        #expect(entry.id == Tree.rubbish && entry.code == "0110" && entry.concern == .health)
        #expect(entry.standards.map(\.filing) == ["有垃圾没有清走"])
    }

    @Test func `a code tells a matter that was renamed or put elsewhere`() throws {
        let found = Self.judged([Self.row(2, ["市容", "垃圾"], [.code: "0110"])])
        #expect(found.map(\.verdict) == [.changed])
        let entry = try #require(found[0].entries.last)
        #expect(entry.id == Tree.rubbish && entry.name == "垃圾" && entry.parent == found[0].entries[0].id)
    }

    @Test func `rows of one matter are its standards`() throws {
        var other = Self.described
        other[.filing] = "垃圾桶满了"
        other[.lead] = "街道"
        other[.assists] = "城管、网格"
        other[.levels] = "社区、街道"
        let found = Self.judged([
            Self.row(2, ["环境", "垃圾"], Self.described), Self.row(3, ["环境", "别的"]), Self.row(4, ["环境", "垃圾"], other),
        ])
        #expect(found.map(\.verdict) == [.new, .new, .new])
        #expect(found[2].entries.isEmpty)
        let standards = try #require(found[0].entries.last?.standards)
        #expect(standards.map(\.number) == [1, 2])
        #expect(standards[0].levels == [.community, .township, .county])
        #expect(standards[1].lead == .township && standards[1].assists == [.department("城管"), .grid])
        #expect(standards[1].levels == [.community, .township] && standards[1].limit == .workingHours(4))
    }

    static let wrong: [([MatterImport.Row], String)] = [
        ([row(2, [])], "名称"), ([row(2, ["甲", "", "乙"])], "名称"),
        ([row(2, [String(repeating: "长", count: 41)])], "40"),
        ([row(2, ["1", "2", "3", "4", "5", "6", "7"])], "最多分 6 级"),
        ([row(2, ["甲"], described.filter { $0.key != .closing })], "结案条件"),
        ([row(2, ["甲"], [.basis: "《条例》"])], "主办"),
        ([row(2, ["甲"], described.merging([.limit: "很快"]) { $1 })], "时限"),
        ([row(2, ["甲"], described.merging([.levels: "省"]) { $1 })], "层级"),
        ([row(2, ["甲"], described.merging([.assists: "物业"]) { $1 })], "协办"),
        ([row(2, ["甲"], [.duty: "其他"])], "清单"), ([row(2, ["甲"], [.concern: "其他"])], "不公开"),
        ([row(2, ["甲"]), row(3, ["甲"])], "第 2 行"),
        (
            [
                row(2, ["甲"], described.merging([.code: "1"]) { $1 }),
                row(3, ["甲"], described.merging([.code: "2"]) { $1 }),
            ], "编码"
        ),
        ((2...11).map { row($0, ["甲"], described) }, "标准"),
    ]

    @Test(arguments: wrong)
    func `a wrong row says what is wrong and nothing comes of it`(rows: [MatterImport.Row], part: String) {
        let found = Self.judged(rows)
        #expect(found.allSatisfy { $0.entries.isEmpty })
        guard case .wrong(let words)? = found.first?.verdict else {
            Issue.record("\(found)")
            return
        }
        #expect(words.chinese.contains(part), "\(words.chinese)")
        #expect(!words.english.isEmpty && !words.chinese.hasSuffix("。"))
    }

    @Test func `of a matter's rows the wrong one is told apart, and what it made is undone`() {
        var wrong = Self.described
        wrong[.limit] = "很快"
        let found = Self.judged([
            Self.row(2, ["新", "甲"], Self.described), Self.row(3, ["新", "甲"], wrong), Self.row(4, ["新", "乙"]),
        ])
        guard case .wrong(let first) = found[0].verdict, case .wrong(let second) = found[1].verdict else {
            Issue.record("\(found)")
            return
        }
        #expect(first.chinese.contains("第 3 行") && second.chinese.contains("时限"))
        #expect(found[2].entries.map(\.name) == ["新", "乙"])
    }
}
