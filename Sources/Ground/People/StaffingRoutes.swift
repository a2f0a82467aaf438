internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Which grid lacks whom; whose term ends; who holds what doesn't go together.
struct StaffingRoutes: Sendable {
    private let actions: StaffingActions
    private let areas: AreaActions

    init(world: World) {
        actions = StaffingActions(world: world)
        areas = AreaActions(world: world)
    }

    var all: [Route] {
        [
            .get("/staffing", .may(.browsePeople), report),
            .get("/staffing/grids", .may(.browsePeople), grids),
            .get("/staffing/posts", .may(.browsePeople), posts),
            .get("/staffing/terms", .may(.browsePeople), terms),
            .get("/staffing/conflicts", .may(.seePersons), conflicts),
        ]
    }

    private func report(_ request: Request) async throws -> Response {
        try await at(request, StaffingPages.title) { area, caller in
            StaffingPages.report(try await actions.report(of: area, by: caller), request.reading)
        }
    }

    private func grids(_ request: Request) async throws -> Response {
        let wanted = GridsWanted(
            request.asked("gap").flatMap(Staffing.Gap.init), team: request.asked("team"),
            line: request.asked("line").flatMap { Int($0) })
        return try await at(request, StaffingPages.title) { area, caller in
            let list = try await actions.grids(wanted, in: area, after: request.cursor, by: caller)
            return StaffingPages.grids(list, wanted, request.reading)
        }
    }

    private func posts(_ request: Request) async throws -> Response {
        try await at(request, StaffingPages.title) { area, caller in
            guard let team = request.asked("team"), let line = request.asked("line").flatMap({ Int($0) }) else {
                throw Problem.nothingHere
            }
            let list = try await actions.posts(of: line, team: team, in: area, after: request.cursor, by: caller)
            return StaffingPages.posts(list, Words(data: team), request.reading)
        }
    }

    private func terms(_ request: Request) async throws -> Response {
        try await at(request, StaffingPages.dueTitle) { area, caller in
            StaffingPages.due(
                try await actions.due(in: area, after: request.cursor, by: caller), request.reading)
        }
    }

    private func conflicts(_ request: Request) async throws -> Response {
        try await at(request, StaffingPages.conflictTitle) { area, caller in
            StaffingPages.conflicts(try await actions.conflicts(in: area, by: caller), request.reading)
        }
    }

    /// The page of the area asked about, or of the reader's own.
    private func at(
        _ request: Request, _ title: Words, _ page: (Key<Area>, Caller) async throws -> PageContent
    ) async throws -> Response {
        let caller = try request.requireCaller()
        var area = request.askedArea
        if area == nil { area = try await areas.homeArea(of: caller) }
        guard let area else { return .page(StaffingPages.nowhere(title, request.reading)) }
        return .page(try await page(area, caller))
    }
}
