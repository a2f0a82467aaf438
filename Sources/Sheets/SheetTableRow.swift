public import Core

/// A row under its headings. Each read says, when it can't, in which row and column, what stands there and what should.
public struct SheetTableRow: Sendable {
    let row: SheetRow
    let columns: [String: Column]

    struct Column: Hashable, Sendable {
        let index: Int
        let name: String
    }

    /// As the sheet's user sees it.
    public var number: Int { row.number }

    /// Empty where the sheet doesn't have the column.
    public func cell(_ key: String) -> Cell { columns[key].map { row[$0.index] } ?? .empty }

    /// What is written, without blanks at its ends; empty when nothing is.
    /// - Throws: `Problem` for a formula's error, and for a long number that Excel has cut off.
    public func text(_ key: String) throws -> String {
        let cell = cell(key)
        if case .error(let code) = cell { throw problem(key, "formula-error", Self.formula(code)) }
        if cell.lostDigits { throw problem(key, "lost-digits", Self.lostDigits) }
        return WrittenText.trimmed(cell.text)
    }

    /// As `text`, where there must be some.
    public func required(_ key: String) throws -> String {
        let text = try text(key)
        guard !text.isEmpty else { throw problem(key, "empty-cell", Words("不能为空", "is empty and must not be")) }
        return text
    }

    /// A whole number, full-width digits and thousands' commas let pass; nil when nothing is written.
    public func integer(_ key: String) throws -> Int? {
        let text = try text(key)
        guard !text.isEmpty else { return nil }
        guard let number = Int(WrittenText.narrow(text).filter { $0 != "," }) else {
            throw problem(key, "not-an-integer", Words("“\(text)”不是整数", "“\(text)” is not a whole number"))
        }
        return number
    }

    /// A number, as `integer`.
    public func number(_ key: String) throws -> Double? {
        if case .number(let number) = cell(key) { return number }
        let text = try text(key)
        guard !text.isEmpty else { return nil }
        guard let number = Double(WrittenText.narrow(text).filter { $0 != "," }), number.isFinite else {
            throw problem(key, "not-a-number", Words("“\(text)”不是数", "“\(text)” is not a number"))
        }
        return number
    }

    /// A day, as Excel keeps it or as people write it: `2026-11-21`, `2026/11/21`, `2026.11.21`, `2026年11月21日`,
    /// `20261121`; nil when nothing is written.
    public func day(_ key: String) throws -> Day? {
        switch cell(key) {
        case .day(let day): return day
        case .instant(let instant): return instant.day
        case .empty, .text, .number, .flag, .error, .merged: break
        }
        let text = try text(key)
        guard !text.isEmpty else { return nil }
        guard let day = Day(written: text) else {
            throw problem(
                key, "not-a-day",
                Words("“\(text)”不是日期，请写成 2026-11-21 这样", "“\(text)” is not a date; write it like 2026-11-21"))
        }
        return day
    }

    /// Yes or no, as people write it; nil when nothing is written.
    public func flag(_ key: String) throws -> Bool? {
        if case .flag(let flag) = cell(key) { return flag }
        let text = try text(key)
        switch WrittenText.narrow(text).lowercased() {
        case "": return nil
        case "是", "有", "√", "对", "y", "yes", "true", "1": return true
        case "否", "无", "×", "不", "n", "no", "false", "0": return false
        default:
            throw problem(key, "not-a-flag", Words("“\(text)”应写“是”或“否”", "“\(text)” should be yes or no"))
        }
    }

    /// A problem of this cell: `第 12 行 C 列（电话）：…`, for what a capability finds wrong with its value.
    /// - Parameter what: without a full stop.
    public func problem(_ key: String, _ code: String, _ what: Words) -> Problem {
        let column = columns[key]
        let letter = column.map { ColumnName.text($0.index) } ?? ""
        let name = column?.name ?? key
        return Problem(
            .invalid, "sheet.\(code)", field: key,
            Words(
                "第 \(number) 行 \(letter) 列（\(name)）：\(what.chinese)。",
                "Row \(number), column \(letter) (\(name)): \(what.english)."),
            arguments: ["row": .integer(number), "column": .integer((column?.index ?? 0) + 1)])
    }

    private static func formula(_ code: String) -> Words {
        Words("公式出错（\(code)），请改正或填上值", "holds a formula that fails (\(code)); mend it or enter the value")
    }

    private static let lostDigits = Words(
        "长号码被 Excel 当作数字截断了，请把这一列设为文本后重新填写",
        "holds a long number that Excel has cut off; make the column text and enter it again")
}

/// Reads what people type into cells.
enum WrittenText {
    /// Full-width digits, letters and marks made half-width.
    static func narrow(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map(\.halfWidth)))
    }

    static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
