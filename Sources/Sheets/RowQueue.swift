/// Rows read and not yet given, with the blank ones between them made up as they are asked for.
struct RowQueue {
    private var ready: [SheetRow] = []
    private var position = 0
    private var given = 0

    /// Blank rows are dropped here: those between come again by their numbers, those at the end are nobody's. One that
    /// a merged cell runs through stays.
    mutating func put(_ row: SheetRow) {
        if !row.isBlank || row.cells.contains(.merged) { ready.append(row) }
    }

    /// Nil when more must be read first.
    mutating func next() -> SheetRow? {
        guard position < ready.count else {
            ready.removeAll(keepingCapacity: true)
            position = 0
            return nil
        }
        let row = ready[position]
        given += 1
        // A file that counts its rows backwards is given as it counts.
        guard row.number <= given else { return SheetRow(number: given, cells: []) }
        given = row.number
        position += 1
        return row
    }
}
