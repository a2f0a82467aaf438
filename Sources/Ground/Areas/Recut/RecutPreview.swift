internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What a change comes to: the two maps, what moves, what to look at twice; afterwards, what came of it.
enum RecutPreview {
    static func body(_ view: RecutView, _ t: Reading) -> HTML {
        """
        \(view.recut.isBegun ? result(view, t) : .none)
        \(warnings(view, t))
        \(maps(view, t))
        \(view.recut.isBegun ? .none : outcome(view, t))
        \(records(view, t))
        \(roles(view, t))
        """
    }

    private static func warnings(_ view: RecutView, _ t: Reading) -> HTML {
        guard !view.warnings.isEmpty else { return .none }
        let items = view.warnings.map { "<li>\(t($0.words))</li>" as HTML }
        return t.notice(
            .warning, Words("请再看一眼，这些不拦着提交：", "Look twice; none of this stops it:"), more: "<ul>\(items)</ul>")
    }

    private static func maps(_ view: RecutView, _ t: Reading) -> HTML {
        guard view.ground.areas.contains(where: { $0.outline != nil }) else { return .none }
        let id = view.recut.id
        return t.section(
            Words("地图：调整前和调整后", "The map before and after"),
            """
            <div class="recut-maps">\
            \(map(Words("调整前", "Before"), RecutAddress.before(id), t))\
            \(map(Words("调整后", "After"), RecutAddress.after(id), t))</div>
            """)
    }

    private static func map(_ title: Words, _ link: Link, _ t: Reading) -> HTML {
        """
        <figure><figcaption>\(t(title))</figcaption><div class="area-map" data-map data-outline="\(link)" tabindex="0" \
        role="region" aria-label="\(t(title))"><noscript><p class="quiet">\
        \(t("地图需要脚本；下面的表内容相同。", "The map needs script; the table below says the same."))</p></noscript></div></figure>
        """
    }

    private static func outcome(_ view: RecutView, _ t: Reading) -> HTML {
        let rows = view.outcome.map { target -> [HTML] in
            let homes = view.ground.homes
            let from = Dictionary(grouping: target.parts) { homes[$0.area.id] }.compactMap { home, parts -> String? in
                home.map { "\(view.name(of: $0)) \(parts.reduce(0) { $0 + $1.households })" }
            }.sorted()
            let size: HTML =
                target.kind == .residential && view.recut.plan.level == .grid
                ? AreaList.sizeBadge(target.households, view.rules, t) : .none
            return [
                "\(target.name)", "\(target.isNew ? t("新设", "begins") : t("保留", "remains"))", "\(target.buildings)",
                "\(size) \(target.households)", "\(from.joined(separator: t("、", ", ")))",
            ]
        }
        return t.section(
            Words("调整后的网格", "The grids afterwards"),
            t.table(
                Words("调整后", "Afterwards"),
                [
                    Column(Words("名称", "Name")), Column(Words("新设还是保留", "New or not")),
                    Column(Words("楼栋", "Buildings"), .figure), Column(Words("户数", "Households"), .figure),
                    Column(Words("户数来自", "Households from")),
                ], rows: rows,
                total: [
                    "\(t("合计", "Total"))", "", "\(view.outcome.reduce(0) { $0 + $1.buildings })",
                    "\(view.outcome.reduce(0) { $0 + $1.households })", "",
                ]))
    }

