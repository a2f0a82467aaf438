public import Core

/// The rules for taking in cases that another system kept: which column holds what, and what a row comes to.
///
/// A row becomes a case by the same acts that people use, as far as it says; it keeps the number it had. What can't be
/// right (no words, a day to come, a close before the report) is told row by row, so that the file can be corrected and
/// sent again: a number that came in before is passed over.
public enum CaseImport {
    /// The most rows one list has: so many are taken in while somebody waits.
    public static let most = 2000

    /// What a column holds.
    public enum Column: String, CaseIterable, Hashable, Sendable, Codable {
        case number, text, opened, closed, matter, place, address, result

        public var words: Words {
            switch self {
            case .number: Words("原编号", "Number there")
            case .text: Words("反映内容", "What was said")
            case .opened: Words("受理日期", "Received on")
            case .closed: Words("办结日期", "Closed on")
            case .matter: Words("事项", "Matter")
            case .place: Words("社区或网格", "Community or grid")
            case .address: Words("地址", "Address")
            case .result: Words("办理结果", "What was done")
            }
        }

        /// Without which no row is a case.
        public var isRequired: Bool { [.number, .text, .opened].contains(self) }
    }
}

extension CaseImport.Column: ListColumn {
    static let marks = "*:_-"

    var names: [String] {
        switch self {
        case .number: ["编号", "原编号", "工单号", "工单编号", "案件编号", "案卷号", "任务号", "流水号", "id", "uniquekey", "number"]
        case .text:
            ["内容", "反映内容", "诉求内容", "问题描述", "事件描述", "主要内容", "留言详情", "描述", "descriptor", "description", "text"]
        case .opened:
            ["受理日期", "受理时间", "登记时间", "上报时间", "来电时间", "留言时间", "创建时间", "opendate", "createddate", "opened"]
        case .closed: ["办结日期", "办结时间", "结案时间", "结案日期", "完成时间", "答复时间", "closedate", "closeddate", "closed"]
        case .matter: ["事项", "事项名称", "问题类型", "诉求类型", "类别", "一级标签", "小类", "complainttype", "category", "matter"]
        case .place: ["网格", "所属网格", "社区", "所属社区", "网格编码", "街道", "communityboard", "borough", "place"]
        case .address: ["地址", "地点", "发生地址", "具体位置", "事发地点", "address", "location"]
        case .result: ["办理结果", "处理结果", "答复意见", "答复内容", "办理情况", "resolution", "result"]
        }
    }
}

/// Which column of a list of cases holds what. Remembered for the next list of the same shape.
public struct CaseMapping: Hashable, Sendable {
    /// By place, 0 being column A; what isn't in it is in no column.
    public let columns: [CaseImport.Column: Int]

    public enum Refusal: Error, Hashable, Sendable {
        case missing(CaseImport.Column)
        /// One column is said to hold two things.
        case twice(CaseImport.Column)
    }

    public init(_ columns: [CaseImport.Column: Int]) throws(Refusal) {
        for column in CaseImport.Column.allCases where column.isRequired && columns[column] == nil {
            throw .missing(column)
        }
        if let column = CaseImport.Column.twice(in: columns) { throw .twice(column) }
        self.columns = columns
    }

    /// Which column holds what, as the names at the head of a list say.
    public static func suggestion(for heading: [String]) -> [CaseImport.Column: Int] {
        CaseImport.Column.suggestion(for: heading)
    }

    /// The place of the heading among the first rows of a list, blank ones left out; nil for no rows at all.
    public static func heading(in rows: [(number: Int, names: [String])]) -> Int? {
        CaseImport.Column.heading(in: rows)
    }

    /// What is the same for two lists of one shape.
    public static func shape(of heading: [String]) -> String { CaseImport.Column.shape(of: heading) }

    /// `number=0;text=3`, in the order of the columns.
    public var text: String { CaseImport.Column.text(of: columns) }

    /// Nil for what isn't like `text`, or no mapping any more.
    public init?(text: String) {
        var columns: [CaseImport.Column: Int] = [:]
        for part in text.split(separator: ";") {
            guard let (column, place) = CaseImport.Column.read(part) else { return nil }
            columns[column] = place
        }
        guard let mapping = try? CaseMapping(columns) else { return nil }  // Nil says it.
        self = mapping
    }
}

extension CaseMapping.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .missing(let column):
            Problem(
                .invalid, "case-import.missing", field: column.rawValue,
                Words(
                    "请选出哪一列是“\(column.words.chinese)”。", "Say which column holds “\(column.words.english)”."))
        case .twice(let column):
            Problem(
                .invalid, "case-import.twice", field: column.rawValue,
                Words(
                    "“\(column.words.chinese)”选的列已经用作别的了，请换一列或选“没有这一列”。",
                    "The column for “\(column.words.english)” is used for something else. Choose another or none."))
        }
    }
}
