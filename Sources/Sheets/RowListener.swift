internal import Core

#if canImport(Glibc)
internal import Glibc
#endif

/// Makes rows of a sheet's XML: `row`, in it `c` with place, type and style, in it `v` or `is`.
final class RowListener: XMLListener {
    var queue = RowQueue()

    private let texts: SharedTexts
    private let styles: [NumberStyle]
    private let epoch: Int
    private var merged: MergedCells
    private let repeatsMerged: Bool
    private let limits: SheetLimits

    private var row = 0
    private var cells: [Cell] = []
    private var column = 0
    private var kind = Kind.number
    private var style = NumberStyle.plain
    private var value: [UInt8] = []
    private var isInValue = false
    private var isInInline = false
    private var isInReading = false

    private enum Kind { case number, shared, inline, formulaText, flag, error, date }

    init(texts: SharedTexts, workbook: Workbook, merged: MergedCells, repeatsMerged: Bool, limits: SheetLimits) {
        self.texts = texts
        self.merged = merged
        self.repeatsMerged = repeatsMerged
        self.limits = limits
        styles = workbook.styles
        epoch = workbook.countsFrom1904 ? SheetDate.epoch1904 : SheetDate.epoch1900
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if name == "c" {
            try beginCell(attributes)
        } else if name == "v" {
            isInValue = true
        } else if name == "t" {
            isInValue = isInInline && !isInReading
        } else if name == "row" {
            row = attributes.value("r").flatMap(Self.number) ?? row + 1
            guard row >= 1, row <= limits.rows else { throw SheetRefusal.tooManyRows(most: limits.rows) }
            cells.removeAll(keepingCapacity: true)
            column = -1
        } else if name == "is" {
            isInInline = true
        } else if name == "rPh" {
            isInReading = true
        }
    }

    func end(_ name: XMLName) throws {
        if name == "v" || name == "t" {
            isInValue = false
        } else if name == "c" {
            try endCell()
        } else if name == "row" {
            merged.cover(&cells, row: row - 1, repeating: repeatsMerged, columns: limits.columns)
            queue.put(SheetRow(number: row, cells: cells))
        } else if name == "is" {
            isInInline = false
        } else if name == "rPh" {
            isInReading = false
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) throws {
        guard isInValue else { return }
        guard value.count + bytes.count <= limits.cell else {
            throw SheetRefusal.cellTooLong(row: row, column: column + 1)
        }
        value.append(contentsOf: bytes)
    }

    private func beginCell(_ attributes: XMLAttributes) throws {
        value.removeAll(keepingCapacity: true)
        column = attributes.value("r").flatMap(Self.column) ?? column + 1
        kind = attributes.value("t").map(Self.kind) ?? .number
        let index = attributes.value("s").flatMap(Self.number) ?? 0
        style = styles.indices.contains(index) ? styles[index] : .plain
    }

    private func endCell() throws {
        // Formatted cells without a value reach far to the right in many sheets.
        guard !value.isEmpty || kind == .inline else { return }
        guard column < limits.columns else { throw SheetRefusal.tooManyColumns(row: row, most: limits.columns) }
        let cell = try cell()
        guard cell != .empty else { return }
        while cells.count < column { cells.append(.empty) }
        if column < cells.count { cells[column] = cell } else { cells.append(cell) }
    }

    private func cell() throws -> Cell {
        switch kind {
        case .shared:
            guard let index = Int(String(decoding: value, as: UTF8.self)) else { throw SheetRefusal.broken }
            return text(try texts.text(at: index))
        case .inline, .formulaText: return text(EscapedText.read(value))
        case .flag: return .flag(value == [UInt8(ascii: "1")] || value == Array("true".utf8))
        case .error: return .error(String(decoding: value, as: UTF8.self))
        case .date:
            let written = String(decoding: value, as: UTF8.self)
            return SheetDate.written(written) ?? .text(written)
        case .number:
            let written = String(decoding: value, as: UTF8.self)
            guard let number = Double(written), number.isFinite else { throw SheetRefusal.broken }
            return SheetDate.cell(number, style, epoch: epoch)
        }
    }

    private func text(_ text: String) -> Cell { text.isEmpty ? .empty : .text(text) }

    private static func kind(_ type: UnsafePointer<CChar>) -> Kind {
        switch String(cString: type) {
        case "s": .shared
        case "inlineStr": .inline
        case "str": .formulaText
        case "b": .flag
        case "e": .error
        case "d": .date
        default: .number
        }
    }

    private static func number(_ text: UnsafePointer<CChar>) -> Int? {
        let number = strtol(text, nil, 10)
        return number >= 0 && number < 1 << 31 ? number : nil
    }

    /// The column of `AB12`, from 0.
    private static func column(_ text: UnsafePointer<CChar>) -> Int? {
        var at = 0
        var column = 0
        while case 65...90 = text[at], at < 4 {
            column = column * 26 + Int(text[at]) - 64
            at += 1
        }
        return column > 0 ? column - 1 : nil
    }
}

/// Days of a sheet, counted with the time of day as a fraction.
enum SheetDate {
    /// Of day 0: 1899-12-30, so that days from 1900-03-01 on are right; the 29 February 1900 that Excel has never was.
    static let epoch1900 = -25_569
    /// Of day 0: 1904-01-01.
    static let epoch1904 = -24_107

    static func cell(_ number: Double, _ style: NumberStyle, epoch: Int) -> Cell {
        // Beyond the year 9999 Excel itself shows no date.
        guard style != .plain, number >= 0, number < 2_958_466 else { return .number(number) }
        let milliseconds = Int64((number * 86_400_000).rounded())
        let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        if style == .time, days == 0 {
            let minutes = Int(rest / 60_000)
            return .text("\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))")
        }
        guard style == .date else { return rest == 0 && days > 0 ? .number(number) : time(days, rest, epoch) }
        guard days > 0 || epoch == epoch1904 else { return .number(number) }
        return time(days, rest, epoch)
    }

    private static func time(_ days: Int64, _ rest: Int64, _ epoch: Int) -> Cell {
        let isBeforeLeap = epoch == epoch1900 && days < 60
        let day = Day(number: Int(days) + epoch + (isBeforeLeap ? 1 : 0))
        return rest == 0 ? .day(day) : .instant(day.start.adding(milliseconds: rest))
    }

    /// `2026-11-21` or `2026-11-21T09:02:00`, as strict files write.
    static func written(_ text: String) -> Cell? {
        guard let day = Day(text.prefix(10)) else { return nil }
        let clock = text.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int($0) }
        guard text.utf8.count > 10 else { return .day(day) }
        guard clock.count >= 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else { return nil }
        let seconds = clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0)
        return seconds == 0 ? .day(day) : .instant(day.start.adding(seconds: Int64(seconds)))
    }
}
