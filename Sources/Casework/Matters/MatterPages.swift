internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The tree of matters and each matter's page.
enum MatterPages {
    static let crumb = Crumb(Words("事项", "Matters"), MatterAddress.all)

    static func tree(_ catalogue: Catalogue, on day: Day, _ t: Reading) -> PageContent {
        let tops = catalogue.inUse(below: nil)
        let none = t.empty(
            Words("目录里还没有事项。", "There is no matter in the catalogue."),
            t.may(.editMatters)
                ? Words("先导入一份表，或开一份草稿自己写。", "Import a list first, or begin a draft and write it.")
                : Words("由市级督办员起草并生效。", "The city's supervisor drafts it and puts it in force."))
        return PageContent(
            .table, title: Words("事项目录", "Catalogue of matters"), lead: lead(catalogue, on: day, t),
            actions: actions(on: day, t), styles: ["matters"],
            body: """
                \(search("", t))
                \(tops.isEmpty ? none : .none)\(tops.map { branch($0, catalogue, t) })
                """)
    }

    private static func lead(_ catalogue: Catalogue, on day: Day, _ t: Reading) -> HTML {
        let count = catalogue.leaves.count
        let when = day == t.now.day ? t("今天", "today") : day.description
        return
            "\(t("\(when)有效，共 \(count) 个可以立案的事项。", "In force \(when): \(count) matters that cases are filed under."))"
    }

    private static func actions(on day: Day, _ t: Reading) -> HTML {
        var ways: [HTML] = []
        if t.may(.enforceMatters) {
            ways.append(t.button(Words("草稿", "Draft"), MatterAddress.draft, icon: .edit))
        }
        if t.may(.editMatters) {
            ways.append(t.button(Words("导入", "Import"), MatterAddress.imports, icon: .upload))
        }
        ways.append(t.button(Words("各版目录", "Editions"), MatterAddress.editions, icon: .clock))
        ways.append(t.button(Words("下载", "Download"), MatterAddress.sheet(on: day), icon: .download))
        return "<div class=\"row\">\(ways)</div>"
    }

    private static func search(_ typed: String, _ t: Reading) -> HTML {
        t.searchForm(
            to: MatterAddress.all,
            [
                Field(
                    .search, "q", Words("找事项", "Find a matter"),
                    hint: Words("名称、编码或拼音首字母，如 ljqy", "A name, a code, or first letters of the pinyin"), value: typed,
                    longest: 40)
            ], submit: Words("查找", "Find"))
    }

    /// A matter with what stands below it: folded, the top ones alone in sight.
    private static func branch(_ matter: Matter, _ catalogue: Catalogue, _ t: Reading) -> HTML {
        let below = catalogue.inUse(below: matter.id)
        guard !below.isEmpty else { return "<p class=\"matter-leaf\">\(leaf(matter, t))</p>" }
        func items(_ matters: [Matter]) -> HTML {
            let lines = matters.map { one -> HTML in
                let more = catalogue.inUse(below: one.id)
                return "<li>\(leaf(one, t))\(more.isEmpty ? .none : items(more))</li>"
            }
            return "<ul>\(lines)</ul>"
        }
        return """
            <details class="matter-branch"><summary lang="zh-Hans">\(matter.name) \
            <span class="figure">\(below.count)</span></summary>
            <p>\(t.link(Words("看“\(matter.name)”", "See “\(matter.name)”"), MatterAddress.matter(matter.id)))</p>
            \(items(below))</details>
            """
    }

    private static func leaf(_ matter: Matter, _ t: Reading) -> HTML {
        let code: HTML = matter.code.map { "<span class=\"figure\">\($0)</span> " } ?? .none
        let standard: HTML =
            matter.standards.first.map { "<span class=\"quiet\">\(t(Saying.limit($0.limit)))</span>" } ?? .none
        return "\(code)\(t.link(Words(data: matter.name), MatterAddress.matter(matter.id))) \(standard)"
    }

