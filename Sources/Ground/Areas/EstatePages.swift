internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Residential compounds as a person sees them.
enum EstatePages {
    enum Form { case change, take, merge }

    /// Who may look after an estate, and what the ones that do are called.
    struct Bodies {
        var firms: [Organisation] = []
        var committees: [Organisation] = []
        var names: [Key<Organisation>: String] = [:]
    }

    static func list(_ list: EstateList, _ bodies: Bodies, _ t: Reading, _ answers: Answers) -> PageContent {
        let area = list.area
        let rows = list.estates.items.map { estate -> [HTML] in
            let count = list.counts[estate.id]
            return [
                "<a href=\"\(EstateAddress.estate(estate.id))\">\(estate.name)</a>", "\(t(estate.kind.words))",
                "\(estate.age.map { t($0.words) } ?? "")", "\(count?.buildings ?? 0)", "\(count?.households ?? 0)",
            ]
        }
        let mayAdd = area.level == .community && t.may(.editEstates)
        let form =
            mayAdd
            ? t.section(
                Words("登记一个小区", "Enter an estate"),
                t.form(
                    to: EstateAddress.list(of: area.id), fields(nil, bodies), submit: Words("登记小区", "Enter the estate"),
                    answers: answers)) : .none
        return PageContent(
            .table, title: Words("\(area.name)的小区", "Estates of \(area.name)"),
            crumbs: AreaPages.crumbs(to: list.line + [area]),
            lead: """
                \(t("小区是若干楼栋的集合，和网格交叉没有关系。", "An estate is a set of buildings; it may cut across grids."))
                """,
            styles: ["areas"],
            body: """
                \(t.table(
                    Words("按名称排列", "In order of name"),
                    [
                        Column(Words("名称", "Name")), Column(Words("类型", "Kind")), Column(Words("新旧", "Old or new")),
                        Column(Words("楼栋", "Buildings"), .figure), Column(Words("户数", "Households"), .figure),
                    ], rows: rows,
                    empty: t.empty(
                        Words("还没有登记小区。", "No estates yet."),
                        mayAdd
                            ? Words("在下面登记第一个。", "Enter the first one below.")
                            : Words("到社区页面登记。", "They are entered on a community's page."))))
                \(t.pager(next: list.estates.next))\(form)
                """)
    }

    static func show(
        _ view: EstateView, _ bodies: Bodies, _ t: Reading, open: Form?, _ answers: Answers
    ) -> PageContent {
        let estate = view.estate
        let mayEdit = t.may(.editEstates) && estate.isStanding
        return PageContent(
            .thing, title: Words(data: estate.name), crumbs: AreaPages.crumbs(to: view.line),
            lead: "\(t(estate.kind.words))\(estate.age.map { " · \(t($0.words))" } ?? "")",
            actions: mayEdit ? EstateForms.dialogs(view, bodies, t, open: open, answers) : .none, styles: ["areas"],
            body: """
                \(ended(view, t))
                \(t.facts(facts(view, bodies, t)))
                \(history(view, t))
                \(buildings(view, mayEdit: mayEdit, t))
                """)
    }

    private static func ended(_ view: EstateView, _ t: Reading) -> HTML {
        switch view.estate.stage {
        case .standing: .none
        case .closed(let day):
            t.notice(.warning, Words("\(day) 起已撤销。", "Closed since \(day)."))
        case .merged(_, let day):
            t.notice(
                .warning, Words("\(day) 起已并入别的小区。", "Merged into another estate on \(day)."),
                more: view.mergedInto.map {
                    "<p><a href=\"\(EstateAddress.estate($0.id))\">\($0.name)</a></p>" as HTML
                } ?? .none)
        }
    }

    private static func facts(_ view: EstateView, _ bodies: Bodies, _ t: Reading) -> [Fact] {
        let estate = view.estate
        let households = view.buildings.reduce(0) { $0 + ($1.area.households ?? 0) }
        let nobody = t("还没有登记", "Not entered")
        return [
            Fact(Words("楼栋", "Buildings"), text: "\(view.buildings.count)"),
            Fact(Words("户数", "Households"), text: "\(households)"),
            Fact(Words("涉及网格", "Grids"), text: "\(view.grids.count)"),
            Fact(
                Words("物业企业", "Property firm"), text: estate.propertyFirm.flatMap { bodies.names[$0] } ?? nobody),
            Fact(
                Words("业主委员会", "Owners' committee"),
                text: estate.ownersCommittee.flatMap { bodies.names[$0] } ?? nobody),
            Fact(Words("登记", "Entered"), text: estate.opened.description),
        ]
    }

    /// The estates that became this one, which stay as history.
    private static func history(_ view: EstateView, _ t: Reading) -> HTML {
        guard !view.merged.isEmpty else { return .none }
        let items = view.merged.map { estate -> HTML in
            guard case .merged(_, let day) = estate.stage else { return .none }
            return """
                <li><span class="quiet">\(day.description)</span> \
                <a href="\(EstateAddress.estate(estate.id))">\(estate.name)</a></li>
                """
        }
        return t.section(
            Words("由这些小区合并而来", "Merged from"), "<ol class=\"story\">\(items)</ol>")
    }

