internal import Core

/// A heading that a table is asked for.
public struct Heading: Hashable, Sendable {
    /// What the program calls it.
    public let key: String
    /// What it may be called in the sheet, the usual name first; at least one.
    public let names: [String]
    /// Whether a sheet without it is refused.
    public let isRequired: Bool

    public init(_ key: String, _ names: String..., isRequired: Bool = true) {
        precondition(!names.isEmpty, "a heading without a name")
        self.key = key
        self.names = names
        self.isRequired = isRequired
    }
}

/// A sheet's rows under their headings: what every import reads.
///
/// The headings are looked for in the first twenty rows, below titles and notes; their order is free, columns nobody
/// asked for are let pass. Blanks, line ends, full-width characters, `*` and notes in brackets don't matter in a
/// heading.
///
///     let table = try SheetTable(reader.rows(of: sheet, repeatsMerged: true), [Heading("name", "姓名"), …])
///     while let row = try table.next() { let name = try row.text("name") … }
public final class SheetTable {
    private let rows: SheetRows
    private let columns: [String: SheetTableRow.Column]

    /// How far down headings are looked for.
    private static let depth = 20

    /// - Throws: `Problem` that names the headings that are missing.
    public init(_ rows: SheetRows, _ headings: [Heading]) throws {
        self.rows = rows
        var best: [String: SheetTableRow.Column] = [:]
        for _ in 0..<Self.depth {
            guard let row = try rows.next() else { break }
            let found = Self.columns(of: headings, in: row)
            if found.count > best.count { best = found }
            if headings.allSatisfy({ !$0.isRequired || found[$0.key] != nil }), !found.isEmpty {
                columns = found
                return
            }
        }
        throw Self.missing(headings.filter { $0.isRequired && best[$0.key] == nil })
    }

    /// Whether the sheet has the column.
    public func has(_ key: String) -> Bool { columns[key] != nil }

    /// The next row with anything in it; nil at the end.
    public func next() throws -> SheetTableRow? {
        while let row = try rows.next() {
            if !row.isBlank { return SheetTableRow(row: row, columns: columns) }
        }
        return nil
    }

    private static func columns(of headings: [Heading], in row: SheetRow) -> [String: SheetTableRow.Column] {
        var places: [String: Int] = [:]
        for (index, cell) in row.cells.enumerated() {
            let name = plain(cell.text)
            // Of two columns of one name the first is meant.
            if !name.isEmpty, places[name] == nil { places[name] = index }
        }
        var columns: [String: SheetTableRow.Column] = [:]
        for heading in headings {
            guard let place = heading.names.lazy.compactMap({ places[plain($0)] }).first else { continue }
            columns[heading.key] = SheetTableRow.Column(index: place, name: heading.names[0])
        }
        return columns
    }

    /// A heading without what people put around it.
    private static func plain(_ text: String) -> String {
        let narrow = WrittenText.narrow(text)
        let bare = narrow.prefix { $0 != "(" && $0 != "[" && $0 != "【" }
        return String(bare.filter { !$0.isWhitespace && $0 != "*" && $0 != ":" }).lowercased()
    }

    private static func missing(_ headings: [Heading]) -> Problem {
        let names = headings.map { $0.names[0] }
        return Problem(
            .invalid, "sheet.missing-headings",
            Words(
                "表里没有找到这些列：\(names.joined(separator: "、"))。请在表头写上，前 \(depth) 行之内。",
                "These columns are missing: \(names.joined(separator: ", ")). Put them in the heading, "
                    + "within the first \(depth) rows."),
            arguments: ["columns": .text(names.joined(separator: ","))])
    }
}
