internal import Core
internal import Domain
internal import Sheets

/// A file of divisions that somebody sent: .csv or .xlsx, its first row a heading.
public struct DivisionFile: Sendable {
    private let file: SheetFile
    private var name: String { file.name }

    public init(_ file: SheetFile) { self.file = file }

    public init(name: String, path: String) { self.init(SheetFile(name: name, path: path)) }

    public init(name: String, bytes: [UInt8]) { self.init(SheetFile(name: name, bytes: bytes)) }

    /// Its rows in order, blank ones left out. Blocks: call it inside long work.
    ///
    /// - Throws: a `Problem` that names the file and, where there is one, the row and the column.
    func rows() throws -> [DivisionImport.Row] {
        do {
            return try read()
        } catch let error as any Tellable {
            throw error.problem.about(file: name)
        }
    }

    private func read() throws -> [DivisionImport.Row] {
        let reader = try file.reader()
        let sheet = try reader.rows(of: reader.sheets[0])
        guard let first = try sheet.next() else { throw Self.noHeading }
        let heading = try Heading(first.cells.map(\.text))
        var rows: [DivisionImport.Row] = []
        while let row = try sheet.next() {
            guard row.cells.contains(where: { !$0.isBlank }) else { continue }
            func text(_ column: Int) -> String {
                column < row.cells.count ? Area.trimmed(row.cells[column].text) : ""
            }
            rows.append(
                DivisionImport.Row(
                    file: name, line: row.number, level: heading.level, code: text(heading.code),
                    name: text(heading.name), parentCode: heading.parent.map(text)))
        }
        guard !rows.isEmpty else { throw Self.noRows }
        return rows
    }

    /// Which column holds what; and with that, which level the file is of.
    private struct Heading {
        let code: Int
        let name: Int
        let parent: Int?
        let level: Area.Level

        /// The column that names a row's parent, by level, the lowest first: a file that has it is of that level.
        private static let parents: [(column: String, level: Area.Level)] = [
            ("streetCode", .community), ("areaCode", .township), ("cityCode", .county), ("provinceCode", .city),
        ]

        init(_ cells: [String]) throws {
            let names = cells.map { Area.trimmed($0) }
            guard let code = names.firstIndex(of: "code"), let name = names.firstIndex(of: "name") else {
                throw DivisionFile.noColumns(names)
            }
            self.code = code
            self.name = name
            let found = Self.parents.first { names.contains($0.column) }
            level = found?.level ?? .province
            parent = found.flatMap { names.firstIndex(of: $0.column) }
        }
    }

    private static let noHeading = Problem(
        .invalid, "divisions.no-heading", field: "file",
        Words("文件里一行也没有，请放上标题行和数据。", "The file has no row. Give it a heading and rows."))
    private static let noRows = Problem(
        .invalid, "divisions.no-rows", field: "file",
        Words("只有标题行，没有数据，请补上。", "The file has a heading and nothing below it. Add rows."))

    private static func noColumns(_ names: [String]) -> Problem {
        let shown = names.prefix(6).joined(separator: ", ")
        return Problem(
            .invalid, "divisions.no-columns", field: "file",
            Words(
                "第 1 行应是标题，要有 code 和 name 两列，现在是：\(shown)。",
                "Line 1 should be a heading with the columns code and name; it is: \(shown)."))
    }
}
