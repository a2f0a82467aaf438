/// A .zip with nothing packed, made here: for the oddities that no writer of ours would make.
enum HandmadeZip {
    /// - Parameter isEncrypted: sets the flag that says so.
    static func bytes(_ parts: [(name: String, text: String)], isEncrypted: Bool = false) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (name, text) in parts {
            let content = Array(text.utf8)
            let title = Array(name.utf8)
            let common =
                short(20) + short(isEncrypted ? 1 : 0) + short(0) + long(0) + long(crc(content))
                + long(content.count) + long(content.count) + short(title.count) + short(0)
            directory +=
                Array("PK\u{1}\u{2}".utf8) + short(20) + common + short(0) + short(0) + short(0) + long(0)
                + long(file.count) + title
            file += Array("PK\u{3}\u{4}".utf8) + common + title + content
        }
        return file + directory + Array("PK\u{5}\u{6}".utf8) + short(0) + short(0) + short(parts.count)
            + short(parts.count) + long(directory.count) + long(file.count) + short(0)
    }

    private static func short(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    private static func long(_ value: Int) -> [UInt8] { short(value & 0xFFFF) + short(value >> 16 & 0xFFFF) }

    private static func crc(_ bytes: [UInt8]) -> Int {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return Int(~crc)
    }
}

/// A workbook of hand-written parts.
struct HandmadeBook {
    /// The XML inside `worksheet`.
    var sheet = "<sheetData/>"
    var texts = ""
    /// The XML inside `styleSheet`.
    var styles = "<cellXfs><xf numFmtId=\"0\"/></cellXfs>"
    var properties = ""
    var sheets = "<sheet name=\"走访\" sheetId=\"1\" r:id=\"r1\"/>"
    /// Put before the sheet's root.
    var prologue = ""

    var bytes: [UInt8] { HandmadeZip.bytes(parts) }

    var parts: [(name: String, text: String)] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        func relation(_ id: String, _ type: String, _ target: String) -> String {
            "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
        }
        return [
            ("_rels/.rels", "<Relationships>\(relation("r1", "officeDocument", "xl/workbook.xml"))</Relationships>"),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(properties)<sheets>\(sheets)</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships>\(relation("r1", "worksheet", "worksheets/sheet1.xml"))"
                    + relation("r2", "sharedStrings", "/xl/sharedStrings.xml") + relation("r3", "styles", "styles.xml")
                    + "\(relation("r4", "worksheet", "worksheets/sheet2.xml"))</Relationships>"
            ),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(texts)</sst>"),
            ("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"),
            ("xl/worksheets/sheet1.xml", "\(prologue)<worksheet xmlns=\"\(main)\">\(sheet)</worksheet>"),
            ("xl/worksheets/sheet2.xml", "<worksheet xmlns=\"\(main)\"><sheetData/></worksheet>"),
        ]
    }
}
