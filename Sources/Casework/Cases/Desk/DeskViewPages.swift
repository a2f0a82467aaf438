internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Where somebody arranges the lists they keep.
enum DeskViewPages {
    static func arrange(
        _ views: [DeskView], failed: Key<DeskView>? = nil, _ answers: Answers, _ t: Reading
    ) -> PageContent {
        let items = views.enumerated().map { index, view in
            item(view, isFirst: index == 0, isLast: index == views.count - 1, view.id == failed ? answers : .none, t)
        }
        let body: HTML =
            views.isEmpty
            ? t.empty(
                Words("您还没有保存列表。", "You keep no list yet."),
                Words("在案件页筛选后，点“保存这个列表”。", "Narrow a list of cases, then choose “Keep this list”."))
            : "<ol class=\"plain desk-arrange\">\(items)</ol>"
        return PageContent(
            .table, title: Words("我的视图", "My views"), crumbs: [CasePages.crumb], styles: ["cases", "desk"], body: body)
    }

    /// What was typed to keep a list, with what is wrong.
    static func keep(_ list: DeskList, _ views: [DeskView], _ answers: Answers, _ t: Reading) -> PageContent {
        let hidden = DeskAddress.query(of: list).map { Field.hidden("list-\($0.0)", $0.1) }
        return PageContent(
            .ask, title: Words("保存这个列表", "Keep this list"), crumbs: [CasePages.crumb], styles: ["cases", "desk"],
            body: t.form(
                to: DeskAddress.views, [DeskFilters.nameField, DeskFilters.startField] + hidden,
                submit: Words("保存", "Keep"), answers: answers,
                beside: views.isEmpty ? .none : t.link(Words("管理已有的", "Arrange yours"), DeskAddress.views)))
    }

    private static func item(
        _ view: DeskView, isFirst: Bool, isLast: Bool, _ answers: Answers, _ t: Reading
    ) -> HTML {
        let name = Field(.text, "name", Words("叫什么", "Its name"), value: view.name, longest: 20)
            .marked(view.id.description)
        let rename = t.dialog(
            Words("改名", "Rename"), title: Words("改名", "Rename"), weight: .quiet, isOpen: !answers.problems.isEmpty,
            body: t.form(to: DeskAddress.name(of: view.id), [name], submit: Words("改名", "Rename"), answers: answers))
        let place = DeskAddress.place(of: view.id)
        let up: HTML =
            isFirst ? .none : t.act(Words("上移", "Move up"), to: place, weight: .quiet, with: [("up", "yes")])
        let down: HTML =
            isLast ? .none : t.act(Words("下移", "Move down"), to: place, weight: .quiet, with: [("up", "no")])
        let start = t.act(
            view.isStart ? Words("不再先看它", "Don't open with it") : Words("先看它", "Open with it"),
            to: DeskAddress.start(of: view.id), weight: .quiet, with: [("start", view.isStart ? "no" : "yes")])
        let removal = t.act(Words("删除", "Remove"), to: DeskAddress.removal(of: view.id), weight: .quiet)
        return """
            <li class="row">\(t.link(Words(data: view.name), DeskAddress.list(view.list))) \
            \(view.isStart ? t.badge(Words("打开时先看", "Opens first"), .active) : .none)\
            \(rename)\(up)\(down)\(start)\(removal)</li>
            """
    }
}
