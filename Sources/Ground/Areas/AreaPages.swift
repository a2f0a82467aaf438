internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Areas as a person sees them.
enum AreaPages {
    static let crumb = Crumb(Words("区划", "Areas"), AreaAddress.top)

    /// The way down to the last of `line`.
    static func crumbs(to line: [Area]) -> [Crumb] {
        [crumb] + line.map { Crumb(Words(data: $0.name), AreaAddress.area($0.id)) }
    }

    /// Where one begins.
    static func top(_ page: Page<AreaView.Child>, _ t: Reading) -> PageContent {
        let empty = t.empty(
            Words("这里还没有任何区域。", "There are no areas here yet."),
            t.may(.importDivisions)
                ? Words("可以先导入国家的区划代码表。", "Begin by importing the national list of divisions.")
                : Words("请系统管理员先导入区划。", "Ask the system administrator to import the divisions."),
            act: importButton(t))
        return PageContent(
            .table, title: Words("区划", "Areas"),
            lead: "\(t("省、市、县、乡镇、社区、网格，一级一级往下看。", "From province to grid, level by level."))",
            actions: page.items.isEmpty ? .none : importButton(t), scripts: ["areas"], styles: ["areas"],
            body: """
                \(searchForm("", t))
                \(page.items.isEmpty ? empty : AreaList.table(page.items, rules: .standard, t))
                \(t.pager(next: page.next))
                """)
    }

    private static func importButton(_ t: Reading) -> HTML {
        t.may(.importDivisions)
            ? t.button(Words("导入区划", "Import divisions"), AreaAddress.imports, icon: .upload) : .none
    }

    static func searchForm(_ text: String, _ t: Reading) -> HTML {
        """
        <div data-area-search="\(AreaAddress.api)">
        \(t.searchForm(
            to: AreaAddress.search,
            [
                Field(
                    .search, "q", Words("找区域", "Find an area"),
                    hint: Words("名称里的字、拼音首字母（如 yjq）或代码", "Characters of the name, pinyin initials (yjq), or a code"),
                    isRequired: false, value: text, longest: 40)
            ], submit: Words("查找", "Find")))
        <div data-found aria-live="polite"></div>
        </div>
        """
    }

    static func search(_ text: String, _ hits: [AreaHit], _ t: Reading) -> PageContent {
        let found: HTML
        if text.isEmpty {
            found = .none
        } else if hits.isEmpty {
            found = t.empty(
                Words("没有找到“\(text)”。", "Nothing was found for “\(text)”."),
                Words("换一个字，或试试拼音首字母、代码。", "Try another character, pinyin initials, or a code."))
        } else {
            found = "<ul class=\"area-hits\">\(hits.map { hit($0, t) })</ul>"
        }
        return PageContent(
            .table, title: Words("找区域", "Find an area"), crumbs: [crumb], scripts: ["areas"], styles: ["areas"],
            body: "\(searchForm(text, t))\(found)")
    }

    static let formerName = Words("曾用名", "a former name")

    private static func hit(_ hit: AreaHit, _ t: Reading) -> HTML {
        """
        <li><a href="\(AreaAddress.area(hit.area.id))">\(hit.area.name)</a> \
        <span class="quiet">\(t(hit.area.level.words))\(hit.code.map { " · \($0)" as HTML } ?? .none)\
        \(hit.isFormerName ? " · \(t(formerName))" as HTML : .none)</span>
        <span class="quiet">\(hit.line.joined(separator: " › "))</span></li>
        """
    }

    /// One area.
    ///
    /// - Parameter more: what other capabilities say of it.
    static func show(
        _ view: AreaView, _ origins: AreaOrigins, _ more: AreaSection.Drawn, _ t: Reading,
        opened: (form: AreaForm?, answers: Answers)
    ) -> PageContent {
        let hasMap = view.placed.extent != nil || view.children.items.contains { $0.placed.extent != nil }
        return PageContent(
            .thing, title: Words(data: view.area.name),
            crumbs: [crumb] + view.line.map { Crumb(Words(data: $0.name), AreaAddress.area($0.id)) },
            lead: lead(view, t),
            actions:
                "\(AreaOriginsPart.button(view.area, t))\(AreaForm.dialogs(view, t, open: opened.form, opened.answers))",
            scripts: (hasMap ? ["leaflet/leaflet.min", "map"] : []),
            styles: (hasMap ? ["leaflet/leaflet"] : []) + ["areas"] + more.styles,
            body: """
                <div class="area-head">\(t.facts(facts(view, t)))\(hasMap ? map(view, t) : .none)</div>
                \(AreaOriginsPart.section(origins, of: view.area, t))
                \(more.html)
                \(children(view, t))
                \(labels(view, t))
                \(AreaDesk.section(view, t))
                \(story(view, t))
                """)
    }

