internal import Core
internal import Domain
internal import Sheets

/// The first sheet of a list: the names of its columns, and its rows.
struct CaseSheet: Sendable {
    let heading: [String]
    private let lines: [(number: Int, cells: [Cell])]

    /// Blocks: call it inside long work.
    init(_ file: SheetFile) throws {
        do {
            let reader = try file.reader()
            let rows = try reader.rows(of: reader.sheets[0], repeatsMerged: true)
            var found: [(number: Int, cells: [Cell])] = []
            while let row = try rows.next() {
                guard !row.isBlank else { continue }
                found.append((row.number, row.cells))
                // Above the heading may stand titles and notes.
                guard found.count <= CaseImport.most + 20 else { throw Self.tooMany }
            }
            let first = found.prefix(20).map { (number: $0.number, names: $0.cells.map(Self.text)) }
            guard let place = CaseMapping.heading(in: first), found.count > place + 1 else { throw Self.noRows }
            heading = first[place].names
            lines = Array(found[(place + 1)...])
            guard lines.count <= CaseImport.most else { throw Self.tooMany }
        } catch let error as any Tellable {
            throw error.problem.about(file: file.name)
        }
    }

    func rows(by mapping: CaseMapping) -> [CaseImport.Row] {
        lines.map { line in
            let cells = mapping.columns.compactMapValues { line.cells.indices.contains($0) ? line.cells[$0] : nil }
            return CaseImport.Row(
                line: line.number, cells.mapValues(Self.text), spoiled: cells.compactMapValues(Self.spoiling))
        }
    }

    private static func spoiling(_ cell: Cell) -> CaseImport.Row.Spoiling? {
        if case .error(let code) = cell { return .formula(code) }
        return cell.lostDigits ? .lostDigits : nil
    }

    private static func text(_ cell: Cell) -> String {
        switch cell {
        case .empty, .merged: ""
        case .text(let text): text
        case .day(let day): day.description
        case .instant(let instant): instant.day.description
        case .number, .flag: cell.text
        case .error: ""
        }
    }

    private static let noRows = Problem(
        .invalid, "case-import.no-rows", field: "file",
        Words("只有标题行，没有案件，请补上。", "There is a heading and nothing below it. Add rows."))
    private static let tooMany = Problem(
        .tooLarge, "case-import.too-many", field: "file",
        Words(
            "一次最多 \(CaseImport.most) 行，请分几次导入。",
            "One list has at most \(CaseImport.most) rows; send it in parts."))
}
