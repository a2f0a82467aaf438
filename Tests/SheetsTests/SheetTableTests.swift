import Core
import Testing

@testable import Sheets

struct SheetTableTests {
    static let headings = [
        Heading("name", "姓名", "Name"), Heading("phone", "联系电话", "电话"), Heading("born", "出生日期", isRequired: false),
        Heading("count", "人数", isRequired: false), Heading("elder", "独居", isRequired: false),
    ]

    private func table(_ csv: String) throws -> SheetTable {
        let reader = try SheetReader(Array(csv.utf8), limits: .usual)
        return try SheetTable(reader.rows(of: reader.sheets[0]), Self.headings)
    }

    private func row(_ csv: String) throws -> SheetTableRow {
        try #require(try table("姓名,电话,出生日期,人数,独居\n" + csv).next())
    }

    @Test func `headings are found below titles, in any order and dress`() throws {
        let csv = "兴庆区走访表\n导出：张*\n\n序号,*电话（必填）,\"姓 名\n\",备注,人 数：\n1,13812341234, 张三 ,,３\n\n2,,李四\n"
        let table = try table(csv)
        #expect(table.has("count") && !table.has("born"))
        let first = try #require(try table.next())
        #expect(try first.number == 5 && first.text("name") == "张三" && first.integer("count") == 3)
        #expect(try first.text("born").isEmpty && first.day("born") == nil)
        let second = try #require(try table.next())
        #expect(try second.number == 7 && second.text("phone").isEmpty)
        #expect(try table.next() == nil)
    }

    @Test func `missing headings are named`() throws {
        let problem = try #require(throws: Problem.self) { try table("姓名,年龄\n张三,3\n") }
        #expect(problem.code == "sheet.missing-headings")
        #expect(problem.words.chinese.contains("联系电话") && !problem.words.chinese.contains("姓名"))
        #expect(throws: Problem.self) { try table("a\n") }
    }

    @Test(arguments: ["2026-11-21", "2026/11/21", "2026.11.21", "2026年11月21日", "20261121", "２０２６-11-21", "2026/11/21 "])
    func `days are read as people write them`(text: String) throws {
        #expect(try row("a,b,\(text)\n").day("born")?.description == "2026-11-21")
    }

    @Test(arguments: [("是", true), ("√", true), ("TRUE", true), ("Ｙ", true), ("否", false), ("0", false)])
    func `yes and no are read as people write them`(text: String, flag: Bool) throws {
        #expect(try row("a,b,,,\(text)\n").flag("elder") == flag)
    }

    @Test func `what is wrong says row, column and what to do`() throws {
        let row = try row("a,,2026-02-30,三,或许\n")
        let day = try #require(throws: Problem.self) { try row.day("born") }
        #expect(day.words.chinese == "第 2 行 C 列（出生日期）：“2026-02-30”不是日期，请写成 2026-11-21 这样。")
        #expect(day.arguments == ["row": .integer(2), "column": .integer(3)] && day.field == "born")
        #expect(try #require(throws: Problem.self) { try row.integer("count") }.code == "sheet.not-an-integer")
        #expect(try #require(throws: Problem.self) { try row.number("count") }.code == "sheet.not-a-number")
        #expect(try #require(throws: Problem.self) { try row.flag("elder") }.code == "sheet.not-a-flag")
        #expect(try #require(throws: Problem.self) { try row.required("phone") }.code == "sheet.empty-cell")
    }

    @Test func `numbers keep their commas and points`() throws {
        let row = try row("a,b,,\"1,234\"\n")
        #expect(try row.integer("count") == 1234)
        #expect(try self.row("a,b,,１２．５\n").number("count") == 12.5)
    }

    @Test func `a number that Excel cut off and a failed formula are told`() throws {
        let cells = """
            <c r="A2"><v>640104195001010000</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2"><v>12</v></c>
            """
        let heads = ["姓名", "电话", "人数"].enumerated().map {
            "<c r=\"\(ColumnName.text($0))1\" t=\"inlineStr\"><is><t>\($1)</t></is></c>"
        }
        let sheet = "<sheetData><row r=\"1\">\(heads.joined())</row><row r=\"2\">\(cells)</row></sheetData>"
        let reader = try SheetReader(HandmadeBook(sheet: sheet).bytes, limits: .usual)
        let table = try SheetTable(reader.rows(of: reader.sheets[0]), Self.headings)
        let row = try #require(try table.next())
        #expect(try #require(throws: Problem.self) { try row.text("name") }.code == "sheet.lost-digits")
        #expect(try #require(throws: Problem.self) { try row.text("phone") }.code == "sheet.formula-error")
        #expect(try row.integer("count") == 12 && row.number("count") == 12)
    }
}
