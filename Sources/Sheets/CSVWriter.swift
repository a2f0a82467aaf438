/// Writes rows as .csv that Excel opens rightly: UTF-8 with a mark, CRLF, texts guarded against being formulas.
///
///     var writer = CSVWriter { bytes in try file.write(bytes) }
///     try writer.append([.text("姓名"), .text("楼栋")])
public struct CSVWriter {
    private let sink: (ArraySlice<UInt8>) throws -> Void
    private var hasBegun = false

    /// - Parameter sink: takes the bytes of each row as it is written.
    public init(sink: @escaping (ArraySlice<UInt8>) throws -> Void) { self.sink = sink }

    public mutating func append(_ row: [SheetValue]) throws {
        let line = row.map(Self.field).joined(separator: ",") + "\r\n"
        try sink(Array(((hasBegun ? "" : "\u{FEFF}") + line).utf8)[...])
        hasBegun = true
    }

    private static func field(_ value: SheetValue) -> String {
        guard case .text(let text) = value else { return value.plain }
        let guarded = FormulaGuard.isRisky(text) ? "'" + text : text
        let needsQuotes =
            guarded.utf8.contains { ",;\"\r\n\t".utf8.contains($0) } || guarded.hasPrefix(" ")
            || guarded.hasSuffix(" ")
        return needsQuotes ? "\"" + guarded.replacing("\"", with: "\"\"") + "\"" : guarded
    }
}
