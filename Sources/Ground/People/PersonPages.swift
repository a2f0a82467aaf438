internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Persons as those see them who keep the register, and as they see themselves.
enum PersonPages {
    static let crumb = Crumb(Words("人员", "People"), PeopleAddress.persons)

    static func list(_ list: PersonList, asked: String, _ t: Reading) -> PageContent {
        let area = list.line.last?.id
        let rows = list.lines.map { line -> [HTML] in
            [
                t.link(Words(data: line.person.name.text), PeopleAddress.person(line.person.id)),
                posts(line, t), "\(line.area ?? "")", "\(line.organisation ?? "")",
            ]
        }
        let empty =
            asked.isEmpty
            ? t.empty(
                Words("名册里还没有人。", "Nobody is registered yet."),
                Words("用“登记人员”登记，或从表格导入。", "Register somebody, or import a table."))
            : t.empty(
                Words("没有找到“\(asked)”。", "Nobody was found for “\(asked)”."),
                Words("换一个字或拼音首字母；只在您管的范围里找。", "Try another character or initials; only your own area is searched."))
        let register = t.button(
            Words("登记人员", "Register somebody"), PeopleAddress.newPerson(in: area), weight: .main, icon: .plus)
        let importing = t.button(Words("导入名单", "Import a list"), PeopleImportAddress.all, icon: .upload)
        return PageContent(
            .table, title: Words("人员", "People"),
            lead: "\(t("在册 \(list.count) 人。", "\(list.count) registered."))",
            actions: "\(t.may(.managePersons) ? register : .none)\(t.may(.importPeople) ? importing : .none)",
            styles: ["people"],
            body: """
                \(t.placeFilter(list.line, below: list.below, everywhere: reachesEverywhere(t)))
                \(t.searchForm(
                    to: PeopleAddress.persons,
                    (area.map { [Field.hidden("area", $0.description)] } ?? []) + [
                        Field(
                            .search, "q", Words("找人", "Find somebody"),
                            hint: Words("姓名里的字，或拼音首字母（如 zs）", "Characters of the name, or pinyin initials (zs)"),
                            isRequired: false, value: asked, longest: 50)
                    ], submit: Words("查找", "Find")))
                \(t.table(
                    Words("名册", "The register"),
                    [
                        Column(Words("姓名", "Name")), Column(Words("岗位", "Posts")),
                        Column(Words("归哪里管", "Belongs to")), Column(Words("工作单位", "Employed by")),
                    ], rows: rows, empty: empty))
                \(t.pager(next: list.page.next))
                """)
    }

    private static func reachesEverywhere(_ t: Reading) -> Bool {
        t.caller.map { Permissions.bounds(of: .seePersons, for: $0) == .everything } ?? false
    }

    private static func posts(_ line: PersonLine, _ t: Reading) -> HTML {
        guard !line.posts.isEmpty else {
            return "<span class=\"quiet\">\(t("没有岗位", "No post"))</span>"
        }
        let names = line.posts.prefix(3).map { t.named($0) }
        let more = line.posts.count > 3 ? t(" 等 \(line.posts.count) 个", " and others, \(line.posts.count)") : ""
        return "\(names.joined(separator: t("、", ", ")))\(more)"
    }

    static func show(
        _ view: PersonView, _ account: Account?, _ t: Reading, open: PersonForm?, _ answers: Answers
    ) -> PageContent {
        let person = view.person
        let crumbs = t.may(.seePersons) ? [crumb] : [Crumb(Words("我的岗位", "My posts"), PeopleAddress.ownPosts)]
        return PageContent(
            .thing, title: Words(data: person.name.text), crumbs: crumbs, lead: state(person, t),
            actions: PersonForm.dialogs(view, account, t, open: open, answers), styles: ["people"],
            body: """
                \(open == nil ? problems(answers, t) : .none)
                \(t.facts(facts(view, account, t)))
                \(conflicts(view, t))
                \(tables(view, t))
                \(t.story(view.story))
                """)
    }

    /// What an act without a form was refused for.
    private static func problems(_ answers: Answers, _ t: Reading) -> HTML {
        "\(answers.problems.map { t.notice(.danger, $0.words) })"
    }

