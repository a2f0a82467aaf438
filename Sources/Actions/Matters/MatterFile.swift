internal import Core
internal import Domain
internal import Sheets

/// A list of matters that somebody sent: .csv or .xlsx, a column for each level and others for the standards.
struct MatterFile {
    private let file: SheetFile

    init(_ file: SheetFile) { self.file = file }

    /// Its rows in order, blank ones left out. Blocks: call it inside long work.
    ///
    /// - Throws: a `Problem` that names the file and, where there is one, the row and the column.
    func rows() throws -> [MatterImport.Row] {
        do {
            return try read()
        } catch let error as any Tellable {
            throw error.problem.about(file: file.name)
        }
    }

    private func read() throws -> [MatterImport.Row] {
        let reader = try file.reader()
        let table = try SheetTable(reader.rows(of: reader.sheets[0], repeatsMerged: true), Self.headings)
        var rows: [MatterImport.Row] = []
        while let row = try table.next() {
            var names = try Self.levels.map { try table.has($0) ? row.text($0) : "" }
            while names.last == "" { names.removeLast() }
            var cells: [MatterImport.Column: String] = [:]
            for column in MatterImport.Column.allCases { cells[column] = try row.text(column.rawValue) }
            rows.append(MatterImport.Row(line: row.number, names: names, cells: cells))
            guard rows.count <= MatterImport.most else { throw Self.tooMany }
        }
        guard !rows.isEmpty else { throw Self.noRows }
        return rows
    }

    private static let levels = (1...Catalogue.depth).map { "level\($0)" }

    private static let headings: [Heading] =
        [
            Heading("level1", "一级", "一级分类", "一级标签", "大类", "level1"),
            Heading("level2", "二级", "二级分类", "二级标签", "小类", "level2", isRequired: false),
            Heading("level3", "三级", "三级分类", "三级标签", "子类", "level3", isRequired: false),
            Heading("level4", "四级", "四级分类", "level4", isRequired: false),
            Heading("level5", "五级", "五级分类", "level5", isRequired: false),
            Heading("level6", "六级", "六级分类", "level6", isRequired: false),
        ]
        + [
            Heading("code", "编码", "代码", "事项编码", "code", isRequired: false),
            Heading("filing", "立案条件", "立案标准", "filing", isRequired: false),
            Heading("closing", "结案条件", "结案标准", "closing", isRequired: false),
            Heading("limit", "时限", "处置时限", "办理时限", "limit", isRequired: false),
            Heading("lead", "主办", "主办单位", "责任单位", "lead", isRequired: false),
            Heading("assists", "协办", "协办单位", "assists", isRequired: false),
            Heading("levels", "解决层级", "层级", "levels", isRequired: false),
            Heading("basis", "依据", "法律依据", "basis", isRequired: false),
            Heading("duty", "履职清单", "清单", "duty", isRequired: false),
            Heading("concern", "不公开原因", "不公开", "concern", isRequired: false),
        ]

    private static let noRows = Problem(
        .invalid, "matter-import.no-rows", field: "file",
        Words("只有标题行，没有事项，请补上。", "There is a heading and nothing below it. Add rows."))
    private static let tooMany = Problem(
        .tooLarge, "matter-import.too-many", field: "file",
        Words(
            "一次最多 \(MatterImport.most) 行，请分几次导入。",
            "One list has at most \(MatterImport.most) rows; send it in parts."),
        arguments: ["most": .integer(MatterImport.most)])
}
