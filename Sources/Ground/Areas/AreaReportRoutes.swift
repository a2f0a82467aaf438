internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Reports about how a place is cut into grids.
struct AreaReportRoutes: Sendable {
    private let reports: AreaReportActions

    init(world: World) { reports = AreaReportActions(world: world) }

    var all: [Route] {
        [
            .get("/areas/:area/sizes", .may(.browseAreas), sizes),
            .get("/areas/:area/coverage", .may(.browseAreas), coverage),
        ]
    }

    private func sizes(_ request: Request) async throws -> Response {
        let level: Area.Level = request.asked("level") == Area.Level.microGrid.word ? .microGrid : .grid
        let view = try await reports.sizes(
            of: try request.key("area"), level, by: try request.requireCaller())
        let bands = view.report.bands
        let choice = SizeReport.Choice(
            band: request.asked("band").flatMap { asked in bands.first { String($0.lowest) == asked } },
            verdict: request.asked("verdict").flatMap(SizeReport.Verdict.init),
            kind: request.asked("kind").flatMap(Area.Kind.init),
            setting: request.asked("setting").flatMap(SizeReport.SettingChoice.init))
        return .page(SizePages.show(view, choice, after: request.cursor, request.reading))
    }

    private func coverage(_ request: Request) async throws -> Response {
        let view = try await reports.coverage(of: try request.key("area"), by: try request.requireCaller())
        return .page(CoveragePages.show(view, request.reading))
    }
}
