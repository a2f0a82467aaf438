internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Bodies as a person sees them.
enum OrganisationPages {
    static let crumb = Crumb(Words("单位", "Organisations"), PeopleAddress.organisations)
    static let treeTitle = Words("组织架构", "How bodies stand under each other")
    static let coverageTitle = Words("党组织覆盖网格", "Grids with a party unit")

    static func list(_ list: OrganisationList, _ t: Reading) -> PageContent {
        let area = list.line.last?.id
        let kinds = Organisation.Kind.allCases.map { ($0.rawValue, list.rules.name(of: $0), list.counts[$0] ?? 0) }
        let rows = list.page.items.map { one -> [HTML] in
            [
                t.link(Words(data: one.name), PeopleAddress.organisation(one.id)),
                "\(t(list.rules.name(of: one.kind)))",
                one.area.map { key in t.link(Words(data: list.names.areas[key] ?? ""), AreaAddress.area(key)) }
                    ?? .none,
                one.parent.map { key in
                    t.link(Words(data: list.names.organisations[key] ?? ""), PeopleAddress.organisation(key))
                } ?? .none,
            ]
        }
        let first =
            t.may(.manageOrganisations)
            ? Words("用“登记单位”登记第一个。", "Register the first one.")
            : Words("需要时请系统管理员登记。", "Ask the system administrator where one is missing.")
        return PageContent(
            .table, title: Words("单位", "Organisations"), actions: actions(area, t), styles: ["people"],
            body: """
                \(t.placeFilter(list.line, below: list.below, everywhere: true))
                \(t.kindFilter(Words("类别", "Kinds"), kinds))
                \(t.table(
                    Words("按类别和名称排列", "In order of kind and name"),
                    [
                        Column(Words("名称", "Name")), Column(Words("类别", "Kind")), Column(Words("在哪里", "Where")),
                        Column(Words("上级", "Stands under")),
                    ],
                    rows: rows, empty: t.empty(Words("还没有单位。", "No organisations yet."), first)))
                \(t.pager(next: list.page.next))
                """)
    }

    private static func actions(_ area: Key<Area>?, _ t: Reading) -> HTML {
        var ways: [HTML] = []
        if let area {
            ways.append(t.button(Words("看架构", "Tree"), PeopleAddress.tree(of: area), icon: .tree))
            ways.append(t.button(Words("党组织覆盖", "Party coverage"), PeopleAddress.uncovered(in: area)))
        }
        if t.may(.manageOrganisations) {
            ways.append(
                t.button(Words("登记单位", "Register a body"), PeopleAddress.newOrganisation(in: area), icon: .plus))
        }
        return "<div class=\"row\">\(ways)</div>"
    }

    static func show(_ view: OrganisationView, _ t: Reading, _ answers: Answers) -> PageContent {
        let one = view.organisation
        return PageContent(
            .thing, title: Words(data: one.name),
            crumbs: [crumb]
                + view.parents.reversed().map {
                    Crumb(Words(data: $0.name), PeopleAddress.organisation($0.id))
                },
            lead: lead(view, t), actions: acts(view, t, answers), styles: ["people"],
            body: """
                \(t.facts(facts(view, t)))
                \(posts(view, t))
                \(children(view, t))
                \(t.story(view.story))
                """)
    }

    private static func lead(_ view: OrganisationView, _ t: Reading) -> HTML {
        let kind = t(view.rules.name(of: view.organisation.kind))
        let state: HTML =
            view.organisation.ended.map { t.badge(Words("\($0) 撤销", "Ended \($0)"), .stopped) }
            ?? t.badge(Words("在用", "In use"), .active)
        return "\(kind) \(state)"
    }

    private static func facts(_ view: OrganisationView, _ t: Reading) -> [Fact] {
        let one = view.organisation
        var facts: [Fact] = []
        if let area = view.line.last {
            let path = view.line.map(\.name).joined(separator: " › ")
            facts.append(Fact(Words("在哪里", "Where"), "<a href=\"\(AreaAddress.area(area.id))\">\(path)</a>"))
        }
        if let parent = view.parents.first {
            facts.append(
                Fact(
                    Words("上级", "Stands under"), t.link(Words(data: parent.name), PeopleAddress.organisation(parent.id))
                ))
        }
        if let code = one.creditCode { facts.append(Fact(Words("信用代码", "Credit code"), text: code.text)) }
        if let founded = one.founded {
            facts.append(Fact(Words("成立", "Founded"), text: founded.description))
        }
        facts.append(Fact(Words("下设单位", "Bodies below"), text: "\(view.children.count)\(view.hasMore ? "+" : "")"))
        facts.append(Fact(Words("岗位", "Posts"), text: "\(view.posts.count)"))
        return facts
    }

    private static func acts(_ view: OrganisationView, _ t: Reading, _ answers: Answers) -> HTML {
        let one = view.organisation
        guard one.ended == nil, t.may(.manageOrganisations) else { return .none }
        let add = t.button(
            Words("下设单位", "Add below"), PeopleAddress.newOrganisation(in: one.area, under: one.id), icon: .plus)
        let change = t.button(Words("修改", "Change"), PeopleAddress.organisation(one.id, "change"), icon: .edit)
        return "<div class=\"row\">\(change)\(add)\(OrganisationForm.end(t, one, answers))</div>"
    }

