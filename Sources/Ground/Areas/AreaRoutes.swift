public import Actions
internal import Core
internal import Crypto
internal import Domain
public import Kit
internal import Markup

/// The tree of areas: read, browse, search, map, change; and beside it the import of divisions.
public struct AreaRoutes: Sendable {
    let areas: AreaActions
    private let outlines: OutlineActions
    private let divisions: DivisionRoutes
    private let labels: AreaLabelRoutes
    private let reports: AreaReportRoutes
    private let estates: EstateRoutes
    private let details: AreaDetailRoutes
    private let departments: DepartmentGridRoutes
    private let cards: PlaceCardRoutes
    private let rules: AreaRulesRoutes
    private let sections: [AreaSection]
    private let recuts: RecutActions
    private let changes: RecutRoutes

    /// - Parameter publicAddress: where phones reach us, without a slash at its end; printed in codes.
    public init(world: World, publicAddress: String = "http://127.0.0.1:8080") {
        self.init(world: world, publicAddress: publicAddress, sections: [])
    }

    /// - Parameter sections: what other capabilities add to an area's page.
    package init(world: World, publicAddress: String, sections: [AreaSection]) {
        self.sections = sections
        areas = AreaActions(world: world)
        outlines = OutlineActions(world: world)
        divisions = DivisionRoutes(world: world)
        labels = AreaLabelRoutes(world: world)
        reports = AreaReportRoutes(world: world)
        estates = EstateRoutes(world: world)
        details = AreaDetailRoutes(world: world)
        departments = DepartmentGridRoutes(world: world)
        cards = PlaceCardRoutes(world: world, publicAddress: publicAddress)
        rules = AreaRulesRoutes(world: world)
        recuts = RecutActions(world: world)
        changes = RecutRoutes(world: world)
    }

    public var capability: Capability {
        Capability(
            routes: all,
            navigation: [
                NavigationItem(
                    Words("区划", "Areas"), AreaAddress.top, permission: .browseAreas, icon: .tree,
                    about: Words("从县到网格，一级一级看", "From county to grid, level by level")),
                NavigationItem(
                    Words("地图", "Map"), AreaAddress.map, permission: .browseAreas, icon: .map,
                    about: Words("网格的边界和户数", "Outlines of grids and their households")),
                NavigationItem(
                    Words("网格调整", "Changes of grids"), RecutAddress.all, permission: .seeRecuts, icon: .edit,
                    about: Words("拆分、合并、重新划分", "Split, merge and re-cut")),
            ], finders: [finder], topics: ["area": .browseAreas], journal: .areas, telling: .api)
    }

    private var finder: Finder {
        Finder(Words("区划", "Areas"), permission: .browseAreas) { text, caller, language in
            try await areas.search(text, by: caller).prefix(Finder.most).map { hit in
                let kind = [hit.area.level.words.text(in: language), hit.code].compactMap { $0 }
                let former = hit.isFormerName ? [AreaPages.formerName.text(in: language)] : []
                return Finder.Hit(
                    AreaAddress.area(hit.area.id), title: hit.area.name,
                    notes: [(kind + former).joined(separator: " · "), hit.line.joined(separator: " › ")])
            }
        }
    }

    private var all: [Route] {
        [
            .get("/areas", .may(.browseAreas), top),
            .get("/areas/search", .may(.browseAreas), search),
            .get("/areas/outline.json", .may(.browseAreas)) { try await outline(nil, $0) },
            .get("/map", .may(.browseAreas), map),
        ] + divisions.all + changes.all + [
            .get("/areas/:area", .may(.browseAreas)) { .page(try await page(of: $0)) },
            .get("/areas/:area/every", .may(.browseAreas), every),
            .get("/areas/:area/outline.json", .may(.browseAreas)) { try await outline(try $0.key("area"), $0) },
            .post("/areas/:area/children", .may(.editAreas), add),
            .post("/areas/:area/name", .may(.editAreas), rename),
            .post("/areas/:area/drawing", .may(.editAreas), body: .files, draw),
        ] + labels.all + reports.all + estates.all + details.all + departments.all + cards.all + rules.all + api
    }

