internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The forms about a body.
enum OrganisationForm {
    static func draft(_ request: Request) throws -> OrganisationActions.Draft {
        OrganisationActions.Draft(
            name: request.field("name"), kind: Organisation.Kind(rawValue: request.field("kind")) ?? .partnerUnit,
            parent: try request.optionalKey("parent"), area: try request.chosenArea(),
            creditCode: request.field("creditCode"), founded: try request.optionalDay("founded"))
    }

    private static let registerLead = Words(
        "部门、党组织、物业企业、业委会、共建单位都登记在这里。",
        "Departments, party units, firms, owners' committees and partner units.")

    /// What the address of a new body's form says already.
    struct Asked {
        let kind: Organisation.Kind?
        let parent: String?
    }

    static func new(
        _ t: Reading, _ choice: AreaChoice, _ parents: [Organisation], _ asked: Asked, _ answers: Answers
    ) -> PageContent {
        let draft = Organisation(id: Key(1), name: "", kind: asked.kind ?? .partnerUnit)
        return PageContent(
            .ask, title: Words("登记单位", "Register a body"), crumbs: [OrganisationPages.crumb],
            lead:
                t.said(registerLead),
            styles: ["people"],
            body: """
                \(choice.search(t, to: Link("organisations", "new")))
                \(t.form(
                    to: PeopleAddress.organisations, fields(draft, choice, parents, parent: asked.parent ?? ""),
                    submit: Words("登记单位", "Register it"), answers: answers))
                """)
    }

    static func change(
        _ t: Reading, _ view: OrganisationView, _ choice: AreaChoice, _ parents: [Organisation], _ answers: Answers
    ) -> PageContent {
        let one = view.organisation
        let link = PeopleAddress.organisation(one.id, "change")
        var offered = parents.filter { $0.id != one.id }
        if let parent = view.parents.first, !offered.contains(where: { $0.id == parent.id }) {
            offered.insert(parent, at: 0)
        }
        return PageContent(
            .ask, title: Words("修改“\(one.name)”", "Change \(one.name)"),
            crumbs: [OrganisationPages.crumb, Crumb(Words(data: one.name), PeopleAddress.organisation(one.id))],
            styles: ["people"],
            body: """
                \(choice.search(t, to: link))
                \(t.form(
                    to: link, fields(one, choice, offered, parent: one.parent?.description ?? ""),
                    submit: Words("保存", "Save"), answers: answers))
                """)
    }

    private static func fields(
        _ one: Organisation, _ choice: AreaChoice, _ parents: [Organisation], parent: String
    ) -> [Field] {
        let kinds = Organisation.Kind.allCases.map { Field.Option($0.rawValue, $0.words) }
        let above = parents.map { body in
            Field.Option(
                body.id.description,
                Words("\(body.name)（\(body.kind.words.chinese)）", "\(body.name) (\(body.kind.words.english))"))
        }
        return [
            Field(.text, "name", Words("单位名称", "Name"), value: one.name, longest: 100),
            Field(.list(kinds), "kind", Words("类别", "Kind"), value: one.kind.rawValue),
            choice.field(Words("在哪里", "Where it belongs")),
            Field(
                .list(above), "parent", Words("上级单位", "Stands under"),
                hint: Words("没有上级可以不选", "Leave it open at the top"), isRequired: false, value: parent),
            Field(
                .text, "creditCode", Words("统一社会信用代码", "Credit code"),
                hint: Words("18 位，没有可以不填", "18 characters; leave it empty where there is none"),
                isRequired: false, value: one.creditCode?.text ?? "", longest: 24),
            Field(
                .day, "founded", Words("成立日期", "Founded"), isRequired: false,
                value: one.founded?.description ?? ""),
        ] + choice.fields
    }

    static func end(_ t: Reading, _ one: Organisation, _ answers: Answers) -> HTML {
        t.dialog(
            Words("撤销", "End it"), title: Words("撤销“\(one.name)”", "End \(one.name)"), icon: .bin,
            isOpen: !answers.problems.isEmpty,
            body: t.form(
                to: PeopleAddress.organisation(one.id, "end"),
                [
                    Field(
                        .day, "on", Words("从哪天起撤销", "From which day"),
                        hint: Words("下面还有单位或岗位时不能撤销", "Refused while bodies or posts belong to it"),
                        value: t.now.day.description)
                ], submit: Words("撤销单位", "End it"), answers: answers, weight: .grave))
    }
}
