internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Departments' own grids beside ours.
struct DepartmentGridRoutes: Sendable {
    private let grids: DepartmentGridActions

    init(world: World) { grids = DepartmentGridActions(world: world) }

    var all: [Route] {
        [
            .get("/areas/:area/departments", .may(.browseAreas)) { .page(try await schemes($0)) },
            .post("/areas/:area/departments", .may(.editAreas), addScheme),
            .get("/departments/:scheme", .may(.browseAreas)) { .page(try await show($0)) },
            .post("/departments/:scheme/grids", .may(.editAreas), add),
            .post("/departments/:scheme/grids/:grid", .may(.editAreas), map),
            .post("/departments/:scheme/grids/:grid/removal", .may(.editAreas), remove),
        ]
    }

    static func list(of area: Key<Area>) -> Link { Link("areas", area.description, "departments") }
    static func scheme(_ id: Key<DepartmentScheme>) -> Link { Link("departments", id.description) }
    static func grids(of id: Key<DepartmentScheme>) -> Link { Link("departments", id.description, "grids") }
    static func grid(_ grid: Key<DepartmentGrid>, of id: Key<DepartmentScheme>) -> Link {
        Link("departments", id.description, "grids", grid.description)
    }
    static func removal(of grid: Key<DepartmentGrid>, from id: Key<DepartmentScheme>) -> Link {
        Link("departments", id.description, "grids", grid.description, "removal")
    }

    private func schemes(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let found = try await grids.schemes(of: try request.key("area"), by: try request.requireCaller())
        return DepartmentGridPages.schemes(found, request.reading, answers)
    }

    private func show(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let view = try await grids.report(on: try request.key("scheme"), by: try request.requireCaller())
        return DepartmentGridPages.show(view, request.reading, answers)
    }

    private func addScheme(_ request: Request) async throws -> Response {
        try await request.saving {
            let id = try await grids.add(
                scheme: request.field("name"), for: try request.key("area"), by: try request.requireCaller())
            return .seeOther(Self.scheme(id), notice: Words("已登记条线网格", "The scheme is entered"))
        } orAsk: {
            try await schemes(request, $0)
        }
    }

    private func add(_ request: Request) async throws -> Response {
        try await saving(request, Words("已登记网格", "The grid is entered")) { id, caller in
            try await grids.add(
                request.field("grid"), code: request.field("code"), onto: Self.codes(request.field("ours")), to: id,
                by: caller)
        }
    }

    private func map(_ request: Request) async throws -> Response {
        try await saving(request, Words("已保存对应关系", "Its place on our grids is saved")) { id, caller in
            let grid: Key<DepartmentGrid> = try request.key("grid")
            let ours = Self.codes(request.field("ours-\(grid)"))
            try await grids.map(grid, onto: ours, of: id, by: caller)
        }
    }

    private func remove(_ request: Request) async throws -> Response {
        try await saving(request, Words("已删除", "Removed")) { id, caller in
            try await grids.remove(try request.key("grid"), of: id, by: caller)
        }
    }

    private func saving(
        _ request: Request, _ notice: Words, _ act: (Key<DepartmentScheme>, Caller) async throws -> Void
    ) async throws -> Response {
        let id: Key<DepartmentScheme> = try request.key("scheme")
        return try await request.saving {
            try await act(id, try request.requireCaller())
            return .seeOther(Self.scheme(id), notice: notice)
        } orAsk: {
            try await show(request, $0)
        }
    }

    /// Codes as people type them: parted by blanks, commas or lines.
    private static func codes(_ typed: String) -> [String] {
        typed.split { $0.isWhitespace || "，、,;；".contains($0) }.map(String.init)
    }
}

/// Departments' grids as a person sees them.
enum DepartmentGridPages {
    /// How many a list shows; the count above it is of all.
    private static let most = 500

    static func schemes(_ found: DepartmentSchemes, _ t: Reading, _ answers: Answers) -> PageContent {
        let mayAdd = t.may(.editAreas) && (Area.Level.city ... .community).contains(found.area.level)
        let rows = found.schemes.map { scheme, grids -> [HTML] in
            ["<a href=\"\(DepartmentGridRoutes.scheme(scheme.id))\">\(scheme.name)</a>", "\(grids)"]
        }
        let form =
            mayAdd
            ? t.section(
                Words("登记一条线的网格", "Enter a department's net"),
                t.form(
                    to: DepartmentGridRoutes.list(of: found.area.id),
                    [
                        Field(
                            .text, "name", Words("条线名称", "Line of work"),
                            hint: Words("如：党建网格、政法综治网格", "Such as party building, civil affairs"), longest: 40)
                    ], submit: Words("登记条线", "Enter it"), answers: answers)) : .none
        return PageContent(
            .table, title: Words("多网合一", "Departments' grids"),
            crumbs: AreaPages.crumbs(to: found.line + [found.area]),
            lead: "\(t("各条线原有的网格，怎样归到这一张网上。", "How the grids departments cut lie on the one net."))",
            styles: ["areas"],
            body: """
                \(t.table(
                    Words("条线", "Lines of work"),
                    [Column(Words("名称", "Name")), Column(Words("网格", "Grids"), .figure)], rows: rows,
                    empty: t.empty(
                        Words("还没有登记条线网格。", "No department's grids yet."),
                        Words("由系统管理员登记。", "The system administrator enters them."))))
                \(form)
                """)
    }

