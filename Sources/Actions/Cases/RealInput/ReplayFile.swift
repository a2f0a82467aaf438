internal import Core
public import Domain
internal import Sheets

/// The rows of a file of real matters, read and judged.
public struct ReplayReading: Sendable {
    /// In the order of the files.
    public let rows: [ReplayRow]
    public let account: ReplayAccount
    /// Rows that are untidy or left out, one each: file, row, key, what became of it, what is untidy.
    public let untidy: [[String]]

    /// Reads files one after the other. Blocks: call it inside long work.
    ///
    /// - Throws: a `Problem` that names the file where its headings are missing or it can't be read at all; a single
    ///   row never stops it.
    public init(_ files: [(ReplayRow.File, SheetFile)], under terms: ReplayRow.Terms) throws {
        var rows: [ReplayRow] = []
        var account = ReplayAccount()
        var untidy: [[String]] = []
        for (kind, file) in files {
            do {
                let reader = try file.reader()
                let columns = ReplayRow.Column.of(kind)
                let table = try SheetTable(
                    reader.rows(of: reader.sheets[0]), columns.map { Heading($0.rawValue, $0.rawValue) })
                while let row = try table.next() {
                    let cells = columns.map { ($0, row.cell($0.rawValue).text) }
                    let key = cells[0].1
                    do {
                        let taken = try ReplayRow.read(
                            Dictionary(uniqueKeysWithValues: cells), of: kind, number: row.number, under: terms)
                        account.take(taken)
                        rows.append(taken)
                        guard let quirks = ReplayRow.Quirk.words(of: taken.quirks) else { continue }
                        untidy.append([
                            kind.rawValue, String(row.number), key, taken.outcome.words.chinese, quirks.chinese,
                        ])
                    } catch {
                        account.leaveOut(error, of: kind)
                        let words = ReplayAccount.Outcome.leftOut(error).words.chinese
                        untidy.append([kind.rawValue, String(row.number), key, words, ""])
                    }
                }
            } catch let error as any Tellable {
                throw error.problem.about(file: file.name)
            }
        }
        self.rows = rows
        self.account = account
        self.untidy = untidy
    }

    /// What became of each untidy row, as a .csv file.
    public func untidyFile() throws -> [UInt8] {
        var bytes: [UInt8] = []
        var writer = CSVWriter { bytes += $0 }
        for row in [["文件", "行", "原编号", "怎么处理", "哪里不整齐"]] + untidy {
            try writer.append(row.map { .text($0) })
        }
        return bytes
    }
}

extension CaseSpans {
    /// What a file of `CaseExportActions` says about how long cases took. Blocks: call it inside long work.
    ///
    /// - Parameter bytes: as the export gave them, in Chinese.
    public static func spans(inExport bytes: [UInt8]) throws -> [Span] {
        let reader = try SheetReader(bytes, limits: .usual)
        let table = try SheetTable(
            reader.rows(of: reader.sheets[0]),
            [
                Heading("matter", CaseExportActions.Column.matter.words.chinese),
                Heading("days", CaseExportActions.Column.days.words.chinese),
                Heading("closing", CaseExportActions.Column.closing.words.chinese),
            ])
        var spans: [Span] = []
        while let row = try table.next() {
            // What ended without a closing (not taken on, withdrawn, merged) isn't closed.
            let days = try row.text("closing").isEmpty ? nil : row.integer("days")
            spans.append(Span(try row.text("matter"), days: days))
        }
        return spans
    }
}
