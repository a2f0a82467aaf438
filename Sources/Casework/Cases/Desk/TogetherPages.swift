internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Several cases by one press: to whom, and what became of each.
enum TogetherPages {
    static func choose(_ together: CaseActions.Together, _ answers: Answers, _ t: Reading) -> PageContent {
        let going = together.lines.filter { $0.problem == nil }
        let named = Set(going.compactMap(\.lead?.name)).sorted().joined(separator: "、")
        let byRule = Field.Option(
            "standard", Words("按标准，各派各的：\(named)", "By the standard, each in its place: \(named)"))
        let others = together.others.map { Field.Option(CaseForms.value(of: $0.assignee), Words(data: $0.name)) }
        let lead = Field(
            .list((named.isEmpty ? [] : [byRule]) + others), "lead", Words("谁主办", "Who leads"),
            value: named.isEmpty ? "" : "standard")
        let hidden =
            going.map { Field.hidden("case", $0.id.description) }
            + (together.standard.map { [Field.hidden("standard", $0.description)] } ?? [])
        let form: HTML =
            going.isEmpty
            ? t.empty(
                Words("勾选的都不能一起派遣。", "None of those ticked can go together."),
                Words("回到列表，选同一个标准、待派遣的案件。", "Go back and tick cases of one standard that wait for dispatch."))
            : t.form(
                to: DeskAddress.dispatch, [lead] + hidden,
                submit: Words("派出 \(going.count) 件", "Dispatch \(going.count)"), answers: answers)
        return PageContent(
            .thing, title: Words("一起派遣", "Dispatch together"), crumbs: [CasePages.crumb],
            lead: "\(together.matter ?? "")", styles: ["cases", "desk"],
            body: "\(form)\(t.section(Words("哪些案件", "Which cases"), lines(together, t)))")
    }

    private static func lines(_ together: CaseActions.Together, _ t: Reading) -> HTML {
        let items = together.lines.map { line -> HTML in
            let state: HTML =
                line.problem.map { "\(t.badge(Words("不派", "Set aside"), .stopped)) \(t($0.words))" as HTML }
                ?? (line.lead.map { "<span class=\"quiet\">\(t("按标准", "by the standard"))：\($0.name)</span>" } ?? .none)
            return "<li><a href=\"\(CaseAddress.file(line.id))\">\(line.text)</a> \(state)</li>"
        }
        return "<ul class=\"plain parts\">\(items)</ul>"
    }

    /// - Parameter undo: whether what went may be taken back at once.
    static func outcomes(
        _ outcomes: [CaseActions.Outcome], title: Words, undo: Bool = false, _ t: Reading
    ) -> PageContent {
        let went = outcomes.filter { $0.problem == nil }
        let (done, not) = (went.count, outcomes.count - went.count)
        let notice = t.notice(
            not == 0 ? .success : .warning,
            not == 0
                ? Words("\(done) 件都办好了。", "All \(done) went.")
                : Words("\(done) 件办好了，\(not) 件没有办，原因在下面。", "\(done) went, \(not) didn't; why stands below."))
        let items = outcomes.map { one -> HTML in
            let state: HTML =
                one.problem.map { "\(t.badge(Words("没有办", "Didn't go"), .late)) \(t($0.words))" as HTML }
                ?? t.badge(Words("办好了", "Went"), .done)
            return """
                <li><a class="case-number" href="\(CaseAddress.file(one.number.id))">\(one.number.description)</a> \
                \(state)</li>
                """
        }
        let back: HTML =
            undo && done > 0
            ? t.act(
                Words("撤回这次派遣（还没人接手的）", "Take this dispatch back (where nobody accepted)"),
                to: DeskAddress.takingBack, with: went.map { ("case", $0.number.id.description) }) : .none
        return PageContent(
            .thing, title: title, crumbs: [CasePages.crumb], styles: ["cases", "desk"],
            body: """
                \(notice)<ul class="plain parts">\(items)</ul><div class="row">\(back)\
                \(t.button(Words("回到案件", "Back to the cases"), CaseAddress.inbox))</div>
                """)
    }
}
