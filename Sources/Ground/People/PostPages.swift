internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Posts as a person sees them.
enum PostPages {
    static let title = Words("岗位", "Posts")

    static func list(_ list: PostList, _ t: Reading) -> PageContent {
        let area = list.line[list.line.count - 1]
        let kinds = Post.Kind.allCases.map { ($0.rawValue, list.rules.name(of: $0), list.counts[$0] ?? 0) }
        return PageContent(
            .table, title: title, crumbs: t.placeCrumbs(list.line), actions: actions(area, t), styles: ["people"],
            body: """
                \(t.placeFilter(list.line, below: list.below))
                \(t.kindFilter(Words("岗位", "Posts"), kinds))
                \(t.postTable(
                    Words("现在的岗位", "Posts held now"), list.lines, names: list.rules,
                    empty: t.empty(
                        Words("这里还没有登记岗位。", "No post is registered here."),
                        Words("在网格的页面上可以任命。", "Posts are given on the page of a grid."))))
                \(t.pager(next: list.next))
                """)
    }

    private static func actions(_ area: Area, _ t: Reading) -> HTML {
        let staffing = t.button(
            Words("配备情况", "Staffing"), PeopleAddress.staffing(area.id), icon: .people)
        let give: HTML =
            t.may(.managePosts)
            ? t.button(Words("任命", "Give a post"), PeopleAddress.newPost(at: .area(area.id)), icon: .plus) : .none
        return "<div class=\"row\">\(staffing)\(give)</div>"
    }

    static func show(_ view: PostView, _ t: Reading, open: PostForm.Act?, _ answers: Answers) -> PageContent {
        let (line, post) = (view.line, view.line.post)
        let name = view.rules.name(of: post.kind)
        return PageContent(
            .thing, title: Words("\(name.chinese)·\(line.seat)", "\(name.english), \(line.seat)"),
            crumbs: t.placeCrumbs(view.areas), lead: "\(t.holder(line)) \(t.stage(post))",
            actions: PostForm.dialogs(view, t, open: open, answers), styles: ["people"],
            body: """
                \(open == nil || open == .comeBack ? problems(answers, t) : .none)
                \(t.facts(facts(view, t)))
                \(conflicts(view, t))
                \(duties(view, t))
                \(t.story(view.story))
                """)
    }

    private static func problems(_ answers: Answers, _ t: Reading) -> HTML {
        "\(answers.problems.map { t.notice(.danger, $0.words) })"
    }

    private static func facts(_ view: PostView, _ t: Reading) -> [Fact] {
        let (line, post) = (view.line, view.line.post)
        var facts = [
            Fact(Words("姓名", "Name"), t.holder(line)), Fact(Words("在哪里", "Where"), t.seat(line)),
            Fact(Words("从哪天起", "Since"), text: post.from.description),
        ]
        if post.term != nil { facts.append(Fact(Words("任期到", "Term ends"), t.term(post))) }
        // Where somebody comes from may say what party they are of: only for whoever keeps the register.
        guard view.isWhole else { return facts }
        if let source = post.source { facts.append(Fact(Words("来源", "Comes from"), text: t(source.words))) }
        if let selection = post.selection {
            facts.append(Fact(Words("产生方式", "Chosen by"), text: t(selection.words)))
        }
        if let lender = line.lender { facts.append(Fact(Words("借调自", "Lent by"), text: lender)) }
        if case .onLeave(let leave) = post.stage {
            facts.append(Fact(Words("请假", "On leave"), text: "\(leave.from) – \(leave.until)"))
            facts.append(Fact(Words("代班", "Stands in"), text: line.standIn ?? t("没有人", "Nobody")))
        }
        return facts
    }

    private static func conflicts(_ view: PostView, _ t: Reading) -> HTML {
        "\(view.conflicts.map { t.notice(.warning, $0.words) })"
    }

    private static func duties(_ view: PostView, _ t: Reading) -> HTML {
        guard let area = view.areas.last else { return .none }
        let way = t.link(
            Words("看职责单", "The duty sheet"), PeopleAddress.duties(of: view.line.post.kind, in: area.id))
        guard !view.duties.isEmpty else {
            return t.section(
                Words("职责", "Duties"),
                "<p class=\"quiet\">\(t("还没有写职责。", "No duties are written down."))</p><p>\(way)</p>")
        }
        let items = view.duties.flatMap(\.duties).map { "<li>\($0)</li>" as HTML }
        return t.section(Words("职责", "Duties"), "<ul class=\"duty-sheet\">\(items)</ul><p>\(way)</p>")
    }

    static func move(_ view: PostView, _ choice: AreaChoice, _ t: Reading, _ answers: Answers) -> PageContent {
        let (line, post) = (view.line, view.line.post)
        let link = PeopleAddress.post(post.id, "move")
        let kinds = Post.Kind.allCases.filter { $0.levels != nil }.map {
            Field.Option($0.rawValue, view.rules.name(of: $0))
        }
        let name = view.rules.name(of: post.kind)
        return PageContent(
            .ask, title: Words("调动", "Move"),
            crumbs: [
                Crumb(
                    Words("\(name.chinese)·\(line.seat)", "\(name.english), \(line.seat)"), PeopleAddress.post(post.id))
            ],
            lead: """
                \(t(
                    "\(line.name)：原岗位结束，新岗位同日开始，一次完成。本人会在“我的岗位”里看到。",
                    "\(line.name): the old post ends, the new one begins the same day. They see it on their page."))
                """,
            styles: ["people"],
            body: """
                \(choice.search(t, to: link))
                \(t.form(
                    to: link,
                    [
                        choice.field(Words("调到哪里", "Where to")),
                        Field(.list(kinds), "kind", Words("新岗位", "As what"), value: post.kind.rawValue),
                        Field(.day, "on", Words("从哪天起", "From which day"), value: t.now.day.description),
                    ] + choice.fields, submit: Words("调动", "Move them"), answers: answers))
                """)
    }
}
