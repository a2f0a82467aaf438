internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Editions as a person sees them: what holds since when, and what the draft would change.
enum EditionPages {
    static let crumb = Crumb(Words("各版目录", "Editions"), MatterAddress.editions)

    static func list(_ editions: MatterActions.Editions, _ t: Reading, _ answers: Answers) -> PageContent {
        let rows = editions.inForce.map { edition -> [HTML] in
            let (words, tone) = edition.standing(on: editions.today)
            let link = MatterAddress.all(on: edition.from ?? editions.today)
            return [
                t.link(Words(data: edition.title), link), t.badge(words, tone),
                "\(edition.basis)",
            ]
        }
        return PageContent(
            .table, title: Words("各版目录", "Editions of the catalogue"), crumbs: [MatterPages.crumb],
            styles: ["matters"],
            body: """
                \(draftNotice(editions, t))
                \(t.table(
                    Words("生效过的版本，最近的在前", "Those in force, the last first"),
                    [Column(Words("版本", "Edition")), Column(Words("状态", "State")), Column(Words("依据", "Basis"))],
                    rows: rows,
                    empty: t.empty(
                        Words("还没有一版生效。", "No edition is in force."),
                        Words("开一份草稿，写好后让它生效。", "Begin a draft, and put it in force."))))
                \(begin(editions, t, answers))
                """)
    }

    private static func draftNotice(_ editions: MatterActions.Editions, _ t: Reading) -> HTML {
        guard let draft = editions.draft else { return .none }
        return t.notice(
            .information,
            Words(
                "草稿“\(draft.title)”改了 \(editions.entries) 个事项，还没有生效。",
                "The draft “\(draft.title)” speaks of \(editions.entries.counted("matter")) and isn't in force."),
            more: t.button(Words("看草稿", "See the draft"), MatterAddress.draft, weight: .main))
    }

    private static func begin(_ editions: MatterActions.Editions, _ t: Reading, _ answers: Answers) -> HTML {
        guard editions.draft == nil, t.may(.editMatters) else { return .none }
        let fields = [
            Field(
                .text, "title", Words("名称", "Title"), hint: Words("如 2026 年第二版", "Like 2026, second edition"),
                longest: 100),
            Field(
                .text, "basis", Words("依据", "Basis"), hint: Words("文件名和文号", "The paper and its number"),
                isRequired: false, longest: 200),
        ]
        return t.section(
            Words("开一份草稿", "Begin a draft"),
            t.form(to: MatterAddress.editions, fields, submit: Words("开始起草", "Begin the draft"), answers: answers))
    }

    static func draft(
        _ draft: MatterActions.Draft, _ editions: MatterActions.Editions, _ t: Reading, _ answers: Answers
    ) -> PageContent {
        let said = Set(draft.entries.map(\.id))
        let retired = draft.entries.filter(\.isRetired)
        let paths = draft.catalogue.all.filter { said.contains($0.matter.id) }
        let rows = paths.map { path in row(path.matter, path.name, t) } + retired.map { row($0, $0.name, t) }
        let add: HTML =
            t.may(.editMatters)
            ? t.button(Words("加一个事项", "Add a matter"), MatterAddress.new(under: nil), icon: .plus) : .none
        return PageContent(
            .table, title: Words("草稿：\(draft.edition.title)", "Draft: \(draft.edition.title)"),
            crumbs: [MatterPages.crumb, crumb], lead: "\(draft.edition.basis)", actions: add, styles: ["matters"],
            body: """
                \(decision(draft, editions, t, answers))
                \(t.table(
                    Words("草稿里的事项", "What the draft speaks of"),
                    [
                        Column(Words("事项", "Matter")), Column(Words("编码", "Code")),
                        Column(Words("标准", "Standards"), .figure), Column(Words("用法", "Use")),
                    ], rows: rows,
                    empty: t.empty(
                        Words("草稿还是空的。", "The draft says nothing yet."),
                        Words("加一个事项，或打开一个事项点“在草稿里改”。", "Add a matter, or open one and change it."))))
                """)
    }

    private static func row(_ matter: Matter, _ name: String, _ t: Reading) -> [HTML] {
        let link = t.may(.editMatters) ? MatterAddress.wording(of: matter.id) : MatterAddress.matter(matter.id)
        return [
            t.link(Words(data: name), link), "\(matter.code ?? "")", "\(matter.standards.count)",
            matter.isRetired
                ? t.badge(Words("停用", "Out of use"), .stopped) : t.badge(Words("在用", "In use"), .active),
        ]
    }

    private static func decision(
        _ draft: MatterActions.Draft, _ editions: MatterActions.Editions, _ t: Reading, _ answers: Answers
    ) -> HTML {
        let day = max(editions.today, editions.latest ?? editions.today)
        let enforce: HTML =
            draft.entries.isEmpty
            ? .none
            : t.form(
                to: MatterAddress.enforcement,
                [
                    Field(
                        .day, "from", Words("从哪天起生效", "In force from"),
                        hint: Words("生效后这一版不再改，要改另起一版", "It can't be changed then; the next change is another edition"),
                        value: day.description)
                ], submit: Words("让草稿生效", "Put the draft in force"), answers: answers)
        let drop: HTML =
            t.may(.editMatters)
            ? t.confirm(
                Words("放弃草稿", "Drop the draft"), to: MatterAddress.dropping,
                consequence: Words("草稿里的改动不再算数，目录不变。", "What it says counts for nothing; the catalogue stays."))
            : .none
        return "\(enforce)<div class=\"row\">\(drop)</div>"
    }
}
