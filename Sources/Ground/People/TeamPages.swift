internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What a place says about its people, and the examples it may begin with.
enum TeamPages {
    static let title = Words("队伍模式和组织链", "Team formulas and party chain")

    static func show(_ rules: PeopleRules, _ presets: PeoplePresets, _ t: Reading) -> PageContent {
        let area = rules.area.id
        let mayEdit = t.may(.editAreas)
        return PageContent(
            .thing, title: Words("\(rules.area.name)的\(title.chinese)", "\(title.english) of \(rules.area.name)"),
            crumbs: t.placeCrumbs(rules.line),
            lead:
                "\(t("上级定的，下级同样有效；本地可以另定。", "What a place says holds below it, until a place below says otherwise."))",
            styles: ["people"],
            body: """
                \(t.section(
                    Words("队伍模式", "Team formula"), actions: edit(area, "formula", mayEdit, t), team(rules, t)))
                \(t.section(Words("组织链", "Party chain"), actions: edit(area, "chain", mayEdit, t), chain(rules, t)))
                \(t.section(
                    Words("岗位叫法", "What posts are called"), actions: edit(area, "names", mayEdit, t),
                    names(rules, t)))
                \(mayEdit ? examples(area, presets, t) : .none)
                """)
    }

    private static func edit(_ area: Key<Area>, _ part: String, _ mayEdit: Bool, _ t: Reading) -> HTML {
        mayEdit ? t.button(Words("修改", "Change"), PeopleAddress.team(of: area, part), icon: .edit) : .none
    }

    private static func source(_ from: Area?, _ rules: PeopleRules, _ t: Reading) -> HTML {
        guard let from else { return .none }
        let words =
            from.id == rules.area.id
            ? Words("本地定的", "said here") : Words("由\(from.name)定的", "said by \(from.name)")
        return "<span class=\"quiet\">\(t(words))</span>"
    }

    private static func team(_ rules: PeopleRules, _ t: Reading) -> HTML {
        guard let team = rules.rules.team else {
            return t.empty(
                Words("还没有规定每个网格要有谁。", "Nobody has said yet whom a grid should have."),
                Words("系统管理员可以采用下面的示例，再改成本地的。", "The system administrator may take over an example and change it."))
        }
        let lines = team.lines.map { line -> HTML in
            "<li>\(StaffingPages.posts(line, rules.rules, t))\(t("：", ": "))\(StaffingPages.range(line, t))</li>"
        }
        return "<p><strong>\(t(team.name))</strong> \(source(rules.teamFrom, rules, t))</p><ul>\(lines)</ul>"
    }

    private static func chain(_ rules: PeopleRules, _ t: Reading) -> HTML {
        guard let chain = rules.rules.chain else {
            return t.empty(
                Words("还没有规定党组织怎么设。", "Nobody has said yet how party units stand."),
                Words("系统管理员可以采用下面的示例，再改成本地的。", "The system administrator may take over an example and change it."))
        }
        return "<p><strong>\(t(chain.name))</strong> \(source(rules.chainFrom, rules, t))</p>\(levels(chain, t))"
    }

    private static func levels(_ chain: OrganisationChain, _ t: Reading) -> HTML {
        "<ol>\(chain.levels.map { "<li>\(t($0.name))</li>" as HTML })</ol>"
    }

    private static func names(_ rules: PeopleRules, _ t: Reading) -> HTML {
        let own = Post.Kind.allCases.compactMap { kind in rules.rules.postNames[kind].map { (kind, $0) } }
        guard !own.isEmpty else {
            return "<p class=\"quiet\">\(t("都用通用的叫法。", "All have their common names."))</p>"
        }
        return "<ul>\(own.map { "<li>\(t($0.0.words)) → \(t($0.1))</li>" as HTML })</ul>"
    }

    private static func examples(_ area: Key<Area>, _ presets: PeoplePresets, _ t: Reading) -> HTML {
        let teams = presets.teams.map { preset -> HTML in
            let lines = preset.team.lines.map { line -> HTML in
                "<li>\(StaffingPages.posts(line, .standard, t))\(t("：", ": "))\(StaffingPages.range(line, t))</li>"
            }
            return example(
                preset.team.name, preset.note, "<ul>\(lines)</ul>",
                PeopleAddress.team(of: area, "formula", preset: preset.code), t)
        }
        let chains = presets.chains.map { preset in
            example(
                preset.chain.name, preset.note, levels(preset.chain, t),
                PeopleAddress.team(of: area, "chain", preset: preset.code), t)
        }
        return """
            \(t.section(Words("队伍模式示例", "Examples of formulas"), "\(teams)"))
            \(t.section(Words("组织链示例", "Examples of chains"), "\(chains)"))
            """
    }

    private static func example(_ name: Words, _ note: Words, _ body: HTML, _ link: Link, _ t: Reading) -> HTML {
        """
        <div class="preset"><h3>\(t(name))</h3><p>\(t(note))</p>\(body)\
        \(t.button(Words("采用“\(name.chinese)”", "Take over \(name.english)"), link))</div>
        """
    }
}

