import Core
import Foundation
import Testing

@testable import Sheets

struct CSVReaderTests {
    static let sample = "姓名,楼栋\r\n张三,３号楼\r\n"
    static let expected = [["姓名", "楼栋"], ["张三", "３号楼"]]

    static func wide(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
        (mark ? [0xFEFF] + Array(text.utf16) : Array(text.utf16)).flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    /// `sample` in GBK, byte by byte.
    static let gbk: [UInt8] =
        [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xC2, 0xA5, 0xB6, 0xB0, 0x0D, 0x0A]
        + [0xD5, 0xC5, 0xC8, 0xFD, 0x2C, 0xA3, 0xB3, 0xBA, 0xC5, 0xC2, 0xA5, 0x0D, 0x0A]

    @Test(arguments: [
        (Array(sample.utf8), TextEncoding.utf8), ([0xEF, 0xBB, 0xBF] + Array(sample.utf8), .utf8),
        (wide(sample, bigEndian: false, mark: true), .utf16LittleEndian),
        (wide(sample, bigEndian: true, mark: true), .utf16BigEndian),
        (wide("a,b\r\n" + sample, bigEndian: false, mark: false), .utf16LittleEndian),
        (wide("a,b\r\n" + sample, bigEndian: true, mark: false), .utf16BigEndian), (gbk, .gb18030),
    ])
    func `every encoding that Chinese Excel writes is read`(bytes: [UInt8], encoding: TextEncoding) throws {
        let reader = try SheetReader(bytes, limits: .usual)
        #expect(reader.encoding == encoding)
        let rows = try all(reader.rows(of: reader.sheets[0])).map { $0.cells.map(\.text) }
        #expect(rows.suffix(2) == Self.expected[...])
    }

    @Test func `rare characters of four bytes are read`() throws {
        let bytes: [UInt8] = [0xFE, 0x9F, 0x2C, 0x99, 0x33, 0xA9, 0x32, 0x2C, 0xE9, 0x46]
        #expect(try texts(bytes) == [["䶮", "𬭎", "镕"]])
    }

    @Test func `characters cut by a piece's end are whole again`() throws {
        let text = (0..<9000).map { "第\($0)行，𬭎,楼栋\($0)\n" }.joined()
        let expected = (0..<9000).map { ["第\($0)行，𬭎", "楼栋\($0)"] }
        #expect(try texts(Array(text.utf8)) == expected)
        #expect(try texts(Self.wide(text, bigEndian: false, mark: true)) == expected)
        #expect(try texts([0x41] + Array(text.utf8))[0][0] == "A第0行，𬭎")
    }

    @Test func `GBK behind a hundred thousand plain characters is still GBK`() throws {
        let plain = (0..<30_000).map { "\($0),x\n" }.joined()
        let read = try texts(Array(plain.utf8) + Self.gbk)
        #expect(read.count == 30_002)
        #expect(read.suffix(2) == Self.expected[...])
    }

    @Test(arguments: [
        ("a,b\nc,d", [["a", "b"], ["c", "d"]]), ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
        ("\"a,b\",\"c\"\"d\",\"e\r\nf\"\r\n", [["a,b", "c\"d", "e\r\nf"]]),
        ("a,,c\n,,\n,b\n", [["a", "", "c"], [], ["", "b"]]),
        ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]), ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]),
        ("5\" pipe,b\n", [["5\" pipe", "b"]]), ("\"a\" ,b\n", [["a", "b"]]),
        ("=\"0012\",\"0013\"\n", [["0012", "0013"]]),
        ("one\n", [["one"]]), ("\"\"\n\"\",x\n", [[], ["", "x"]]), ("１２３, ４\n", [["１２３", " ４"]]),
        ("\u{FEFF}\"a\",b\n", [["a", "b"]]), ("'=1+1,'abc,'+86\n", [["=1+1", "'abc", "+86"]]),
    ])
    func `cells are cut as people mean them`(text: String, expected: [[String]]) throws {
        // A first row of one blank cell is kept back and shown as blank.
        #expect(try texts(text) == expected)
    }

    @Test func `blank rows keep their numbers and those at the end are nobody's`() throws {
        let rows = try rows(Array("a\n\n  ,\n\nb\n\n\n\n".utf8))
        #expect(rows.map(\.number) == [1, 2, 3, 4, 5])
        #expect(rows.map(\.isBlank) == [false, true, true, true, false])
        #expect(rows[4][0] == .text("b") && rows[4][9] == .empty)
    }

    @Test func `what is wrong is told with row and column, after the rows before it`() throws {
        var limits = SheetLimits.usual
        limits.columns = 3
        limits.cell = 10
        limits.rows = 4
        func problem(_ bytes: [UInt8]) throws -> Problem {
            try #require(throws: Problem.self) { try rows(bytes, limits: limits) }
        }
        let open = try problem(Array("a\nb,\"c\nd\n".utf8))
        #expect(open.code == "sheet.open-quote" && open.words.chinese.contains("第 2 行"))
        let behind = try problem(Array("a\nb,\"c\"d\n".utf8))
        #expect(behind.code == "sheet.behind-quote" && behind.words.english.contains("row 2, column B"))
        #expect(try problem(Array("a,b,c,d\n".utf8)).code == "sheet.too-many-columns")
        let long = try problem(Array("a\nb\n,,12345678901\n".utf8))
        #expect(long.code == "sheet.cell-too-long" && long.arguments["row"] == .integer(3))
        #expect(try problem(Array("1\n2\n3\n4\n5\n".utf8)).code == "sheet.too-many-rows")
        let torn = try problem(Array("a\nb,c\nd,".utf8) + [0xFF, 0xFF, 0x2C, 0x0A])
        #expect(torn.code == "sheet.unreadable-text")

        let reader = try CSVReader(Array("a\nb\n\"c".utf8), limits: .usual)
        #expect(try reader.next()?.number == 1)
        #expect(try reader.next()?.number == 2)
        #expect(throws: Problem.self) { try reader.next() }
        #expect(throws: Problem.self) { try reader.next() }
    }

    @Test func `nothing and too much are told`() throws {
        #expect(try #require(throws: Problem.self) { try rows([]) }.code == "sheet.empty")
        var limits = SheetLimits.usual
        limits.bytes = 3
        #expect(
            try #require(throws: Problem.self) { try rows([1, 2, 3, 4], limits: limits) }.code == "sheet.too-large")
        let missing = try #require(throws: Problem.self) { try SheetReader(path: "/nowhere/a.csv", limits: .usual) }
        #expect(missing.kind == .missing)
    }

    @Test func `what is written is read back, whatever it is`() throws {
        var dice = Dice(seed: 7)
        let alphabet = Array("ab,;\"'\n\t =+-@＝＋楼𬭎０1 ")
        let table = (0..<400).map { _ in
            (0..<4).map { _ in String((0..<dice.roll(below: 6)).map { _ in alphabet[dice.roll(below: alphabet.count)] })
            }
        }
        var bytes: [UInt8] = []
        var writer = CSVWriter { bytes += $0 }
        try writer.append(["一", "二", "三", "四"].map { .text($0) })
        for row in table { try writer.append(row.map { .text($0) }) }
        let read = try rows(bytes)
        for (index, row) in table.enumerated() where index + 1 < read.count {
            for column in 0..<4 where !read[index + 1].isBlank {
                #expect(
                    read[index + 1][column].text == row[column].replacing(/^'(?=[=+\-@＝＋\n\t])/, with: ""), "\(row)")
            }
        }
    }

    @Test(arguments: ["=1+1", "+86 951", "-2", "@SUM(A1)", "\tx", "＝1", "＋1", "=cmd|' /C calc'!A0"])
    func `no text becomes a formula`(text: String) throws {
        var bytes: [UInt8] = []
        var writer = CSVWriter { bytes += $0 }
        try writer.append([.text(text)])
        let line = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        #expect(line.hasPrefix("'") || line.hasPrefix("\"'"))
        #expect(try texts(bytes) == [[text]])
    }

    @Test func `values of other kinds are written plainly`() throws {
        var bytes: [UInt8] = []
        var writer = CSVWriter { bytes += $0 }
        let day = try #require(Day("2026-11-21"))
        try writer.append([
            .integer(-5), .number(1.5), .day(day), .instant(day.start.adding(minutes: 542)), .flag(true), .empty,
        ])
        let line = String(decoding: bytes, as: UTF8.self)
        #expect(line == "\u{FEFF}-5,1.5,2026-11-21,2026-11-21 09:02,TRUE,\r\n")
    }
}
