internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What the holders of posts do in a place (DOMAIN.md A3-22): published to everybody who works in the net.
struct DutyRoutes: Sendable {
    private let actions: DutySheetActions

    init(world: World) { actions = DutySheetActions(world: world) }

    var all: [Route] {
        [
            .get("/areas/:area/duties", .may(.browsePeople), overview),
            .get("/areas/:area/duties/:post", .may(.browsePeople)) { .page(try await page($0)) },
            .post("/areas/:area/duties/:post", .may(.managePosts), save),
        ]
    }

    private func overview(_ request: Request) async throws -> Response {
        let found = try await actions.overview(of: try request.key("area"), by: try request.requireCaller())
        return .page(DutyPages.overview(found, request.reading))
    }

    private func page(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let view = try await actions.view(
            try post(request), in: try request.key("area"), by: try request.requireCaller())
        return DutyPages.sheet(view, request.reading, answers)
    }

    private func save(_ request: Request) async throws -> Response {
        let area: Key<Area> = try request.key("area")
        let post = try post(request)
        return try await request.saving {
            let sheet = try DutySheet.made(
                post, in: area, from: try request.day("from"), text: request.form["duties"] ?? "")
            try await actions.save(sheet, by: try request.requireCaller())
            return .seeOther(
                PeopleAddress.duties(of: post, in: area), notice: Words("职责单已保存", "The duty sheet is saved"))
        } orAsk: {
            try await page(request, $0)
        }
    }

    private func post(_ request: Request) throws -> Post.Kind {
        guard let post = Post.Kind(rawValue: request.parameters["post"] ?? "") else { throw Problem.nothingHere }
        return post
    }
}

enum DutyPages {
    static func overview(_ found: DutyOverview, _ t: Reading) -> PageContent {
        let area = found.line[found.line.count - 1]
        let rows = Post.Kind.allCases.filter { kind in
            kind.levels.map { $0.upperBound >= .grid || $0.lowerBound <= area.level } ?? true
        }.map { kind -> [HTML] in
            [
                t.link(found.rules.name(of: kind), PeopleAddress.duties(of: kind, in: area.id)),
                "\(found.counts[kind].map(String.init) ?? t("还没有写", "none yet"))",
            ]
        }
        return PageContent(
            .table, title: Words("\(area.name)的岗位职责", "Duties in \(area.name)"), crumbs: t.placeCrumbs(found.line),
            lead: "\(t("上级写的职责，下级同样有效。", "What a place says holds in every place below it."))", styles: ["people"],
            body: t.table(
                Words("每个岗位有几条职责", "How many duties each post has"),
                [Column(Words("岗位", "Post")), Column(Words("职责", "Duties"), .figure)], rows: rows))
    }

    static func sheet(_ view: DutyView, _ t: Reading, _ answers: Answers) -> PageContent {
        let name = view.rules.name(of: view.post)
        let sections = view.sheets.map { sheet -> HTML in
            let place = view.line.first { $0.id == sheet.area }?.name ?? ""
            let items = sheet.duties.map { "<li>\($0)</li>" as HTML }
            return t.section(
                Words("\(place)规定（\(sheet.from) 起）", "\(place) says, from \(sheet.from) on"),
                "<ol class=\"duty-sheet\">\(items)</ol>")
        }
        let none = t.empty(
            Words("这里还没有写\(name.chinese)的职责。", "No duties of the \(name.english) are written down here."),
            Words("由街道、社区或系统管理员写。", "Township, community or the administrator write them."))
        return PageContent(
            .thing, title: Words("\(name.chinese)的职责", "Duties of the \(name.english)"),
            crumbs: t.placeCrumbs(view.line)
                + [Crumb(Words("岗位职责", "Duties"), PeopleAddress.duties(in: view.area.id))],
            actions: edit(view, t, answers), styles: ["people"],
            body: "\(view.sheets.isEmpty ? none : "\(sections)")")
    }

    private static func edit(_ view: DutyView, _ t: Reading, _ answers: Answers) -> HTML {
        guard let caller = t.caller, Permissions.allows(.managePosts, caller: caller, place: view.place) else {
            return .none
        }
        return t.dialog(
            Words("写职责", "Write duties"), title: Words("“\(view.area.name)”写的职责", "What \(view.area.name) says"),
            icon: .edit, isOpen: !answers.problems.isEmpty,
            body: t.form(
                to: PeopleAddress.duties(of: view.post, in: view.area.id),
                [
                    Field(.day, "from", Words("从哪天起", "From"), value: t.now.day.description),
                    Field(
                        .longText(rows: 8), "duties", Words("职责，一行一条", "Duties, one a line"),
                        hint: Words("只写本地增加的；清空就是收回", "Only what this place adds; empty takes it back"),
                        isRequired: false, value: view.own?.duties.joined(separator: "\n") ?? ""),
                ], submit: Words("保存职责单", "Save the sheet"), answers: answers))
    }
}
