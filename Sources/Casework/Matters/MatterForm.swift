internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What the draft is to say of a matter: the matter itself, and its standards one below the other.
enum MatterForm {
    /// Standards that the form has room for beyond those there are.
    private static let more = 1

    static func page(
        _ draft: MatterActions.Draft, _ known: Matter.Path?, under parent: Key<Matter>?, _ t: Reading,
        _ answers: Answers
    ) -> PageContent {
        let standards = known?.matter.standards ?? []
        let numbers =
            (standards.map(\.number)
            + ((1...9).filter { standard in
                !standards.contains { $0.number == standard }
            }).prefix(more)).sorted()
        let own = fields(draft, known, under: parent)
        let blocks = numbers.map { number in
            (number, standardFields(number, standards.first { $0.number == number }, draft.organisations))
        }
        let action = known.map { MatterAddress.wording(of: $0.matter.id) } ?? MatterAddress.all
        let drawn = blocks.map { number, fields -> HTML in
            """
            <fieldset class="matter-standard"><legend>\(t("标准 \(number)", "Standard \(number)"))</legend>
            \(fields.map { t.field($0, answers) })</fieldset>
            """
        }
        return PageContent(
            .thing,
            title: known.map { Words("改“\($0.matter.name)”", "Change “\($0.matter.name)”") }
                ?? Words("新的事项", "A new matter"),
            crumbs: [MatterPages.crumb, EditionPages.crumb],
            lead: """
                \(t(
                    "记在草稿“\(draft.edition.title)”里，生效以后才算数。",
                    "It goes into the draft “\(draft.edition.title)” and counts once that is in force."))
                """,
            styles: ["matters"],
            body: t.form(
                to: action, answers: answers, fields: own + blocks.flatMap { $0.1 },
                body: """
                    \(own.map { t.field($0, answers) })\(drawn)
                    <p class="hint">\(t("标准不写就沿用上级事项的。", "Without a standard, those of the matter above count."))</p>
                    <div class="row"><button class="button is-main">\(t("记入草稿", "Put it into the draft"))</button></div>
                    """))
    }

    private static func fields(
        _ draft: MatterActions.Draft, _ known: Matter.Path?, under parent: Key<Matter>?
    ) -> [Field] {
        let matter = known?.matter
        let parents = draft.catalogue.all.filter { path in
            path.matters.count < Catalogue.depth && !path.matters.contains { $0.id == matter?.id }
        }
        return [
            Field(.text, "name", Words("名称", "Name"), value: matter?.name ?? "", longest: 40),
            Field(
                .list(parents.map { Field.Option($0.matter.id.description, Words(data: $0.name)) }), "parent",
                Words("上级事项", "Stands under"), isRequired: false, value: parent?.description ?? ""),
            Field(.text, "code", Words("编码", "Code"), isRequired: false, value: matter?.code ?? "", longest: 20),
            Field(
                .list(Matter.Duty.allCases.map { Field.Option($0.rawValue, $0.words) }), "duty",
                Words("在街道的哪份清单上", "On which of the township's lists"),
                hint: Words("上级收回的不能派给街道及以下", "What was taken back is never sent to a township or below"),
                isRequired: false, value: matter?.duty?.rawValue ?? ""),
            Field(
                .list(Matter.Concern.allCases.map { Field.Option($0.rawValue, $0.words) }), "concern",
                Words("为什么不在公开页面出现", "Why it is kept off public pages"), isRequired: false,
                value: matter?.concern?.rawValue ?? ""),
        ]
            + (matter == nil
                ? []
                : [
                    Field(
                        .box, "retired", Words("停用：不再按它立案", "Out of use: nothing new is filed under it"),
                        isRequired: false, value: matter?.isRetired == true ? "yes" : "")
                ])
    }

    private static func standardFields(
        _ number: Int, _ standard: Matter.Standard?, _ organisations: [Key<Organisation>: String]
    ) -> [Field] {
        func written(_ holder: Holder) -> String {
            if case .named(let key) = holder { organisations[key] ?? holder.written } else { holder.written }
        }
        return [
            Field(
                .longText(rows: 2), "filing-\(number)", Words("什么情况算", "What counts as it"), isRequired: false,
                value: standard?.filing ?? "", longest: 300),
            Field(
                .longText(rows: 2), "closing-\(number)", Words("怎样算解决", "What counts as solved"), isRequired: false,
                value: standard?.closing ?? "", longest: 300),
            Field(
                .text, "limit-\(number)", Words("时限", "Time limit"),
                hint: Words("如 3工作日、4工作时、2紧急工作时、1紧急工作日", "Like 3 working days, 2 urgent hours"), isRequired: false,
                value: standard?.limit.written ?? "", longest: 20),
            Field(
                .text, "lead-\(number)", Words("主办", "Leads"),
                hint: Words(
                    "网格、社区、街道、物业企业，一个单位的全称，或区县部门的条线，如 城管|城市管理",
                    "网格, 社区, 街道, 物业企业, an organisation's full name, or a line of work of the county's departments"),
                isRequired: false, value: standard.map { written($0.lead) } ?? "", longest: 100),
            Field(
                .text, "assists-\(number)", Words("协办", "Assist"), hint: Words("几个的用分号隔开", "Several, with ; between"),
                isRequired: false, value: standard?.assists.map(written).joined(separator: "；") ?? "", longest: 300),
            Field(
                .text, "levels-\(number)", Words("可以在哪级解决", "Settled at"),
                hint: Words("如 网格、社区、街道；不写就从主办那级往上", "Like 网格、社区; from the lead's level up when blank"),
                isRequired: false, value: standard.map { MatterImport.written($0.levels) } ?? "", longest: 60),
            Field(
                .text, "basis-\(number)", Words("依据", "Basis"), isRequired: false, value: standard?.basis ?? "",
                longest: 200),
        ]
    }

    private static let columns: [MatterImport.Column] = [
        .filing, .closing, .limit, .lead, .assists, .levels, .basis,
    ]

    /// What was typed of each standard of which anything was; its number beside it.
    private static func cells(_ request: Request) -> [(number: Int, cells: [MatterImport.Column: String])] {
        (1...9).compactMap { number in
            let typed = columns.map { ($0, request.field("\($0.rawValue)-\(number)")) }.filter { !$0.1.isEmpty }
            return typed.isEmpty ? nil : (number, Dictionary(uniqueKeysWithValues: typed))
        }
    }

    /// Every holder that was typed.
    static func holders(in request: Request) -> [String] {
        cells(request).flatMap { MatterImport.holders(in: $0.cells) }
    }

    /// What was typed.
    ///
    /// - Parameter holders: whom each written text means.
    static func saying(_ request: Request, _ holders: [String: Holder]) throws -> MatterActions.Saying {
        MatterActions.Saying(
            parent: Key<Matter>(request.field("parent")), name: request.field("name"), code: request.field("code"),
            duty: Matter.Duty(rawValue: request.field("duty")),
            concern: Matter.Concern(rawValue: request.field("concern")), isRetired: request.isTicked("retired"),
            standards: try cells(request).map { try MatterImport.standard($0.number, $0.cells, holders) })
    }
}
