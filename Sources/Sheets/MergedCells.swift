#if canImport(Glibc)
internal import Glibc
#endif

/// A rectangle of cells shown as one; rows and columns from 0, both ends belonging to it.
struct MergedRange: Hashable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    /// Nil when `reference` isn't like `A1:C4`.
    init?(_ reference: String) {
        let ends = reference.split(separator: ":").compactMap { CellReference($0) }
        guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else { return nil }
        rows = ends[0].row...ends[1].row
        columns = ends[0].column...ends[1].column
    }

    func begins(at row: Int, _ column: Int) -> Bool { row == rows.lowerBound && column == columns.lowerBound }
}

/// A cell's place, `B12` being row 11 and column 1.
struct CellReference: Hashable {
    let row: Int
    let column: Int

    init?(_ text: some StringProtocol) {
        var (letters, digits) = (0, 0)
        var count = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && count < 4:
                letters = letters * 26 + Int(byte - 64)
                count += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 100_000_000:
                digits = digits * 10 + Int(byte - 48)
            case UInt8(ascii: "$"): continue
            default: return nil
            }
        }
        guard letters > 0, digits > 0 else { return nil }
        row = digits - 1
        column = letters - 1
    }
}

/// Which cells of the row being read are covered by a merged one, and by which value.
struct MergedCells {
    /// In order of their first row.
    private let ranges: [MergedRange]
    private var next = 0
    private var running: [(range: MergedRange, value: Cell)] = []

    init(_ ranges: [MergedRange]) { self.ranges = ranges.sorted { $0.rows.lowerBound < $1.rows.lowerBound } }

    /// Marks the covered cells of a row, or gives them the value of their first cell.
    /// - Parameter row: from 0; rows come in order.
    mutating func cover(_ cells: inout [Cell], row: Int, repeating: Bool, columns: Int) {
        guard next < ranges.count || !running.isEmpty else { return }
        running.removeAll { $0.range.rows.upperBound < row }
        while next < ranges.count, ranges[next].rows.lowerBound <= row {
            let range = ranges[next]
            next += 1
            guard range.rows.contains(row) else { continue }
            let first = range.rows.lowerBound == row && cells.indices.contains(range.columns.lowerBound)
            running.append((range, first ? cells[range.columns.lowerBound] : .empty))
        }
        for (range, value) in running where range.columns.lowerBound < columns {
            let last = min(range.columns.upperBound, columns - 1)
            while cells.count <= last { cells.append(.empty) }
            for column in range.columns.lowerBound...last where !range.begins(at: row, column) {
                cells[column] = repeating ? value : .merged
            }
        }
    }
}

/// Finds the merged ranges of a sheet. They stand behind its rows, so this goes before reading them: a search for
/// bytes, many times quicker than reading the XML twice.
struct MergedRangeFinder {
    private(set) var ranges: [MergedRange] = []
    /// The unfinished tag at the end of a piece.
    private var rest: [UInt8] = []

    mutating func take(_ piece: UnsafeRawBufferPointer) throws {
        guard rest.isEmpty else {
            let joined = rest + piece
            rest = []
            return try joined.withUnsafeBytes { try search($0) }
        }
        try search(piece)
    }

    private mutating func search(_ bytes: UnsafeRawBufferPointer) throws {
        guard let base = bytes.baseAddress else { return }
        var at = 0
        while at < bytes.count, let found = memchr(base + at, 60, bytes.count - at) {
            let start = base.distance(to: UnsafeRawPointer(found))
            let name = min(start + 1, bytes.count)
            // Most tags are left at their first letters: <mergeCell or <x:mergeCell.
            guard name + 24 <= bytes.count else { return keep(bytes[start...]) }
            at = name
            guard Self.isMerge(bytes, name) else { continue }
            guard let end = memchr(base + name, 62, bytes.count - name) else { return keep(bytes[start...]) }
            at = base.distance(to: UnsafeRawPointer(end))
            try add(String(decoding: bytes[name..<at], as: UTF8.self))
        }
    }

    private mutating func keep(_ piece: Slice<UnsafeRawBufferPointer>) {
        // A tag longer than this is none of ours.
        rest = piece.count > 4096 ? [] : Array(piece)
    }

    private static let word: [UInt8] = Array("mergeCell ".utf8)

    private static func isMerge(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Bool {
        var at = at
        if bytes[at] != word[0] || bytes[at + 1] != word[1] {
            guard let colon = (at..<(at + 8)).first(where: { bytes[$0] == UInt8(ascii: ":") }) else { return false }
            at = colon + 1
        }
        return (0..<word.count).allSatisfy { bytes[at + $0] == word[$0] }
    }

    private mutating func add(_ tag: String) throws {
        guard let start = tag.firstRange(of: "ref=") else { return }
        let value = tag[start.upperBound...]
        guard let quote = value.first, let range = MergedRange(String(value.dropFirst().prefix { $0 != quote })) else {
            return
        }
        guard ranges.count < 200_000 else { throw SheetRefusal.bomb }
        ranges.append(range)
    }
}
