internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What one can look up and do at an area besides its own page: reports, codes, what waits for a decision.
enum AreaDesk {
    static func section(_ view: AreaView, _ t: Reading) -> HTML {
        let links = links(view, t)
        let acts = t.may(.editAreas) ? acts(view, t) : .none
        guard !links.isEmpty || !acts.isEmpty else { return .none }
        return t.section(
            Words("报表与办理", "Reports and acts"), "<div class=\"row\">\(links)\(acts)</div>")
    }

    private static func links(_ view: AreaView, _ t: Reading) -> [HTML] {
        let (id, level) = (view.area.id, view.area.level)
        var links: [HTML] = []
        if level < .grid { links.append(t.button(Words("网格规模", "Sizes of grids"), AreaAddress.sizes(of: id))) }
        if level >= .county, level < .grid {
            links.append(t.button(Words("全域覆盖", "Coverage"), AreaAddress.coverage(of: id)))
        }
        if level >= .county, level < .grid {
            links.append(t.button(Words("小区", "Estates"), EstateAddress.list(of: id)))
        }
        if level >= .city, level < .grid {
            links.append(t.button(Words("多网合一", "Departments' grids"), DepartmentGridRoutes.list(of: id)))
        }
        if level >= .community, level < .unit {
            links.append(t.button(Words("属性", "Attributes"), AreaDetailRoutes.address(of: id)))
        }
        if level < .building {
            links.append(t.button(Words("规则", "Rules"), AreaAddress.rules(of: id)))
            links.append(
                t.button(Words("下载边界", "Download outlines"), AreaRulesRoutes.download(of: id), icon: .download))
        }
        if PlaceToken.hasCard(level) {
            links.append(t.button(Words("打印牌子和二维码", "Card with a code"), PlaceCardRoutes.card(of: id)))
        }
        return links
    }

    private static func acts(_ view: AreaView, _ t: Reading) -> HTML {
        let (id, level) = (view.area.id, view.area.level)
        switch level {
        case .grid, .microGrid: return code(view, t)
        case .building: return position(view, t)
        case .unit: return .none
        case .province, .city, .county, .township, .community:
            return t.button(Words("待定的边界", "Outlines to decide"), AreaAddress.doubts(at: id))
        }
    }

    private static func code(_ view: AreaView, _ t: Reading) -> HTML {
        let own = view.labels.first { $0.scheme == .grid && $0.validTo == nil }
        guard let own else {
            return t.act(Words("由系统赋码", "Give it a code"), to: AreaAddress.code(of: view.area.id))
        }
        return t.confirm(
            Words("换发编码", "Give it a new code"), to: AreaAddress.code(of: view.area.id),
            consequence: Words(
                "现在的编码 \(own.code) 从今天起停用，以后也不会再给别的网格；系统按本地规则发一个新的。",
                "Its code \(own.code) ends today and is never given again; the system gives the next one."))
    }

    private static func position(_ view: AreaView, _ t: Reading) -> HTML {
        t.dialog(
            Words("写位置", "Give its position"), title: Words("“\(view.area.name)”在哪里", "Where \(view.area.name) stands"),
            icon: .map,
            body: t.form(
                to: AreaAddress.position(of: view.area.id), AreaLabelRoutes.positionFields,
                submit: Words("保存位置", "Save the position")))
    }
}
