internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

extension AreaPages {
    /// The list behind a count of the area's page.
    static func every(_ view: LevelView, _ t: Reading) -> PageContent {
        let name = view.rules.name(of: view.level)
        return PageContent(
            .table, title: Words("\(view.area.name)：\(name.chinese)", "\(view.area.name): every \(name.english)"),
            crumbs: crumbs(to: view.line + [view.area]), styles: ["areas"],
            body: t.section(
                Words("共 \(view.count) 个", "\(view.count) in all"),
                view.page.items.isEmpty
                    ? t.empty(
                        Words("这里还没有\(name.chinese)。", "There is nothing of this level here yet."),
                        Words("先在区划里新增。", "Add some in the tree first."))
                    : """
                    \(AreaList.table(view.page.items, rules: view.rules, in: view.parents, t))\
                    \(t.pager(next: view.page.next))
                    """))
    }
}