    private static func records(_ view: RecutView, _ t: Reading) -> HTML {
        guard !view.records.isEmpty || !view.posts.isEmpty else { return .none }
        let rows = view.records.map { records -> [HTML] in
            [
                "\(t(records.words))", "\(view.recut.isBegun ? t("已完成", "done") : "\(records.open)")",
                "\(records.moved)",
                "\(records.ended)",
            ]
        }
        let kinds = view.posts.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, count in
            "\(t(view.rules.name(of: kind))) \(count)"
        }
        let posts: HTML =
            kinds.isEmpty ? .none : "<p>\(t("其中岗位：", "Posts: "))\(kinds.joined(separator: t("、", ", ")))</p>"
        return t.section(
            Words("随之变动的", "What goes along"),
            """
            <p class="quiet">\(t(
                "没办完的随楼栋走；已办结的留在原来的网格，按当时的地图统计。",
                "What is open follows its building; what is closed stays with the grid of then."))</p>
            \(t.table(
                Words("随之变动的记录", "Records that go along"),
                [
                    Column(Words("哪一类", "Kind")), Column(Words("在这些网格里", "In these grids"), .figure),
                    Column(Words("已迁移", "Moved"), .figure), Column(Words("已结束", "Ended"), .figure),
                ], rows: rows))\(posts)
            """)
    }

    /// Nobody's access is widened or dropped unseen: who holds a role in an area that ends waits for a decision.
    private static func roles(_ view: RecutView, _ t: Reading) -> HTML {
        guard !view.roles.isEmpty else { return .none }
        let counts = view.roles.sorted { $0.key.rawValue < $1.key.rawValue }.map { role, count in
            "\(t(role.words)) \(count)"
        }
        let (chinese, english) = (counts.joined(separator: "、"), counts.joined(separator: ", "))
        let list = view.holders.map { holder -> HTML in
            """
            <li><a href="\(AccessAddress.account(holder.grant.account))">\(holder.name)</a> \
            <span class="quiet">\(t(holder.grant.grant.role.words))</span></li>
            """
        }
        return t.section(
            Words("要由人决定的角色", "Roles that a person has to decide"),
            t.notice(
                .warning,
                Words(
                    "有人的角色定在要停用的网格：\(chinese)。请安全管理员逐个授予新网格的角色，并收回旧的；系统不自动改。",
                    "Roles hold in grids that end: \(english). The security administrator grants each anew and "
                        + "takes the old one back; nothing changes by itself."),
                more: list.isEmpty ? .none : "<ul>\(list)</ul>"))
    }

    private static func result(_ view: RecutView, _ t: Reading) -> HTML {
        let rows = view.steps.map { step -> [HTML] in
            [
                "<a href=\"\(AreaAddress.area(step.from))\">\(view.name(of: step.from))</a>",
                "<a href=\"\(AreaAddress.area(step.to))\">\(view.name(of: step.to))</a>", "\(step.buildings)",
                "\(step.households)",
            ]
        }
        return t.section(
            Words("谁变成了谁", "What became of what"),
            t.table(
                Words("网格的沿革", "Lineage"),
                [
                    Column(Words("原来的", "From")), Column(Words("现在的", "To")), Column(Words("楼栋", "Buildings"), .figure),
                    Column(Words("户数", "Households"), .figure),
                ], rows: rows))
    }
}

/// On an area's own page: where it came from, what it became, and whether it is being changed.
enum AreaOriginsPart {
    static func section(_ origins: AreaOrigins, of area: Area, _ t: Reading) -> HTML {
        let became = part(Words("变成了", "It became"), origins.became, t)
        let from = part(Words("来自", "It came from"), origins.cameFrom, t)
        let open: HTML =
            origins.underWay.map { id in
                t.notice(
                    .information, Words("这里正在调整。", "A change is under way here."),
                    more: "<p>\(t.link(Words("看这次调整", "See the change"), RecutAddress.recut(id)))</p>")
            } ?? .none
        guard !became.isEmpty || !from.isEmpty else { return open }
        return "\(open)\(t.section(Words("沿革", "Lineage"), "\(became)\(from)"))"
    }

    private static func part(_ title: Words, _ kin: [AreaOrigins.Kin], _ t: Reading) -> HTML {
        guard !kin.isEmpty else { return .none }
        let items = kin.map { one -> HTML in
            """
            <li><a href="\(AreaAddress.area(one.area.id))">\(one.area.name)</a> <span class="quiet figure">\
            \(one.step.day.description) · \(one.step.buildings) \(t("栋", "buildings")) · \(one.step.households) \
            \(t("户", "households"))</span></li>
            """
        }
        return "<h3>\(t(title))</h3><ul>\(items)</ul>"
    }

    /// The way to the changes of an area that can be changed.
    static func button(_ area: Area, _ t: Reading) -> HTML {
        guard RecutPages.levels.contains(area.level), t.may(.seeRecuts) else { return .none }
        return t.button(Words("调整", "Change"), RecutAddress.changes(of: area.id), icon: .edit)
    }
}
