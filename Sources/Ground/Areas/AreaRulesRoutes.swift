internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The rules of a place: what holds, where it comes from, and changing one of them from a day on.
struct AreaRulesRoutes: Sendable {
    private let areas: AreaActions

    init(world: World) { areas = AreaActions(world: world) }

    var all: [Route] {
        [
            .get("/areas/:area/rules", .may(.browseAreas)) { .page(try await show($0)) },
            .post("/areas/:area/rules/inheritance", .may(.editAreas), inherit),
            .post("/areas/:area/rules/:rule", .may(.editAreas), change),
            .get("/areas/:area/outlines.geojson", .may(.browseAreas), download),
        ]
    }

    static func rule(_ form: RuleForm, of id: Key<Area>) -> Link {
        Link("areas", id.description, "rules", form.rawValue)
    }
    static func inheritance(of id: Key<Area>) -> Link { Link("areas", id.description, "rules", "inheritance") }
    static func download(of id: Key<Area>) -> Link { Link("areas", id.description, "outlines.geojson") }

    private func show(
        _ request: Request, _ open: RuleForm? = nil, _ answers: Answers = .none
    ) async throws -> PageContent {
        let view = try await areas.rules(of: try request.key("area"), by: try request.requireCaller())
        return AreaRulesPages.show(view, request.reading, open: open, answers)
    }

    private func change(_ request: Request) async throws -> Response {
        let id: Key<Area> = try request.key("area")
        guard let form = request.parameters["rule"].flatMap(RuleForm.init) else { throw Problem.nothingHere }
        return try await request.saving {
            let day = try request.day(form.from)
            try await areas.setRules(
                try form.local(request), of: id, from: day, by: try request.requireCaller())
            return .seeOther(
                AreaAddress.rules(of: id), notice: Words("已保存，从 \(day) 起生效", "Saved; it holds from \(day)"))
        } orAsk: {
            try await show(request, form, $0)
        }
    }

    private func inherit(_ request: Request) async throws -> Response {
        let id: Key<Area> = try request.key("area")
        guard let rule = AreaRules.Rule(code: request.field("said")) else { throw Problem.nothingHere }
        try await areas.inherit(rule, at: id, from: request.reading.now.day, by: try request.requireCaller())
        return .seeOther(
            AreaAddress.rules(of: id), notice: Words("已恢复为沿用上级，今天起生效", "It comes from above again, from today on"))
    }

    private func download(_ request: Request) async throws -> Response {
        let found = try await areas.download(under: try request.key("area"), by: try request.requireCaller())
        let bytes = AreaGeoJSON.file(found)
        return Response.bytes(bytes, type: "application/geo+json").saved(as: "\(found.area.name).geojson")
    }
}

/// The forms that change a rule, each by its word in the address.
enum RuleForm: String, CaseIterable {
    case names, households, codes, phones, cases, whistles

    var words: Words {
        switch self {
        case .names: Words("各级叫法", "What levels are called")
        case .households: Words("户数范围", "Ranges of households")
        case .codes: Words("编码规则", "How codes are made")
        case .phones: Words("公示电话", "Posted telephones")
        case .cases: Words("案件时限和数目", "Limits and figures of cases")
        case .whistles: Words("吹哨时限和必到单位", "Limits of whistles")
        }
    }

    /// The name of the day's field: the forms stand on one page, and no name on it may stand twice.
    var from: String { "from-\(rawValue)" }

    /// The kinds of grid whose households a place may want.
    static let kinds: [Area.Kind] = [.residential, .specialPurpose, .reserved]

    func fields(_ view: RulesView, _ t: Reading) -> [Field] {
        let own: [Field] =
            switch self {
            case .names: Self.names(view)
            case .households: Self.ranges(view.rules)
            case .codes: Self.codes(view.rules)
            case .phones: Self.phones(view.rules)
            case .cases: CaseworkRuleForm.cases(view.rules.cases)
            case .whistles: CaseworkRuleForm.whistles(view.rules.whistles)
            }
        return [Field(.day, from, Words("从哪天起", "From"), value: t.now.day.description)] + own
    }

