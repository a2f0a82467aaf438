/// Cuts UTF-8 that comes in pieces into rows and cells (RFC 4180).
///
/// More is let pass than the standard has: a quote inside an unquoted cell stands for itself, lines end with LF, CRLF
/// or CR, and `="0012"`, by which programs keep Excel from eating zeros, is read as `0012`.
struct CSVScanner {
    private enum State {
        case cellStart, plain, quoted, quoteInQuoted
    }

    private let separator: UInt8
    private let limits: SheetLimits
    private var state = State.cellStart
    private var cell: [UInt8] = []
    private var cells: [Cell] = []
    private var row = 1
    /// The row in which the quote now open was opened.
    private var quoteRow = 1
    private var lastWasCarriageReturn = false
    private var isAtStart = true

    init(separator: UInt8, limits: SheetLimits) {
        self.separator = separator
        self.limits = limits
    }

    /// That what follows is no text, said with the place reached.
    var unreadable: SheetRefusal { .unreadableText(row: row, column: cells.count + 1) }

    mutating func scan(_ bytes: ArraySlice<UInt8>, _ take: (SheetRow) -> Void) throws {
        for byte in bytes {
            let endsLine = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            let isSecondOfPair = lastWasCarriageReturn && byte == UInt8(ascii: "\n")
            lastWasCarriageReturn = byte == UInt8(ascii: "\r")
            switch state {
            case .quoted:
                if byte == UInt8(ascii: "\"") { state = .quoteInQuoted } else { try append(byte) }
            case .quoteInQuoted where byte == UInt8(ascii: "\""):
                try append(byte)
                state = .quoted
            case .cellStart, .plain, .quoteInQuoted:
                if endsLine {
                    if !isSecondOfPair { try endRow(take) }
                } else if byte == separator {
                    try endCell()
                } else if state == .quoteInQuoted {
                    // Blanks behind a closing quote do no harm.
                    guard byte == UInt8(ascii: " ") else {
                        throw SheetRefusal.behindQuote(row: row, column: cells.count + 1)
                    }
                } else if state == .cellStart, byte == UInt8(ascii: "\""), cell.isEmpty || cell == Self.mark {
                    cell.removeAll(keepingCapacity: true)
                    (state, quoteRow) = (.quoted, row)
                } else {
                    try append(byte)
                    // A byte-order mark of three bytes is no beginning of a cell.
                    if !(isAtStart && cell.count <= 3 && Self.mark.starts(with: cell)) { state = .plain }
                }
            }
        }
    }

    mutating func finish(_ take: (SheetRow) -> Void) throws {
        if state == .quoted { throw SheetRefusal.openQuote(row: quoteRow) }
        if state != .cellStart || !cells.isEmpty || !cell.isEmpty { try endRow(take) }
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private mutating func append(_ byte: UInt8) throws {
        guard cell.count < limits.cell else { throw SheetRefusal.cellTooLong(row: row, column: cells.count + 1) }
        cell.append(byte)
    }

    private mutating func endCell() throws {
        guard cells.count < limits.columns else { throw SheetRefusal.tooManyColumns(row: row, most: limits.columns) }
        let wasQuoted = state == .quoteInQuoted
        let isFirst = isAtStart && cells.isEmpty
        let bytes = isFirst && cell.starts(with: Self.mark) ? cell.dropFirst(3) : cell[...]
        isAtStart = false
        let text = String(decoding: bytes, as: UTF8.self)
        cells.append(text.isEmpty ? .empty : .text(wasQuoted ? Self.unguarded(text) : Self.plain(text)))
        cell.removeAll(keepingCapacity: true)
        state = .cellStart
    }

    private mutating func endRow(_ take: (SheetRow) -> Void) throws {
        if state != .cellStart || !cells.isEmpty || !cell.isEmpty { try endCell() }
        guard row <= limits.rows else { throw SheetRefusal.tooManyRows(most: limits.rows) }
        isAtStart = false
        take(SheetRow(number: row, cells: cells))
        cells.removeAll(keepingCapacity: true)
        row += 1
    }

    /// `="0012"` is `0012`.
    private static func plain(_ text: String) -> String {
        guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count >= 3 else { return unguarded(text) }
        return String(text.dropFirst(2).dropLast())
    }

    /// Takes off the apostrophe that `CSVWriter` puts before what a spreadsheet would take for a formula.
    private static func unguarded(_ text: String) -> String {
        guard text.hasPrefix("'"), FormulaGuard.isRisky(text.dropFirst()) else { return text }
        return String(text.dropFirst())
    }
}

/// Keeps texts from being taken for formulas by whatever opens a .csv file.
enum FormulaGuard {
    /// Excel in East Asian settings takes the full-width marks as well.
    static func isRisky(_ text: some StringProtocol) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    }
}
