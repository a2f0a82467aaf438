public import Core

/// What is written into a cell.
public enum SheetValue: Hashable, Sendable {
    case empty
    /// Never a formula, whatever it begins with.
    case text(String)
    case integer(Int)
    case number(Double)
    case day(Day)
    /// Shown in Asia/Shanghai to the minute.
    case instant(Instant)
    case flag(Bool)
}

extension SheetValue {
    /// As in a .csv file.
    var plain: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .number(let number): Cell.number(number).text
        case .day(let day): day.description
        case .instant(let instant): instant.local
        case .flag(let flag): flag ? "TRUE" : "FALSE"
        }
    }
}