    private static func posts(_ view: OrganisationView, _ t: Reading) -> HTML {
        let one = view.organisation
        let mayGive =
            one.ended == nil
            && (t.caller.map { Permissions.allows(.managePosts, caller: $0, place: one.place) } ?? false)
        let give: HTML =
            mayGive
            ? t.button(
                Words("任命", "Give a post"), PeopleAddress.newPost(at: .organisation(one.id)), icon: .plus) : .none
        return t.section(
            Words("岗位", "Posts"), actions: give,
            t.postTable(
                Words("这个单位里的岗位", "Posts in it"), view.posts, names: view.rules,
                empty: t.empty(
                    Words("还没有登记岗位。", "No post is registered."),
                    mayGive
                        ? Words("用“任命”登记书记、委员或组长。", "Register its secretary, members or leader.")
                        : Words("由上级党组织或系统管理员登记。", "Those who keep the register enter them."))))
    }

    private static func children(_ view: OrganisationView, _ t: Reading) -> HTML {
        guard !view.children.isEmpty else { return .none }
        let rows = view.children.map { one -> [HTML] in
            [
                t.link(Words(data: one.name), PeopleAddress.organisation(one.id)),
                "\(t(view.rules.name(of: one.kind)))",
            ]
        }
        let more: HTML =
            view.hasMore
            ? "<p class=\"quiet\">\(t("只列出前 100 个，其余请在单位列表里找。", "The first 100; find the others in the list."))</p>"
            : .none
        return t.section(
            Words("下设单位", "Bodies below"),
            """
            \(t.table(
                Words("下设单位", "Bodies below"), [Column(Words("名称", "Name")), Column(Words("类别", "Kind"))],
                rows: rows))\(more)
            """
        )
    }
}

// MARK: The whole of a place

extension OrganisationPages {
    static func tree(_ tree: OrganisationTree, _ t: Reading) -> PageContent {
        let known = Set(tree.organisations.map(\.id))
        let children = Dictionary(grouping: tree.organisations) { one in
            one.parent.flatMap { known.contains($0) ? $0 : nil }
        }
        // A parent always stands higher, so that the walk ends.
        func branch(_ parent: Key<Organisation>?) -> HTML {
            guard let below = children[parent] else { return .none }
            let items = below.map { one -> HTML in
                """
                <li>\(t.link(Words(data: one.name), PeopleAddress.organisation(one.id))) \
                <span class="quiet">\(t(tree.rules.name(of: one.kind)))</span>\(branch(one.id))</li>
                """
            }
            return parent == nil ? "<ul class=\"unit-tree\">\(items)</ul>" : "<ul>\(items)</ul>"
        }
        let tooLarge = t.empty(
            Words("这里的单位超过一千个，画不下。", "There are more than a thousand bodies here."),
            Words("请从上面“往下看”选一个街道或社区。", "Choose a township or community above."))
        let none = t.empty(
            Words("这里还没有登记单位。", "No body is registered here."),
            Words("换一个范围，或先登记。", "Choose another place, or register one."))
        return PageContent(
            .table, title: treeTitle, crumbs: [crumb], styles: ["people"],
            body: """
                \(t.placeFilter(tree.line, below: tree.below))
                \(tree.isTooLarge ? tooLarge : tree.organisations.isEmpty ? none : branch(nil))
                """)
    }

    /// DOMAIN.md A2-08.
    static func coverage(_ coverage: UnitCoverage, _ kind: UnitCoverage.Kind, _ t: Reading) -> PageContent {
        let area = coverage.line[coverage.line.count - 1]
        let rows = coverage.grids(kind).prefix(500).map { grid -> [HTML] in
            [
                t.link(Words(data: grid.area.name), AreaAddress.area(grid.area.id)),
                "\(grid.ancestry.community.flatMap { coverage.communities[$0] } ?? "")",
            ]
        }
        let all = UnitCoverage.Kind.allCases.reduce(0) { $0 + coverage.grids($1).count }
        let lacking = coverage.grids(.neither).count
        return PageContent(
            .table, title: coverageTitle, crumbs: [crumb],
            lead: """
                \(t(
                    "\(area.name)有 \(all) 个网格要有党组织，\(lacking) 个还没有。预留网格不算。",
                    "Of \(all) grids, reserved ones left out, \(lacking) have none."))
                """,
            styles: ["people"],
            body: """
                \(t.placeFilter(coverage.line, below: []))
                \(t.facts(UnitCoverage.Kind.allCases.map { kind in
                    Fact(
                        kind.words,
                        "<a href=\"\(PeopleAddress.uncovered(in: area.id, kind))\">\(coverage.grids(kind).count)</a>")
                }))
                \(t.table(
                    kind.title, [Column(Words("网格", "Grid")), Column(Words("社区（村）", "Community"))], rows: rows,
                    empty: t.empty(
                        kind == .neither
                            ? Words("每个网格都有党组织。", "Every grid has a party unit.")
                            : Words("这里没有这样的网格。", "There is no such grid here."),
                        Words("新设网格后这里会列出来。", "A new grid without one is listed here."))))
                """)
    }
}

extension UnitCoverage.Kind {
    fileprivate var words: Words {
        switch self {
        case .branch: Words("有党支部", "With a branch")
        case .groupOnly: Words("只有党小组", "With a group only")
        case .neither: Words("两样都没有", "With neither")
        }
    }

    fileprivate var title: Words {
        switch self {
        case .branch: Words("有党支部的网格", "Grids with a branch")
        case .groupOnly: Words("只有党小组的网格", "Grids with a group and no branch")
        case .neither: Words("既没有党支部也没有党小组的网格", "Grids with neither branch nor group")
        }
    }
}