    private static func buildings(_ view: EstateView, mayEdit: Bool, _ t: Reading) -> HTML {
        var columns = [
            Column(Words("楼栋", "Building")), Column(Words("网格", "Grid")),
            Column(Words("户数", "Households"), .figure),
        ]
        if mayEdit { columns.append(Column(Words("办理", "Acts"), .acts)) }
        let rows = view.buildings.map { placed -> [HTML] in
            var row: [HTML] = [
                "<a href=\"\(AreaAddress.area(placed.area.id))\">\(placed.area.name)</a>",
                placed.ancestry.grid.map { grid in
                    "<a href=\"\(AreaAddress.area(grid))\">\(view.grids[grid] ?? "")</a>" as HTML
                } ?? .none,
                "\(placed.area.households ?? 0)",
            ]
            if mayEdit {
                row.append(
                    t.act(
                        Words("移出", "Take out"),
                        to: EstateAddress.removal(of: placed.area.id, from: view.estate.id), weight: .quiet))
            }
            return row
        }
        return t.section(
            Words("楼栋", "Buildings"),
            t.table(
                Words("这个小区的楼栋", "Buildings of the estate"), columns, rows: rows,
                empty: t.empty(
                    Words("还没有楼栋。", "No buildings yet."),
                    Words("用“放进楼栋”选。", "Choose them with “Put buildings in”."))))
    }
}

extension EstatePages {
    static func fields(_ estate: Estate?, _ bodies: Bodies) -> [Field] {
        func options(_ list: [Organisation]) -> [Field.Option] {
            list.map { Field.Option($0.id.description, Words(data: $0.name)) }
        }
        return [
            Field(.text, "name", Words("小区名称", "Name"), value: estate?.name ?? "", longest: 100),
            Field(
                .list(Estate.Kind.allCases.map { Field.Option($0.rawValue, $0.words) }), "kind", Words("类型", "Kind"),
                value: (estate?.kind ?? .commodity).rawValue),
            Field(
                .list(Estate.Age.allCases.map { Field.Option($0.rawValue, $0.words) }), "age",
                Words("新旧", "Old or new"), isRequired: false, value: estate?.age?.rawValue ?? ""),
            Field(
                .list(options(bodies.firms)), "firm", Words("物业企业", "Property firm"),
                hint: Words("先在“单位”里建立物业企业", "Property firms are made under “Organisations”"), isRequired: false,
                value: estate?.propertyFirm?.description ?? ""),
            Field(
                .list(options(bodies.committees)), "committee", Words("业主委员会", "Owners' committee"),
                isRequired: false, value: estate?.ownersCommittee?.description ?? ""),
        ]
    }

    static func draft(_ request: Request) throws -> Estate.Draft {
        func body(_ name: String) throws -> Key<Organisation>? {
            request.field(name).isEmpty ? nil : try request.fieldKey(name)
        }
        return Estate.Draft(
            name: request.field("name"), kind: Estate.Kind(rawValue: request.field("kind")) ?? .commodity,
            age: Estate.Age(rawValue: request.field("age")), propertyFirm: try body("firm"),
            ownersCommittee: try body("committee"))
    }
}

/// The forms on an estate's page.
enum EstateForms {
    static func dialogs(
        _ view: EstateView, _ bodies: EstatePages.Bodies, _ t: Reading, open: EstatePages.Form?, _ answers: Answers
    ) -> HTML {
        let id = view.estate.id
        func typed(_ form: EstatePages.Form) -> Answers { open == form ? answers : .none }
        let change = t.dialog(
            Words("修改", "Change"), title: Words("修改小区", "Change the estate"), icon: .edit, isOpen: open == .change,
            body: t.form(
                to: EstateAddress.estate(id), EstatePages.fields(view.estate, bodies),
                submit: Words("保存小区", "Save the estate"), answers: typed(.change)))
        let take = t.dialog(
            Words("放进楼栋", "Put buildings in"), title: Words("把楼栋放进小区", "Put buildings into the estate"), icon: .plus,
            isOpen: open == .take, body: takeForm(view, t, typed(.take)))
        let merge: HTML =
            view.neighbours.isEmpty
            ? .none
            : t.dialog(
                Words("合并小区", "Merge"), title: Words("把别的小区并进来", "Merge others into this one"),
                isOpen: open == .merge, body: mergeForm(view, t, typed(.merge)))
        let close: HTML =
            view.buildings.isEmpty
            ? t.confirm(
                Words("撤销小区", "Close"), to: EstateAddress.act("closure", on: id),
                consequence: Words("撤销后留作历史，不能恢复。", "It stays as history and can't be opened again.")) : .none
        return "<div class=\"row\">\(change)\(take)\(merge)\(close)</div>"
    }

    private static func takeForm(_ view: EstateView, _ t: Reading, _ answers: Answers) -> HTML {
        guard !view.free.isEmpty else {
            return t.empty(
                Words("本社区的楼栋都已在小区里。", "All buildings of the community are in estates."),
                Words("要调整，先从原小区移出。", "Take one out of its estate first."))
        }
        let options = view.free.map { placed in
            Field.Option(placed.area.id.description, Words(data: placed.area.name))
        }
        return t.form(
            to: EstateAddress.act("buildings", on: view.estate.id),
            [Field(.boxes(options), "buildings", Words("楼栋", "Buildings"))], submit: Words("放进小区", "Put them in"),
            answers: answers)
    }

    private static func mergeForm(_ view: EstateView, _ t: Reading, _ answers: Answers) -> HTML {
        let options = view.neighbours.map { Field.Option($0.id.description, Words(data: $0.name)) }
        return t.form(
            to: EstateAddress.act("merger", on: view.estate.id),
            [
                Field(
                    .boxes(options), "estates", Words("并进来的小区", "Estates to merge"),
                    hint: Words(
                        "它们的楼栋归到这里，它们自己留作历史。", "Their buildings come here; they themselves stay as history."))
            ], submit: Words("合并到“\(view.estate.name)”", "Merge them into this one"), answers: answers)
    }
}
