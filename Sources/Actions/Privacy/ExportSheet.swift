internal import Sheets

/// What a file of an export can be.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
    /// For spreadsheet programs; the watermark stands on every printed page, too.
    case xlsx
    /// For everything else.
    case csv

    /// The media type.
    public var type: String {
        switch self {
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        }
    }
}

/// An export on its way into a file. It blocks: long work.
struct ExportSheet: Sendable {
    let title: String
    let watermark: String
    let purpose: String
    let heads: [String]
    let rows: [[String]]

    /// - Parameter scratch: a random name, for a directory that is gone afterwards.
    func bytes(as format: ExportFormat, scratch: String) throws -> [UInt8] {
        switch format {
        case .csv: try separated()
        case .xlsx: try ScratchSheet.bytes(scratch: scratch, write)
        }
    }

    private func separated() throws -> [UInt8] {
        var bytes: [UInt8] = []
        var writer = CSVWriter { bytes += $0 }
        for row in [[watermark], [purpose], heads] + rows { try writer.append(row.map { .text($0) }) }
        return bytes
    }

    private func write(to path: String) throws {
        let writer = try XLSXWriter(
            path: path, sheet: title, columns: heads.map { XLSXWriter.Column($0, width: 24) },
            watermark: "\(watermark) · \(purpose)")
        for row in rows { try writer.append(row.map { .text($0) }) }
        try writer.finish()
    }
}
