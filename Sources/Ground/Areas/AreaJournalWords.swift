internal import Core
internal import Domain
internal import Kit

extension JournalWords {
    static let areas = JournalWords(
        kinds: [
            "area.created": Words("新增了这个区域", "Added"), "area.renamed": Words("改了名称", "Renamed"),
            "area.drawn": Words("画了边界", "Outlines were uploaded"),
            "area.rules-set": Words("改了本地设置", "Settings were changed"),
            "area.rule-inherited": Words("一条规则恢复为沿用上级", "A rule comes from above again"),
            "area.coded": Words("由系统赋码", "A code was issued"),
            "area.doubt-decided": Words("决定了一条存疑的边界", "A doubtful outline was decided"),
            "area.detailed": Words("改了属性", "Attributes were changed"),
            "area.switched-on": Words("预留网格启用", "Came into use"),
            "area.card-issued": Words("发了二维码", "A code was made for its card"),
            "area.card-revoked": Words("停用了二维码", "The code on its card was revoked"),
            "area.positioned": Words("写了位置", "Its position was entered"),
            "area.duties-set": Words("写了岗位职责", "Duties of a post were written down"),
            "area.closed": Words("网格调整后停用", "Ended by a change of grids"),
            "area.recut": Words("调整了楼栋", "Buildings were re-cut"),
            "area.demo-loaded": Words("装入了演示数据", "Demo data was loaded"),
            "recut.drafted": Words("起草了网格调整", "A change was drafted"),
            "recut.rewritten": Words("改了调整方案", "The plan was changed"),
            "recut.drawn": Words("画了新边界", "New outlines were drawn"),
            "recut.submitted": Words("提交了调整", "Submitted"), "recut.approved": Words("批准了调整", "Approved"),
            "recut.returned": Words("退回了调整", "Sent back"), "recut.withdrawn": Words("撤回了调整", "Withdrawn"),
            "recut.begun": Words("调整开始执行", "It began to be carried out"),
            "recut.applied": Words("调整执行完毕", "It was carried out"),
            "estate.created": Words("登记了小区", "The estate was entered"),
            "estate.changed": Words("改了小区资料", "What is said of the estate was changed"),
            "estate.buildings-added": Words("放进了楼栋", "Buildings were put in"),
            "estate.building-removed": Words("移出了楼栋", "A building was taken out"),
            "estate.merged": Words("并入了别的小区", "It went into another estate"),
            "estate.took-others": Words("并进了别的小区", "Other estates came to it"),
            "estate.closed": Words("撤销了小区", "The estate was closed"),
            "department.scheme-added": Words("登记了一条线的网格", "A department's net was entered"),
            "department.grid-added": Words("登记了条线网格", "A department's grid was entered"),
            "department.grid-mapped": Words("改了条线网格的对应", "It was mapped anew"),
            "department.grid-removed": Words("删了条线网格", "A department's grid was removed"),
            "divisions.read": Words("读了区划文件", "Files of divisions were read"),
            "divisions.decided": Words("决定了存疑的行", "Doubtful rows were decided"),
            "divisions.dropped": Words("放弃了这次导入", "The import was dropped"),
            "divisions.applied": Words("导入了区划", "The divisions were taken over"),
        ],
        subjects: [
            "area": Words("区域", "Area"), "recut": Words("网格调整", "Change of grids"), "estate": Words("小区", "Estate"),
            "department_scheme": Words("条线网格", "Department grids"),
            "division_import": Words("区划导入", "Import of divisions"),
        ],
        codes: [
            "kind": table(Area.Kind.self, \.words).merging(table(Recut.Kind.self, \.words)) { $1 },
            "rule": Dictionary(uniqueKeysWithValues: AreaRules.Rule.all.map { ($0.code, $0.words) }),
            "part": ["people": Words("队伍和组织", "teams and party units")],
        ])
}

extension AreaRules.Rule {
    /// What the rule is about.
    var words: Words {
        switch self {
        case .levelName(let level):
            Words("“\(level.words.chinese)”的叫法", "What a \(level.words.english) is called")
        case .households(let kind): Words("\(kind.words.chinese)户数", "Households, \(kind.words.english)")
        case .microGridHouseholds: Words("微网格户数", "Households of a micro-grid")
        case .codes: Words("编码规则", "Codes")
        case .phone: Words("社区电话", "Community's telephone")
        case .supervision: Words("监督电话", "Supervision")
        case .team: Words("队伍模式", "Team")
        case .chain: Words("党组织链", "Chain of party units")
        case .cases: Words("案件时限和数目", "Limits and figures of cases")
        case .whistles: Words("吹哨时限和必到单位", "Limits of whistles, and who must come")
        case .postName(let post): Words("“\(post.words.chinese)”的叫法", "What a \(post.words.english) is called")
        }
    }
}
