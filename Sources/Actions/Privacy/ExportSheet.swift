internal import Foundation
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
        case .xlsx: try workbook(in: FileManager.default.temporaryDirectory.appending(path: "wangge-\(scratch)"))
        }
    }

    private func separated() throws -> [UInt8] {
        var bytes: [UInt8] = []
        var writer = CSVWriter { bytes += $0 }
        for row in [[watermark], [purpose], heads] + rows { try writer.append(row.map { .text($0) }) }
        return bytes
    }

    /// The library writes to a path alone: a directory that nobody else can read.
    private func workbook(in directory: URL) throws -> [UInt8] {
        let files = FileManager.default
        try files.createDirectory(
            at: directory, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        // What can't be removed lies in the system's temporary directory, readable for us alone.
        defer { try? files.removeItem(at: directory) }
        let path = directory.appending(path: "export.xlsx").path
        let writer = try XLSXWriter(
            path: path, sheet: title, columns: heads.map { XLSXWriter.Column($0, width: 24) },
            watermark: "\(watermark) · \(purpose)")
        for row in rows { try writer.append(row.map { .text($0) }) }
        try writer.finish()
        return Array(try Data(contentsOf: URL(filePath: path)))
    }
}
