internal import CXlsxWriter
internal import Core

#if canImport(Glibc)
internal import Glibc
#endif

/// Writes one table as an .xlsx file, row by row in constant memory.
///
/// The first line says who made it and for what (its watermark), the second is the header, which stays in sight.
/// It blocks: use it inside long work. One that isn't finished leaves no file.
///
///     let writer = try XLSXWriter(path: path, sheet: "走访", columns: columns, watermark: "…")
///     try writer.append([.text("3号楼"), .day(today)])
///     try writer.finish()
public final class XLSXWriter {
    /// A column's heading and how wide it is shown.
    public struct Column: Hashable, Sendable {
        public let title: String
        /// In characters, a Chinese one counting two; 1...255.
        public let width: Int

        public init(_ title: String, width: Int) {
            self.title = title
            self.width = width
        }
    }

    private let path: String
    private let columns: [Column]
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let formats: Formats
    private var row: UInt32 = 0
    private var isOpen = true

    /// Excel's limits.
    private static let mostRows = 1_048_576
    private static let mostCharacters = 32_767

    private struct Formats {
        let header: UnsafeMutablePointer<lxw_format>?
        let note: UnsafeMutablePointer<lxw_format>?
        let text: UnsafeMutablePointer<lxw_format>?
        let day: UnsafeMutablePointer<lxw_format>?
        let instant: UnsafeMutablePointer<lxw_format>?
    }

    /// - Parameters:
    ///   - sheet: its name; what Excel forbids in names is left out, and it is cut at 31 characters.
    ///   - columns: 1...16,384.
    ///   - watermark: nil for sheets without personal data, such as templates; then the header is the first line.
    public init(path: String, sheet name: String, columns: [Column], watermark: String?) throws {
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let book = workbook_new_opt(path, &options) else { throw Self.failed(path) }
        guard let sheet = workbook_add_worksheet(book, Self.sheetName(name)) else {
            lxw_workbook_free(book)
            throw Self.failed(path)
        }
        self.path = path
        self.columns = columns
        self.book = book
        self.sheet = sheet
        formats = Self.formats(of: book)
        for (index, column) in columns.enumerated() {
            worksheet_set_column(sheet, UInt16(index), UInt16(index), Double(min(max(column.width, 1), 255)), nil)
        }
        if let watermark { try writeWatermark(watermark) }
        try writeHeader()
    }

    deinit {
        guard isOpen else { return }
        lxw_workbook_free(book)
    }

    /// - Parameter values: in the order of the columns; missing ones at the end are empty.
    /// - Throws: `Problem` when the sheet is full or a text is too long for a cell.
    public func append(_ values: [SheetValue]) throws {
        precondition(isOpen, "a finished sheet takes no rows")
        guard row < Self.mostRows else { throw Self.full }
        for (index, value) in values.prefix(columns.count).enumerated() { try write(value, at: UInt16(index)) }
        row += 1
    }

    /// Closes the file; it is whole only after this.
    public func finish() throws {
        guard isOpen else { return }
        isOpen = false
        let result = workbook_close(book)
        guard result == LXW_NO_ERROR else {
            unlink(path)
            throw Self.failed(path)
        }
    }

    private func write(_ value: SheetValue, at column: UInt16) throws {
        switch value {
        case .empty: return
        case .text(let text):
            guard text.utf16.count <= Self.mostCharacters else { throw Self.tooLong(row: Int(row) + 1, Int(column)) }
            // As a string, whatever it begins with: never a formula. Characters that XML can't hold are left out.
            worksheet_write_string(sheet, row, column, Self.writable(text), formats.text)
        case .integer(let number):
            // Beyond 15 digits Excel would cut it off.
            if abs(number) < 1_000_000_000_000_000 {
                worksheet_write_number(sheet, row, column, Double(number), nil)
            } else {
                worksheet_write_string(sheet, row, column, "\(number)", formats.text)
            }
        case .number(let number): worksheet_write_number(sheet, row, column, number, nil)
        case .day(let day): writeDate(day, 0, column, formats.day)
        case .instant(let instant): writeDate(instant.day, instant.timeOfDay, column, formats.instant)
        case .flag(let flag): worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, nil)
        }
    }

    /// Days before 1900-03-01 are written as text, because Excel counts them wrongly.
    private func writeDate(_ day: Day, _ time: Int64, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?) {
        let days = day.number - SheetDate.epoch1900
        guard days > 60 else {
            worksheet_write_string(sheet, row, column, day.description, formats.text)
            return
        }
        worksheet_write_number(sheet, row, column, Double(days) + Double(time) / 86_400_000, format)
    }

    private func writeWatermark(_ text: String) throws {
        worksheet_write_string(sheet, row, 0, Self.writable(text), formats.note)
        worksheet_set_footer(
            sheet, "&L" + String(Self.writable(text).replacing("&", with: "&&").prefix(200)) + "&R&P / &N")
        row += 1
    }

    private func writeHeader() throws {
        for (index, column) in columns.enumerated() {
            worksheet_write_string(sheet, row, UInt16(index), Self.writable(column.title), formats.header)
        }
        row += 1
        worksheet_freeze_panes(sheet, row, 0)
        worksheet_repeat_rows(sheet, 0, row - 1)
    }

    private static func formats(of book: UnsafeMutablePointer<lxw_workbook>) -> Formats {
        let header = workbook_add_format(book)
        format_set_bold(header)
        format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_text_wrap(header)
        let note = workbook_add_format(book)
        format_set_font_color(note, 0x666666)
        let text = workbook_add_format(book)
        format_set_num_format(text, "@")
        let day = workbook_add_format(book)
        format_set_num_format(day, "yyyy-mm-dd")
        let instant = workbook_add_format(book)
        format_set_num_format(instant, "yyyy-mm-dd hh:mm")
        return Formats(header: header, note: note, text: text, day: day, instant: instant)
    }

    private static func writable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { !isWritable($0) }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter(isWritable)))
    }

    /// XML 1.0 has no control characters but tab and line ends, and not the last two of each plane's end here.
    private static func isWritable(_ scalar: UnicodeScalar) -> Bool {
        scalar.value >= 0x20 ? scalar.value != 0xFFFE && scalar.value != 0xFFFF : [9, 10, 13].contains(scalar.value)
    }

    private static func sheetName(_ name: String) -> String {
        let allowed = String(writable(name).filter { !"[]:*?/\\'\n\r\t".contains($0) }.prefix(31))
        return allowed.isEmpty ? "Sheet1" : allowed
    }
}

extension XLSXWriter {
    private static func failed(_ path: String) -> Problem {
        Problem(
            .unavailable, "sheet.not-written",
            Words(
                "表格没有写成（\(path)），可能是磁盘满了或没有权限。请告诉管理员。",
                "The sheet could not be written (\(path)): the disk may be full or not writable. Tell the operator."))
    }

    private static var full: Problem {
        Problem(
            .tooLarge, "sheet.full",
            Words("一张表最多 1048576 行。请缩小范围后再导出。", "A sheet holds 1,048,576 rows. Narrow what is exported."))
    }

    private static func tooLong(row: Int, _ column: Int) -> Problem {
        SheetRefusal.cellTooLong(row: row, column: column + 1).problem
    }
}
