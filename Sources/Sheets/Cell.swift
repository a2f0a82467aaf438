public import Core

/// What stands in one cell of a sheet.
public enum Cell: Hashable, Sendable {
    case empty
    /// As written: full-width digits, blanks and line ends are kept.
    case text(String)
    case number(Double)
    /// A date without a time of day.
    case day(Day)
    /// A date with a time of day, which sheets keep without a zone: Asia/Shanghai is meant.
    case instant(Instant)
    case flag(Bool)
    /// What a formula failed with, such as `#N/A`.
    case error(String)
    /// Part of a merged cell whose value stands in its upper left corner.
    case merged
}

extension Cell {
    /// Nothing in it that a person would see; merged parts count as blank.
    public var isBlank: Bool {
        switch self {
        case .empty, .merged: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .number, .day, .instant, .flag, .error: false
        }
    }

    /// As a person would copy it: whole numbers without a point, days `2026-11-21`, moments `2026-11-21 09:02`,
    /// `TRUE` and `FALSE`, blank for empty and merged.
    public var text: String {
        switch self {
        case .empty, .merged: ""
        case .text(let text): text
        case .number(let number): Self.text(number)
        case .day(let day): day.description
        case .instant(let instant): instant.local
        case .flag(let flag): flag ? "TRUE" : "FALSE"
        case .error(let code): code
        }
    }

    /// Whether it is a whole number of more than 15 digits: Excel has cut off the rest, so an identity number or bank
    /// account typed as a number is lost and must be entered again as text.
    public var lostDigits: Bool {
        guard case .number(let number) = self else { return false }
        return number.rounded() == number && abs(number) >= 1e15
    }

    private static func text(_ number: Double) -> String {
        guard number.rounded() == number, abs(number) < 9.2e18 else { return "\(number)" }
        return "\(Int64(number))"
    }
}

/// A row and its number as the sheet's user sees it, the first being 1.
public struct SheetRow: Hashable, Sendable {
    public let number: Int
    /// From column A on; shorter than the sheet is wide where the rest is empty.
    public let cells: [Cell]

    public init(number: Int, cells: [Cell]) {
        self.number = number
        self.cells = cells
    }

    public var isBlank: Bool { cells.allSatisfy(\.isBlank) }

    /// The cell in `column`, 0 being A; empty behind the row's end.
    public subscript(column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .empty }
}

/// The letters that people know a column by.
public enum ColumnName {
    /// 0 is `A`, 25 `Z`, 26 `AA`.
    public static func text(_ column: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? letter : text(column / 26 - 1) + letter
    }
}

/// How much of a sheet is taken, against files made to fill the memory.
public struct SheetLimits: Hashable, Sendable {
    /// Bytes of the file.
    public var bytes: Int
    /// Bytes that a part of an .xlsx file may unpack to.
    public var unpacked: Int
    /// Bytes of all texts of an .xlsx file that are kept in memory while it is read.
    public var sharedText: Int
    public var rows: Int
    public var columns: Int
    /// Bytes of UTF-8 in one cell.
    public var cell: Int

    /// 100 MiB, 1 GiB, 128 MiB; Excel's own 1,048,576 rows and four bytes for each of its 32,767 characters; 500
    /// columns.
    public static let usual = SheetLimits(
        bytes: 100 << 20, unpacked: 1 << 30, sharedText: 128 << 20, rows: 1_048_576, columns: 500, cell: 131_068)
}
