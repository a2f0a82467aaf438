internal import Core

/// Reads a sheet of an .xlsx file row by row; texts named by number are in memory, rows are not.
///
/// It blocks: use it inside long work. Made by `SheetReader`, which tells the kinds of files apart.
final class XLSXReader {
    let workbook: Workbook
    private let file: FileOnDisk
    private let limits: SheetLimits

    init(_ file: FileOnDisk, limits: SheetLimits) throws {
        self.file = file
        self.limits = limits
        workbook = try Workbook.read(from: ZipArchive(file, limit: limits.unpacked))
    }

    /// - Parameter repeatsMerged: whether every cell of a merged one gets its value.
    func rows(of sheet: Workbook.Sheet, repeatsMerged: Bool) throws -> XLSXRows {
        let archive = try ZipArchive(file, limit: limits.unpacked)
        var merged = MergedRangeFinder()
        try archive.unpack(sheet.part) {
            try merged.take($0)
            return true
        }
        let listener = RowListener(
            texts: try texts(archive), workbook: workbook, merged: MergedCells(merged.ranges),
            repeatsMerged: repeatsMerged, limits: limits)
        return try XLSXRows(archive.open(sheet.part), listener)
    }

    private func texts(_ archive: ZipArchive) throws -> SharedTexts {
        let texts = SharedTexts(limit: limits.sharedText)
        guard let part = workbook.textsPart else { return texts }
        let reader = try XMLReader(texts)
        try archive.unpack(part) {
            try reader.feed($0)
            return true
        }
        try reader.feed(UnsafeRawBufferPointer(start: nil, count: 0))
        return texts
    }
}

/// The rows of one sheet, pulled one by one.
final class XLSXRows {
    private let part: ZipPart
    private let reader: XMLReader<RowListener>
    private var isAtEnd = false
    private var failure: (any Error)?

    init(_ part: ZipPart, _ listener: RowListener) throws {
        self.part = part
        reader = try XMLReader(listener)
    }

    func next() throws -> SheetRow? {
        while true {
            if let row = reader.listener.queue.next() { return row }
            if let failure { throw failure }
            guard !isAtEnd else { return nil }
            do {
                try part.read { piece in
                    isAtEnd = piece.isEmpty
                    try reader.feed(piece)
                }
            } catch {
                // The rows before the wrong place are given first.
                failure = error
            }
        }
    }
}