    static func show(_ view: DepartmentView, _ t: Reading, _ answers: Answers) -> PageContent {
        let report = view.report
        return PageContent(
            .table, title: Words(data: report.scheme.name), crumbs: AreaPages.crumbs(to: view.line), styles: ["areas"],
            body: """
                \(t.facts([
                    Fact(Words("条线网格", "Its grids"), text: "\(report.grids.count)"),
                    Fact(Words("一对一（双网合一）", "One to one"), text: "\(report.matching)"),
                    Fact(Words("还没对应", "Not mapped"), text: "\(report.unmapped.count)"),
                    Fact(Words("一格多网", "Several on one grid"), text: "\(report.doubled.count)"),
                    Fact(Words("没有覆盖的网格", "Grids it has none on"), text: "\(report.uncovered.count)"),
                ]))
                \(grids(view, t))\(add(view, t, answers))\(doubled(view, t))\(namesakes(view, t))\(uncovered(view, t))
                """)
    }

    private static func grids(_ view: DepartmentView, _ t: Reading) -> HTML {
        let names = Dictionary(uniqueKeysWithValues: view.report.ours.map { ($0.id, $0.name) })
        let mayEdit = t.may(.editAreas)
        var columns = [
            Column(Words("名称", "Name")), Column(Words("编码", "Code")), Column(Words("对应的网格", "Lies on")),
        ]
        if mayEdit { columns.append(Column(Words("办理", "Acts"), .acts)) }
        let rows = view.report.grids.prefix(most).map { grid -> [HTML] in
            let onto = grid.grids.map { "<a href=\"\(AreaAddress.area($0))\">\(names[$0] ?? "?")</a> " as HTML }
            var row: [HTML] = [
                "\(grid.name)", "\(grid.code)",
                onto.isEmpty ? t.badge(Words("还没对应", "not mapped"), .soon) : "\(onto)",
            ]
            if mayEdit { row.append(acts(grid, view, t)) }
            return row
        }
        return t.section(
            Words("这条线的网格", "Its grids"),
            t.table(
                Words("按编码排列", "In order of code"), columns, rows: rows,
                empty: t.empty(
                    Words("还没有网格。", "No grids yet."), Words("在下面逐个登记。", "Enter them below."))))
    }

    private static func acts(_ grid: DepartmentGrid, _ view: DepartmentView, _ t: Reading) -> HTML {
        let scheme = view.report.scheme.id
        let codes = grid.grids.compactMap { view.codes[$0] }.joined(separator: " ")
        return """
            \(t.dialog(
                Words("对应", "Map"), title: Words("“\(grid.name)”对应哪些网格", "Which grids \(grid.name) lies on"),
                body: t.form(
                    to: DepartmentGridRoutes.grid(grid.id, of: scheme), [ours("ours-\(grid.id)", codes)],
                    submit: Words("保存对应", "Save"), weight: .plain)))\
            \(t.confirm(
                Words("删除", "Remove"), to: DepartmentGridRoutes.removal(of: grid.id, from: scheme),
                consequence: Words("只删除这条线的记录，不影响我们的网格。", "Only the department's record goes; our grids stay.")))
            """
    }

    private static func ours(_ name: String, _ codes: String) -> Field {
        Field(
            .text, name, Words("我们的网格编码", "Codes of our grids"),
            hint: Words("可以写几个，用空格隔开；还不清楚就留空", "Several are parted by blanks; empty while not known"),
            isRequired: false,
            value: codes)
    }

    private static func add(_ view: DepartmentView, _ t: Reading, _ answers: Answers) -> HTML {
        guard t.may(.editAreas) else { return .none }
        return t.section(
            Words("登记一个网格", "Enter a grid"),
            t.form(
                to: DepartmentGridRoutes.grids(of: view.report.scheme.id),
                [
                    Field(.text, "grid", Words("名称", "Name"), longest: 100),
                    Field(.text, "code", Words("这条线的编码", "The department's code"), isRequired: false, longest: 40),
                    ours("ours", ""),
                ], submit: Words("登记网格", "Enter the grid"), answers: answers))
    }

    private static func doubled(_ view: DepartmentView, _ t: Reading) -> HTML {
        let doubled = view.report.doubled
        guard !doubled.isEmpty else { return .none }
        let rows = doubled.prefix(most).map { area, grids -> [HTML] in
            [
                "<a href=\"\(AreaAddress.area(area.id))\">\(area.name)</a>",
                "\(grids.map(\.name).joined(separator: "、"))",
            ]
        }
        return t.section(
            Words("一格多网：\(doubled.count) 个", "Several on one grid: \(doubled.count)"),
            t.table(
                Words("可以合并的", "What could be put together"),
                [Column(Words("网格", "Grid")), Column(Words("这条线在它上面的网格", "The department's on it"))], rows: rows))
    }

    private static func namesakes(_ view: DepartmentView, _ t: Reading) -> HTML {
        let namesakes = view.report.namesakes
        guard !namesakes.isEmpty else { return .none }
        let items = namesakes.prefix(most).map { grids -> HTML in
            "<li>\(grids[0].name) <span class=\"quiet\">× \(grids.count)</span></li>"
        }
        return t.section(
            Words("重名，可能登记了两次", "Of one name, perhaps entered twice"), "<ul class=\"area-hits\">\(items)</ul>")
    }

    private static func uncovered(_ view: DepartmentView, _ t: Reading) -> HTML {
        let uncovered = view.report.uncovered
        guard !uncovered.isEmpty else { return .none }
        let items = uncovered.prefix(most).map { area -> HTML in
            """
            <li><a href="\(AreaAddress.area(area.id))">\(area.name)</a> \
            <span class="quiet">\(view.codes[area.id] ?? "")</span></li>
            """
        }
        return t.section(
            Words("这条线没有覆盖的网格：\(uncovered.count) 个", "Grids it has none on: \(uncovered.count)"),
            "<ul class=\"area-hits\">\(items)</ul>")
    }
}