    private static func names(_ view: RulesView) -> [Field] {
        Area.Level.allCases.filter { $0 > view.area.level && $0 <= .microGrid }.flatMap { level in
            let name = view.rules.name(of: level)
            return [
                Field(
                    .text, "name-\(level.word)",
                    Words("“\(level.words.chinese)”在本地叫", "In Chinese, a \(level.words.english) is"),
                    isRequired: false, value: name == level.words ? "" : name.chinese, longest: 20),
                Field(
                    .text, "english-\(level.word)", Words("英文叫", "and in English"), isRequired: false,
                    value: name == level.words ? "" : name.english, longest: 20),
            ]
        }
    }

    private static func ranges(_ rules: AreaRules) -> [Field] {
        func pair(_ name: String, _ words: Words, _ range: ClosedRange<Int>?) -> [Field] {
            [
                Field(
                    .number, "households-\(name)", Words("\(words.chinese)最少户数", "\(words.english): fewest"),
                    isRequired: false, value: range.map { String($0.lowerBound) } ?? ""),
                Field(
                    .number, "most-\(name)", Words("\(words.chinese)最多户数", "\(words.english): most"),
                    isRequired: false, value: range.map { String($0.upperBound) } ?? ""),
            ]
        }
        let grids = kinds.flatMap { kind in
            pair(
                kind.rawValue, kind.words,
                kind == .residential ? rules.gridHouseholds : rules.householdsByKind[kind])
        }
        return grids + pair(Area.Level.microGrid.word, rules.name(of: .microGrid), rules.microGridHouseholds)
    }

    private static func codes(_ rules: AreaRules) -> [Field] {
        let hint = Words(
            "可用 {community}、{grid}、{county} 等上级编码和 {serial:3} 流水号",
            "Codes from above as {community}, {grid}, {county}, and a serial number as {serial:3}")
        return [
            Field(
                .text, "pattern", Words("网格编码", "Codes of grids"), hint: hint, value: rules.codes.grid.text,
                longest: 80),
            Field(
                .text, "micro", Words("微网格编码", "Codes of micro-grids"), value: rules.codes.microGrid.text,
                longest: 80),
        ]
    }

    private static func phones(_ rules: AreaRules) -> [Field] {
        [
            Field(
                .text, "phone", Words("社区电话", "The community's telephone"), isRequired: false,
                value: rules.phone ?? "", longest: 20),
            Field(
                .text, "supervision", Words("监督电话", "Supervision"), isRequired: false,
                value: rules.supervision ?? "", longest: 20),
        ]
    }

    func local(_ request: Request) throws -> AreaRules.Local {
        switch self {
        case .names: return try AreaRules.Local(levelNames: AreaForm.levelNames(request))
        case .households:
            var others: [Area.Kind: ClosedRange<Int>] = [:]
            for kind in Self.kinds where kind != .residential {
                guard let (low, high) = try AreaForm.range(kind.rawValue, request) else { continue }
                guard low <= high else { throw AreaRules.Refusal.householdsOfKind(kind) }
                others[kind] = low...high
            }
            return try AreaRules.Local(
                gridHouseholds: try AreaForm.range(Area.Kind.residential.rawValue, request),
                microGridHouseholds: try AreaForm.range(Area.Level.microGrid.word, request),
                cutting: .init(households: others))
        case .codes:
            let scheme = CodeScheme(
                grid: try CodePattern(request.field("pattern")), microGrid: try CodePattern(request.field("micro")))
            return try AreaRules.Local(cutting: .init(codes: scheme))
        case .cases: return try AreaRules.Local(casework: .init(cases: try CaseworkRuleForm.cases(request)))
        case .whistles: return try AreaRules.Local(casework: .init(whistles: try CaseworkRuleForm.whistles(request)))
        case .phones:
            func said(_ name: String) -> String? { request.field(name).isEmpty ? nil : request.field(name) }
            return try AreaRules.Local(cutting: .init(phone: said("phone"), supervision: said("supervision")))
        }
    }
}
