public import Core
internal import Database
public import Domain
internal import Sheets
internal import Storage

/// Matters as a table with the headings that an import reads.
enum MatterSheet {
    private static func headings(_ language: Language, levels: Int) -> [SheetValue] {
        let names = ["一级", "二级", "三级", "四级", "五级", "六级"].prefix(levels).enumerated().map {
            Words($1, "level\($0 + 1)")
        }
        let columns = MatterImport.Column.allCases.map { Words($0.words.chinese, $0.rawValue) }
        return (names + columns).map { .text($0.text(in: language)) }
    }

    private static func cells(_ row: MatterImport.Row, levels: Int) -> [SheetValue] {
        let names = (0..<levels).map { $0 < row.names.count ? row.names[$0] : "" }
        return (names + MatterImport.Column.allCases.map { row.cells[$0] ?? "" }).map { .text($0) }
    }

    /// Judged rows, each with its sentence where it is wrong.
    static func csv(_ findings: [MatterImport.Finding], in language: Language) throws -> [UInt8] {
        let levels = findings.map(\.row.names.count).max() ?? 1
        return try csv { writer in
            let more = [Words("行", "line"), Words("问题", "problem")].map { SheetValue.text($0.text(in: language)) }
            try writer.append(headings(language, levels: levels) + more)
            for finding in findings {
                guard case .wrong(let words) = finding.verdict else { continue }
                try writer.append(
                    cells(finding.row, levels: levels)
                        + [.text(String(finding.row.line)), .text(words.text(in: language))])
            }
        }
    }

    /// The matters in use, a row for each standard.
    static func csv(_ catalogue: Catalogue, in language: Language) throws -> [UInt8] {
        let all = catalogue.all
        let levels = all.map(\.matters.count).max() ?? 1
        return try csv { writer in
            try writer.append(headings(language, levels: levels))
            for path in all {
                for row in MatterImport.rows(of: path) { try writer.append(cells(row, levels: levels)) }
            }
        }
    }

    private static func csv(_ write: (inout CSVWriter) throws -> Void) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var writer = CSVWriter { bytes += $0 }
        try write(&writer)
        return bytes
    }
}

extension MatterActions {
    /// The catalogue of a day as a .csv file that an import reads; today's for nil.
    public func sheet(on day: Day?, in language: Language, by caller: Caller) async throws -> [UInt8] {
        let catalogue = try await catalogue(on: day, by: caller)
        return try await world.longWork.run { try MatterSheet.csv(catalogue, in: language) }
    }
}
