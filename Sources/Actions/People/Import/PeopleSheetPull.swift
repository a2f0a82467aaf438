internal import Core
internal import Domain
internal import Sheets
internal import Synchronization

/// The rows of the first sheet of a file that has any, pulled a few hundred at a time: nothing larger is in memory.
///
/// It blocks: use it inside long work.
final class PeopleSheetPull: Sendable {
    /// What was found in the file.
    let file: PeopleImportRun.File
    private let state: Mutex<State>

    private struct State {
        // The rows read from it as long as it lives.
        let reader: SheetReader
        let rows: SheetRows
        var first: SheetRow?
    }

    struct Row: Sendable {
        let number: Int
        let cells: [PeopleImport.Cell]
    }

    init(_ file: SheetFile) throws {
        let reader = try file.reader()
        var found: (sheet: SheetReader.Sheet, rows: SheetRows, first: SheetRow?)?
        var others = 0
        for sheet in reader.sheets where !sheet.isHidden || reader.sheets.count == 1 {
            let rows = try reader.rows(of: sheet, repeatsMerged: true)
            let first = try Self.filled(rows)
            if found != nil {
                if first != nil { others += 1 }
            } else if first != nil {
                found = (sheet, rows, first)
            }
        }
        guard let found else { throw PeopleImportProblem.noRows }
        self.file = PeopleImportRun.File(
            name: String(file.name.prefix(200)), format: reader.encoding == nil ? .xlsx : .csv, sheet: found.sheet.name,
            others: others)
        state = Mutex(State(reader: reader, rows: found.rows, first: found.first))
    }

    /// The next rows with anything in them, at most `limit`; empty at the end.
    func next(_ limit: Int) throws -> [Row] {
        try state.withLock { state in
            var rows: [Row] = []
            while rows.count < limit {
                var row = state.first
                if row == nil { row = try Self.filled(state.rows) }
                guard let row else { break }
                state.first = nil
                rows.append(Row(number: row.number, cells: row.cells.map(Self.cell)))
            }
            return rows
        }
    }

    private static func filled(_ rows: SheetRows) throws -> SheetRow? {
        while let row = try rows.next() {
            if !row.isBlank { return row }
        }
        return nil
    }

    private static func cell(_ cell: Cell) -> PeopleImport.Cell {
        switch cell {
        case .empty, .merged: .text("")
        case .text(let text): .text(text)
        case .day(let day): .day(day)
        case .instant(let instant): .day(instant.day)
        case .number, .flag: cell.lostDigits ? .cutOff(cell.text) : .text(cell.text)
        case .error(let code): .broken(code)
        }
    }
}
