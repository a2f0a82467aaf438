internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Codes that the system gives, positions of buildings, and outlines that wait for a decision.
struct AreaLabelRoutes: Sendable {
    private let areas: AreaActions
    private let outlines: OutlineActions

    init(world: World) {
        areas = AreaActions(world: world)
        outlines = OutlineActions(world: world)
    }

    var all: [Route] {
        [
            .post("/areas/:area/code", .may(.editAreas), issueCode),
            .post("/areas/:area/position", .may(.editAreas), setPosition),
            .get("/areas/:area/doubts", .may(.editAreas)) { .page(try await doubts($0)) },
            .post("/areas/:area/doubts/:doubt", .may(.editAreas), decide),
        ]
    }

    static let positionFields = [
        Field(.text, "longitude", Words("经度", "Longitude"), hint: Words("如 117.0421", "Such as 117.0421"), longest: 20),
        Field(.text, "latitude", Words("纬度", "Latitude"), hint: Words("如 30.5021", "Such as 30.5021"), longest: 20),
        Field(
            .list(Frame.allCases.map { Field.Option($0.rawValue, $0.words) }), "datum", Words("坐标系", "Frame"),
            value: Frame.cgcs2000.rawValue),
    ]

    private func issueCode(_ request: Request) async throws -> Response {
        let id: Key<Area> = try request.key("area")
        let code = try await areas.issueCode(to: id, by: try request.requireCaller())
        return .seeOther(AreaAddress.area(id), notice: Words("已赋码：\(code)", "Its code is \(code)"))
    }

    private func setPosition(_ request: Request) async throws -> Response {
        let id: Key<Area> = try request.key("area")
        return try await request.saving {
            guard let longitude = Double(request.field("longitude")), let latitude = Double(request.field("latitude"))
            else {
                throw Problem(
                    .invalid, "area.no-position", field: "longitude",
                    Words("请写经度和纬度，单位是度，如 117.0421。", "Write longitude and latitude in degrees, such as 117.0421."))
            }
            let frame = Frame(rawValue: request.field("datum")) ?? .cgcs2000
            try await areas.setPosition(
                of: id, to: Degrees(longitude: longitude, latitude: latitude), in: frame,
                by: try request.requireCaller())
            return .seeOther(AreaAddress.area(id), notice: Words("已保存位置", "Saved where it stands"))
        } orAsk: { answers in
            PageContent(
                .thing, title: Words("楼栋位置", "Where the building stands"), crumbs: [AreaPages.crumb],
                body: request.reading.form(
                    to: AreaAddress.position(of: id), Self.positionFields, submit: Words("保存位置", "Save the position"),
                    answers: answers))
        }
    }

    private func doubts(_ request: Request) async throws -> PageContent {
        let id: Key<Area> = try request.key("area")
        let found = try await outlines.doubts(at: id, by: try request.requireCaller())
        return OutlineDoubtPages.list(found.doubts, near: found.near, request.reading)
    }

    private func decide(_ request: Request) async throws -> Response {
        let (id, doubt): (Key<Area>, Key<OutlineDoubt>) = (try request.key("area"), try request.key("doubt"))
        let chosen: Key<Area>? = request.field("area").isEmpty ? nil : try request.fieldKey("area")
        try await outlines.decide(doubt, at: id, for: chosen, by: try request.requireCaller())
        return .seeOther(
            AreaAddress.doubts(at: id),
            notice: chosen == nil ? Words("这条边界没有采用", "The outline was left out") : Words("已画上", "Drawn"))
    }
}

/// Outlines of a file whose code and name say different things.
enum OutlineDoubtPages {
    static func list(_ doubts: [OutlineDoubt], near: [Area], _ t: Reading) -> PageContent {
        let root = near[0]
        let options = near.map { Field.Option($0.id.description, Words(data: $0.name)) }
        let items = doubts.map { doubt in
            t.section(
                Words(data: "\(doubt.name ?? "?") · \(doubt.code ?? "?")"),
                """
                <p>\(t(doubt.reason.words)) \
                <span class="quiet">\(AreaList.size(Int(doubt.boundary.squareMetres.rounded()))) · \
                \(t(doubt.frame.words))</span></p>
                \(t.form(
                    to: AreaAddress.doubt(doubt.id, at: root.id),
                    [
                        Field(
                            .list(options), "area", Words("这条边界画给", "This outline belongs to"),
                            hint: Words("不选就是不采用", "Choose nothing to leave it out"), isRequired: false)
                    ], submit: Words("就这样办", "Do so"), weight: .plain))
                """)
        }
        return PageContent(
            .thing, title: Words("“\(root.name)”待定的边界", "Outlines to decide at \(root.name)"),
            crumbs: [AreaPages.crumb, Crumb(Words(data: root.name), AreaAddress.area(root.id))],
            lead: """
                \(t(
                    "文件里代码和名称对不上的，系统不会自己认，由您逐个决定。",
                    "Where code and name of a file disagree the system doesn't guess; you decide about each."))
                """,
            styles: ["areas"],
            body: doubts.isEmpty
                ? t.empty(
                    Words("没有待定的边界。", "No outline waits for a decision."),
                    Words("上传 GeoJSON 后，对不上的会列在这里。", "After a GeoJSON file is sent, what can't be matched stands here.")
                )
                : "\(items)")
    }
}
