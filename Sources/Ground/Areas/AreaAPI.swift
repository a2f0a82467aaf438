internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The tree of areas for programs: `/api/v1/areas`.
extension AreaRoutes {
    var api: [Route] {
        [
            .get("/api/v1/areas", .may(.browseAreas), list),
            .get("/api/v1/areas/:area", .may(.browseAreas), one),
            .get("/api/v1/areas/:area/children", .may(.browseAreas), children),
            .get("/api/v1/grid", .may(.browseAreas), gridAt),
        ]
    }

    /// `?q=` searches; without it the top of the tree.
    private func list(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        guard let text = request.asked("q") else {
            return .json(Self.page(try await areas.top(after: request.cursor, by: caller)))
        }
        let hits = try await areas.search(text, by: caller)
        return .json(.object(("items", .list(hits.map { Self.hit($0, request.language) }))))
    }

    private func one(_ request: Request) async throws -> Response {
        let view = try await areas.find(try request.key("area"), after: nil, by: try request.requireCaller())
        let counts = Area.Level.allCases.compactMap { level in
            view.counts.areas[level].map { JSON.Member(name: level.word, value: .integer($0)) }
        }
        return .json(
            .object(
                ("area", Self.area(view.area)),
                ("code", view.labels.first { $0.validTo == nil }.map { .text($0.code) } ?? .null),
                ("line", .list(view.line.map(Self.area))), ("below", .object(counts)),
                ("households", .integer(view.counts.households))))
    }

    private func children(_ request: Request) async throws -> Response {
        let page = try await areas.children(
            of: try request.key("area"), after: request.cursor, by: try request.requireCaller())
        return .json(Self.page(page))
    }

    /// `?longitude=&latitude=&frame=`: the grid a position lies in; `frame` is wgs84 unless said.
    private func gridAt(_ request: Request) async throws -> Response {
        guard let longitude = request.asked("longitude").flatMap(Double.init),
            let latitude = request.asked("latitude").flatMap(Double.init)
        else {
            throw Problem(
                .invalid, "area.no-position", field: "longitude",
                Words("请给出 longitude 和 latitude，单位是度。", "Give longitude and latitude, in degrees."))
        }
        let frame = try request.asked("frame").map { name in
            guard let frame = Frame(rawValue: name) else {
                throw Problem(
                    .invalid, "area.no-frame", field: "frame",
                    Words("frame 应是 wgs84、cgcs2000、gcj02 或 bd09。", "The frame is wgs84, cgcs2000, gcj02 or bd09."))
            }
            return frame
        }
        let grid = try await areas.grid(
            at: Degrees(longitude: longitude, latitude: latitude), in: frame ?? .wgs84, by: try request.requireCaller())
        return .json(.object(("grid", grid.map { Self.area($0.area) } ?? .null)))
    }

    private static func page(_ page: Page<AreaView.Child>) -> JSON {
        .object(
            ("items", .list(page.items.map(child))), ("next", page.next.map { .text($0.description) } ?? .null))
    }

    private static func child(_ child: AreaView.Child) -> JSON {
        .object(
            ("area", area(child.area)), ("code", child.code.map { .text($0) } ?? .null),
            ("children", .integer(child.children)), ("households", child.households.map { .integer($0) } ?? .null))
    }

    private static func area(_ area: Area) -> JSON {
        .object(
            ("id", .key(area.id)), ("parent", area.parent.map { .key($0) } ?? .null), ("level", .text(area.level.word)),
            ("name", .text(area.name)), ("kind", .text(area.kind.rawValue)),
            ("setting", area.setting.map { .text($0.rawValue) } ?? .null), ("opened", .day(area.opened)),
            ("closed", area.closed.map { .day($0) } ?? .null))
    }

    private static func hit(_ hit: AreaHit, _ language: Language) -> JSON {
        .object(
            ("id", .key(hit.area.id)), ("name", .text(hit.area.name)), ("level", .text(hit.area.level.word)),
            ("levelWords", .text(hit.area.level.words.text(in: language))),
            ("code", hit.code.map { .text($0) } ?? .null), ("line", .list(hit.line.map { .text($0) })),
            ("link", .text(AreaAddress.area(hit.area.id).address)))
    }
}
