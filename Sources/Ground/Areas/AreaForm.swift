internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The forms on an area's page.
enum AreaForm {
    case child, name, drawing

    static func draft(_ request: Request) throws -> Area.Draft {
        guard let level = Area.Level(word: request.field("level")) else {
            throw Problem(
                .invalid, "area.no-level", field: "level", Words("请选一个级别。", "Choose a level."))
        }
        let households: Int? = request.field("households").isEmpty ? nil : try request.integer("households")
        return Area.Draft(
            level: level, name: request.field("name"), ordinal: 1,
            kind: level == .grid ? Area.Kind(rawValue: request.field("kind")) ?? .residential : .ordinary,
            setting: Area.Setting(rawValue: request.field("setting")),
            households: level == .building ? households : nil)
    }

    /// The names typed for levels; those left empty stay as they are.
    static func levelNames(_ request: Request) -> [Area.Level: Words] {
        var names: [Area.Level: Words] = [:]
        for level in Area.Level.allCases {
            let words = Words(request.field("name-\(level.word)"), request.field("english-\(level.word)"))
            if !words.chinese.isEmpty || !words.english.isEmpty { names[level] = words }
        }
        return names
    }

    /// The fewest and the most typed for what is called `name`; nil where both were left empty.
    static func range(_ name: String, _ request: Request) throws -> (Int, Int)? {
        let (low, high) = ("households-\(name)", "most-\(name)")
        guard !request.field(low).isEmpty || !request.field(high).isEmpty else { return nil }
        return (try request.integer(low), try request.integer(high))
    }

    static let noFile = Problem(
        .invalid, "area.no-file", field: "file", Words("还没有选文件，请选一个。", "No file was chosen. Choose one."))

    static func words(for report: OutlineActions.Report) -> Words {
        let (drawn, left) = (report.drawn.count, report.doubts.count)
        let chinese = left == 0 ? "" : "有 \(left) 个对不上，请逐个决定。"
        let english = left == 0 ? "" : " \(left) could not be matched; decide about each."
        return Words("已画出 \(drawn) 个边界。\(chinese)", "Drew \(drawn) outlines.\(english)")
    }
}

extension AreaForm {
    /// The dialogs beside the title, for whoever may change areas.
    static func dialogs(_ view: AreaView, _ t: Reading, open: AreaForm?, _ answers: Answers) -> HTML {
        guard t.may(.editAreas) else { return .none }
        func typed(_ form: AreaForm) -> Answers { open == form ? answers : .none }
        let id = view.area.id
        let below = view.area.level.below
        let add: HTML =
            below.isEmpty
            ? .none
            : t.dialog(
                Words("新增下级", "Add area"), title: Words("在“\(view.area.name)”下新增", "Add an area in \(view.area.name)"),
                icon: .plus, isOpen: open == .child,
                body: t.form(
                    to: AreaAddress.children(of: id), childFields(below, view.rules).map { $0.marked("child") },
                    submit: Words("新增区域", "Add the area"),
                    answers: typed(.child)))
        let rename = t.dialog(
            Words("改名", "Rename"), title: Words("给“\(view.area.name)”改名", "Rename \(view.area.name)"), icon: .edit,
            isOpen: open == .name,
            body: t.form(
                to: AreaAddress.name(of: id),
                [
                    Field(.text, "name", Words("新名称", "New name"), value: view.area.name, longest: 100)
                        .marked("rename")
                ],
                submit: Words("保存名称", "Save the name"), answers: typed(.name)))
        let draw = t.dialog(
            Words("画边界", "Outlines"), title: Words("从文件画边界", "Outlines from a file"), icon: .map,
            isOpen: open == .drawing,
            body: t.form(
                to: AreaAddress.drawing(of: id), drawingFields, submit: Words("上传边界", "Upload the outlines"),
                answers: typed(.drawing)))
        let rules = t.button(Words("本地规则", "Local rules"), AreaAddress.rules(of: id), icon: .gear)
        return "<div class=\"row\">\(add)\(rename)\(draw)\(rules)</div>"
    }

    private static func childFields(_ levels: [Area.Level], _ rules: AreaRules) -> [Field] {
        let kinds: [Area.Kind] = [.residential, .specialPurpose, .reserved]
        var fields = [
            Field(
                .choice(levels.map { Field.Option($0.word, rules.name(of: $0)) }), "level", Words("级别", "Level"),
                value: levels[0].word),
            Field(.text, "name", Words("名称", "Name"), longest: 100),
            Field(
                .text, "code", Words("编码", "Code"),
                hint: Words("没有可以不填；一个编码只能给一个区域", "Leave empty if there is none; one code, one area"),
                isRequired: false, longest: 40),
            Field(
                .list(Area.Setting.allCases.map { Field.Option($0.rawValue, $0.words) }), "setting",
                Words("城市或农村", "Urban or rural"), isRequired: false),
        ]
        if levels.contains(.grid) {
            fields.append(
                Field(
                    .choice(kinds.map { Field.Option($0.rawValue, $0.words) }), "kind", Words("网格类型", "Kind of grid"),
                    value: Area.Kind.residential.rawValue))
        }
        if levels.contains(.building) {
            fields.append(Field(.number, "households", Words("楼栋户数", "Households of the building"), isRequired: false))
        }
        return fields
    }

    private static let drawingFields = [
        Field(
            .file(accepts: ".json,.geojson,application/geo+json"), "file", Words("GeoJSON 文件", "GeoJSON file"),
            hint: Words("面状边界；按代码和名称对应到本区域和直接下级", "Polygons; matched by code and name to this area and those below")),
        Field(
            .list(Frame.allCases.map { Field.Option($0.rawValue, $0.words) }), "frame", Words("坐标系", "Coordinates"),
            value: Frame.cgcs2000.rawValue),
    ]
}