// MARK: Forms

extension TeamPages {
    private static func crumbs(_ rules: PeopleRules, _ t: Reading) -> [Crumb] {
        t.placeCrumbs(rules.line) + [Crumb(title, PeopleAddress.team(of: rules.area.id))]
    }

    private static func nameFields(_ name: Words?, _ t: Reading) -> [Field] {
        [
            Field(.text, "name", Words("中文名称", "Name in Chinese"), value: name?.chinese ?? "", longest: 40),
            Field(
                .text, "english", Words("英文名称", "Name in English"), isRequired: false, value: name?.english ?? "",
                longest: 40),
            Field(.day, "from", Words("从哪天起", "From"), value: t.now.day.description),
        ]
    }

    static func formula(
        _ rules: PeopleRules, _ team: TeamTemplate?, _ t: Reading, _ answers: Answers
    ) -> PageContent {
        let names = Post.Kind.allCases.filter { !$0.isInOrganisation }.map { t(rules.rules.name(of: $0)) }
        return PageContent(
            .ask, title: Words("\(rules.area.name)的队伍模式", "Team formula of \(rules.area.name)"),
            crumbs: crumbs(rules, t), styles: ["people"],
            body: """
                \(t.form(
                    to: PeopleAddress.team(of: rules.area.id, "formula"),
                    nameFields(team?.name, t) + [
                        Field(
                            .longText(rows: 8), "lines", Words("每个网格要有谁，一行一项", "Whom a grid has, a term a line"),
                            hint: Words(
                                "例：网格长：1；兼职网格员、专职网格员：3；网格信息员：0-（不限）；协管员：1-3",
                                "Grid leader: 1; Grid assistant: 1-3; Grid informant: 0- for any number"),
                            value: team?.text(in: t.language, names: rules.rules.postNames) ?? "")
                    ], submit: Words("保存队伍模式", "Save the formula"), answers: answers))
                <p class="quiet">\(t("可以写的岗位：", "Posts: "))\(names.joined(separator: t("、", ", ")))</p>
                """)
    }

    static func chain(
        _ rules: PeopleRules, _ chain: OrganisationChain?, _ t: Reading, _ answers: Answers
    ) -> PageContent {
        func plain(_ words: Words) -> String { t(words) }
        let kinds = Organisation.Kind.allCases.filter { $0.partyRank != nil }.map { plain($0.words) }
        let seats = OrganisationChain.Seat.allCases.map { plain($0.words) }
        return PageContent(
            .ask, title: Words("\(rules.area.name)的组织链", "Party chain of \(rules.area.name)"),
            crumbs: crumbs(rules, t), styles: ["people"],
            body: """
                \(t.form(
                    to: PeopleAddress.team(of: rules.area.id, "chain"),
                    nameFields(chain?.name, t) + [
                        Field(
                            .longText(rows: 7), "levels", Words("从上到下，一行一级", "From the top down, a level a line"),
                            hint: Words(
                                "写成：本地叫法 / 英文叫法：党组织类别；设在哪里。例：网格党支部 / Grid branch：党支部；网格、小区",
                                "Name / English name: kinds; where. Such as Grid branch: Party branch; Grid, Estate"),
                            value: chain?.text(in: t.language) ?? "")
                    ], submit: Words("保存组织链", "Save the chain"), answers: answers))
                <p class="quiet">\(t("类别：", "Kinds: "))\(kinds.joined(separator: t("、", ", ")))</p>
                <p class="quiet">\(t("设在：", "Where: "))\(seats.joined(separator: t("、", ", ")))</p>
                """)
    }

    static func names(_ rules: PeopleRules, _ t: Reading, _ answers: Answers) -> PageContent {
        let fields = Post.Kind.allCases.flatMap { kind -> [Field] in
            [
                Field(
                    .text, "post-\(kind.rawValue)",
                    Words("“\(kind.words.chinese)”在本地叫", "In Chinese, a \(kind.words.english) is"),
                    isRequired: false, value: rules.ownNames[kind]?.chinese ?? "", longest: 30),
                Field(
                    .text, "english-\(kind.rawValue)", Words("英文叫", "and in English"), isRequired: false,
                    value: rules.ownNames[kind]?.english ?? "", longest: 30),
            ]
        }
        return PageContent(
            .ask, title: Words("\(rules.area.name)的岗位叫法", "What posts are called in \(rules.area.name)"),
            crumbs: crumbs(rules, t), lead: "\(t("不写的用通用叫法。", "What is left empty keeps its common name."))",
            styles: ["people"],
            body: t.form(
                to: PeopleAddress.team(of: rules.area.id, "names"),
                [Field(.day, "from", Words("从哪天起", "From"), value: t.now.day.description)] + fields,
                submit: Words("保存叫法", "Save the names"), answers: answers))
    }
}
