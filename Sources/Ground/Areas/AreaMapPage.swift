internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The map is the page: outlines on paper, a legend that filters, a drawer for what was chosen, and beside it a list
/// that says the same.
enum AreaMapPage {
    static func empty(_ t: Reading) -> PageContent {
        PageContent(
            .map, title: Words("地图", "Map"), styles: ["areas"],
            body: t.empty(
                Words("还没有可以画的区域。", "There is no area to draw yet."),
                Words("先在“区划”里导入或新增。", "Import or add areas first.")))
    }

    static func show(_ view: AreaView, _ level: Area.Level?, _ drawn: [AreaOutline], _ t: Reading) -> PageContent {
        let area = view.area
        return PageContent(
            .map, title: Words("\(area.name)地图", "Map of \(area.name)"),
            crumbs: view.line.map { Crumb(Words(data: $0.name), AreaAddress.map(of: $0.id, nil)) },
            scripts: ["leaflet/leaflet.min", "map"], styles: ["leaflet/leaflet", "areas"],
            body: """
                \(t.tabs(Words("看哪一级", "Which level"), tabs(view, level)))
                <div class="map-page">
                <div class="map-stage">
                <div class="map-large" data-map data-outline="\(AreaAddress.outline(of: area.id, level))" \
                data-names tabindex="0" \
                role="region" aria-label="\(t("地图：方向键移动，加减号缩放", "Map: arrow keys move it, plus and minus zoom"))"></div>
                <aside class="drawer" data-drawer hidden aria-live="polite"><h2 data-drawer-name></h2>\
                <p data-drawer-facts></p><p>\
                <a class="button is-main" data-drawer-link href="\(AreaAddress.area(area.id))">\
                \(t("打开这个区域", "Open this area"))</a></p></aside>
                </div>
                <div class="map-side">\(legend(drawn, t))\(list(drawn, in: area, view.rules, t))</div>
                </div>
                """)
    }

    private static func tabs(_ view: AreaView, _ level: Area.Level?) -> [Tab] {
        let area = view.area
        let levels = Area.Level.allCases.filter { $0 > area.level && $0 <= .microGrid && view.counts.areas[$0] != nil }
        let shown = level ?? levels.first
        return levels.map { level in
            Tab(
                Words(
                    "\(view.rules.name(of: level).chinese) \(view.counts.areas[level] ?? 0)",
                    "\(view.rules.name(of: level).english) \(view.counts.areas[level] ?? 0)"),
                AreaAddress.map(of: area.id, level), isCurrent: level == shown)
        }
    }

    /// Ticks that show and hide one kind; all shown without script.
    private static func legend(_ drawn: [AreaOutline], _ t: Reading) -> HTML {
        let kinds = Area.Kind.allCases.filter { kind in drawn.contains { $0.area.kind == kind } }
        guard kinds.count > 1 else { return .none }
        let items = kinds.map { kind -> HTML in
            """
            <li><label><input type="checkbox" checked data-kind="\(kind.rawValue)">\
            <span class="swatch is-\(kind.rawValue)" aria-hidden="true"></span>\(t(kind.words)) \
            <span class="figure">\(drawn.count { $0.area.kind == kind })</span></label></li>
            """
        }
        return
            """
            <fieldset class="legend"><legend>\(t("图例，可以筛选", "Legend; tick to filter"))</legend>\
            <ul>\(items)</ul></fieldset>
            """
    }

    private static func list(
        _ drawn: [AreaOutline], in area: Area, _ rules: AreaRules, _ t: Reading
    ) -> HTML {
        guard !drawn.isEmpty else {
            return t.empty(
                Words("这一级还没有画边界。", "Nothing is drawn at this level yet."),
                Words("可以在区域页上传 GeoJSON，或换一级看。", "Upload a GeoJSON file on the area's page, or choose another level."))
        }
        let items = drawn.prefix(mostListed).map { outline -> HTML in
            let count: HTML =
                outline.households.map {
                    "<span class=\"quiet figure\">\($0) \(t("户", "households"))</span>"
                } ?? .none
            return """
                <li data-kind="\(outline.area.kind.rawValue)"><a href="\(AreaAddress.area(outline.area.id))" \
                data-area="\(outline.area.id.description)">\(outline.area.name)</a> \(count)</li>
                """
        }
        let more: HTML =
            drawn.count <= mostListed
            ? .none
            : """
            <p><a href="\(AreaAddress.every(drawn[0].area.level, in: area.id))">\
            \(t("看全部 \(drawn.count) 个", "All \(drawn.count) as a list"))</a></p>
            """
        return "<ul class=\"map-list\" data-areas>\(items)</ul>\(more)"
    }

    /// Longer lists have a page of their own.
    private static let mostListed = 200
}

/// Outlines as a GeoJSON collection.
enum AreaGeoJSON {
    /// What is the same for all of them stands once, before them: there may be thousands.
    ///
    /// - Parameter links: whether each area has a page already.
    static func collection(_ outlines: [AreaOutline], language: Language, links: Bool = true) -> [UInt8] {
        let kinds = Area.Kind.allCases.filter { $0 != .ordinary }.map { kind in
            JSON.Member(name: kind.rawValue, value: .text(kind.words.text(in: language)))
        }
        var bytes = Array(#"{"type":"FeatureCollection","words":"#.utf8)
        bytes +=
            JSON.object(
                ("households", .text(Words("户", "households").text(in: language))), ("kinds", .object(kinds)),
                ("links", .text(links ? AreaAddress.top.address : ""))
            ).bytes
        bytes += #","features":["#.utf8
        for (index, outline) in outlines.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            let area = outline.area
            bytes += #"{"type":"Feature","id":"\#(area.id)","properties":"#.utf8
            bytes +=
                JSON.object(
                    ("name", .text(area.name)), ("kind", .text(area.kind.rawValue)),
                    ("households", outline.households.map { .integer($0) } ?? .null)
                ).bytes
            bytes += #","geometry":"#.utf8
            bytes += outline.geoJSON.utf8
            bytes.append(UInt8(ascii: "}"))
        }
        bytes += "]}".utf8
        return bytes
    }
}