    private func top(_ request: Request) async throws -> Response {
        let page = try await areas.top(after: request.cursor, by: try request.requireCaller())
        return .page(AreaPages.top(page, request.reading))
    }

    private func search(_ request: Request) async throws -> Response {
        let text = request.asked("q") ?? ""
        let hits = try await areas.search(text, by: try request.requireCaller())
        return .page(AreaPages.search(text, hits, request.reading))
    }

    /// The area's page; with what was typed into one of its forms and what was wrong with it.
    private func page(
        of request: Request, _ form: AreaForm? = nil, _ answers: Answers = .none
    ) async throws -> PageContent {
        let (id, caller): (Key<Area>, Caller) = (try request.key("area"), try request.requireCaller())
        let view = try await areas.find(id, after: request.cursor, by: caller)
        let origins = try await recuts.origins(of: id, by: caller)
        var more = AreaSection.Drawn(styles: sections.flatMap(\.styles))
        for section in sections { more.html = "\(more.html)\(try await section.html(view.area.id, request))" }
        return AreaPages.show(view, origins, more, request.reading, opened: (form, answers))
    }

    private func every(_ request: Request) async throws -> Response {
        guard let level = request.asked("level").flatMap({ Area.Level(word: $0) }) else { throw Problem.nothingHere }
        let view = try await areas.every(
            level, in: try request.key("area"), after: request.cursor, by: try request.requireCaller())
        return .page(AreaPages.every(view, request.reading))
    }

    private func map(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let level = request.asked("level").flatMap { Area.Level(word: $0) }
        var id = request.asked("area").flatMap { Key<Area>($0) }
        if id == nil { id = try await areas.top(after: nil, by: caller).items.first?.area.id }
        guard let id else { return .page(AreaMapPage.empty(request.reading)) }
        let view = try await areas.find(id, after: nil, by: caller)
        let drawn = try await areas.outlines(under: id, level, by: caller)
        return .page(AreaMapPage.show(view, level, drawn, request.reading))
    }

    private func outline(_ id: Key<Area>?, _ request: Request) async throws -> Response {
        let level = request.asked("level").flatMap { Area.Level(word: $0) }
        let drawn = try await areas.picture(under: id, level, by: try request.requireCaller())
        let bytes = AreaGeoJSON.collection(drawn, language: request.language)
        let digest = SHA256.hash(data: bytes).prefix(12).map { String($0, radix: 16) }.joined()
        return Response.bytes(bytes, type: "application/geo+json").kept(until: digest)
    }

    private func add(_ request: Request) async throws -> Response {
        let parent: Key<Area> = try request.key("area")
        return try await request.saving {
            let id = try await areas.add(
                try AreaForm.draft(request), code: request.field("code"), under: parent, by: try request.requireCaller()
            )
            return .seeOther(
                AreaAddress.area(id), notice: Words("已新增“\(request.field("name"))”", "Added “\(request.field("name"))”")
            )
        } orAsk: {
            try await page(of: request, .child, $0)
        }
    }

    private func rename(_ request: Request) async throws -> Response {
        let id: Key<Area> = try request.key("area")
        return try await request.saving {
            try await areas.rename(id, to: request.field("name"), by: try request.requireCaller())
            return .seeOther(AreaAddress.area(id), notice: Words("已改名", "Renamed"))
        } orAsk: {
            try await page(of: request, .name, $0)
        }
    }

    private func draw(_ request: Request) async throws -> Response {
        let id: Key<Area> = try request.key("area")
        return try await request.saving {
            guard let file = request.file("file"), file.size > 0 else { throw AreaForm.noFile }
            let frame = Frame(rawValue: request.field("frame")) ?? .wgs84
            let report = try await outlines.draw(
                id, from: try file.bytes(), in: frame, by: try request.requireCaller())
            let next = report.doubts.isEmpty ? AreaAddress.area(id) : AreaAddress.doubts(at: id)
            return .seeOther(next, notice: AreaForm.words(for: report))
        } orAsk: {
            try await page(of: request, .drawing, $0)
        }
    }
}