    static func found(_ paths: [Matter.Path], _ typed: String, _ t: Reading) -> PageContent {
        let rows = paths.map { path -> [HTML] in
            [
                t.path(path), "\(path.matter.code ?? "")",
                "\(path.standards.first.map { t(Saying.limit($0.limit)) } ?? "")",
            ]
        }
        return PageContent(
            .table, title: Words("找到的事项", "Matters found"), crumbs: [crumb], styles: ["matters"],
            body: """
                \(search(typed, t))
                \(t.table(
                    Words("找到的事项", "Matters found"),
                    [Column(Words("事项", "Matter")), Column(Words("编码", "Code")), Column(Words("时限", "Time limit"))],
                    rows: rows,
                    empty: t.empty(
                        Words("没有找到“\(typed)”。", "Nothing is called “\(typed)”."),
                        Words("换个说法，或从目录里一级一级找。", "Try other words, or go down the tree."))))
                """)
    }

    /// What anybody may report: the names, in the order of the tree.
    static func reportable(_ catalogue: Catalogue, _ t: Reading) -> PageContent {
        let sections = catalogue.inUse(below: nil).map { top -> HTML in
            let below = catalogue.leaves.filter { $0.matters[0].id == top.id && $0.matters.count > 1 }
            let items = below.map { "<li>\($0.matters.dropFirst().map(\.name).joined(separator: " › "))</li>" as HTML }
            return t.section(Words(data: top.name), items.isEmpty ? .none : "<ul class=\"plain-list\">\(items)</ul>")
        }
        let none = t.empty(
            Words("这里还没有公布可以反映的事项。", "What may be reported isn't published here yet."),
            Words("有事可以直接告诉社区。", "Tell your community what it is about."))
        return PageContent(
            .ask, title: Words("可以反映什么", "What you can report"),
            lead: "\(t("不在这里的也可以说，会有人分清该谁办。", "Something else? Say it all the same; somebody sorts out whose it is."))",
            styles: ["matters"], body: sections.isEmpty ? none : "\(sections)")
    }
}

// MARK: A matter

extension MatterPages {
    static func show(_ found: MatterActions.Found, _ t: Reading) -> PageContent {
        let (path, matter) = (found.path, found.path.matter)
        return PageContent(
            .thing, title: Words(data: matter.name),
            crumbs: [crumb]
                + path.matters.dropLast().map { Crumb(Words(data: $0.name), MatterAddress.matter($0.id)) },
            lead: state(found, t), actions: acts(found, t), styles: ["matters"],
            body: """
                \(t.facts(facts(found, t)))
                \(standards(found, t))
                \(below(found, t))
                \(history(found, t))
                """)
    }

    private static func state(_ found: MatterActions.Found, _ t: Reading) -> HTML {
        if !found.isInForce { return t.badge(Words("还没有生效", "Not in force yet"), .waiting) }
        return found.path.isInUse
            ? t.badge(Words("在用", "In use"), .active) : t.badge(Words("已停用", "Out of use"), .stopped)
    }

    private static func acts(_ found: MatterActions.Found, _ t: Reading) -> HTML {
        let id = found.path.matter.id
        var ways: [HTML] = []
        if t.may(.editMatters) {
            ways.append(t.button(Words("在草稿里改", "Change in the draft"), MatterAddress.wording(of: id), icon: .edit))
            ways.append(t.button(Words("下设事项", "Add below"), MatterAddress.new(under: id), icon: .plus))
        }
        if t.may(.askAdmissions), found.isInForce, found.path.isInUse {
            ways.append(t.button(Words("申请交给网格", "Ask for the grids' list"), MatterAddress.asking(for: id)))
        }
        return ways.isEmpty ? .none : "<div class=\"row\">\(ways)</div>"
    }

