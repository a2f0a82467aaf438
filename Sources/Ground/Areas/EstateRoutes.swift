internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Residential compounds of an area, and each by itself.
struct EstateRoutes: Sendable {
    private let estates: EstateActions
    private let organisations: OrganisationActions

    init(world: World) {
        estates = EstateActions(world: world)
        organisations = OrganisationActions(world: world)
    }

    var all: [Route] {
        [
            .get("/areas/:area/estates", .may(.browseAreas)) { .page(try await list($0)) },
            .post("/areas/:area/estates", .may(.editEstates), add),
            .get("/estates/:estate", .may(.browseAreas)) { .page(try await show($0)) },
            .post("/estates/:estate", .may(.editEstates), change),
            .post("/estates/:estate/buildings", .may(.editEstates), take),
            .post("/estates/:estate/buildings/:building/removal", .may(.editEstates), leave),
            .post("/estates/:estate/merger", .may(.editEstates), merge),
            .post("/estates/:estate/closure", .may(.editEstates), close),
        ]
    }

    private func list(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let caller = try request.requireCaller()
        let list = try await estates.list(of: try request.key("area"), after: request.cursor, by: caller)
        let bodies = try await bodies(of: list.area, list.line, by: caller)
        return EstatePages.list(list, bodies, request.reading, answers)
    }

    private func show(
        _ request: Request, _ open: EstatePages.Form? = nil, _ answers: Answers = .none
    ) async throws -> PageContent {
        let caller = try request.requireCaller()
        let view = try await estates.find(try request.key("estate"), by: caller)
        guard let community = view.line.last else { throw Problem.nothingHere }
        var bodies = try await bodies(of: community, view.line, by: caller)
        let own = [view.estate.propertyFirm, view.estate.ownersCommittee].compactMap { $0 }
        bodies.names = try await organisations.names(of: own)
        return EstatePages.show(view, bodies, request.reading, open: open, answers)
    }

    /// What may look after an estate of the county; nobody for a reader who only looks.
    private func bodies(of area: Area, _ line: [Area], by caller: Caller) async throws -> EstatePages.Bodies {
        guard Permissions.holds(.editEstates, caller: caller) else { return EstatePages.Bodies() }
        let county = (line + [area]).first { $0.level == .county }?.id
        return EstatePages.Bodies(
            firms: try await organisations.choice(
                of: [.propertyFirm], county: county, for: .editEstates, by: caller),
            committees: try await organisations.choice(
                of: [.ownersCommittee], county: county, for: .editEstates, by: caller))
    }

    private func add(_ request: Request) async throws -> Response {
        try await request.saving {
            let id = try await estates.add(
                try EstatePages.draft(request), in: try request.key("area"), by: try request.requireCaller())
            return .seeOther(EstateAddress.estate(id), notice: Words("已登记小区", "The estate is entered"))
        } orAsk: {
            try await list(request, $0)
        }
    }

    private func change(_ request: Request) async throws -> Response {
        try await saving(request, .change, Words("已保存", "Saved")) { id, caller in
            try await estates.change(id, to: try EstatePages.draft(request), by: caller)
        }
    }

    private func take(_ request: Request) async throws -> Response {
        try await saving(request, .take, Words("已放进小区", "The buildings are in it")) { id, caller in
            let keys = try request.form.values("buildings").map { text in
                guard let key = Key<Area>(text) else { throw Estate.Refusal.notABuilding }
                return key
            }
            guard !keys.isEmpty else { throw Estate.Refusal.notABuilding }
            try await estates.take(keys, into: id, by: caller)
        }
    }

    private func leave(_ request: Request) async throws -> Response {
        try await saving(request, nil, Words("已移出小区", "The building is out of it")) { id, caller in
            try await estates.leave(try request.key("building"), from: id, by: caller)
        }
    }

    private func merge(_ request: Request) async throws -> Response {
        try await saving(request, .merge, Words("已合并", "Merged")) { id, caller in
            let keys = request.form.values("estates").compactMap { Key<Estate>($0) }
            guard !keys.isEmpty else { throw Estate.Refusal.itself }
            try await estates.merge(keys, into: id, by: caller)
        }
    }

    private func close(_ request: Request) async throws -> Response {
        try await saving(request, nil, Words("小区已撤销", "The estate is closed")) { id, caller in
            try await estates.close(id, by: caller)
        }
    }

    private func saving(
        _ request: Request, _ form: EstatePages.Form?, _ notice: Words,
        _ act: (Key<Estate>, Caller) async throws -> Void
    ) async throws -> Response {
        let id: Key<Estate> = try request.key("estate")
        return try await request.saving {
            try await act(id, try request.requireCaller())
            return .seeOther(EstateAddress.estate(id), notice: notice)
        } orAsk: {
            try await show(request, form, $0)
        }
    }
}

enum EstateAddress {
    static func list(of area: Key<Area>) -> Link { Link("areas", area.description, "estates") }
    static func estate(_ id: Key<Estate>) -> Link { Link("estates", id.description) }
    static func act(_ name: String, on id: Key<Estate>) -> Link { Link("estates", id.description, name) }
    static func removal(of building: Key<Area>, from id: Key<Estate>) -> Link {
        Link("estates", id.description, "buildings", building.description, "removal")
    }
}