    private static func lead(_ view: AreaView, _ t: Reading) -> HTML {
        let area = view.area
        let level = t(view.rules.name(of: area.level))
        let kind = area.kind == .ordinary ? "" : " · \(t(area.kind.words))"
        let code = view.labels.first { $0.validTo == nil }.map { " · \($0.code)" } ?? ""
        return "\(level)\(kind)\(code)"
    }

    private static func map(_ view: AreaView, _ t: Reading) -> HTML {
        """
        <div class="area-map" data-map data-outline="\(AreaAddress.outline(of: view.area.id))" \
        tabindex="0" role="region" \
        aria-label="\(t("边界图，方向键移动，加减号缩放", "Map of outlines: arrow keys move it, plus and minus zoom"))">
        <noscript><p class="quiet">\
        \(t("地图需要脚本；下面的列表内容相同。", "The map needs script; the list below says the same."))</p></noscript>
        </div>
        """
    }

    private static func facts(_ view: AreaView, _ t: Reading) -> [Fact] {
        let area = view.area
        var facts: [Fact] = []
        for level in Area.Level.allCases {
            guard let count = view.counts.areas[level] else { continue }
            facts.append(
                Fact(
                    view.rules.name(of: level), "<a href=\"\(AreaAddress.every(level, in: area.id))\">\(count)</a>"))
        }
        if view.counts.households > 0 || area.kind == .residential {
            facts.append(Fact(Words("户数", "Households"), households(view.counts.households, of: view, t)))
        }
        if let extent = view.placed.extent {
            facts.append(Fact(Words("面积", "Area"), text: AreaList.size(extent.squareMetres)))
        }
        if let setting = area.setting { facts.append(Fact(Words("城乡", "Setting"), text: t(setting.words))) }
        facts.append(Fact(Words("启用", "In use since"), text: area.opened.description))
        if let closed = area.closed { facts.append(Fact(Words("停用", "Closed"), text: closed.description)) }
        facts.append(
            Fact(
                Words("节假日", "Holidays"),
                t.link(
                    Words("看这里的日历", "Calendar here"),
                    CalendarAddresses.year(t.now.day.year, of: area.id))))
        return facts
    }

    private static func households(_ count: Int, of view: AreaView, _ t: Reading) -> HTML {
        guard view.area.level == .grid, view.area.kind == .residential else { return "\(count)" }
        return "\(count) \(AreaList.sizeBadge(count, view.rules, t))"
    }

    private static func children(_ view: AreaView, _ t: Reading) -> HTML {
        let below = view.area.level.below
        guard !below.isEmpty else { return .none }
        let names = Words(
            below.map { view.rules.name(of: $0).chinese }.joined(separator: "、"),
            below.map { view.rules.name(of: $0).english }.joined(separator: ", "))
        let empty = t.empty(
            Words("下面还没有\(names.chinese)。", "Nothing here yet: no \(names.english)."),
            t.may(.editAreas)
                ? Words("可以用“新增下级”逐个添加。", "Use “Add area” to add one.")
                : Words("需要时请系统管理员添加。", "Ask the system administrator where one is missing."))
        return t.section(
            Words("下级", "Areas below"),
            """
            \(view.children.items.isEmpty ? empty : AreaList.table(view.children.items, rules: view.rules, t))
            \(t.pager(next: view.children.next))
            """)
    }

    private static func labels(_ view: AreaView, _ t: Reading) -> HTML {
        guard view.labels.count > 1 || view.labels.contains(where: { $0.validTo != nil }) else { return .none }
        let rows = view.labels.map { label -> [HTML] in
            [
                "\(label.code)", "\(t(label.scheme.words))", "\(label.name)", "\(label.validFrom.description)",
                "\(label.validTo?.description ?? t("至今", "now"))",
            ]
        }
        return t.section(
            Words("编码和名称的历史", "Codes and names over time"),
            t.table(
                Words("编码", "Codes"),
                [
                    Column(Words("编码", "Code")), Column(Words("种类", "Kind")), Column(Words("当时的名称", "Name then")),
                    Column(Words("从", "From")), Column(Words("到", "Until")),
                ], rows: rows))
    }

    private static func story(_ view: AreaView, _ t: Reading) -> HTML {
        guard !view.story.isEmpty || t.may(.readJournal) else { return .none }
        let items = view.story.reversed().map { event -> HTML in
            """
            <li><span class="quiet"><time datetime="\(event.at.description)">\(event.at.local)</time></span> \
            \(t(t.journal.kind(event.kind)))</li>
            """
        }
        let journal: HTML =
            t.may(.readJournal)
            ? t.button(
                Words("谁办过、看过", "Who did or saw what"), PrivacyLinks.journal(of: "area", view.area.id), icon: .journal)
            : .none
        return t.section(
            Words("这里发生过什么", "What happened here"), actions: journal,
            items.isEmpty ? .none : "<ol class=\"story\">\(items)</ol>")
    }
}