    private static func facts(_ found: MatterActions.Found, _ t: Reading) -> [Fact] {
        let (path, matter) = (found.path, found.path.matter)
        var facts: [Fact] = []
        if let code = matter.code { facts.append(Fact(Words("编码", "Code"), text: code)) }
        facts.append(
            Fact(
                Words("履职清单", "List of duties"),
                text: path.duty.map { t($0.words) } ?? t("没有归类", "Not classed")))
        if let concern = path.concern {
            facts.append(
                Fact(
                    Words("不在公开页面出现", "Kept off public pages"), text: t(concern.words)))
        }
        let listed = found.listed.map { admission -> String in
            t("\(admission.downTo.words.chinese)可办", "down to the \(admission.downTo.words.english)")
        }
        facts.append(
            Fact(
                Words("网格事项清单", "Grids' list"),
                text: listed.isEmpty
                    ? t("不在清单上，不能派给网格和社区", "Not on it: can't be sent to grids or communities")
                    : t.listed(Array(Set(listed)).sorted())))
        return facts
    }

    private static func standards(_ found: MatterActions.Found, _ t: Reading) -> HTML {
        let standards = found.path.standards
        let isOwn = !found.path.matter.standards.isEmpty
        guard !standards.isEmpty else {
            return t.section(
                Words("标准", "Standards"),
                t.empty(
                    Words("还没有写标准。", "No standard is written."),
                    Words("没有标准的事项不能立案。", "Nothing is filed under a matter without one.")))
        }
        let from: HTML =
            isOwn ? .none : "<p class=\"quiet\">\(t("沿用上级事项的标准。", "As the matter above it says."))</p>"
        return t.section(
            Words("标准", "Standards"), "\(from)\(standards.map { standard($0, found.organisations, t) })")
    }

    static func standard(
        _ standard: Matter.Standard, _ organisations: [Key<Organisation>: String], _ t: Reading
    ) -> HTML {
        var facts = [
            Fact(Words("什么算", "What counts"), text: standard.filing),
            Fact(Words("怎样算解决", "What is solved"), text: standard.closing),
            Fact(Words("时限", "Time limit"), text: t(Saying.limit(standard.limit))),
            Fact(Words("主办", "Leads"), text: t.holder(standard.lead, organisations)),
        ]
        if !standard.assists.isEmpty {
            facts.append(
                Fact(Words("协办", "Assist"), text: t.listed(standard.assists.map { t.holder($0, organisations) })))
        }
        facts.append(
            Fact(Words("可以在哪级解决", "Settled at"), text: t.listed(standard.levels.sorted().map { t($0.words) })))
        if !standard.basis.isEmpty { facts.append(Fact(Words("依据", "Basis"), text: standard.basis)) }
        return """
            <div class="matter-standard"><h3>\(t("标准 \(standard.number)", "Standard \(standard.number)"))</h3>\
            \(t.facts(facts))</div>
            """
    }

    private static func below(_ found: MatterActions.Found, _ t: Reading) -> HTML {
        guard !found.below.isEmpty else { return .none }
        let items = found.below.map { "<li>\(leaf($0, t))</li>" as HTML }
        return t.section(Words("下面的事项", "Below it"), "<ul class=\"plain-list\">\(items)</ul>")
    }

    private static func history(_ found: MatterActions.Found, _ t: Reading) -> HTML {
        let rows = found.history.map { edition, matter -> HTML in
            let (words, tone) = edition.standing(on: found.today)
            let what: HTML =
                matter.isRetired
                ? "<p>\(t("停用", "Out of use"))</p>"
                : "\(matter.standards.map { standard($0, found.organisations, t) })"
            return """
                <details class="matter-edition"><summary lang="zh-Hans">\(edition.title) \
                <span lang="\(t.language.tag)">\(t.badge(words, tone))</span></summary>
                <p>\(matter.name)</p>\(what)</details>
                """
        }
        return t.section(Words("各版怎么说", "What each edition says"), "\(rows)")
    }
}