    private static func state(_ person: Person, _ t: Reading) -> HTML {
        switch person.stage {
        case .present: t.badge(Words("在册", "Registered"), .active)
        case .left(let day): t.badge(Words("\(day) 起离开", "Gone since \(day)"), .stopped)
        }
    }

    private static func facts(_ view: PersonView, _ account: Account?, _ t: Reading) -> [Fact] {
        var facts: [Fact] = []
        if let area = view.line.last {
            let path = view.line.map(\.name).joined(separator: " › ")
            facts.append(Fact(Words("归哪里管", "Belongs to"), "<a href=\"\(AreaAddress.area(area.id))\">\(path)</a>"))
        }
        if let body = view.organisation {
            facts.append(
                Fact(
                    Words("工作单位", "Employed by"), t.link(Words(data: body.name), PeopleAddress.organisation(body.id))))
        }
        let owner = PersonalValue.Owner(.person, view.person.id.number)
        for kind in PersonalValue.Kind.allCases {
            guard let masked = view.numbers[kind] else { continue }
            facts.append(Fact(kind.words, t.masked(masked, of: owner)))
        }
        if let account {
            facts.append(
                Fact(
                    Words("登录账号", "Signs in as"),
                    t.link(Words(data: account.name?.text ?? account.displayName), AccessAddress.account(account.id))))
        }
        return facts
    }

    private static func conflicts(_ view: PersonView, _ t: Reading) -> HTML {
        guard !view.conflicts.isEmpty else { return .none }
        let items = view.conflicts.map { conflict -> HTML in
            let posts = view.posts.filter { conflict.posts.contains($0.post.id) }
            let names = posts.map { t.named($0) }.joined(separator: t("、", ", "))
            return "<li>\(t(conflict.words))\(t("：", ": "))\(names)</li>"
        }
        return t.notice(
            .warning, Words("这几个岗位请留意", "Posts to look at"), more: "<ul>\(items)</ul>")
    }

    private static func tables(_ view: PersonView, _ t: Reading) -> HTML {
        let now = view.posts.filter(\.post.isOpen)
        let before = view.posts.filter { !$0.post.isOpen }
        let none = t.empty(
            Words("现在没有岗位。", "No post now."),
            Words("岗位由社区、街道或系统管理员登记。", "Posts are given by community, township or administrator."))
        let held = t.section(
            Words("现在的岗位", "Posts now"),
            t.postTable(Words("现在的岗位", "Posts now"), now, names: .standard, empty: none))
        let standIns: HTML =
            view.standIns.isEmpty
            ? .none
            : t.section(
                Words("正在代班", "Standing in for"),
                t.postTable(Words("正在代班", "Standing in for"), view.standIns, names: .standard))
        let former: HTML =
            before.isEmpty
            ? .none
            : t.section(
                Words("以前的岗位", "Posts before"),
                t.postTable(Words("以前的岗位", "Posts before"), before, names: .standard))
        return "\(held)\(standIns)\(former)"
    }

    /// One's own page: nobody is moved without seeing it here (DOMAIN.md A3-24).
    static func own(_ view: PersonView?, _ t: Reading) -> PageContent {
        guard let view else {
            return PageContent(
                .thing, title: Words("我的岗位", "My posts"), styles: ["people"],
                body: t.empty(
                    Words("您的账号还没有和名册里的人关联。", "Your account isn't linked to anybody in the register."),
                    Words("请系统管理员在您的人员页面上“关联账号”。", "Ask the system administrator to link it on your page.")))
        }
        return PageContent(
            .thing, title: Words("我的岗位", "My posts"),
            lead: """
                \(t(
                    "\(view.person.name.text)，您的每次任免、请假和调动都写在这里。有不对的，请找社区或街道更正。",
                    "\(view.person.name.text): each post, leave and move. If one is wrong, ask your community."))
                """,
            actions: """
                <div class="row">\(t.button(
                    Words("我认领的岗位", "My duties"), PartnershipAddress.ownDuties, icon: .people))\
                \(t.button(Words("谁看过我的资料", "Who opened my data"), PrivacyLinks.opened, icon: .eye))</div>
                """,
            styles: ["people"],
            body: """
                \(conflicts(view, t))
                \(tables(view, t))
                \(t.story(view.story))
                """)
    }
}
