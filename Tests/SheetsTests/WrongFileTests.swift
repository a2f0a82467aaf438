import Core
import Foundation
import Testing

@testable import Sheets

/// Each file that is no sheet, or a broken one, gets its sentence.
struct WrongFileTests {
    private func code(_ bytes: [UInt8], limits: SheetLimits = .usual) throws -> String {
        let problem = try #require(throws: Problem.self) { try rows(bytes, limits: limits) }
        #expect(problem.words.chinese.hasSuffix("。") && problem.words.english.hasSuffix("."))
        return problem.code
    }

    static let good = HandmadeBook(sheet: "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>")

    @Test func `files of other programs are named`() throws {
        let other = HandmadeZip.bytes([("word/document.xml", "<w/>"), ("_rels/.rels", "<Relationships/>")])
        let files: [[UInt8]] = [
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], Array("%PDF-1.7".utf8), Array("\u{FEFF} <HTML><table>".utf8),
            Array("<?xml version=\"1.0\"?><Workbook/>".utf8), other, HandmadeZip.bytes([("a.txt", "a")]),
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
            [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0],
        ]
        for file in files { #expect(try code(file) == "sheet.other-kind") }
    }

    @Test func `a workbook cut off anywhere is broken, never half read`() throws {
        let whole = Self.good.bytes
        #expect(try rows(whole).count == 1)
        for length in stride(from: 4, to: whole.count - 22, by: 97) {
            let problem = try #require(throws: Problem.self) { try rows(Array(whole.prefix(length))) }
            #expect(["sheet.broken", "sheet.other-kind"].contains(problem.code), "\(length)")
        }
    }

    @Test func `a changed byte is noticed by its checksum`() throws {
        var bytes = Self.good.bytes
        let value = Data(bytes).range(of: Data("<v>1</v>".utf8))
        bytes[try #require(value).lowerBound + 3] = UInt8(ascii: "7")
        #expect(try code(bytes) == "sheet.broken")
    }

    @Test func `a password is told`() throws {
        #expect(try code(HandmadeZip.bytes(Self.good.parts, isEncrypted: true)) == "sheet.encrypted")
    }

    @Test func `a part that unpacks too far is not read`() throws {
        var limits = SheetLimits.usual
        limits.unpacked = 1000
        let book = HandmadeBook(sheet: "<sheetData>\(String(repeating: " ", count: 2000))</sheetData>")
        #expect(try code(book.bytes, limits: limits) == "sheet.bomb")
        limits = .usual
        limits.sharedText = 100
        let texts = HandmadeBook(sheet: "<sheetData/>", texts: "<si><t>\(String(repeating: "楼", count: 50))</t></si>")
        #expect(try code(texts.bytes, limits: limits) == "sheet.bomb")
    }

    @Test func `a document type is refused, and with it every entity`() throws {
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
        let book = HandmadeBook(sheet: "<sheetData><row><c><v>&b;</v></c></row></sheetData>", prologue: bomb)
        #expect(try code(book.bytes) == "sheet.broken")
    }

    @Test func `too many rows, columns and characters are told with their place`() throws {
        var limits = SheetLimits.usual
        limits.columns = 3
        limits.rows = 5
        limits.cell = 4
        func sheet(_ rows: String) -> [UInt8] { HandmadeBook(sheet: "<sheetData>\(rows)</sheetData>").bytes }
        #expect(
            try code(sheet("<row r=\"1\"><c r=\"D1\"><v>1</v></c></row>"), limits: limits) == "sheet.too-many-columns")
        #expect(try code(sheet("<row r=\"6\"><c r=\"A6\"><v>1</v></c></row>"), limits: limits) == "sheet.too-many-rows")
        #expect(try code(sheet("<row r=\"0\"/>"), limits: limits) == "sheet.too-many-rows")
        let long = sheet("<row r=\"2\"><c r=\"B2\" t=\"str\"><v>12345</v></c></row>")
        let problem = try #require(throws: Problem.self) { try rows(long, limits: limits) }
        #expect(problem.code == "sheet.cell-too-long" && problem.words.chinese.hasPrefix("第 2 行 B 列"))
    }

    @Test func `numbers and texts that are none break the file, not the program`() throws {
        for cell in [
            "<c r=\"A1\"><v>abc</v></c>", "<c r=\"A1\" t=\"s\"><v>9</v></c>", "<c t=\"s\"><v>-1</v></c>",
            "<c><v>1e999</v></c>",
        ] {
            #expect(try code(HandmadeBook(sheet: "<sheetData><row>\(cell)</row></sheetData>").bytes) == "sheet.broken")
        }
        #expect(try code(HandmadeBook(sheet: "<sheetData><row>").bytes) == "sheet.broken")
    }

    @Test func `noise never crashes the reader`() throws {
        var dice = Dice(seed: 11)
        let whole = Self.good.bytes
        for _ in 0..<400 {
            var bytes = whole
            for _ in 0..<(1 + dice.roll(below: 6)) {
                bytes[dice.roll(below: bytes.count)] = UInt8(dice.roll(below: 256))
            }
            // Any answer will do, so long as there is one.
            _ = try? rows(bytes)
        }
        for _ in 0..<200 {
            _ = try? rows((0..<dice.roll(below: 300)).map { _ in UInt8(dice.roll(below: 256)) })
        }
    }

    @Test func `a sheet that can't be written is told and leaves no file`() throws {
        let path = "/nowhere/at/all.xlsx"
        let writer = try XLSXWriter(path: path, sheet: "a", columns: [.init("a", width: 9)], watermark: nil)
        let problem = try #require(throws: Problem.self) { try writer.finish() }
        #expect(problem.kind == .unavailable && problem.words.english.contains(path))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a text that no cell holds is told`() throws {
        try withPath { path in
            let writer = try XLSXWriter(path: path, sheet: "a", columns: [.init("a", width: 9)], watermark: nil)
            let problem = try #require(throws: Problem.self) {
                try writer.append([.text(String(repeating: "字", count: 32_768))])
            }
            #expect(problem.code == "sheet.cell-too-long")
        }
    }

    @Test func `every refusal has a code of its own and both languages`() {
        let all: [SheetRefusal] = [
            .missing("a"), .emptyFile, .tooLarge(2, most: 1), .unreadableText(row: 1, column: 1), .openQuote(row: 1),
            .behindQuote(row: 1, column: 2), .tooManyColumns(row: 1, most: 2), .cellTooLong(row: 1, column: 27),
            .tooManyRows(most: 1), .broken, .encrypted, .bomb, .noSuchSheet("x"),
        ]
        #expect(Set(all.map(\.problem.code)).count == all.count)
        for kind in SheetRefusal.Kind.allCases {
            let words = SheetRefusal.otherKind(kind).problem.words
            #expect(words.chinese.hasSuffix("。") && words.english.allSatisfy { $0.isASCII || "“”".contains($0) })
        }
        #expect(SheetRefusal.cellTooLong(row: 1, column: 27).problem.words.chinese.contains("AA 列"))
    }
}
