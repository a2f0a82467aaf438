public import Core

extension PeopleImport {
    /// The row that names the columns.
    public struct Heading: Hashable, Sendable {
        /// As the sheet's user counts it, from 1.
        public let row: Int
        /// Each column's name as it is written; empty for one without.
        public let names: [String]

        public init(row: Int, names: [String]) {
            self.row = row
            self.names = names
        }

        /// What is the same for two files of one shape: the names of their columns, in order. The column that our own
        /// files of wrong rows add doesn't count: a corrected file is of the shape of the first.
        public var shape: String {
            Column.shape(of: names.filter { !PeopleImport.isErrorHeading($0) })
        }

        /// Which column holds what, as its name says; a name that fits exactly goes before one that only ends so.
        public var suggestion: [Column: Int] { Column.suggestion(for: names) }

        /// Finds the heading below titles and notes: the row with the most names that are known. Of two that follow
        /// each other the lower is meant, since a merged group of columns stands above its parts.
        ///
        /// - Parameter rows: the first rows of the sheet with their numbers, blank ones left out.
        /// - Returns: nil for no rows at all.
        public static func found(in rows: [(number: Int, cells: [Cell])]) -> Heading? {
            let named = rows.map { (number: $0.number, names: $0.cells.map(\.text.trimmed)) }
            return Column.heading(in: named).map { Heading(row: named[$0].number, names: named[$0].names) }
        }
    }

    /// What the column is called in which our own files say what is wrong with a row.
    public static let errorHeading = Words("错误说明", "What is wrong")

    public static func isErrorHeading(_ name: String) -> Bool {
        [errorHeading.chinese, errorHeading.english].contains(name.trimmed)
    }
}

extension PeopleImport.Column: ListColumn {
    static let marks = "*:"

    var names: [String] {
        switch self {
        case .name: ["姓名", "名字", "网格员", "网格长", "人员", "成员", "负责人", "name"]
        case .phone:
            [
                "联系电话", "手机", "手机号", "手机号码", "电话", "电话号码", "联系方式", "联系号码", "移动电话", "联系手机", "phone", "mobile",
            ]
        case .identity: ["身份证", "身份证号", "身份证号码", "公民身份号码", "证件号", "证件号码", "idnumber", "identitynumber"]
        case .document: ["其他证件号", "其他证件", "护照号", "护照号码", "通行证号", "document"]
        case .areaCode: ["网格编码", "网格编号", "网格代码", "区域代码", "区划代码", "areacode", "gridcode"]
        case .township: ["街道", "乡镇", "镇街", "街镇", "镇", "乡镇街道", "township"]
        case .community: ["社区", "村", "村居", "村社区", "社区名称", "行政村", "community"]
        case .area: ["网格", "网格名称", "区域", "责任区域", "包保网格", "楼栋", "grid", "area"]
        case .post:
            [
                "岗位", "职务", "岗位名称", "人员类别", "人员类型", "网格员类型", "网格员类别", "类别", "角色", "post", "position",
            ]
        case .body: ["党组织", "支部", "党支部", "任职单位", "任职组织", "业委会", "body"]
        case .organisation: ["单位", "工作单位", "单位名称", "organisation", "employer"]
        case .source: ["来源", "人员来源", "选聘来源", "source"]
        case .selection: ["产生方式", "选任方式", "选聘方式", "聘用方式", "selection"]
        case .from:
            [
                "任职时间", "任职日期", "上岗时间", "上岗日期", "到岗时间", "聘用时间", "入职时间", "入职日期", "开始时间", "起始日期", "起", "since", "from",
            ]
        case .until:
            ["任期", "任期至", "任期到", "届满时间", "到期时间", "截止日期", "结束时间", "聘期至", "止", "until", "termends"]
        }
    }
}
