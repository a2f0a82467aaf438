internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Departments, party units, firms and partner units: the list, the tree, one of them, and what is changed of it.
struct OrganisationRoutes: Sendable {
    private let actions: OrganisationActions
    private let areas: AreaActions

    init(world: World) {
        actions = OrganisationActions(world: world)
        areas = AreaActions(world: world)
    }

    var all: [Route] {
        [
            .get("/organisations", .may(.browsePeople), list),
            .post("/organisations", .may(.manageOrganisations), create),
            .get("/organisations/new", .may(.manageOrganisations)) { .page(try await new($0)) },
            .get("/organisations/tree", .may(.browsePeople), tree),
            .get("/organisations/uncovered", .may(.browsePeople), uncovered),
            .get("/organisations/:organisation", .may(.browsePeople)) { .page(try await page($0)) },
            .get("/organisations/:organisation/change", .may(.manageOrganisations)) {
                .page(try await changePage($0))
            },
            .post("/organisations/:organisation/change", .may(.manageOrganisations), change),
            .post("/organisations/:organisation/end", .may(.manageOrganisations), end),
        ]
    }

    private func list(_ request: Request) async throws -> Response {
        let kind = request.asked("kind").flatMap(Organisation.Kind.init)
        let found = try await actions.list(
            kind, in: request.askedArea, after: request.cursor, by: try request.requireCaller())
        return .page(OrganisationPages.list(found, request.reading))
    }

    private func tree(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        guard let area = try await place(request, caller) else {
            return .page(StaffingPages.nowhere(OrganisationPages.treeTitle, request.reading))
        }
        return .page(OrganisationPages.tree(try await actions.tree(of: area, by: caller), request.reading))
    }

    private func uncovered(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        guard let area = try await place(request, caller) else {
            return .page(StaffingPages.nowhere(OrganisationPages.coverageTitle, request.reading))
        }
        let coverage = try await actions.uncoveredGrids(in: area, by: caller)
        let kind = request.asked("has").flatMap(UnitCoverage.Kind.init) ?? .neither
        return .page(OrganisationPages.coverage(coverage, kind, request.reading))
    }

    private func place(_ request: Request, _ caller: Caller) async throws -> Key<Area>? {
        if let area = request.askedArea { return area }
        return try await areas.homeArea(of: caller)
    }

    private func new(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let caller = try request.requireCaller()
        let area = try request.askedArea ?? request.chosenArea()
        let line = try await areas.path(to: area, by: caller)
        let choice = try await AreaChoice.reading(request, areas: areas, current: line, isOptional: true)
        let parents = try await actions.parents(in: area, by: caller)
        let asked = OrganisationForm.Asked(
            kind: request.asked("kind").flatMap(Organisation.Kind.init), parent: request.asked("parent"))
        return OrganisationForm.new(request.reading, choice, parents, asked, answers)
    }

    private func create(_ request: Request) async throws -> Response {
        try await request.saving {
            let id = try await actions.create(try OrganisationForm.draft(request), by: try request.requireCaller())
            return .seeOther(PeopleAddress.organisation(id), notice: Words("单位已登记", "It is registered"))
        } orAsk: {
            try await new(request, $0)
        }
    }

    private func page(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let view = try await actions.view(try request.key("organisation"), by: try request.requireCaller())
        return OrganisationPages.show(view, request.reading, answers)
    }

    private func changePage(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let caller = try request.requireCaller()
        let view = try await actions.view(try request.key("organisation"), by: caller)
        let choice = try await AreaChoice.reading(request, areas: areas, current: view.line, isOptional: true)
        let parents = try await actions.parents(in: view.organisation.area, by: caller)
        return OrganisationForm.change(request.reading, view, choice, parents, answers)
    }

    private func change(_ request: Request) async throws -> Response {
        let id: Key<Organisation> = try request.key("organisation")
        return try await request.saving {
            try await actions.change(id, to: try OrganisationForm.draft(request), by: try request.requireCaller())
            return .seeOther(PeopleAddress.organisation(id), notice: Words("已保存", "Saved"))
        } orAsk: {
            try await changePage(request, $0)
        }
    }

    private func end(_ request: Request) async throws -> Response {
        let id: Key<Organisation> = try request.key("organisation")
        return try await request.saving {
            try await actions.end(id, on: try request.day("on"), by: try request.requireCaller())
            return .seeOther(PeopleAddress.organisation(id), notice: Words("已撤销", "It has ended"))
        } orAsk: {
            try await page(request, $0)
        }
    }
}
