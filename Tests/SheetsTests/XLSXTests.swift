import Core
import Foundation
import Testing

@testable import Sheets

struct XLSXTests {
    static let day = Day(number: 20_778)

    @Test func `what is written is read back in its kind`() throws {
        try withPath { path in
            let columns = ["姓名", "户数", "面积", "日期", "时间", "在册"].map { XLSXWriter.Column($0, width: 12) }
            let writer = try XLSXWriter(path: path, sheet: "走访/表", columns: columns, watermark: "导出：张* 2026-11-21")
            let moment = Self.day.start.adding(minutes: 542)
            try writer.append([
                .text("=1+1"), .integer(12), .number(81.5), .day(Self.day), .instant(moment), .flag(true),
            ])
            try writer.append([.empty, .integer(640_104_195_001_010_012), .empty, .day(Day(number: -30_000))])
            try writer.append([.text("x\u{1}\u{8}y\n第二行 & <b>")])
            try writer.finish()

            let reader = try SheetReader(path: path, limits: .usual)
            #expect(reader.sheets.map(\.name) == ["走访表"])
            let rows = try all(reader.rows(of: reader.sheets[0]))
            #expect(rows[0].cells == [.text("导出：张* 2026-11-21")])
            #expect(rows[1].cells.map(\.text) == ["姓名", "户数", "面积", "日期", "时间", "在册"])
            #expect(
                rows[2].cells == [
                    .text("=1+1"), .number(12), .number(81.5), .day(Self.day), .instant(moment), .flag(true),
                ])
            #expect(rows[3].cells == [.empty, .text("640104195001010012"), .empty, .text("1887-11-12")])
            #expect(rows[4].cells == [.text("xy\n第二行 & <b>")])
        }
    }

    @Test func `days and minutes of a century come back as they went`() throws {
        try withPath { path in
            let writer = try XLSXWriter(
                path: path, sheet: "a", columns: [.init("d", width: 9), .init("t", width: 9)], watermark: nil)
            var dice = Dice(seed: 3)
            let moments = (0..<500).map { _ in
                Day(number: dice.roll(below: 36_500)).start.adding(minutes: 1 + dice.roll(below: 1439))
            }
            for moment in moments { try writer.append([.day(moment.day), .instant(moment)]) }
            try writer.finish()
            let read = try rows(contents(path)).dropFirst()
            #expect(read.map { $0[0] } == moments.map { .day($0.day) })
            #expect(read.map { $0[1] } == moments.map { .instant($0) })
        }
    }

    @Test func `shared texts lose readings and keep runs, blanks and escapes`() throws {
        let book = HandmadeBook(
            sheet: """
                <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
                <c r="C1" t="s"><v>2</v></c>\
                <c r="D1" t="s"><v>3</v></c></row></sheetData>
                """,
            texts: """
                <si><r><t>网</t></r><r><rPr><b/></rPr><t>格</t></r><rPh sb="0" eb="1"><t>wang</t></rPh></si>\
                <si><t xml:space="preserve">  two  </t></si><si><t>a_x000D_b_x_1</t></si><si><t/></si>
                """)
        #expect(try texts(book.bytes) == [["网格", "  two  ", "a\rb_x_1"]])
    }

    @Test func `numbers are dates by their style alone`() throws {
        let codes = [
            "yyyy\"年\"m\"月\"d\"日\"", "[h]:mm", "0.00\"d\"", "[Red]0;[$-804]General", "m/d", "hh:mm:ss",
            "yyyy\\-mm\\-dd hh:mm",
        ]
        let formats = codes.enumerated().map {
            "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1.replacing("\"", with: "&quot;"))\"/>"
        }
        let ids = [0, 14, 22, 31, 200, 201, 202, 203, 204, 205, 206, 20]
        let styles =
            "<numFmts>\(formats.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
            + ids.map { "<xf numFmtId=\"\($0)\"/>" }.joined() + "</cellXfs>"
        let cells = ids.indices.map { index -> String in
            let value = index == 9 || index == 11 ? "0.375" : "46347"
            return "<c r=\"\(ColumnName.text(index))1\" s=\"\(index)\"><v>\(value)</v></c>"
        }
        let book = HandmadeBook(sheet: "<sheetData><row r=\"1\">\(cells.joined())</row></sheetData>", styles: styles)
        let day = Cell.day(try #require(Day("2026-11-21")))
        #expect(
            try rows(book.bytes)[0].cells == [
                .number(46_347), day, day, day, day, .number(46_347), .number(46_347), .number(46_347), day,
                .text("09:00"), day,
                .text("09:00"),
            ])
    }

    @Test func `both counts of days and the leap day that never was`() throws {
        let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        let sheet =
            "<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"><v>1</v></c><c><v>59</v></c><c><v>61</v></c></row></sheetData>"
        let usual = HandmadeBook(sheet: sheet, styles: styles)
        #expect(try texts(usual.bytes) == [["1900-01-01", "1900-02-28", "1900-03-01"]])
        let mac = HandmadeBook(sheet: sheet, styles: styles, properties: "<workbookPr date1904=\"1\"/>")
        #expect(try texts(mac.bytes) == [["1904-01-02", "1904-02-29", "1904-03-02"]])
    }

    @Test func `every kind of cell and a prefix before every name`() throws {
        let cells = """
            <c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c>\
            <c r="C1" t="str"><f>A1&amp;"x"</f><v>sum</v></c>\
            <c r="D1" t="inlineStr"><is><t>in</t></is></c><c r="E1" t="d"><v>2026-11-21T09:02:00</v></c>\
            <c r="F1"><v>1E3</v></c><c r="G1"><v>640104195001010000</v></c><c r="XFD1" s="0"/>
            """
        let book = HandmadeBook(sheet: "<sheetData><row r=\"1\">\(cells)</row></sheetData>")
        let moment = try #require(Day("2026-11-21")).start.adding(minutes: 542)
        let row = try #require(try rows(book.bytes).first)
        #expect(
            row.cells.prefix(6) == [
                .flag(true), .error("#N/A"), .text("sum"), .text("in"), .instant(moment), .number(1000),
            ])
        #expect(row[6].lostDigits && !row[5].lostDigits)
        #expect(row[5].text == "1000")

        var parts = book.parts
        parts[5].text = parts[5].text.replacing("</", with: "</x:").replacing(/<(?=[a-z])/, with: "<x:").replacing(
            "xmlns=", with: "xmlns:x=")
        #expect(try rows(HandmadeZip.bytes(parts))[0] == row)
    }

    @Test func `merged cells give their value to the first, and to all where asked`() throws {
        let sheet = """
            <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>社区</t></is></c><c r="B1"><v>1</v></c></row>\
            <row r="2"><c r="B2"><v>2</v></c></row><row r="4"><c r="B4"><v>4</v></c></row></sheetData>\
            <mergeCells count="2"><mergeCell ref="A1:A4"/><mergeCell ref="C1:D2"/></mergeCells>
            """
        let bytes = HandmadeBook(sheet: sheet).bytes
        let plain = try rows(bytes)
        #expect(plain.map(\.number) == [1, 2, 3, 4])
        #expect(plain[0].cells == [.text("社区"), .number(1), .empty, .merged])
        #expect(plain[1].cells == [.merged, .number(2), .merged, .merged])
        #expect(plain[3].cells == [.merged, .number(4)])
        let repeated = try rows(bytes, repeatsMerged: true)
        #expect(repeated.map { $0[0].text } == ["社区", "社区", "", "社区"])
    }

    @Test func `rows left out are blank and rows at the end are nobody's`() throws {
        let sheet = """
            <sheetData><row r="3"><c r="B3"><v>1</v></c></row><row r="5" s="1"/><row><c><v>6</v></c></row>\
            <row r="1048576"><c r="A1048576"/></row></sheetData>
            """
        let read = try rows(HandmadeBook(sheet: sheet).bytes)
        #expect(read.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(read[5].cells == [.number(6)])
    }

    @Test func `sheets are listed with hidden ones last`() throws {
        let book = HandmadeBook(
            sheets: """
                <sheet name="字典" sheetId="2" state="hidden" r:id="r4"/><sheet name="走访" sheetId="1" r:id="r1"/>
                """)
        let reader = try SheetReader(book.bytes, limits: .usual)
        #expect(reader.sheets.map(\.name) == ["走访", "字典"])
        #expect(reader.sheets.map(\.isHidden) == [false, true])
    }

    @Test func `many merges are found across pieces`() throws {
        let merges = (0..<3000).map { "<mergeCell ref=\"A\($0 * 2 + 1):A\($0 * 2 + 2)\"/>" }.joined()
        let text = (0..<4000).map { "<row r=\"\($0 + 1)\"><c r=\"A\($0 + 1)\"><v>\($0)</v></c></row>" }.joined()
        let bytes = HandmadeBook(sheet: "<sheetData>\(text)</sheetData><mergeCells>\(merges)</mergeCells>").bytes
        let read = try rows(bytes)
        #expect(read.count == 4000)
        #expect(read.allSatisfy { ($0[0] == .merged) == ($0.number % 2 == 0) })
    }

    @Test func `a sheet of ten thousand rows takes little memory and time`() throws {
        try withPath { path in
            let columns = (0..<6).map { XLSXWriter.Column("列\($0)", width: 10) }
            let writer = try XLSXWriter(path: path, sheet: "大表", columns: columns, watermark: nil)
            for row in 0..<10_000 {
                try writer.append([
                    .integer(row), .text("银川市兴庆区\(row)号"), .day(Self.day), .text("住宅"), .number(1.5),
                    .flag(row % 2 == 0),
                ])
            }
            try writer.finish()
            let reader = try SheetReader(path: path, limits: .usual)
            let rows = try reader.rows(of: reader.sheets[0])
            var count = 0
            var sum = 0.0
            while let row = try rows.next() {
                count += 1
                if case .number(let number) = row[0] { sum += number }
            }
            #expect(count == 10_001 && sum == 49_995_000)
        }
    }
}
