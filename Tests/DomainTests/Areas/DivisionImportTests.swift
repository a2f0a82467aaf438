import Core
import Domain
import Testing

struct DivisionImportTests {
    typealias Row = DivisionImport.Row

    static func row(_ level: Area.Level, _ code: String, _ name: String, _ parent: String?, line: Int = 2) -> Row {
        Row(file: "x.csv", line: line, level: level, code: code, name: name, parentCode: parent)
    }

    static func verdicts(_ rows: [Row], holders: [String: DivisionImport.Holder] = [:]) -> [DivisionImport.Verdict] {
        var judge = DivisionImport.Judge(holders: holders)
        return rows.map { judge.verdict(on: $0) }
    }

    static let anhui = row(.province, "34", "安徽省", nil)
    static let anqing = row(.city, "3408", "安庆市", "34")
    static let held = DivisionImport.Holder(area: Key(5), name: "安庆市", level: .city, parent: Key(4))

    @Test func `rows whose code nobody holds are new`() {
        #expect(Self.verdicts([Self.anhui, Self.anqing]) == [.new, .new])
        #expect(DivisionImport.ordinal(of: Self.anqing) == 8)
    }

    @Test func `the same code and name is the same place`() {
        #expect(Self.verdicts([Self.anhui, Self.anqing], holders: ["3408": Self.held])[1] == .same(Key(5)))
    }

    @Test func `a code with another name is never a match, and what is new below it waits`() {
        let rows = [Self.anhui, Self.row(.city, "3408", "宜城市", "34"), Self.row(.county, "340802", "迎江区", "3408")]
        #expect(Self.verdicts(rows, holders: ["3408": Self.held]) == [.new, .otherName(Key(5)), .waiting])
    }

    @Test(arguments: [
        (row(.city, "340", "安庆市", "34"), DivisionImport.Fault.codeLength(expected: 4)),
        (row(.city, "34O8", "安庆市", "34"), .codeNotDigits),
        (row(.city, "", "安庆市", "34"), .codeNotDigits),
        (row(.city, "3408", "", "34"), .blankName),
        (row(.city, "3408", String(repeating: "市", count: 101), "34"), .longName(101)),
        (row(.city, "3408", "安庆市", nil), .noParentCode),
        (row(.city, "3508", "安庆市", "35"), .parentUnknown("35")),
        (row(.city, "3408", "安庆市", "35"), .notBelow("35")),
    ])
    func `a wrong row is told by file, line and column`(row: Row, fault: DivisionImport.Fault) {
        #expect(Self.verdicts([Self.anhui, row])[1] == .wrong(fault))
        let words = fault.problem(in: row).words
        #expect(words.chinese.contains("x.csv 第 2 行") && words.chinese.contains(fault.column))
        #expect(words.english.contains("x.csv, line 2, column “\(fault.column)”"))
    }

    @Test func `a repeated code names the line it repeats`() {
        let again = Self.row(.city, "3408", "安庆市", "34", line: 9)
        #expect(Self.verdicts([Self.anhui, Self.anqing, again])[2] == .wrong(.duplicate(line: 2)))
    }

    @Test func `what stands below a wrong row is told to have no parent`() {
        let rows = [Self.anhui, Self.row(.city, "3408", "", "34"), Self.row(.county, "340802", "迎江区", "3408")]
        #expect(Self.verdicts(rows)[2] == .wrong(.parentUnknown("3408")))
    }
}
